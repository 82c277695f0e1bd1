"""A morning that nobody has answered yet."""

from playwright.sync_api import expect

from tests.e2e.conftest import Contexts
from tests.e2e.phone import MORNING, Phone
from tests.http.events import enrolled, later, morning, screen


def at_seven(contexts: Contexts, url: str) -> Phone:
    """Give a phone at seven on the sixth morning of somebody who has answered all before it."""
    phone = Phone(contexts())
    today = phone.today_of_server()
    first = later(today, -5)
    phone.arrive(url, enrolled(first), screen(first), *(morning(later(today, -ago), 1) for ago in range(1, 6)))
    phone.at(7)
    expect(phone.heading).to_have_text(MORNING)
    return phone
