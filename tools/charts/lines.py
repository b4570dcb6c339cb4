"""Break words into lines of a width, as a drawing needs it that cannot break them itself."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

# What no Chinese line begins with.
_NEVER_FIRST = "，。、；：？！）》”’"


def width(text: str) -> float:
    """Return about how wide a text is, in ems: a Chinese character is one, a Latin letter little more than a half."""
    return sum(1.0 if unicodedata.east_asian_width(character) in "WF" else 0.54 for character in text)


def lines(text: str, most: float) -> list[str]:
    """Break a text into lines of at most `most` ems: between words, and between Chinese characters."""
    found: list[str] = []
    for piece in _pieces(text):
        if found and width(found[-1] + piece.rstrip()) <= most:
            found[-1] += piece
        else:
            found.append(piece)
    return [line.strip() for line in found]


def _pieces(text: str) -> Iterator[str]:
    """Yield what stays together: a word with the blank after it, a Chinese character with the points after it."""
    piece = ""
    for character in text:
        if piece and _may_break(piece[-1], character):
            yield piece
            piece = ""
        piece += character
    if piece:
        yield piece


def _may_break(before: str, after: str) -> bool:
    if after in _NEVER_FIRST or before in "（《“‘" or after == " ":
        return False
    return before == " " or unicodedata.east_asian_width(before) in "WF" or unicodedata.east_asian_width(after) in "WF"
