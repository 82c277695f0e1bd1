"""What a person or a physio changes by hand: the plan follows, and each change can be taken back."""

import re
from typing import TypedDict

import pytest
from playwright.sync_api import expect
from pydantic import BaseModel

from tests.e2e.conftest import Contexts
from tests.e2e.looks import access_faults, cut_off, too_small
from tests.e2e.phone import PATIENCE_MS, Phone
from tests.http.events import Event, enrolled, event, later, morning, screen

PLANK, DEADLIFT = "side-plank-abduction", "single-leg-rdl"


def springing(today: str) -> list[Event]:
    """Day 8 of the Spring phase, a day of strength, with two good sessions behind: both exercises step up today."""
    first = later(today, -7)
    said = [enrolled(first), screen(first), event("placed", {"by": "clinician", "phase": "functional"}, first)]
    said += [morning(later(today, -ago), 0) for ago in range(8)]
    for ago in (6, 3):
        day = later(today, -ago)
        said += [
            event("exercise", {"slot": "pm", "exercise": name, "sets": [], "complete": 100}, day)
            for name in (PLANK, DEADLIFT)
        ]
        fine: Event = {"slot": "pm", "class": "strength", "peak": 0, "post": 0, "rpe": 5}
        said.append(event("session", fine, day))
    return said


class Raised(TypedDict):
    exercise: str
    rung: dict[str, int]


class Standing(TypedDict):
    phase: str
    phase_day: int
    steps: dict[str, dict[str, int]]
    raised: list[Raised]


class Named(BaseModel):
    by: str
    action: str


def standing(phone: Phone) -> Standing:
    """Give where the server says that the person stands."""
    found: Standing = phone.plan().json()["standing"]
    return found


def by_hand(phone: Phone) -> list[tuple[str, str]]:
    """Give who changed single exercises, and how."""
    bodies = [Named.model_validate(one["body"]) for one in phone.journal() if one["kind"] == "prescribed"]
    return [(body.by, body.action) for body in bodies]


def name_of(phone: Phone, exercise: str) -> str:
    return next(one["name"] for one in phone.program()["exercises"] if one["id"] == exercise)


@pytest.fixture
def phone(contexts: Contexts, phone_url: str) -> Phone:
    made = Phone(contexts())
    return made.arrive(phone_url, *springing(made.today_of_server()))


def change(phone: Phone, exercise: str, *choices: str) -> None:
    phone.go(f"/exercise/{exercise}")
    phone.press("Too hard? Too easy? Can't do it?")
    for choice in choices:
        phone.pick(choice)
    phone.press("Save")
    expect(phone.sheet).to_have_count(0, timeout=PATIENCE_MS)


def test_a_physio_places_somebody_and_adds_an_exercise(phone: Phone) -> None:
    phone.go("/you")
    phone.page.get_by_role("link", name="My physio changed my plan").click()
    phone.press(re.compile("^My physio placed me"))
    phone.page.get_by_label("Who it was").fill("Sam Lee")
    phone.page.get_by_label("Phase", exact=True).select_option("Strengthen")
    for _ in range(2):
        phone.press("More day")
    phone.page.get_by_text("Steps of single exercises").click()
    phone.page.get_by_label(name_of(phone, "hip-hitch"), exact=True).select_option("3 sets of 10")
    phone.press("Save")
    phone.until(lambda: standing(phone)["phase"] == "strengthen")
    assert standing(phone)["phase_day"] == 3
    assert standing(phone)["steps"]["hip-hitch"] == {"sets": 3, "reps": 10}
    phone.says("Strengthen, day 3")
    phone.says(re.compile("^Sam Lee, "))

    change(phone, "clamshell-band", "My physio", "Put it in my plan")
    phone.until(lambda: "clamshell-band" in standing(phone)["steps"])
    phone.go("/changes")
    row = phone.page.get_by_role("listitem").filter(has_text=name_of(phone, "clamshell-band"))
    row.get_by_role("button", name="Take back").click()
    phone.until(lambda: "clamshell-band" not in standing(phone)["steps"])

    placed = phone.page.get_by_role("listitem").filter(has_text="Strengthen, day 3")
    placed.get_by_role("button", name="Take back").click()
    phone.until(lambda: standing(phone)["phase"] == "functional")
    phone.undo()
    phone.until(lambda: standing(phone)["phase"] == "strengthen")
    assert phone.faults == []


def test_by_oneself_only_back(phone: Phone) -> None:
    phone.go("/changes")
    phone.press(re.compile("^My physio placed me"))
    phone.pick("I did")
    offered = phone.page.get_by_label("Phase", exact=True).locator("option").all_inner_texts()
    assert offered == ["Settle", "Switch on", "Strengthen", "Spring"]
    phone.page.get_by_label("Phase", exact=True).select_option("Switch on")
    phone.press("Save")
    phone.until(lambda: standing(phone)["phase"] == "load")


def test_what_cannot_be_done_is_swapped_in_its_place(phone: Phone) -> None:
    plank, instead = name_of(phone, PLANK), name_of(phone, "side-plank")
    phone.press(re.compile(r"^Strength"))
    phone.page.get_by_role("link", name=re.compile(f"^{re.escape(plank)}")).click()
    phone.press("Too hard? Too easy? Can't do it?")
    phone.pick(f"Swap it for: {instead}")
    phone.press("Save")
    phone.says(f"{plank} changed")
    phone.until(lambda: "side-plank" in standing(phone)["steps"])
    assert PLANK not in standing(phone)["steps"]
    phone.go("/").settled()
    phone.press(re.compile(r"^Strength"))
    expect(phone.page.get_by_role("link", name=re.compile(f"^{re.escape(instead)}"))).to_be_visible()
    expect(phone.page.get_by_role("link", name=re.compile(f"^{re.escape(plank)}"))).to_have_count(0)
    phone.go("/changes")
    phone.says(f"{instead}, not {plank.lower()}")


