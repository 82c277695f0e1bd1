"""The app by its keys alone. Every stop has to be seen, uncovered and in the order in which one reads."""

import json
import re
from pathlib import Path
from typing import Literal

from playwright.sync_api import Locator, expect

from tests.e2e.phone import Phone

LOOKING = Path(__file__).with_name("focus.js").read_text("utf-8")
MOST_STOPS = 60
Role = Literal["button", "link", "radio", "checkbox", "heading"]


class Keyboard:
    """Goes from stop to stop and keeps a list of what was wrong with any of them."""

    def __init__(self, phone: Phone) -> None:
        self.phone = phone
        self.faults: list[str] = []
        self._debugger = phone.context.new_cdp_session(phone.page)

    def press(self, *keys: str) -> None:
        for key in keys:
            self.phone.page.keyboard.press(key)

    def tab(self, *, back: bool = False) -> None:
        """Go one stop on, or back, and look at it."""
        self.press("Shift+Tab" if back else "Tab")
        self.faults += self._ask(f"keyboard.stop({json.dumps(not back)})")

    def to(self, role: Role, name: str | re.Pattern[str]) -> None:
        """Go on to a control, however many stops away it is."""
        wanted = self._control(role, name)
        expect(wanted).to_be_attached()
        stops: list[str] = []
        for _ in range(MOST_STOPS):
            self.tab()
            if has_focus(wanted):
                return
            stops.append(self.where())
        raise AssertionError(f"no way by Tab to {name!r}: {stops}")

    def use(self, role: Role, name: str | re.Pattern[str], key: str = "Enter") -> None:
        """Go on to a control and press a key on it."""
        self.to(role, name)
        self.press(key)

    def is_on(self, role: Role, name: str | re.Pattern[str]) -> None:
        """Wait until that is what has the focus."""
        expect(self._control(role, name)).to_be_focused()

    def inside_sheet(self, stops: int) -> None:
        """Go round a sheet: the keys never leave it."""
        expect(self.phone.sheet).to_be_visible()
        for _ in range(stops):
            self.press("Tab")
            outside = "!document.querySelector('dialog').contains(document.activeElement)"
            if self._ask(f"{outside} && document.activeElement !== document.body"):
                self.faults.append(f"outside the sheet: {self.where()}")

    def where(self) -> str:
        return str(self._ask("keyboard.where()"))

    def _control(self, role: Role, name: str | re.Pattern[str]) -> Locator:
        return self.phone.page.get_by_role(role, name=name, exact=isinstance(name, str)).first

    def _ask(self, expression: str) -> list[str]:
        script = f"globalThis.keyboard ?? {LOOKING}; JSON.stringify({expression})"
        answer = self._debugger.send("Runtime.evaluate", {"expression": script, "returnByValue": True})
        assert "exceptionDetails" not in answer, answer
        found: list[str] = json.loads(answer["result"]["value"])
        return found


def has_focus(control: Locator) -> bool:
    return bool(control.evaluate("el => el === document.activeElement"))
