"""Makes plans, and keeps them for the next time they are asked for."""

import gzip
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import ClassVar, Final
from zoneinfo import ZoneInfo

from fastapi import Request
from sqlalchemy import Connection, delete, func, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import IntegrityError

from app.accounts.credentials import Credential
from app.accounts.current import NotSignedIn, is_due, sign_in
from app.db import Database, DatabaseUnavailable
from app.engine import ENGINE
from app.engine.days import first_enrolment, read_days
from app.engine.explain import Explained, explain
from app.engine.forecast import Wanted, forecast
from app.engine.horizon import horizon
from app.engine.standing import Standing
from app.etags import etag_of
from app.plans.models import plan_bundles, plan_standings
from app.plans.queries import WRITTEN, Asked, Kept, Told, kept_bundle, rules, seen_and_kept, told
from app.plans.schemas.answer import bundle_part
from app.plans.schemas.bundle import AsOf
from app.plans.schemas.forecast import Forecast
from app.problems import Problem, field_error

LATEST: Final = timedelta(days=28)
# So many finished plans an account; with the next all but that one go, so that asking for many fills no disk.
MOST_KEPT: Final = 64
FURTHEST: Final = timedelta(days=2 * 366)


@dataclass(frozen=True, slots=True)
class Days:
    """Which days are asked for. `first` is None for today in the account's zone."""

    first: date | None
    number: int


@dataclass(frozen=True, slots=True)
class Answer:
    """What was found at once: which days of whose plan, and that plan if it is there."""

    asked: Asked
    kept: Kept | None


class NotEnrolled(Problem):
    """There is no plan before an enrolment."""

    status: ClassVar[int] = 409
    title: ClassVar[str] = "Not enrolled yet"

    def __init__(self) -> None:
        super().__init__("A plan begins with an enrolment in the journal.")


class DayOutOfRange(Problem):
    """A plan was asked for a day that has none."""

    status: ClassVar[int] = 422
    title: ClassVar[str] = "No plan for that day"

    def __init__(self, first: str, last: str) -> None:
        detail = f"Plans run from {first} to {last}."
        super().__init__(detail, errors=[field_error(("from",), detail)])


class EventOutOfRange(Problem):
    """A forecast was asked for an event that is too far away."""

    status: ClassVar[int] = 422
    title: ClassVar[str] = "No forecast for that day"

    def __init__(self) -> None:
        detail = "An event lies within two years of today."
        super().__init__(detail, errors=[field_error(("on",), detail)])


def who_asks(request: Request, database: Database, credential: Credential, now: datetime, days: Days) -> Answer:
    """Find whose credential it is and, if nothing has changed since it was made, the finished plan.

    Raises:
        NotSignedIn: the credential is not alive.
    """
    today = now.astimezone(UTC).date()
    if days.first is None:
        account = sign_in(request, credential, database, now)
        asked = Asked(account.account_id, now.astimezone(ZoneInfo(account.timezone)).date(), days.number, today)
        return Answer(asked, database.look(lambda connection: kept_bundle(connection, asked)))
    asked = Asked(credential.account_id, days.first, days.number, today)
    found = database.look(lambda connection: seen_and_kept(connection, credential, now, asked))
    if found is None:
        raise NotSignedIn
    renewed_at, kept = found
    if is_due(renewed_at, now):
        sign_in(request, credential, database, now)
    return Answer(asked, kept)


def bundle_for(database: Database, asked: Asked) -> Kept:
    """Give the plan of some days, made anew only if anything has changed since it was made last.

    Raises:
        NotEnrolled: the journal holds no enrolment that counts yet.
        DayOutOfRange: the first day is before enrolment, or more than 28 days after the server's UTC date.
    """
    facts = database.look(lambda connection: kept_bundle(connection, asked) or told(connection, asked))
    if isinstance(facts, Kept):
        return facts
    made, passed = _made(asked, facts)
    # A plan that cannot be kept, or whose account was deleted meanwhile, is still a good plan.
    with suppress(DatabaseUnavailable, IntegrityError), database.write(wait_s=0) as connection:
        _keep(connection, asked, facts, made)
        _keep_standings(connection, asked, facts, passed)
    return made


