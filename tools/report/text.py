"""Running text that knows where in report.txt each of its characters stands."""

from __future__ import annotations

import html as _html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from tools.files.report_txt import Line


@dataclass(frozen=True, slots=True)
class Piece:
    """Characters that stand side by side in report.txt, or that a repair put in.

    `start` is the offset of the first one in `Source.text`, None for what a repair put in.
    """

    text: str
    start: int | None
    italic: bool = False


Text = tuple[Piece, ...]


def line_text(line: Line) -> Text:
    """Return a line without the blanks around it, in one piece."""
    text = line.text.strip()
    return (Piece(text, line.start + line.text.index(text)),)


def marked(words: str) -> Text:
    """Return words with what stands between two `*` in italics; one `*` alone is the sign of a note."""
    parts = words.split("*")
    if len(parts) % 2 == 0:
        return (Piece(words, None),)
    return tuple(Piece(part, None, bool(index % 2)) for index, part in enumerate(parts) if part)


def without_blanks(line: Line) -> Text:
    """Return a line without any blank, a piece for each run of characters between them."""
    return tuple(Piece(match[0], line.start + match.start()) for match in re.finditer(r"[^ ]+", line.text))


def plain(text: Text) -> str:
    """Return the characters of `text`, without any marks."""
    return "".join(piece.text for piece in text)


def runs(text: Text) -> Iterator[tuple[str, bool]]:
    """Yield the text in runs of (characters, italic or not), each as long as it can be."""
    for italic, pieces in groupby(text, key=lambda piece: piece.italic):
        yield "".join(piece.text for piece in pieces), italic


def html(text: Text) -> str:
    """Return the text as HTML: `<em>` where the report prints italics, and nothing else."""
    escaped = ((_html.escape(characters, quote=False), italic) for characters, italic in runs(text))
    return "".join(f"<em>{characters}</em>" if italic else characters for characters, italic in escaped)


def spans(text: Text) -> Iterator[tuple[int, int]]:
    """Yield where the text stands in report.txt: (start, end) offsets, in the order of the text."""
    for piece in text:
        if piece.start is not None and piece.text:
            yield piece.start, piece.start + len(piece.text)


def first_offset(text: Text) -> int:
    """Return the offset of the first character of the text in report.txt."""
    return next(spans(text))[0]


def slice_text(text: Text, start: int, end: int) -> Text:
    """Return the characters `start` to `end` of `plain(text)`, with their places."""
    pieces, position = [], 0
    for piece in text:
        low, high = max(start - position, 0), min(end - position, len(piece.text))
        if low < high:
            origin = None if piece.start is None else piece.start + low
            pieces.append(Piece(piece.text[low:high], origin, piece.italic))
        position += len(piece.text)
    return tuple(pieces)


def with_italic(text: Text, start: int, end: int) -> Text:
    """Return the text with its characters `start` to `end` in italics, the others as they were."""
    middle = tuple(Piece(piece.text, piece.start, True) for piece in slice_text(text, start, end))
    return slice_text(text, 0, start) + middle + slice_text(text, end, len(plain(text)))
