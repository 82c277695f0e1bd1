"""Putting the app on the home screen, and a newer version of it."""

from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import httpx
import pytest
from playwright.sync_api import expect

from tests.e2e.browser import Profile
from tests.e2e.phone import Phone
from tests.http.events import enrolled, morning, screen

ASIDE = {"accept-encoding", "connection", "transfer-encoding", "content-length", "content-encoding", "keep-alive"}


class Deployed(ThreadingHTTPServer):
    """Stands before the server, and can make its worker a newer one or keep a file back."""

    version = 1
    missing = "nothing"
    address = ""


class Passing(BaseHTTPRequestHandler):
    server: Deployed

    def do_GET(self) -> None:
        self.pass_on()

    def do_POST(self) -> None:
        self.pass_on()

    def pass_on(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        sent = {name: value for name, value in self.headers.items() if name.lower() not in ASIDE}
        answer = httpx.request(self.command, self.server.address + self.path, headers=sent, content=body)
        content = answer.content
        if self.path == "/sw.js":
            content += f"\n// {self.server.version}".encode()
        missing = self.server.missing in self.path
        self.send_response(404 if missing else answer.status_code)
        for name, value in answer.headers.multi_items():
            if name.lower() not in ASIDE:
                self.send_header(name, value)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def deployed(phone_url: str) -> Iterator[Deployed]:
    server = Deployed(("127.0.0.1", 0), Passing)
    server.address = phone_url
    thread = Thread(target=server.serve_forever, args=(0.05,))
    thread.start()
    yield server
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def phone(profile: Profile, deployed: Deployed) -> Phone:
    profile.base_url = f"http://127.0.0.1:{deployed.server_port}"
    one = Phone(profile.start())
    today = one.today_of_server()
    one.arrive(profile.base_url, enrolled(today), screen(today), morning(today, 1))
    return one.worker()


def look_for_news(phone: Phone) -> None:
    phone.page.evaluate("async () => { await (await navigator.serviceWorker.ready).update() }")


def test_a_newer_version_waits_for_a_yes(phone: Phone, deployed: Deployed) -> None:
    phone.go("/you")
    phone.never_said("A newer version is here")
    deployed.version = 2
    look_for_news(phone)
    phone.says("A newer version is here")
    phone.page.evaluate("() => { globalThis.before = true }")
    phone.press("Use it now")
    phone.page.wait_for_function("() => globalThis.before === undefined", timeout=30_000)
    expect(phone.heading).to_be_visible()
    phone.never_said("A newer version is here")
    phone.offline()
    phone.open("/")
    expect(phone.ticks().first).to_be_visible()
    assert phone.faults == []


def test_a_newer_version_never_comes_in_between(phone: Phone, deployed: Deployed) -> None:
    phone.start_ice()
    phone.page.evaluate("() => { globalThis.before = true }")
    deployed.version = 2
    look_for_news(phone)
    phone.go("/you")
    phone.says("A newer version is here")
    expect(phone.button("After what is running now")).to_be_visible()
    assert phone.page.evaluate("() => globalThis.before") is True
    phone.go("/ice")
    phone.press("I have had enough ice")
    phone.press("Yes, all normal")
    phone.says("How this was decided")
    phone.go("/you")
    phone.press("Use it now")
    phone.page.wait_for_function("() => globalThis.before === undefined", timeout=30_000)
    assert phone.faults == []


def test_a_version_with_a_file_missing_leaves_the_old_one_in_place(phone: Phone, deployed: Deployed) -> None:
    deployed.version, deployed.missing = 2, "/assets/main"
    phone.page.evaluate(
        """async () => {
          const registration = await navigator.serviceWorker.ready
          const next = new Promise((ok) => {
            registration.addEventListener('updatefound', () => ok(registration.installing))
          })
          await registration.update()
          const worker = await next
          while (worker.state !== 'redundant') await new Promise((ok) => setTimeout(ok, 50))
        }"""
    )
    phone.offline()
    phone.open("/")
    expect(phone.ticks().first).to_be_visible()
    phone.go("/you")
    phone.never_said("A newer version is here")


def test_it_can_be_installed(profile: Profile) -> None:
    phone = Phone(profile.start()).open().worker()
    session = phone.context.new_cdp_session(phone.page)
    manifest = session.send("Page.getAppManifest")
    assert manifest["errors"] == []
    assert session.send("Page.getInstallabilityErrors")["installabilityErrors"] == []
    kept = phone.context.request.get(str(manifest["url"])).json()
    assert {"id", "name", "short_name", "start_url", "scope", "display", "icons", "screenshots"} <= set(kept)
    assert {icon.get("purpose", "any") for icon in kept["icons"]} >= {"any", "maskable"}
    for picture in [*kept["icons"], *kept["screenshots"]]:
        answer = phone.context.request.get(str(picture["src"]))
        assert answer.ok, picture
        assert answer.headers["content-type"] == picture["type"]


def test_every_page_is_the_shell_with_its_own_fence(phone_url: str) -> None:
    with httpx.Client(base_url=phone_url) as client:
        pages = {
            path: client.get(path) for path in ("/", "/ice", "/you", "/day/2026-11-20", "/exercise/clamshell", "/start")
        }
        for answer in pages.values():
            assert answer.status_code == 200
            assert answer.text == pages["/"].text
            assert "<style" not in answer.text
            assert " style=" not in answer.text
            assert not [part for part in answer.text.split("<script")[1:] if "src=" not in part.split(">")[0]]
        worker = client.get("/sw.js")
        assert worker.headers["Content-Type"].startswith(("text/javascript", "application/javascript"))
        assert "no-cache" in worker.headers["Cache-Control"] or "no-store" in worker.headers["Cache-Control"]
        assert client.get("/static/nothing.js").status_code == 404
        assert client.get("/static/../settings.py").status_code == 404
        assert client.get("/static/%2e%2e/%2e%2e/settings.py").status_code == 404
