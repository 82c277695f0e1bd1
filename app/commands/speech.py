"""How a command talks, and what makes it give up."""

import sys


def say(line: str) -> None:
    """Say one line to the person at the terminal, at once."""
    print(line, flush=True)  # noqa: T201 -- this is where a command talks


def say_wrong(line: str) -> None:
    """Say what is wrong."""
    print(line, file=sys.stderr, flush=True)  # noqa: T201 -- this is where a command talks
