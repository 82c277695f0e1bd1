"""How the drawn person is built: lengths, thicknesses and what each joint can do. A standing person is 100 high."""

from typing import Final, Literal

Side = Literal["R", "L"]
SIDES: Final[tuple[Side, Side]] = ("R", "L")

HIP_HALF: Final = 5.6
THIGH: Final = 24.5
SHANK: Final = 24.0
ANKLE_HIGH: Final = 4.2
HEEL_BACK: Final = 3.0
BALL_FRONT: Final = 6.6
TOE_FRONT: Final = 10.0
WAIST: Final = 10.0
RIB: Final = 20.0
SHOULDERS: Final = 27.5
SHOULDER_HALF: Final = 10.6
NECK: Final = 32.0
HEAD: Final = 41.5
UPPER_ARM: Final = 17.0
FOREARM: Final = 15.0
HAND: Final = 4.2

# Thicknesses, as the radius of the ball that a limb has there.
R_PELVIS: Final = 5.5
R_BUTTOCK: Final = 6.0
R_WAIST: Final = 5.5
R_RIB: Final = 6.9
R_SHOULDER: Final = 3.9
R_SKULL: Final = 6.6
R_THIGH: Final = 5.6
R_KNEE: Final = 4.1
R_CALF: Final = 4.4
R_ANKLE: Final = 2.6
R_HEEL: Final = 2.5
R_BALL: Final = 2.1
R_TOE: Final = 1.7
R_ELBOW: Final = 2.8
R_WRIST: Final = 2.0
R_HAND: Final = 2.5

Range = tuple[float, float]
# What each angle of a joint may be, in degrees: flexion, then abduction, then inward turn.
LIMITS: Final[dict[str, tuple[Range, ...]]] = {
    "hip": ((-20, 125), (-20, 50), (-64, 45)),
    "knee": ((0, 140),),
    "ank": ((-60, 30),),
    "toe": ((-20, 40),),
    "heel": ((0, 50),),
    "arm": ((-60, 180), (-30, 180), (-90, 90)),
    "elb": ((0, 145),),
    "spine": ((-20, 40), (-35, 35), (-45, 45)),
    "neck": ((-35, 35), (-35, 35), (-70, 70)),
}
# Lying on the front with the leg bent out like a frog's, the floor carries the leg further than muscles lift it.
FROG: Final[Range] = (-20, 112)
# How the whole body may be turned; these are no joints.
TURNS: Final = ("tilt", "list", "turn", "roll")
