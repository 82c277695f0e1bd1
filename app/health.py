"""Whether the server is alive, and whether it can do its work."""

import shutil
from typing import ClassVar, Literal

from fastapi import APIRouter, Request
from pydantic import BaseModel

from app.db import DatabaseUnavailable, Db
from app.migrate import head, revision_of
from app.problems import FieldError, Problem, responses_for
from app.settings import Settings

LEAST_FREE_BYTES = 64 * 1024 * 1024

router = APIRouter(tags=["health"])


class Alive(BaseModel):
    """The process answers."""

    status: Literal["ok"] = "ok"


class Ready(BaseModel):
    """All that is needed is there."""

    status: Literal["ready"] = "ready"


class NotReady(Problem):
    """Something that is needed is missing."""

    status: ClassVar[int] = 503
    title: ClassVar[str] = "Not ready"

    def __init__(self, faults: list[FieldError]) -> None:
        super().__init__("Something the server needs is missing.", errors=faults, headers={"Retry-After": "10"})


@router.get("/healthz")
async def alive() -> Alive:
    """Say that the process answers. Asks no database."""
    return Alive()


@router.get("/readyz", responses=responses_for(NotReady))
def ready(request: Request, database: Db) -> Ready:
    """Say whether the database answers, its tables are up to date, and the disk has room."""
    settings: Settings = request.app.state.settings
    faults: list[FieldError] = []
    try:
        with database.read() as connection:
            if revision_of(connection) != head():
                faults.append({"pointer": "#/migrations", "detail": "The tables are of another version."})
    except DatabaseUnavailable:
        faults.append({"pointer": "#/database", "detail": "The database does not answer."})
    if database.room.is_full() or _free_bytes(settings) < LEAST_FREE_BYTES:
        faults.append({"pointer": "#/disk", "detail": "The disk is nearly full."})
    if faults:
        raise NotReady(faults)
    return Ready()


def _free_bytes(settings: Settings) -> int:
    try:
        return shutil.disk_usage(settings.data_dir).free
    except OSError:
        return 0