def test_too_hard_goes_one_step_down_until_the_plan_may_choose_again(phone: Phone) -> None:
    change(phone, DEADLIFT, "Easier")
    phone.until(lambda: standing(phone)["steps"][DEADLIFT] != {"sets": 3, "reps": 10})
    assert by_hand(phone) == [("self", "fix")]
    change(phone, DEADLIFT, "Let the plan say how much again")
    phone.until(lambda: by_hand(phone) == [("self", "fix"), ("self", "release")])
    assert standing(phone)["steps"][DEADLIFT] == {"sets": 3, "reps": 10}


def test_a_step_up_is_declined(phone: Phone) -> None:
    raised = standing(phone)["raised"]
    assert {one["exercise"] for one in raised} == {PLANK, DEADLIFT}
    before = next(one["rung"] for one in raised if one["exercise"] == DEADLIFT)
    phone.press("How this was decided")
    phone.press(re.compile(f"^Keep {re.escape(name_of(phone, DEADLIFT).lower())} at"))
    phone.says("Kept as it was")
    phone.until(lambda: standing(phone)["steps"][DEADLIFT] == before)
    assert [one["exercise"] for one in standing(phone)["raised"]] == [PLANK]


def test_a_phase_up_is_declined_for_today(contexts: Contexts, phone_url: str) -> None:
    phone = Phone(contexts())
    today = phone.today_of_server()
    first = later(today, -5)
    said = [enrolled(first), screen(first), event("placed", {"by": "clinician", "phase": "settle"}, first)]
    said += [morning(later(today, -ago), 1) for ago in range(6)]
    for test in ("T_walk10", "T_stairs"):
        fine: Event = {"test": test, "pain": 0, "injured": {"completed": True}, "sharp": False}
        said.append(event("test", fine, later(today, -1)))
    phone.arrive(phone_url, *said)
    assert (standing(phone)["phase"], standing(phone)["phase_day"]) == ("load", 1)
    phone.press("How this was decided")
    phone.press("Stay in the last phase for now")
    phone.says("Kept as it was")
    phone.until(lambda: standing(phone)["phase"] == "settle")
    phone.go("/changes")
    chosen = phone.page.get_by_role("listitem").filter(has_text="Same phase for now")
    chosen.get_by_role("button", name="Take back").click()
    phone.until(lambda: standing(phone)["phase"] == "load")
    assert phone.faults == []


def test_too_easy_has_an_answer_and_leaving_out_is_for_today_alone(phone: Phone) -> None:
    phone.go(f"/exercise/{DEADLIFT}")
    phone.press("Too hard? Too easy? Can't do it?")
    phone.says("Too easy? Say after each session how hard it was. Good sessions bring a step up.")
    before = standing(phone)
    phone.pick("Leave it out today")
    phone.press("Save")
    phone.says("left out today")
    phone.until(lambda: phone.kinds()[-1] == "skip")
    assert standing(phone)["steps"] == before["steps"]
    assert by_hand(phone) == []


def test_a_pause_is_made_and_ended(phone: Phone) -> None:
    phone.go("/changes")
    phone.press(re.compile("^Pause the plan"))
    phone.press("Pause")
    phone.says(re.compile("^Paused up to"))
    phone.go("/").settled()
    phone.says(re.compile("You paused the plan up to"))
    phone.press("How this was decided")
    phone.press("End the pause")
    phone.says("The pause is over")
    phone.says("Full plan today.")
    phone.go("/changes")
    phone.never_said(re.compile("^Paused up to"))


def test_a_side_tapped_by_mistake_is_put_right(phone: Phone) -> None:
    phone.go("/you")
    phone.press(re.compile("^Sore knee"))
    phone.pick("Right")
    phone.press("Save")
    phone.says("Sore knee changed")
    phone.until(lambda: {"side": "right"} in [one["body"] for one in phone.journal()])
    expect(phone.button(re.compile("^Sore knee"))).to_contain_text("Right")


@pytest.mark.parametrize(("width", "dark"), [(390, False), (390, True), (320, False)])
def test_how_it_looks(contexts: Contexts, phone_url: str, width: int, dark: bool) -> None:  # noqa: FBT001 -- a case
    phone = Phone(contexts(width=width, dark=dark))
    today = phone.today_of_server()
    phone.arrive(phone_url, *springing(today))
    found: list[str] = []

    def look(name: str) -> None:
        seen = [*cut_off(phone.page), *(too_small(phone.page) if width == 320 else access_faults(phone.page))]
        found.extend(f"{name}: {fault}" for fault in seen)

    phone.press("How this was decided")
    look("decided")
    phone.page.keyboard.press("Escape")
    phone.go(f"/exercise/{PLANK}")
    phone.press("Too hard? Too easy? Can't do it?")
    look("change")
    phone.pick("My physio")
    phone.pick("Set how much")
    look("a physio's change")
    phone.page.keyboard.press("Escape")
    phone.go("/changes")
    look("changes")
    phone.press(re.compile("^My physio placed me"))
    phone.page.get_by_text("Steps of single exercises").click()
    look("place")
    phone.page.keyboard.press("Escape")
    phone.press(re.compile("^Pause the plan"))
    look("pause")
    phone.page.keyboard.press("Escape")
    for path in (f"/how/{today}", "/how"):
        phone.go(path)
        look(path)
    assert not found, "\n".join(found)
    assert phone.faults == []
