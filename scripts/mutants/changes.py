"""Every mutant of a file: one place in it, changed in one way."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from scripts.mutants.operators import OPERATORS
from scripts.mutants.statements import EVERYWHERE, OUTSIDE

_LONGEST: Final = 70
_NO_RULE: Final = ("annotation", "returns", "decorator_list")  # fields that hold types and decorators


@dataclass(frozen=True)
class Mutant:
    """One change. `number` counts the changes of its file from 0; `lines` are those of the statement it is in.

    `inside` is the qualified name of the function, None outside any; `defines` the constant that the statement makes.
    """

    file: str
    number: int
    line: int
    lines: range
    inside: str | None
    defines: str | None
    what: str

    def __str__(self) -> str:
        """Say where it is and what it changes."""
        return f"{self.file}:{self.line} {self.what}"


@dataclass(frozen=True)
class _Place:
    """One node of a tree, where it hangs, and the statement and the function that it is in."""

    node: ast.AST
    parent: ast.AST
    field: str
    index: int | None
    statement: ast.stmt
    inside: str | None
    owner: str = ""

    def put(self, node: ast.AST) -> None:
        if self.index is None:
            setattr(self.parent, self.field, node)
        else:
            getattr(self.parent, self.field)[self.index] = node

    def below(self) -> "Iterator[_Place]":
        statement = self.node if isinstance(self.node, ast.stmt) else self.statement
        for name, value in ast.iter_fields(self.node):
            parts = enumerate(value) if isinstance(value, list) else ((None, value),)
            for at, part in parts:
                if isinstance(part, ast.AST) and name not in _NO_RULE:
                    inside, owner = self._within(name)
                    yield _Place(part, self.node, name, at, statement, inside, owner)

    def _within(self, field: str) -> tuple[str | None, str]:
        """Find the function and the class that a part is in. What arguments are by default is worked out outside."""
        match self.node:
            case ast.ClassDef(name=name):
                return self.inside, f"{name}."
            case ast.FunctionDef(name=name) if self.inside is None and field == "body":
                return f"{self.owner}{name}", self.owner
            case _:
                return self.inside, self.owner


def mutants_of(file: str, source: str) -> list[Mutant]:
    """List every mutant of a file."""
    return [
        Mutant(file, number, _line(place), _lines(place), place.inside, _defines(place), _what(place.node, changed))
        for number, (place, changed) in enumerate(_changes(ast.parse(source)))
    ]


def mutated(source: str, number: int) -> ast.Module:
    """Make the tree of a file with one of its changes."""
    tree = ast.parse(source)
    for at, (place, changed) in enumerate(_changes(tree)):
        if at == number:
            place.put(changed)
            return ast.fix_missing_locations(tree)
    raise IndexError(number)


def _changes(tree: ast.Module) -> Iterator[tuple[_Place, ast.AST]]:
    top = [_Place(node, tree, "body", at, node, None) for at, node in enumerate(tree.body)]
    for place in [place for one in top for place in _places(one)]:
        if isinstance(place.node, ast.stmt):
            for alter in EVERYWHERE if place.inside else (*EVERYWHERE, *OUTSIDE):
                yield from ((place, changed) for changed in alter(place.node))
        elif isinstance(place.node, ast.expr):
            for change in OPERATORS:
                yield from ((place, changed) for changed in change(place.node))


def _places(place: _Place) -> Iterator[_Place]:
    """Go through a node and all below it, but for what is no rule: types, names of them, imports, docstrings."""
    if not _is_no_rule(place):
        yield place
        for one in place.below():
            yield from _places(one)


def _is_no_rule(place: _Place) -> bool:
    match place.node:
        case ast.Import() | ast.ImportFrom() | ast.Assert():
            return True
        case ast.Expr(value=ast.Constant()):
            return True
        case ast.Assign(targets=[ast.Name(id=name)], value=value):
            of_type = isinstance(value, ast.Call) and getattr(value.func, "id", "") == "TypeVar"
            return of_type or name.startswith("__") or (name[0].isupper() and not name.isupper())
        case ast.Expr(value=ast.Yield()):
            # A generator that goes on until nobody asks any more would have no end without its yield.
            return isinstance(place.parent, ast.While)
        case _:
            return False


def _line(place: _Place) -> int:
    return place.node.lineno if isinstance(place.node, ast.stmt | ast.expr) else place.statement.lineno


def _lines(place: _Place) -> range:
    """Find the lines that run with the statement of a place: of one with a body only its head."""
    own = place.node if isinstance(place.node, ast.stmt) else place.statement
    body = getattr(own, "body", None)
    last = body[0].lineno if isinstance(body, list) else (own.end_lineno or own.lineno) + 1
    return range(own.lineno, max(last, own.lineno + 1))


def _defines(place: _Place) -> str | None:
    match place.node if isinstance(place.node, ast.stmt) else place.statement:
        case ast.AnnAssign(target=ast.Name(id=name)) | ast.Assign(targets=[ast.Name(id=name)]) if name.isupper():
            return name
        case _:
            return None


def _what(before: ast.AST, after: ast.AST) -> str:
    return f"{_said(before)}  ->  {_said(after)}"


def _said(node: ast.AST) -> str:
    text = " ".join(ast.unparse(node).split())
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
