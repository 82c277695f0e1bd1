"""How it went: a page of one person, for that person alone, in words that are plain."""

import re
from datetime import date, timedelta

import httpx
import pytest

from app.clock import utc_now
from app.web.personal import plan_day
from tests import events
from tests.people import Event, Person
from tests.web.test_how import texts
from tests.words import claims, too_hard

DAY = timedelta(days=1)


def today() -> date:
    return plan_day(utc_now()).date()


def lived_in(person: Person, days: int = 20) -> date:
    """Some days in `load` with a score and a session each, up to yesterday. Gives the first."""
    first = today() - DAY * days
    said: list[Event] = [
        events.enrolled(first, grade=3),
        events.clear_screen(first),
        events.event("placed", first, {"by": "clinician", "phase": "load", "note": "A physio"}),
    ]
    for ahead in range(days):
        day = first + DAY * ahead
        said += [events.morning(day, ahead % 3), events.session(day, peak=2), events.exercise(day, "clamshell")]
    person.say(*said)
    return first


def page_of(person: Person, more: str = "") -> str:
    answer = person.http.get(f"/progress{more}")
    assert answer.status_code == 200, answer.text
    return answer.text


def test_it_is_nobody_elses_to_keep(ana: Person) -> None:
    lived_in(ana, 3)
    answer = ana.http.get("/progress")
    assert answer.headers["cache-control"] == "private, no-store"
    assert ana.http.head("/progress").status_code == 200


def test_it_counts_what_the_journal_says(ana: Person) -> None:
    first = lived_in(ana)
    said = texts(page_of(ana))
    assert "Your knee was 2 or less on all 20 mornings." in said
    assert any(re.match(r"After \d+ of 19 days with work, the next morning was no worse\.", text) for text in said)
    assert f"{first:%a} {first.day} {first:%b}" in said
    assert any(re.match(r"You kept \d of \d days\.", text) for text in said)
    assert any(text.startswith("Next comes Strengthen: ") for text in said)
    assert "No run is noted in this time." in said


def test_it_says_up_to_when_it_knows(ana: Person) -> None:
    lived_in(ana, 2)
    assert re.search(r"Up to \d\d:\d\d on \w+day \d+ \w+\.", page_of(ana))


def test_spans_and_months_are_plain_links(ana: Person) -> None:
    lived_in(ana, 60)
    assert len(re.findall(r'<th scope="row"><a href="/day/', page_of(ana))) == 28
    assert len(re.findall(r'<th scope="row"><a href="/day/', page_of(ana, "/12"))) == 61
    before = (today().replace(day=1) - DAY).replace(day=1)
    assert f'href="/progress/{before:%Y-%m}"' in page_of(ana)
    old = page_of(ana, f"/{before:%Y-%m}/12")
    assert f'href="/day/{before + DAY * 3}"' in old
    assert f'id="{before:%Y-%m}"' in old
    assert f'href="/progress/{today():%Y-%m}/12"' in old
    # A month outside the plan, and what nobody can mean, are left aside.
    for path in ("/2011-01", "/2150-01", "/x", "/0000-01", "/9999", "/4/4", "/%22x/12", "?weeks=9"):
        assert "Your knee was" in page_of(ana, path)
    assert ana.http.get("/progress/12/12/12").status_code == 404


def test_over_a_long_time_each_column_is_a_week(ana: Person) -> None:
    first = lived_in(ana, 100)
    page = page_of(ana, "/all")
    assert "Each column is a week" in page
    assert "Your knee was 2 or less on all 100 mornings." in page
    assert f'<th scope="row">{first:%a} {first.day} {first:%b}' in page


def test_the_calendar_tells_days_apart(ana: Person) -> None:
    first = lived_in(ana, 4)
    ana.say(events.event("pause", first + DAY * 4, {"until": str(first + DAY * 10)}))
    page = page_of(ana, f"/{first:%Y-%m}")
    assert re.search(rf'href="/day/{first}" aria-label="[^"]*, part"', page)
    later = page_of(ana, f"/{today():%Y-%m}")
    assert re.search(r'href="/" aria-label="[^"]*, today, rest"', later)


