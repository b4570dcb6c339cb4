"""A case is borne out by what it quotes from its column."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.registers.making import GOOD, edition_in, problems_in, told, write
from tools.language.languages import Code
from tools.registers.cases import agency_named, column_segments, segment_having, title_without_number
from tools.report.model import Report


def test_the_segments_of_a_column_begin_with_its_title(made_up: Report) -> None:
    assert column_segments(made_up) == {
        "column-1": ["column-1", "column-1-p1", "column-1-p2"],
        "column-2": ["column-2", "column-2-p1"],
    }


def test_a_passage_has_the_paragraph_that_its_words_stand_in(tmp_path: Path, made_up: Report) -> None:
    [case, _] = edition_in(write(tmp_path), made_up).cases
    assert [passage.segment for passage in case.quotes] == ["column-1-p1", "column-1-p2"]
    assert (case.entry, case.title["zh"]) == ("case-1", "山区茶园典型案例")
    assert [passage.start["zh"] for passage in case.quotes] == [0, 4]


@pytest.mark.parametrize(
    ("heading", "title"),
    [
        ("专栏一：山区茶园", "山区茶园"),
        ("Column 1: A Garden", "A Garden"),
        ("Column 1: A Garden: Its Tea", "A Garden: Its Tea"),
    ],
)
def test_a_title_is_what_follows_the_number(heading: str, title: str) -> None:
    assert title_without_number(heading) == title


def test_a_body_is_an_agency_only_when_all_its_names_are_of_one(tmp_path: Path, made_up: Report) -> None:
    more = '  { zh = "合作社", en = "cooperative" },\n  { zh = "合作社", en = "A cooperative" },'
    changed = ("columns.toml", '  { zh = "合作社", en = "cooperative" },', more)
    [case, _] = edition_in(write(tmp_path, changed), made_up).cases
    assert [body.agency for body in case.bodies] == ["cooperative", None]


def test_a_case_without_wordings_or_a_known_column_does_not_stop_the_check(tmp_path: Path, made_up: Report) -> None:
    changes = (
        ("columns.toml", 'id = "column-1"', 'id = "column-7"'),
        ("columns.toml", 'outcome = { zh = "收入增长12.5%。", en', "outcome = { en"),
        ("columns.toml", 'facts = { zh = "2025年4月', 'facts = { zh = "2026年4月'),
    )
    assert told(problems_in(write(tmp_path, *changes), made_up)) == [
        "C102 columns.toml:1",
        "C101 columns.toml:4",
        "Q104 columns.toml:9",
        "C104 columns.toml:17",
    ]


def test_the_good_cases_have_a_record_for_each_column(made_up: Report) -> None:
    assert GOOD["columns.toml"].count("[[column]]") == len(column_segments(made_up))


def test_a_name_with_a_curly_apostrophe_is_that_of_the_glossary_with_a_straight_one() -> None:
    assert agency_named({"en": "People’s Bank"}, {("en", "People's Bank"): "people-s-bank"}) == "people-s-bank"


def test_a_passage_is_where_the_words_of_both_languages_stand_and_never_the_title() -> None:
    texts: dict[str, dict[Code, str]] = {
        "column-1": {"zh": "茶", "en": "Tea"},
        "column-1-p1": {"zh": "茶", "en": "Coffee"},
        "column-1-p2": {"zh": "茶", "en": "Tea"},
    }
    assert segment_having({"zh": "茶", "en": "Tea"}, list(texts), texts) == "column-1-p2"
    assert segment_having({"zh": "水", "en": "Water"}, list(texts), texts) == "column-1-p1"
    assert segment_having({"zh": "水"}, ["column-1"], texts) == "column-1"
