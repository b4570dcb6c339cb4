"""A text is parted into sentences by the rules of its language, and nothing of it is lost."""

from __future__ import annotations

import tomllib
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.making import CASES_FOLDER
from tools.language.languages import EN, LANGUAGES, ZH, Language, language_of
from tools.language.sentences import clauses

CASES = tomllib.loads((CASES_FOLDER / "sentences" / "split.toml").read_text(encoding="utf-8"))["case"]
MARKS = st.text(alphabet='Aa甲1 .。;；!”“《》（）"\n', max_size=40)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_a_sentence_ends_where_its_language_says(case: dict[str, Any]) -> None:
    language = language_of(case["language"])
    text = language.glue.join(case["sentences"]).replace("  ", " ").replace("\n\n ", "\n\n")
    held = [(text.index(words), text.index(words) + len(words)) for words in case.get("held", ())]
    found = [text[clause.start : clause.end] for clause in clauses(text, language, held)]
    assert found == [sentence.strip() for sentence in case["sentences"]]


@pytest.mark.parametrize(("text", "language"), [("甲；乙。", ZH), ("One; two. Three.", EN)])
def test_a_semicolon_is_a_weak_end(text: str, language: Language) -> None:
    assert [clause.is_weak for clause in clauses(text, language)][:2] == [True, False]


@settings(max_examples=60)
@given(MARKS, st.sampled_from(LANGUAGES))
def test_every_character_but_the_blanks_between_is_in_one_clause(text: str, language: Language) -> None:
    found = clauses(text, language)
    between = [*(clause.start for clause in found), len(text)], [0, *(clause.end for clause in found)]
    assert all(not text[end:start].strip() for start, end in zip(*between, strict=True))
    assert all(text[clause.start : clause.end] == text[clause.start : clause.end].strip() != "" for clause in found)
