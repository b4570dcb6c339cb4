"""An edition as a book has it: parts, the blocks in them, and runs of words; read from what data/ publishes."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from itertools import groupby, pairwise
from pathlib import Path

from tools.addresses.ids import column_of, is_in_column
from tools.addresses.urls import identity_url
from tools.data.load import PublishedRegisters, load_registers, load_reports
from tools.data.report import ReportData, SegmentData
from tools.downloads.notes import Note, Notes, notes_of
from tools.language.languages import Code, Language
from tools.language.site_words import WORDING


@dataclass(frozen=True, slots=True)
class Book:
    """One edition, the address of the site (empty where it is not known), and when the book is made.

    `data` is the folder that its data files are in, `built` that of the site; neither need be there. A book that
    `has_notes` has the registers as its appendix, too.
    """

    report: ReportData
    registers: PublishedRegisters
    site: str
    made: datetime
    data: Path = Path()
    built: Path = Path()
    has_notes: bool = False
    notes: Notes = field(default_factory=dict)

    @property
    def year(self) -> str:
        """The year of the edition."""
        return self.report.edition

    def paragraphs(self, segment: SegmentData, code: Code) -> tuple[tuple[Run, ...], ...]:
        """Return the paragraphs of a segment in a language as runs, with what notes it has; most segments have one."""
        return tuple(_noted(paragraphs(segment, code), self.notes.get((segment.id, code), ())))

    def with_notes(self, languages: tuple[Language, ...]) -> Book:
        """Return the same book with notes in these languages."""
        return replace(self, has_notes=True, notes=notes_of(self.report, self.registers, languages))

    def title(self, language: Language) -> str:
        """Return the title with its year: `Annual Report … (2024)`."""
        return WORDING[language.code].contents_of.format(title=self.report.title[language.code], year=self.year)

    def address(self, segment: str) -> str:
        """Return the permanent address of a segment; relative where the site's own is not known."""
        return self.site + identity_url(int(self.year), segment)


@dataclass(frozen=True, slots=True)
class Run:
    """Words of a paragraph, in italics or not; or the place of a note, which has no words."""

    words: str
    is_italic: bool = False
    note: Note | None = None


@dataclass(frozen=True, slots=True)
class Block:
    """A heading or a paragraph; of a column its title, and then `inside` has its paragraphs."""

    segment: SegmentData
    inside: tuple[SegmentData, ...] = ()

    @property
    def is_column(self) -> bool:
        """Whether this is a printed box."""
        return self.segment.kind == "column"


@dataclass(frozen=True, slots=True)
class Part:
    """The preface, a chapter or the conclusion: its heading, and what stands below in reading order."""

    heading: SegmentData
    blocks: tuple[Block, ...]

    @property
    def sections(self) -> tuple[SegmentData, ...]:
        """The headings of its sections."""
        return tuple(block.segment for block in self.blocks if block.segment.kind == "section")


def read_books(data: Path, site: str, made: datetime, built: Path = Path()) -> tuple[Book, ...]:
    """Read the published editions in a data folder, the newest first. Raises InputError as `load_reports` does."""
    reports = load_reports(data)
    return tuple(
        Book(report, load_registers(folder), site, made, folder, built)
        for report, folder in ((report, data / report.edition) for report in reports)
    )


def parts(report: ReportData) -> tuple[Part, ...]:
    """Return the parts of a report in reading order."""
    grouped = groupby(report.segments, key=lambda segment: segment.part)
    return tuple(_part(tuple(segments)) for _, segments in grouped)


def _part(segments: Sequence[SegmentData]) -> Part:
    return Part(segments[0], tuple(_blocks(segments[1:])))


def _blocks(segments: Sequence[SegmentData]) -> Iterator[Block]:
    for segment in segments:
        if segment.kind == "column":
            yield Block(segment, tuple(other for other in segments if _is_inside(other, segment)))
        elif not is_in_column(segment):
            yield Block(segment)


def _is_inside(segment: SegmentData, column: SegmentData) -> bool:
    return segment.kind == "column-paragraph" and column_of(segment) == column.id


def label(segment: SegmentData, language: Language) -> str:
    """Return what contents call a heading."""
    return (segment.label or segment.text)[language.code]


_PARAGRAPH = re.compile(r"<p>(.*?)</p>", re.DOTALL)
_ITALICS = re.compile(r"<em>(.*?)</em>", re.DOTALL)


def paragraphs(segment: SegmentData, code: Code) -> tuple[tuple[Run, ...], ...]:
    """Return the paragraphs of a segment in a language as runs, as printed."""
    written = segment.html[code]
    return tuple(tuple(_runs(text)) for text in _PARAGRAPH.findall(written) or [written])


def _runs(written: str) -> Iterator[Run]:
    for number, words in enumerate(_ITALICS.split(written)):
        if words:
            yield Run(html.unescape(words), bool(number % 2))


def _noted(texts: tuple[tuple[Run, ...], ...], notes: Sequence[Note]) -> Iterator[tuple[Run, ...]]:
    """Yield paragraphs with the places of notes among their runs; offsets count a blank line between paragraphs."""
    start = 0
    for runs in texts:
        pieces: list[Run] = []
        for run in runs:
            pieces += _parted(run, start, notes)
            start += len(run.words)
        yield tuple(pieces)
        start += len("\n\n")


def _parted(run: Run, start: int, notes: Sequence[Note]) -> Iterator[Run]:
    """Yield a run that begins at an offset, parted where a note's words begin and end, each note after its words."""
    end = start + len(run.words)
    edges = sorted({start, end, *(edge for note in notes for edge in (note.start, note.end) if start < edge < end)})
    for before, after in pairwise(edges):
        yield Run(run.words[before - start : after - start], run.is_italic)
        yield from (Run("", note=note) for note in notes if note.end == after)
