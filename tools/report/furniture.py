"""Take out what belongs to the pages and not to the text: page numbers that count up, running heads."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

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
_MOST_LINES = 4  # of one heading


def page_number(line: str) -> int | None:
    """Return the number that a line consists of as page numbers are printed (`— 3 —`, `第3页`, `Page 3 of 66`)."""
    match = _PAGE_NUMBER.fullmatch(unicodedata.normalize("NFKC", line.strip()))
    return int(match[1]) if match else None


def looks_like_page_number(line: str) -> bool:
    """Tell whether a line consists of a number alone, Roman ones included."""
    return page_number(line) is not None or bool(_ROMAN_PAGE.fullmatch(line.strip()))


@dataclass(frozen=True, slots=True)
class Pages:
    """What is known of the pages: the lines that begin one, as the extractor says, and what belongs to them by rule."""

    feeds: frozenset[int] = frozenset()
    rules: Mapping[int, Rule] = field(default_factory=dict)

    def __contains__(self, number: int) -> bool:
        return number in self.rules


def page_furniture(
    contents: Sequence[Line], text: Sequence[Line], titles: frozenset[str], context: Context, feeds: frozenset[int]
) -> Pages:
    """Return the lines that are page numbers, and those that repeat the report's title, in contents and text alike.

    `contents` and `text` are those of all languages, `titles` those of the report and its issuer, as `comparable` gives
    them and folded. Pages count up through all languages, and a page of one may end before the text of another begins.
    """
    printed = sorted((line for line in (*contents, *text) if line.text.strip()), key=lambda line: line.number)
    listed = {line.number for line in contents}
    alone = {line.number for line in printed if page_number(line.text) is not None} & listed
    of_entries = {line.number for line in printed if line.number in alone and not _is_decorated(line, feeds, alone)}
    numbers = _page_numbers(printed, feeds, of_entries)
    pages = Pages(feeds, {line.number: "page-number" for line in numbers})
    heads = (
        *_running_heads(printed, titles, pages, context, is_of_report=True),
        *_heads_in_lines(printed, titles, pages),
    )
    return replace(pages, rules={**pages.rules, **{line.number: "running-head" for line in heads}})


def _heads_in_lines(printed: Sequence[Line], titles: frozenset[str], pages: Pages) -> Iterator[Line]:
    """Yield the lines of a title of the report that pages repeat in several lines, where it is too long for one."""
    blocks: list[Sequence[Line]] = []
    for index, line in enumerate(printed):
        is_first = line.number in pages.feeds or (index > 0 and printed[index - 1].number in pages)
        for count in range(2, _MOST_LINES + 1) if is_first else ():
            block = printed[index : index + count]
            if comparable(" ".join(each.text.strip() for each in block)).casefold() in titles:
                blocks.append(block)
    if len(blocks) >= _SHORTEST_CHAIN:
        yield from (line for block in blocks for line in block)


def _is_decorated(line: Line, feeds: frozenset[int], alone: set[int]) -> bool:
    """Tell whether a number in the contents is that of their own page: a bare one may be the page of an entry.

    `alone` are the lines with a number alone; of two at the end of a page the last one is the page's.
    """
    at_edge = bool({line.number, line.number + 1, line.number + 2} & feeds) and line.number + 1 not in alone
    return not line.text.strip().isdigit() or at_edge


def furniture(
    contents: Sequence[Line], text: Sequence[Line], titles: frozenset[str], pages: Pages, context: Context
) -> tuple[Aside, ...]:
    """Return the lines of one language that are page numbers or running heads, in order.

    `titles` are the titles that a page of its text may repeat, as `comparable` gives them and folded; `pages` has
    what `page_furniture` has found.
    """
    printed = [line for line in (*contents, *text) if line.text.strip()]
    heads = _running_heads([line for line in text if line.text.strip()], titles, pages, context)
    rules: dict[int, Rule] = {**{line.number: "running-head" for line in heads}, **pages.rules}
    return tuple(
        Aside("furniture", rules[line.number], line, rules[line.number], context.code)
        for line in printed
        if line.number in rules
    )


def _page_numbers(printed: Sequence[Line], feeds: frozenset[int], of_entries: set[int]) -> Iterator[Line]:
    """Yield the lines of every chain of numbers, all of one shape, that counts up by one from page to page.

    The lines `of_entries` may have the page of an entry of the contents, which counts nothing.
    """
    shapes: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for index, line in enumerate(printed):
        number = page_number(line.text)
        if number is not None and line.number not in of_entries:
            shapes[re.sub(r"\d+", "#", line.text.strip(), count=1)].append((index, number))
    for candidates in shapes.values():
        for chain in _chains(candidates, printed, feeds):
            if len(chain) >= _SHORTEST_CHAIN:
                yield from (printed[index] for index in chain)


def _chains(
    candidates: Sequence[tuple[int, int]], printed: Sequence[Line], feeds: frozenset[int]
) -> Iterator[list[int]]:
    chain: list[int] = []
    before = (0, 0)
    for index, number in candidates:
        between = printed[before[0] + 1 : index]
        is_page = sum(len(line.text) for line in between) >= _SHORTEST_PAGE or any(
            line.number in feeds for line in between
        )
        if chain and not (number == before[1] + 1 and is_page):
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
    printed: Sequence[Line], titles: frozenset[str], pages: Pages, context: Context, *, is_of_report: bool = False
) -> Iterator[Line]:
    """Yield the lines that pages repeat; `is_of_report` wants those with a title of the report alone."""
    groups: dict[str, list[_Repeated]] = defaultdict(list)
    for index, line in enumerate(printed):
        if line.number not in pages and len(line.text) <= _LONGEST_HEAD:
            around = (*printed[max(index - 1, 0) : index], *printed[index + 1 : index + 2])
            is_at_edge = line.number in pages.feeds or any(other.number in pages for other in around)
            is_at_edge = is_at_edge or any(other.number in pages.feeds for other in printed[index + 1 : index + 2])
            groups[_without_number(line.text)].append(_Repeated(line, is_at_edge))
    beginnings = [comparable(line.text).casefold() for line in printed]
    for words, group in groups.items():
        is_title = words in titles
        if words and (is_title or (len(group) > 1 and not is_of_report)):
            is_set_apart = is_title and _stands_in_lines(words, beginnings)
            if len(group) > 1 or is_set_apart:
                yield from _heads(group, context, is_title=is_title, is_set_apart=is_set_apart)


def _stands_in_lines(words: str, lines: Sequence[str]) -> bool:
    """Tell whether a title stands somewhere in several of the lines, as it does where it is set large."""
    for index, line in enumerate(lines):
        if words.startswith(line):
            blocks = (lines[index : index + count] for count in range(2, _MOST_LINES + 1))
            if any(comparable(" ".join(block)) == words for block in blocks):
                return True
    return False


def _without_number(line: str) -> str:
    """Return a line without the number of a page at its beginning or end, as it is compared."""
    folded = unicodedata.normalize("NFKC", line.strip())
    return comparable(re.sub(r"^\d{1,4} {2,}| {2,}[-–— ]*\d{1,4}[-–— ]*$|\t\d{1,4}$", "", folded)).casefold()


def _heads(group: Sequence[_Repeated], context: Context, *, is_title: bool, is_set_apart: bool) -> Iterator[Line]:
    """Yield the lines of a group that are running heads. Of a heading that pages repeat one line stays: itself.

    `is_set_apart` says that it is none of these lines, since it stands in several lines elsewhere.
    """
    edges = [each.line for each in group if each.is_at_edge]
    if context.forms.marker(group[0].line.text).kind in {"chapter", "preface", "conclusion"}:
        inside = [each.line for each in group if not each.is_at_edge]
        if (len(inside) == 1 and edges) or (is_set_apart and not inside):
            yield from edges
        elif not inside:
            yield from edges[1:]
        return
    numbered = [each.line for each in group if re.search(r"( {2,}|\t)\d{1,4}$|^\d{1,4} {2,}", each.line.text.strip())]
    if is_title and len(group) >= _SHORTEST_CHAIN:
        yield from edges or (each.line for each in group)
    elif len(edges) >= (2 if is_title else _SHORTEST_CHAIN) and len(edges) == len(group):
        yield from edges
    elif is_title and len(numbered) > 1:
        yield from numbered
