"""Figures on the phone: there without signal, moving when asked, mirrored for the side, still for who wants that."""

import re
from functools import partial

from playwright.sync_api import Locator, expect

from app.programs.catalog import itbs
from tests.e2e.browser import Profile
from tests.e2e.conftest import Contexts
from tests.e2e.phone import Phone

CLAMSHELL = "/exercise/clamshell"


def figure(phone: Phone) -> Locator:
    return phone.page.locator(".figure-room .figure")


def paths(phone: Phone) -> str:
    return str(
        figure(phone).evaluate("node => [...node.querySelectorAll('path')].map(p => p.getAttribute('d')).join()")
    )


def drawn(picture: Locator) -> bool:
    """Whether a still has come from its file: what is used has a size then."""
    return bool(picture.evaluate("node => node.querySelector('use').getBBox().width > 10"))


def test_every_picture_of_today_is_there_without_signal(profile: Profile) -> None:
    phone = Phone(profile.start()).open().intake()
    phone.worker().settled().morning(1)
    profile.close()

    phone = Phone(profile.start(offline=True)).open()
    pictures = phone.page.locator(".thumb .figure")
    expect(pictures.first).to_be_attached()
    phone.until(lambda: all(drawn(picture) for picture in pictures.all()))
    assert pictures.count() >= 4
    assert phone.faults == []


def test_a_figure_moves_when_asked_and_says_what_it_shows(contexts: Contexts) -> None:
    phone = Phone(contexts(reduced_motion=False)).open().intake(side="Right").settled().go(CLAMSHELL)
    exercise = next(one for one in itbs().exercises if one.id == "clamshell")
    label = str(figure(phone).get_attribute("aria-label"))
    assert label.startswith(f"{exercise.name}. {exercise.start}")
    assert all(cue in label for cue in exercise.cues)
    phone.until(lambda: drawn(figure(phone)))

    phone.press("Show it moving")
    phone.until(lambda: len(paths(phone)) > 500)
    before = paths(phone)
    phone.until(lambda: paths(phone) != before)
    phone.press("Hold it still")
    phone.until(lambda: drawn(figure(phone)))


def test_steps_show_their_poses(contexts: Contexts) -> None:
    phone = Phone(contexts()).open().intake().settled().go("/exercise/step-up")
    poses = phone.page.locator(".step-picture .figure")
    phone.until(lambda: poses.count() == 3)
    seen = {str(pose.inner_html()) for pose in poses.all()}
    assert len(seen) == 3


def test_it_stands_still_for_who_asks_for_less_motion(contexts: Contexts) -> None:
    phone = Phone(contexts(reduced_motion=True)).open().intake().settled().go(CLAMSHELL)
    phone.until(lambda: drawn(figure(phone)))
    expect(phone.page.locator(".step-picture").first).to_be_visible()
    expect(phone.button(re.compile("moving"))).to_have_count(0)
    assert paths(phone) == ""


def test_the_left_side_is_the_mirror_image(contexts: Contexts) -> None:
    turned = "node => new DOMMatrix(getComputedStyle(node).transform).a"
    for side, way in (("Left", -1), ("Right", 1)):
        phone = Phone(contexts()).open().intake(side=side).settled().go(CLAMSHELL)
        assert figure(phone).evaluate(turned) == way
        phone.go("/exercises")
        assert phone.page.locator(".thumb .figure").first.evaluate(turned) == way


def test_the_ice_card_shows_where_and_where_never(contexts: Contexts) -> None:
    for side, dark in (("Left", True), ("Right", False)):
        phone = Phone(contexts(dark=dark)).open().intake(side=side).settled().go("/ice")
        picture = phone.page.get_by_role("img", name=re.compile(f"^A {side.lower()} leg from its outer side"))
        phone.until(partial(drawn, picture))
        here, never = (picture.get_by_text(word, exact=True).bounding_box() for word in ("Here", "Never"))
        assert here
        assert never
        assert (here["x"] < never["x"]) == (side == "Right")
