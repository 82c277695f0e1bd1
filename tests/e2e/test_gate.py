"""The score before a session picks the routine that the server named for it; with and without signal alike."""

import re

import pytest
from playwright.sync_api import expect

from tests.e2e.conftest import Contexts
from tests.e2e.phone import Phone
from tests.http.events import enrolled, later, morning, screen


@pytest.fixture
def phone(contexts: Contexts, phone_url: str) -> Phone:
    one = Phone(contexts())
    today = one.today_of_server()
    first = later(today, -8)
    past = [enrolled(first, grade=3), screen(first), *(morning(later(today, -ago), 1) for ago in range(9))]
    return one.arrive(phone_url, *past).worker()


def promised(phone: Phone, pre: int) -> dict[str, list[str]]:
    """Name the exercises that the plan has for each slot of today at a score, by their names."""
    day = phone.plan().json()["days"][0]
    names = {one["id"]: one["name"] for one in phone.program()["exercises"]}
    found = {}
    for slot in day["plan"]["slots"]:
        word = slot["gate"][pre]
        shown = [slot] if word == "go" else day["routines"][slot["swap"][word]]
        found[str(slot["id"])] = [names[item["exercise"]] for part in shown for item in part["items"]]
    return found


@pytest.mark.parametrize("offline", [False, True], ids=["with signal", "without"])
@pytest.mark.parametrize("pre", [0, 3, 4, 6])
def test_a_score_before_a_session_picks_its_routine(phone: Phone, pre: int, offline: bool) -> None:  # noqa: FBT001
    routines = promised(phone, pre)
    phone.context.set_offline(offline)
    for slot, names in routines.items():
        phone.go("/").go(f"/session/{slot}")
        phone.score(pre)
        if not names:
            expect(phone.heading).to_contain_text("Rest for now")
            phone.press("Change the score")
            continue
        phone.press("By hand")
        expect(phone.page.get_by_text(re.compile("^(End the session here|Say how it went)$"))).to_be_visible()
        now = phone.heading.inner_text()
        later_on = [str(tick.get_attribute("aria-label")).removesuffix(", if you like") for tick in phone.ticks().all()]
        assert [now, *later_on] == names
    assert phone.faults == []


def test_skipping_the_score_is_no_score(phone: Phone) -> None:
    phone.press(re.compile("^Start session"))
    phone.press("Skip")
    phone.press("By hand")
    phone.press("End the session here")
    phone.press("Skip")
    phone.press("Save session")
    phone.says("How this was decided")
    phone.until(lambda: phone.kinds()[-1] == "session")
    body = phone.journal()[-1]["body"]
    assert isinstance(body, dict)
    assert not {"pre", "peak", "post", "rpe", "sharp", "limp"} & {
        name for name, said in body.items() if said is not None
    }
    assert phone.faults == []


def test_what_was_said_of_a_session_is_on_the_server_word_for_word(phone: Phone) -> None:
    phone.press(re.compile("^Start session"))
    phone.score(2)
    phone.press("By hand")
    phone.press("Done")
    phone.press("Stop, this hurts")
    phone.score(4)
    phone.answer("A sharp stab or a catch?", "No")
    phone.answer("How much had you done?", "Half")
    phone.press("Save and go on")
    phone.press("End the session here")
    phone.score(4)
    phone.press("Next, with 4")
    phone.answer("Was there a sharp stab or a catch?", "No")
    phone.answer("Did you limp?", "No")
    phone.answer("How hard was it?", "Hard")
    phone.press("Save session")
    phone.says("How this was decided")
    phone.until(lambda: phone.kinds()[-3:] == ["exercise", "exercise", "session"])
    whole, broken, session = (event["body"] for event in phone.journal()[-3:])
    assert isinstance(whole, dict)
    assert isinstance(broken, dict)
    assert isinstance(session, dict)
    assert whole["complete"] == 100
    assert (broken["complete"], broken["peak"], broken["sharp"], broken["stopped"]) == (50, 4, False, "pain")
    said = {name: session.get(name) for name in ("pre", "peak", "rpe", "sharp", "limp")}
    assert said == {"pre": 2, "peak": 4, "rpe": 7, "sharp": False, "limp": False}
    assert phone.faults == []
