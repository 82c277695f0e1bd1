"""What can be wrong with one expression: each operator gives the expressions that could stand in its place."""

import ast
from collections.abc import Callable, Iterator
from copy import deepcopy
from typing import Final

_COMPARED: Final[dict[type[ast.cmpop], type[ast.cmpop]]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
}
COUNTED: Final[dict[type[ast.operator], type[ast.operator]]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Div,
    ast.Div: ast.Mult,
    ast.FloorDiv: ast.Mult,
    ast.Mod: ast.Mult,
    ast.BitOr: ast.BitAnd,
    ast.BitAnd: ast.BitOr,
}
_CALLED: Final = {
    "min": "max",
    "max": "min",
    "any": "all",
    "all": "any",
    "sorted": "list",
    "ceil": "floor",
    "floor": "ceil",
}
_SHARE: Final = 0.1  # by how much a number with a point is changed


def numbers(node: ast.expr) -> Iterator[ast.expr]:
    """Make a number one more and one less; one with a point a tenth more and a tenth less."""
    if isinstance(node, ast.Constant) and isinstance(node.value, int | float) and not isinstance(node.value, bool):
        step = 1 if isinstance(node.value, int) else node.value * _SHARE
        for value in (node.value + step, node.value - step):
            yield ast.Constant(value)


def words(node: ast.expr) -> Iterator[ast.expr]:
    """Put other letters round a text; turn True and False about."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield ast.Constant(f"XX{node.value}XX")
    if isinstance(node, ast.Constant) and isinstance(node.value, bool):
        yield ast.Constant(not node.value)


def comparisons(node: ast.expr) -> Iterator[ast.expr]:
    """Move each boundary by one kind of equality, turn each sameness and membership about."""
    if isinstance(node, ast.Compare):
        for place, sign in enumerate(node.ops):
            changed = deepcopy(node)
            changed.ops[place] = _COMPARED[type(sign)]()
            yield changed


def logic(node: ast.expr) -> Iterator[ast.expr]:
    """Turn `and` and `or` about, leave out each of their parts, and leave out a `not`."""
    if isinstance(node, ast.BoolOp):
        yield ast.BoolOp(ast.Or() if isinstance(node.op, ast.And) else ast.And(), node.values)
        for place in range(len(node.values)):
            kept = [*node.values[:place], *node.values[place + 1 :]]
            yield kept[0] if len(kept) == 1 else ast.BoolOp(node.op, kept)
    if isinstance(node, ast.UnaryOp):
        yield node.operand


def sums(node: ast.expr) -> Iterator[ast.expr]:
    """Turn each arithmetic sign into its opposite."""
    if isinstance(node, ast.BinOp) and type(node.op) in COUNTED:
        yield ast.BinOp(node.left, COUNTED[type(node.op)](), node.right)


def conditions(node: ast.expr) -> Iterator[ast.expr]:
    """Turn about the condition of a choice between two values; leave out each filter of a comprehension."""
    if isinstance(node, ast.IfExp) and is_bare(node.test):
        yield ast.IfExp(ast.UnaryOp(ast.Not(), node.test), node.body, node.orelse)
    if isinstance(node, ast.GeneratorExp | ast.ListComp | ast.SetComp | ast.DictComp):
        for loop, clause in enumerate(node.generators):
            for place in range(len(clause.ifs)):
                changed = deepcopy(node)
                del changed.generators[loop].ifs[place]
                yield changed


def calls(node: ast.expr) -> Iterator[ast.expr]:
    """Call the opposite of a function; leave out each field that a `replace` sets."""
    if not isinstance(node, ast.Call):
        return
    name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
    if name in _CALLED:
        changed = deepcopy(node)
        if isinstance(changed.func, ast.Attribute):
            changed.func.attr = _CALLED[name]
        else:
            changed.func = ast.Name(_CALLED[name], ast.Load())
        yield changed
    if name == "replace":
        for place in range(len(node.keywords)):
            yield ast.Call(node.func, node.args, [*node.keywords[:place], *node.keywords[place + 1 :]])


def is_bare(test: ast.expr) -> bool:
    """Say whether a condition is none that another operator turns about."""
    return not isinstance(test, ast.Compare | ast.BoolOp | ast.UnaryOp)


OPERATORS: Final[tuple[Callable[[ast.expr], Iterator[ast.expr]], ...]] = (
    numbers,
    words,
    comparisons,
    logic,
    sums,
    conditions,
    calls,
)
