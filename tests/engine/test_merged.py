"""Two answers to one question: the worst of each stands, and what nobody said stays unsaid."""

from app.engine.facts import Evening, Session, Settings, Tick
from app.engine.merge import lowest, merged_evening, merged_session, merged_settings, merged_tick, worst, yes


def test_the_highest_score_and_the_lowest_count_stand() -> None:
    assert (worst([1, 3, 2]), worst([None, 0]), worst([None])) == (3, 0, None)
    assert (lowest([100, 90, None]), lowest([None, 0]), lowest([])) == (90, 0, None)


def test_one_yes_is_enough_and_silence_is_no_no() -> None:
    assert [yes(said) for said in ([True, False], [False, None], [None, None], [None, True], [])] == [
        True, False, None, True, None,
    ]  # fmt: skip


def test_an_exercise_ticked_twice_counts_as_the_worse() -> None:
    one = Tick("pm", "clamshell", 100, peak=1, rpe=8, sharp=False, limp=True)
    other = Tick("pm", "clamshell", 50, peak=3, rpe=None, sharp=True, limp=None)
    for same in ([one, other], [other, one]):
        assert merged_tick(same) == Tick("pm", "clamshell", 50, peak=3, rpe=8, sharp=True, limp=True)
    assert merged_tick([one]) == one


def test_a_session_told_twice_counts_as_the_worse() -> None:
    one = Session("am", "impact", 1, 2, None, 6, sharp=True, limp=False, painkiller=None, contacts=200)
    other = Session("am", "impact", 0, 3, 1, 9, sharp=False, limp=False, painkiller=True, contacts=150)
    worse = Session("am", "impact", 1, 3, 1, 9, sharp=True, limp=False, painkiller=True, contacts=150)
    for same in ([one, other], [other, one]):
        assert merged_session(same) == worse
    assert merged_session([one]) == one


def test_an_evening_is_the_worst_of_each_score_and_none_without_any() -> None:
    assert merged_evening([]) is None
    assert merged_evening([Evening(1, None, 2), Evening(0, 3, None)]) == Evening(1, 3, 2)


def test_settings_go_field_by_field_by_the_last_that_names_them() -> None:
    assert merged_settings([]) is None
    first, second = Settings(pace="quick", slim=True), Settings(pace="standard", side="right")
    assert merged_settings([first]) == first
    assert merged_settings([first, second]) == Settings(pace="standard", slim=True, side="right")
    assert merged_settings([second, first]) == Settings(pace="quick", slim=True, side="right")
    assert merged_settings([Settings(slim=True), Settings(slim=False)]) == Settings(slim=False)
