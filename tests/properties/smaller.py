"""Makes a failing history small: fewer troubles, fewer days, then fewer events. For people who look for a fault."""

from collections.abc import Callable
from dataclasses import replace

from tests.properties.history import History, history_of
from tests.properties.recipe import Recipe

Fails = Callable[[History], bool]


def smaller(recipe: Recipe, fails: Fails) -> Recipe:
    """Leave out each trouble that the fault does not need."""
    for one in recipe.troubles:
        without = replace(recipe, troubles=tuple(other for other in recipe.troubles if other is not one))
        if fails(history_of(without)):
            recipe = without
    return recipe


def smallest(history: History, fails: Fails) -> History:
    """Leave out events, many at once and then one by one, as long as the fault stays."""
    size = len(history.events) // 2
    while size:
        at = 0
        while at < len(history.events):
            fewer = replace(history, events=(*history.events[:at], *history.events[at + size :]))
            if _still(fewer, fails):
                history = fewer
            else:
                at += size
        size //= 2
    return history


def _still(history: History, fails: Fails) -> bool:
    try:
        return fails(history)
    except (ValueError, KeyError, IndexError, AttributeError):
        return False