def forecast_for(database: Database, asked: Asked, event: Wanted) -> Forecast:
    """Work out when an event may be run, as of the morning of the first day asked for.

    Raises:
        NotEnrolled: the journal holds no enrolment that counts yet.
        DayOutOfRange: that day is before enrolment, or more than 28 days after the server's UTC date.
        EventOutOfRange: the event lies more than two years away.
    """
    if abs(event.on - asked.today) > FURTHEST:
        raise EventOutOfRange
    facts = database.look(lambda connection: told(connection, asked))
    _check_range(asked, facts)
    found = forecast(rules(), read_days(facts.events, asked.first), asked.first, event, facts.start)
    return Forecast.model_validate(found)


def explanation_for(database: Database, asked: Asked) -> Explained:
    """Explain the plan of the first day asked for: where the person stood, the path through the rules, the result.

    Raises:
        NotEnrolled: the journal holds no enrolment that counts yet.
        DayOutOfRange: that day is before enrolment, or more than 28 days after the server's UTC date.
    """
    with database.read() as connection:
        facts = told(connection, asked)
    _check_range(asked, facts)
    return explain(rules(), read_days(facts.events, asked.first), asked.first, facts.start)


def _check_range(asked: Asked, facts: Told) -> None:
    enrolled_on = first_enrolment(facts.events)
    if enrolled_on is None:
        raise NotEnrolled
    last = asked.today + LATEST
    if not enrolled_on <= asked.first <= last:
        raise DayOutOfRange(enrolled_on.isoformat(), last.isoformat())


def _made(asked: Asked, facts: Told) -> tuple[Kept, tuple[Standing, ...]]:
    _check_range(asked, facts)
    ahead = horizon(rules(), read_days(facts.events, asked.first), asked.first, asked.days, facts.start)
    part = bundle_part(ahead, AsOf(rev=facts.rev, engine=ENGINE, program=rules().version))
    plain = part.model_dump_json().encode()
    packed = gzip.compress(plain, compresslevel=6, mtime=0)
    return Kept(etag_of(plain), etag_of(packed), packed), ahead.passed


def _keep(connection: Connection, asked: Asked, facts: Told, made: Kept) -> None:
    """Keep a finished plan in the place of those made before the last event."""
    connection.execute(
        delete(plan_bundles).where(plan_bundles.c.account_id == asked.account_id, plan_bundles.c.rev < facts.rev)
    )
    mine = plan_bundles.c.account_id == asked.account_id
    kept = connection.execute(select(func.count()).select_from(plan_bundles).where(mine)).scalar_one()
    if kept >= MOST_KEPT:
        connection.execute(delete(plan_bundles).where(mine))
    values = {
        "account_id": asked.account_id,
        "from_day": asked.first,
        "days": asked.days,
        "rev": facts.rev,
        "engine": ENGINE,
        "program": rules().version,
        "stale_from": facts.stale_from,
        "etag": made.etag,
        "packed_etag": made.packed_etag,
        "packed": made.packed,
    }
    insert = sqlite.insert if connection.dialect.name == "sqlite" else postgresql.insert
    _put(connection, insert(plan_bundles), ("account_id", "from_day", "days"), [values])


def _keep_standings(connection: Connection, asked: Asked, facts: Told, passed: tuple[Standing, ...]) -> None:
    """Keep what was passed on the way, up to today: an event that waits for its day may still touch what is ahead."""
    rows = [
        {
            "account_id": asked.account_id,
            "day": standing.day,
            "rev": facts.rev,
            "engine": ENGINE,
            "program": rules().version,
            "packed": gzip.compress(WRITTEN.dump_json(standing), mtime=0),
        }
        for standing in passed
        if standing.day <= asked.today
    ]
    if rows:
        insert = sqlite.insert if connection.dialect.name == "sqlite" else postgresql.insert
        _put(connection, insert(plan_standings), ("account_id", "day"), rows)


def _put(
    connection: Connection,
    put: sqlite.Insert | postgresql.Insert,
    key: tuple[str, ...],
    rows: list[dict[str, object]],
) -> None:
    """Insert rows, or change those that have their keys."""
    changed = {name: put.excluded[name] for name in rows[0] if name not in key}
    connection.execute(put.on_conflict_do_update(index_elements=key, set_=changed), rows)
