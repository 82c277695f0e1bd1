import threading

import httpx

from tests.events import morning
from tests.live import Live
from tests.people import PATIENCE_S, new_person


def test_many_writers_at_once_leave_no_gap_and_lose_nothing(server: Live) -> None:
    """Twelve devices of one account, far more than may wait in a thread, all at once."""
    with new_person(server.url) as ana:
        days = [f"2026-{month:02}-{day:02}" for month in (1, 2) for day in range(1, 7)]
        failures: list[str] = []

        def send(batch: int) -> None:
            with httpx.Client(base_url=server.url, headers=ana.http.headers, timeout=PATIENCE_S) as client:
                for day in days[batch::2]:
                    answer = client.post(
                        "/api/v1/sync", json={"device_id": ana.device_id, "events": [morning(day, 1), morning(day, 2)]}
                    )
                    if answer.status_code != 200:
                        failures.append(answer.text)

        threads = [threading.Thread(target=send, args=(number % 2,)) for number in range(12)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert failures == []
        page = ana.http.get("/api/v1/journal").json()
        revs = [event["rev"] for event in page["events"]]
        assert revs == list(range(1, 6 * len(days) * 2 + 1))
