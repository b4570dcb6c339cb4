"""The records that the steps of the conversion hand on: repairs, blocks, parts, segments, accounts, the report."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal

from tools.addresses.ids import PartKind, SegmentKind, part_id
from tools.files.edition_toml import EditionRecord, Retired
from tools.files.errors import Problem
from tools.files.report_txt import Line, Source
from tools.language.languages import Code, Language, LineKind
from tools.report.text import Text, plain

Rule = Literal[
    "cover-lines",
    "layout-blank",
    "page-break",
    "page-break-after-hyphen",
    "column-float",
    "recorded-cut",
    "italics-rejoined",
    "recorded-italics",
    "unusual-blank",
    "compatibility-character",
    "ligature",
    "full-width-character",
    "combining-mark",
    "invisible-character",
    "page-mark",
    "exchanged-pieces",
    "lost-hyphen",
    "recorded-damage",
    "line-wrap",
    "line-end-hyphen",
    "recorded-join",
    "partner-paragraph",
    "heading-lines",
    "recorded-heading",
    "recorded-prose",
    "page-number",
    "running-head",
    "recorded-furniture",
    "recorded-note",
    "recorded-table",
    "recorded-appendix",
]


RULES: dict[Rule, str] = {
    "cover-lines": "A title or issuer set in several lines is one wording.",
    "layout-blank": "A blank that only spaces out a heading or breaks a title is not text.",
    "page-break": "A sentence that runs over a page break is joined: without a blank in Chinese, with one in English.",
    "page-break-after-hyphen": "A line that ends in a hyphen or dash goes on without a blank; the hyphen is kept.",
    "column-float": "A column that stands inside a paragraph is set after it.",
    "recorded-cut": "edition.toml says whether the paragraph goes on, where no rule can tell.",
    "italics-rejoined": "Italics that end at a cut and begin again after it are one title.",
    "recorded-italics": "edition.toml says where an italic title that runs over a page break ends.",
    "unusual-blank": "A blank of another width, or one that no line breaks at, is one blank.",
    "compatibility-character": "A radical or compatibility form that stands for a character is that character.",
    "ligature": "A ligature is its letters.",
    "full-width-character": "A digit or letter as wide as a Chinese character is that digit or letter.",
    "combining-mark": "A letter and its accent that the extraction parted are one character.",
    "invisible-character": "A character that nobody sees, such as a soft hyphen, is not text.",
    "page-mark": "A form feed or another separator of lines and pages is not text.",
    "exchanged-pieces": "Two pieces of one line that stand the wrong way round, by how far the first is set in.",
    "lost-hyphen": "A word that lost its hyphen where two lines were joined has it, as elsewhere in the text.",
    "recorded-damage": "edition.toml says what the report prints where the extraction lost a character.",
    "line-wrap": "A line that could not have held the next word goes on in the next line, full stop or not.",
    "line-end-hyphen": "A hyphen at a line end is left out when the text has the word whole elsewhere.",
    "recorded-join": "edition.toml says what two lines read where they meet.",
    "partner-paragraph": "A full line that ends in a full stop ends its paragraph where the other language's ends.",
    "heading-lines": "A heading set in several lines is one, as the contents have it.",
    "recorded-heading": "edition.toml says that a line is a heading, or how many lines it has.",
    "recorded-prose": "edition.toml says that a line is running text that looks like something else.",
    "page-number": "A line that is the number of a page, where the numbers count up with the pages, is not text.",
    "running-head": "A title that stands again at the edge of page after page is not text.",
    "recorded-furniture": "edition.toml says that a line belongs to the page and not to the text.",
    "recorded-note": "edition.toml says that lines are a note, or a sign that of one.",
    "recorded-table": "edition.toml says that lines are a table or what a picture says.",
    "recorded-appendix": "edition.toml says that lines are an appendix.",
}


@dataclass(frozen=True, slots=True)
class Repair:
    """`lines` are the 1-based lines of report.txt that the repair touches, in order."""

    rule: Rule
    language: str
    lines: tuple[int, ...]
    detail: str


@dataclass(frozen=True, slots=True)
class Cover:
    """The lines of the cover by what they say: (field, language code, its text)."""

    fields: tuple[tuple[str, str, Text], ...]
    repairs: tuple[Repair, ...]


@dataclass(frozen=True, slots=True)
class Block:
    """A whole heading, paragraph, column title or paragraph of a column, in logical order.

    `number` is the printed one of a chapter, section or column; `line` is where it begins.
    """

    kind: LineKind
    number: int | None
    text: Text
    line: int
    in_column: bool = False


@dataclass(frozen=True, slots=True)
class Doubt:
    """A line that is full and ends in a full stop: nothing in print tells whether its paragraph ends there.

    `start` is the offset of the next line's first character; None where a column stands between. `text` ends the
    line.
    """

    line: int
    text: str
    start: int | None = None


@dataclass(frozen=True, slots=True)
class Mended:
    """Blocks, the repairs that made them whole, the problems that no repair could mend, and what stays in doubt.

    `ends` are the lines in doubt at which a column has to end, so that the sentence around it can go on.
    """

    blocks: tuple[Block, ...] = ()
    repairs: tuple[Repair, ...] = ()
    problems: tuple[Problem, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    ends: Mapping[int, bool] = field(default_factory=dict)


def together(mended: Iterable[Mended]) -> Mended:
    """Return several pieces of mended text as one, each in its order."""
    pieces = tuple(mended)
    return Mended(
        tuple(block for piece in pieces for block in piece.blocks),
        tuple(repair for piece in pieces for repair in piece.repairs),
        tuple(problem for piece in pieces for problem in piece.problems),
        tuple(doubt for piece in pieces for doubt in piece.doubts),
        {line: goes_on for piece in pieces for line, goes_on in piece.ends.items()},
    )


@dataclass(frozen=True, slots=True)
class Column:
    """A boxed case. `after` is the number of the paragraph of its section that it follows, 0 for none."""

    number: int
    title: Text
    paragraphs: tuple[Text, ...]
    after: int
    line: int


@dataclass(frozen=True, slots=True)
class Section:
    """A section or a subsection, or with number 0 and no heading what stands before a part's first section.

    `subsection` is 0 for a section: what stands there before its first subsection. Subsections follow it.
    """

    number: int
    heading: Text | None
    paragraphs: tuple[Text, ...]
    columns: tuple[Column, ...]
    line: int
    subsection: int = 0


@dataclass(frozen=True, slots=True)
class Part:
    """The preface, a chapter or the conclusion. `sections[0]` is the one with number 0; subsections are among them."""

    kind: PartKind
    number: int | None
    heading: Text
    sections: tuple[Section, ...]
    line: int

    @property
    def id(self) -> str:
        """Return the id of the part's heading."""
        return part_id(self.kind, self.number)


