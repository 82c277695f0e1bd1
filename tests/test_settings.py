from ipaddress import ip_network
from pathlib import Path

import pytest
from pydantic import ValidationError

from app.settings import Settings, unknown_variables
from scripts.settings_page import PAGE, page


def test_the_page_of_settings_is_the_one_in_docs() -> None:
    assert PAGE.read_text() == page(), "Run: python -m scripts.settings_page"


def test_every_setting_says_what_it_does() -> None:
    assert all(field.description for field in Settings.model_fields.values())


def test_settings_come_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("STRIDEBACK_PORT", "8139")
    monkeypatch.setenv("STRIDEBACK_DATA_DIR", "/srv/strideback")
    monkeypatch.setenv("STRIDEBACK_TRUSTED_PROXIES", "127.0.0.1, 10.0.0.0/8,::1")
    monkeypatch.setenv("STRIDEBACK_PUBLIC_URL", "https://Strideback.example.org/")
    settings = Settings()
    assert settings.port == 8139
    assert settings.tables_url == "sqlite:////srv/strideback/strideback.db"
    assert settings.trusted_proxies == tuple(map(ip_network, ["127.0.0.1/32", "10.0.0.0/8", "::1/128"]))
    assert settings.public_url == "https://strideback.example.org"


def test_an_empty_variable_is_one_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("STRIDEBACK_PUBLIC_URL", "")
    monkeypatch.setenv("STRIDEBACK_PORT", "")
    assert (Settings().public_url, Settings().port) == ("", 8000)


@pytest.mark.parametrize(
    ("given", "used"),
    [
        ("postgres://user@host/name", "postgresql+psycopg://user@host/name"),
        ("postgresql://user@host/name", "postgresql+psycopg://user@host/name"),
        ("postgresql+psycopg://user@host/name", "postgresql+psycopg://user@host/name"),
        ("sqlite:////srv/x.db", "sqlite:////srv/x.db"),
    ],
)
def test_a_database_is_named_by_its_address(given: str, used: str) -> None:
    assert Settings(database_url=given).tables_url == used


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("port", "-1"),
        ("port", "eight"),
        ("database_url", "mysql://host/name"),
        ("database_url", "sqlite:///:memory:"),
        ("database_url", "sqlite:///"),
        ("public_url", "strideback.example.org"),
        ("public_url", "https://example.org/strideback"),
        ("public_url", "https://user@example.org"),
        ("trusted_proxies", "my-proxy"),
        ("rate_limits", "maybe"),
    ],
)
def test_a_value_that_cannot_be_used_is_refused(monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    monkeypatch.setenv(f"STRIDEBACK_{name.upper()}", value)
    with pytest.raises(ValidationError):
        Settings()


def test_a_password_is_not_shown() -> None:
    assert "hunter2" not in repr(Settings(database_url="postgresql://user:hunter2@host/name"))


def test_a_variable_that_means_nothing_is_named_with_the_nearest() -> None:
    found = unknown_variables(["STRIDEBACK_PROT", "STRIDEBACK_PORT", "STRIDEBACK_ZZZZZZ", "PATH"])
    assert found == [
        "STRIDEBACK_PROT is not a setting. Did you mean STRIDEBACK_PORT?",
        "STRIDEBACK_ZZZZZZ is not a setting.",
    ]


def test_the_default_files_are_in_one_folder(tmp_path: Path) -> None:
    assert Settings(data_dir=tmp_path).tables_url == f"sqlite:///{tmp_path}/strideback.db"
