"""The names that the styles give to colours, letters and sizes, read from the built stylesheet itself."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

from app.web.assets import FOLDER, URL, read_assets

# The build writes `light-dark(a, b)` so that older browsers read it too.
_RULE: Final = re.compile(r"(?<=[}\s])?:root\{([^}]*)\}")
_THEMED: Final = re.compile(r"var\(--lightningcss-light,([^)]*(?:\([^)]*\))?)\)\s*var\(--lightningcss-dark,([^)]*)\)")
_HELPER: Final = "--lightningcss"
_HEX: Final = re.compile(r"#[0-9a-f]{3,8}")
# Of sRGB, as WCAG 2.2 defines relative luminance and contrast.
_LINEAR_BELOW: Final = 0.04045
_WEIGHTS: Final = (0.2126, 0.7152, 0.0722)
_SHORT: Final = 5


@dataclass(frozen=True)
class Token:
    """One name with its values."""

    name: str
    """Without the dashes before it."""
    light: str
    dark: str

    @property
    def is_colour(self) -> bool:
        """Whether it is one colour in each theme."""
        return bool(_HEX.fullmatch(self.light) and _HEX.fullmatch(self.dark))


@cache
def read_tokens() -> tuple[Token, ...]:
    """Return all tokens in the order of the stylesheet, as they are on a phone 360 px wide or wider.

    Raises:
        NotBuilt: there is no stylesheet yet.
    """
    style = (FOLDER / read_assets().style.removeprefix(f"{URL}/")).read_text("utf-8")
    found: dict[str, Token] = {}
    # What stands in a media query is for fewer phones; the first value is that of all.
    for rule in _RULE.findall(style):
        for token in _tokens(rule):
            found.setdefault(token.name, token)
    return tuple(found.values())


def _tokens(rule: str) -> Iterator[Token]:
    for part in rule.split(";"):
        name, _, value = part.partition(":")
        if name.startswith("--") and not name.startswith(_HELPER):
            light, dark = (_THEMED.sub(rf"\{at}", value).strip() for at in (1, 2))
            yield Token(name[2:], light, dark)


def contrast(one: str, other: str) -> float:
    """Return how well two colours tell apart, from 1 to 21 (WCAG 2.2, 1.4.3)."""
    dim, bright = sorted((_luminance(one), _luminance(other)))
    return (bright + 0.05) / (dim + 0.05)


def _luminance(colour: str) -> float:
    digits = colour[1:]
    parts = [digit * 2 for digit in digits[:3]] if len(colour) <= _SHORT else re.findall("..", digits)[:3]
    shares = [int(part, 16) / 255 for part in parts]
    linear = [one / 12.92 if one <= _LINEAR_BELOW else ((one + 0.055) / 1.055) ** 2.4 for one in shares]
    return sum(weight * one for weight, one in zip(_WEIGHTS, linear, strict=True))
