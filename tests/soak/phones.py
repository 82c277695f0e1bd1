"""The phones of a history. Each thing they are told to do is one call with a name and what goes with it."""

from collections.abc import Mapping
from typing import Protocol

from tests.http.process import ROOT

BUILT = ROOT / ".build/soak"
"""Where what the phones run is built."""
Said = Mapping[str, object]
Place = dict[str, str]
"""A page: the `device` it is on, and its name there."""


class PhoneError(AssertionError):
    """The phone's own code failed, or did not come to an end."""


class Phones(Protocol):
    """What drives phones: the app in Node or in a browser."""

    clones: bool
    """Whether a phone can be copied to another, with all it keeps."""

    kills: int
    """How often a browser was killed."""

    def call(self, op: str, **said: object) -> Said:
        """Do one thing and give what came of it."""

    def close(self) -> None:
        """End all of it."""
