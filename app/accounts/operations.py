"""What changes an account."""

from datetime import datetime
from typing import ClassVar
from uuid import UUID, uuid4

from sqlalchemy import Connection, delete, insert, update

from app.accounts.credentials import Credential, How, new_credential
from app.accounts.current import Account
from app.accounts.models import accounts, codes, credentials, devices
from app.accounts.queries import zones
from app.accounts.schemas import AccountChange, NewAccount
from app.problems import Problem


class UnknownZone(Problem):
    """A time zone that is not known here."""

    status: ClassVar[int] = 422
    title: ClassVar[str] = "Some input cannot be used"

    def __init__(self) -> None:
        super().__init__(
            "Nothing was changed.", errors=[{"pointer": "#/timezone", "detail": "This zone is not known here"}]
        )


class OtherAccount(Problem):
    """The account named for deletion is not the one that is signed in."""

    status: ClassVar[int] = 422
    title: ClassVar[str] = "Some input cannot be used"

    def __init__(self) -> None:
        super().__init__(
            "Nothing was deleted.", errors=[{"pointer": "#/account_id", "detail": "This is not your account"}]
        )


class NoSuchDevice(Problem):
    """A device that is not one of this account, or has been signed out."""

    status: ClassVar[int] = 404
    title: ClassVar[str] = "No such device"

    def __init__(self) -> None:
        super().__init__("None of your devices has this id.")


def make_account(connection: Connection, wanted: NewAccount, zone: str, now: datetime) -> tuple[UUID, Credential]:
    """Make a guest account with its first device. Returns the device's id and what lets it in."""
    account_id = uuid4()
    connection.execute(
        insert(accounts).values(account_id=account_id, created_at=now, timezone=zone, locale=wanted.locale, head=0)
    )
    return add_device(connection, account_id, wanted.credential, now)


def add_device(connection: Connection, account_id: UUID, how: How, now: datetime) -> tuple[UUID, Credential]:
    """Add a device to an account. Returns its id and what lets it in."""
    device_id = uuid4()
    credential = new_credential(account_id, how)
    connection.execute(insert(devices).values(account_id=account_id, device_id=device_id, created_at=now, seen_at=now))
    connection.execute(
        insert(credentials).values(
            account_id=account_id, secret_hash=credential.secret_hash, device_id=device_id, renewed_at=now
        )
    )
    return device_id, credential


def change_account(connection: Connection, account_id: UUID, change: AccountChange) -> None:
    """Change what was named and leave the rest.

    Raises:
        UnknownZone: the zone is not known; the old one is the better guess.
    """
    values: dict[str, str | None] = {}
    if change.timezone is not None:
        if change.timezone not in zones():
            raise UnknownZone
        values["timezone"] = change.timezone
    if "locale" in change.model_fields_set:
        values["locale"] = change.locale
    if values:
        connection.execute(update(accounts).where(accounts.c.account_id == account_id).values(values))


def delete_account(connection: Connection, account: Account, named: UUID) -> None:
    """Delete an account and everything it owns.

    Raises:
        OtherAccount: another one was named.
    """
    if named != account.account_id:
        raise OtherAccount
    connection.execute(delete(accounts).where(accounts.c.account_id == account.account_id))


def end_device(connection: Connection, account_id: UUID, device_id: UUID, now: datetime) -> None:
    """Sign a device out. It stays known, since its events name it.

    Raises:
        NoSuchDevice: it is not one of this account, or is signed out already.
    """
    gone = connection.execute(
        delete(credentials).where(credentials.c.account_id == account_id, credentials.c.device_id == device_id)
    )
    if gone.rowcount == 0:
        raise NoSuchDevice
    connection.execute(
        update(devices).where(devices.c.account_id == account_id, devices.c.device_id == device_id).values(ended_at=now)
    )


def send_away(connection: Connection, account_id: UUID, device_id: UUID, now: datetime) -> None:
    """Sign out a device that may be in other hands: a code that it made ends with it.

    Raises:
        NoSuchDevice: see `end_device`.
    """
    end_device(connection, account_id, device_id, now)
    connection.execute(delete(codes).where(codes.c.account_id == account_id, codes.c.device_id == device_id))
