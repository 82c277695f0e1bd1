"""Reads one YAML file into plain values, and says where a key appears twice."""

import re
from pathlib import Path
from typing import Final

import yaml
from pydantic import JsonValue

from app.programs.faults import Fault

_ENTRY_KEYS: Final = ("id", "key", "phase", "grade")


class _PlainWords(yaml.CSafeLoader):
    """Only true, false and null are special words, so that `no`, `yes` and dates stay what they look like.

    The C parser reads the whole program in 30 ms, the Python one in 350.
    """

    yaml_implicit_resolvers = {}  # noqa: RUF012 - the library declares it so


for _tag, _pattern, _first in (
    ("null", r"null|~|", ["n", "~", ""]),
    ("bool", r"true|false", ["t", "f"]),
    ("int", r"-?(0|[1-9][0-9]*)", list("-0123456789")),
    ("float", r"-?[0-9]+\.[0-9]+", list("-0123456789")),
):
    _PlainWords.add_implicit_resolver(f"tag:yaml.org,2002:{_tag}", re.compile(f"^(?:{_pattern})$"), _first)


def entry_name(value: JsonValue, place: int) -> str:
    """Name an entry of a list as a person would: by its id where it has one, else by its place from 1."""
    if isinstance(value, dict):
        for key in _ENTRY_KEYS:
            named = value.get(key)
            if isinstance(named, str):
                return named
            if isinstance(named, int):
                return f"{key} {named}"
    return f"entry {place}"


def read_file(path: Path) -> tuple[JsonValue, list[Fault]]:
    """Read a YAML file without making any object but lists, mappings, words and numbers.

    Returns what it holds, and a fault for each key that appears twice in one mapping, or for a file that is no YAML.
    """
    try:
        node = yaml.compose(path.read_text(encoding="utf-8"), Loader=_PlainWords)
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        return None, [Fault(path.name, "the file", f"is not YAML: {' '.join(str(error).split())}")]
    doubles: list[tuple[int, str]] = []
    value = None if node is None else _plain(node, doubles)
    faults = [
        Fault(path.name, _entry_at(node, value, line), f"the key '{key}' appears twice (line {line + 1})")
        for line, key in doubles
    ]
    return value, faults


def _plain(node: yaml.Node, doubles: list[tuple[int, str]]) -> JsonValue:
    if isinstance(node, yaml.SequenceNode):
        return [_plain(child, doubles) for child in node.value]
    if isinstance(node, yaml.MappingNode):
        found: dict[str, JsonValue] = {}
        for key_node, child in node.value:
            key = str(key_node.value)
            if key in found:
                doubles.append((key_node.start_mark.line, key))
            found[key] = _plain(child, doubles)
        return found
    return _scalar(node.tag.rpartition(":")[2], str(node.value))


def _scalar(tag: str, text: str) -> JsonValue:
    match tag:
        case "null":
            return None
        case "bool":
            return text == "true"
        case "int":
            return int(text)
        case "float":
            return float(text)
        case _:
            return text


def _entry_at(node: yaml.Node | None, value: JsonValue, line: int) -> str:
    """Name the entry of the file's list that holds this line."""
    if isinstance(node, yaml.SequenceNode) and isinstance(value, list):
        for place, child in enumerate(node.value):
            if child.start_mark.line <= line <= child.end_mark.line:
                return entry_name(value[place], place + 1)
    return "the file"
