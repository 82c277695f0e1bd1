"""Which list each day of a phase holds, and what the strength lists hold."""

from app.programs.catalog import itbs

STRENGTH = {
    "load-strength": "side-lying-abduction clamshell bridge-double quadruped-hip-extension squat-mini"
    " heel-dig-toes-in side-plank-knees",
    "strengthen-a": "side-lying-abduction hip-hitch side-plank single-leg-bridge rdl",
    "strengthen-b": "side-lying-abduction-loaded hip-hitch step-up single-leg-bridge calf-raise",
    "functional-a": "side-plank-abduction single-leg-squat single-leg-rdl single-leg-calf-raise",
    "functional-b": "side-plank-abduction step-down single-leg-rdl hamstring-walkout",
    "functional-impact": "double-leg-hop line-hop single-leg-hop jog-spot",
    "return-a": "hip-hitch single-leg-squat side-plank-abduction",
    "return-b": "single-leg-rdl single-leg-calf-raise side-plank-abduction",
    "maintain-a": "hip-hitch lateral-band-walk single-leg-squat single-leg-rdl",
    "maintain-b": "single-leg-squat single-leg-rdl side-plank-abduction single-leg-calf-raise",
}


def test_a_warm_up_opens_each_strength_and_impact_list() -> None:
    lists = {one.id: one for one in itbs().lists}

    assert {id_: lists[id_].items for id_ in STRENGTH} == {
        id_: ("warm-up-march", *items.split()) for id_, items in STRENGTH.items()
    }


def test_the_week_of_each_phase() -> None:
    week = {
        entry.phase: [
            "/".join((*entry.am.get(day, ()), "+", *entry.pm.get(day, ())))
            for day in ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
        ]
        for entry in itbs().schedule
    }
    turns = "strengthen-am/+/strengthen-a/strengthen-b"
    walk = "strengthen-am/+/strengthen-walk"
    strength, between = "load-am/+/load-strength", "load-am/+/load-walk"

    assert week == {
        "settle": ["settle-am/+/settle-pm"] * 7,
        "load": [strength, between, strength, between, strength, between, "load-am/+/load-light"],
        "strengthen": [turns, walk, turns, walk, turns, walk, "+"],
        "functional": ["functional-am/+/functional-walk"] * 7,
        "return_run": [
            "return-am/+/return-a",
            *["return-am/+"] * 3,
            "return-am/+/return-b",
            "return-am/+",
            "+",
        ],
        "maintain": ["+/maintain-a", "+", "+", "+", "+/maintain-b", "+", "+"],
    }


def test_the_spring_days_count_from_the_phase_s_first() -> None:
    cycles = next(entry.pm_cycle for entry in itbs().schedule if entry.phase == "functional")

    assert [(cycle.lists, cycle.first, cycle.every) for cycle in cycles] == [
        (("functional-impact",), (1, 3, 6), 3),
        (("functional-a", "functional-b"), (2,), 3),
    ]
