import json

import pytest
from pydantic import JsonValue

from app.journal.wire import Doubled, NotJsonText, Unkept, canonical, parse, size_of, unkept_in


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"[1,]",
        b"NaN",
        b'{"a": Infinity}',
        b"[-Infinity]",
        b"\xff",
        b'"\xed\xa0\x80"',
        b"\xef\xbb\xbf{}",
        "{}".encode("utf-16"),
        b"[" * 100_000,
        b"]" * 100_000,
        b"[" * 100_000 + b"]" * 99_999,
        b"[" * 99_999 + b"]" * 100_000,
        b"{}{}",
    ],
)
def test_what_is_not_json_is_refused_whole(body: bytes) -> None:
    with pytest.raises(NotJsonText):
        parse(body)


@pytest.mark.parametrize("value", ["\0", "\ud83d", "\udc00\ud800", "é\u2028", "\U0001f600", {"\ud83d": "\0"}])
def test_any_text_comes_back_as_it_was_sent(value: JsonValue) -> None:
    kept = canonical(parse(json.dumps(value).encode()))
    assert kept.isascii()
    assert "\0" not in kept
    assert json.loads(kept) == value


def test_numbers_keep_their_kind() -> None:
    assert canonical(parse(b"[7, 7.0, -0, -0.0, 1e2, 12345678901234567890123]")) == (
        "[7,7.0,0,-0.0,100.0,12345678901234567890123]"
    )


def test_the_order_of_names_does_not_count() -> None:
    assert canonical(parse(b'{"b": {"d": 1, "c": 2}, "a": 3}')) == '{"a":3,"b":{"c":2,"d":1}}'


@pytest.mark.parametrize("number", ["1e999", "-1e999", "9" * 401, "9" * 20_000, "-" + "9" * 400])
def test_a_number_too_large_to_keep_is_marked(number: str) -> None:
    value = parse(f'{{"a": [1, {number}]}}'.encode())
    assert unkept_in(value) == "It has a number that is too large to keep."


def test_a_long_number_that_can_be_kept_is() -> None:
    text = "9" * 400
    value = parse(text.encode())
    assert not isinstance(value, Unkept)
    assert canonical(value) == text


def test_a_name_said_twice_is_marked() -> None:
    value = parse(b'[{"pain": 7, "pain": 2}]')
    assert unkept_in(value) == "It says the same name twice."
    assert isinstance(parse(b'{"a": 1, "a": 1}'), Doubled)


def test_size_is_counted_in_utf8() -> None:
    assert size_of("é") == 4
    assert size_of("\ud83d") == 5
    assert size_of({"a": [1, 2]}) == 11
