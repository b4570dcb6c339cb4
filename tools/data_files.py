"""The data files of an edition, and the JSON Schema of each: the records here are both."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Literal

import msgspec

from tools.addresses import segment_url
from tools.align import Segment
from tools.data_record import Content, DataRecord, Wordings, encode
from tools.languages import LANGUAGES, Code
from tools.pipeline import Report
from tools.register_files import REGISTER_FILES, figures_csv, register_data
from tools.registers import Registers
from tools.repairs import RULES, Rule
from tools.text import Text, html, plain, spans


class SourceData(DataRecord, frozen=True):
    """The file that everything was made from."""

    file: str
    sha256: str


class SegmentData(DataRecord, frozen=True):
    """A heading, a paragraph or a column title, the same in both languages."""

    id: str
    kind: Literal["preface", "chapter", "conclusion", "section", "paragraph", "column", "column-paragraph"]
    part: str
    section: int
    number: int | None
    text: Wordings
    html: Wordings
    lines: dict[Code, list[int]]
    url: Wordings
    page: dict[Code, int] | None = None
    after: str | None = None
    label: Wordings | None = None


class RetiredData(DataRecord, frozen=True):
    """An id that is no longer given, why, and what it is now."""

    id: str
    part: str
    why: Wordings
    to: str | None = None


class ReportData(DataRecord, frozen=True):
    """report.json: the whole text of one edition, in reading order."""

    edition: str
    title: Wordings
    issuer: Wordings
    source: SourceData
    segments: list[SegmentData]
    retired: list[RetiredData] = msgspec.field(default_factory=list)


class AccountData(DataRecord, frozen=True):
    """Characters `start` up to `end` of report.txt (counted in characters from 0), and what they are."""

    line: int
    start: int
    end: int
    kind: Literal["text", "contents", "artefact"]
    what: str
    language: str = ""


class RepairData(DataRecord, frozen=True):
    """What the extraction broke on these 1-based lines, and the rule that mended it."""

    rule: Rule
    language: str
    lines: list[int]
    detail: str


class PlacementData(DataRecord, frozen=True):
    """A column that this language prints elsewhere than the original."""

    column: str
    language: str
    printed_after: str
    line: int


class LedgerData(DataRecord, frozen=True):
    """ledger.json: every character of report.txt in one account, and every repair."""

    edition: str
    source: SourceData
    rules: dict[str, str]
    repairs: list[RepairData]
    placements: list[PlacementData]
    accounts: list[AccountData]


DATA_FILES: Mapping[str, Any] = {"report": ReportData, "ledger": LedgerData, **REGISTER_FILES}


def report_data(report: Report) -> ReportData:
    """report.json of an edition."""
    return ReportData(
        edition=str(report.year),
        title=dict(report.record.title),
        issuer=dict(report.record.issuer),
        source=_source(report),
        segments=[_segment(segment, report) for segment in report.segments],
        retired=[RetiredData(r.id, r.part, dict(r.why), r.to) for r in report.retired],
    )


def ledger_data(report: Report) -> LedgerData:
    """ledger.json of an edition."""
    return LedgerData(
        edition=str(report.year),
        source=_source(report),
        rules={str(rule): said for rule, said in RULES.items()},
        repairs=[RepairData(r.rule, r.language, list(r.lines), r.detail) for r in report.repairs],
        placements=[PlacementData(p.column, p.language, p.printed_after, p.line) for p in report.placements],
        accounts=[
            AccountData(report.source.line_of(a.start), a.start, a.end, a.kind, a.what, a.language)
            for a in report.accounts
        ],
    )


def _source(report: Report) -> SourceData:
    return SourceData(report.record.source.file, report.source.sha256)


def _segment(segment: Segment, report: Report) -> SegmentData:
    pages = {
        code: contents.pages[segment.id] for code, contents in report.contents.items() if segment.id in contents.pages
    }
    heading = segment.kind not in {"paragraph", "column-paragraph"}
    return SegmentData(
        id=segment.id,
        kind=segment.kind,
        part=segment.part,
        section=segment.section,
        number=segment.number,
        text={code: "\n\n".join(map(plain, texts)) for code, texts in segment.texts.items()},
        html={code: _html(texts) for code, texts in segment.texts.items()},
        lines={code: _lines(texts, report) for code, texts in segment.texts.items()},
        url={
            language.code: segment_url(report.year, segment.part, segment.id, language)
            for language in LANGUAGES
            if language.code in segment.texts
        },
        page=pages or None,
        after=segment.after,
        label={code: label(segment, code, report) for code in segment.texts} if heading else None,
    )


def _html(texts: tuple[Text, ...]) -> str:
    if len(texts) == 1:
        return html(texts[0])
    return "".join(f"<p>{html(text)}</p>" for text in texts)


def _lines(texts: tuple[Text, ...], report: Report) -> list[int]:
    return sorted({report.source.line_of(start) for text in texts for start, _ in spans(text)})


def label(segment: Segment, code: Code, report: Report) -> str:
    """A heading as navigation and page titles say it: recorded misprints right, no full stop at the end."""
    for reading in report.record.reading:
        if (reading.segment, reading.language) == (segment.id, code):
            return reading.label
    return plain(segment.texts[code][0]).rstrip("。.")


def schema(name: str) -> bytes:
    """The JSON Schema (2020-12) of a data file, which allows no key that it does not list."""
    described = msgspec.json.schema(DATA_FILES[name])
    return encode({"$schema": "https://json-schema.org/draft/2020-12/schema", **described})


def data_files(report: Report, registers: Registers) -> Iterator[tuple[str, bytes]]:
    """(path under data/, bytes) of every data file of an edition, and of its schema."""
    contents: dict[str, Content] = {
        "report": report_data(report),
        "ledger": ledger_data(report),
        **register_data(report, registers),
    }
    for name, content in contents.items():
        yield f"{report.year}/{name}.json", encode(content)
        yield f"{report.year}/{name}.schema.json", schema(name)
    yield f"{report.year}/figures.csv", figures_csv(report, registers)
