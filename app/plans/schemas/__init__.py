"""The shape of the answers of `GET /plan`."""

from app.plans.schemas.bundle import Bundle, Day
from app.plans.schemas.standing import Standing
from app.plans.schemas.variant import Variant

__all__ = ["Bundle", "Day", "Standing", "Variant"]
