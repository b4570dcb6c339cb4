"""Find the line ends that only end a line: where the text is set to a width, and the next word had no room."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise

from tools.language.languages import Language, ends_sentence
from tools.report.fragments import Fragment
from tools.report.model import Repair

# A text is set to a width when at least so many line ends stand inside sentences and the lines are about as long.
# With blank lines between them more are asked for: 31 sentences of the 2024 report are cut by its page breaks.
_FEWEST_TIGHT, _FEWEST_LOOSE = 3, 8
_EVEN = 0.85  # the shortest of these lines with the next word, as a share of the longest one without it
_SLACK = 0.09  # by how much a line that wraps may seem shorter than these: letters are not as wide as each other

_LONG_WORD = {"zh": "二〇", "en": " notwithstand"}

_ITEM_ENDS = "；：;:"
_INDENT = 2
_TELLS, _STRAYS = 0.75, 0.1  # the share of paragraphs that have to begin set in, and of further lines that may

# No line of print begins with one of these (GB/T 15834-2011, 5.1; W3C, Requirements for Chinese Text Layout, 3.1.4).
_NEVER_BEGINS = re.compile(r"[，。、；：？！）》】」』”’…％,;:!?)](?![A-Za-z])")
_SIGN_ENDS, _SIGN_BEGINS = re.compile(r"[，、；：”’》）】]$"), re.compile(r"[“‘《（【]")


@dataclass(frozen=True, slots=True)
class _End:
    """A line end between two lines of prose, the first at `index`: how wide it is alone, and with the next word.

    `is_open` says that it stands inside a sentence, `is_split` that what follows stood in the same line of print,
    `is_first` that the line before is a heading, of which this one may be the rest.
    """

    index: int
    alone: int
    width: int
    is_open: bool
    is_tight: bool
    is_page_break: bool
    is_split: bool
    is_first: bool


def with_wraps(fragments: Sequence[Fragment], page_breaks: frozenset[int], language: Language) -> tuple[Fragment, ...]:
    """Return the fragments with those marked whose line end is a wrap, and those whose beginning is set in.

    A wrap after a full stop is doubtful where neither blank lines nor indents tell paragraphs. `page_breaks` are the
    lines before which something was taken out that belongs to a page.
    """
    measured = [(tuple(_ends(fragments, page_breaks, language, measure)), measure) for measure in (_counted, _set)]
    ends, measure = max(measured, key=lambda each: _evenness(each[0]))
    wrapped = set(_wrapped(ends, measure("二〇")))
    wrapped |= {end.index for end in ends if end.is_split}
    starts = _indents(fragments, ends, wrapped)
    doubtful = set() if starts else _doubtful(ends, wrapped)
    before_columns = _before_columns(fragments, ends, language, measure)
    doubtful |= {index for index in before_columns if not _begins_after_column(fragments, index + 1, starts, wrapped)}
    early = {end.index for end in ends if end.is_open and end.index not in wrapped}
    rests = {end.index for end in ends if end.is_first} & early
    rests |= {index + 1 for index, (heading, line) in enumerate(pairwise(fragments))
              if heading.kind != "prose" and line.kind == "prose" and line.text[:1].islower()}  # fmt: skip
    marked = tuple(
        replace(fragment, wraps=index in wrapped, starts=index in starts, is_doubtful=index in doubtful)
        if index in wrapped or index in starts or index in doubtful
        else fragment
        for index, fragment in enumerate(fragments)
    )
    marked = _with_beginnings(marked, {end.index for end in ends if end.is_split})
    return tuple(_with_rests(marked, rests, early, language)) if any(_least_widths(ends)) else marked


def _with_beginnings(fragments: Sequence[Fragment], split: set[int]) -> tuple[Fragment, ...]:
    """Return the fragments with what stood before each in its line of print; `split` are those broken after."""
    whole: list[Fragment] = []
    for index, fragment in enumerate(fragments):
        whole.append(replace(fragment, before=whole[-1].ending) if index - 1 in split else fragment)
    return tuple(whole)


def _with_rests(
    fragments: Sequence[Fragment], rests: set[int], early: set[int], language: Language
) -> Iterator[Fragment]:
    """Yield the fragments with each heading made whole that goes on in the next line.

    In a text that is set to a width a line after a heading that begins with a small letter is the heading's; another
    one that ends early inside a sentence makes the heading doubtful.
    """
    heading: Fragment | None = None
    for index, fragment in enumerate(fragments):
        is_rest = index in rests or (index in early and heading is not None and bool(heading.further))
        is_small = fragment.kind == "prose" and fragment.text[:1].islower()
        if heading and not heading.is_recorded and (is_rest or (heading.further and is_small)):
            if is_small:
                numbers = (*(line.number for line in (heading.line, *heading.further)), fragment.line.number)
                repair = Repair("heading-lines", language.code, numbers, "the lines of the heading joined")
                heading = replace(heading, further=(*heading.further, fragment.line), repair=repair)
                continue
            heading = replace(heading, is_doubtful=True)
        if heading:
            yield heading
        heading = fragment if fragment.kind != "prose" else None
        if not heading:
            yield fragment
    if heading:
        yield heading


def _evenness(ends: Sequence[_End]) -> float:
    """Return how wide the shortest lines inside sentences are with the next word, as a share of the longest ones."""
    inside = [end for end in ends if end.is_open and not end.is_first and not end.is_split]
    few = len(inside) // 20
    if len(inside) < _FEWEST_TIGHT:
        return 0
    return sorted(end.width for end in inside)[few] / max(sorted(end.alone for end in inside)[-1 - few], 1)


def _ends(
    fragments: Sequence[Fragment], page_breaks: frozenset[int], language: Language, measure: Callable[[str], int]
) -> Iterator[_End]:
    most = max((measure(fragment.line.text) for fragment in fragments if fragment.kind == "prose"), default=0)
    before = 0  # how much of the line of print stands in the fragments before
    for index, (fragment, following) in enumerate(pairwise(fragments)):
        if not fragment.kind == following.kind == "prose":
            before = 0
            continue
        width = before + measure(fragment.line.text)
        is_open = fragment.text[-1] not in _ITEM_ENDS and not ends_sentence(fragment.text, following.text, language)
        is_split = _is_split(fragment, following, width + measure(following.text) <= most, is_open=is_open)
        yield _End(
            index,
            width,
            width + measure(_first_word(following.text, language)),
            is_open,
            following.line.number == fragment.last_line + 1,
            following.line.number in page_breaks,
            is_split,
            index > 0 and fragments[index - 1].kind != "prose",
        )
        before = width if is_split and width < most else 0


def _is_split(fragment: Fragment, following: Fragment, has_room: bool, *, is_open: bool) -> bool:
    """Tell whether two lines stood in one line of print, which some extractors break where signs are set close.

    `has_room` says that both together are no longer than a line.
    """
    if _NEVER_BEGINS.match(following.text):
        return True
    if following.line.number != fragment.last_line + 1 or not has_room:
        return False
    if _indent(following) >= max(len(fragment.line.text.rstrip()) - _INDENT, 4 * _INDENT):
        return True
    return bool(is_open and _SIGN_ENDS.search(fragment.text) and _SIGN_BEGINS.match(following.text))


def _least_widths(ends: Sequence[_End]) -> tuple[int, int]:
    """Return the widths from which on lines wrap: those with the next line right after them, and the others."""
    whole = [end for end in ends if not end.is_split]
    tight = [end for end in whole if end.is_tight]
    loose = [end for end in whole if not end.is_tight and not end.is_page_break]
    return _least_width(tight, _FEWEST_TIGHT), _least_width(loose, _FEWEST_LOOSE)


def _wrapped(ends: Sequence[_End], indent: int) -> Iterator[int]:
    """Yield the indexes of the lines that end in a wrap; the first line of a paragraph may be set in by `indent`."""
    whole = [end for end in ends if not end.is_split]
    tight, loose = _least_widths(ends)
    if tight and loose:
        yield from _full(whole, min(tight, loose), indent)
    elif tight:
        yield from _full([end for end in whole if end.is_tight or end.is_page_break], tight, indent)
    elif loose:
        yield from _full(whole, loose, indent)
    else:
        for block in _blocks([end for end in whole if end.is_tight]):
            least = _least_width(block, 1)
            yield from (end.index for end in block if least and end.width >= least)


def _full(ends: Sequence[_End], least: int, indent: int) -> Iterator[int]:
    before = -1  # the last line that wraps
    for end in ends:
        if end.width + (indent if before != end.index - 1 else 0) >= least:
            before = end.index
            yield end.index


def _begins_after_column(fragments: Sequence[Fragment], title: int, starts: frozenset[int], wrapped: set[int]) -> bool:
    """Tell whether the line after the one paragraph of a column is set in, as the first one of a paragraph is."""
    body = range(title + 1, len(fragments) - 1)
    end = next((index for index in body if index + 1 in starts or index not in wrapped), len(fragments))
    return end + 1 in starts


def _before_columns(
    fragments: Sequence[Fragment], ends: Sequence[_End], language: Language, measure: Callable[[str], int]
) -> Iterator[int]:
    """Yield the indexes of the lines before a column that end in a full stop and had no room for a long word more."""
    least = min(filter(None, _least_widths(ends)), default=0)
    for index, (fragment, following) in enumerate(pairwise(fragments)):
        is_closed = fragment.kind == "prose" and ends_sentence(fragment.text, "", language)
        width = measure(fragment.line.text + _LONG_WORD[language.code])
        if least and is_closed and following.kind == "column" and width >= least:
            yield index


def _doubtful(ends: Sequence[_End], wrapped: set[int]) -> set[int]:
    """Return the indexes of the wraps after a full stop that may as well end a paragraph.

    Where each paragraph ends in a blank line, a wrap without one is none.
    """
    closed = [end for end in ends if not end.is_open and not end.is_split]
    blank_lines_tell = all(end.index in wrapped or not end.is_tight for end in closed)
    blank_lines_tell = blank_lines_tell and any(not end.is_tight and not end.is_page_break for end in closed)
    return {end.index for end in closed if end.index in wrapped and not (blank_lines_tell and end.is_tight)}


def _least_width(ends: Sequence[_End], fewest: int) -> int:
    """Return the width from which on a line ends because of it; 0 when these lines are not set to one."""
    inside = [end for end in ends if end.is_open and not end.is_first]
    if len(inside) < fewest:
        return 0
    widths = sorted(end.width for end in inside)
    most = sorted(end.alone for end in inside)[-1 - len(inside) // 20]
    least = next((least for least in (widths[0], widths[len(widths) // 20]) if least >= _EVEN * most), 0)
    return int(least * (1 - _SLACK))


def _blocks(tight: Sequence[_End]) -> Iterator[list[_End]]:
    block: list[_End] = []
    for end in tight:
        if block and end.index != block[-1].index + 1:
            yield block
            block = []
        block.append(end)
    if block:
        yield block


def _indents(fragments: Sequence[Fragment], ends: Sequence[_End], wrapped: set[int]) -> frozenset[int]:
    """Return the indexes of the lines of prose that begin paragraphs, where these are set in; none where they are not.

    Whether they are is told by the lines after headings and after full stops before the end of the line, beside
    those that go on inside a sentence.
    """
    prose = [index for index, fragment in enumerate(fragments) if fragment.kind == "prose"]
    least = min((_indent(fragments[index]) for index in prose), default=0)
    begun = {index for index in prose if _indent(fragments[index]) >= least + _INDENT}
    closed = {end.index + 1 for end in ends if not end.is_open and end.index not in wrapped}
    inside = {end.index + 1 for end in ends if end.is_open and not end.is_split}
    first = {index for index in prose if index == 0 or fragments[index - 1].kind != "prose"} | closed
    usual = sorted(_indent(fragments[index]) for index in first & begun)
    begun = (
        {index for index in begun if _indent(fragments[index]) <= usual[len(usual) // 2] + _INDENT} if usual else set()
    )
    split = {end.index + 1 for end in ends if end.is_split}
    tells = len(first & begun) >= _TELLS * len(first) and len(inside & begun) <= _STRAYS * len(inside)
    return frozenset(begun - split) if tells else frozenset()


def _indent(fragment: Fragment) -> int:
    return len(fragment.line.text) - len(fragment.line.text.lstrip())


@cache
def _cells(character: str) -> int:
    return 2 if unicodedata.east_asian_width(character) in "WFA" else 1


def _counted(text: str) -> int:
    """Return how wide a line is in hundredths of a Latin character; a Chinese one is as wide as two."""
    line = text.rstrip()
    return 100 * (len(line) if line.isascii() else sum(map(_cells, line)))


# Widths in thousandths of an em, as in most text faces: the rest of the small letters, and of all others, is as `n`.
_NARROW = dict.fromkeys("ijlt", 278) | dict.fromkeys("frs", 345) | dict.fromkeys("ace", 444)
_WIDE = dict.fromkeys("mMW", 800) | dict.fromkeys("wABCDEFGHKLNOPQRTUVXYZ&", 680) | {"I": 333, "S": 556, "J": 389}
_SIGNS = dict.fromkeys(" .,:;", 250) | dict.fromkeys("-()[]/‘’'", 333) | dict.fromkeys("“”", 444) | {"%": 830}
_LETTERS = _NARROW | _WIDE | _SIGNS


@cache
def _letter(character: str) -> int:
    return _LETTERS.get(character, 500 * _cells(character))


def _set(text: str) -> int:
    """Return how wide a line is set, in thousandths of an em: an `i` has not the width of an `m`."""
    return sum(map(_letter, text.strip()))


def _first_word(text: str, language: Language) -> str:
    """Return what would have needed room on the line before: the beginning of a line up to where it may break."""
    match = re.match(r"[!-~]+|.", text)
    return language.glue + (match[0] if match else "")
