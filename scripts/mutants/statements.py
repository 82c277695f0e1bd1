"""What can be wrong with one statement: each operator gives what could stand in its place."""

import ast
from collections.abc import Callable, Iterator
from copy import deepcopy
from typing import Final

from scripts.mutants.operators import COUNTED, is_bare


def missing(node: ast.stmt) -> Iterator[ast.stmt]:
    """Leave out a call, a yield, a sum on top, a guard, or the change of a name by its own value."""
    if isinstance(node, ast.Expr) and not isinstance(node.value, ast.Constant):
        yield ast.Pass()
    if isinstance(node, ast.AugAssign):
        yield ast.Pass()
    if isinstance(node, ast.If) and not node.orelse:
        yield ast.Pass()
    if isinstance(node, ast.Assign) and len(node.targets) == 1 and isinstance(node.targets[0], ast.Name):
        own = node.targets[0].id
        if any(isinstance(part, ast.Name) and part.id == own for part in ast.walk(node.value)):
            yield ast.Pass()


def turned(node: ast.stmt) -> Iterator[ast.stmt]:
    """Turn about a bare condition, a sum on top, `break` and `continue`."""
    if isinstance(node, ast.If | ast.While) and is_bare(node.test) and not isinstance(node.test, ast.Constant):
        changed = deepcopy(node)
        changed.test = ast.UnaryOp(ast.Not(), changed.test)
        yield changed
    if isinstance(node, ast.AugAssign) and type(node.op) in COUNTED:
        yield ast.AugAssign(node.target, COUNTED[type(node.op)](), node.value)
    if isinstance(node, ast.Break):
        yield ast.Continue()
    if isinstance(node, ast.Continue):
        yield ast.Break()


def shorter(node: ast.stmt) -> Iterator[ast.stmt]:
    """Leave out each row of a table."""
    if not isinstance(node, ast.AnnAssign | ast.Assign) or node.value is None:
        return
    for place, table in enumerate(_tables(node.value)):
        rows = len(table.keys) if isinstance(table, ast.Dict) else len(table.elts)
        for row in range(rows if rows > 1 else 0):
            changed = deepcopy(node)
            assert changed.value is not None  # noqa: S101 - as in the one it was copied from
            cut = list(_tables(changed.value))[place]
            if isinstance(cut, ast.Dict):
                del cut.keys[row], cut.values[row]
            else:
                del cut.elts[row]
            yield changed


def _tables(value: ast.expr) -> Iterator[ast.Dict | ast.Tuple | ast.List | ast.Set]:
    for part in ast.walk(value):
        if isinstance(part, ast.Dict | ast.Tuple | ast.List | ast.Set):
            yield part


# A table is one if it stands outside functions; inside them a tuple is mostly several values.
EVERYWHERE: Final[tuple[Callable[[ast.stmt], Iterator[ast.stmt]], ...]] = (missing, turned)
OUTSIDE: Final[tuple[Callable[[ast.stmt], Iterator[ast.stmt]], ...]] = (shorter,)
