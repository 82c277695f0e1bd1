"""What becomes of one event, by the journal's judge."""

from app.journal.envelope import Judged, judge
from tests.people import Event


def status(sent: Event) -> str:
    judged = judge(sent)
    assert isinstance(judged, Judged)
    return judged.status
