"""What every screen must hold: no fault of access, nothing cut off, nothing too small to hit."""

import json
from pathlib import Path

from playwright.sync_api import Page

from tests.words import too_hard

AXE = Path(__file__).parents[2] / "frontend/node_modules/axe-core/axe.min.js"
OURS = Path(__file__).with_name("looks.js")
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def debugged(page: Page, script: Path, expression: str) -> str:
    """Run a script and then an expression as the debugger does, and give the value as JSON text.

    The page's own policy, which forbids scripts from elsewhere, stays on.
    """
    session = page.context.new_cdp_session(page)
    try:
        session.send("Runtime.evaluate", {"expression": script.read_text()})
        asked = {"expression": f"Promise.resolve({expression}).then(JSON.stringify)"}
        answer = session.send("Runtime.evaluate", asked | {"awaitPromise": True, "returnByValue": True})
    finally:
        session.detach()
    assert "exceptionDetails" not in answer, answer
    return str(answer["result"]["value"])


def access_faults(page: Page) -> list[str]:
    """Run axe and give every fault, whatever its impact."""
    options = json.dumps({"runOnly": {"type": "tag", "values": TAGS}, "resultTypes": ["violations"]})
    found = json.loads(debugged(page, AXE, f"axe.run(document, {options})"))
    return [
        f"{fault['impact']} {fault['id']}: {node['html'][:160]} {node['failureSummary'][:200]}"
        for fault in found["violations"]
        for node in fault["nodes"]
    ]


def cut_off(page: Page) -> list[str]:
    """Give what sticks out of the screen or is cut off sideways."""
    return [str(fault) for fault in json.loads(debugged(page, OURS, "looks.cutOff()"))]


def too_small(page: Page) -> list[str]:
    """Give the controls that are less than 44 px wide or high."""
    return [str(fault) for fault in json.loads(debugged(page, OURS, "looks.tooSmall()"))]


def hard_words(page: Page) -> list[str]:
    """Give what is wrong with the words on the screen: long sentences, banned words, a reading grade above 6."""
    said: list[str] = json.loads(debugged(page, OURS, "looks.texts()"))
    # A real minus, as of a change for the worse, is no picture sign.
    return list(too_hard(text.replace("\N{MINUS SIGN}", "-") for text in said))


def faults_of(page: Page, *, narrow: bool) -> list[str]:
    """Give everything that is wrong with a screen: on a narrow one the sizes, else what axe and a reader would say."""
    return [*cut_off(page), *(too_small(page) if narrow else [*access_faults(page), *hard_words(page)])]
