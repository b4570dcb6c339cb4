"""Put each pair of sentences of a page into a span, which has the pair's id in the page's own language.

An id stands once on a page: where a page shows both languages, or a pair in two paragraphs, the other spans have it
as `data-pair`; what goes on in the second paragraph says so. The text stays the same to the letter.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from bs4 import BeautifulSoup, Tag
from bs4.element import NavigableString, PageElement

from tools.data.sentences import PairData
from tools.language.languages import Code, Language
from tools.site.text.marks import shown_paragraphs

PAIR = "span.pair"

Pairs = Mapping[str, Sequence[PairData]]  # of an edition, by segment


def add_pairs(soup: BeautifulSoup, pairs: Pairs, language: Language) -> None:
    """Put the pairs of a page, whose language is given, into spans. Words that it does not show are passed over."""
    for element in soup.find_all(id=True):
        segment = str(element["id"])
        if segment in pairs:
            for code, paragraphs in list(shown_paragraphs(element, language)):
                span_pairs(soup, paragraphs, PairsOfPassage(code, pairs[segment], is_own=code == language.code))


def without_pairs(element: Tag) -> Tag:
    """Take these spans out of an element, leaving the words in them, and return it."""
    for span in element.select(PAIR):
        span.unwrap()
    element.smooth()
    return element


@dataclass(frozen=True, slots=True)
class PairsOfPassage:
    """The pairs of a segment as they are put into one language of it; the page's own has their ids."""

    code: Code
    pairs: Sequence[PairData]
    is_own: bool

    def places(self, text: str) -> Iterator[tuple[str, int, int]]:
        """Yield the id of each pair with the characters `start` up to `end` of a text that are its sentences."""
        end = 0
        for pair in self.pairs:
            sentences = getattr(pair, self.code)
            start = text.find(sentences[0], end) if sentences else -1
            if start >= 0:
                for sentence in sentences:
                    end = text.find(sentence, end) + len(sentence)
                yield pair.id, start, end


def span_pairs(soup: BeautifulSoup, paragraphs: Sequence[Tag], passage: PairsOfPassage) -> None:
    """Put the pairs of a segment, of which these are the paragraphs in one language, into spans."""
    texts = [paragraph.get_text() for paragraph in paragraphs]
    given: set[str] = set()
    for name, start, end in passage.places("\n\n".join(texts)):
        for paragraph, text in zip(paragraphs, texts, strict=True):
            if start < len(text) and end > 0 and (inside := _cut(paragraph, max(start, 0), end)):
                has_id = passage.is_own and name not in given
                look = "pair goes-on" if name in given else "pair"
                span = soup.new_tag("span", attrs={"class": look, "id" if has_id else "data-pair": name})
                inside[0].insert_before(span)
                span.extend([node.extract() for node in inside])
                given.add(name)
            start, end = start - len(text) - 2, end - len(text) - 2


def _cut(paragraph: Tag, start: int, end: int) -> list[PageElement]:
    """Return what a paragraph has from one character to another, its own text cut there.

    An element belongs to where it begins, and one without words to the words before it.
    """
    inside: list[PageElement] = []
    position = 0
    for node in list(paragraph.children):
        words = node.get_text() if isinstance(node, Tag) else str(node)
        low, high = max(start - position, 0), min(end - position, len(words))
        if isinstance(node, NavigableString) and low < high:
            inside.append(_part(node, low, high))
        elif isinstance(node, Tag) and (start <= position < end if words else start < position <= end):
            inside.append(node)
        position += len(words)
    return inside


def _part(node: NavigableString, low: int, high: int) -> NavigableString:
    """Return characters of a text as a node of their own, with what stands before and after them beside it."""
    before, words, after = (NavigableString(part) for part in (node[:low], node[low:high], node[high:]))
    node.replace_with(*(part for part in (before, words, after) if part))
    return words
