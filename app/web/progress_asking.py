"""What may be asked of the page of progress."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal
from uuid import UUID

Weeks = Literal["4", "12", "all"]


@dataclass(frozen=True, slots=True)
class Asking:
    """What is asked for: whose page, of which day, how far back, and any day of the month of the calendar.

    `utc_day` is the server's UTC date; `local` the wall time where the person is, which the page says it knows up to.
    """

    account_id: UUID
    utc_day: date
    today: date
    local: datetime
    weeks: Weeks
    month: date