@dataclass(frozen=True, slots=True)
class LanguageText:
    """The text of the report in one language."""

    language: Language
    parts: tuple[Part, ...]

    @property
    def columns(self) -> tuple[Column, ...]:
        """Return the columns of all sections, in the order of the text."""
        return tuple(column for part in self.parts for section in part.sections for column in section.columns)


@dataclass(frozen=True, slots=True)
class Segment:
    """The unit of alignment. Fields as in report.json (DESIGN: `/data/<year>/report.json`).

    `texts` holds the paragraphs of each language, nearly always one.
    """

    id: str
    kind: SegmentKind
    part: str
    section: int
    number: int | None
    texts: dict[Code, tuple[Text, ...]]
    after: str | None = None


@dataclass(frozen=True, slots=True)
class Pair:
    """Sentences of a segment that say the same, one or more of each language; none where a record says so.

    `spans` are the (start, end) characters of each sentence in the segment's plain text.
    """

    id: str
    segment: str
    spans: dict[Code, tuple[tuple[int, int], ...]]


@dataclass(frozen=True, slots=True)
class Placement:
    """A column that another language prints elsewhere than the original does."""

    column: str
    language: str
    printed_after: str
    line: int


@dataclass(frozen=True, slots=True)
class Alignment:
    """The segments in the reading order of the original, and the columns that were moved for it."""

    segments: tuple[Segment, ...]
    placements: tuple[Placement, ...]


