"""The program for outer-knee pain says what its published tables say."""

from itertools import pairwise

from app.programs.catalog import itbs

ICE = {"ice-20", "ice-10-10-10"}
EXERCISES = {
    *("isometric-abduction-wall", "clamshell", "clamshell-band", "side-lying-abduction", "side-lying-abduction-loaded"),
    *("hip-hitch", "lateral-band-walk", "quadruped-hip-extension"),
    *("bridge-double", "bridge-march", "single-leg-bridge"),
    *("hip-thrust", "side-plank-knees", "side-plank", "side-plank-abduction", "squat-mini", "split-squat", "step-up"),
    *("step-down", "single-leg-squat", "running-man", "single-leg-rdl", "rdl", "heel-dig-toes-in"),
    *("band-curl-toes-in", "hamstring-walkout", "kettlebell-swing", "calf-raise", "single-leg-calf-raise"),
    *("tfl-ball-wall", "tfl-ball-floor", "glute-ball-wall", "glute-foam-roll", "quad-foam-roll"),
    *("hamstring-stretch-supine", "hamstring-stretch-seated", "hip-flexor-stretch", "quad-stretch-side-lying"),
    *("itb-stretch-side-lying", "itb-stretch-standing", "glute-figure-4", "calf-stretch-straight"),
    *("warm-up-march", "leg-swings", "hip-circles", "walk-brisk", "bike-easy", "pool-easy"),
    *("single-leg-stand", "single-leg-reach"),
    *("double-leg-hop", "line-hop", "single-leg-hop", "skater-hop", "jog-spot", "run-walk", "cadence-drill"),
    *ICE,
}


def test_every_exercise_is_there() -> None:
    assert {exercise.id for exercise in itbs().exercises} == EXERCISES


def test_pain_limits_and_gates() -> None:
    rows = {
        one.id: (one.green_max, one.amber_max, " ".join(one.gate[:6]), " ".join(one.gate_zero[:3]))
        for one in itbs().pain_classes
    }

    assert rows == {
        "run": (0, 1, "go instead settle settle settle settle", "go instead settle"),
        "impact": (1, 2, "go go instead settle settle settle", "go instead settle"),
        "strength": (2, 3, "go go go half settle settle", "go half settle"),
        "release": (1, 2, "go go go go go rest", "go go rest"),
    }
    for one in itbs().pain_classes:
        assert (one.green_max_zero, one.amber_max_zero) == (0, 1)
        assert set(one.gate[5:]) <= {"settle", "rest"}
        assert len(set(one.gate_zero[2:])) == 1


def test_the_run_stages_grow_gently() -> None:
    stages = itbs().run_stages

    assert [stage.run_min for stage in stages] == [6, 8, 10, 12, 15, 16, 18, 20, 22, 24, 27, 30]
    assert [stage.longest_min for stage in stages] == [1, 1, 2, 2, 3, 4, 6, 10, 15, 24, 27, 30]
    assert [stage.minutes for stage in stages] == [16, 18.5, 18, 17, 21, 20.5, 21, 21.5, 23, 24, 27, 30]
    assert all(high.run_min <= low.run_min * 1.13 for low, high in pairwise(stages[6:]))
    assert itbs().runs_required == {"quick": 1, "standard": 2, "cautious": 3}


def test_no_rolling_of_the_band() -> None:
    for exercise in itbs().exercises:
        if exercise.rolling:
            assert not any("band" in muscle or "tract" in muscle for muscle in exercise.muscles)


def test_ice_has_its_hard_limits() -> None:
    ice = itbs().ice

    assert (ice.max_s, ice.min_gap_s, ice.quiet_before_s, ice.per_day) == (1200, 7200, 7200, 4)
    assert {protocol.id: protocol.spans for protocol in ice.protocols} == {
        "ice-20": (1200,),
        "ice-10-10-10": (600, 600, 600),
    }
    assert ice.phases == ("settle", "load", "strengthen")
    assert {id_.level for id_ in itbs().contraindications} == {"off", "ask"}


def test_every_source_is_listed() -> None:
    assert len(itbs().sources) == 114
    assert sum(not source.looked_up for source in itbs().sources) == 18
