"""The numbers of the rules are those of the clinical tables, section by section."""

from app.engine.numbers import NUMBERS

TABLES: dict[str, dict[str, int]] = {
    "E1 and E2: complete, and red in the morning": {"complete": 90, "red_rise": 2, "red_score": 4},
    "E4: flares": {
        "flare_score": 3, "flare_rise": 2, "flare_reds": 2, "flare_walk": 4, "flare_shortest": 2,
        "flare_moves_after": 7, "flare_refers_after": 14, "flare_many": 3, "flare_days": 42,
        "flare_maintain_back": 7, "usual_days": 7, "usual_values": 3,
    },
    "E5: strength": {
        "up_greens": 2, "up_effort": 8, "up_days": 5, "up_most": 3, "down_ambers": 2, "gap_one": 14, "gap_two": 28,
        "trend_rise": 1, "trend_values": 3, "trend_days": 7,
    },
    "C3: going back, and the gap": {"sore_days": 7, "sore_mornings": 4, "silent_days": 14, "back_settle_at": 3},
    "F: when the questions are asked": {"screen_days": 7},
    "E6: runs": {
        "run_spacing": 2, "run_week": 3, "run_block": 4, "run_severe": 4, "run_ambers": 2, "run_idle_repeat": 7,
        "run_idle_back": 14, "run_idle_gate": 28, "maintain_amber": 9, "maintain_red": 7, "maintain_severe": 4,
        "maintain_idle": 10,
    },
    "C4: hops": {"impact_most": 1, "impact_most_zero": 0},
    "H2: the pace": {"quick_days": 28, "quick_grade": 2, "cautious_days": 180, "cautious_flares": 2},
    "H5: distance": {
        "run_more_after": 4, "cap_growth": 10, "cap_shorter": 30, "cap_longest_days": 30, "cap_weeks": 3,
        "cap_least_run": 3, "cap_least_week": 9, "flat_weeks": 2,
    },
    "F: time": {"six_weeks": 42, "twelve_weeks": 84, "six_months": 180, "quiet_days": 42},
    "D3: rolling": {"rolling": 300},
}  # fmt: skip


def test_every_published_number_is_that_of_its_table() -> None:
    assert {name: number for table in TABLES.values() for name, number in table.items()} == NUMBERS
