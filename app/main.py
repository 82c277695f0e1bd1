"""Puts the rooms together."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import FastAPI

import app.accounts.models
import app.journal.models  # noqa: F401 -- its tables
from app.db import Database
from app.settings import Settings


def create_app(settings: Settings) -> FastAPI:
    """Return the whole server. Opens no connection until it is started and asked something."""
    database = Database(settings.tables_url)

    @asynccontextmanager
    async def lifespan(_app: FastAPI) -> AsyncIterator[None]:
        yield
        database.close()

    application = FastAPI(
        title="Strideback",
        lifespan=lifespan,
        openapi_url="/api/v1/openapi.json",
        docs_url=None,
        redoc_url=None,
    )
    application.state.settings = settings
    application.state.database = database
    return application
