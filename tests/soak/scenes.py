"""Single faults, one scene each: what happens is fixed, and the end is judged as at the end of every history."""

import json
from collections.abc import Callable

from tests.soak import backup
from tests.soak.history import History

DAY = "2026-11-22"
Scene = Callable[[History], None]


def saved(one: History, which: int = 0, tab: str = "1") -> str:
    """Save a note on a phone."""
    id_ = one.tap(one.at(which, tab), one.note(DAY)[0])
    assert id_
    return id_


def at_home(one: History, *, locks: bool = True) -> None:
    """A phone that has been in touch with the server."""
    one.begin(7, locks=locks)
    saved(one)
    assert one.settled(one.at(0, "1"))


def met(*fates: str, taps: int = 3) -> Scene:
    """Some taps, and calls that meet their fates."""

    def scene(one: History) -> None:
        at_home(one)
        for _ in range(taps):
            saved(one)
        one.send(one.at(0, "1"), *fates)

    return scene


def reordered(one: History) -> None:
    """The first tab's batch is held up; the second tab, which takes the lock over, sends its own before it."""
    at_home(one)
    saved(one)
    one.send(one.at(0, "1"), "hold-request")
    saved(one, tab="2")
    one.send(one.at(0, "2"))
    one.call("advance", ms=19_000)
    one.call("advance", ms=12_000)
    one.send(one.at(0, "2"))
    one.let_go()


def frozen(one: History) -> None:
    """A tab is frozen with the lock in its hand: another sends within 35 s."""
    at_home(one)
    saved(one)
    one.send(one.at(0, "1"), "hold")
    one.call("freeze", **one.at(0, "1"))
    late = saved(one, tab="2")
    other = one.at(0, "2")
    one.send(other)
    assert late in str(one.look(other)["waiting"])
    one.call("advance", ms=31_000)
    one.send(other)
    assert one.look(other)["waiting"] == []


def first_contact(one: History) -> None:
    """A tab is frozen as it makes the account: another, which takes its lock over, makes no second one."""
    one.begin(7, locks=True)
    saved(one)
    one.send(one.at(0, "1"), "ok", "hold")
    one.call("freeze", **one.at(0, "1"))
    saved(one, tab="2")
    for _ in range(3):
        one.send(one.at(0, "2"))
        one.call("advance", ms=31_000)


def maker_stopped(one: History) -> None:
    """A tab makes the account, keeps it and is gone before it can tell the other tab, which has something to send."""
    one.begin(7, locks=True)
    saved(one)
    one.send(one.at(0, "2"), plan={"dieAfterCommit": 1})


def killed_between(one: History) -> None:
    """The phone dies after the server has stored, before it knows."""
    at_home(one)
    saved(one)
    one.send(one.at(0, "1"), "hold")
    one.kill(one.at(0, "1"))
    one.lab.proxy.let_go()


def killed_in_apply(one: History) -> None:
    """The phone dies at each write of taking an answer in, and right after it."""
    at_home(one)
    for at in range(1, 8):
        saved(one)
        one.send(one.at(0, "1"), plan={"dieAtWrite": at})
    saved(one)
    one.send(one.at(0, "1"), plan={"dieAfterCommit": 1})


def sender_stopped(one: History) -> None:
    """A tab sends what another has saved, takes the answer in, and is gone before it can tell."""
    at_home(one)
    saved(one)
    one.send(one.at(0, "2"), plan={"dieAfterCommit": 1})
    one.send(one.at(0, "1"))
    assert one.look(one.at(0, "1"))["waiting"] == []


def killed_taps(one: History) -> None:
    """The phone dies in the middle of taps, fifty times: what it said is saved is there, and nothing by halves."""
    at_home(one)
    for turn in range(50):
        saved(one)
        event, mark = one.note(DAY)
        plan = {"dieAtWrite": turn % 2 + 1} if turn % 3 else {"dieAfterCommit": 1}
        one.tap(one.at(0, "1"), event, plan, mark)


def second_phone(one: History) -> None:
    """Bring a second phone in with a code."""
    asked = one.call("request", device="a", method="POST", path="/api/v1/codes", text="{}")
    said = json.dumps({"code": json.loads(str(asked["text"]))["code"]})
    made = one.call("request", device=one.add_phone(), method="POST", path="/api/v1/codes/redeem", text=said)
    assert made["status"] == 201


def killed_in_fetch(one: History) -> None:
    """A second phone dies at each write of taking in what the first has sent."""
    at_home(one)
    second_phone(one)
    for at in range(1, 6):
        for _ in range(3):
            saved(one)
        assert one.settled(one.at(0, "1"))
        one.send(one.at(1, "1"), plan={"dieAtWrite": at})


