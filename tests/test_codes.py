"""Every code of a problem is listed, given and shown, and ERRORS.md says what it means."""

from __future__ import annotations

import ast
import re
from collections import Counter
from pathlib import Path

import pytest

from tests.support.making import ROOT
from tools.codes import CODES, LETTERS, PAGE, errors_page, explain_code, find_code

NAME = re.compile(r"[A-Z]\d{3}")
LISTED = {code.code for code in CODES}


def given(tree: ast.AST) -> set[str]:
    """The codes that a module gives: its string constants that look like one."""
    constants = (node.value for node in ast.walk(tree) if isinstance(node, ast.Constant))
    return {value for value in constants if isinstance(value, str) and NAME.fullmatch(value)}


def codes_given() -> set[str]:
    modules = [path for path in (ROOT / "tools").rglob("*.py") if path.name != "codes.py"]
    return {code for path in modules for code in given(ast.parse(path.read_text(encoding="utf-8")))}


def codes_shown() -> set[str]:
    """The codes that a case or a test names."""
    here = Path(__file__)
    files = [*(ROOT / "tests" / "cases").rglob("*.toml"), *(ROOT / "tests").rglob("*.py")]
    texts = (path.read_text(encoding="utf-8") for path in files if path != here)
    return {code for text in texts for code in re.findall(r"\b[A-Z]\d{3}\b", text)}


def test_the_page_of_errors_is_what_the_codes_give() -> None:
    assert (ROOT / PAGE).read_text(encoding="utf-8") == errors_page(), "make update-golden writes it"


def test_every_code_that_is_given_is_listed() -> None:
    assert sorted(codes_given() - LISTED) == []


def test_every_code_that_is_listed_is_given() -> None:
    assert sorted(LISTED - codes_given()) == []


def test_every_code_has_a_case_or_a_test() -> None:
    assert sorted(LISTED - codes_shown()) == []


def test_no_code_is_listed_twice() -> None:
    assert [name for name, count in Counter(code.code for code in CODES).items() if count > 1] == []


@pytest.mark.parametrize("code", CODES, ids=lambda code: code.code)
def test_a_code_has_a_letter_a_cause_and_a_remedy_in_whole_sentences(code: object) -> None:
    assert isinstance(code, type(CODES[0]))
    assert NAME.fullmatch(code.code) and code.code[0] in LETTERS
    for words in (code.cause, code.remedy):
        assert re.fullmatch(r"[\w`“\[].*[.)]", words, re.DOTALL)


def test_the_page_has_a_heading_for_each_code_and_shows_placeholders_as_text() -> None:
    page = errors_page()
    assert re.findall(r"^### (\w+)$", page, re.MULTILINE) == sorted(LISTED)
    outside_code = re.sub(r"`[^`]*`|<!--.*?-->", "", page)
    assert not re.search(r"(?<!\\)<", outside_code)


def test_a_code_is_found_and_explained_by_its_name() -> None:
    code = find_code("F102")
    assert code is not None
    assert list(explain_code(code)) == [
        "F102 (files: what is read and written)",
        f"  cause: {code.cause}",
        f"  remedy: {code.remedy}",
    ]
    assert find_code("Z999") is None
