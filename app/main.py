"""Puts the rooms together."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException

from app import health
from app.accounts import code_routes
from app.accounts import routes as accounts_routes
from app.chores import do_chores
from app.db import Database
from app.faults import answer_error
from app.guard.limits import Limits
from app.guard.middleware import Guard, Rules
from app.journal import import_routes
from app.journal import routes as journal_routes
from app.openapi import ABOUT, Described
from app.plans import routes as plans_routes
from app.plans.turns import Turns
from app.problems import Problem
from app.programs import routes as programs_routes
from app.room import Room
from app.settings import Settings
from app.web import design_routes, how_routes, progress_routes
from app.web import routes as web_routes
from app.web.assets import FOLDER, URL, BuiltFiles
from app.web.pages import insecure_page, not_found

BASE = "/api/v1"


def create_app(settings: Settings, room: Room | None = None) -> FastAPI:
    """Return the whole server. Opens no connection until it is started and asked something.

    Without `room` it takes for granted that the disk has some.
    """
    database = Database(settings.tables_url, room)

    @asynccontextmanager
    async def lifespan(_app: FastAPI) -> AsyncIterator[None]:
        chores = asyncio.create_task(do_chores(database))
        yield
        chores.cancel()
        database.close()

    application = Described(
        title="Strideback",
        version="1",
        description=ABOUT,
        lifespan=lifespan,
        openapi_url=f"{BASE}/openapi.json",
        docs_url=None,
        redoc_url=None,
        # A redirect over a slash would name http where an unnamed proxy speaks https, and a script's token with it.
        redirect_slashes=False,
        generate_unique_id_function=lambda route: route.name,
    )
    application.state.settings = settings
    application.state.database = database
    application.state.turns = Turns()
    application.state.limits = Limits(enabled=settings.rate_limits == "on")
    application.add_middleware(
        Guard,
        rules=Rules(
            trusted_proxies=settings.trusted_proxies,
            public_url=settings.public_url,
            body_limits={
                f"{BASE}/sync": journal_routes.MOST_SYNC_BYTES,
                f"{BASE}/import": import_routes.MOST_PACKED,
            },
            forms={f"{BASE}/import": import_routes.ZIP},
            insecure_page=insecure_page,
        ),
    )
    for kind in (Problem, HTTPException, RequestValidationError):
        application.add_exception_handler(kind, answer_error)
    application.add_exception_handler(404, not_found)
    # In this order they are tried, so what is asked most comes first.
    # Not included as the others are: there the framework looks for a route twice.
    application.router.routes.extend(plans_routes.router.routes)
    application.include_router(health.router)
    application.include_router(accounts_routes.router, prefix=BASE)
    application.include_router(code_routes.router, prefix=BASE)
    application.include_router(journal_routes.router, prefix=BASE)
    application.include_router(import_routes.router, prefix=BASE)
    application.include_router(programs_routes.router, prefix=BASE)
    application.include_router(web_routes.router)
    application.include_router(how_routes.router)
    application.include_router(progress_routes.router)
    application.include_router(design_routes.router)
    application.mount(URL, BuiltFiles(directory=FOLDER, check_dir=False), "static")
    return application
