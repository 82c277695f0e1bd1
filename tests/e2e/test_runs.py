"""A run from the score before it to its entry, with a clock that can be turned."""

import re

import pytest
from playwright.sync_api import expect

from tests.e2e.browser import Profile
from tests.e2e.conftest import Contexts
from tests.e2e.phone import Phone
from tests.e2e.runs import MINUTE_MS, bodies, kept, ready_to_run, run_on, turn, word

STAGE = {"stage": "R1", "minutes": 16, "pre": 0, "complete": 100}


@pytest.fixture
def phone(contexts: Contexts, phone_url: str) -> Phone:
    one = Phone(contexts())
    return one.arrive(phone_url, *ready_to_run(one.today_of_server())).at(12)


def test_a_whole_run(phone: Phone) -> None:
    start = run_on(phone)
    assert (word(phone), phone.clock()) == ("Walk", "5:00")
    at = 5.0
    for bout in range(6):
        turn(phone, start, at + 0.02)
        assert word(phone) == "Run"
        assert phone.clock().startswith("0:5")
        turn(phone, start, at + 1.02)
        assert word(phone) == ("Walk" if bout < 5 else "Walk home")
        at += 3
    turn(phone, start, 25.9)
    phone.says("That is the last part")
    turn(phone, start, 26.01)
    expect(phone.heading).to_contain_text("That was your run.")
    expect(phone.button("Choose a pain score")).to_be_disabled()
    phone.score(0, "Worst pain on the outer knee")
    phone.answer("Did you limp?", "No")
    phone.page.get_by_label("Distance, if you know it").fill("2.35")
    phone.pick("Grass")
    phone.press("Save the run")
    phone.says("Run saved")
    expect(phone.heading).to_contain_text("You have run today.")
    phone.says("Stage 1, 16 min, 2.3 km")
    phone.until(lambda: len(bodies(phone, "run")) == 1)
    assert bodies(phone, "run") == [
        STAGE | {"peak": 0, "limp": False, "km": 2.35, "surface": "grass", "painkiller": False}
    ]
    turn(phone, start, 60)
    phone.go("/").says("How is your knee now?")
    phone.score(0, "How is your knee now?")
    phone.until(lambda: bodies(phone, "after") == [{"slot": "run", "post": 0}])
    assert phone.faults == []


def test_pauses_hold_the_clock_and_a_closed_page_does_not(phone: Phone) -> None:
    start = run_on(phone)
    phone.press("Skip this walk")
    assert word(phone) == "Run"
    turn(phone, start, 0.5)
    assert phone.clock() in {"0:29", "0:30"}
    phone.press("Pause")
    turn(phone, start, 10)
    assert word(phone) == "Paused"
    assert phone.clock() in {"0:29", "0:30"}
    phone.press("Go on")
    turn(phone, start, 10.6)
    assert (word(phone), phone.clock()[:2]) == ("Walk", "1:")
    phone.page.close()
    phone.context.clock.fast_forward(2 * MINUTE_MS)
    again = Phone(phone.context).open("/runs")
    again.page.get_by_role("link", name="Your run is on").click()
    expect(again.page.get_by_role("heading", level=1)).to_have_text("Run")
    assert again.clock().startswith("0:5")
    again.press("End the run here")
    expect(again.heading).to_contain_text("You stopped early.")
    again.press("A mistake: go on with the run")
    assert word(again) == "Run"
    again.press("End the run here")
    again.score(0, "Worst pain on the outer knee")
    again.press("Save the run")
    again.until(lambda: len(bodies(again, "run")) == 1)
    (body,) = bodies(again, "run")
    assert body["minutes"] in {3.1, 3.2, 3.3}
    assert body["complete"] in {18, 19, 20, 21}
    assert phone.faults + again.faults == []


