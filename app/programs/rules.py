"""Turns the program as it is written and served into the parts that the engine reads."""

import re
from typing import Final

from app.engine import program as rules
from app.engine.types import PainMode
from app.programs import schemas

_WEEKDAYS: Final = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_TEMPO: Final = re.compile(r"^(\d+)-(\d+)-(\d+)$")
# Seconds a repetition where the tempo is a word; only the length of a slot depends on it.
_TEMPO_WORDS: Final = {"quick": 1, "easy": 2, "hold 2": 3, "slow": 4}
_OTHER_TEMPO: Final = 3
_WARM_UP: Final = "warmup"


def engine_program(program: schemas.Program) -> rules.Program:
    """Turn a program into what the engine reads of it."""
    return rules.Program(
        version=program.version,
        min_days={phase.id: phase.min_days for phase in program.phases},
        start_phase={grade.grade: grade.start_phase for grade in program.grades},
        schedule={entry.phase: _schedule(entry) for entry in program.schedule},
        lists={entry.id: _list(program, entry) for entry in program.lists},
        exercises={entry.id: _exercise(program, entry) for entry in program.exercises},
        limits={entry.id: _limits(entry) for entry in program.pain_classes},
        stages=tuple(
            rules.RunStage(
                stage.id,
                tuple(rules.Interval(part.times, part.run_min, part.walk_min) for part in stage.intervals),
                stage.run_min,
                stage.minutes,
            )
            for stage in program.run_stages
        ),
        runs_required=program.runs_required,
        tests=_tests(program),
        questions={question.id: _question(question) for question in program.red_flags},
        ice=_ice(program),
    )


def _rep_seconds(tempo: str) -> int:
    counted = _TEMPO.match(tempo)
    if counted:
        return sum(int(part) for part in counted.groups())
    return _TEMPO_WORDS.get(tempo, _OTHER_TEMPO)


def _list(program: schemas.Program, entry: schemas.SlotList) -> rules.SlotList:
    groups = {exercise.id: exercise.group for exercise in program.exercises}
    return rules.SlotList(
        id=entry.id,
        title=entry.title,
        rule=entry.rule,
        items=entry.items,
        optional=frozenset(entry.optional),
        loaded=entry.rule in ("strength", "impact") and groups.get(entry.items[0]) == _WARM_UP,
    )


def _exercise(program: schemas.Program, entry: schemas.Exercise) -> rules.Exercise:
    return rules.Exercise(
        id=entry.id,
        name=entry.name,
        group=entry.group,
        rule=entry.rule,
        doses={
            phase: rules.Dose(
                dose.sets, dose.reps, dose.hold_s, dose.minutes, dose.rest_s, dose.side, _rep_seconds(dose.tempo)
            )
            for phase, dose in entry.dose.items()
            if dose.stages is None
        },
        ladder=tuple(rules.Rung(step.sets, step.reps, step.hold_s) for step in program.ladders[entry.ladder]),
        progress_to=entry.progress_to,
        regress_to=entry.regress_to,
        warm_up=entry.group == _WARM_UP,
        on_mat="mat" in entry.equipment,
        rolling=entry.rolling,
    )


def _schedule(entry: schemas.PhaseSchedule) -> rules.Schedule:
    return rules.Schedule(
        am={_WEEKDAYS.index(day): lists for day, lists in entry.am.items()},
        pm={_WEEKDAYS.index(day): lists for day, lists in entry.pm.items()},
        am_run_day=entry.am_run_day,
        pm_cycle=tuple(rules.Cycle(cycle.lists, cycle.first, cycle.every) for cycle in entry.pm_cycle),
    )


def _limits(entry: schemas.PainClass) -> dict[PainMode, rules.Limits]:
    return {
        "monitored": rules.Limits(entry.green_max, entry.amber_max, entry.gate),
        "zero": rules.Limits(entry.green_max_zero, entry.amber_max_zero, entry.gate_zero),
    }


def _tests(program: schemas.Program) -> rules.Tests:
    marks = [(test, mark) for test in program.tests for mark in test.marks]
    return rules.Tests(
        marks={
            phase.id: {test.id: _mark(test, mark) for test, mark in marks if mark.phase == phase.id}
            for phase in program.phases
        },
        counts_days=program.test_rules.counts_days,
        retest_days=program.test_rules.retest_days,
    )


def _mark(test: schemas.Test, mark: schemas.Mark) -> rules.Mark:
    counts = next((one for one in test.records if one != "pain"), None)
    least = mark.least or (test.form_pass.points if test.form_pass else test.stop_at) or 0
    return rules.Mark(
        pain=mark.pain,
        counts=counts,
        least=least,
        each=mark.each,
        like_other=mark.like_other,
        enough=mark.enough,
        same_morning=mark.next_morning,
    )


def _condition(entry: schemas.Condition) -> rules.Condition:
    return rules.Condition(entry.question, entry.field, entry.equals, entry.differs, entry.at_least)


def _question(entry: schemas.Question) -> rules.Question:
    return rules.Question(
        id=entry.id,
        short=entry.short,
        parts=tuple(part.id for part in entry.parts),
        asked_when=tuple(_condition(part) for part in entry.asked_when),
        levels=tuple(
            rules.LevelRule(rule.level, tuple(_condition(part) for part in rule.when)) for rule in entry.levels
        ),
    )


def _ice(program: schemas.Program) -> rules.IceRules:
    ice = program.ice
    protocols = {protocol.id: protocol for protocol in ice.protocols}
    return rules.IceRules(
        max_s=ice.max_s,
        min_gap_s=ice.min_gap_s,
        quiet_before_s=ice.quiet_before_s,
        per_day=ice.per_day,
        phases=ice.phases,
        default_protocol=next(name for name in protocols if name == ice.default_protocol),
        slim_protocol=next(name for name in protocols if name == ice.slim_protocol),
        length_s={name: sum(protocol.spans) for name, protocol in protocols.items()},
        contraindications={entry.id: entry.level for entry in program.contraindications},
    )
