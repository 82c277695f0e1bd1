"""A day with and without signal: what was tapped is there after a kill, and on the server once."""

import re
from collections import Counter

from playwright.sync_api import expect

from tests.e2e.browser import Profile
from tests.e2e.phone import Phone
from tests.e2e.words import level_title
from tests.http.events import Event


def names(events: list[Event], kind: str) -> list[str]:
    """Give the exercise of each event of a kind."""
    found = []
    for event in events:
        body = event["body"]
        if event["kind"] == kind and isinstance(body, dict):
            found.append(str(body.get("exercise")))
    return sorted(found)


def test_a_day_out_of_signal_reaches_the_server_once(profile: Profile) -> None:
    phone = Phone(profile.start()).open()
    phone.intake().morning(1).settled().worker()
    plan = phone.heading.inner_text()
    first, second, third, fourth, fifth, *_ = phone.to_do()
    phone.tick(first)
    phone.settled()
    # A browser writes its cookies down now and then; closing it is the surest way.
    profile.close()

    phone = Phone(profile.start(offline=True)).open()
    expect(phone.heading).to_have_text(plan)
    phone.has_done(first)
    phone.tick(second)
    phone.unsent()
    profile.kill()

    phone = Phone(profile.start(offline=True)).open()
    expect(phone.heading).to_have_text(plan)
    phone.has_done(first, second)
    phone.unsent()
    for name in (third, fourth, fifth):
        phone.tick(name)
    phone.press(re.compile("^This evening"))
    phone.score(4, "On stairs")
    phone.press("Save")
    expect(phone.sheet).to_have_count(0)
    phone.start_ice().reload()
    assert phone.clock().startswith(("20:00", "19:"))
    phone.press("I have had enough ice")
    phone.says("Ice is off.")
    profile.kill()

    phone = Phone(profile.start(offline=True)).open()
    phone.has_done(first, second, third, fourth, fifth)
    phone.offline(off=False)
    phone.settled()
    events = phone.journal()
    assert len({event["id"] for event in events}) == len(events)
    assert [event["rev"] for event in events] == list(range(1, len(events) + 1))
    kinds = Counter(str(event["kind"]) for event in events)
    assert kinds == {"enrolled": 1, "screen": 1, "morning": 1, "exercise": 5, "evening": 1, "ice": 2}
    assert len(set(names(events, "exercise"))) == 5
    phone.reload().settled()
    assert len(phone.journal()) == len(events)
    assert phone.faults == []


def test_the_intake_can_be_left_and_taken_up_again(profile: Profile) -> None:
    phone = Phone(profile.start()).open()
    phone.press("Find my plan")
    phone.pick("Right")
    phone.press("Next")
    expect(phone.heading).to_have_text("Where does it hurt most?")
    phone.worker()
    profile.kill()
    phone = Phone(profile.start(offline=True)).open()
    expect(phone.heading).to_have_text("Where does it hurt most?")
    phone.press("Back")
    expect(phone.page.get_by_role("radio", name="Right")).to_be_checked()
    assert phone.faults == []


def test_the_first_plan_waits_for_signal_and_says_so(profile: Profile) -> None:
    phone = Phone(profile.start()).open()
    phone.worker()
    phone.offline()
    phone.intake()
    expect(phone.heading).to_contain_text("Your first plan needs signal once")
    profile.kill()
    phone = Phone(profile.start(offline=True)).open()
    expect(phone.heading).to_contain_text("Your first plan needs signal once")
    phone.offline(off=False)
    phone.morning(0).settled()
    assert phone.kinds() == ["enrolled", "screen", "morning"]
    assert phone.faults == []


def test_a_lock_holds_without_signal_and_after_a_kill(profile: Profile) -> None:
    phone = Phone(profile.start()).open()
    phone.intake().morning(1).settled().worker()
    profile.close()
    phone = Phone(profile.start(offline=True)).open("/check")
    title = level_title(phone.program(), "U111")
    phone.flags(whole=False, RF04=True)
    phone.press("Save and see what to do")
    expect(phone.heading).to_have_text(title)
    for path in ("/exercises", "/exercise/clamshell", "/session/pm", "/progress", "/runs", "/ice", "/"):
        phone.go(path)
        expect(phone.heading).to_have_text(title)
        expect(phone.ticks()).to_have_count(0)
        phone.never_said(re.compile("^Start session"))
    profile.kill()

    phone = Phone(profile.start(offline=True)).open("/exercises")
    expect(phone.heading).to_have_text(title)
    phone.offline(off=False)
    expect(phone.page.get_by_role("link", name=re.compile("^Call 111"))).to_be_visible()
    phone.until(lambda: phone.plan().json()["standing"]["lock"] is not None)
    phone.reload()
    expect(phone.heading).to_have_text(title)
    answer = phone.plan().json()
    assert answer["standing"]["lock"] == {"level": "U111", "flags": ["RF04"]}
    assert answer["days"][0]["plan"]["mode"] == "locked"
    assert phone.faults == []
