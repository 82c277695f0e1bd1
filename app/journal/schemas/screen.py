"""Red-flag answers (F)."""

from typing import Annotated, Literal

from pydantic import Field
from typing_extensions import TypedDict

from app.journal.schemas.base import Body


class AfterInjury(Body):
    """RF07, asked after a fall, twist or blow."""

    bend_90: bool
    bone_tender: bool
    over_55: bool


class NightPain(Body):
    """RF16."""

    nights: Annotated[int, Field(ge=0, le=7)] = Field(description="nights of the last seven")
    systemic: bool = Field(description="weight loss, fever, night sweats or past cancer")


class Answers(TypedDict, total=False):
    """Red-flag answers (F). A question that was not asked is left out. True is yes, but for RF06 and RF14: can."""

    __pydantic_config__ = Body.model_config  # type: ignore[misc] # where pydantic looks for it

    RF01: bool
    RF02: bool
    RF03: bool
    RF04: bool
    RF05: bool
    RF06: Annotated[bool, Field(description="true: can take four steps")]
    RF07: AfterInjury
    RF08: bool
    RF09: Literal["no", "sometimes", "now"]
    RF10: bool
    RF11: Literal["no", "painless", "painful"]
    RF12: Literal["no", "yes", "worse"]
    RF13: Literal["no", "yes", "after_cold", "after_cold_over_1h"]
    RF14: Annotated[bool, Field(description="true: can lift the foot")]
    RF15: bool
    RF16: NightPain
    RF17: Literal["no", "yes", "groin"]
    RF18: bool
    RF19: bool
    RF20: bool
    RF21: Literal["outer", "inner", "front", "back", "hip", "other"]
    RF22: bool


class Screen(Body):
    """Red-flag answers of one sitting. Those of one day add up."""

    set: Literal["full", "short"]
    answers: Answers
