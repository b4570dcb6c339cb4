"""The registers of an edition as compact tables, for the end of a book: bodies, figures, documents, cases, notes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tools.addresses.numbering import margin_number
from tools.downloads.book import Book
from tools.downloads.notes import note_words
from tools.language.download_words import DOWNLOAD_WORDS
from tools.language.languages import Code, Language, Wordings
from tools.language.register_words import REGISTER_WORDING

Lines = tuple[tuple[Code, str], ...]  # a cell: a line a language
Languages = tuple[Language, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a table: where it belongs, what it is called, and what is said of it."""

    places: Lines
    name: Lines
    words: Lines = ()


@dataclass(frozen=True, slots=True)
class Table:
    """A register: its id in the book, its title in each language, its lines."""

    id: str
    title: Wordings
    rows: tuple[Row, ...]

    @property
    def cells(self) -> tuple[tuple[Lines, ...], ...]:
        """The cells of each line: an index (name, places), or where something is said, place, name and that."""
        if any(row.words for row in self.rows):
            return tuple((row.places, row.name, row.words) for row in self.rows)
        return tuple((row.name, row.places) for row in self.rows)


def appendix(book: Book, languages: Languages) -> tuple[Table, ...]:
    """Return the registers of a book that has notes, those that the edition has; none of any other book."""
    if not book.has_notes:
        return ()
    made = _Rows(book, languages)
    tables = (
        Table("glossary", _titles("glossary"), tuple(made.bodies())),
        Table("figures", _titles("figures"), tuple(made.figures())),
        Table("documents", _titles("documents"), tuple(made.documents())),
        Table("columns", _titles("columns"), tuple(made.cases())),
        Table("errata", _titles("errata"), tuple(made.errata())),
    )
    return tuple(table for table in tables if table.rows)


def _titles(register: str) -> Wordings:
    return {code: getattr(wording, register) for code, wording in REGISTER_WORDING.items()}


class _Rows:
    """Writes the lines of the registers in some languages."""

    def __init__(self, book: Book, languages: Languages) -> None:
        self.registers, self.languages = book.registers, languages
        self._numbers = {
            segment.id: margin_number(segment, languages[0]) for segment in book.report.segments
        }  # in the order of the text

    def bodies(self) -> Iterator[Row]:
        for entry in self.registers.glossary:
            names = {code: "; ".join(found) for code, found in entry.names.items() if found}
            yield Row(
                self._places(mention.segment for found in entry.mentions.values() for mention in found),
                self._lines(names),
            )

    def figures(self) -> Iterator[Row]:
        for figure in self.registers.figures:
            yield Row(self._places([figure.segment]), self._lines(figure.label), self._lines(figure.quote))

    def documents(self) -> Iterator[Row]:
        for document in self.registers.documents:
            titles = self._lines(document.shown(document.title))
            yield Row(self._places(mention.segment for mention in document.mentions), titles)

    def cases(self) -> Iterator[Row]:
        for case in self.registers.columns:
            yield Row(self._places([case.id]), self._lines(case.title), self._lines(case.outcome))

    def errata(self) -> Iterator[Row]:
        for erratum in self.registers.errata:
            notes = {language.code: note_words(erratum, language.code) for language in self.languages}
            yield Row(self._places([erratum.segment]), self._lines(erratum.quote), self._lines(notes))

    def _places(self, segments: Iterable[str]) -> Lines:
        named = set(segments)
        numbers = [number for segment, number in self._numbers.items() if segment in named]
        return ((self.languages[0].code, DOWNLOAD_WORDS[self.languages[0].code].between.join(numbers)),)

    def _lines(self, words: object) -> Lines:
        given = dict(words) if isinstance(words, dict) else {}
        return tuple((language.code, given[language.code]) for language in self.languages if given.get(language.code))
