"""The one line that the server says when it answers."""

import pytest

from app.serve import address, ready_line
from app.settings import Settings


@pytest.mark.parametrize(
    ("host", "where"),
    [
        ("127.0.0.1", "http://127.0.0.1:80"),
        ("0.0.0.0", "http://127.0.0.1:80"),  # noqa: S104 -- only said, never opened
        ("::", "http://[::1]:80"),
        ("::1", "http://[::1]:80"),
        ("192.168.1.5", "http://192.168.1.5:80"),
        ("nas.local", "http://nas.local:80"),
    ],
)
def test_where_this_computer_reaches_it(host: str, where: str) -> None:
    assert address(Settings(host=host), 80) == where


def test_the_line_says_who_can_use_it_and_what_is_not_safe() -> None:
    assert "this computer only" in ready_line(Settings(), 80, "SQLite")
    assert "read along" in ready_line(Settings(host="192.168.1.5"), 80, "SQLite")
    public = Settings(public_url="https://app.example")
    assert "phones use https://app.example · name your proxy" in ready_line(public, 80, "SQLite")
    assert "rate limits are off" in ready_line(Settings(rate_limits="off"), 80, "SQLite")
    assert ready_line(Settings(), 80, "SQLite").count("\n") == 0
