"""Events of how it feels: mornings, evenings, ice, red flags, notes. And taking one back."""

from typing import Annotated, Literal

from pydantic import Field

from app.journal.schemas.base import Body, Day, Moment, Score, Seconds, Text, Uuid
from app.journal.schemas.course import Activity


class Morning(Body):
    """The score on getting up (E1), which the day is planned by."""

    pain: Score
    night: bool | None = Field(default=None, description="whether the knee woke the person")
    soreness: Score | None = Field(default=None, description="of muscles; no rule reads it")


class Evening(Body):
    """The scores of the day's stairs and walking (E1)."""

    stairs: Score | None = None
    walk: Score | None = None
    worst: Score | None = None


class SkinCheck(Body):
    """One look at the skin while icing."""

    at_s: Seconds = Field(description="seconds since the start")
    answer: Literal["pink", "pale", "burning", "numb"]


class Icing(Body):
    """Icing, as two events with one `ice_id`: its start, and its end."""

    ice_id: Uuid
    protocol: Literal["ice-20", "ice-10-10-10"]
    place: Literal["outer-thigh-bump"]
    barrier: bool = Field(description="whether there is a cloth between ice and skin")
    heat_rub: bool | None = None
    started_at: Moment
    ended_at: Moment | None = None
    checks: list[SkinCheck] | None = None
    outcome: Literal["complete", "stopped"] | None = None
    after: Literal["normal", "not-normal"] | None = None


class Flare(Body):
    """The person says it has flared."""


class Clearance(Body):
    """A clinician has seen it: releases a lock if `seen_on` lies between the lock's day and the event's."""

    by: Text
    seen_on: Day
    note: Text | None = None


class Function(Body):
    """What the person can do, once a week."""

    activities: list[Activity]
    mood: Score | None = None


class Change(Body):
    """How it has changed since the beginning: -5 much worse, 5 much better."""

    rating: Annotated[int, Field(ge=-5, le=5)]


class Note(Body):
    """Words for oneself or a physiotherapist. Changes no plan."""

    text: Text


class Retract(Body):
    """Takes one event back as if it had never been."""

    event_id: Uuid
