"""Divide a text into sentences by each language's own rules.

A sentence ends at a full stop, question or exclamation mark (in Chinese 。！？), together with the closing quotation
marks and brackets after it. It does not end

- inside a quotation, title or bracket that is still open: what is quoted is part of the sentence that quotes it;
- inside words that are `held` together, such as a title in italics;
- in English, after an abbreviation (`No. 75503284`), initials (`J. Smith`, `U.S.`), the number of a heading (`i.`), or
  where no blank or no capital follows (`3.2`, `JD.com`, `Co., Ltd. and`).

A semicolon is a weak end: what it parts is one sentence, unless the other language has several there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tools.language.languages import Code, Language

Span = tuple[int, int]  # (start, end) of words, in characters of a text


@dataclass(frozen=True, slots=True)
class Clause:
    """Characters `start` up to `end` of a text, up to the end of a sentence, or to a semicolon where `is_weak`."""

    start: int
    end: int
    is_weak: bool = False


_CLOSING = "”’》）)】」』\"'"
_STRONG: dict[Code, str] = {"zh": "。！？", "en": r".!?"}
_WEAK: dict[Code, str] = {"zh": "；", "en": ";"}
_ENDS: dict[Code, re.Pattern[str]] = {
    code: re.compile(
        rf"(?:(?P<strong>[{_STRONG[code]}]+)|(?P<weak>{_WEAK[code]}))(?P<closing>[{re.escape(_CLOSING)}]*)"
    )
    for code in _STRONG
}
_PARAGRAPHS = re.compile(r"\s*\n\s*\n\s*")
_OPENING = {"“": "”", "《": "》", "（": "）", "(": ")", "【": "】", "「": "」", "『": "』"}
_PAIRED = re.compile(f'[{re.escape("".join((*_OPENING, *_OPENING.values())))}"]')

# What follows a closed quotation that is no end: the Chinese sentence goes on.
_GOES_ON = "，、；：。！？）》”"
# Abbreviations besides those of the language that stand before a name or number and never at an end.
_BEFORE_NAMES = (
    "Prof.",
    "Mrs.",
    "St.",
    "Gen.",
    "Sen.",
    "Fig.",
    "Figs.",
    "Vol.",
    "Vols.",
    "pp.",
    "p.",
    "para.",
    "paras.",
)
_INITIALS = re.compile(r"(?:^|[^\w.])(?:[A-Za-z]\.)+$")
_NUMBER_OF_HEADING = re.compile(r"\s*(?:[ivxlcIVXLC]+|[0-9]+)\.")
_BEGINS = re.compile(r"\s+[“‘\"'(\[]*[A-Z0-9㐀-鿿]")


def clauses(text: str, language: Language, held: Sequence[Span] = ()) -> tuple[Clause, ...]:
    """Return the clauses of a text in its order, without the blanks between them; none of a blank text.

    Blank lines part paragraphs, and end a sentence. Nothing ends inside the `held` spans.
    """
    found: list[Clause] = []
    start = 0
    for end, is_weak in (*_ends(text, language, (*held, *_enclosed(text))), (len(text), False)):
        words = text[start:end]
        if words.strip():
            first = start + len(words) - len(words.lstrip())
            found.append(Clause(first, first + len(words.strip()), is_weak))
            start = end
    return tuple(found)


def _ends(text: str, language: Language, held: Sequence[Span]) -> Iterator[tuple[int, bool]]:
    """Yield where clauses end, in order, and whether weakly."""
    breaks = {match.start(): (match.start(), False) for match in _PARAGRAPHS.finditer(text)}
    for match in _ENDS[language.code].finditer(text):
        inside = any(start < match.start() < end and match.end() < end for start, end in held)
        if not inside and _is_end(text, match, language):
            breaks.setdefault(match.end(), (match.end(), match["weak"] is not None))
    yield from sorted(breaks.values())


def _is_end(text: str, match: re.Match[str], language: Language) -> bool:
    """Tell whether a clause ends after a mark, by what stands before and after it."""
    if language.glue:
        return bool(match["weak"] or _ends_in_english(text, match, language))
    return not (match["closing"] and text[match.end() : match.end() + 1] in tuple(_GOES_ON))


def _ends_in_english(text: str, match: re.Match[str], language: Language) -> bool:
    if match.end() < len(text.rstrip()) and not _BEGINS.match(text, match.end()):
        return False
    before = text[: match.start() + 1]
    if match["strong"] != "." or match["closing"]:
        return True
    heading = _NUMBER_OF_HEADING.match(text)
    is_number = heading is not None and heading.end() == match.end()
    last = before.split()[-1].lstrip(_CLOSING + "“‘([")
    return not (is_number or last in (*language.never_ends, *_BEFORE_NAMES) or _INITIALS.search(before))


def _enclosed(text: str) -> Iterator[Span]:
    """Yield the span of each quotation, title and bracket, its marks included; those that nothing closes have none."""
    opened: list[tuple[str, int]] = []
    for match in _PAIRED.finditer(text):
        mark = match[0]
        closes = next((place for place in reversed(range(len(opened))) if opened[place][0] == mark), None)
        if closes is not None:
            yield opened[closes][1], match.end()
            del opened[closes:]
        elif mark in _OPENING or mark == '"':
            opened.append((_OPENING.get(mark, mark), match.start()))
