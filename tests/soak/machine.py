"""Histories as rules: people tap on phones while everything goes wrong that can."""

import json
import sys

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule

from tests.http.events import enrolled
from tests.soak import backup, fates
from tests.soak.history import MOST_PHONES, NAMES, History
from tests.soak.lab import Lab
from tests.soak.story import Event

DAYS = ("2026-11-20", "2026-11-21", "2026-11-22")
HOUR_MS = 3_600_000
JUMPS_MS = (3 * HOUR_MS, -2 * HOUR_MS, -48 * HOUR_MS, 24 * HOUR_MS, 90_000, -700)
WAITS_MS = (500, 3000, 31_000, 400_000)
SERVER = ("copied", "copied", "copied", "restored", "restored", "killed")
OTHER = ("retract", "retract", "hum", "too big", "many")

phone = st.integers(0, MOST_PHONES - 1)
tab = st.sampled_from(("1", "1", "2"))
day = st.sampled_from(DAYS)
ill = st.one_of(fates.dying, fates.dying, fates.ailing)


class Machine(RuleBasedStateMachine):
    """What may happen, in any order. A rule that finds nothing to do is no step."""

    def __init__(self, lab: Lab) -> None:
        super().__init__()
        self.one = History(lab)
        self.story = self.one.story

    @initialize(
        seed=st.integers(0, 2**31),
        locks=st.sampled_from((True, True, False)),
        plan=st.sampled_from((False,) * 9 + (True,)),
    )
    def begin(self, seed: int, *, locks: bool, plan: bool) -> None:
        self.one.begin(seed, locks=locks)
        page = self.one.at(0, "1")
        if not locks:
            # Without locks two tabs could make an account each: the first contact is one tab's.
            self.one.tap(page, self.one.note(DAYS[0])[0])
            assert self.one.settled(page)
        if plan:
            self.one.tap(page, {"kind": "enrolled", "day": DAYS[0], "body": enrolled(DAYS[0])["body"]})

    @rule(which=phone, name=tab, day=day)
    def tap_note(self, which: int, name: str, day: str) -> None:
        self.story.steps += 1
        page = self.one.at(which, name)
        saved = self.one.tap(page, self.one.note(day)[0])
        log = self.one.look(page)["log"]
        assert isinstance(log, list)
        assert saved in {one["id"] for one in log}, "what is saved is not shown"

    @rule(which=phone, name=tab, day=day, pain=st.integers(0, 11))
    def tap_morning(self, which: int, name: str, day: str, pain: int) -> None:
        """A score; 11 is none, and is put aside by the server."""
        self.story.steps += 1
        self.one.tap(self.one.at(which, name), {"kind": "morning", "day": day, "body": {"pain": pain}})

    @rule(which=phone, name=tab, day=day, what=st.sampled_from(OTHER))
    def tap_other(self, which: int, name: str, day: str, what: str) -> None:
        """Something taken back, of a kind the server does not know, too big for it, or a great deal at once."""
        self.story.steps += 1
        page = self.one.at(which, name)
        event, mark = self.one.note(day)
        for one in self.others(event, mark, what):
            saved = self.one.tap(page, one)
            if what == "too big" and saved:
                self.story.too_big[saved] = {page["device"]}

    def others(self, event: Event, mark: str, what: str) -> list[Event]:
        # Without its enrolment there would be no plan to compare.
        known = (id_ for id_, one in self.story.saved.items() if one["kind"] != "enrolled")
        first = next(known, "0190a1b2-0000-7000-8000-000000000001")
        match what:
            case "retract":
                return [event | {"kind": "retract", "body": {"event_id": first}}]
            case "hum":
                return [event | {"kind": "hum"}]
            case "too big":
                return [event | {"body": {"text": mark + "x" * 17_000}}]
            case _:
                return [event | {"body": {"text": f"{mark}-{part}"}} for part in range(9)]

    @rule(which=phone, name=tab, day=day, plan=ill)
    def tap_in_trouble(self, which: int, name: str, day: str, plan: dict[str, object]) -> None:
        """The phone dies as it saves, or its storage fails."""
        self.story.steps += 1
        self.story.fault("storage fails" if "fail" in plan else "killed while saving")
        event, mark = self.one.note(day)
        self.one.tap(self.one.at(which, name), event, plan, mark)

    @rule(which=phone, name=tab, met=fates.fates)
    def flush(self, which: int, name: str, met: list[str]) -> None:
        self.story.steps += 1
        self.one.send(self.one.at(which, name), *met)

    @rule(which=phone, name=tab, met=fates.fates)
    def flush_again(self, which: int, name: str, met: list[str]) -> None:
        """The same, so that it is likelier."""
        self.flush(which, name, met)

    @rule(which=phone, name=tab, met=fates.fates, plan=ill)
    def flush_in_trouble(self, which: int, name: str, met: list[str], plan: dict[str, object]) -> None:
        """The phone dies, or its storage fails, as it takes in an answer."""
        self.story.steps += 1
        self.story.fault("storage fails" if "fail" in plan else "killed while taking in")
        self.one.send(self.one.at(which, name), *met, plan=plan)

    @rule(which=phone, name=tab, met=fates.held, before=st.integers(0, 2), freeze=st.booleans())
    def flush_held(self, which: int, name: str, met: str, before: int, *, freeze: bool) -> None:
        """A call is held up, with the lock in the tab's hand, which may be frozen as well."""
        self.story.steps += 1
        page = self.one.at(which, name)
        if not self.one.send(page, *["ok"] * before, met) and freeze:
            self.story.fault("tab frozen")
            self.one.call("freeze", **page)

    @rule()
    def let_go(self) -> None:
        self.story.steps += self.one.let_go()

    @rule(which=phone, name=tab)
    def kill(self, which: int, name: str) -> None:
        self.story.steps += 1
        self.story.fault("page killed")
        self.one.kill(self.one.at(which, name))

    @rule(which=phone, ms=st.sampled_from(JUMPS_MS))
    def jump(self, which: int, ms: int) -> None:
        self.story.steps += 1
        self.story.fault("clock set")
        self.one.call("jump", device=self.one.phone(which), ms=ms)

    @rule(ms=st.sampled_from(WAITS_MS))
    def wait(self, ms: int) -> None:
        self.story.steps += 1
        self.one.call("advance", ms=ms)

    @rule(clone=st.booleans())
    def another_phone(self, *, clone: bool) -> None:
        """A second phone with a code, or the first phone once more, put back from its own backup."""
        first = self.one.names[0]
        if len(self.one.names) == MOST_PHONES or not self.one.know_account() or not self.one.signed_in(first):
            return
        if clone and self.one.lab.phones.clones:
            name = NAMES[len(self.one.names)]
            self.story.fault("phone cloned")
            self.one.call("clone", device=first, to=name, locks=self.one.locks)
            self.one.names.append(name)
            self.story.clone(first, name)
        else:
            asked = self.one.call("request", device=first, method="POST", path="/api/v1/codes", text="{}")
            if asked["status"] != 201:
                return
            said = json.dumps({"code": json.loads(str(asked["text"]))["code"]})
            made = self.one.call(
                "request", device=self.one.add_phone(), method="POST", path="/api/v1/codes/redeem", text=said
            )
            assert made["status"] == 201, made
        self.story.steps += 1

    @rule(what=st.sampled_from(SERVER), which=st.integers(0, 10))
    def serve(self, what: str, which: int) -> None:
        """The server is backed up, put back from a backup, or killed.

        It is not put back while a phone has lost what the server alone has now: that would be gone by right.
        """
        server, account_id, copies = self.one.lab.server, self.one.know_account(), self.story.copies
        if what == "copied" and account_id:
            copies.append(backup.take(server.database, account_id))
        elif what == "restored" and copies and not self.story.fragile:
            self.story.fault("server restored")
            server.end()
            backup.put_back(server.database, copies[which % len(copies)])
            server.start()
        elif what == "killed":
            self.story.fault("server killed at rest")
            server.kill()
        else:
            return
        self.story.steps += 1

    @rule(which=phone, fetch=st.booleans())
    def wipe(self, which: int, *, fetch: bool) -> None:
        """The browser clears all it kept for the app, once nothing of it is the only copy; or a phone fetches all."""
        page = self.one.at(which, "1")
        device = page["device"]
        if not self.one.settled(page):
            return
        self.story.steps += 1
        if fetch:
            self.story.fragile.discard(device)
        else:
            self.story.fault("storage wiped")
            self.one.wipe(device)

    @rule(which=phone)
    def credential(self, which: int) -> None:
        """A phone loses what lets it in, or has it back."""
        if self.one.look(self.one.at(which, "1"))["account"]:
            self.story.steps += 1
            self.story.fault("credential changed")
            self.one.credential(self.one.phone(which))

    def teardown(self) -> None:
        if sys.exc_info()[0] is None and self.one.names:
            self.one.end()
