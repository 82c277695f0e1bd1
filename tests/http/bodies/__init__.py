"""One full and one least body for each kind of event, and where its scores, texts and choices are."""

from tests.http.bodies.course import set_course
from tests.http.bodies.feeling import feelings
from tests.http.bodies.rest import the_rest
from tests.http.bodies.running import runs
from tests.http.bodies.safety import safeties
from tests.http.bodies.sessions import sessions
from tests.http.bodies.shape import Shape

__all__ = ["Shape", "shapes"]


def shapes(day: str) -> dict[str, Shape]:
    """Give the bodies of every kind as they could be said on `day`."""
    return set_course(day) | feelings(day) | sessions() | runs() | safeties(day) | the_rest(day)
