"""The editorial records of one edition, as they stand in source/<year>/*.toml."""

from __future__ import annotations

from datetime import date

import msgspec

from tools.language.languages import Code, Wordings


class Record(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Base class of the records read from TOML: frozen, unknown keys rejected."""


class SourceRecord(Record, frozen=True):
    """Which file the report is, and the SHA-256 of its text."""

    file: str
    sha256: str


class Opens(Record, frozen=True):
    """The line that opens each part of report.txt, whole; each stands there once."""

    text: Wordings
    contents: Wordings = {}


class Cut(Record, frozen=True):
    """Whether the paragraph goes on after the line that ends in `after`."""

    language: Code
    after: str
    goes_on: bool
    why: str


class Italic(Record, frozen=True):
    """An italic title that a page break cut: the whole of it."""

    language: Code
    title: str
    why: str


class LongColumn(Record, frozen=True):
    """A column of more than one paragraph."""

    language: Code
    number: int
    paragraphs: int
    why: str


class Reading(Record, frozen=True):
    """A misprint in a heading: what navigation and page titles say instead."""

    language: Code
    segment: str
    printed: str
    label: str
    why: str


class Difference(Record, frozen=True):
    """A heading whose wording differs from the report's own contents, or is not in them."""

    language: Code
    segment: str
    why: str
    contents: str | None = None


class CitationNames(Record, frozen=True):
    """What citation styles want of the title and the issuer beyond the printed form; no rule can derive it.

    The titles stand without the year. `romanized_…` is Hanyu Pinyin, its words divided as in GB/T 16159 and each
    with a capital; `sentence_title` is the English title in sentence case; `short_issuer` abbreviates the English
    issuer as Bluebook table T6 does; `short_title` begins the (romanized, the English) title.
    """

    romanized_title: str
    romanized_issuer: str
    sentence_title: str
    short_issuer: str
    short_title: Wordings


class Published(Record, frozen=True):
    """Where the issuer published the report: the address, what it is called there, and the day where it is known."""

    url: str
    name: Wordings
    date: date | None = None


class EditionRecord(Record, frozen=True):
    """The content of source/<year>/edition.toml."""

    year: int
    title: Wordings
    issuer: Wordings
    source: SourceRecord
    opens: Opens
    citation: CitationNames | None = None
    published: Published | None = None
    cut: tuple[Cut, ...] = ()
    italic: tuple[Italic, ...] = ()
    column: tuple[LongColumn, ...] = ()
    reading: tuple[Reading, ...] = ()
    difference: tuple[Difference, ...] = ()


class AlignmentException(Record, frozen=True):
    """A segment whose languages do not have one paragraph each; `paragraphs` says how many."""

    id: str
    paragraphs: dict[Code, int]
    why: str


class AlignmentRecord(Record, frozen=True):
    """The content of source/<year>/alignment.toml."""

    exceptions: tuple[AlignmentException, ...] = ()


class Retired(Record, frozen=True):
    """An id that is no longer given: why, where it stood, and what it is now, if anything."""

    id: str
    part: str
    why: Wordings
    to: str | None = None


class RetiredRecord(Record, frozen=True):
    """The content of source/<year>/retired.toml."""

    retired: tuple[Retired, ...] = ()
