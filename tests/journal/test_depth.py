"""How deep JSON may go, and what becomes of what lies too deep."""

import json

import pytest
from pydantic import JsonValue

from app.journal.wire import NotJsonText, parse, unkept_in


def nested(levels: int) -> JsonValue:
    value: JsonValue = []
    for _ in range(levels - 1):
        value = [value]
    return value


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
