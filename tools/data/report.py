"""report.json: the whole text of an edition."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from tools.addresses.ids import SegmentKind, is_paragraph, read_id
from tools.addresses.urls import segment_url
from tools.files.data_record import DataRecord
from tools.files.report_txt import Line
from tools.language.languages import LANGUAGES, Code, Wordings
from tools.report.model import Report, Segment, Supplement, SupplementKind, label, segment_text
from tools.report.text import Text, html, marked, plain, spans


class SourceData(DataRecord, frozen=True):
    """The file that everything was made from."""

    file: str
    sha256: str


class SegmentData(DataRecord, frozen=True):
    """A heading, a paragraph or a column title, the same in both languages."""

    id: str
    kind: SegmentKind
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
    subsection: int = 0


class SupplementData(DataRecord, frozen=True):
    """A note, a table or an appendix, in the languages that print it; `text` has its lines as printed.

    `part` names the page that it stands on, `after` the segment or column that a note or table follows.
    """

    id: str
    kind: SupplementKind
    part: str
    text: Wordings
    lines: dict[Code, list[int]]
    url: Wordings
    after: str | None = None


class RetiredData(DataRecord, frozen=True):
    """An id that is no longer given, why, and what it is now."""

    id: str
    part: str
    why: Wordings
    to: str | None = None


class CitationData(DataRecord, frozen=True):
    """What citation styles want of the title (without the year) and of the issuer beyond the printed form.

    Romanized titles and issuers are Hanyu Pinyin; the sentence title and the short issuer are English;
    the short title is romanized for the Chinese.
    """

    romanized_title: str
    romanized_issuer: str
    sentence_title: str
    short_issuer: str
    short_title: Wordings


class PublishedData(DataRecord, frozen=True):
    """Where the issuer published the report: the address, its name there, and the day (ISO 8601) where it is known."""

    url: str
    name: Wordings
    date: str | None = None


class ReportData(DataRecord, frozen=True):
    """report.json: the whole text of one edition, in reading order."""

    edition: str
    title: Wordings
    issuer: Wordings
    source: SourceData
    segments: list[SegmentData]
    retired: list[RetiredData] = msgspec.field(default_factory=list)
    citation: CitationData | None = None
    published: PublishedData | None = None
    supplements: list[SupplementData] = msgspec.field(default_factory=list)


def report_data(report: Report) -> ReportData:
    """Return report.json of an edition; its lines count from 1."""
    return ReportData(
        edition=str(report.year),
        title=dict(report.record.title),
        issuer=dict(report.record.issuer),
        source=source_data(report),
        segments=[_segment(segment, report) for segment in report.segments],
        retired=[RetiredData(r.id, r.part, dict(r.why), r.to) for r in report.retired],
        citation=_citation(report),
        published=_published(report),
        supplements=[_supplement(supplement, report) for supplement in report.supplements],
    )


def _supplement(supplement: Supplement, report: Report) -> SupplementData:
    return SupplementData(
        id=supplement.id,
        kind=supplement.kind,
        part=supplement.part,
        text={code: _printed_lines(lines) for code, lines in supplement.lines.items()},
        lines={code: [line.number for line in lines] for code, lines in supplement.lines.items()},
        url={
            language.code: segment_url(report.year, supplement.part, supplement.id, language)
            for language in LANGUAGES
            if language.code in supplement.lines
        },
        after=supplement.after,
    )


def _printed_lines(lines: Sequence[Line]) -> str:
    return "\n".join(plain(marked(line.text.strip())) for line in lines)


def _citation(report: Report) -> CitationData | None:
    names = report.record.citation
    return CitationData(**msgspec.structs.asdict(names)) if names else None


def _published(report: Report) -> PublishedData | None:
    record = report.record.published
    if record is None:
        return None
    return PublishedData(record.url, dict(record.name), record.date.isoformat() if record.date else None)


def source_data(report: Report) -> SourceData:
    """Return what names the file that an edition was made from."""
    return SourceData(report.record.source.file, report.source.sha256)


def _segment(segment: Segment, report: Report) -> SegmentData:
    pages = {
        code: contents.pages[segment.id] for code, contents in report.contents.items() if segment.id in contents.pages
    }
    heading = not is_paragraph(segment)
    return SegmentData(
        id=segment.id,
        kind=segment.kind,
        part=segment.part,
        section=segment.section,
        number=segment.number,
        text={code: segment_text(segment, code) for code in segment.texts},
        html={code: _html(texts) for code, texts in segment.texts.items()},
        lines={code: _lines(texts, report) for code, texts in segment.texts.items()},
        url={
            language.code: segment_url(report.year, segment.part, segment.id, language)
            for language in LANGUAGES
            if language.code in segment.texts
        },
        page=pages or None,
        after=segment.after,
        subsection=read_id(segment.id).subsection,
        label={code: label(segment, code, report) for code in segment.texts} if heading else None,
    )


def _html(texts: tuple[Text, ...]) -> str:
    if len(texts) == 1:
        return html(texts[0])
    return "".join(f"<p>{html(text)}</p>" for text in texts)


def _lines(texts: tuple[Text, ...], report: Report) -> list[int]:
    return sorted({report.source.line_of(start) for text in texts for start, _ in spans(text)})
