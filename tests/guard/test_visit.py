from ipaddress import ip_network

import pytest

from app.guard.hosts import is_host, is_loopback
from app.guard.proxies import read_visit
from app.guard.visit import Visit

PROXIES = [ip_network("10.0.0.0/8"), ip_network("127.0.0.1/32")]


def visit(client: str, *headers: tuple[str, str]) -> Visit:
    raw = [(b"host", b"app.example"), *((name.lower().encode(), value.encode()) for name, value in headers)]
    return read_visit({"type": "http", "client": (client, 5000), "scheme": "http", "headers": raw}, PROXIES)


@pytest.mark.parametrize(
    ("peer", "said", "client"),
    [
        ("10.0.0.1", "192.0.2.7", "192.0.2.7"),
        ("10.0.0.1", "6.6.6.6, 192.0.2.7", "192.0.2.7"),
        ("10.0.0.1", "192.0.2.7, 10.0.0.2", "192.0.2.7"),
        ("10.0.0.1", "10.0.0.3, 10.0.0.2", "10.0.0.3"),
        ("::ffff:10.0.0.1", "192.0.2.7", "192.0.2.7"),
        ("192.0.2.9", "192.0.2.7", "192.0.2.9"),
        ("192.0.2.9", "127.0.0.1", "192.0.2.9"),
    ],
)
def test_only_what_trusted_proxies_added_counts(peer: str, said: str, client: str) -> None:
    assert visit(peer, ("X-Forwarded-For", said)).client == client


def test_several_headers_are_one_list() -> None:
    seen = visit("10.0.0.1", ("X-Forwarded-For", "6.6.6.6"), ("X-Forwarded-For", "192.0.2.7, 10.0.0.2"))
    assert seen.client == "192.0.2.7"


def test_scheme_and_host_are_those_of_the_nearest_proxy() -> None:
    seen = visit("10.0.0.1", ("X-Forwarded-Proto", "http, https"), ("X-Forwarded-Host", "evil.example, App.Example"))
    assert (seen.origin, seen.is_private) == ("https://app.example", True)


def test_a_scheme_that_is_none_is_left_aside() -> None:
    assert visit("10.0.0.1", ("X-Forwarded-Proto", "javascript")).scheme == "http"


def test_an_untrusted_proxy_is_noticed() -> None:
    seen = visit("192.0.2.9", ("X-Forwarded-Proto", "https"), ("X-Forwarded-Host", "evil.example"))
    assert (seen.origin, seen.untrusted_proxy) == ("http://app.example", "192.0.2.9")


def test_limits_count_a_customer_not_an_address() -> None:
    first, second, other = (visit(client).client_key for client in ("2001:db8::1", "2001:db8::2", "2001:db8:0:1::1"))
    assert first == second != other
    assert visit("192.0.2.7").client_key == "192.0.2.7"
    assert visit("::ffff:192.0.2.7").client_key == "192.0.2.7"


@pytest.mark.parametrize(
    "host", ["localhost", "localhost:8000", "127.0.0.1:80", "127.9.9.9", "[::1]:8000", "a.localhost"]
)
def test_this_computer_goes_by_many_names(host: str) -> None:
    assert is_loopback(host)


@pytest.mark.parametrize(
    "host", ["192.168.1.5", "example.org", "localhost.example.org", "10.0.0.1", "", "127.0.0.1.nip.io"]
)
def test_no_other_name_is_this_computer(host: str) -> None:
    assert not is_loopback(host)


@pytest.mark.parametrize("host", ["", "a b", "a,b", "a/b", "a@b", "a:80:80", "<script>", "[:::]", "[127.0.0.1]"])
def test_a_host_has_a_form(host: str) -> None:
    assert not is_host(host)
