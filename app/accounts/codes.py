"""Codes that bring another phone into an account: short, for ten minutes, for one use."""

import re
import secrets
from datetime import datetime, timedelta
from hashlib import scrypt
from typing import ClassVar
from uuid import UUID

from sqlalchemy import Connection, delete, insert, select

from app.accounts.credentials import Credential, How
from app.accounts.current import Account, NotSignedIn
from app.accounts.models import accounts, codes, devices
from app.accounts.operations import add_device
from app.problems import Problem

# No vowels, so that none spells a word; nothing that looks like a digit (RFC 8628, 6.1).
ALPHABET = "BCDFGHJKLMNPQRSTVWXZ"
LENGTH = 8
LIFETIME = timedelta(minutes=10)

_SHAPE = re.compile(f"[{ALPHABET}]{{{LENGTH}}}")
# Whatever keyboards and other apps make of a space or a hyphen.
_BETWEEN = re.compile(r"[\s\-\u00ad\u200b\u2010-\u2015\u2212]+")


class NoSuchCode(Problem):
    """A code that is wrong, used or too old. Which of these is nobody's business."""

    status: ClassVar[int] = 404
    title: ClassVar[str] = "No such code"

    def __init__(self) -> None:
        super().__init__("This code is wrong, was used, or is over ten minutes old. Make a new one on the other phone.")


def new_code() -> str:
    """Make a code: 8 of 20 letters, some 34 bits."""
    return "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))


def spoken(code: str) -> str:
    """Write a code in two groups, as people read it."""
    return f"{code[: LENGTH // 2]}-{code[LENGTH // 2 :]}"


def hash_of(typed: str) -> bytes:
    """Return the hash a code is found by, however it was typed. Slow: else all codes could be tried on a stolen table.

    Raises:
        NoSuchCode: it has not the shape of one.
    """
    code = _BETWEEN.sub("", typed).upper()
    if not _SHAPE.fullmatch(code):
        raise NoSuchCode
    return scrypt(code.encode(), salt=b"strideback: a code for another phone", n=2**14, r=8, p=1, dklen=32)


def keep_code(connection: Connection, account: Account, code_hash: bytes, now: datetime) -> datetime:
    """Make this the account's code, in place of any older one. Returns when it ends.

    Raises:
        NotSignedIn: the account was deleted, or the device sent away meanwhile.
    """
    here = (devices.c.account_id == account.account_id, devices.c.device_id == account.device_id)
    alive = select(devices.c.device_id).where(*here, devices.c.ended_at.is_(None)).with_for_update()
    if _lock(connection, account.account_id) is None or connection.execute(alive).first() is None:
        raise NotSignedIn
    # What another cleans up at this moment is left to it: each waiting for the other would end neither.
    old = select(codes.c.account_id).where(codes.c.expires_at <= now).with_for_update(skip_locked=True)
    connection.execute(delete(codes).where(codes.c.account_id.in_(old)))
    connection.execute(delete(codes).where(codes.c.account_id == account.account_id))
    ends = now + LIFETIME
    connection.execute(
        insert(codes).values(
            account_id=account.account_id, code_hash=code_hash, device_id=account.device_id, expires_at=ends
        )
    )
    return ends


def redeem_code(connection: Connection, code_hash: bytes, how: How, now: datetime) -> tuple[UUID, Credential, str]:
    """Use a code up. Returns the new device's id, what lets it in, and the account's time zone.

    Raises:
        NoSuchCode: it is wrong, used or too old. A code that two accounts happen to have opens neither.
    """
    alive = (codes.c.code_hash == code_hash, codes.c.expires_at > now)
    found = connection.execute(select(codes.c.account_id).where(*alive)).scalars().all()
    if len(found) != 1:
        raise NoSuchCode
    account_id = found[0]
    # Whoever deletes the account takes its row first as well; the other way round each could wait for the other.
    zone = _lock(connection, account_id)
    used = connection.execute(delete(codes).where(codes.c.account_id == account_id, *alive))
    if zone is None or used.rowcount != 1:
        raise NoSuchCode
    return *add_device(connection, account_id, how, now), zone


def _lock(connection: Connection, account_id: UUID) -> str | None:
    """Lock an account and return its time zone; None if there is no such account any more."""
    zone: str | None = connection.execute(
        select(accounts.c.timezone).where(accounts.c.account_id == account_id).with_for_update()
    ).scalar_one_or_none()
    return zone
