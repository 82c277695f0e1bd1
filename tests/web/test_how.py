"""How the plan decides: every rule for anybody, one person's day for that person alone."""

import re
from datetime import UTC, date, datetime, time, timedelta
from html.parser import HTMLParser

import httpx
import pytest

from app.clock import request_time, utc_now
from app.engine.modes import EASE_AT
from app.engine.numbers import NUMBERS
from app.engine.reasons import TEXTS
from app.programs.catalog import itbs
from app.web.personal import plan_day
from tests import events
from tests.live import Live
from tests.people import Person
from tests.words import claims, too_hard

DAY = timedelta(days=1)
BLOCKS = frozenset({"p", "li", "dt", "dd", "td", "th", "h1", "h2", "h3", "summary", "a"})


class Texts(HTMLParser):
    """Collects the text of each block of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = [""]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        if tag in BLOCKS:
            self.found.append("")

    def handle_data(self, data: str) -> None:
        self.found[-1] += f"{data} "


def texts(page: str) -> list[str]:
    parser = Texts()
    parser.feed(page.split("<body>")[1])
    return [re.sub(r"\s+", " ", text).strip() for text in parser.found if text.strip()]


def lived_in(person: Person) -> date:
    """Eight days in `load` with scores and sessions up to today. Gives today."""
    today = plan_day(utc_now()).date()
    first = today - DAY * 8
    person.say(
        events.enrolled(first, grade=3),
        events.clear_screen(first),
        events.event("placed", first, {"by": "clinician", "phase": "load", "note": "A physio"}),
        *(events.morning(first + DAY * ahead, 1) for ahead in range(9)),
        *(events.session(first + DAY * ahead, peak=2) for ahead in range(8)),
    )
    return today


def test_the_rules_are_the_same_for_everybody_and_may_be_kept(web: httpx.Client) -> None:
    answer = web.get("/how")
    assert answer.status_code == 200
    assert answer.headers["cache-control"] == "public, no-cache"
    assert answer.text == web.get("/how", headers={"Cookie": "sid=x"}).text


def test_every_table_is_there_with_the_numbers_that_decide(web: httpx.Client) -> None:
    said = texts(web.get("/how").text)
    whole = " ".join(said)
    program = itbs()
    for one in program.red_flags:
        assert any(one.text in text for text in said), one.id
    for line in (line for phase in program.phases for line in phase.move_on):
        assert line in said, line
    for text in TEXTS.values():
        assert re.sub(r"\{\w+\}", "…", text) in said
    assert {stage.name for stage in program.run_stages} <= set(said)
    assert f"A morning of {NUMBERS['flare_score']} or more that is {NUMBERS['flare_rise']} above your usual." in said
    assert f"{EASE_AT['monitored']}" in said
    assert f"{NUMBERS['up_greens']} good sessions, effort up to {NUMBERS['up_effort']}" in whole


def test_a_day_shows_its_path_its_limits_and_what_it_came_to(ana: Person) -> None:
    today = lived_in(ana)
    answer = ana.http.get(f"/how/{today}")
    assert answer.status_code == 200
    assert answer.headers["cache-control"] == "private, no-store"
    said = texts(answer.text)
    assert "How today was decided" in said
    assert f"How was {today - DAY:%A}'s strength?" in said
    assert "Worst pain 2." in said
    assert any(text.startswith("0 to 2") and "taken" in text for text in said)
    assert "3 green strength sessions in the last 10 days. Met." in said
    assert "A 30-minute brisk walk at 1 or less, and no higher next morning. Not yet." in said
    assert said[said.index("Strength") + 1 : said.index("Strength") + 4] == ["0 to 2", "3", "4 or more"]


def test_the_limits_follow_what_the_person_chose(ana: Person) -> None:
    today = lived_in(ana)
    ana.say(events.event("settings", today, {"pain_mode": "zero"}))
    said = texts(ana.http.get(f"/how/{today}").text)
    assert said[said.index("Strength") + 1 : said.index("Strength") + 4] == ["0", "1", "2 or more"]


@pytest.mark.parametrize(("hour", "is_today"), [(2, True), (3, False)])
def test_a_day_is_today_until_three_in_the_morning(server: Live, ana: Person, hour: int, is_today: bool) -> None:  # noqa: FBT001
    today = lived_in(ana)

    async def in_that_night() -> datetime:
        return datetime.combine(today + DAY, time(hour, 59 if is_today else 1), UTC)

    server.app.dependency_overrides[request_time] = in_that_night
    try:
        page = ana.http.get(f"/how/{today}").text
    finally:
        server.app.dependency_overrides.pop(request_time)
    assert ("How today was decided" in page) is is_today
    assert (f"/how/{today + DAY}" in page) is not is_today


def test_days_lead_to_each_other_from_enrolment_to_today(ana: Person) -> None:
    today = lived_in(ana)
    first = ana.http.get(f"/how/{today - DAY * 8}").text
    assert "The day before" not in first
    assert f"/how/{today - DAY * 7}" in first
    last = ana.http.get(f"/how/{today}?theme=dark").text
    assert f"/how/{today - DAY}?theme=dark" in last
    assert "The day after" not in last
    assert 'data-theme="dark"' in last
    assert 'data-theme="auto"' in ana.http.get(f"/how/{today}?theme=%22onload").text


@pytest.mark.parametrize("asked", ["yesterday", "2026-1-7", "2026-02-30", "2010-01-01", "9999-12-31", "%00"])
def test_a_day_that_is_none_of_this_plan_is_no_page(ana: Person, asked: str) -> None:
    lived_in(ana)
    answer = ana.http.get(f"/how/{asked}", headers={"Accept": "text/html"})
    assert answer.status_code == 404
    assert "There is no page here" in answer.text


def test_without_a_credential_every_day_answers_alike(ana: Person, http: httpx.Client) -> None:
    today = lived_in(ana)
    answers = [http.get(f"/how/{day}") for day in (today, "1999-01-01", "nonsense")]
    assert {(answer.status_code, answer.text) for answer in answers} == {(401, answers[0].text)}
    assert "This phone is not signed in" in answers[0].text
    assert http.get(f"/how/{today}", headers={"Authorization": "Bearer nonsense"}).status_code == 401


def test_before_the_first_questions_there_is_no_plan(ana: Person) -> None:
    answer = ana.http.get(f"/how/{utc_now().date()}")
    assert (answer.status_code, "There is no plan yet" in answer.text) == (409, True)


def test_nobody_sees_another_s_day(ana: Person, ben: Person) -> None:
    today = lived_in(ana)
    assert ben.http.get(f"/how/{today}").status_code == 409


@pytest.fixture
def pages(ana: Person) -> dict[str, str]:
    today = lived_in(ana)
    paths = ("/how", "/how/no-signal", f"/how/{today}", f"/how/{today - DAY * 8}")
    return {path: ana.http.get(path).text for path in paths}


def test_every_page_is_plain_and_short(pages: dict[str, str]) -> None:
    found = [f"{path}: {one}" for path, page in pages.items() for one in too_hard(texts(page))]
    assert found == []
    assert [claims(page) for page in pages.values()] == [[], [], [], []]


def test_no_page_has_script_or_style_within_it(pages: dict[str, str]) -> None:
    for page in pages.values():
        assert re.findall(r"<script(?![^>]*\ssrc=)|<style|\sstyle=|\son\w+=", page) == []


def test_the_phone_keeps_the_rules_and_what_stands_in_for_a_day(web: httpx.Client) -> None:
    worker = web.get("/sw.js").text
    assert {f"/how{path}" for path in ("", "/no-signal")} <= set(re.findall(r"[\"'`](/how[^\"'`]*)[\"'`]", worker))
    assert "This page needs signal" in web.get("/how/no-signal").text
