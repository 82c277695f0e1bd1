"""Which failures of a transaction pass by themselves, so that doing all of it again is right."""

from sqlalchemy.exc import DBAPIError

# How long to wait before each new try, in seconds; a little longer each time, so that two that collide part.
PAUSES_S = (0.02, 0.1, 0.4)
# PostgreSQL: it could not be put in order with others; two waited for each other. Surely undone.
UNDONE = frozenset({"40001", "40P01"})
# PostgreSQL: the server is told to end; what begins with 08 is a connection that failed.
SHUTTING_DOWN = "57P01"
LOST = "08"


def was_undone(error: BaseException | None) -> bool:
    """Say whether a transaction was surely undone, for a reason that passes."""
    return isinstance(error, DBAPIError) and _state(error) in UNDONE


def was_lost(error: BaseException | None) -> bool:
    """Say whether the connection was lost. Unless that was before it was told to commit, it may have."""
    if not isinstance(error, DBAPIError):
        return False
    state = _state(error)
    return error.connection_invalidated or state == SHUTTING_DOWN or state.startswith(LOST)


def is_full(error: DBAPIError) -> bool:
    """Say whether there was no room on the disk."""
    return _state(error) == "53100" or "database or disk is full" in str(error.orig)


def is_damaged(error: DBAPIError) -> bool:
    """Say whether a SQLite file is not what it should be."""
    words = str(error.orig)
    return "disk image is malformed" in words or "file is not a database" in words


def _state(error: DBAPIError) -> str:
    state: str | None = getattr(error.orig, "sqlstate", None)
    return state or ""
