"""The phone's own code in Chromium: real storage, real locks, real calls, tabs and a browser that can be killed."""

import time
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from playwright.sync_api import BrowserContext, Cookie, Error, Page, Playwright

from tests.e2e.browser import FLAGS, Profile, executable
from tests.soak.clock import BEGAN
from tests.soak.phones import PhoneError, Said

if TYPE_CHECKING:
    from collections.abc import Callable

TELL = "ask => soak(ask)"
TELL_AND_GO = "ask => { soak(ask) }"
KEPT = "indexeddb,local_storage"
EMPTY = "/soak/empty"
DIE_WITHIN_MS = 25


@dataclass
class Phone:
    """One phone: a browser of its own, or a part of one that knows nothing of the others."""

    context: BrowserContext
    profile: Profile | None
    tabs: dict[str, Page] = field(default_factory=dict)
    """All its tabs: a new one takes long to make, so one that the app has ended in stays, empty."""
    pages: dict[str, Page] = field(default_factory=dict)
    """The tabs in which the app runs."""
    off: int = 0

    def tab(self, name: str) -> Page:
        """Give a tab, made where there is none."""
        if name not in self.tabs:
            self.tabs[name] = self.context.new_page()
        return self.tabs[name]

    def leave(self, name: str) -> None:
        """End the app in a tab, with all it had under way: its document is gone once the next one is there."""
        if page := self.pages.pop(name, None):
            page.goto(EMPTY, wait_until="commit")

    def clear(self, origin: str, kinds: str) -> None:
        """End the app in every tab and clear what the browser kept for it."""
        for name in list(self.pages):
            self.leave(name)
        page = self.tab("1")
        if not page.url.endswith(EMPTY):
            page.goto(EMPTY)
        session = self.context.new_cdp_session(page)
        session.send("Storage.clearDataForOrigin", {"origin": origin, "storageTypes": kinds})
        session.detach()


