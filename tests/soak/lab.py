"""All that histories share: a server, the network before it, phones, and what is counted."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.soak.phones import Phones
from tests.soak.proxy import Proxy
from tests.soak.server import Server
from tests.soak.story import Story
from tests.soak.tally import Tally


@dataclass
class Lab:
    """One place where histories happen."""

    server: Server
    proxy: Proxy
    phones: Phones
    tally: Tally

    def count(self, story: Story) -> None:
        """Add a history that ended well to the tally."""
        story.faults.update({name: times for name, times in self.proxy.met.items() if name != "ok"})
        self.tally.count(story)


@contextmanager
def lab(folder: Path, tables_url: str, made: Callable[[], Phones]) -> Iterator[Lab]:
    """Give a lab with phones of a kind."""
    with Server(folder, tables_url) as server:
        proxy = Proxy(server)
        phones = made()
        try:
            yield Lab(server, proxy, phones, Tally())
        finally:
            phones.close()
            proxy.close()
