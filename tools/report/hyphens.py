"""Find the hyphens that an extractor left out where it joined two lines of a word.

Poppler's pdftotext takes every hyphen at a line end for the line's own: it leaves the hyphen out and joins the lines,
so that the line gets longer than the page is wide; in contents before a leader no line is too long.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from tools.files.report_txt import Line, Source

# An English text is set to a width when so many of its lines are there, and the longest are hardly longer than the
# middle one; a line with a second one behind it is longer than these by a fifth or more.
_FEWEST, _SHORTEST, _EVEN, _TOO_LONG = 50, 40, 1.35, 1.2
_LEADER = re.compile(r"(?:[ \t]*[.．·•…‥⋯_]){3,}.*")


@dataclass(frozen=True, slots=True)
class LostHyphen:
    """A line that is too long; where its word stands in the text and how it reads, when the text has it elsewhere."""

    line: Line
    start: int = 0
    end: int = 0
    word: str = ""


def lost_hyphens(source: Source) -> Iterator[LostHyphen]:
    """Yield the lines of English that are longer than the page is wide, each with the word that lacks its hyphen."""
    lines = [line for line in source.lines if len(line.text.strip()) >= _SHORTEST and line.text.isascii()]
    lengths = sorted(len(_LEADER.sub("", line.text.strip())) for line in lines)
    if len(lengths) < _FEWEST or lengths[-1 - len(lengths) // 20] > _EVEN * lengths[len(lengths) // 2]:
        return
    longest = _TOO_LONG * lengths[-1 - len(lengths) // 10]
    joined = [line for line in lines if len(_LEADER.sub("", line.text.strip())) > longest]
    listed = [line for line in source.lines if joined and line.text.isascii() and _LEADER.search(line.text)]
    compounds = {each.replace("-", "").lower(): each for each in re.findall(r"[A-Za-z]+(?:-[A-Za-z]+)+", source.text)}
    words = Counter(re.findall(r"[A-Za-z]+", source.text))
    for line in (*(line for line in listed if line not in joined), *joined):
        found = [m for m in re.finditer(r"[A-Za-z]+", line.text) if m[0].lower() in compounds and words[m[0]] == 1]
        if len(found) == 1:
            word = _hyphenated(found[0][0], compounds[found[0][0].lower()])
            yield LostHyphen(line, line.start + found[0].start(), line.start + found[0].end(), word)
        elif line in joined and any(words[word] == 1 for word in re.findall(r"[A-Za-z]{6,}", line.text)):
            yield LostHyphen(line)


def _hyphenated(word: str, compound: str) -> str:
    """Return a word with hyphens where the compound has them, its letters as they are."""
    letters = iter(word)
    return "".join(character if character == "-" else next(letters) for character in compound)
