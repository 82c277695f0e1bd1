"""Many phones of one account at once: one gapless order all the same."""

from concurrent.futures import ThreadPoolExecutor

from tests.http.events import morning
from tests.http.person import Person

DAY = "2026-11-20"


def test_revs_are_gapless_under_eight_writers(anyone: Person) -> None:
    def write(_: int) -> list[int]:
        revs: list[int] = []
        with anyone.beside() as own:
            for _ in range(6):
                answer = own.sync(*[morning(DAY, 1) for _ in range(3)], since=10**6).json()
                revs += [result["rev"] for result in answer["results"]]
        return revs

    with ThreadPoolExecutor(8) as pool:
        revs = [rev for some in pool.map(write, range(8)) for rev in some]
    assert sorted(revs) == list(range(1, 8 * 18 + 1))
    assert [one["rev"] for one in anyone.journal()] == sorted(revs)


def test_one_event_sent_by_eight_at_once_is_stored_once(anyone: Person) -> None:
    sent = morning(DAY, 3)

    def write(_: int) -> str:
        with anyone.beside() as own:
            return own.statuses(sent)[0]

    with ThreadPoolExecutor(8) as pool:
        assert sorted(pool.map(write, range(8))) == ["duplicate"] * 7 + ["stored"]
    assert len(anyone.journal()) == 1


def test_a_reader_beside_writers_never_sees_a_gap(anyone: Person) -> None:
    def write(_: int) -> None:
        with anyone.beside() as own:
            for _ in range(8):
                own.says(morning(DAY, 1))

    seen: list[int] = []
    with ThreadPoolExecutor(5) as pool:
        writers = [pool.submit(write, number) for number in range(4)]
        while len(seen) < 32:
            page = anyone.get(f"/journal?after={seen[-1] if seen else 0}&limit=500").json()
            seen += [one["rev"] for one in page["events"]]
        for writer in writers:
            writer.result()
    assert seen == list(range(1, 33))
