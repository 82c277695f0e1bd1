"""A few made-up histories, the same each time: what `make test` has time for."""

from hypothesis import HealthCheck, Phase, settings


def few(examples: int) -> settings:
    """Make up so many and shrink none: a recipe says already how to make one again. No stopwatch, on busy machines."""
    return settings(
        max_examples=examples,
        derandomize=True,
        phases=[Phase.generate],
        database=None,
        deadline=None,
        suppress_health_check=(HealthCheck.too_slow,),
    )