def restored(one: History, written_after: int = 0) -> None:
    """The server is put back from a backup made an hour before; another phone may have written since."""
    at_home(one)
    account = one.know_account()
    assert account
    copy = backup.take(one.lab.server.database, account)
    if written_after:
        second_phone(one)
    for _ in range(5):
        saved(one)
    assert one.settled(one.at(0, "1"))
    one.lab.server.end()
    backup.put_back(one.lab.server.database, copy)
    one.lab.server.start()
    for _ in range(written_after):
        saved(one, 1)
    if written_after:
        assert one.settled(one.at(1, "1"))
    saved(one)


def storage_fails(name: str) -> Scene:
    """The storage is full, or cannot be reached, for a moment and then for good, as it saves and as it takes in."""

    def scene(one: History) -> None:
        at_home(one)
        for times in (1, 2, 999):
            for _ in range(2):
                event, mark = one.note(DAY)
                one.tap(one.at(0, "1"), event, {"fail": {"name": name, "times": times}}, mark)
            one.send(one.at(0, "1"), plan={"fail": {"name": name, "times": times}})
        one.kill(one.at(0, "1"))

    return scene


def cloned(one: History) -> None:
    """A phone's backup is put on a second one, with what had not been sent; both go on."""
    at_home(one)
    saved(one)
    one.call("clone", device="a", to="b", locks=True)
    one.names.append("b")
    saved(one, 1)
    saved(one, 0)
    one.call("jump", device="b", ms=-86_400_000)
    saved(one, 1)


def clocks(one: History) -> None:
    """The phone's clock is three hours fast, two days slow, and set back between a tap and its sending."""
    at_home(one)
    for ms in (10_800_000, -183_600_000, 172_800_000):
        one.call("jump", device="a", ms=ms)
        saved(one)
        one.send(one.at(0, "1"), "429")
        one.call("jump", device="a", ms=-7_200_000)


def poison(one: History) -> None:
    """A score that is none, and a note of a megabyte, among others."""
    at_home(one)
    page = one.at(0, "1")
    saved(one)
    one.tap(page, {"kind": "morning", "day": DAY, "body": {"pain": 11}})
    for size in (17_000, 1_000_000):
        big = one.tap(page, {"kind": "note", "day": DAY, "body": {"text": "x" * size}})
        assert big
        one.story.too_big[big] = {"a"}
    saved(one)


def long_away(one: History) -> None:
    """Five thousand entries wait, as after a long time without signal."""
    at_home(one)
    page = one.at(0, "1")
    made = one.call("fill", **page, times=5000, day=DAY)["made"]
    assert isinstance(made, list)
    one.story.saved.update({event["id"]: event for event in made})
    one.send(page)
    # At most a hundred go at once.
    assert one.lab.proxy.met["ok"] >= 50


def expired(one: History) -> None:
    """The credential is gone while ten entries wait: they stay until it is back."""
    at_home(one)
    one.credential("a")
    for _ in range(10):
        saved(one)
    one.send(one.at(0, "1"))
    seen = one.look(one.at(0, "1"))
    assert seen["problem"] == "signed_out"
    assert len(str(seen["unsent"]).split(",")) == 10


SCENES: dict[str, Scene] = {
    "request lost": met("lose-request"),
    "answer lost after the commit": met("lose-answer"),
    "answer cut": met("cut:20", "cut:60", "cut:99"),
    "delivered twice": met("twice", "twice"),
    "thirty seconds without an answer": met("hang"),
    "slow": met("delay:400", "delay:400"),
    "a hotel's page": met("portal", "502-page"),
    "only the way back is dead": met(*["lose-answer"] * 4),
    "told to wait": met("429", "ok", "503", "503-after"),
    "too much at once": met("few:2", "few:1", "few:1", "few:1"),
    "batches out of order": reordered,
    "tab frozen with the lock": frozen,
    "tab frozen in the first contact": first_contact,
    "tab gone after the first contact": maker_stopped,
    "server killed before the commit": met("kill-before"),
    "server killed at some moment": met("kill-during:1", "kill-during:2", "kill-during:4", "kill-during:8"),
    "server told to stop": met("stop-during:0", "stop-during:2", "stop-during:6"),
    "server killed after the commit": met("kill-after"),
    "server restored": restored,
    "server restored, and another phone wrote on": lambda one: restored(one, 9),
    "second phone killed while it fetches": killed_in_fetch,
    "storage lost": storage_fails("UnknownError"),
    "storage full": storage_fails("QuotaExceededError"),
    "page killed between sending and receipt": killed_between,
    "page killed while it takes an answer in": killed_in_apply,
    "tab gone after it sent for another": sender_stopped,
    "page killed while it saves": killed_taps,
    "phone cloned": cloned,
    "clock set": clocks,
    "poison in the queue": poison,
    "five thousand entries": long_away,
    "credential expired": expired,
}
