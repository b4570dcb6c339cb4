"""Titles in the text: how they are marked, and how they read without their marks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tools.align import Segment
from tools.languages import Code
from tools.text import plain, runs

_MARKS = re.compile(r"《[^《》]*》")
_ENCLOSING = {"《": "》", "“": "”"}


def bare(quote: str, code: Code) -> str:
    """A title as printed, without the marks that enclose it, layout blanks, and the English article.

    An English one begins with a capital.
    """
    text = quote.strip()
    while len(text) > 1 and _ENCLOSING.get(text[0]) == text[-1] and not set(text[1:-1]) & {text[0], text[-1]}:
        text = text[1:-1]
    if code == "zh":
        return re.sub(r"\s", "", text)
    text = re.sub(r"^[Tt]he ", "", text)
    return text[:1].upper() + text[1:]


def marked_titles(segment: Segment, code: Code) -> Iterator[tuple[int, int]]:
    """Where the text marks a title: 《…》, and italics."""
    position = 0
    for text in segment.texts.get(code, ()):
        for match in _MARKS.finditer(plain(text)):
            yield position + match.start(), position + match.end()
        for characters, italic in runs(text):
            if italic:
                yield position, position + len(characters)
            position += len(characters)
        position += len("\n\n")