def test_it_hurts(phone: Phone) -> None:
    start = run_on(phone)
    turn(phone, start, 11.5)
    assert word(phone) == "Run"
    phone.press("It hurts")
    expect(phone.heading).to_contain_text("Stop running. Walk home.")
    phone.score(1, "Worst pain on the outer knee")
    phone.says("Stop running now and walk home. You keep the stage you are on.")
    phone.score(3, "Worst pain on the outer knee")
    phone.says("Stop running now and walk home. No running for at least 3 days.")
    phone.answer("Did you limp?", "Yes")
    kept(phone, '"limp":true')
    phone.reload()
    expect(phone.heading).to_contain_text("Stop running. Walk home.")
    phone.press("Save the run")
    phone.until(lambda: len(bodies(phone, "run")) == 1)
    (body,) = bodies(phone, "run")
    # Five minutes of walking, then run 1, walk 2, run 1, walk 2 and half of the third bout: 2.5 of 6 minutes.
    # The clock goes on while the button is pressed.
    assert body["minutes"] in {6.5, 6.6, 6.7}
    assert body["onset_min"] == body["minutes"]
    assert body["complete"] in {41, 42, 43, 44, 45}
    assert (body["peak"], body["limp"], body["stage"]) == (3, True, "R1")
    assert phone.faults == []


def test_a_score_before_it_keeps_one_from_running(phone: Phone) -> None:
    phone.go("/run")
    phone.score(1)
    expect(phone.heading).to_contain_text("No run today.")
    expect(phone.page.get_by_role("checkbox").first).to_be_visible()
    phone.press("Change the score")
    phone.score(3)
    expect(phone.page.get_by_role("link", name="Answer the safety questions")).to_be_visible()
    phone.press("Change the score")
    phone.score(0)
    expect(phone.button("Start walking")).to_be_enabled()
    assert phone.faults == []


def test_a_run_that_was_left_alone_asks_how_much_was_done(phone: Phone) -> None:
    run_on(phone)
    phone.page.close()
    phone.context.clock.fast_forward(5 * 60 * MINUTE_MS)
    again = Phone(phone.context).open("/run")
    expect(again.heading).to_contain_text("Your run is over.")
    again.score(0, "Worst pain on the outer knee")
    expect(again.button("Say how much of it you did")).to_be_disabled()
    again.answer("How much of it did you do?", "Half")
    again.press("Save the run")
    again.until(lambda: [body["complete"] for body in bodies(again, "run")] == [50])


def test_a_run_thrown_away_leaves_no_entry(phone: Phone) -> None:
    run_on(phone)
    phone.press("End the run here")
    phone.press("Throw this run away")
    phone.says("Run thrown away")
    phone.undo()
    expect(phone.heading).to_contain_text("You stopped early.")
    phone.press("Throw this run away")
    expect(phone.heading).to_contain_text("You can run today.")
    phone.settled()
    assert bodies(phone, "run") == []


def test_a_run_out_of_signal_outlives_a_kill_and_reaches_the_server_once(profile: Profile) -> None:
    phone = Phone(profile.start())
    phone.arrive(profile.base_url, *ready_to_run(phone.today_of_server()))
    phone.worker()
    profile.close()
    phone = Phone(profile.start(offline=True)).open("/runs")
    run_on(phone)
    phone.press("Skip this walk")
    phone.until(lambda: phone.clock() <= "0:54")
    profile.kill()

    phone = Phone(profile.start(offline=True)).open("/run")
    assert word(phone) == "Run"
    assert re.fullmatch(r"0:[345]\d", phone.clock())
    phone.press("It hurts")
    phone.score(2, "Worst pain on the outer knee")
    profile.kill()

    phone = Phone(profile.start(offline=True)).open("/run")
    expect(phone.heading).to_contain_text("Stop running. Walk home.")
    phone.press("Save the run")
    phone.says("Run saved")
    profile.kill()

    phone = Phone(profile.start(offline=True)).open("/runs").unsent()
    expect(phone.heading).to_contain_text("You have run today.")
    phone.offline(off=False)
    phone.settled()
    (body,) = bodies(phone, "run")
    assert (body["peak"], body["stage"], body["complete"] in range(1, 17)) == (2, "R1", True)
    phone.reload().settled()
    assert len(bodies(phone, "run")) == 1
