"""Where the names that a file defines outside its functions are used."""

import ast
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path


def lines_of_uses(name: str, own: Path, files: Mapping[Path, ast.Module]) -> dict[str, set[int]] | None:
    """Find the lines in functions that use a name of the file `own`, by file; None where others use it too.

    One that begins with an underscore is used in its own file only. Another that two files define is taken as one: that
    only adds tests.
    """
    found: dict[str, set[int]] = {}
    for path, tree in files.items():
        if name.startswith("_") and path != own:
            continue
        for node, within in _uses(tree, name, within=None):
            if within is None:
                return None
            found.setdefault(str(path.resolve()), set()).update(range(node.lineno, (node.end_lineno or 0) + 1))
    return found


@cache
def names_in(module: str) -> frozenset[str]:
    """Collect every name that a module of tests reads: a table may be read there, and by no rule on the way."""
    tree = ast.parse(Path(f"{module.replace('.', '/')}.py").read_text("utf-8"))
    names = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
    return frozenset(names | {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)})


def _uses(node: ast.AST, name: str, within: ast.stmt | None) -> "Iterator[tuple[ast.stmt | ast.expr, ast.stmt | None]]":
    """Go through the places that read a name, each as the statement or lambda in a function that does."""
    for part in ast.iter_child_nodes(node):
        by_name = isinstance(part, ast.Name) and part.id == name and isinstance(part.ctx, ast.Load)
        if by_name or (isinstance(part, ast.Attribute) and part.attr == name):
            assert isinstance(part, ast.expr)  # noqa: S101 - as both are
            yield (within or part), within
        inside = isinstance(node, ast.FunctionDef) or within is not None
        yield from _uses(part, name, part if inside and isinstance(part, ast.stmt) else within)
