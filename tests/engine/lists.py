"""Someone in a phase from a Monday on, and what its lists hold."""

from app.engine.types import PainMode, PhaseId
from tests.engine.story import MONDAY, Story

SETTLE_AM = ["warm-up-march", "tfl-ball-wall", "glute-ball-wall", "hamstring-stretch-supine", "quad-stretch-side-lying"]
SETTLE_PM = [
    "walk-brisk", "isometric-abduction-wall", "bridge-double", "quadruped-hip-extension", "calf-stretch-straight",
]  # fmt: skip
LOAD_STRENGTH = [
    "warm-up-march", "side-lying-abduction", "clamshell", "bridge-double", "quadruped-hip-extension", "squat-mini",
    "heel-dig-toes-in", "side-plank-knees",
]  # fmt: skip
A = ["warm-up-march", "side-lying-abduction", "hip-hitch", "side-plank", "single-leg-bridge", "rdl"]
B = ["warm-up-march", "side-lying-abduction-loaded", "hip-hitch", "step-up", "single-leg-bridge", "calf-raise"]


def begin(phase: PhaseId, *, mode: PainMode = "monitored") -> Story:
    """Monday is day 1 and phase day 1."""
    story = Story(MONDAY)
    story.enrol(pain_mode=mode)
    story.place(1, phase)
    return story
