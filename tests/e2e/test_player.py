"""A session played: by the clock and by hand, killed and resumed, slept through, without signal all along."""

import re

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.e2e.browser import Profile
from tests.e2e.conftest import Contexts
from tests.e2e.phone import Phone
from tests.http.events import Event, enrolled, later, morning, screen


@pytest.fixture
def phone(contexts: Contexts, phone_url: str) -> Phone:
    """A phone without signal in the morning of its sixth day."""
    one = Phone(contexts())
    past(one, phone_url)
    one.worker().offline()
    set_clock(one.context, one.today_of_server())
    return one.reload()


def past(phone: Phone, url: str) -> None:
    today = phone.today_of_server()
    first = later(today, -5)
    phone.arrive(url, enrolled(first), screen(first), *(morning(later(today, -ago), 1) for ago in range(6)))


def set_clock(context: BrowserContext, today: str) -> None:
    context.clock.install(time=f"{today}T07:00:00Z")


def start(phone: Phone, slot: str = "Morning") -> None:
    phone.press(re.compile("^Start session"))
    expect(phone.page.get_by_text(slot, exact=True)).to_be_visible()
    phone.score(0)
    expect(phone.heading).to_have_text("Get ready")


def title(phone: Phone) -> str:
    return phone.heading.inner_text()


def side(page: Page) -> str:
    """Give the side on the screen as a word, none for both."""
    found = page.locator(".player-side").first
    return found.inner_text().split("\n")[0] if found.count() else ""


def seconds(phone: Phone) -> int:
    """Give what the count says in seconds."""
    shown = phone.page.get_by_role("timer").inner_text()
    minutes, _, rest = shown.rpartition(":")
    return int(minutes or 0) * 60 + int(rest)


def pass_by(phone: Phone, s: float) -> None:
    phone.context.clock.run_for(round(s * 1000))


def to_work(phone: Phone, name: str) -> None:
    """Tap on until a set of that exercise is on the screen."""
    for _ in range(60):
        if title(phone).startswith(name):
            return
        phone.button(re.compile("^(Start now|Set done)$")).click()
        pass_by(phone, 0.3)
    raise AssertionError(name)


def ticks(phone: Phone) -> list[Event]:
    return [
        body for event in phone.journal() if event["kind"] == "exercise" and isinstance(body := event["body"], dict)
    ]


def test_a_whole_morning_goes_by_the_clock_and_is_on_the_server_once(phone: Phone) -> None:
    planned = phone.to_do()
    start(phone)
    phone.offline()
    seen: list[str] = []
    for _ in range(400):
        now = title(phone)
        if now == "That was the last one.":
            break
        if not seen or seen[-1] != now:
            seen.append(now)
        if phone.page.get_by_role("timer").count():
            pass_by(phone, seconds(phone) + 0.3)
        else:
            phone.press("Set done")
    phone.press("Say how it went")
    phone.score(1)
    phone.press("Next, with 1")
    phone.press("Save session")
    phone.says("How this was decided")
    phone.offline(off=False)
    phone.reload()
    phone.until(lambda: "session" in phone.kinds())
    assert [one for one in seen if one not in {"Get ready", "Rest", "Change sides", "Once more"}]
    assert [tick["complete"] for tick in ticks(phone)] == [100] * len(planned)
    assert len({str(tick["exercise"]) for tick in ticks(phone)}) == len(planned)
    assert phone.faults == []


def test_a_whole_morning_goes_by_hand(phone: Phone) -> None:
    planned = phone.to_do()
    start(phone)
    for _ in range(200):
        if title(phone) == "That was the last one.":
            break
        phone.button(re.compile("^(Start now|Set done)$")).click()
        pass_by(phone, 0.3)
    phone.press("Say how it went")
    phone.press("Skip")
    phone.press("Save session")
    phone.says("How this was decided")
    phone.offline(off=False)
    phone.reload()
    phone.until(lambda: "session" in phone.kinds())
    assert len(ticks(phone)) == len(planned)
    assert phone.faults == []


def test_a_hold_ends_within_a_quarter_of_a_second(phone: Phone) -> None:
    start(phone)
    to_work(phone, "Hamstring stretch")
    total = seconds(phone)
    assert total == 30
    phone.press("Pause")
    pass_by(phone, 100)
    left = seconds(phone)
    phone.press("Resume")
    now, was = title(phone), side(phone.page)
    pass_by(phone, left - 1.2)
    assert (title(phone), side(phone.page)) == (now, was)
    pass_by(phone, 1.45)
    expect(phone.heading).not_to_have_text(now)
    assert phone.faults == []


