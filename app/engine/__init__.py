"""The rules: a pure function of program, journal and date. No clock, no database, no framework."""

from typing import Final

# A new version whenever a rule changes meaning; it comes into force at the next morning review, never backwards.
ENGINE: Final = "1"
