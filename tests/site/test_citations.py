"""Citations say what the source states, and are what each style's rules make of it."""

from __future__ import annotations

import json
import tomllib
from typing import Any

import pytest

from tests.support.making import CASES_FOLDER
from tools.data.report import ReportData, SegmentData
from tools.language.languages import LANGUAGES, Language, language_of
from tools.site.citing import citations

CASES = tomllib.loads((CASES_FOLDER / "citations.toml").read_text(encoding="utf-8"))["case"]
SITE = "https://example.org/"


def segment(data: ReportData, name: str) -> SegmentData:
    return next(segment for segment in data.segments if segment.id == name)


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['segment']} {case['language']}")
def test_a_passage_is_cited_as_by_hand(case: dict[str, Any], data: ReportData) -> None:
    language: Language = language_of(case["language"])
    passage = segment(data, case["segment"])
    made = {c.style: [c.reference, c.in_text] for c in citations.citations(data, passage, language, SITE)}
    for style in ("gbt7714", "apa", "chicago"):
        if style in case:
            assert [text for text in made[style] if text] == case[style]
    if "bibtex" in case:
        assert citations.bibtex(data, passage, language, SITE) == case["bibtex"].strip("\n")
        assert citations.ris(data, passage, language, SITE) == case["ris"].strip("\n")


def test_no_citation_invents_a_date_or_a_place(data: ReportData) -> None:
    for language in LANGUAGES:
        for passage in data.segments:
            (record,) = json.loads(citations.csl_json(data, passage, language, SITE))
            assert set(record) == {"id", "type", "title", "author", "language", "URL", "note"}
            for citation in citations.citations(data, passage, language, SITE):
                years = citation.reference.replace(citations.title(data, language), "").replace(record["URL"], "")
                assert not any(character.isdigit() for character in years), citation.reference


def test_what_is_special_to_bibtex_is_escaped() -> None:
    assert citations._bibtex_escaped(r"R&D 50% #1 {a}_b \c") == r"R\&D 50\% \#1 \{a\}\_b \textbackslash{}c"
