"""The lines of a text that are not blank, and a cursor that goes over them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tools.files.report_txt import Line
from tools.language.languages import Language, LineKind, Marker, marker, without_layout_blanks
from tools.report.text import Text, line_text, without_blanks


@dataclass(frozen=True, slots=True)
class Fragment:
    """A line that is not blank, and what its own marker says that it opens."""

    line: Line
    marker: Marker

    @property
    def text(self) -> str:
        """The line without blanks at its ends."""
        return self.line.text.strip()

    @property
    def kind(self) -> LineKind:
        """What its own marker says that it opens."""
        return self.marker.kind

    @property
    def is_spaced(self) -> bool:
        """Tell whether it is a heading set with blanks between its characters (`前 言`)."""
        return without_layout_blanks(self.text) != self.text

    @property
    def heading(self) -> Text:
        """Return its text as that of a heading, without layout blanks."""
        return without_blanks(self.line) if self.is_spaced else line_text(self.line)


def fragments(lines: Sequence[Line], language: Language) -> tuple[Fragment, ...]:
    """Return the lines that are not blank."""
    return tuple(Fragment(line, marker(line.text.strip(), language)) for line in lines if line.text.strip())


@dataclass
class Cursor:
    """A place among the fragments that moves forward only, and the chapter and section that it is in."""

    fragments: Sequence[Fragment]
    position: int = 0
    chapter: int = 0
    section: int = 0

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
            self.chapter, self.section = heading.marker.number or 0, 0
        elif heading.kind == "section":
            self.section = heading.marker.number or 0
        return heading

    def is_before_heading(self) -> bool:
        """Tell whether a heading follows, seen from inside a sentence: its number is the next one.

        Text that a page break left at the start of a line can look like a heading: `（一）》，加强…`.
        """
        if self.following is None:
            return False
        kind, number = self.following.kind, self.following.marker.number
        expected = {"chapter": self.chapter + 1, "section": self.section + 1}
        return number == expected[kind] if kind in expected else kind in {"preface", "conclusion"}
