"""The text of a book as elements of HTML, in one language or in both; each segment under its id."""

from __future__ import annotations

import html
from collections.abc import Iterator
from dataclasses import dataclass

from tools.addresses.numbering import margin_number
from tools.data.report import SegmentData
from tools.downloads.appendix import Lines, Table, appendix
from tools.downloads.book import Block, Book, Part, Run
from tools.downloads.markup import Markup, element, joined, lines
from tools.downloads.notes import Note
from tools.language.download_words import DOWNLOAD_WORDS
from tools.language.languages import Language, language_of

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
        return element("section", {"class": "part"}, lines(self._heading(part.heading), *blocks, *self._notes(part)))

    def _block(self, block: Block) -> Markup:
        if block.is_column:
            passages = (self._passage(segment) for segment in block.inside)
            return element("aside", {"class": "column"}, lines(self._heading(block.segment), *passages))
        return self._heading(block.segment) if block.segment.kind == "section" else self._passage(block.segment)

    def _heading(self, segment: SegmentData) -> Markup:
        name = f"h{self.level + _DEPTHS.get(segment.kind, 0)}"
        words = (inline(self.book.paragraphs(segment, language.code)[0]) for language in self.languages)
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
        return (element("p", {}, inline(runs)) for runs in self.book.paragraphs(segment, language.code))

    def _notes(self, part: Part) -> Iterator[Markup]:
        """Yield the notes of a part, each with the way back to its words."""
        segments = (part.heading, *(segment for block in part.blocks for segment in (block.segment, *block.inside)))
        found = [
            note
            for segment in segments
            for language in self.languages
            for note in self.book.notes.get((segment.id, language.code), ())
        ]
        if found:
            title = element("p", {"class": "notes-title"}, DOWNLOAD_WORDS[self.languages[0].code].notes)
            yield element("div", {"class": "notes"}, lines(title, *map(self._note, found)))

    def _note(self, note: Note) -> Markup:
        attributes = {"class": "note", "id": f"textual-note-{note.number}", "role": "note"}
        back = {"href": f"#at-note-{note.number}", "aria-label": DOWNLOAD_WORDS[self.languages[0].code].back}
        words = (element("p", in_language(language), note.words[language.code]) for language in self.languages)
        return element("div", attributes, element("a", back, str(note.number)), *words)

    def appendix(self) -> Iterator[Markup]:
        """Yield the registers as tables, each under its heading; nothing in a book without notes."""
        tables = appendix(self.book, self.languages)
        if tables:
            heading = element(f"h{self.level}", {"id": "registers"}, DOWNLOAD_WORDS[self.languages[0].code].appendix)
            yield element("section", {"class": "part registers"}, lines(heading, *map(self._table, tables)))

    def _table(self, table: Table) -> Markup:
        words = (Markup(html.escape(table.title[language.code])) for language in self.languages)
        title = element(f"h{self.level + 1}", {"id": f"register-{table.id}"}, *self._in_languages("span", words))
        rows = (element("tr", {}, *(element("td", {}, *_cell(cell)) for cell in cells)) for cells in table.cells)
        return element("section", {}, lines(title, element("table", {}, lines(*rows))))

    def _in_languages(self, name: str, texts: Iterator[Markup]) -> Iterator[Markup]:
        """Yield each language's text in an element that says so, where there are several."""
        for language, text in zip(self.languages, texts, strict=True):
            yield element(name, in_language(language), text) if len(self.languages) > 1 else text


def in_language(language: Language) -> dict[str, str | None]:
    """Return the attributes of an element in a language, for HTML and for XHTML."""
    return {"lang": language.tag, "xml:lang": language.tag}


def _cell(cell: Lines) -> Iterator[Markup]:
    for code, words in cell:
        yield element("div", in_language(language_of(code)), words)


def inline(runs: tuple[Run, ...]) -> Markup:
    """Write words, what is in italics as emphasis."""
    return joined(*(_run(run) for run in runs))


def _run(run: Run) -> str:
    if run.note:
        number = str(run.note.number)
        link = element(
            "a", {"id": f"at-note-{number}", "href": f"#textual-note-{number}", "role": "doc-noteref"}, number
        )
        return element("sup", {"class": "note-number"}, link)
    return element("em", {}, run.words) if run.is_italic else run.words
