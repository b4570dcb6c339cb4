"""The text of a book as elements of HTML, in one language or in both; each segment under its id."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from tools.addresses.numbering import margin_number
from tools.data.report import SegmentData
from tools.downloads.book import Block, Book, Part, Run, paragraphs
from tools.downloads.markup import Markup, element, joined, lines
from tools.language.languages import Language

_DEPTHS = {"section": 1, "column": 2}


@dataclass(frozen=True, slots=True)
class Passages:
    """Writes the text of a book in these languages; `level` is that of the heading of a part (1 is `h1`)."""

    book: Book
    languages: tuple[Language, ...]
    level: int

    def part(self, part: Part) -> Markup:
        """Write a part: its heading, and its blocks in reading order."""
        blocks = (self._block(block) for block in part.blocks)
        return element("section", {"class": "part"}, lines(self._heading(part.heading), *blocks))

    def _block(self, block: Block) -> Markup:
        if block.is_column:
            passages = (self._passage(segment) for segment in block.inside)
            return element("aside", {"class": "column"}, lines(self._heading(block.segment), *passages))
        return self._heading(block.segment) if block.segment.kind == "section" else self._passage(block.segment)

    def _heading(self, segment: SegmentData) -> Markup:
        name = f"h{self.level + _DEPTHS.get(segment.kind, 0)}"
        words = (inline(paragraphs(segment, language.code)[0]) for language in self.languages)
        return element(name, {"id": segment.id}, *self._in_languages("span", words))

    def _passage(self, segment: SegmentData) -> Markup:
        """Write a paragraph with its number, which leads to its permanent address."""
        number = margin_number(segment, self.languages[0])
        target = self.book.address(segment.id) if self.book.site else f"#{segment.id}"
        texts = (lines(*self._paragraphs(segment, language)) for language in self.languages)
        return element(
            "div",
            {"class": "passage", "id": segment.id},
            element("a", {"class": "number", "href": target}, number),
            *self._in_languages("div", texts),
        )

    def _paragraphs(self, segment: SegmentData, language: Language) -> Iterator[Markup]:
        return (element("p", {}, inline(runs)) for runs in paragraphs(segment, language.code))

    def _in_languages(self, name: str, texts: Iterator[Markup]) -> Iterator[Markup]:
        """Yield each language's text in an element that says so, where there are several."""
        for language, text in zip(self.languages, texts, strict=True):
            yield element(name, in_language(language), text) if len(self.languages) > 1 else text


def in_language(language: Language) -> dict[str, str | None]:
    """Return the attributes of an element in a language, for HTML and for XHTML."""
    return {"lang": language.tag, "xml:lang": language.tag}


def inline(runs: tuple[Run, ...]) -> Markup:
    """Write words, what is in italics as emphasis."""
    return joined(*(element("em", {}, run.words) if run.is_italic else run.words for run in runs))
