"""What is known of an account."""

from functools import cache
from uuid import UUID
from zoneinfo import available_timezones

from sqlalchemy import Connection, select

from app.accounts.current import Account, NotSignedIn
from app.accounts.models import accounts, devices
from app.accounts.schemas import Device, Me


@cache
def zones() -> frozenset[str]:
    """Return every time zone that is known here."""
    return frozenset(available_timezones())


def me(connection: Connection, account: Account) -> Me:
    """Return an account as its owner sees it.

    Raises:
        NotSignedIn: the account was deleted meanwhile.
    """
    row = connection.execute(select(accounts).where(accounts.c.account_id == account.account_id)).one_or_none()
    if row is None:
        raise NotSignedIn
    return Me(
        account_id=row.account_id,
        created_at=row.created_at,
        timezone=row.timezone,
        locale=row.locale,
        protection="guest",
        devices=live_devices(connection, account),
    )


def live_devices(connection: Connection, account: Account) -> list[Device]:
    """Return the devices that are signed in, the oldest first."""
    rows = connection.execute(
        select(devices)
        .where(devices.c.account_id == account.account_id, devices.c.ended_at.is_(None))
        .order_by(devices.c.created_at, devices.c.device_id)
    )
    return [
        Device(
            device_id=row.device_id,
            created_at=row.created_at,
            seen_at=row.seen_at,
            current=row.device_id == account.device_id,
        )
        for row in rows
    ]


def has_device(connection: Connection, account_id: UUID, device_id: UUID) -> bool:
    """Say whether a device is, or once was, one of this account."""
    return (
        connection.execute(
            select(devices.c.device_id).where(devices.c.account_id == account_id, devices.c.device_id == device_id)
        ).first()
        is not None
    )