class ChromePhones:
    """Tabs of a real browser. With `killing` the first phone is a profile on disk, whose browser is killed."""

    clones = False

    def __init__(self, playwright: Playwright, folder: Path, *, killing: bool) -> None:
        self._playwright = playwright
        self._folder = folder
        self._killing = killing
        self._browser = playwright.chromium.launch(executable_path=executable(), args=list(FLAGS), headless=True)
        self._phones: dict[str, Phone] = {}
        self._spare: list[Phone] = []
        self._base = ""
        self._steady = 0.0
        self._seeds = count(1)
        self._holds: dict[int, int] = {}
        self._opened: dict[Page, int] = {}
        self._died = count()
        self._opens = count()
        self.kills = 0

    def call(self, op: str, **said: object) -> Said:
        """Do one thing and give what came of it."""
        device, page = str(said.get("device", "")), str(said.get("page", ""))
        own: dict[str, Callable[[], Said]] = {
            "reset": lambda: self._reset(str(said["base"])),
            "device": lambda: self._add(device),
            "open": lambda: self._open(device, page),
            "kill": lambda: self._kill(device, page),
            "wipe": lambda: self._wipe(device),
            "cookies": lambda: self._cookies(device, said.get("kept")),
            "request": lambda: self._request(device, str(said["method"]), str(said["path"]), str(said.get("text", ""))),
            "advance": lambda: self._advance(said["ms"]),
            "jump": lambda: self._jump(device, said),
        }
        return own[op]() if op in own else self._on_page(device, page, op, said)

    def close(self) -> None:
        """End all of it."""
        self._end()
        self._browser.close()

    def _reset(self, base: str) -> Said:
        self._end()
        self._base, self._steady = base, 0.0
        return {}

    def _jump(self, device: str, said: Said) -> Said:
        self._phones[device].off += int(str(said["ms"]))
        for page in self._phones[device].pages.values():
            self._tell(page, "jump", said)
        return {}

    def _end(self) -> None:
        for phone in self._phones.values():
            if phone.profile:
                phone.profile.close()
            else:
                phone.clear(self._base, "all")
                phone.context.clear_cookies()
                phone.off = 0
                self._spare.append(phone)
        self._phones.clear()

    def _add(self, device: str) -> Said:
        if self._killing and not self._phones:
            profile = Profile(self._playwright, self._folder / f"profile-{next(self._seeds)}", self._base)
            self._phones[device] = Phone(profile.start(), profile)
        elif self._spare:
            self._phones[device] = self._spare.pop()
        else:
            self._phones[device] = Phone(self._browser.new_context(base_url=self._base), None)
        return {}

    def _open(self, device: str, name: str) -> Said:
        phone = self._phones[device]
        page = phone.tab(name)
        page.goto("/soak/")
        phone.pages[name] = page
        self._opened[page] = next(self._opens)
        self._tell(
            page,
            "begin",
            {
                "device": device,
                "page": name,
                "began": BEGAN,
                "off": phone.off,
                "ms": self._steady,
                "seed": next(self._seeds) * 7919,
                "credential": bool(phone.context.cookies()),
            },
        )
        return {}

    def _kill(self, device: str, name: str) -> Said:
        """End a tab; on the phone with a profile its whole browser, all tabs of it. Tells the tabs that ended."""
        phone = self._phones[device]
        if not phone.profile:
            phone.leave(name)
            return {"killed": [name]}
        # A browser writes its cookies down twice a minute only: what it would have then is put back. Its pages must
        # learn of no cookie after that.
        phone.profile.halt()
        kept = phone.context.cookies()
        killed = list(phone.pages)
        phone.profile.kill()
        phone.pages.clear()
        phone.tabs.clear()
        phone.context = phone.profile.start()
        _give(phone.context, kept)
        self.kills += 1
        return {"killed": killed, "browser": True}

    def _wipe(self, device: str) -> Said:
        self._phones[device].clear(self._base, KEPT)
        return {}

    def _cookies(self, device: str, kept: object) -> Said:
        context = self._phones[device].context
        before = context.cookies()
        context.clear_cookies()
        if isinstance(kept, list):
            _give(context, kept)
        return {"before": before}

    def _request(self, device: str, method: str, path: str, text: str) -> Said:
        headers = {"Origin": self._base, "Content-Type": "application/json"}
        data = None if method == "GET" else text
        asking = self._phones[device].context.request
        # A kept connection may be closed by the server just as it is used again; a browser would ask anew by itself.
        answer = asking.fetch(path, method=method, headers=headers, data=data, max_retries=1)
        return {"status": answer.status, "text": answer.text()}

    def _advance(self, ms: object) -> Said:
        self._steady += float(str(ms))
        for device, phone in self._phones.items():
            for name, page in phone.pages.items():
                self._tell(page, "advance", {"device": device, "page": name, "ms": ms})
        return {}

    def _on_page(self, device: str, name: str, op: str, said: Said) -> Said:
        page = self._phones[device].pages[name]
        plan = said.get("plan")
        if isinstance(plan, dict) and plan.keys() & {"dieAtWrite", "dieAfterCommit"}:
            # It goes on while it is killed: nobody knows how far it came.
            page.evaluate(TELL_AND_GO, {"op": op, **said, "plan": {}})
            time.sleep(next(self._died) % DIE_WITHIN_MS / 1000)
            return {
                "ended": False,
                "dead": True,
                **self._kill(device, name),
                "holds": sum(self._holds.values()),
            }
        if isinstance(plan, dict) and plan.get("fail", {}).get("name") == "QuotaExceededError":
            said = {**said, "plan": {}}
        answer = self._tell(page, op, said)
        if "holds" in answer:
            self._holds[self._opened[page]] = int(str(answer["holds"]))
            return {**answer, "holds": sum(self._holds.values())}
        return answer

    def _tell(self, page: Page, op: str, said: Said) -> Said:
        try:
            answer: dict[str, object] = page.evaluate(TELL, {"op": op, **said})
        except Error as error:
            raise PhoneError(f"{op} {said}: {error}") from error
        return answer


def _give(context: BrowserContext, cookies: list[Cookie]) -> None:
    for one in cookies:
        name, value, domain = one.get("name", ""), one.get("value", ""), one.get("domain", "")
        context.add_cookies([{"name": name, "value": value, "domain": domain, "path": "/", "httpOnly": True}])
