"""The page for developers that shows the design: what it is made of, drawn by the styles of the app itself."""

from dataclasses import dataclass
from functools import cache
from typing import Final

from app.web.pages import render
from app.web.tokens import Token, contrast, read_tokens

# Words and signs on their grounds, as the screens use them. Signs and the lines of controls need 3, words 4.5.
_WORDS: Final = (
    ("ink", "page"), ("ink", "card"), ("ink2", "page"), ("ink2", "card"), ("ink2", "sunk"), ("act", "page"),
    ("act", "card"), ("act", "act-tint"), ("on-act", "act"), ("on-act", "act-press"), ("on-ball", "ball"),
    ("ball-text", "card"), ("ice", "ice-tint"), ("on-ice", "ice"), ("stop", "page"), ("stop", "stop-tint"),
    ("on-stop", "stop"), ("sand-text", "sand"), ("sand-reason", "sand"), ("on-rest", "rest"), ("rest-soft", "rest"),
)  # fmt: skip
_SIGNS: Final = (("edge", "page"), ("edge", "card"), ("ball-rim", "page"))
# How this page itself is laid out.
_LAID_OUT: Final = (
    ".design { padding-bottom: 40px; }",
    ".design-part { margin-top: 28px; }",
    ".design-part > h2 { margin-bottom: 10px; }",
    ".design-swatches, .design-icons { display: grid; gap: 12px; }",
    ".design-swatches { grid-template-columns: repeat(auto-fill, minmax(min(100%, 15rem), 1fr)); }",
    ".design-icons { grid-template-columns: repeat(auto-fill, minmax(9rem, 1fr)); }",
    ".design-sample { overflow-wrap: anywhere; }",
    ".design-bar { display: block; min-width: 2px; max-width: 100%; height: 44px; background: var(--act-tint); }",
)
WORDS_NEED: Final = 4.5
SIGNS_NEED: Final = 3.0


@dataclass(frozen=True)
class Pair:
    """One colour on another."""

    text: str
    ground: str
    light: float
    """Their contrast in the light theme."""
    dark: float
    needs: float


@cache
def pairs() -> tuple[Pair, ...]:
    """Return the pairs of colours that the screens use, with their contrast."""
    by_name = {token.name: token for token in read_tokens()}
    found = []
    for needs, names in ((WORDS_NEED, _WORDS), (SIGNS_NEED, _SIGNS)):
        for text, ground in names:
            one, other = by_name[text], by_name[ground]
            light, dark = contrast(one.light, other.light), contrast(one.dark, other.dark)
            found.append(Pair(text, ground, light, dark, needs))
    return tuple(found)


@cache
def design_page(theme: str) -> str:
    """Return the page.

    Args:
        theme: light, dark, or auto for what the browser likes.
    """
    colours, letters, others = _sorted()
    return render(
        "design/page.html", theme=theme, tokens=colours, letters=letters, others=others, pairs=pairs(),
    )  # fmt: skip


@cache
def design_style() -> str:
    """Return the few rules that show each token as what it is for. They name tokens and never repeat a value."""
    colours, letters, others = _sorted()
    rules = [f".d-{token.name} {{ font: var(--{token.name}); }}" for token in letters if token.name != "family"]
    rules += [f".d-{token.name}-{theme} {{ fill: {value}; }}" for token in colours
              for theme, value in (("light", token.light), ("dark", token.dark))]  # fmt: skip
    rules += [f".d-{token.name} {{ {_shown(token)}: var(--{token.name}); }}" for token in others]
    return "\n".join([*_LAID_OUT, *rules]) + "\n"


def _sorted() -> tuple[list[Token], list[Token], list[Token]]:
    """Put the tokens into colours, letters and all others."""
    every = read_tokens()
    colours = [token for token in every if token.is_colour]
    letters = [token for token in every if token.name == "family" or token.name.startswith("t-")]
    return colours, letters, [token for token in every if token not in colours and token not in letters]


def _shown(token: Token) -> str:
    """Tell which property shows a token that is neither a colour nor a letter."""
    if token.name.startswith("round"):
        return "border-radius"
    if token.name == "shadow":
        return "box-shadow"
    return "background" if token.light.startswith(("var", "#")) else "width"
