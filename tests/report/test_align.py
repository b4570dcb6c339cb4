"""The languages are aligned paragraph by paragraph; an exception is one line with its reason."""

from __future__ import annotations

import hashlib

import pytest

from tests.support.making import MINIMAL, REAL, no_exceptions, records, source_of
from tools.data.report import ReportData
from tools.files.edition_toml import AlignmentRecord, EditionRecord
from tools.files.errors import InputError
from tools.files.toml_file import TomlFile, loads
from tools.report.convert import convert
from tools.report.model import Report


def edition_with_checksum_of(text: str) -> TomlFile[EditionRecord]:
    checksum = hashlib.sha256(text.encode()).hexdigest()
    return loads(MINIMAL.replace('sha256 = "to be replaced"', f'sha256 = "{checksum}"'), "edition.toml", EditionRecord)


TEXT = (REAL / "report.txt").read_text(encoding="utf-8")


def test_the_real_report_has_93_segments_in_both_languages(data: ReportData) -> None:
    kinds = [segment.kind for segment in data.segments]
    assert {kind: kinds.count(kind) for kind in set(kinds)} == {
        "preface": 1,
        "chapter": 8,
        "conclusion": 1,
        "section": 24,
        "paragraph": 45,
        "column": 7,
        "column-paragraph": 7,
    }
    assert all(set(segment.text) == {"zh", "en"} for segment in data.segments)
    assert len({segment.id for segment in data.segments}) == 93


def test_two_paragraphs_for_one_are_one_segment(data: ReportData) -> None:
    segment = next(segment for segment in data.segments if segment.id == "c8-s3-p1")
    assert segment.text["en"].count("\n\n") == 1 and "\n\n" not in segment.text["zh"]
    assert segment.html["en"].startswith("<p>China successfully hosted") and segment.html["en"].endswith(
        "cooperation.</p>"
    )
    assert segment.lines == {"zh": [291], "en": [515, 517]}


def test_a_column_stands_where_the_original_has_it(data: ReportData, report: Report) -> None:
    after = {segment.id: segment.after for segment in data.segments if segment.kind == "column"}
    assert after == {
        "column-1": "c4-s1-p2",
        "column-2": "c4-s1-p3",
        "column-3": "c4-s3-p1",
        "column-4": "c4-s3-p2",
        "column-5": "c5-s1-p1",
        "column-6": "c5-s2-p1",
        "column-7": "c5-s3-p1",
    }
    assert [(p.column, p.language, p.printed_after) for p in report.placements] == [("column-1", "en", "c4-s1-p1")]


def test_a_paragraph_without_a_partner_is_an_error() -> None:
    edition, _ = records(REAL)
    with pytest.raises(
        InputError, match=r"^R602 report.txt:517: c8-s3 does not have as many paragraphs .* 中文 1, English 2"
    ):
        convert(source_of(TEXT), edition, loads("", "alignment.toml", AlignmentRecord))


def test_an_exception_that_nothing_needs_is_an_error() -> None:
    edition, exceptions = records(REAL)
    written = (REAL / "alignment.toml").read_text(encoding="utf-8")
    more = written.replace("\n]\n", '\n  { id = "c9-p1", paragraphs = { zh = 1, en = 2 }, why = "x" },\n]\n')
    line = exceptions.line("$.exceptions[0]") + 1
    with pytest.raises(InputError, match=rf"^R604 alignment.toml:{line}: no paragraph c9-p1 needs this"):
        convert(source_of(TEXT), edition, loads(more, "alignment.toml", AlignmentRecord))


def test_italic_titles_that_the_page_cut_are_whole(data: ReportData, report: Report) -> None:
    html = " ".join(segment.html["en"] for segment in data.segments)
    assert [html.count(f"<em>{record.title}</em>") for record in report.record.italic] == [1, 1, 1, 1]
    assert html.count("<em>") == 49


def test_a_column_before_the_first_paragraph_of_a_section_stands_after_the_heading() -> None:
    text = """题
Title
署
Issuer
(2030)
前 言
第一段。
一、甲
（一）乙。
专栏一：案例
案情。
第二段。
Preface
The first.
I. A
i. B.
The second.
Column 1: A case
The case.
"""
    report = convert(source_of(text), edition_with_checksum_of(text), no_exceptions())
    assert [(segment.id, segment.after) for segment in report.segments[3:]] == [
        ("c1-s1", None),
        ("column-1", "c1-s1"),
        ("column-1-p1", "c1-s1"),
        ("c1-s1-p1", None),
    ]
    assert [placement.printed_after for placement in report.placements] == ["c1-s1-p1"]


def test_a_column_after_two_grouped_paragraphs_stands_where_the_original_has_it() -> None:
    exceptions = loads(
        'exceptions = [{ id = "preface-p1", paragraphs = { zh = 2, en = 1 }, why = "x" }]',
        "alignment.toml",
        AlignmentRecord,
    )
    report = convert(source_of(GROUPED_TEXT), edition_with_checksum_of(GROUPED_TEXT), exceptions)
    ids = [segment.id for segment in report.segments]
    assert ids == ["preface", "preface-p1", "column-1", "column-1-p1", "preface-p2"]
    assert report.segments[2].after == "preface-p1"
    assert report.placements == ()


GROUPED_TEXT = """题
Title
署
Issuer
(2030)
前 言

第一段。

第二段。

专栏一：案例

案情。

第三段。

Preface

Both paragraphs.

Column 1: A case

The case.

The third.
"""
