"""Make small editions in memory, with records of the registers that say no more than a test needs."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tools.addresses.ids import SegmentKind
from tools.language.languages import Code
from tools.registers.documents import DocumentData, DocumentMentionData
from tools.registers.figures import FigureData
from tools.registers.glossary import EntryData
from tools.report.model import Report, Segment
from tools.report.text import Piece, Text


def text(words: str) -> Text:
    """A text that a repair put in: it stands nowhere in report.txt."""
    return (Piece(words, None),)


def segment(identifier: str, kind: SegmentKind, zh: str, en: str | None = None, number: int | None = None) -> Segment:
    """A segment of chapter 1 in both languages, the same words in both where `en` is left out."""
    return Segment(identifier, kind, "c1", 0, number, {"zh": (text(zh),), "en": (text(zh if en is None else en),)})


def with_chapters(report: Report, *headings: str) -> Report:
    """The report with nothing but a chapter for each heading, the same in both languages."""
    chapters = (
        replace(segment(f"c{number}", "chapter", words, number=number), part=f"c{number}")
        for number, words in enumerate(headings, 1)
    )
    return replace(report, segments=tuple(chapters))


def entry(**changed: Any) -> EntryData:
    """An entry of the glossary."""
    record: dict[str, Any] = {"id": "samr", "abbr": None, "kind": "agency", "names": {}, "mentions": {}}
    return EntryData(**{**record, **changed})


def figure(value: float, **changed: Any) -> FigureData:
    """A figure of chapter 1."""
    record: dict[str, Any] = {
        "id": "figure-c1-1",
        "segment": "c1",
        "quote": {"zh": "件", "en": "cases"},
        "unit": {"zh": "件", "en": "cases"},
        "label": {"zh": "案件", "en": "cases heard"},
        "period": "2024",
        "agencies": (),
        "theme": "courts",
        "start": {},
    }
    return FigureData(value=value, **{**record, **changed})


def document(*segments: str, **changed: Any) -> DocumentData:
    """A document that these segments cite."""
    title: dict[Code, str] = {"zh": "法", "en": "Law"}
    mentions = [DocumentMentionData(one, "《法》", start={"zh": 0}) for one in segments]
    record: dict[str, Any] = {"id": "document-law", "kind": "law", "title": title, "issuers": ()}
    return DocumentData(mentions=mentions, **{**record, **changed})
