"""What a sync asks."""

from typing import Annotated

from pydantic import Field

from app.journal.schemas.base import Body, Uuid

MOST_IN_BATCH = 100
MOST_IN_ANSWER = 500
LATEST_REV = 2**53

Rev = Annotated[int, Field(ge=0, le=LATEST_REV)]
Limit = Annotated[int, Field(ge=1, le=MOST_IN_ANSWER)]


class SyncRequest(Body):
    """All that a sync says but its events, which are read one by one."""

    device_id: Uuid = Field(description="the device that asks")
    now: Annotated[str, Field(max_length=64)] | None = Field(
        default=None, description="the device's clock; decides nothing"
    )
    epoch: Annotated[str, Field(max_length=64)] | None = Field(default=None, description="as last told")
    since: Rev = Field(default=0, description="the last `rev` the device has")
    limit: Limit = MOST_IN_ANSWER
