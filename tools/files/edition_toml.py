"""The editorial records of one edition, as they stand in source/<year>/*.toml."""

from __future__ import annotations

from datetime import date
from typing import Literal

import msgspec

from tools.language.languages import Code, Wordings


class Record(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Base class of the records read from TOML: frozen, unknown keys rejected."""


class SourceRecord(Record, frozen=True):
    """Which file the report is, and the SHA-256 of its text.

    Where a PDF was extracted: `extractor` is the program with its version, `pdf_sha256` the SHA-256 of the PDF.
    """

    file: str
    sha256: str
    extractor: str | None = None
    pdf_sha256: str | None = None


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


class Join(Record, frozen=True):
    """What two lines read where they meet: `after` ends the first one, `reads` is the word or words over the join."""

    language: Code
    after: str
    reads: str
    why: str


class LongColumn(Record, frozen=True):
    """How many paragraphs a column has, where that is not one or no rule can tell."""

    language: Code
    number: int
    paragraphs: int
    why: str


class Damage(Record, frozen=True):
    """Characters that the extraction got wrong, and what the report prints; the same twice when it is as printed.

    Without `printed`, nothing is printed there. `extracted` names what nobody sees by its code point: `U+F0B7`.
    """

    language: Code
    extracted: str
    why: str
    printed: str | None = None
    times: int = 1


class Furniture(Record, frozen=True):
    """A line that belongs to the page and not to the text, whole; `#` stands for a number.

    `times` says how many lines read so, `lines` how many of them in a row are meant from each on.
    """

    language: Code
    quote: str
    why: str
    line: int | None = None
    lines: int = 1
    times: int = 1


class Prose(Record, frozen=True):
    """A line that looks like something else and is running text; `quote` begins it."""

    language: Code
    quote: str
    why: str
    line: int | None = None


class Heading(Record, frozen=True):
    """A heading that no form shows, or that stands on several lines; `quote` is its first line or begins it.

    `level` and `number` say what it opens where its own words do not.
    """

    language: Code
    quote: str
    why: str
    level: Literal["preface", "chapter", "section", "subsection", "column", "conclusion"] | None = None
    number: int | None = None
    lines: int = 1
    line: int | None = None


class Note(Record, frozen=True):
    """A note at the foot of a page, of so many lines from the one that `quote` begins; or its sign in the text.

    With `sign`, `quote` is a passage that ends in the sign.
    """

    language: Code
    quote: str
    why: str
    sign: str | None = None
    lines: int = 1
    line: int | None = None


class Table(Record, frozen=True):
    """A table with its caption, of so many lines that are not blank from the one that `quote` begins."""

    language: Code
    quote: str
    lines: int
    why: str
    line: int | None = None


class Appendix(Record, frozen=True):
    """An appendix: everything from the line that `quote` begins up to the end of the language's text."""

    language: Code
    quote: str
    why: str
    line: int | None = None


class FormsRecord(Record, frozen=True):
    """How an edition names its parts in one language: each number by its first one (`第一章`, `Chapter 1:`)."""

    preface: str | None = None
    conclusion: str | None = None
    chapter: str | None = None
    section: str | None = None
    subsection: str | None = None
    column: str | None = None


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
    forms: dict[Code, FormsRecord] = {}
    citation: CitationNames | None = None
    published: Published | None = None
    cut: tuple[Cut, ...] = ()
    join: tuple[Join, ...] = ()
    italic: tuple[Italic, ...] = ()
    column: tuple[LongColumn, ...] = ()
    damage: tuple[Damage, ...] = ()
    furniture: tuple[Furniture, ...] = ()
    prose: tuple[Prose, ...] = ()
    heading: tuple[Heading, ...] = ()
    note: tuple[Note, ...] = ()
    table: tuple[Table, ...] = ()
    appendix: tuple[Appendix, ...] = ()
    reading: tuple[Reading, ...] = ()
    difference: tuple[Difference, ...] = ()


class AlignmentException(Record, frozen=True):
    """A segment whose languages do not have one paragraph each; `paragraphs` says how many."""

    id: str
    paragraphs: dict[Code, int]
    why: str


class AcceptedPair(Record, frozen=True):
    """A segment whose languages do not look alike and belong together all the same."""

    id: str
    why: str


class PairedWords(Record, frozen=True):
    """Words of this edition that one language seldom says without the other."""

    zh: str
    en: str


class SentenceEnd(Record, frozen=True):
    """Whether the sentence goes on after the words `after`, where the rules of its language say otherwise."""

    segment: str
    language: Code
    after: str
    goes_on: bool
    why: str


class PairBeginning(Record, frozen=True):
    """Words at which a pair of sentences begins, in both languages; or, with `begins = false`, at which none does."""

    segment: str
    quote: dict[Code, str]
    why: str
    begins: bool = True


class AloneSentence(Record, frozen=True):
    """A whole sentence to which nothing answers in the other language."""

    segment: str
    language: Code
    quote: str
    why: str


class AlignmentRecord(Record, frozen=True):
    """The content of source/<year>/alignment.toml."""

    exceptions: tuple[AlignmentException, ...] = ()
    accepted: tuple[AcceptedPair, ...] = ()
    words: tuple[PairedWords, ...] = ()
    sentence: tuple[SentenceEnd, ...] = ()
    pair: tuple[PairBeginning, ...] = ()
    alone: tuple[AloneSentence, ...] = ()


class Retired(Record, frozen=True):
    """An id that is no longer given: why, where it stood, and what it is now, if anything."""

    id: str
    part: str
    why: Wordings
    to: str | None = None


class RetiredRecord(Record, frozen=True):
    """The content of source/<year>/retired.toml."""

    retired: tuple[Retired, ...] = ()
