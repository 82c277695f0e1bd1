"""Every law, by its name."""

from collections.abc import Callable, Mapping
from typing import Final

from tests.properties import laws_of_care, laws_of_events, laws_of_mornings
from tests.properties.history import History

Law = Callable[[History], None]
_EVERY: Final[tuple[Law, ...]] = (
    laws_of_events.order_and_doubles_change_nothing,
    laws_of_events.taken_back_leaves_no_trace,
    laws_of_events.past_plans_stay,
    laws_of_events.kept_standings_go_on,
    laws_of_mornings.a_worse_morning_adds_nothing,
    laws_of_mornings.a_worse_score_before_adds_nothing,
    laws_of_mornings.worse_work_adds_nothing,
    laws_of_care.runs_are_safe,
    laws_of_care.no_step_rises_after_a_red,
    laws_of_care.nothing_is_imputed,
    laws_of_care.every_day_says_why,
)
LAWS: Final[Mapping[str, Law]] = {law.__name__: law for law in _EVERY}
