"""JSON as it comes in and as it is kept.

Read here rather than by a library of schemas, since those refuse a whole batch for half an emoji in one note.
"""

import json
import re
from typing import ClassVar

from pydantic import JsonValue
from pydantic_core import from_json

from app.problems import Problem

DEEPEST = 32
LONGEST_NUMBER = 400
# Far deeper than any event may be, far shallower than what the reader can follow.
_PRUNED_BELOW = 100
# Takes a string that never ends too, and gives nothing back: else each of its quotes would be tried in turn.
_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*+"?|[\[\]{}]', re.DOTALL)


class NotJsonText(Problem):
    """The body is not JSON at all."""

    status: ClassVar[int] = 400
    title: ClassVar[str] = "Not JSON"

    def __init__(self) -> None:
        super().__init__("The body cannot be read as JSON. Send less at a time to find what is wrong with it.")


class Unkept(str):
    """Stands for a number that cannot be kept as it was sent."""

    __slots__ = ()


class Doubled(dict[str, JsonValue]):
    """An object that says the same name twice, so that nobody can know which was meant."""


def parse(body: bytes) -> JsonValue:
    """Read a body. What cannot be kept of it is marked for `unkept_in`, so that the rest still can be.

    Raises:
        NotJsonText: it is not JSON, or not UTF-8. NaN and infinities are not JSON.
    """
    try:
        text = body.decode()
        try:
            return _load(text)
        except RecursionError:
            return _load(_prune(text))
    except (ValueError, RecursionError) as error:
        raise NotJsonText from error


def unkept_in(value: JsonValue) -> str | None:
    """Say why a value cannot be kept; None if it can. The value itself is the first level of at most 32."""
    level = [value]
    for _ in range(DEEPEST):
        below: list[JsonValue] = []
        for part in level:
            if isinstance(part, Doubled):
                return "It says the same name twice."
            parts = part.values() if isinstance(part, dict) else part if isinstance(part, list) else ()
            for inner in parts:
                if isinstance(inner, dict | list):
                    below.append(inner)
                elif isinstance(inner, Unkept):
                    return "It has a number that is too large to keep."
        if not below:
            return None
        level = below
    return f"It has more than {DEEPEST} levels."


def canonical(value: JsonValue) -> str:
    """Write a value in the one way it is kept and compared: ASCII, names sorted, no spaces. 7 is not 7.0."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), allow_nan=False)


def in_whole_letters(kept: str) -> JsonValue:
    """Read JSON as it is kept, for those that take only whole letters: half an emoji becomes a question mark."""
    try:
        value: JsonValue = from_json(kept)
    except ValueError:
        value = from_json(json.dumps(json.loads(kept), ensure_ascii=False).encode(errors="replace"))
    return value


def size_of(value: JsonValue) -> int:
    """Return the bytes a value takes, as compact UTF-8. Half an emoji counts as the three bytes it would take."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return len(text.encode("utf-8", "surrogatepass"))


def _load(text: str) -> JsonValue:
    value: JsonValue = json.loads(
        text, parse_constant=_refuse, parse_float=_float, parse_int=_int, object_pairs_hook=_object
    )
    return value


def _refuse(name: str) -> float:
    raise ValueError(name)


def _float(text: str) -> float | Unkept:
    value = float(text)
    return value if abs(value) != float("inf") else Unkept(text)


def _int(text: str) -> int | Unkept:
    return int(text) if len(text) <= LONGEST_NUMBER else Unkept(text)


def _object(pairs: list[tuple[str, JsonValue]]) -> dict[str, JsonValue]:
    value = dict(pairs)
    return value if len(value) == len(pairs) else Doubled(value)


def _prune(text: str) -> str:
    """Cut out what lies too deep for the reader. What is left is still too deep to be kept."""
    kept: list[str] = []
    depth = start = 0
    for token in _TOKEN.finditer(text):
        bracket = token[0]
        if bracket in "[{":
            if depth == _PRUNED_BELOW:
                kept += [text[start : token.start()], "[]"]
            depth += 1
        elif bracket in "]}":
            depth -= 1
            if depth == _PRUNED_BELOW:
                start = token.end()
    if depth:
        raise ValueError("brackets do not match")
    kept.append(text[start:])
    return "".join(kept)