def test_a_new_person_sees_what_will_stand_here(ana: Person) -> None:
    ana.say(events.enrolled(today(), grade=3), events.clear_screen(today()))
    said = texts(page_of(ana))
    assert "No mornings to show yet." in said
    assert "Your first morning score and your first tick will stand here." in said
    assert "Your first week so far" in said
    assert "Once a week you can score what you want back." in said
    ana.say(events.morning(today(), 4))
    assert "Your knee was above 2 on your one morning so far." in texts(page_of(ana))


def test_after_a_long_gap_nothing_is_made_up_and_nobody_is_blamed(ana: Person) -> None:
    first = today() - DAY * 90
    ana.say(events.enrolled(first, grade=3), events.clear_screen(first), events.morning(first, 3))
    said = texts(page_of(ana))
    assert "No mornings to show yet." in said
    assert "It was a quiet week." in said
    assert "Next come the safety questions. Then the plan goes on." in said


def test_what_was_taken_back_is_gone(ana: Person) -> None:
    lived_in(ana, 3)
    scored = events.event("function", today(), {"activities": [{"name": "Stairs", "score": 7}], "mood": 4})
    ana.say(scored)
    assert "What you want back: 7 of 10." in page_of(ana)
    ana.say(events.retract(today(), scored))
    assert "Once a week you can score what you want back." in page_of(ana)


def test_what_a_person_wrote_is_text_and_no_part_of_the_page(ana: Person) -> None:
    lived_in(ana, 2)
    name = "<script>alert(1)</script>"
    ana.say(events.event("function", today(), {"activities": [{"name": name, "score": 7}]}))
    assert "<script>alert" not in page_of(ana)


def test_a_lock_is_named_and_history_stays_readable(ana: Person) -> None:
    lived_in(ana, 3)
    ana.say(events.event("screen", today(), {"set": "short", "answers": {"RF04": True}}))
    page = page_of(ana)
    assert "Exercise waits until the knee has been checked." in page
    assert "Your knee was" in page


def test_nobody_sees_another_s_progress(ana: Person, ben: Person, http: httpx.Client) -> None:
    lived_in(ana)
    assert ben.http.get("/progress").status_code == 409
    assert "There is no plan yet" in ben.http.get("/progress").text
    ben.say(events.enrolled(today(), grade=3), events.clear_screen(today()), events.morning(today(), 9))
    assert "20 mornings" not in page_of(ben)
    nobody = http.get("/progress")
    assert (nobody.status_code, "This phone is not signed in" in nobody.text) == (401, True)
    assert http.get("/progress", headers={"Authorization": "Bearer nonsense"}).status_code == 401


@pytest.fixture
def pages(ana: Person) -> list[str]:
    first = lived_in(ana, 90)
    ana.say(
        events.event("flare", first + DAY * 40, {}),
        events.run(today() - DAY, minutes=31, stage="R2"),
        events.event("function", today() - DAY * 8, {"activities": [{"name": "Stairs", "score": 4}]}),
        events.event("function", today() - DAY, {"activities": [{"name": "Stairs", "score": 7}], "mood": 4}),
        events.event("change", today() - DAY, {"rating": -2}),
    )
    return [page_of(ana, more) for more in ("", "/12", "/all")]


def test_every_word_is_plain_and_no_page_has_script_or_style_of_its_own(pages: list[str]) -> None:
    for page in pages:
        words = re.sub(r"(?s)<svg.*?</svg>", "", page).replace("\N{MINUS SIGN}", "-")
        assert list(too_hard(texts(words))) == []
        assert claims(page) == []
        assert re.findall(r"<script(?! type=\"module\" src=)|<style|\sstyle=|\son\w+=", page) == []
        assert "\N{MINUS SIGN}2" in page
