"""The reasons: each a plain sentence, each given somewhere, with the numbers that it names."""

import re
from datetime import date
from pathlib import Path

import pytest

from app.engine.reasons import TEXTS, Reason, reason
from app.engine.types import PHASES
from tests.words import complaints

RULES = "\n".join(path.read_text("utf-8") for path in sorted(Path("app/engine").rglob("*.py")))
# Where the code is put together, or chosen among several.
_LOCKS = {f"LOCK_{level}" for level in ("U999", "U111", "SCREEN", "AGE", "ASK")}
_PHASES = {f"PHASE_{phase.upper()}" for phase in PHASES if phase not in ("return_run", "maintain")}


def test_every_reason_is_a_plain_sentence() -> None:
    found = [f"{code}: {one}" for code, text in TEXTS.items() for one in complaints(text)]
    assert found == []
    assert [code for code, text in TEXTS.items() if not re.fullmatch(r"(?!XX)[A-Z{][^<>]*\.", text)] == []


def test_the_list_holds_what_the_rules_give_and_no_more() -> None:
    assert set(TEXTS) >= _LOCKS | _PHASES
    given = [code for code in TEXTS if code not in _LOCKS | _PHASES]
    assert [code for code in given if f'"{code}"' not in RULES.replace(f'"{code}": "', "")] == []
    named = set(re.findall(r'reason\("([A-Z0-9_]+)"', RULES)) | set(re.findall(r'code = "([A-Z_]+)"', RULES))
    assert named <= set(TEXTS)


def test_the_numbers_of_a_reason_are_in_its_sentence_and_beside_it() -> None:
    said = reason("FLARE", since=date(2026, 1, 7))
    assert said == Reason(
        "FLARE", "Your knee flared on 7 January, so today is the settle routine.", {"since": "2026-01-07"}
    )
    assert reason("RUN_WEEK", most=3) == Reason("RUN_WEEK", "3 runs in seven days is the most for now.", {"most": 3})
    assert reason("HOLD") == Reason("HOLD", TEXTS["HOLD"], {})


def test_a_reason_without_its_number_or_off_the_list_is_an_error() -> None:
    for code in ("FLARE", "NOBODY_KNOWS"):
        with pytest.raises(KeyError):
            reason(code)
