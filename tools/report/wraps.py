"""Find the line ends that only end a line: where the text is set to a width, and the next word had no room."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise

from tools.language.languages import Language, ends_sentence
from tools.report.fragments import Fragment

# A text is set to a width when at least so many line ends stand inside sentences and the lines are about as long.
# With blank lines between them more are asked for: 31 sentences of the 2024 report are cut by its page breaks.
_FEWEST_TIGHT, _FEWEST_LOOSE = 3, 8
_EVEN = 0.8  # the shortest of these lines with the next word, as a share of the longest one

_ITEM_ENDS = "；：;:"
_INDENT = 2


@dataclass(frozen=True, slots=True)
class _End:
    """A line end between two lines of prose, the first at `index`: how wide the line is with the next word."""

    index: int
    width: int
    is_open: bool
    is_tight: bool
    is_page_break: bool


def with_wraps(fragments: Sequence[Fragment], page_breaks: frozenset[int], language: Language) -> tuple[Fragment, ...]:
    """Return the fragments with those marked whose line end is a wrap, and those whose beginning is set in.

    `page_breaks` are the lines before which something was taken out that belongs to a page.
    """
    ends = tuple(_ends(fragments, page_breaks, language))
    wrapped = set(_wrapped(ends))
    indents = _indents(fragments)
    return tuple(
        replace(fragment, wraps=index in wrapped, starts=index in indents)
        if index in wrapped or index in indents
        else fragment
        for index, fragment in enumerate(fragments)
    )


def _ends(fragments: Sequence[Fragment], page_breaks: frozenset[int], language: Language) -> Iterator[_End]:
    for index, (fragment, following) in enumerate(pairwise(fragments)):
        if fragment.kind == following.kind == "prose":
            text = fragment.text
            is_open = text[-1] not in _ITEM_ENDS and not ends_sentence(text, following.text, language)
            is_page_break = following.line.number in page_breaks
            is_tight = following.line.number == fragment.last_line + 1
            yield _End(
                index,
                _width(fragment.line.text.rstrip()) + _first_word(following.text, language),
                is_open,
                is_tight,
                is_page_break,
            )


def _wrapped(ends: Sequence[_End]) -> Iterator[int]:
    """Yield the indexes of the lines that end in a wrap."""
    tight = [end for end in ends if end.is_tight]
    loose = [end for end in ends if not end.is_tight and not end.is_page_break]
    if least := _least_width(tight, _FEWEST_TIGHT):
        yield from (end.index for end in ends if (end.is_tight or end.is_page_break) and end.width >= least)
    elif least := _least_width(loose, _FEWEST_LOOSE):
        yield from (end.index for end in ends if end.width >= least)
    else:
        for block in _blocks(tight):
            least = _least_width(block, 1)
            yield from (end.index for end in block if least and end.width >= least)


def _least_width(ends: Sequence[_End], fewest: int) -> int:
    """Return the width from which on a line ends because of it; 0 when these lines are not set to one."""
    widths = sorted(end.width for end in ends if end.is_open)
    if len(widths) < fewest:
        return 0
    most = widths[-1 - len(widths) // 20]
    return next((least for least in (widths[0], widths[len(widths) // 20]) if least >= _EVEN * most), 0)


def _blocks(tight: Sequence[_End]) -> Iterator[list[_End]]:
    block: list[_End] = []
    for end in tight:
        if block and end.index != block[-1].index + 1:
            yield block
            block = []
        block.append(end)
    if block:
        yield block


def _indents(fragments: Sequence[Fragment]) -> frozenset[int]:
    """Return the indexes of the lines of prose that are set in, where some are and others are not."""
    prose = [(index, _indent(fragment)) for index, fragment in enumerate(fragments) if fragment.kind == "prose"]
    least = min((indent for _, indent in prose), default=0)
    return frozenset(index for index, indent in prose if indent >= least + _INDENT)


def _indent(fragment: Fragment) -> int:
    return len(fragment.line.text) - len(fragment.line.text.lstrip())


@cache
def _cells(character: str) -> int:
    return 2 if unicodedata.east_asian_width(character) in "WFA" else 1


def _width(text: str) -> int:
    """Return how wide a text is; a Chinese character is as wide as two Latin ones."""
    return len(text) if text.isascii() else sum(map(_cells, text))


def _first_word(text: str, language: Language) -> int:
    """Return how much room the beginning of a line would have needed on the line before."""
    match = re.match(r"[!-~]+|.", text)
    return _width(match[0] if match else "") + len(language.glue)
