"""Read report.txt: bytes in, numbered lines out. Nothing is changed but a BOM and line ends."""

from __future__ import annotations

import hashlib
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from tools.files.errors import InputError, Problem
from tools.files.utf8 import decode, read_bytes


@dataclass(frozen=True, slots=True)
class Line:
    """A line of report.txt, without its line end.

    `number` counts from 1, `start` is the offset of its first character in `Source.text`.
    """

    number: int
    start: int
    text: str


@dataclass(frozen=True)
class Source:
    """The text of one report.txt, with line ends of one character.

    `sha256` is taken of `text` in UTF-8, so that a BOM or CRLF does not change it;
    `notices` says what was normalised, one line each.
    """

    name: str
    text: str
    sha256: str
    notices: tuple[str, ...] = ()

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """Return all lines; a line end at the end of the file opens no further line."""
        lines, start = [], 0
        for number, text in enumerate(self.text.removesuffix("\n").split("\n"), 1):
            lines.append(Line(number, start, text))
            start += len(text) + 1
        return tuple(lines)

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        """Return the offset of the first character of each line."""
        return tuple(line.start for line in self.lines)

    def line_of(self, offset: int) -> int:
        """Return the number, from 1, of the line that holds the character at `offset`."""
        return bisect_right(self._starts, offset)


def read(path: Path, name: str) -> Source:
    """Read the file at `path`; `name` is what messages call it.

    Raises InputError when the file is missing, empty or not UTF-8.
    """
    return from_bytes(read_bytes(path, name, "the text of the report"), name)


def from_bytes(raw: bytes, name: str) -> Source:
    """Return the Source in `raw`; see `read` for what is raised."""
    text = decode(raw, name)
    notices = []
    if text.startswith("\ufeff"):
        text = text.removeprefix("\ufeff")
        notices.append(f"{name}:1: a byte order mark was left out")
    if "\r\n" in text:
        line = text.count("\n", 0, text.index("\r\n")) + 1
        text = text.replace("\r\n", "\n")
        notices.append(f"{name}:{line}: CRLF line ends were read as LF")
    if "\r" in text:
        line = text.count("\n", 0, text.index("\r")) + 1
        text = text.replace("\r", "\n")
        notices.append(f"{name}:{line}: CR line ends were read as LF")
    if not text.strip():
        raise InputError(Problem("F103", name, 1, "the file is empty; expected the text of the report"))
    return Source(name, text, hashlib.sha256(text.encode("utf-8")).hexdigest(), tuple(notices))


def is_printable(character: str) -> bool:
    """Tell whether a character is text: no control, format, private-use or unassigned one, and no replacement."""
    return character in "\n\t" or (unicodedata.category(character) not in _UNPRINTABLE and character != "\ufffd")


_UNPRINTABLE = frozenset({"Cc", "Cf", "Co", "Cn", "Cs"})
