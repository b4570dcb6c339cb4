"""Mark, in the HTML of a reading page, what the registers know of: mentions, documents, errata.

The text stays the same to the letter: a mention or a title becomes a link around its words, an
erratum a link without text after them (the style sheet draws its sign). Where a title holds a
mention, or a longer title, only the longer link stands, for links cannot be nested.

A reader sees the important marks, or all, or none. As the page is written the important ones are links; the others
have no address yet, so that they are plain words, and signs that the style sheet hides.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal

from bs4 import BeautifulSoup, Tag
from bs4.element import NavigableString

from tools.language.languages import LANGUAGES, Code, Language

LINKS = "a.mention, a.document"
SIGNS = "sup.erratum"
HEADINGS = ("h1", "h2", "h3")


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """Characters `start` up to `end` of a segment's plain text, what is there, and where that leads.

    `entry` is the id of a register's entry, `target` an address relative to the site, `label` what
    the sign of an erratum says to those who cannot see it, `rank` its severity. A mark that is not important
    is for readers who want all.
    """

    start: int
    end: int
    kind: Literal["document", "mention", "erratum"]
    entry: str
    target: str
    label: str = ""
    rank: str = ""
    is_important: bool = True


Marks = Mapping[tuple[str, Code], Sequence[Mark]]  # by segment and language
SegmentTexts = Mapping[str, Mapping[Code, str]]  # plain, by segment and language


def add_marks(soup: BeautifulSoup, marks: Marks, texts: SegmentTexts, language: Language, root: str) -> None:
    """Add the marks of its segments to the content of a page.

    `texts` are the plain texts of the segments, `root` leads from the page to the site's root.
    Words that the page does not show as `texts` has them are left alone.
    """
    for element in soup.find_all(id=True):
        segment = str(element["id"])
        if segment not in texts:
            continue
        for code, paragraphs in shown_paragraphs(element, language):
            nodes = list(_text_nodes(paragraphs))
            if _joined(nodes) == texts[segment].get(code):
                _mark(soup, nodes, marks.get((segment, code), ()), root)


def unmarked(element: Tag) -> Tag:
    """Take the marks out of an element, leaving the words in them, and return it."""
    for sign in element.select(SIGNS):
        sign.decompose()
    for link in element.select(LINKS):
        link.unwrap()
    return element


def linked(marks: Iterable[Mark]) -> list[Mark]:
    """Return the marks that become links, in order: titles before mentions, the longest first, none in another."""
    taken: list[Mark] = []
    candidates = [mark for mark in marks if mark.kind != "erratum" and mark.start < mark.end]
    for mark in sorted(candidates, key=lambda mark: (mark.kind, mark.start - mark.end, mark.start)):
        if not any(mark.start < other.end and other.start < mark.end for other in taken):
            taken.append(mark)
    return sorted(taken)


def signs(marks: Iterable[Mark], links: Sequence[Mark]) -> list[Mark]:
    """Return the errata, each at the end of its words; one that ends inside a link stands after the link."""
    moved = []
    for mark in marks:
        if mark.kind == "erratum":
            end = next((link.end for link in links if link.start < mark.end < link.end), mark.end)
            moved.append(replace(mark, start=end, end=end))
    return sorted(moved, key=lambda mark: mark.start)


@dataclass(frozen=True, slots=True)
class _Node:
    """Text of the page, and its place in the segment's text."""

    string: NavigableString
    start: int
    paragraph: int

    @property
    def end(self) -> int:
        return self.start + len(self.string)


def shown_paragraphs(element: Tag, language: Language) -> Iterator[tuple[Code, list[Tag]]]:
    """Yield the paragraphs (or the heading) of a segment's element, in each language that it shows."""
    cells = element.find_all("div", class_="cell", recursive=False)
    if not cells:
        yield language.code, _paragraphs(element)
    for cell in cells:
        code = next((other.code for other in LANGUAGES if other.tag == cell.get("lang")), language.code)
        yield code, _paragraphs(cell)


def _paragraphs(element: Tag) -> list[Tag]:
    if element.name in HEADINGS:
        return [element]
    if "column" in element.get_attribute_list("class"):
        return element.find_all(HEADINGS, recursive=False)[:1]
    return element.find_all(["p", *HEADINGS], recursive=False)


def _text_nodes(paragraphs: Iterable[Tag]) -> Iterator[_Node]:
    start = 0
    for number, paragraph in enumerate(paragraphs):
        start += 2 if number else 0
        for string in list(paragraph.find_all(string=True)):
            yield _Node(string, start, number)
            start += len(string)


def _joined(nodes: Sequence[_Node]) -> str:
    parts: dict[int, str] = {}
    for node in nodes:
        parts[node.paragraph] = parts.get(node.paragraph, "") + node.string
    return "\n\n".join(parts.values())


def _mark(soup: BeautifulSoup, nodes: Sequence[_Node], marks: Sequence[Mark], root: str) -> None:
    links = linked(marks)
    errata = signs(marks, links)
    for node in nodes:
        inside = [link for link in links if link.start < node.end and node.start < link.end]
        after = [sign for sign in errata if node.start < sign.start <= node.end]
        heading = node.string.find_parent(HEADINGS)
        if heading and after:
            heading.insert_after(*(_sign(soup, sign, root) for sign in after))
            after = []
        if inside or after:
            node.string.replace_with(*_pieces(soup, node, inside, after, root))


def _pieces(
    soup: BeautifulSoup, node: _Node, links: Sequence[Mark], errata: Sequence[Mark], root: str
) -> Iterator[Tag | NavigableString]:
    """Yield the text of a node cut at its marks, in links and not, with the signs between."""
    ends = {end for link in links for end in (link.start, link.end)} | {sign.start for sign in errata}
    cuts = sorted({node.start, node.end, *(end for end in ends if node.start < end < node.end)})
    for start, end in pairwise(cuts):
        words = NavigableString(node.string[start - node.start : end - node.start])
        link = next((link for link in links if link.start <= start and end <= link.end), None)
        yield _link(soup, link, words, root) if link else words
        yield from (_sign(soup, sign, root) for sign in errata if sign.start == end)


def _link(soup: BeautifulSoup, mark: Mark, words: NavigableString, root: str) -> Tag:
    leads = {"href": root + mark.target} if mark.is_important else {"data-entry": mark.entry}
    link = soup.new_tag("a", attrs={"class": mark.kind, **leads})
    link.append(words)
    return link


def _sign(soup: BeautifulSoup, mark: Mark, root: str) -> Tag:
    classes = f"erratum {mark.rank}" if mark.is_important else f"erratum {mark.rank} slight"
    sign = soup.new_tag("sup", attrs={"class": classes})
    sign.append(soup.new_tag("a", attrs={"aria-label": mark.label, "href": root + mark.target}))
    return sign
