"""One history: a person, up to three phones with up to two tabs each, one server, and what was tapped so far."""

from uuid import UUID

from tests.soak.clock import BEGAN
from tests.soak.heal import heal
from tests.soak.lab import Lab
from tests.soak.oracle import journal_of, judge
from tests.soak.phones import Place, Said
from tests.soak.story import Event, Story

MOST_PHONES = 3
NAMES = "abc"


class History:
    """What rules are made of. Every thing a phone does goes through here, so that nothing it says is missed."""

    def __init__(self, lab: Lab) -> None:
        self.lab = lab
        self.story = Story()
        self.names: list[str] = []
        self.locks = True
        self._pages: set[tuple[str, str]] = set()
        self._held: set[tuple[str, str]] = set()
        self._credentials: dict[str, object] = {}
        self._marks = 0

    def call(self, op: str, **said: object) -> Said:
        """Tell the phones something."""
        return self.lab.phones.call(op, **said)

    def begin(self, seed: int, *, locks: bool) -> None:
        """Start with one phone that nobody has used."""
        self.locks = locks
        self.lab.proxy.met.clear()
        self.call("reset", base=self.lab.proxy.url, began=BEGAN, seed=seed)
        self.add_phone()

    def add_phone(self) -> str:
        """Bring a new phone in."""
        name = NAMES[len(self.names)]
        self.call("device", device=name, locks=self.locks)
        self.names.append(name)
        return name

    def phone(self, which: int) -> str:
        """Give the name of a phone, by a number."""
        return self.names[which % len(self.names)]

    def at(self, which: int, tab: str) -> Place:
        """Give a page of a phone, opened where it is not."""
        device = self.phone(which)
        if (device, tab) not in self._pages:
            self.call("open", device=device, page=tab)
            self._pages.add((device, tab))
        return {"device": device, "page": tab}

    def note(self, day: str) -> tuple[Event, str]:
        """Make up a note that no other is like, and its mark."""
        self._marks += 1
        mark = f"n{self._marks}"
        return {"kind": "note", "day": day, "body": {"text": mark}}, mark

    def tap(self, page: Place, event: Event, plan: object = None, mark: str = "") -> str | None:
        """Tap; give the id of what the phone says is saved."""
        said = self.call("tap", **page, **event, plan=plan or {}, fates=[])
        if said.get("failed"):
            self.story.denied.add(mark)
        elif self.ended(page, said):
            saved = said["value"]
            assert isinstance(saved, dict)
            id_ = str(saved["id"])
            self.story.saved[id_] = saved
            if mark and said.get("spare"):
                self.story.spare.setdefault(page["device"], {})[id_] = mark
            return id_
        else:
            self.story.tagged.add(mark)
        return None

    def send(self, page: Place, *fate: str, plan: object = None) -> bool:
        """Let a page send and fetch, its calls meeting these fates."""
        said = self.call("flush", **page, fates=list(fate), plan=plan or {})
        if said.get("spare") == 0:
            self.story.spare.pop(page["device"], None)
        return self.ended(page, said)

    def ended(self, page: Place, said: Said) -> bool:
        """Whether something came to its end. A page that died with it is gone."""
        place = (page["device"], page["page"])
        self.lab.proxy.holds(int(str(said["holds"])))
        if said.get("dead"):
            self.gone(page, said)
        elif said.get("ended") is False:
            self._held.add(place)
        return bool(said.get("ended"))

    def kill(self, page: Place) -> None:
        """End a page, or the browser it is in."""
        self.gone(page, self.call("kill", **page))

    def gone(self, page: Place, said: Said) -> None:
        """Note that a page is no more, nor those that ended with it."""
        if said.get("browser"):
            self.story.browser_killed(page["device"])
        killed = said.get("killed")
        for name in killed if isinstance(killed, list) else [page["page"]]:
            self._pages.discard((page["device"], name))
            self._held.discard((page["device"], name))

    def look(self, page: Place) -> Said:
        """See what a page shows and what its phone keeps."""
        return self.call("look", **page)

    def settled(self, page: Place) -> bool:
        """Send without trouble; say whether the phone then has all and nothing waits."""
        if any(device == page["device"] for device, _ in self._held) or page["device"] in self._credentials:
            return False
        if not self.send(page):
            return False
        seen = self.look(page)
        cursor = seen["cursor"]
        fine = seen["problem"] is None and seen["waiting"] == [] and seen["account"] is not None
        return fine and isinstance(cursor, dict) and cursor["since"] == len(journal_of(self))

    def let_go(self) -> bool:
        """Let what was held up go on. Says whether anything was."""
        held = sorted(self._held)
        self.lab.proxy.let_go()
        for device, tab in held:
            self.call("resume", device=device, page=tab)
        self._held.clear()
        return bool(held)

    def know_account(self) -> UUID | None:
        """Give the account, once there is one."""
        if self.story.account_id is None and self.signed_in(self.names[0]):
            found = self.look(self.at(0, "1"))["account"]
            self.story.account_id = UUID(found["account_id"]) if isinstance(found, dict) else None
        return self.story.account_id

    def signed_in(self, device: str) -> bool:
        """Whether a phone has what lets it in."""
        return device not in self._credentials

    def credential(self, device: str) -> None:
        """Take from a phone what lets it in, or give it back."""
        if device in self._credentials:
            self.call("cookies", device=device, kept=self._credentials.pop(device))
        else:
            self._credentials[device] = self.call("cookies", device=device)["before"]

    def wipe(self, device: str) -> None:
        """Clear all that a phone keeps."""
        self.call("wipe", device=device)
        for _, name in [place for place in self._pages if place[0] == device]:
            self.gone({"device": device, "page": name}, {})
        self.story.forget(device)

    def end(self) -> None:
        """What went wrong ends; then everything must be where it belongs."""
        for device in list(self._credentials):
            self.credential(device)
        self.let_go()
        heal(self)
        judge(self)
        self.lab.count(self.story)
