"""The text that extractors give from a PDF of the report is read as the report, with at most five records."""

from __future__ import annotations

import tomllib

import pytest

from tests.pdf.extract import EXTRACTORS
from tests.pdf.extracts import records_of, text_of
from tests.pdf.outcome import comparable, expected, outcome

MOST_RECORDS = 5


@pytest.mark.parametrize("extractor", list(EXTRACTORS))
def test_the_text_of_an_extractor_is_read_as_the_report(extractor: str) -> None:
    records = records_of(extractor)
    result = outcome(text_of(extractor), records)
    assert (result.result, result.unlike[:4], [str(problem)[:200] for problem in result.problems[:2]]) == (
        "right",
        (),
        [],
    )
    assert sum(map(len, tomllib.loads(records).values())) <= MOST_RECORDS


@pytest.mark.parametrize("extractor", [name for name in EXTRACTORS if tomllib.loads(records_of(name))])
def test_without_its_records_the_text_is_asked_for_and_never_read_otherwise(extractor: str) -> None:
    assert outcome(text_of(extractor)).result == "asked"


def test_what_is_compared_is_every_character_but_blanks_beside_chinese() -> None:
    assert len(expected()) == 2 * 93
    assert comparable("预测 2024 年，DYT LIFE", "zh") == "预测2024年，DYT LIFE"
    assert comparable("a “sword” in low-carbon use", "en") == "a “sword” in low-carbon use"
