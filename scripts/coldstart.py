"""Times a cold start without signal on a slow phone, beside a page of the same HTML and CSS without any script.

`python -m scripts.coldstart` starts a server and a browser of its own, puts a made-up runner's weeks on its profile
and cuts the signal. Processor time is slowed down four times. Both pages come from the app's own worker and its cache,
which holds the bare one in the place of a page that is only read. Each start has a new page and a stopped worker.
"""

import sys
from statistics import median
from typing import Final

from playwright.sync_api import BrowserContext, sync_playwright

from scripts.lived_in import live_in, phone

ROUNDS: Final = 20
SLOWER: Final = 4
MOST: Final = 2.0
BARE: Final = "/about"
# Looks before each frame; the message arrives when the frame with the first exercise has been handed on.
WATCH: Final = """
globalThis.seen = new Promise((done) => {
  const look = () => {
    if (!document.querySelector('.item-name')) { requestAnimationFrame(look); return }
    const frame = new MessageChannel()
    frame.port1.onmessage = () => { done(performance.now()) }
    frame.port2.postMessage(0)
  }
  requestAnimationFrame(look)
})
"""
STRIP: Final = """async (path) => {
  const copy = document.documentElement.cloneNode(true)
  for (const one of copy.querySelectorAll('script, noscript, link[as=fetch]')) one.remove()
  const name = (await caches.keys()).find((one) => one.startsWith('app-'))
  const cache = await caches.open(name)
  const shell = await cache.match('/', { ignoreVary: true })
  await cache.delete(path, { ignoreVary: true })
  await cache.put(path, new Response(`<!doctype html>${copy.outerHTML}`, { headers: shell.headers }))
  return copy.outerHTML.length
}"""


def put_bare_page(context: BrowserContext) -> int:
    """Keep today's finished HTML without its scripts where the worker finds it; returns how long it is."""
    page = context.new_page()
    page.goto("/")
    page.locator(".item-name").first.wait_for()
    length = int(page.evaluate(STRIP, BARE))
    page.close()
    return length


def start(context: BrowserContext, path: str) -> float:
    """Start once from nothing; returns the milliseconds until today's first exercise was painted."""
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("ServiceWorker.enable")
    session.send("ServiceWorker.stopAllWorkers")
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    page.goto(path, wait_until="commit")
    took = float(page.evaluate("() => globalThis.seen"))
    page.close()
    return took


def spread(times: list[float]) -> str:
    """Return the middle one, and the two between which half of all lie."""
    ordered = sorted(times)
    quarter = len(ordered) // 4
    return f"{median(ordered):.0f} ms (half of all from {ordered[quarter]:.0f} to {ordered[-quarter - 1]:.0f})"


def main() -> int:
    """Time both, in turn; return 1 where the app takes more than twice as long."""
    with sync_playwright() as playwright, phone(playwright) as (context, url):
        live_in(context, url)
        context.set_offline(True)
        length = put_bare_page(context)
        context.add_init_script(WATCH)
        app: list[float] = []
        bare: list[float] = []
        for _ in range(ROUNDS):
            app.append(start(context, "/"))
            bare.append(start(context, BARE))
    ratio = median(app) / median(bare)
    print(f"Today's first exercise, {SLOWER} times slower, without signal, {ROUNDS} starts each:")
    print(f"  the app    {spread(app)}")
    print(f"  bare HTML  {spread(bare)}, {length / 1000:.0f} kB")
    print(f"  ratio {ratio:.2f}, at most {MOST:g}")
    return int(ratio > MOST)


if __name__ == "__main__":
    sys.exit(main())
