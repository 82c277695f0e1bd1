import json

import pytest
from pydantic import JsonValue

from app.journal.wire import Doubled, NotJsonText, Unkept, canonical, parse, size_of, unkept_in


def nested(levels: int) -> JsonValue:
    value: JsonValue = []
    for _ in range(levels - 1):
        value = [value]
    return value


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


@pytest.mark.parametrize(("levels", "kept"), [(1, True), (32, True), (33, False), (99, False), (50_000, False)])
def test_thirty_two_levels_and_no_more(levels: int, kept: bool) -> None:  # noqa: FBT001 -- the case itself
    value = parse(b"[" * levels + b"]" * levels)
    assert (unkept_in(value) is None) is kept


@pytest.mark.parametrize("left", [b'["]"', b'["\\"]"', b'[{"a": "[{"}'])
@pytest.mark.parametrize("right", [b"", b', "["', b', {"}": ["\\\\"]}'])
def test_what_lies_too_deep_spoils_nothing_beside_it(left: bytes, right: bytes) -> None:
    deep = b"[" * 20_000 + b'"\\"]", {"a": [1, 2]}' + b"]" * 20_000
    value = parse(left + b", " + deep + right + b"]")
    assert isinstance(value, list)
    assert value[0] == json.loads(left + b"]")[0]
    assert value[2:] == json.loads(left + b", 0" + right + b"]")[2:]
    assert unkept_in(value[1]) is not None


@pytest.mark.timeout(10)
def test_a_string_that_never_ends_takes_no_time() -> None:
    with pytest.raises(NotJsonText):
        parse(b"[" * 60_000 + b'"' + b'\\"' * 90_000)


def test_the_limit_of_depth_is_that_of_the_event_itself() -> None:
    assert unkept_in({"body": nested(31)}) is None
    assert unkept_in({"body": nested(32)}) is not None


def test_size_is_counted_in_utf8() -> None:
    assert size_of("é") == 4
    assert size_of("\ud83d") == 5
    assert size_of({"a": [1, 2]}) == 11
