"""The Runs page: runs written down, put right and taken out, the goal, shoes, caps, and a stage declined."""

import re

import pytest
from playwright.sync_api import expect

from tests.e2e.conftest import Contexts
from tests.e2e.looks import faults_of
from tests.e2e.phone import Phone
from tests.e2e.runs import bodies, ready_to_run, turn
from tests.http.events import Event, event, later

LOOKS = [(390, False), (390, True), (320, False)]


def arrived(contexts: Contexts, phone_url: str, *more: Event, **placed: object) -> Phone:
    phone = Phone(contexts())
    phone.arrive(phone_url, *ready_to_run(phone.today_of_server(), **placed), *more)
    return phone.go("/runs").settled()


def test_a_run_of_an_earlier_day_in_miles(contexts: Contexts, phone_url: str) -> None:
    phone = arrived(contexts, phone_url)
    day = later(phone.today_of_server(), -2)
    phone.press("Write a run down")
    form = phone.sheet
    form.get_by_label("Day", exact=True).fill(day)
    expect(phone.button("Say how many minutes")).to_be_disabled()
    form.get_by_label(re.compile("^Minutes, walks")).fill("25")
    phone.score(0, "Worst pain on the outer knee")
    form.get_by_label(re.compile("^Stage")).select_option("R1")
    phone.pick("miles")
    # Until then a number would be taken for km.
    phone.until(lambda: bodies(phone, "settings") == [{"units": "mi"}])
    form.get_by_label(re.compile("^Distance")).fill("2")
    phone.press("Save the run")
    expect(form).to_have_count(0)
    phone.says("Stage 1, 25 min, 2 miles")
    phone.until(lambda: len(bodies(phone, "run")) == 1)
    (body,) = bodies(phone, "run")
    assert body == {"stage": "R1", "minutes": 25, "km": 3.219, "peak": 0, "complete": 100}
    assert [one["day"] for one in phone.journal() if one["kind"] == "run"] == [day]
    assert bodies(phone, "settings") == [{"units": "mi"}]

    phone.press(re.compile("Stage 1, 25 min"))
    expect(form.get_by_label(re.compile("^Distance"))).to_have_value("2")
    phone.score(1, "Worst pain on the outer knee")
    form.get_by_label("Minutes in when the pain began").fill("11")
    phone.press("Save the run")
    phone.says("Run changed")
    phone.until(lambda: [body["peak"] for body in bodies(phone, "run")] == [1])
    assert bodies(phone, "run")[0]["onset_min"] == 11
    phone.press(re.compile("Pain 1"))
    phone.press("Take this run out")
    phone.says("Run taken out")
    phone.until(lambda: bodies(phone, "run") == [])
    phone.undo()
    phone.until(lambda: len(bodies(phone, "run")) == 1)
    assert phone.faults == []


def test_half_a_form_is_kept_and_what_cannot_be_is_not_saved(contexts: Contexts, phone_url: str) -> None:
    phone = arrived(contexts, phone_url)
    tomorrow = later(phone.today_of_server(), 1)
    phone.press("Write a run down")
    phone.sheet.get_by_label(re.compile("^Minutes, walks")).fill("25")
    phone.score(2, "Worst pain on the outer knee")
    phone.reload()
    phone.press("Write a run down")
    expect(phone.sheet.get_by_label(re.compile("^Minutes, walks"))).to_have_value("25")
    phone.sheet.get_by_label("Day", exact=True).fill(tomorrow)
    expect(phone.button("Choose a day up to today")).to_be_disabled()
    phone.sheet.get_by_label("Day", exact=True).fill(later(tomorrow, -1))
    phone.press("Save the run")
    phone.until(lambda: [body["minutes"] for body in bodies(phone, "run")] == [25])


def test_a_goal_and_what_fits(contexts: Contexts, phone_url: str) -> None:
    phone = arrived(contexts, phone_url)
    today = phone.today_of_server()
    phone.page.get_by_role("button", name=re.compile("Running for something")).click()
    expect(phone.button("Give it a name")).to_be_disabled()
    phone.sheet.get_by_label("Its name").fill("Parkrun")
    phone.sheet.get_by_label("How far").fill("5")
    phone.sheet.get_by_label("Its day").fill(later(today, 10))
    phone.press("Save the goal")
    phone.says("Your day is too soon")
    told = phone.context.request.get(f"/api/v1/forecast?km=5&on={later(today, 10)}&from={today}").json()
    assert told["ok"] is False
    phone.says(re.compile(rf"{told['runs_left']} clean runs to go"))
    marks = phone.page.get_by_role("listitem").filter(has_text=re.compile("Earliest|More likely|Your day"))
    assert [one.inner_text().split("\n")[0] for one in marks.all()][:3] == ["Your day", "Earliest", "More likely"]
    phone.settled()
    phone.press("Change the goal")
    phone.sheet.get_by_label("Its day").fill(later(told["likely"], 1))
    phone.press("Save the goal")
    phone.says("Your date fits")
    phone.settled().worker().offline()
    phone.reload().says("Your date fits")
    phone.press("Change the goal")
    phone.press("Take the goal out")
    phone.says("Goal taken out")
    phone.offline(off=False)
    phone.settled()
    assert bodies(phone, "goal")[-1] == {}


