"""Every code that the steps of the conversion give is explained, and shown by a case or a test."""

from __future__ import annotations

import re

from tests.support.making import CASES_FOLDER, ROOT
from tools.report.codes import CODES

CODE = re.compile(r"\bR\d{3}\b")


def test_the_codes_are_those_that_the_steps_give_in_order() -> None:
    steps = [path for path in (ROOT / "tools" / "report").glob("*.py") if path.name != "codes.py"]
    given = {code for path in steps for code in CODE.findall(path.read_text(encoding="utf-8"))}
    assert [code.code for code in CODES] == sorted(given)


def test_every_code_has_a_case_or_a_test() -> None:
    shown = [
        *CASES_FOLDER.glob("bad_*.toml"),
        *CASES_FOLDER.glob("layouts/*.toml"),
        *(ROOT / "tests" / "report").glob("*.py"),
        *(ROOT / "tests" / "addresses").glob("*.py"),
    ]
    texts = "".join(path.read_text(encoding="utf-8") for path in shown)
    assert [code.code for code in CODES if code.code not in texts] == []
