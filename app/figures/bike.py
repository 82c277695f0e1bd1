"""A bicycle, and marks on the floor."""

from collections.abc import Iterator

from app.figures.camera import Camera
from app.figures.figure import Prop
from app.figures.shape import Shape
from app.figures.space import Vec, add

_WHEEL = 18.0
_TYRE = 1.6
_TUBE = 1.25
_SADDLE: Vec = (-15.5, 32.0, 0.0)
_BARS: Vec = (22.0, 38.0, 0.0)
_HUBS: tuple[Vec, Vec] = ((-27.0, 3.4, 0.0), (35.0, 3.4, 0.0))
_TUBES: tuple[tuple[Vec, Vec], ...] = (
    ((0.0, 0.0, 0.0), (-13.5, 29.0, 0.0)),
    ((0.0, 0.0, 0.0), (24.5, 26.0, 0.0)),
    ((-11.5, 24.0, 0.0), (23.5, 29.5, 0.0)),
    (_HUBS[0], (0.0, 0.0, 0.0)),
    (_HUBS[0], (-11.5, 24.0, 0.0)),
    (_HUBS[1], (22.0, 38.0, 0.0)),
)


def bike(prop: Prop, camera: Camera) -> Iterator[Shape]:
    """Yield a bicycle whose cranks turn about `at`: its wheels, its frame, saddle and bars."""

    def ball(at: Vec, radius: float) -> tuple[float, float, float]:
        return camera.circle(add(prop.at, at), radius)

    wheels = tuple(
        Shape(fill, (ball(hub, radius),))
        for hub in _HUBS
        for fill, radius in (("prop-dark", _WHEEL), ("ground", _WHEEL - _TYRE), ("prop", 1.8))
    )
    tubes = tuple(Shape("prop", (ball(a, _TUBE), ball(b, _TUBE))) for a, b in _TUBES)
    saddle = Shape("prop-dark", (ball(add(_SADDLE, (-4.0, 0.6, 0.0)), 2.0), ball(add(_SADDLE, (6.0, 0.4, 0.0)), 1.2)))
    grips = Shape("prop-dark", (ball(add(_BARS, (0.0, 0.0, 8.0)), 1.4), ball(add(_BARS, (0.0, 0.0, -8.0)), 1.4)))
    ring = (Shape("prop-dark", (ball((0.0, 0.0, 0.0), 4.6),)), Shape("ground", (ball((0.0, 0.0, 0.0), 3.2),)))
    yield from (*wheels, *tubes, *ring, saddle, grips)


def strips(camera: Camera, at: Vec, ways: tuple[tuple[float, float], ...]) -> Iterator[Shape]:
    """Yield strips of tape that run from a place on the floor."""
    for x, z in ways:
        yield Shape("floor", (camera.circle(at, 0.8), camera.circle(add(at, (x, 0.0, z)), 0.8)))
