from app.clock import utc_now
from app.plans.schemas import Bundle
from tests import events
from tests.people import Person
from tests.plans.asking import DAY, START, begin, plan, problem


def test_a_first_plan(ana: Person) -> None:
    begin(ana)
    ana.say(events.morning(START, 1))
    answer = plan(ana, days=14)

    assert answer.status_code == 200
    bundle = Bundle.model_validate_json(answer.content)
    assert bundle.from_ == START
    assert bundle.as_of.rev == 3
    assert [day.date for day in bundle.days] == [START + DAY * ahead for ahead in range(14)]
    assert bundle.standing.phase == "load"
    assert bundle.days[0].morning == 1
    assert bundle.days[0].if_morning is None
    assert bundle.days[1].if_morning is not None
    assert "no-store" in answer.headers["cache-control"]


def test_nobody_has_a_plan_before_enrolling(ana: Person) -> None:
    problem(plan(ana), 409)
    problem(ana.http.get("/api/v1/plan"), 409)


def test_an_enrolment_taken_back_is_none(ana: Person) -> None:
    enrolled = events.enrolled(START)
    ana.say(enrolled, events.retract(START, enrolled))
    problem(plan(ana), 409)


def test_plans_of_two_people_are_apart(ana: Person, ben: Person) -> None:
    begin(ana, grade=5)
    begin(ben, grade=1)
    assert plan(ana).json()["standing"]["phase"] == "settle"
    assert plan(ben).json()["standing"]["phase"] == "strengthen"


def test_an_event_far_ahead_plays_no_part_yet(ana: Person) -> None:
    today = utc_now().date()
    begin(ana)
    ana.say(events.morning(today + DAY * 10, 9), events.morning(today + DAY, 2))

    assert plan(ana, today + DAY * 10).json()["days"][0]["morning"] is None
    assert plan(ana, today + DAY).json()["days"][0]["morning"] == 2


def test_a_deleted_account_leaves_no_plan(ana: Person) -> None:
    begin(ana)
    assert plan(ana).status_code == 200
    answer = ana.http.request("DELETE", "/api/v1/me", json={"account_id": ana.account_id})
    assert answer.is_success, answer.text
    problem(plan(ana), 401)
