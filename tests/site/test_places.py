"""Where which mark goes: mentions and titles on their words, errata after theirs."""

from __future__ import annotations

from typing import Any

import pytest

from tests.support.registers import document, entry
from tools.data.load import PublishedRegisters
from tools.data.report import ReportData
from tools.language.languages import EN, ZH, Code
from tools.registers.errata import ErratumData
from tools.registers.glossary import MentionData
from tools.site.text.marks import Mark
from tools.site.text.places import marks_by_segment


def erratum(**changed: Any) -> ErratumData:
    record: dict[str, Any] = {
        "id": "erratum-preface-p1-1",
        "segment": "preface-p1",
        "kind": "chinese-only",
        "kind_before": "omitted",
        "mark": True,
        "severity": "major",
        "quote": {"zh": "加强"},
        "note": {"zh": "缺。", "en": "Missing."},
        "start": {"zh": 3},
        "readings": (),
    }
    return ErratumData(**{**record, **changed})


def places(registers: PublishedRegisters, data: ReportData) -> dict[tuple[str, Code], list[tuple[int, int]]]:
    marks = marks_by_segment(registers, data, EN)
    return {place: [(mark.start, mark.end) for mark in listed] for place, listed in marks.items()}


def test_what_one_language_lacks_is_marked_at_the_end_of_its_passage(data: ReportData) -> None:
    end = len(next(segment.text["en"] for segment in data.segments if segment.id == "preface-p1"))
    assert places(PublishedRegisters("2024", errata=[erratum()]), data) == {
        ("preface-p1", "zh"): [(5, 5)],
        ("preface-p1", "en"): [(end, end)],
    }


@pytest.mark.parametrize("kind", ["misprint", "inconsistent"])
def test_what_concerns_one_language_is_marked_in_it_alone(data: ReportData, kind: str) -> None:
    registers = PublishedRegisters("2024", errata=[erratum(kind=kind)])
    assert places(registers, data) == {("preface-p1", "zh"): [(5, 5)]}


def test_a_mark_leads_to_the_register_in_the_language_of_the_page(data: ReportData) -> None:
    mentions: dict[Code, list[MentionData]] = {"zh": [MentionData("preface-p1", "海关", 2)], "en": []}
    registers = PublishedRegisters(
        "2024", glossary=[entry(mentions=mentions)], documents=[document("preface-p1", id="document-x")]
    )
    for language, prefix in ((ZH, ""), (EN, "en/")):
        assert marks_by_segment(registers, data, language)["preface-p1", "zh"] == [
            Mark(2, 4, "mention", "samr", f"{prefix}glossary/#samr", is_important=False),
            Mark(0, 3, "document", "document-x", f"{prefix}2024/documents/#document-x", is_important=False),
        ]


def important(registers: PublishedRegisters, data: ReportData) -> list[tuple[str, int]]:
    marks = marks_by_segment(registers, data, EN)
    return [(segment, mark.start) for (segment, _), listed in marks.items() for mark in listed if mark.is_important]


def test_a_section_and_its_columns_name_a_body_for_the_first_time_once_and_headings_do_not_count(
    data: ReportData,
) -> None:
    places = [*("c4-s1", "c4-s1-p3", "column-1-p1", "c4-s1-p2", "c4-s2-p1", "c5-s1-p1")]
    mentions: dict[Code, list[MentionData]] = {"en": [MentionData(place, "SAMR", 3) for place in places]}
    registers = PublishedRegisters("2024", glossary=[entry(mentions=mentions)])
    assert important(registers, data) == [("c4-s1-p2", 3), ("c4-s2-p1", 3), ("c5-s1-p1", 3)]


def test_a_mention_in_a_title_is_not_the_first_one_of_its_section(data: ReportData) -> None:
    mentions: dict[Code, list[MentionData]] = {
        "zh": [MentionData("preface-p1", "海关", 2), MentionData("preface-p1", "海关", 9)]
    }
    cited = [document("preface-p1", id="document-x")]
    registers = PublishedRegisters("2024", glossary=[entry(mentions=mentions)], documents=cited)
    assert important(registers, data) == [("preface-p1", 9)]


@pytest.mark.parametrize("kind", ["term", "country"])
def test_a_term_or_a_country_is_no_body_and_never_important(data: ReportData, kind: str) -> None:
    mentions: dict[Code, list[MentionData]] = {"en": [MentionData("c4-s1-p1", "IPR", 0)]}
    assert important(PublishedRegisters("2024", glossary=[entry(kind=kind, mentions=mentions)]), data) == []


def test_an_erratum_is_important_when_its_record_says_so(data: ReportData) -> None:
    records = [erratum(id="erratum-a"), erratum(id="erratum-b", mark=False, severity="major")]
    marks = marks_by_segment(PublishedRegisters("2024", errata=records), data, EN)
    assert {mark.entry: mark.is_important for mark in marks["preface-p1", "zh"]} == {
        "erratum-a": True,
        "erratum-b": False,
    }
