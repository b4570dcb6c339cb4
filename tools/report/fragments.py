"""The lines of a text that are not blank, what each opens, and a cursor that goes over them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from tools.files.edition_toml import Heading
from tools.files.errors import Problem
from tools.files.report_txt import Line
from tools.language.languages import Language, LineKind, Marker, glue_after, without_layout_blanks
from tools.report.context import Context
from tools.report.model import Repair
from tools.report.text import Piece, Text, line_text, without_blanks
from tools.report.wording import comparable

_MOST_LINES = 4  # of one heading
_LONGEST_LINE = 200  # of a heading, in characters


@dataclass(frozen=True, slots=True)
class Fragment:
    """A line that is not blank, and what it opens; a heading may stand on several lines.

    `wraps` says that the line ends because no further word had room; `is_doubtful` that its paragraph may end there all
    the same; `is_recorded` that edition.toml says what it is; `starts` that it begins a paragraph, since its beginning
    is set in; `before` has what stood before it in the same line of print.
    """

    line: Line
    marker: Marker
    further: tuple[Line, ...] = ()
    repair: Repair | None = None
    wraps: bool = False
    starts: bool = False
    is_doubtful: bool = False
    is_recorded: bool = False
    before: str = ""

    @property
    def ending(self) -> str:
        """The line as it was printed up to its end, where the extraction broke it."""
        return self.before + self.text

    @property
    def text(self) -> str:
        """The line without blanks at its ends."""
        return self.line.text.strip()

    @property
    def kind(self) -> LineKind:
        """What it opens."""
        return self.marker.kind

    @property
    def is_spaced(self) -> bool:
        """Tell whether it is a heading set with blanks between its characters (`前 言`)."""
        return without_layout_blanks(self.text) != self.text

    def heading(self, language: Language) -> Text:
        """Return its text as that of a heading, all lines of it, without layout blanks."""
        if self.is_spaced:
            return without_blanks(self.line)
        return tuple(_glued((self.line, *self.further), language))

    @property
    def last_line(self) -> int:
        """Return the number of its last line."""
        return (self.line, *self.further)[-1].number


def _glued(lines: Sequence[Line], language: Language) -> Iterator[Piece]:
    before = ""
    for line in lines:
        if before:
            yield Piece(glue_after(before, language), None)
        yield from line_text(line)
        before = line.text.strip()


@dataclass(frozen=True, slots=True)
class Written:
    """The fragments of a text, and the problems of the records that say what lines are."""

    fragments: tuple[Fragment, ...]
    problems: tuple[Problem, ...] = ()


def fragments(lines: Sequence[Line], context: Context, titles: Sequence[str] = ()) -> Written:
    """Return the lines that are not blank and what they open, by their markers, the contents and edition.toml.

    `titles` are the headings that the contents list: a heading that goes on in the next line is joined as
    they have it.
    """
    printed = [line for line in lines if line.text.strip()]
    records, problems = _quoted(printed, context)
    wanted = {comparable(title).casefold() for title in titles}
    found: list[Fragment] = []
    index = 0
    while index < len(printed):
        record = records.get(printed[index].number)
        made = _recorded(printed, index, record, context) if record else _by_marker(printed, index, context, wanted)
        found += made
        index += 1 + len(made[0].further)
    return Written(tuple(found), tuple(problems))


def _by_marker(printed: Sequence[Line], index: int, context: Context, wanted: set[str]) -> list[Fragment]:
    """Return the fragment of a line by its own marker, with the lines that its heading goes on in."""
    line = printed[index]
    begins_title = len(line.text) <= _LONGEST_LINE and _begins_one(comparable(line.text).casefold(), wanted)
    for count in range(2, _MOST_LINES + 1) if begins_title else ():
        block = printed[index : index + count]
        words = comparable("".join(piece.text for piece in _glued(block, context.language)))
        marker = context.forms.marker(words)
        if marker.kind != "prose" and words.casefold() in wanted:
            numbers = tuple(each.number for each in block)
            repair = Repair("heading-lines", context.code, numbers, "the lines of the heading joined")
            return [Fragment(line, marker, tuple(block[1:]), repair)]
    return [Fragment(line, context.forms.marker(line.text))]


def _begins_one(words: str, titles: set[str]) -> bool:
    """Tell whether words are the beginning of a title, and not the whole of one."""
    return words not in titles and any(title.startswith(words) for title in titles)


@dataclass(frozen=True, slots=True)
class _Quoted:
    """What edition.toml says of a line: where, the heading that it is, or running text with the reason."""

    path: str
    heading: Heading | None
    quote: str
    why: str


def _quoted(printed: Sequence[Line], context: Context) -> tuple[dict[int, _Quoted], list[Problem]]:
    """Return what edition.toml says of lines, by their numbers, and the records that quote none or several."""
    quoted: dict[int, _Quoted] = {}
    problems: list[Problem] = []
    prose = ((path, _Quoted(path, None, record.quote, record.why), record.line) for path, record in context.prose())
    headings = (
        (path, _Quoted(path, record, record.quote, record.why), record.line) for path, record in context.headings()
    )
    for path, record, number in (*prose, *headings):
        found = [
            line for line in printed if record.quote.strip() and line.text.strip().startswith(record.quote.strip())
        ]
        found = [line for line in found if number in (None, line.number)]
        whole = [line for line in found if line.text.strip() == record.quote.strip()]
        found = whole if len(whole) == 1 else found
        if len(found) != 1 or found[0].number in quoted:
            problems.append(context.edition_toml.problem(
                "R211", f"{path}.quote",
                f"{len(found)} lines in {context.language.name} begin with “{record.quote}”; "
                "expected exactly one, and one record for it: quote more, or give its line",
            ))  # fmt: skip
        else:
            quoted[found[0].number] = record
    return quoted, problems


def _recorded(printed: Sequence[Line], index: int, record: _Quoted, context: Context) -> list[Fragment]:
    """Return the fragments of a line of which edition.toml says what it is."""
    line, heading = printed[index], record.heading
    if heading is None:
        repair = Repair("recorded-prose", context.code, (line.number,), record.why)
        return [Fragment(line, Marker("prose"), repair=repair, is_recorded=True)]
    block = tuple(printed[index : index + heading.lines])
    marker = context.forms.marker("".join(piece.text for piece in _glued(block, context.language)))
    if heading.level:
        marker = Marker(heading.level, heading.number)
    repair = Repair("recorded-heading", context.code, tuple(each.number for each in block), record.why)
    first, rest = _split(line, record.quote.strip()) if len(block) == 1 else (line, None)
    fragment = Fragment(first, marker, block[1:], repair, is_recorded=True)
    return [fragment, Fragment(rest, Marker("prose"), is_recorded=True)] if rest else [fragment]


def _split(line: Line, quote: str) -> tuple[Line, Line | None]:
    """Return the beginning of a line that a record quotes, and what stands after it."""
    end = line.text.index(quote) + len(quote)
    if not line.text[end:].strip():
        return line, None
    return replace(line, text=line.text[:end]), Line(line.number, line.start + end, line.text[end:])


@dataclass
class Cursor:
    """A place among the fragments that moves forward only, and the chapter, section and subsection that it is in."""

    fragments: Sequence[Fragment]
    position: int = 0
    chapter: int = 0
    section: int = 0
    subsection: int = 0

    @property
    def following(self) -> Fragment | None:
        """Return the fragment before which the cursor stands, None at the end."""
        return self.fragments[self.position] if self.position < len(self.fragments) else None

    def take(self) -> Fragment:
        """Return the fragment that follows, and move behind it."""
        self.position += 1
        return self.fragments[self.position - 1]

    def take_heading(self) -> Fragment:
        """Take a heading, and count from its number on."""
        heading = self.take()
        if heading.kind == "chapter":
            self.chapter, self.section, self.subsection = heading.marker.number or 0, 0, 0
        elif heading.kind == "section":
            self.section, self.subsection = heading.marker.number or 0, 0
        elif heading.kind == "subsection":
            self.subsection = heading.marker.number or 0
        return heading

    def is_before_heading(self) -> bool:
        """Tell whether a heading follows, seen from inside a sentence: its number is the next one.

        Text that a page break left at the start of a line can look like a heading: `（一）》，加强…`.
        """
        if self.following is None:
            return False
        kind, number = self.following.kind, self.following.marker.number
        expected = {"chapter": self.chapter + 1, "section": self.section + 1, "subsection": self.subsection + 1}
        return number == expected[kind] if kind in expected else kind in {"preface", "conclusion"}