def test_caps_and_shoes_after_the_last_stage(contexts: Contexts, phone_url: str) -> None:
    phone = arrived(contexts, phone_url, phase="maintain", stage="R12")
    plan = phone.plan().json()["days"][0]["plan"]["run"]
    assert plan["offered"] is True
    phone.says("How far, at most")
    phone.says(f"{plan['caps']['run_km']:g} km")
    phone.press("Add a pair")
    phone.sheet.get_by_label("Name").fill("Blue pair")
    phone.sheet.get_by_label("Run in them before").fill("499")
    phone.press("Save the shoes")
    phone.says("499 km")
    phone.page.get_by_role("link", name="Start walk and run").click()
    phone.score(0)
    phone.press("Start walking")
    phone.press("Skip this walk")
    phone.press("End the run here")
    phone.score(0, "Worst pain on the outer knee")
    phone.page.get_by_label(re.compile("^Distance")).fill("2")
    phone.page.get_by_label("Shoes").select_option("Blue pair")
    phone.press("Save the run")
    phone.says("Look for creases and tilt")
    phone.says("501 km")
    phone.until(lambda: [body["complete"] for body in bodies(phone, "run")] == [100])
    phone.press(re.compile("^Blue pair"))
    phone.press("Retire them")
    phone.says("Shoes retired")
    phone.until(lambda: [body["retired"] for body in bodies(phone, "shoe")] == [False, True])
    assert phone.faults == []


def test_a_stage_up_can_be_declined_on_its_morning(contexts: Contexts, phone_url: str) -> None:
    phone = Phone(contexts())
    today = phone.today_of_server()
    clean: Event = {"stage": "R1", "minutes": 16, "peak": 0, "post": 0, "complete": 100, "sharp": False, "limp": False}
    phone.arrive(phone_url, *ready_to_run(today, clean=1), event("run", clean, later(today, -1)))
    phone.go("/runs").settled()
    phone.says("Stage 2 of 12")
    phone.press("Stay at stage 1 for now")
    phone.says("Stage 1 of 12")
    phone.says("2 of 2 clean runs")
    phone.press("Move up after all")
    phone.says("Stage 2 of 12")
    assert phone.faults == []


@pytest.mark.parametrize(("width", "dark"), LOOKS)
def test_looks(contexts: Contexts, phone_url: str, width: int, dark: bool) -> None:  # noqa: FBT001 -- a case
    phone = Phone(contexts(width=width, dark=dark))
    today = phone.today_of_server()
    goal: Event = {"name": "Parkrun", "km": 5, "on": later(today, 100)}
    shoe: Event = {"shoe_id": "blue", "name": "Blue pair", "km_at_start": 510, "retired": False}
    ran: Event = {"minutes": 20, "km": 3, "peak": 2, "complete": 100}
    more = [event("goal", goal, today), event("shoe", shoe, today), event("run", ran, later(today, -4))]
    phone.arrive(phone_url, *ready_to_run(today), *more).at(12)
    found: list[str] = []

    def look(name: str) -> None:
        faults = faults_of(phone.page, narrow=width == 320)
        found.extend(f"{name}: {fault}" for fault in faults)

    def opened(name: str) -> None:
        phone.press(name)
        expect(phone.sheet).to_be_visible()
        look(name)
        phone.page.keyboard.press("Escape")

    phone.go("/runs").says("Earliest if nothing goes wrong")
    phone.page.get_by_text("All the stages").click()
    look("runs")
    for name in ("Change the goal", "Write a run down", "Add a pair"):
        opened(name)
    phone.go("/run")
    look("score before")
    phone.score(1)
    look("no run")
    phone.press("Change the score")
    phone.score(0)
    look("ready")
    phone.go("/runs")
    start = run_on_again(phone)
    look("walk")
    opened("Sounds")
    turn(phone, start, 5.1)
    look("run")
    phone.press("Pause")
    look("paused")
    phone.go("/runs")
    look("runs, with one on")
    phone.go("/run")
    phone.press("It hurts")
    phone.score(2, "Worst pain on the outer knee")
    phone.page.get_by_text("More", exact=True).click()
    look("it hurts")
    assert not found, "\n".join(found)
    assert phone.faults == []


def run_on_again(phone: Phone) -> int:
    """Start the run whose score is given already."""
    phone.page.get_by_role("link", name="Start walk and run").click()
    phone.press("Start walking")
    expect(phone.page.get_by_role("timer")).to_be_visible()
    return int(phone.page.evaluate("() => Date.now()"))
