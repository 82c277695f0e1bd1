"""A network that loses, cuts, holds up, doubles and makes up answers, as each call says in its `X-Fate`."""

import asyncio
import threading
import time
from collections import Counter
from collections.abc import Coroutine
from dataclasses import dataclass
from typing import Self, TypeVar

from tests.soak.phones import BUILT
from tests.soak.server import Server
from tests.soak.wire import Message, answer, few_events, read_message, small_page

Value = TypeVar("Value")
PATIENCE_S = 30
ARRIVE_WITHIN_S = 2
PROGRAM = b'{"version":"soak","id":"itbs","exercises":[]}'
PAGE = b'<!doctype html><title>soak</title><script src="/soak/browser.js"></script>'


@dataclass(frozen=True)
class Fate:
    """What becomes of one call: a name, and a number where the name takes one."""

    name: str
    number: int = 0

    @classmethod
    def read(cls, text: str) -> Self:
        """Read it as a header has it: `few:3`."""
        name, _, number = text.partition(":")
        return cls(name, int(number or 0))


MADE_UP = {
    "500": answer(500),
    "503": answer(503, retry_after="1"),
    "429": answer(429, retry_after="2"),
    "502-page": answer(502, body=b"<html><h1>Bad gateway</h1></html>", form="text/html"),
    "portal": answer(200, body=b"<html>Welcome to the hotel. Please sign in.</html>", form="text/html"),
}


class Proxy:
    """Stands between phones and the server, in a thread of its own."""

    def __init__(self, server: Server) -> None:
        self.server = server
        self.met: Counter[str] = Counter()
        self._held: list[asyncio.Event] = []
        # The loop itself would let a call go that waits for nothing but the phone.
        self._calls: set[asyncio.Task[None] | None] = set()
        self._came = 0
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)
        self._thread.start()
        self._listener = self._do(asyncio.start_server(self._serve, "127.0.0.1", 0))
        self.port: int = self._listener.sockets[0].getsockname()[1]
        self.url = f"http://127.0.0.1:{self.port}"

    def _do(self, work: Coroutine[object, object, Value]) -> Value:
        return asyncio.run_coroutine_threadsafe(work, self._loop).result(PATIENCE_S)

    def holds(self, calls: int) -> None:
        """Wait until so many calls in all have come to where they are held up, those of pages that died aside."""
        end = time.monotonic() + ARRIVE_WITHIN_S
        while self._came < calls and time.monotonic() < end:
            time.sleep(0.001)
        self._came = max(self._came, calls)

    def let_go(self) -> None:
        """Let every call that is held up go on."""
        self._do(self._let_go())

    async def _let_go(self) -> None:
        held, self._held = self._held, []
        for one in held:
            one.set()

    def close(self) -> None:
        """Listen no more."""
        self.let_go()
        self._do(self._end())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    async def _end(self) -> None:
        self._listener.close()
        mine = asyncio.current_task()
        others = [task for task in asyncio.all_tasks() if task is not mine]
        for task in others:
            task.cancel()
        await asyncio.gather(*others, return_exceptions=True)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        mine = asyncio.current_task()
        self._calls.add(mine)
        try:
            asked = await read_message(reader)
            if asked:
                fate = Fate.read(asked.header("x-fate") or "ok")
                self.met[fate.name] += 1
                told = await self._suffer(asked.without("x-fate"), fate)
                if fate.name == "hang":
                    # No answer comes; the phone gives up by itself.
                    await reader.read(1)
                    told = b""
                writer.write(told)
                await writer.drain()
        except (OSError, asyncio.IncompleteReadError, asyncio.CancelledError):
            pass
        finally:
            self._calls.discard(mine)
            writer.close()

    async def _suffer(self, asked: Message, fate: Fate) -> bytes:
        """Do with a call what its fate says; give what the phone gets, nothing being a cut line."""
        if fate.name in MADE_UP:
            return MADE_UP[fate.name]
        if fate.name == "few" and few_events(asked, fate.number):
            return answer(413)
        if fate.name == "lose-request" or await self._killed_first(asked, fate):
            return b""
        if fate.name == "small-page":
            asked = small_page(asked, fate.number)
        if fate.name == "delay":
            await asyncio.sleep(fate.number / 1000)
        if fate.name == "hold-request":
            await self._hold()
        if fate.name == "stop-during":
            return await self._stopped(asked, fate.number)
        return await self._returned(await self._forward(asked), asked, fate)

    async def _stopped(self, asked: Message, after_ms: int) -> bytes:
        """Tell the server to stop while it works on a call: it is to finish that first."""
        sending = asyncio.ensure_future(self._forward(asked))
        await asyncio.sleep(after_ms / 1000)
        await asyncio.to_thread(self.server.stop)
        return await sending

    async def _killed_first(self, asked: Message, fate: Fate) -> bool:
        """Kill the server before it has answered, where the fate says so."""
        if fate.name == "kill-during":
            sending = asyncio.ensure_future(self._forward(asked))
            await asyncio.sleep(fate.number / 1000)
            await self._kill()
            await asyncio.gather(sending, return_exceptions=True)
            return True
        if fate.name == "kill-before":
            await self._kill()
            return True
        return False

    async def _returned(self, told: bytes, asked: Message, fate: Fate) -> bytes:
        """Give what comes of an answer on its way back."""
        match fate.name:
            case "lose-answer":
                return b""
            case "kill-after":
                await self._kill()
                return b""
            case "cut":
                return told[: max(1, len(told) * fate.number // 100)]
            case "twice":
                return await self._forward(asked)
            case "503-after":
                return MADE_UP["503"]
            case "hold":
                await self._hold()
            case _:
                pass
        return told

    async def _hold(self) -> None:
        mine = asyncio.Event()
        self._held.append(mine)
        self._came += 1
        await mine.wait()

    async def _kill(self) -> None:
        await asyncio.to_thread(self.server.kill)

    async def _forward(self, asked: Message) -> bytes:
        if own := own_answer(asked.path):
            return own
        reader, writer = await asyncio.open_connection("127.0.0.1", self.server.port)
        try:
            writer.write(asked.closing().bytes())
            told = await reader.read(-1)
        finally:
            writer.close()
        if not told:
            raise ConnectionResetError
        return told


def own_answer(path: str) -> bytes:
    """Answer what is not the server's: the tests' own page; and the catalogue, which is large and no part of this."""
    match path:
        case "/api/v1/program":
            return answer(200, body=PROGRAM, form="application/json")
        case "/soak/empty":
            return answer(200, body=b"<!doctype html><title>empty</title>", form="text/html")
        case "/soak/":
            return answer(200, body=PAGE, form="text/html")
        case "/soak/app.js" | "/soak/browser.js":
            return answer(200, body=(BUILT / path.removeprefix("/soak/")).read_bytes(), form="text/javascript")
        case _:
            return b""
