"""A morning by the keys alone: the score, a tick, a session with a stop, ice. Each stop is seen and in order."""

import re

import pytest
from playwright.sync_api import expect

from tests.e2e.conftest import Contexts
from tests.e2e.keyboard import Keyboard
from tests.e2e.phone import MORNING
from tests.e2e.unanswered import at_seven
from tests.http.events import Event

KNEE_NOW = "How is your knee right now?"


@pytest.fixture
def keys(contexts: Contexts, phone_url: str) -> Keyboard:
    return Keyboard(at_seven(contexts, phone_url))


def kept(keys: Keyboard, kind: str, field: str) -> Event:
    """Give the last entry of a kind today once it has a field and the server has it."""
    phone = keys.phone
    today = phone.today_of_server()

    def found() -> list[Event]:
        bodies = [event["body"] for event in phone.journal() if event["kind"] == kind and event["day"] == today]
        return [body for body in bodies if isinstance(body, dict) and field in body]

    phone.until(lambda: found() != [])
    return found()[-1]


def test_the_scale_moves_by_arrows_home_end_and_number_and_saves_on_enter_only(keys: Keyboard) -> None:
    keys.to("radio", "0")
    for key, lands in [
        ("ArrowRight", "1"), ("ArrowDown", "7"), ("ArrowUp", "1"), ("ArrowLeft", "0"), ("ArrowLeft", "10"),
        ("Home", "0"), ("End", "10"), ("ArrowRight", "0"), ("4", "4"), ("2", "2"),
    ]:  # fmt: skip
        keys.press(key)
        keys.is_on("radio", lands)
    expect(keys.phone.heading).to_have_text(MORNING)
    keys.tab()
    keys.is_on("button", "Skip")
    keys.tab(back=True)
    keys.press("2", "Enter")
    keys.is_on("heading", re.compile("^Full plan today"))
    assert kept(keys, "morning", "pain")["pain"] == 2
    assert keys.faults + keys.phone.faults == []


def test_today_is_ticked_taken_back_and_put_off_without_losing_ones_place(keys: Keyboard) -> None:
    phone = keys.phone
    keys.to("radio", "0")
    keys.press("Space")
    first, second, *_ = phone.to_do()
    keys.use("checkbox", first, "Space")
    keys.is_on("checkbox", second)
    phone.says(f"{first} done")
    keys.use("button", "Undo")
    keys.is_on("heading", re.compile("^Full plan today"))
    keys.use("button", "How this was decided")
    keys.inside_sheet(8)
    keys.press("Escape")
    keys.is_on("button", "How this was decided")
    keys.use("button", "Not today")
    keys.inside_sheet(8)
    keys.use("button", "No time")
    expect(phone.sheet).to_have_count(0)
    keys.is_on("heading", re.compile("^Full plan today"))
    assert kept(keys, "skip", "reason")["reason"] == "time"
    keys.use("button", re.compile("^This evening"))
    keys.to("radio", "0")
    keys.press("3", "Enter")
    keys.use("button", "Save")
    expect(phone.sheet).to_have_count(0)
    keys.is_on("button", re.compile("^This evening"))
    assert kept(keys, "evening", "stairs") == {"stairs": 3}
    assert keys.faults + phone.faults == []


def test_a_session_is_played_paused_and_stopped_where_it_hurts(keys: Keyboard) -> None:
    phone = keys.phone
    keys.to("radio", "0")
    keys.press("Enter")
    planned = phone.to_do()
    keys.use("button", re.compile("^Start session"))
    keys.is_on("heading", KNEE_NOW)
    keys.to("radio", "0")
    keys.press("Enter")
    keys.is_on("heading", "Get ready")
    keys.use("button", "Start now")
    keys.is_on("button", "Set done")
    expect(phone.heading).to_have_text(planned[0])
    keys.use("button", "Pause")
    keys.is_on("button", "Resume")
    left = phone.clock()
    phone.context.clock.run_for(5000)
    assert phone.clock() == left
    keys.press("Enter")
    keys.is_on("button", "Pause")
    keys.use("button", "What you see, hear and feel")
    keys.inside_sheet(6)
    keys.press("Escape")
    keys.is_on("button", "What you see, hear and feel")
    keys.use("button", "Set done")
    keys.is_on("button", "Start now")
    keys.press("Enter")
    keys.is_on("button", "Set done")
    keys.use("button", "Stop, this hurts")
    keys.inside_sheet(10)
    keys.to("radio", "0")
    keys.press("6", "Enter")
    keys.use("button", "Save and go on")
    keys.is_on("button", "Stop, this hurts")
    stopped = kept(keys, "exercise", "stopped")
    assert (stopped["stopped"], stopped["peak"]) == ("pain", 6)
    keys.use("link", "Back to today")
    keys.is_on("heading", re.compile("^Full plan today"))
    assert keys.faults + phone.faults == []


def test_ice_is_started_asked_about_and_ended(keys: Keyboard) -> None:
    phone = keys.phone
    keys.use("link", re.compile("^Ice, up to"))
    keys.is_on("heading", re.compile("^Ice, up to"))
    keys.use("checkbox", phone.program()["ice"]["barrier"], "Space")
    keys.use("button", "Start 20 minutes")
    keys.is_on("heading", re.compile("^Ice on"))
    keys.use("button", "Stop, it burns or feels numb")
    keys.inside_sheet(8)
    keys.press("Escape")
    keys.is_on("button", "Stop, it burns or feels numb")
    phone.context.clock.fast_forward(5 * 60_000)
    phone.context.clock.run_for(1000)
    expect(phone.sheet).to_be_visible()
    keys.use("button", next(skin["text"] for skin in phone.program()["ice"]["skin"] if skin["id"] == "pink"))
    keys.is_on("button", "Stop, it burns or feels numb")
    keys.use("button", "I have had enough ice")
    keys.is_on("heading", re.compile("^Ice is off"))
    keys.use("button", "Yes, all normal")
    keys.is_on("heading", MORNING)
    assert kept(keys, "ice", "after")["after"] == "normal"
    assert keys.faults + phone.faults == []
