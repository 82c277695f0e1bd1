"""Told to stop, the server answers what is under way, takes nothing new, and ends well."""

import signal
import threading
import time
from pathlib import Path
from uuid import UUID

import httpx
import pytest
from sqlalchemy import select

from app.accounts.models import accounts
from app.db import Database
from tests.events import note
from tests.people import new_person
from tests.served import serving, url_of


def test_a_write_under_way_is_kept_and_answered(empty_tables_url: str, tmp_path: Path) -> None:
    database = Database(empty_tables_url)
    with (
        serving(tmp_path, STRIDEBACK_DATABASE_URL=empty_tables_url) as (process, line),
        new_person(url_of(line)) as ana,
        httpx.Client(base_url=url_of(line)) as idle,
    ):
        assert idle.get("/healthz").status_code == 200
        answers: list[httpx.Response] = []
        sending = threading.Thread(target=lambda: answers.append(ana.send(note("2026-01-07", "just in time"))))
        with database.write() as connection:
            mine = accounts.c.account_id == UUID(ana.account_id)
            connection.execute(select(accounts).where(mine).with_for_update())
            sending.start()
            time.sleep(0.5)
            process.send_signal(signal.SIGTERM)
            time.sleep(0.5)
            assert process.poll() is None
            with pytest.raises(httpx.ConnectError):
                httpx.get(f"{url_of(line)}/healthz")
        sending.join()
        assert [(answer.status_code, answer.json()["results"][0]["status"]) for answer in answers] == [(200, "stored")]
        rest, errors = process.communicate(timeout=20)
        assert (process.returncode, rest, errors) == (0, "", "")
    with serving(tmp_path, STRIDEBACK_DATABASE_URL=empty_tables_url) as (_, line):
        bearer = {"Authorization": f"Bearer {ana.token}"}
        page = httpx.get(f"{url_of(line)}/api/v1/journal", headers=bearer).json()
        assert [event["body"]["text"] for event in page["events"]] == ["just in time"]
    database.close()
