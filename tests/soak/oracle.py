"""What must hold at the end of every history."""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING

from tests.soak.story import Event, content

if TYPE_CHECKING:
    from tests.soak.history import History
    from tests.soak.phones import Said


class LostError(AssertionError):
    """Something that was said to be saved is nowhere."""


class DoubledError(AssertionError):
    """Something is there more than once, or was never tapped."""


class DivergentError(AssertionError):
    """Phones and server do not have the same."""


class NotConvergedError(DivergentError):
    """They do not have the same in time."""


def journal_of(one: History) -> list[Event]:
    """Read the whole journal from the server."""
    found: list[Event] = []
    while True:
        after = found[-1]["rev"] if found else 0
        said = one.call("request", device=one.names[0], method="GET", path=f"/api/v1/journal?after={after}&limit=500")
        if said["status"] == 401:
            return []
        page = json.loads(str(said["text"]))
        found += page["events"]
        if not page["more"]:
            return found


def judge(one: History) -> None:
    """Compare what was tapped with what the server has, and that with what each phone has after a restart."""
    story = one.story
    journal = journal_of(one)
    judge_order(journal)
    judge_saved(one, journal)
    known = {str(event["id"]): event for event in journal}
    kept_apart: set[str] = set()
    for device in one.names:
        one.call("open", device=device, page="1")
        kept_apart |= judge_phone(one, one.look({"device": device, "page": "1"}), known)
    if missing := {id_ for id_, where in story.too_big.items() if where} - kept_apart:
        raise LostError(f"no phone has what the server could not take: {missing}")


def judge_order(journal: list[Event]) -> None:
    """Hold the order to what it promises: no gaps, no repeats."""
    if [event["rev"] for event in journal] != list(range(1, len(journal) + 1)):
        raise DivergentError(f"revs are not gapless: {[event['rev'] for event in journal]}")
    if doubled := [id_ for id_, times in Counter(str(event["id"]) for event in journal).items() if times > 1]:
        raise DoubledError(f"on the server twice: {doubled}")


def judge_saved(one: History, journal: list[Event]) -> None:
    """Find each saved event on the server, as it was tapped, and nothing there that nobody tapped."""
    story = one.story
    known = {str(event["id"]): event for event in journal}
    for id_, event in story.saved.items():
        if id_ in story.too_big:
            continue
        if id_ not in known:
            raise LostError(f"saved, and not on the server: {event}")
        if content(known[id_]) != content(event):
            raise DivergentError(f"saved as {event}, on the server as {known[id_]}")
    marks: Counter[str] = Counter()
    for id_, event in known.items():
        if id_ in story.saved:
            continue
        body = event.get("body")
        mark = str(body.get("text")) if isinstance(body, dict) else ""
        marks[mark] += 1
        if mark not in story.tagged or marks[mark] > 1:
            raise DoubledError(f"on the server, and nobody saved it: {event}")


def judge_phone(one: History, seen: Said, known: dict[str, Event]) -> set[str]:
    """Compare one phone with the server. Gives what the phone keeps that the server could not take."""
    if seen["unsent"] != [] or seen["waiting"] != [] or seen["spare"] != 0 or seen["rescuing"]:
        raise DivergentError(f"something still waits: {seen}")
    log, troubled = seen["log"], seen["troubled"]
    assert isinstance(log, list)
    assert isinstance(troubled, list)
    apart = {one["id"] for one in troubled if one["status"] == "refused"}
    aside = {one["id"] for one in troubled if one["status"] != "refused"}
    if not apart <= set(one.story.too_big):
        raise DivergentError(f"refused without a reason: {apart}")
    shown = {one["id"]: one for one in log}
    if set(shown) | aside != set(known):
        raise DivergentError(f"the phone has {sorted(shown)}, the server {sorted(known)}")
    for id_, event in shown.items():
        if content(event) != content(known[id_]) or event.get("rev") != known[id_]["rev"]:
            raise DivergentError(f"on the phone {event}, on the server {known[id_]}")
    if aside != {id_ for id_, event in known.items() if event["status"] == "quarantined"}:
        raise DivergentError(f"put aside on the phone: {aside}")
    enrolled = min((str(event["day"]) for event in known.values() if event["kind"] == "enrolled"), default="")
    # A phone whose clock is set to before the enrolment: no server has a plan for that day.
    if seen["planned"] not in {None, len(known)} and str(seen["today"]) >= enrolled:
        raise DivergentError(f"the plan is of rev {seen['planned']}, the journal at {len(known)}")
    return apart
