"""Mend what the PDF extraction broke: lines in, whole headings, paragraphs and columns out.

A blank line in report.txt is a page break as often as the end of a paragraph, and a boxed
column may stand inside a sentence. Whether a line goes on is decided by its own end and by
what follows it (`languages.sentence_is_complete`), and where that can't tell, by a `[[cut]]`
of edition.toml.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from tools.files.edition_toml import Cut, EditionRecord, LongColumn
from tools.files.errors import InputError, Problem
from tools.files.report_txt import Line, Source
from tools.files.toml_file import TomlFile
from tools.language.languages import Language, Marker, glue_after, marker, sentence_is_complete
from tools.report.divide import heading_pieces
from tools.report.italics import emphasis
from tools.report.model import Block, Repair, Rule
from tools.report.text import Piece


@dataclass(frozen=True, slots=True)
class Fragment:
    """A line that is not blank, and what its own marker says that it opens."""

    line: Line
    marker: Marker

    @property
    def text(self) -> str:
        return self.line.text.strip()


def repair(
    lines: Sequence[Line], language: Language, source: Source, edition_toml: TomlFile[EditionRecord]
) -> tuple[tuple[Block, ...], tuple[Repair, ...]]:
    """The blocks of one language's text, and every repair that was made.

    Raises InputError for a sentence that never ends, a column inside a column, a column
    without text, unbalanced italics, and a record that fits no line.
    """
    fragments = [Fragment(line, marker(line.text.strip(), language)) for line in lines if line.text.strip()]
    for number, cut in enumerate(edition_toml.record.cut):
        if cut.language == language.code:
            _check_cut(cut, number, fragments, edition_toml)
    for number, record in enumerate(edition_toml.record.column):
        if record.language == language.code:
            _check_column(record, number, fragments, edition_toml)
    joiner = _Joiner(fragments, language, source, edition_toml)
    joiner.run()
    return tuple(joiner.blocks), tuple(joiner.repairs)


def _check_cut(cut: Cut, number: int, fragments: Sequence[Fragment], edition_toml: TomlFile[EditionRecord]) -> None:
    found = sum(fragment.text.endswith(cut.after) for fragment in fragments)
    if found != 1:
        raise InputError(
            edition_toml.problem(
                "R201", f"$.cut[{number}].after", f"{found} lines end in “{cut.after}”; expected exactly one"
            )
        )


def _check_column(
    record: LongColumn, number: int, fragments: Sequence[Fragment], edition_toml: TomlFile[EditionRecord]
) -> None:
    if Marker("column", record.number) not in [fragment.marker for fragment in fragments]:
        raise InputError(
            edition_toml.problem(
                "R202", f"$.column[{number}].number", f"there is no column {record.number}; expected one that is there"
            )
        )


@dataclass
class _Joiner:
    """One pass over the fragments; `position` only moves forward."""

    fragments: Sequence[Fragment]
    language: Language
    source: Source
    edition_toml: TomlFile[EditionRecord]
    position: int = 0
    chapter: int = 0
    section: int = 0
    blocks: list[Block] = field(default_factory=list)
    repairs: list[Repair] = field(default_factory=list)

    def run(self) -> None:
        while fragment := self._peek():
            if self._is_column(fragment):
                self.blocks += self._column(inside_sentence=False)
            elif fragment.marker.kind == "prose":
                self._paragraph()
            else:
                self._heading()

    def _peek(self) -> Fragment | None:
        return self.fragments[self.position] if self.position < len(self.fragments) else None

    def _take(self) -> Fragment:
        self.position += 1
        return self.fragments[self.position - 1]

    @staticmethod
    def _is_column(fragment: Fragment) -> bool:
        return fragment.marker.kind == "column"

    def _heading(self) -> None:
        fragment = self._take()
        text, spaced = heading_pieces(fragment.line)
        if spaced:
            self._note("layout-blank", [fragment], "blanks between the characters of a heading left out")
        if fragment.marker.kind == "chapter":
            self.chapter, self.section = fragment.marker.number or 0, 0
        elif fragment.marker.kind == "section":
            self.section = fragment.marker.number or 0
        self.blocks.append(Block(fragment.marker.kind, fragment.marker.number, text, fragment.line.number))

    def _paragraph(self) -> None:
        """A paragraph of the prose, then the columns that float inside it."""
        taken, floating = [self._take()], []
        while self._goes_on(taken):
            following = self._peek()
            if following is None or self._opens_next_heading(following):
                raise InputError(self._unfinished(taken[-1], following))
            if self._is_column(following):
                floating.append(self._column(inside_sentence=True))
            else:
                taken.append(self._take())
        self.blocks.append(self._joined(taken, in_column=False))
        for column in floating:
            self._note("column-float", taken, f"column {column[0].number} set after the paragraph")
            self.blocks += column

    def _column(self, *, inside_sentence: bool) -> list[Block]:
        """A column: its title and its paragraphs, one unless edition.toml says more.

        Inside a sentence what follows its full stop is that sentence, lower case or not.
        """
        title = self._take()
        text, _ = heading_pieces(title.line)
        blocks = [Block("column", title.marker.number, text, title.line.number)]
        for _ in range(self._column_length(title)):
            following = self._peek()
            if following is None or following.marker.kind != "prose":
                raise InputError(
                    self._problem(
                        "R203", title, f"column {title.marker.number} has no text; expected a paragraph after its title"
                    )
                )
            taken = [self._take()]
            while self._goes_on(taken, look_ahead=not inside_sentence):
                following = self._peek()
                if following is None or self._opens_next_heading(following):
                    raise InputError(self._unfinished(taken[-1], following))
                if self._is_column(following):
                    raise InputError(
                        self._problem(
                            "R204",
                            following,
                            f"column {following.marker.number} begins inside column {title.marker.number}; "
                            f"expected the sentence of line {taken[-1].line.number} to end first",
                        )
                    )
                taken.append(self._take())
            blocks.append(self._joined(taken, in_column=True))
        return blocks

    def _column_length(self, title: Fragment) -> int:
        for record in self.edition_toml.record.column:
            if (record.language, record.number) == (self.language.code, title.marker.number):
                return record.paragraphs
        return 1

    def _goes_on(self, taken: Sequence[Fragment], *, look_ahead: bool = True) -> bool:
        """Whether the paragraph of these fragments is not at its end."""
        if cut := self._cut_after(taken[-1]):
            return cut.goes_on
        following = self._peek() if look_ahead else None
        next_words = following.text if following and following.marker.kind == "prose" else ""
        so_far = self.language.glue.join(fragment.text for fragment in taken)
        return not sentence_is_complete(so_far, next_words, self.language)

    def _cut_after(self, fragment: Fragment) -> Cut | None:
        """The record of edition.toml about the end of this line, if there is one."""
        for cut in self.edition_toml.record.cut:
            if cut.language == self.language.code and fragment.text.endswith(cut.after):
                return cut
        return None

    def _opens_next_heading(self, fragment: Fragment) -> bool:
        """A line is a heading inside an open sentence only when its number is the next one.

        Text that a page break left at the start of a line can look like one: `（一）》，加强…`.
        """
        kind, number = fragment.marker.kind, fragment.marker.number
        if kind == "chapter":
            return number == self.chapter + 1
        if kind == "section":
            return number == self.section + 1
        return kind in {"preface", "conclusion"}

    def _joined(self, taken: Sequence[Fragment], *, in_column: bool) -> Block:
        raw: list[Piece] = []
        for fragment in taken:
            if raw:
                raw.append(Piece(glue_after(raw[-1].text, self.language), None))
            start = fragment.line.start + fragment.line.text.index(fragment.text)
            raw.append(Piece(fragment.text, start))
        for fragment in taken:
            if cut := self._cut_after(fragment):
                self._note("recorded-cut", [fragment], cut.why)
        for before, after in pairwise(taken):
            hyphen = glue_after(before.text, self.language) != self.language.glue
            rule: Rule = "page-break-after-hyphen" if hyphen else "page-break"
            self._note(rule, (before, after), f"…{before.text[-12:]} ‖ {after.text[:12]}…")
        text, repairs = emphasis(tuple(raw), self.language, self.source, self.edition_toml)
        self.repairs += repairs
        return Block("prose", None, text, taken[0].line.number, in_column)

    def _note(self, rule: Rule, fragments: Sequence[Fragment], detail: str) -> None:
        lines = tuple(fragment.line.number for fragment in fragments)
        self.repairs.append(Repair(rule, self.language.code, lines, detail))

    def _unfinished(self, last: Fragment, following: Fragment | None) -> Problem:
        before = f"the heading on line {following.line.number}" if following else "the end of the text"
        return self._problem(
            "R205", last, f"the sentence is not finished before {before}; expected its end (…{last.text[-20:]})"
        )

    def _problem(self, code: str, fragment: Fragment, message: str) -> Problem:
        return Problem(code, self.source.name, fragment.line.number, message)
