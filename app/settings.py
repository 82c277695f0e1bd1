"""What a person who runs Strideback may set. Nothing else reads the environment."""

from collections.abc import Iterable
from difflib import get_close_matches
from functools import cached_property
from ipaddress import IPv4Network, IPv6Network, ip_network
from pathlib import Path
from typing import Annotated, Literal
from urllib.parse import urlsplit

from pydantic import Field, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict
from sqlalchemy import make_url
from sqlalchemy.exc import ArgumentError

PREFIX = "STRIDEBACK_"
Network = IPv4Network | IPv6Network


class Settings(BaseSettings):
    """The settings of one server, read once from `STRIDEBACK_…` variables and then never changed."""

    model_config = SettingsConfigDict(env_prefix=PREFIX, env_ignore_empty=True, frozen=True, extra="forbid")

    host: str = Field(default="127.0.0.1", description="Address to listen on. `0.0.0.0` listens on all of them.")
    port: int = Field(default=8000, ge=0, le=65_535, description="Port to listen on. `0` takes any free one.")
    data_dir: Path = Field(default=Path("data"), description="Folder for the files the server keeps.")
    database_url: str = Field(
        default="",
        repr=False,
        description="Where the tables are: `sqlite:///path` or `postgresql+psycopg://user:password@host/name`. "
        "Left out: a SQLite file in the data folder.",
    )
    public_url: str = Field(
        default="",
        description="Where phones reach the server, such as `https://strideback.example.org`. No path.",
    )
    trusted_proxies: Annotated[tuple[Network, ...], NoDecode] = Field(
        default=(),
        description="Addresses or networks, with commas between them, whose `X-Forwarded-*` headers count.",
    )
    rate_limits: Literal["on", "off"] = Field(
        default="on", description="`off` lifts the limits on how often something may be asked, for tests."
    )

    volatile_data: Literal["refuse", "allow"] = Field(
        default="allow",
        description="`refuse` does not start in a container whose data folder would be gone with it. "
        "The image sets this; for a demonstration set it back.",
    )

    @field_validator("trusted_proxies", mode="before")
    @classmethod
    def split_networks(cls, value: object) -> object:
        """Read networks with commas between them."""
        if not isinstance(value, str):
            return value
        return tuple(ip_network(part.strip(), strict=False) for part in value.split(",") if part.strip())

    @field_validator("public_url")
    @classmethod
    def check_public_url(cls, value: str) -> str:
        """Refuse anything but scheme, host and port."""
        if not value:
            return value
        parts = urlsplit(value)
        if parts.scheme not in {"http", "https"} or not parts.hostname or parts.username:
            raise ValueError("must look like https://strideback.example.org")
        if parts.path not in {"", "/"} or parts.query or parts.fragment:
            raise ValueError("must end after the host and port: the app needs a host name to itself")
        return f"{parts.scheme}://{parts.netloc.lower()}"

    @field_validator("database_url")
    @classmethod
    def check_database_url(cls, value: str) -> str:
        """Accept SQLite files and PostgreSQL; the driver for PostgreSQL is always psycopg."""
        for other in ("postgresql://", "postgres://"):
            if value.startswith(other):
                value = "postgresql+psycopg://" + value.removeprefix(other)
        if not value:
            return value
        if not value.startswith(("sqlite:///", "postgresql+psycopg://")):
            raise ValueError("must begin with sqlite:/// or postgresql+psycopg://")
        try:
            name = make_url(value).database
        except (ValueError, ArgumentError) as error:
            # Said in our own words: theirs may repeat the password.
            raise ValueError("must look like postgresql+psycopg://user:password@host:5432/name") from error
        if value.startswith("sqlite") and name in {None, "", ":memory:"}:
            raise ValueError("must name a file: anything else would be gone with the server")
        return value

    @cached_property
    def tables_url(self) -> str:
        """The address of the tables, with the default filled in."""
        return self.database_url or f"sqlite:///{self.data_dir.resolve() / 'strideback.db'}"


def unknown_variables(names: Iterable[str]) -> list[str]:
    """Name each `STRIDEBACK_…` variable that means nothing, with the nearest that does."""
    known = {name.upper() for name in Settings.model_fields}
    warnings = []
    for name in sorted(names):
        rest = name.removeprefix(PREFIX)
        if name.startswith(PREFIX) and rest not in known:
            near = get_close_matches(rest, known, n=1)
            warnings.append(f"{name} is not a setting." + (f" Did you mean {PREFIX}{near[0]}?" if near else ""))
    return warnings
