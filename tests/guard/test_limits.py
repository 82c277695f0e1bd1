import httpx
import pytest

from app.guard.limits import MOST_KEYS, Limits, TooOften
from app.settings import Settings
from tests.live import Live, live


def take(limits: Limits, now_s: float, key: str = "ana") -> None:
    limits.take("accounts", key, burst=3, every_s=10, now_s=now_s)


def test_a_few_at_once_and_then_one_at_a_time() -> None:
    limits = Limits(enabled=True)
    for _ in range(3):
        take(limits, 0)
    with pytest.raises(TooOften) as caught:
        take(limits, 0.5)
    assert caught.value.headers["Retry-After"] == "10"
    take(limits, 10)
    with pytest.raises(TooOften):
        take(limits, 11)
    take(limits, 11, key="ben")


def test_what_was_refused_costs_nothing() -> None:
    limits = Limits(enabled=True)
    for _ in range(3):
        take(limits, 0)
    for _ in range(50):
        with pytest.raises(TooOften):
            take(limits, 1)
    take(limits, 10)


def test_memory_is_bounded_and_forgets_those_who_asked_least() -> None:
    limits = Limits(enabled=True)
    for _ in range(3):
        take(limits, 0)
    for number in range(MOST_KEYS + 10):
        take(limits, 0, key=f"made up {number}")
    with pytest.raises(TooOften):
        take(limits, 1)


def test_without_limits_nobody_is_refused() -> None:
    limits = Limits(enabled=False)
    for _ in range(50):
        take(limits, 0)


def test_making_accounts_is_limited_by_the_real_address(settings: Settings, server: Live) -> None:  # noqa: ARG001
    with live(settings.model_copy(update={"rate_limits": "on"})) as limited:
        with httpx.Client(base_url=limited.url) as client:
            answers = [
                client.post(
                    "/api/v1/accounts",
                    json={"timezone": "UTC", "credential": "bearer"},
                    headers={"X-Forwarded-For": f"192.0.2.{number}"},
                )
                for number in range(21)
            ]
        assert [answer.status_code for answer in answers] == [201] * 20 + [429]
        assert int(answers[-1].headers["Retry-After"]) > 60
        assert answers[-1].headers["content-type"] == "application/problem+json"
