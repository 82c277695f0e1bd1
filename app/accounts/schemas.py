"""What is asked and answered about accounts."""

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

Locale = Annotated[str, StringConstraints(pattern=r"^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$", max_length=35)]
Zone = Annotated[str, StringConstraints(min_length=1, max_length=100)]
Uid = Annotated[UUID, Field(strict=False)]


class Asked(BaseModel):
    """Something asked: nothing unknown in it, and nothing taken for what it is not."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class Answered(BaseModel):
    """Something answered: every field is always there."""

    model_config = ConfigDict(frozen=True, json_schema_serialization_defaults_required=True)


class NewAccount(Asked):
    """Asks for a guest account."""

    timezone: Zone = Field(description="IANA zone; one that is not known is taken as UTC", examples=["Europe/London"])
    locale: Locale | None = Field(default=None, description="BCP 47", examples=["en-GB"])
    credential: Literal["cookie", "bearer"] = Field(
        default="cookie", description="cookie: for browsers, set and never shown; bearer: for scripts, in the answer"
    )


class AccountMade(Answered):
    """A new account and its first device."""

    account_id: UUID
    device_id: UUID
    timezone: str = Field(description="the zone that was taken")
    timezone_known: bool = Field(description="false: the zone asked for is not known, and UTC was taken")


class AccountMadeWithToken(AccountMade):
    """A new account, with the token that is shown this once."""

    token: str = Field(description="send it as `Authorization: Bearer …`")


class CodeWanted(Asked):
    """Asks for a code. There is nothing to say."""


class CodeMade(Answered):
    """A code for another phone, shown this once."""

    code: str = Field(description="eight letters in two groups", examples=["BCDF-GHJK"])
    expires_at: datetime = Field(description="ten minutes from now; used or replaced by a newer one, it ends sooner")
    link: str = Field(
        description="opens the app with the code filled in", examples=["https://example.org/code#BCDF-GHJK"]
    )
    picture: str = Field(description="the link as a QR code: a `data:` address of an SVG")


class Redemption(Asked):
    """Brings this device in with a code that another one made."""

    code: Annotated[str, StringConstraints(max_length=100)] = Field(
        description="as it was shown; spaces, hyphens and lower case are taken", examples=["BCDF-GHJK"]
    )
    credential: Literal["cookie", "bearer"] = Field(default="cookie", description="as for a new account")
    instead: bool = Field(
        default=False,
        description="a live credential may come along; with the code taken, its device is signed out",
    )


class AccountChange(Asked):
    """Changes an account. What is left out stays."""

    timezone: Zone | None = Field(default=None, description="IANA zone; null: stays", examples=["Europe/Oslo"])
    locale: Locale | None = Field(default=None, description="BCP 47; null: none")


class AccountEnd(Asked):
    """Names the account to delete, so that none is deleted by mistake."""

    account_id: Uid


class Device(Answered):
    """One device that is signed in."""

    device_id: UUID
    created_at: datetime
    seen_at: datetime = Field(description="when it was last seen, to within a week")
    current: bool = Field(description="whether it is the one that asks")


class Me(Answered):
    """An account as its owner sees it."""

    account_id: UUID
    created_at: datetime
    timezone: str
    locale: str | None
    protection: Literal["guest"] = Field(
        description="guest: only the devices below open this account; with all of them lost, so is the account"
    )
    devices: list[Device]
