"""What a test of readiness passes with, in words: one line for each thing, made from the numbers of its mark."""

from collections.abc import Iterator

from app.programs.schemas import Mark, MarkLine, Test


def worded(test: Test) -> Test:
    """Add to each mark of a test the lines that say it."""
    marks = (mark.model_copy(update={"lines": tuple(_lines(test, mark))}) for mark in test.marks)
    return test.model_copy(update={"marks": tuple(marks)})


def _lines(test: Test, mark: Mark) -> Iterator[MarkLine]:
    pain = f"Outer-knee pain of {mark.pain} at most." if mark.pain else "No pain on the outer knee."
    yield MarkLine(text=pain, misses=("pain",))
    if mark.least is not None:
        yield _number(mark, f"{mark.least} s" if "seconds" in test.records else f"{mark.least}")
    if test.form_pass:
        asked, first = test.form_pass.points, test.form_pass.first
        text = f"{asked} of {len(test.form_points)} form points on each side. The first {first} must be among them."
        yield MarkLine(text=text, misses=("form",))
    if "completed" in test.records:
        yield MarkLine(text=f"All {test.stop_at} on each side.", misses=("unfinished",))
    if mark.least is None:
        yield MarkLine(text="Done to the end, with no stab and no limp.", misses=("unfinished", "sharp", "limp"))
    else:
        yield MarkLine(text="No stab and no limp.", misses=("sharp", "limp"))
    if mark.next_morning:
        yield MarkLine(text="Your score of the next morning is no higher.", misses=())


def _number(mark: Mark, number: str) -> MarkLine:
    each = f"{number} or more on each side."
    if mark.each:
        return MarkLine(text=each, misses=("least", "other"))
    if mark.like_other is None:
        return MarkLine(text=f"{number} or more on the sore side.", text_both=each, misses=("least",))
    text = f"{number} or more on the sore side, and {mark.like_other}% of the other side."
    if mark.enough is not None:
        text += f" With {mark.enough} the other side does not matter."
    return MarkLine(text=text, text_both=each, misses=("least", "alike"))
