"""Take out what belongs to the pages and not to the text: page numbers that count up, running heads."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tools.files.report_txt import Line
from tools.report.context import Context
from tools.report.model import Aside, Rule
from tools.report.wording import comparable

_LONGEST_NUMBER = 4
_PAGE_NUMBER = re.compile(
    rf"[-–—·~ ]*(?:第|Page|p\.)? *(\d{{1,{_LONGEST_NUMBER}}}) *页?"
    r"(?:[ ,，]*(?:共|of|/) *\d{1,4} *页?)?[-–—·~ ]*",
    re.IGNORECASE,
)
_ROMAN_PAGE = re.compile(r"[-–—· ]*([ivxlc]+|[IVXLC]+)[-–—· ]*")

# A chain of numbers counts up from page to page. Three are the fewest that no list of two rows can be; a page of
# the 2024 report holds 400 characters and more, so fewer than 60 between two numbers are rows and no page.
_SHORTEST_CHAIN, _SHORTEST_PAGE = 3, 60
_LONGEST_HEAD = 200


def page_number(line: str) -> int | None:
    """Return the number that a line consists of as page numbers are printed (`— 3 —`, `第3页`, `Page 3 of 66`)."""
    match = _PAGE_NUMBER.fullmatch(unicodedata.normalize("NFKC", line.strip()))
    return int(match[1]) if match else None


def looks_like_page_number(line: str) -> bool:
    """Tell whether a line consists of a number alone, Roman ones included."""
    return page_number(line) is not None or bool(_ROMAN_PAGE.fullmatch(line.strip()))


def furniture(
    lines: Sequence[Line], titles: frozenset[str], context: Context, feeds: frozenset[int]
) -> tuple[Aside, ...]:
    """Return the lines of a text that are page numbers or running heads, in order.

    `titles` are the titles that a page may repeat, as `comparable` gives them; `feeds` are the lines
    that begin a page, where the extractor says so.
    """
    printed = [line for line in lines if line.text.strip()]
    numbers = {line.number: "page-number" for line in _page_numbers(printed)}
    heads = {line.number: "running-head" for line in _running_heads(printed, titles, numbers, feeds, context)}
    rules: dict[int, Rule] = {**heads, **numbers}  # type: ignore[dict-item]
    return tuple(
        Aside("furniture", rules[line.number], line, rules[line.number], context.code)
        for line in printed
        if line.number in rules
    )


def _page_numbers(printed: Sequence[Line]) -> Iterator[Line]:
    """Yield the lines of every chain of numbers, all of one shape, that counts up by one from page to page."""
    shapes: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for index, line in enumerate(printed):
        number = page_number(line.text)
        if number is not None:
            shapes[re.sub(r"\d+", "#", line.text.strip(), count=1)].append((index, number))
    for candidates in shapes.values():
        for chain in _chains(candidates, printed):
            if len(chain) >= _SHORTEST_CHAIN:
                yield from (printed[index] for index in chain)


def _chains(candidates: Sequence[tuple[int, int]], printed: Sequence[Line]) -> Iterator[list[int]]:
    chain: list[int] = []
    before = (0, 0)
    for index, number in candidates:
        characters = sum(len(line.text) for line in printed[before[0] + 1 : index])
        if chain and not (number == before[1] + 1 and characters >= _SHORTEST_PAGE):
            yield chain
            chain = []
        chain.append(index)
        before = (index, number)
    yield chain


@dataclass(frozen=True, slots=True)
class _Repeated:
    """A line that may be a running head, and whether it stands at the edge of a page."""

    line: Line
    is_at_edge: bool


def _running_heads(
    printed: Sequence[Line], titles: frozenset[str], numbers: dict[int, str], feeds: frozenset[int], context: Context
) -> Iterator[Line]:
    groups: dict[str, list[_Repeated]] = defaultdict(list)
    for index, line in enumerate(printed):
        if line.number not in numbers and len(line.text) <= _LONGEST_HEAD:
            around = (*printed[max(index - 1, 0) : index], *printed[index + 1 : index + 2])
            is_at_edge = line.number in feeds or any(other.number in numbers for other in around)
            is_at_edge = is_at_edge or any(other.number in feeds for other in printed[index + 1 : index + 2])
            groups[_without_number(line.text)].append(_Repeated(line, is_at_edge))
    for words, group in groups.items():
        if len(group) > 1 and words:
            yield from _heads(group, context, is_title=words in titles)


def _without_number(line: str) -> str:
    """Return a line without the number of a page at its beginning or end, as it is compared."""
    folded = unicodedata.normalize("NFKC", line.strip())
    return comparable(re.sub(r"^\d{1,4} {2,}| {2,}[-–— ]*\d{1,4}[-–— ]*$|\t\d{1,4}$", "", folded)).casefold()


def _heads(group: Sequence[_Repeated], context: Context, *, is_title: bool) -> Iterator[Line]:
    """Yield the lines of a group that are running heads. Of a heading that pages repeat one line stays: itself."""
    edges = [each.line for each in group if each.is_at_edge]
    if context.forms.marker(group[0].line.text).kind in {"chapter", "preface", "conclusion"}:
        inside = [each.line for each in group if not each.is_at_edge]
        if len(inside) == 1 and edges:
            yield from edges
        elif not inside:
            yield from edges[1:]
        return
    numbered = [each.line for each in group if re.search(r"( {2,}|\t)\d{1,4}$|^\d{1,4} {2,}", each.line.text.strip())]
    if is_title and len(group) >= _SHORTEST_CHAIN:
        yield from (each.line for each in group)
    elif len(edges) >= (2 if is_title else _SHORTEST_CHAIN) and len(edges) == len(group):
        yield from edges
    elif is_title and len(numbered) > 1:
        yield from numbered
