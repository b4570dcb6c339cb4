"""Ids are made and read in one place, and their form is fixed."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.making import MADE_UP, REAL
from tools.addresses.ids import (
    SegmentId,
    case_id,
    chapter_id,
    chapter_number,
    column_id,
    full_id,
    heading_id,
    id_in_edition,
    is_entry_id,
    lead_paragraph,
    paragraph_id,
    part_id,
    part_of_heading,
    read_id,
    section_id,
)
from tools.report.convert import read_report


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("preface", SegmentId("preface", "preface", 0, 0, 0, None)),
        ("conclusion", SegmentId("conclusion", "conclusion", 0, 0, 0, None)),
        ("conclusion-p2", SegmentId("paragraph", "conclusion", 0, 0, 0, 2)),
        ("c4", SegmentId("chapter", "c4", 0, 0, 0, 4)),
        ("c12-p1", SegmentId("paragraph", "c12", 0, 0, 0, 1)),
        ("c4-s1", SegmentId("section", "c4", 1, 0, 0, 1)),
        ("c4-s1-p3", SegmentId("paragraph", "c4", 1, 0, 0, 3)),
        ("c4-s1-t2", SegmentId("subsection", "c4", 1, 2, 0, 2)),
        ("c4-s1-t2-p3", SegmentId("paragraph", "c4", 1, 2, 0, 3)),
        ("column-3", SegmentId("column", "", 0, 0, 3, 3)),
        ("column-13-p2", SegmentId("column-paragraph", "", 0, 0, 13, 2)),
    ],
)
def test_an_id_says_kind_part_section_subsection_column_and_number(written: str, read: SegmentId) -> None:
    assert read_id(written) == read


@pytest.mark.parametrize(
    "written",
    [
        "",
        "c",
        "c0",
        "c04",
        "c４",
        "c4-",
        "c4-s0",
        "c4-p1-s1",
        "c4-t1",
        "column",
        "column-0",
        "column-1-s1",
        "figure-c4-1",
        "c4\n",
    ],
)
def test_a_string_that_is_no_id_is_refused(written: str) -> None:
    with pytest.raises(ValueError, match="is no id; expected one such as c4"):
        read_id(written)


def test_the_makers_give_what_the_reader_reads() -> None:
    assert [chapter_id(4), part_id("chapter", 4), part_id("preface", None)] == ["c4", "c4", "preface"]
    assert [section_id("c4", 1), section_id("c4", 0), column_id(3)] == ["c4-s1", "c4", "column-3"]
    assert paragraph_id(section_id("c4", 1), 3) == "c4-s1-p3"
    assert [case_id("column-3"), full_id(2024, "c4-p1"), id_in_edition("2024/c4-p1")] == [
        "case-3",
        "2024/c4-p1",
        "c4-p1",
    ]


@pytest.mark.parametrize(
    ("paragraph", "heading"),
    [("c4-s1-p3", "c4-s1"), ("c4-p1", "c4"), ("preface-p2", "preface"), ("column-3-p2", "column-3")],
)
def test_a_paragraph_stands_under_its_heading(paragraph: str, heading: str) -> None:
    assert heading_id(paragraph) == heading


def test_a_heading_and_a_paragraph_know_their_part() -> None:
    assert [part_of_heading("c4-s1"), part_of_heading("c4"), part_of_heading("preface")] == ["c4", "c4", "preface"]
    assert [lead_paragraph("c4-s1-p3"), lead_paragraph("preface-p2")] == ["c4-p1", "preface-p1"]


@pytest.mark.parametrize(
    ("part", "number"), [("c4", 4), ("c12", 12), ("c4-s1", None), ("conclusion", None), ("c0", None)]
)
def test_only_a_chapter_has_a_number_among_parts(part: str, number: int | None) -> None:
    assert chapter_number(part) == number


@pytest.mark.parametrize(
    ("entry", "is_one"),
    [
        ("figure-c4-s1-p3-2", True),
        ("figure-c4-s1-p3-", False),
        ("figure-c4-s1-p3-2a", False),
        ("figure-c4-s1-p1-2", False),
        ("erratum-c4-s1-p3-2", False),
    ],
)
def test_an_entry_id_names_its_register_and_segment(entry: str, is_one: bool) -> None:
    assert is_entry_id(entry, "figure", "c4-s1-p3") is is_one


@pytest.mark.parametrize("folder", [REAL, MADE_UP], ids=lambda folder: folder.name)
def test_every_id_of_an_edition_reads_as_what_its_segment_is(folder: Path) -> None:
    for segment in read_report(folder).segments:
        read = read_id(segment.id)
        assert (read.kind, read.number) == (segment.kind, segment.number)
        assert read.column or (read.part, read.section) == (segment.part, segment.section)
