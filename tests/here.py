"""A command run in this very process: starting another takes a second."""

from typing import Protocol


class Here(Protocol):
    """Runs a command and gives its exit code and what it said on stdout and stderr."""

    def __call__(self, *words: str, **variables: str) -> tuple[int, str, str]: ...
