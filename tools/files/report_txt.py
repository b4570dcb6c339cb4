"""Read report.txt: bytes in, numbered lines out. Nothing is changed but a BOM and line ends."""

from __future__ import annotations

import hashlib
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from tools.files.errors import InputError, Problem


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
        """All lines; a line end at the end of the file opens no further line."""
        lines, start = [], 0
        for number, text in enumerate(self.text.removesuffix("\n").split("\n"), 1):
            lines.append(Line(number, start, text))
            start += len(text) + 1
        return tuple(lines)

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        return tuple(line.start for line in self.lines)

    def line_of(self, offset: int) -> int:
        """The 1-based number of the line that holds the character at `offset`."""
        return bisect_right(self._starts, offset)


def read(path: Path, name: str) -> Source:
    """Read the file at `path`; `name` is what messages call it.

    Raises InputError when the file is missing, empty, not UTF-8, or holds a control,
    format or private-use character.
    """
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise InputError(
            Problem("F101", name, 1, f"cannot be read ({error.strerror}); expected the text of the report")
        ) from None
    return from_bytes(raw, name)


def from_bytes(raw: bytes, name: str) -> Source:
    """The Source in `raw`; see `read` for what is raised."""
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise InputError(
            Problem("F102", name, line, f"byte 0x{raw[error.start]:02x} is not UTF-8; expected a file in UTF-8")
        ) from None
    notices = []
    if text.startswith("\ufeff"):
        text = text.removeprefix("\ufeff")
        notices.append(f"{name}:1: a byte order mark was left out")
    if "\r\n" in text:
        line = text.count("\n", 0, text.index("\r\n")) + 1
        text = text.replace("\r\n", "\n")
        notices.append(f"{name}:{line}: CRLF line ends were read as LF")
    if not text.strip():
        raise InputError(Problem("F103", name, 1, "the file is empty; expected the text of the report"))
    source = Source(name, text, hashlib.sha256(text.encode("utf-8")).hexdigest(), tuple(notices))
    _refuse_invisible(source)
    return source


def _refuse_invisible(source: Source) -> None:
    """Control, format, private-use, unassigned and replacement characters are extraction damage."""
    for offset, character in enumerate(source.text):
        if character in "\n\t":
            continue
        if unicodedata.category(character) in {"Cc", "Cf", "Co", "Cn", "Cs"} or character == "\ufffd":
            raise InputError(
                Problem(
                    "F104",
                    source.name,
                    source.line_of(offset),
                    f"character U+{ord(character):04X} cannot be printed; expected text only",
                )
            )
