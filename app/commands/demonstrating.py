"""`demo`."""

from argparse import Namespace

from app.clock import utc_now
from app.commands.speech import say
from app.commands.starting import prepared, read_settings
from app.demo.load import load


def load_demo(_arguments: Namespace) -> None:
    """Add a made-up runner with twelve weeks behind her, and say how a phone gets to see her."""
    with prepared(read_settings()) as database:
        code, events = load(database, utc_now())
    say(f"A made-up runner with {events} entries in twelve weeks, a relapse in week 7 among them.")
    say(
        f"Start the server, open the app in a fresh browser, choose *I have a code* and type {code} within ten minutes."
    )
