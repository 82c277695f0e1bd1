"""Writes docs/settings.md from the settings themselves. `python -m scripts.settings_page`."""

from pathlib import Path

from app.settings import PREFIX, Settings

PAGE = Path(__file__).resolve().parent.parent / "docs" / "settings.md"
HEAD = """\
# Settings

Strideback reads these environment variables when it starts. Every one may be left out. A variable that begins with
`STRIDEBACK_` but is not in this list does nothing, and `serve` says so.

| variable | if left out | what it does |
|---|---|---|
"""


def page() -> str:
    """Return the page as it should be."""
    rows = []
    for name, field in Settings.model_fields.items():
        default = "" if field.default in {"", ()} else f"`{field.default}`"
        rows.append(f"| `{PREFIX}{name.upper()}` | {default} | {field.description} |\n")
    return HEAD + "".join(rows)


if __name__ == "__main__":
    PAGE.write_text(page())