@dataclass(frozen=True, slots=True)
class ContentsLine:
    """An entry of the contents: the id of its heading, its wording, its printed page, and the dots before that."""

    id: str
    wording: str
    page: int | None
    line: int
    text: Text
    leader: Text = ()


@dataclass(frozen=True, slots=True)
class Contents:
    """The contents in one language. `title` is the line that opens them, `pages` the page of each id."""

    title: Text
    entries: tuple[ContentsLine, ...]

    @property
    def pages(self) -> dict[str, int]:
        """Return the printed page of each id that has one."""
        return {entry.id: entry.page for entry in self.entries if entry.page is not None}


AccountKind = Literal["text", "contents", "artefact", "furniture", "note", "table", "appendix"]


@dataclass(frozen=True, slots=True)
class Aside:
    """A line that is no running text: its account in the ledger, and the rule or the reason for it."""

    kind: AccountKind
    what: str
    line: Line
    rule: Rule
    language: Code
    why: str = ""


SupplementKind = Literal["note", "table", "appendix"]


@dataclass(frozen=True, slots=True)
class Supplement:
    """A note, a table or an appendix, as each language that has it prints its lines.

    `part` names the page that it stands on, which is an appendix's own; `after` is the segment or column that a note
    or table follows.
    """

    id: str
    kind: SupplementKind
    part: str
    after: str | None
    lines: dict[Code, tuple[Line, ...]]


@dataclass(frozen=True, slots=True)
class SetAside:
    """The lines that stay, those set aside, and what is wrong with the records that do so."""

    lines: tuple[Line, ...] = ()
    asides: tuple[Aside, ...] = ()
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Account:
    """The characters from `start` up to `end` of report.txt, and what they are.

    `what` is a segment's id, `title`, `issuer` or `year`; the id of the heading that a contents
    entry is for; the rule that makes an artefact or furniture of them; or `note-1`, `table-1`,
    `appendix-1` for lines that edition.toml sets aside.
    """

    start: int
    end: int
    kind: AccountKind
    what: str
    language: str = ""


@dataclass(frozen=True)
class Report:
    """One edition in all its languages, as everything that is published is made from it."""

    record: EditionRecord
    source: Source
    segments: tuple[Segment, ...]
    contents: dict[Code, Contents]
    repairs: tuple[Repair, ...]
    placements: tuple[Placement, ...]
    accounts: tuple[Account, ...]
    pairs: tuple[Pair, ...] = ()
    retired: tuple[Retired, ...] = ()
    supplements: tuple[Supplement, ...] = ()

    @property
    def year(self) -> int:
        """Return the year of the edition."""
        return self.record.year


def segment_text(segment: Segment, code: Code) -> str:
    """Return the plain text of a segment in one of its languages; a blank line parts its paragraphs."""
    return "\n\n".join(map(plain, segment.texts[code]))


def pair_texts(pair: Pair, segment: Segment) -> dict[Code, list[str]]:
    """Return the sentences of a pair in each language, as the plain text of its segment has them."""
    texts = {code: segment_text(segment, code) for code in pair.spans}
    return {code: [texts[code][start:end] for start, end in spans] for code, spans in pair.spans.items()}


def label(segment: Segment, code: Code, report: Report) -> str:
    """Return a heading as navigation and page titles have it: recorded misprints right, no full stop at the end."""
    for reading in report.record.reading:
        if (reading.segment, reading.language) == (segment.id, code):
            return reading.label
    return printed_label(segment, code)


def printed_label(segment: Segment, code: Code) -> str:
    """Return a heading as printed, without the full stop at its end."""
    return plain(segment.texts[code][0]).rstrip("。.")
