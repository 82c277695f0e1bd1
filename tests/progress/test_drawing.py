"""Where the parts of the drawings stand."""

from datetime import date

from app.engine.types import PHASES
from app.plans.queries import rules
from app.progress import drawing
from app.progress.columns import Column, columns, noted_days
from tests import events
from tests.people import Event
from tests.progress.lives import DAY, FIRST, lived

NAMES = {phase: phase.capitalize() for phase in PHASES}


def found(*said: Event, days: int) -> tuple[Column, ...]:
    walked = lived(*said, days=days)
    return columns(walked, noted_days(rules(), walked))


def test_a_gap_breaks_the_line_and_leaves_no_mark() -> None:
    told = [events.morning(FIRST + DAY * ahead, 10 if ahead else 0) for ahead in (0, 1, 3)]
    chart = drawing.chart(found(*told, days=4), NAMES, frozenset())
    assert [one.y for one in chart.mornings] == [drawing.BOTTOM, drawing.TOP, drawing.TOP]
    assert chart.line.count("M") == 2
    assert chart.line.count("L") == 1
    assert (chart.bars, chart.sessions, chart.rests) == ((), (), ())


def test_everything_stays_inside_and_bars_stand_on_each_other() -> None:
    said = [
        events.exercise(FIRST + DAY * ahead, name) for ahead in range(28) for name in ("clamshell", "tfl-ball-wall")
    ]
    chart = drawing.chart(found(*said, days=28), NAMES, frozenset())
    for one in (*chart.bars, *chart.phases, *chart.flares):
        assert one.x >= drawing.LEFT
        assert one.x + one.size <= drawing.RIGHT + 0.2
    hard, light = chart.bars[:2]
    assert (hard.kind, light.kind) == ("hard", "light")
    assert hard.y + hard.height == drawing.FLOOR
    assert round(light.y + light.height, 1) == hard.y
    assert [one.text for one in chart.labels] == ["2 Nov", "9 Nov", "16 Nov", "23 Nov"]


def test_phases_are_named_or_where_a_name_has_no_room_all_are_numbered() -> None:
    flare = events.event("flare", FIRST + DAY, {})
    assert drawing.chart(found(days=28), NAMES, frozenset()).phases[0].text == "Load"
    many = drawing.chart(found(flare, days=85), NAMES, frozenset())
    assert [one.text for one in many.phases] in (["1", "2"], ["Load", "Settle"], ["1", "2", "3"])


def test_rest_is_a_dash_only_where_nothing_was_done() -> None:
    some = found(events.exercise(FIRST, "clamshell"), days=3)
    assert len(drawing.chart(some, NAMES, frozenset({FIRST, FIRST + DAY})).rests) == 1


def test_weeks_have_bars_with_their_numbers_while_there_is_room() -> None:
    weeks = [(FIRST + DAY * 7 * week, 20.0 * week) for week in range(4)]
    drawn = drawing.week_bars(weeks)
    assert [one.text for one in drawn.bars] == ["20", "40", "60"]
    assert drawn.bars[-1].y == drawing.BARS_TOP
    assert all(one.y + one.height == drawing.BARS_FLOOR for one in drawn.bars)
    long = drawing.week_bars([(FIRST + DAY * 7 * week, 10.0) for week in range(104)])
    assert {one.text for one in long.bars} == {""}
    assert all(one.x + one.size / 2 <= drawing.WIDTH for one in long.bars)


def test_scores_over_weeks_need_two_to_be_a_line() -> None:
    assert drawing.score_line([(FIRST, 3.0)]) is None
    line = drawing.score_line([(FIRST, 0.0), (date(2026, 11, 9), 10.0)])
    assert line is not None
    assert [one.y for one in line.dots] == [drawing.BARS_FLOOR, 12]


def test_a_stair_has_a_step_for_each_step_up_to_six() -> None:
    assert [drawing.stairs(steps).count("v") for steps in (1, 3, 6, 9)] == [1, 3, 6, 6]
    assert (drawing.steps_word(1), drawing.steps_word(2)) == ("1 step up", "2 steps up")
