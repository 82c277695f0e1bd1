"""One application of ice."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from app.engine.types import (
    IceProtocolId,
)


@dataclass(frozen=True, slots=True)
class SkinCheck:
    """One look at the skin while icing."""

    answer: Literal["pink", "pale", "burning", "numb"]


@dataclass(frozen=True, slots=True)
class Ice:
    """The start or the end of one application."""

    ice_id: str
    protocol: IceProtocolId
    started_at: datetime
    ended_at: datetime | None = None
    checks: tuple[SkinCheck, ...] | None = None
    after: Literal["normal", "not-normal"] | None = None
