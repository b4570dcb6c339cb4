"""Every code of the registers is explained, raised and shown by a case."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import tools.registers
from tests.support.making import CASES_FOLDER
from tools.registers.codes import CODES

RAISED = re.compile(r'problem\(\s*"([A-Z]\d{3})"')


def test_the_codes_that_are_raised_are_the_codes_that_are_explained() -> None:
    sources = Path(tools.registers.__path__[0]).glob("*.py")
    raised = {code for path in sources for code in RAISED.findall(path.read_text(encoding="utf-8"))}
    explained = [code.code for code in CODES]
    assert raised == set(explained) and len(explained) == len(raised)


def test_every_code_has_a_case_that_shows_it() -> None:
    cases = [
        case
        for name in ("bad_glossary.toml", "bad_registers.toml", "bad_synonyms.toml")
        for case in tomllib.loads((CASES_FOLDER / name).read_text(encoding="utf-8"))["case"]
    ]
    assert {code.code for code in CODES} <= {case["begins"].partition(" ")[0] for case in cases}


def test_a_code_says_a_cause_and_a_remedy_in_sentences() -> None:
    for code in CODES:
        assert code.cause.endswith(".") and code.remedy.endswith("."), code.code
