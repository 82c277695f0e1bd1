"""What a pose says: angles of joints, what hands and feet reach for, and how the body comes to rest."""

from dataclasses import dataclass, field
from typing import Final, Literal

from app.figures.space import Vec, add

Lie = Literal["stand", "supine", "prone", "sideL", "sideR"]
# A direction in words, as the viewer sees it.
WORDS: Final[dict[str, Vec]] = {
    "up": (0.0, 1.0, 0.0),
    "down": (0.0, -1.0, 0.0),
    "right": (1.0, 0.0, 0.0),
    "left": (-1.0, 0.0, 0.0),
    "near": (0.0, 0.0, 1.0),
    "far": (0.0, 0.0, -1.0),
}
# Front and head of a body that lies so.
RESTING: Final[dict[Lie, tuple[Vec, Vec]]] = {
    "stand": ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0)),
    "supine": ((0.0, 1.0, 0.0), (-1.0, 0.0, 0.0)),
    "prone": ((0.0, -1.0, 0.0), (1.0, 0.0, 0.0)),
    "sideL": ((0.0, 0.0, 1.0), (1.0, 0.0, 0.0)),
    "sideR": ((0.0, 0.0, 1.0), (-1.0, 0.0, 0.0)),
}


def towards(words: str) -> Vec:
    """Return the sum of directions such as `up+up+near`; its length has no meaning.

    Raises:
        KeyError: a word is no direction.
    """
    total: Vec = (0.0, 0.0, 0.0)
    for word in words.split("+"):
        total = add(total, WORDS[word])
    return total


@dataclass(frozen=True)
class Reach:
    """Where a wrist or an ankle is held: a point of the room, or a way from another joint."""

    to: Vec
    joint: str | None = None
    # Which way knee or elbow points; none given, as a knee or elbow usually does.
    pole: Vec | None = None
    # Which way the hand points; none given, on with the forearm.
    hand: Vec | None = None
    # The foot goes on with the shin by its ankle's angle; without it the foot lies flat.
    tip: bool = False


@dataclass(frozen=True)
class Pose:
    """One pose, whole: nothing is left to be taken from another.

    `angles` holds joints that are not straight, by name with its side, such as `hipR`. The body is put where `at` says;
    without it the lowest part rests on the floor, `pin` holding one joint at a place seen from above, `ground` naming
    the joints that may touch.
    """

    lie: Lie = "stand"
    angles: dict[str, tuple[float, ...]] = field(default_factory=dict)
    reach: dict[str, Reach] = field(default_factory=dict)
    at: Vec | None = None
    pin: tuple[str, float, float] | None = None
    ground: tuple[str, ...] = ()

    def angle(self, joint: str, axis: int = 0) -> float:
        """Return one angle of a joint, 0 where none is given."""
        given = self.angles.get(joint, ())
        return given[axis] if axis < len(given) else 0.0
