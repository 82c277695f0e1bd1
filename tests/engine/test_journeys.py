"""The worked journeys (J) and examples (E8, H6), day by day, by the rules alone."""

import pytest

from tests.journeys.every import JOURNEYS
from tests.journeys.program_way import go


@pytest.mark.parametrize("name", JOURNEYS)
def test_the_rules_say_what_the_journey_says(name: str) -> None:
    go(JOURNEYS[name])
