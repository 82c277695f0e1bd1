"""The tests of readiness can be taken, timed and judged, and no later phase asks less of the same test."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from app.programs.checks.common import PHASES, unknown
from app.programs.faults import Fault, Origin
from app.programs.schemas import Mark, Program, Test, Timing

_COUNTED: Final = frozenset({"reps", "seconds"})


def check(program: Program, origin: Origin) -> Iterator[Fault]:
    """Give the faults of the tests (C2), their marks (C3) and the weekly questions (I1)."""
    known = {exercise.id for exercise in program.exercises}
    for test in program.tests:
        shown = () if test.exercise is None else (test.exercise,)
        for text in (*unknown(shown, known, "exercise"), *_records(test), *_timing(test), *_form(test), *_marks(test)):
            yield origin.fault("tests", test.id, text)
    weekly = program.weekly
    if not weekly.least <= len(weekly.prompts) <= weekly.most:
        yield origin.fault("program", "the file", "weekly: must suggest no fewer than least and no more than most")


def _records(test: Test) -> Iterator[str]:
    if test.records[:1] != ("pain",) or len(test.records) > len(("pain", "and one more")):
        yield "a test must record pain first, and one thing more at most"
    measured = len(test.records) > 1
    if measured != test.each_side:
        yield "what is counted or judged is so on each side, and on no side else"
    if not measured == (test.stop_at is not None) == (test.stop is not None):
        yield "stop_at and stop belong to a test that counts or judges something, and to no other"


def _timing(test: Test) -> Iterator[str]:
    timing = test.timing or Timing(kind="up")
    if ("seconds" in test.records) != (test.timing is not None and timing.kind == "up"):
        yield "timing up belongs to a test that records seconds, and to no other"
    if (timing.seconds is not None) != (timing.kind == "down"):
        yield "timing down needs seconds, and no other has them"
    if not (timing.up_s is not None) == (timing.down_s is not None) == (timing.kind == "tempo"):
        yield "timing tempo needs up_s and down_s, and no other has them"
    if timing.kind == "tempo" and "reps" not in test.records:
        yield "timing tempo needs a test that records reps"


def _form(test: Test) -> Iterator[str]:
    form = "form" in test.records
    if form != bool(test.form_points) or form != (test.form_pass is not None):
        yield "form_points and form_pass belong to a test that records form, and to no other"
    if test.form_pass and not test.form_pass.first <= test.form_pass.points <= len(test.form_points):
        yield "form_pass must ask for no more points than there are, and for no more of the first than it asks for"


def _marks(test: Test) -> Iterator[str]:
    order = [PHASES.index(mark.phase) for mark in test.marks]
    if order != sorted(set(order)):
        yield "marks must name each phase once, in the order of the phases"
    counted = bool(_COUNTED & set(test.records))
    for mark in test.marks:
        if counted != (mark.least is not None):
            yield f"the mark of {mark.phase} needs least where reps or seconds are recorded, and only there"
        if (mark.each or mark.like_other is not None) and not counted:
            yield f"the mark of {mark.phase} compares sides that have no number"
        if not (mark.least or 0) <= (mark.enough or mark.least or 0) <= (test.stop_at or 0):
            yield f"the mark of {mark.phase} asks for more than stop_at, or has an enough below least"
    for early, late in pairwise(test.marks):
        if _easier(late, early):
            yield f"the mark of {late.phase} must ask no less than that of {early.phase}"


def _easier(late: Mark, early: Mark) -> bool:
    return late.pain > early.pain or (late.least or 0) < (early.least or 0)
