"""The time in which histories happen."""

BEGAN = 1_795_334_400_000
"""Milliseconds: 2026-11-22 08:00 UTC, when every history begins on its phones."""
