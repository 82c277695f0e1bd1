import httpx
import pytest
from sqlalchemy import text

from app import health
from app.db import Database
from app.migrate import migrate
from app.settings import Settings
from tests.live import live


def test_alive_and_ready(http: httpx.Client) -> None:
    assert (http.get("/healthz").status_code, http.get("/readyz").status_code) == (200, 200)


def test_alive_but_not_ready_without_tables(empty_tables_url: str) -> None:
    with live(Settings(database_url=empty_tables_url)) as server, httpx.Client(base_url=server.url) as client:
        assert client.get("/healthz").status_code == 200
        answer = client.get("/readyz")
        assert answer.status_code == 503
        assert [error["pointer"] for error in answer.json()["errors"]] == ["#/migrations", "#/disk"]
        assert answer.headers["retry-after"] == "10"


def test_not_ready_when_the_tables_are_of_another_version(empty_tables_url: str) -> None:
    database = Database(empty_tables_url)
    migrate(database)
    with database.write() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = 'other'"))
    database.close()
    with live(Settings(database_url=empty_tables_url)) as server:
        assert "#/migrations" in httpx.get(f"{server.url}/readyz").text


def test_without_its_database_it_is_alive_and_says_what_is_missing() -> None:
    settings = Settings(database_url="postgresql://nobody@127.0.0.1:1/nothing")
    with live(settings) as server, httpx.Client(base_url=server.url) as client:
        assert client.get("/healthz").status_code == 200
        assert "#/database" in client.get("/readyz").text
        answer = client.post("/api/v1/accounts", json={"timezone": "UTC"})
        assert (answer.status_code, answer.headers["retry-after"]) == (503, "5")
        assert answer.headers["content-type"] == "application/problem+json"
        assert "nobody" not in answer.text


def test_not_ready_when_the_disk_is_nearly_full(http: httpx.Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(health, "LEAST_FREE_BYTES", 10**18)
    assert [error["pointer"] for error in http.get("/readyz").json()["errors"]] == ["#/disk"]
