"""Runs some histories from one seed, so that each can be run again."""

from hypothesis import HealthCheck, Phase, seed, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.soak.lab import Lab
from tests.soak.machine import Machine


def run_batch(lab: Lab, number: int, histories: int, steps: int, *, shrink: bool = False) -> None:
    """Run histories from a seed; raise what the first that fails raises, with its steps on stdout."""

    class Here(Machine):
        def __init__(self) -> None:
            super().__init__(lab)

    run_state_machine_as_test(
        seed(number)(Here),
        settings=settings(
            max_examples=histories,
            stateful_step_count=steps,
            deadline=None,
            database=None,
            phases=(Phase.generate, Phase.shrink) if shrink else (Phase.generate,),
            suppress_health_check=list(HealthCheck),
            print_blob=False,
            report_multiple_bugs=False,
        ),
    )
