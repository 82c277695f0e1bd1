"""The laws on a few made-up histories, the same each time. Thousands of them: `make soak-rules`."""

import pytest
from hypothesis import given

from tests.properties.few import few
from tests.properties.history import history_of
from tests.properties.laws import LAWS
from tests.properties.recipe import RECIPES, Recipe

FEW = 8


@pytest.mark.parametrize("law", LAWS)
def test_law(law: str) -> None:
    @few(FEW)
    @given(recipe=RECIPES)
    def holds(recipe: Recipe) -> None:
        LAWS[law](history_of(recipe))

    holds()
