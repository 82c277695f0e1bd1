"""The answer of `GET /forecast`."""

from datetime import date

from pydantic import Field

from app.plans.schemas.base import Part


class Forecast(Part):
    """When an event may be run (H6). All null, and not ok, while nothing says when running may begin."""

    run_start: date | None = Field(description="the first possible run", examples=["2026-01-30"])
    last_run: date | None = Field(description="the last clean run of the last stage", examples=["2026-03-24"])
    earliest: date | None = Field(
        description="earliest day for the event if nothing goes wrong", examples=["2026-03-26"]
    )
    likely: date | None = Field(description="a likelier day, with room for setbacks", examples=["2026-04-15"])
    extra_weeks: int | None = Field(description="weeks to grow the distance after that", examples=[0])
    ok: bool = Field(description="whether the event's day is not before the earliest", examples=[False])
    runs_left: int | None = Field(description="clean runs up to the end of the last stage", examples=[24])
    first_saturday: date | None = Field(description="first Saturday from the earliest day on", examples=["2026-03-28"])