def test_ten_minutes_asleep_count_for_nothing(phone: Phone) -> None:
    start(phone)
    to_work(phone, "Hamstring stretch")
    now, was = title(phone), side(phone.page)
    phone.context.clock.fast_forward(600_000)
    phone.says("This ended while you were away. It does not count yet.")
    assert (title(phone), side(phone.page)) == (now, was)
    phone.press("Do it now")
    pass_by(phone, 0.3)
    assert seconds(phone) in {29, 30}
    phone.press("Stop, this hurts")
    phone.press("Save and end the session")
    expect(phone.sheet).to_have_count(0)
    phone.press("Skip")
    phone.press("Save session")
    phone.says("How this was decided")
    phone.offline(off=False)
    phone.reload()
    phone.until(lambda: "session" in phone.kinds())
    assert {"stopped": "pain", "complete": 0}.items() <= ticks(phone)[-1].items()
    assert phone.faults == []


def test_killed_in_the_second_set_on_the_right_it_goes_on_there(profile: Profile, phone_url: str) -> None:
    phone = Phone(profile.start())
    past(phone, phone_url)
    phone.worker().offline()
    phone.reload()
    phone.press(re.compile("^Start session"))
    phone.score(0)
    for _ in range(80):
        if "Set 2 of" in phone.page.locator("main").inner_text() and side(phone.page) == "Right side":
            break
        phone.button(re.compile("^(Start now|Set done)$")).click()
        phone.page.wait_for_timeout(60)
    now = title(phone)
    assert side(phone.page) == "Right side"
    profile.kill()
    again = Phone(profile.start(offline=True)).open("/session/am")
    expect(again.heading).to_have_text(now)
    assert side(again.page) == "Right side"
    again.says("Set 2 of")
    assert again.faults == []


def test_a_busy_day_has_three(phone: Phone) -> None:
    planned = phone.to_do()
    start(phone)
    phone.press("Just 3")
    for _ in range(80):
        if title(phone) == "That was the last one.":
            break
        phone.button(re.compile("^(Start now|Set done)$")).click()
        pass_by(phone, 0.3)
    phone.offline(off=False)
    phone.reload()
    phone.until(lambda: phone.kinds().count("exercise") == 3)
    assert len(planned) > 3
    assert phone.faults == []


def test_gone_back_to_it_is_not_done_yet(phone: Phone) -> None:
    start(phone)
    for _ in range(2):
        phone.button(re.compile("^(Start now|Set done)$")).click()
        pass_by(phone, 0.3)
    expect(phone.heading).to_have_text("Rest")
    phone.press("Back")
    phone.press("Skip")
    phone.offline(off=False)
    phone.reload()
    phone.until(lambda: "skip" in phone.kinds())
    assert phone.kinds()[-3:] == ["exercise", "retract", "skip"]
    assert phone.faults == []


def test_a_session_is_two_taps_from_the_home_screen(phone: Phone) -> None:
    phone.press(re.compile("^Start session"))
    phone.score(0)
    expect(phone.page.get_by_role("timer")).to_be_visible()


def test_stop_is_whole_and_bare_on_a_small_phone_whatever_was_just_saved(phone: Phone) -> None:
    phone.page.set_viewport_size({"width": 360, "height": 740})
    start(phone)
    phone.press("Start now")
    stop = phone.button("Stop, this hurts")
    expect(stop).to_be_in_viewport(ratio=1)
    stop.click()
    phone.score(2)
    phone.answer("A sharp stab or a catch?", "No")
    phone.press("Save and go on")
    toast = phone.page.locator(".toast")
    expect(phone.page.locator(".rest-next")).to_be_visible()
    expect(toast).to_be_visible()
    phone.page.evaluate("scrollTo(0, 0)")
    expect(stop).to_be_in_viewport(ratio=1)
    box, over = stop.bounding_box(), toast.bounding_box()
    assert box
    assert over
    assert over["y"] + over["height"] <= box["y"] or over["y"] >= box["y"] + box["height"]


def test_a_long_walk_fits_the_screen(contexts: Contexts, phone_url: str) -> None:
    phone = Phone(contexts(width=360))
    today = phone.today_of_server()
    first = later(today, -12)
    phone.arrive(phone_url, enrolled(first), screen(first), *(morning(later(today, -ago), 0) for ago in range(13)))
    # The weekday decides; a walk comes today or tomorrow.
    days = phone.context.request.get(f"/api/v1/plan?from={today}&days=2").json()["days"]
    day, slot = next(
        (one["date"], slot["id"])
        for one in days
        for slot in one["plan"]["slots"]
        if slot["items"][0]["exercise"] == "walk-brisk"
    )
    phone.worker().offline()
    set_clock(phone.context, day)
    phone.reload()
    if day != today:
        phone.morning(0)
    phone.go(f"/session/{slot}")
    phone.score(0)
    phone.press("Start now")
    timer = phone.page.get_by_role("timer")
    expect(timer).to_have_text(re.compile(r"^\d\d:\d\d$"))
    box = timer.locator("b").bounding_box()
    assert box
    assert 0 <= box["x"] <= box["x"] + box["width"] <= 360
