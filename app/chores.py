"""What a running server does now and then, by itself."""

import asyncio
import logging

from starlette.concurrency import run_in_threadpool

from app.accounts.idle import forget_idle
from app.clock import utc_now
from app.db import Database, DatabaseUnavailable
from app.plans.again import read_again

FIRST_AFTER_S = 300
EVERY_S = 24 * 3600

log = logging.getLogger(__name__)


async def do_chores(database: Database) -> None:
    """Do them every day until cancelled, the first time some minutes after the start."""
    await asyncio.sleep(FIRST_AFTER_S)
    while True:
        await run_in_threadpool(clean_up, database)
        await run_in_threadpool(catch_up, database)
        await asyncio.sleep(EVERY_S)


def clean_up(database: Database) -> None:
    """Delete accounts that nothing was ever written to. If it cannot be now, it will be tomorrow."""
    try:
        gone = forget_idle(database, utc_now())
    except DatabaseUnavailable:
        log.info("Idle accounts were not cleaned up today")
        return
    if gone:
        log.info("Deleted %d accounts that nothing was ever written to", gone)


def catch_up(database: Database) -> None:
    """Judge again what could not be read when it came, perhaps to an older server beside this one."""
    try:
        understood = read_again(database)
    except DatabaseUnavailable:
        log.info("What could not be read was not looked at again")
        return
    if understood:
        log.info("Understood %d events that could not be read when they came", understood)
