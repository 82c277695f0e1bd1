"""Every route of the OpenAPI document, called as if its things were the caller's own."""

from collections.abc import Iterator

import httpx

from tests.http import web
from tests.http.person import API, Person

OPEN = {
    ("POST", "/accounts"),
    ("POST", "/codes/redeem"),
    ("GET", "/program"),
    ("GET", "/openapi.json"),
    ("GET", "/healthz"),
    ("GET", "/readyz"),
}


METHODS = ("get", "post", "put", "patch", "delete")


Route = tuple[str, str]


def routes(person: Person) -> list[Route]:
    """Every method and path that the server says it has, without the base path."""
    paths = person.get("/openapi.json").json()["paths"]
    return [
        (method.upper(), path.removeprefix(API)) for path, item in paths.items() for method in METHODS if method in item
    ]


def guarded(person: Person) -> Iterator[Route]:
    yield from (route for route in routes(person) if route not in OPEN)


def filled(path: str, owner: Person) -> str:
    """Put the owner's ids into the path: all ids of one account are as good as each other."""
    ids = {"device_id": owner.device_id, "account_id": owner.account_id}
    while "{" in path:
        before, rest = path.split("{", 1)
        name, after = rest.split("}", 1)
        path = before + ids.get(name, owner.account_id) + after
    return path


def body_for(method: str, path: str, owner: Person) -> object:
    """A body that would be taken if the ids in it were the caller's own."""
    if method == "GET":
        return None
    if path == "/sync":
        return {"device_id": owner.device_id, "now": "2026-11-22T07:00:00Z", "epoch": None, "since": 0, "events": []}
    return {"account_id": owner.account_id} if (method, path) == ("DELETE", "/me") else {}


def called(url: str, route: Route, owner: Person, headers: dict[str, str]) -> httpx.Response:
    method, path = route
    body = body_for(method, path, owner)
    with web.Visitor(base_url=url, headers=headers, timeout=30) as client:
        if path == "/import":
            return client.post(f"{API}/import", content=b"PK", headers={"Content-Type": "application/zip"})
        if body is None:
            return client.request(method, API + filled(path, owner))
        return client.request(method, API + filled(path, owner), json=body)
