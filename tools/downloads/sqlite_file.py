"""The text and all registers of an edition as one SQLite database; its tables are in tables.sql."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing
from pathlib import Path

from tools.downloads.book import Book
from tools.language.download_words import DOWNLOAD_WORDS
from tools.language.languages import LANGUAGES, Code
from tools.language.site_words import WORDING
from tools.registers.bodies import BodyData

_TABLES = Path(__file__).with_name("tables.sql")

Row = tuple[object, ...]


def sqlite_file(book: Book) -> bytes:
    """Return the database of a book. Its bytes are the same for the same version of SQLite."""
    with closing(sqlite3.connect(":memory:")) as database:
        database.executescript(_TABLES.read_text(encoding="utf-8"))
        for table, row in _rows(book):
            database.execute(f"INSERT INTO {table} VALUES ({', '.join('?' * len(row))})", row)
        database.commit()
        return database.serialize()


def _rows(book: Book) -> Iterator[tuple[str, Row]]:
    """Yield (table, row) of all that a book has; what others point to comes first."""
    for table, rows in (
        ("edition", _edition(book)),
        ("segments", _segments(book)),
        ("bodies", _bodies(book)),
        ("body_mentions", _body_mentions(book)),
        ("figures", _figures(book)),
        ("figure_bodies", _figure_bodies(book)),
        ("documents", _documents(book)),
        ("document_mentions", _document_mentions(book)),
        ("document_issuers", _document_issuers(book)),
        ("cases", _cases(book)),
        ("errata", _errata(book)),
        ("terms", _terms(book)),
        ("term_places", _term_places(book)),
    ):
        for row in rows:
            yield table, row


def _in_each(wordings: Mapping[Code, object] | None) -> tuple[object, ...]:
    """Return a cell for each language, empty (NULL) where it has nothing."""
    return tuple((wordings or {}).get(language.code) for language in LANGUAGES)


def _first(forms: Mapping[Code, list[str]]) -> tuple[object, ...]:
    return _in_each({code: next(iter(names), None) for code, names in forms.items()})


def _edition(book: Book) -> Iterator[Row]:
    yield "year", book.year
    yield "sha256 of report.txt", book.report.source.sha256
    yield "made", book.made.date().isoformat()
    for language in LANGUAGES:
        code = language.code
        yield f"title_{code}", book.report.title[code]
        yield f"issuer_{code}", book.report.issuer[code]
        yield f"unofficial_{code}", WORDING[code].honest
        yield f"licence_{code}", DOWNLOAD_WORDS[code].licence


def _segments(book: Book) -> Iterator[Row]:
    for place, segment in enumerate(book.report.segments, 1):
        named = (segment.id, place, segment.kind, segment.part, segment.section, segment.number, segment.after)
        yield *named, *_in_each(segment.text), *_in_each(segment.page), book.address(segment.id)


def _bodies(book: Book) -> Iterator[Row]:
    """Yield the entries of the glossary, and after them the bodies that a register lists by itself."""
    for entry in book.registers.glossary:
        yield entry.id, entry.kind, entry.abbr, *_first(entry.names), *_in_each(entry.note)
    known = {entry.id for entry in book.registers.glossary}
    for body in _listed_bodies(book):
        if body.id not in known:
            known.add(body.id)
            yield body.id, body.level, None, *_in_each(body.names), None, None


def _listed_bodies(book: Book) -> Iterator[BodyData]:
    for figure in book.registers.figures:
        yield from figure.bodies
    for document in book.registers.documents:
        yield from document.bodies


def _body_mentions(book: Book) -> Iterator[Row]:
    for entry in book.registers.glossary:
        for code, mentions in entry.mentions.items():
            for mention in mentions:
                yield entry.id, code, mention.segment, mention.text, mention.start


def _figures(book: Book) -> Iterator[Row]:
    for figure in book.registers.figures:
        wordings = (*_in_each(figure.unit), *_in_each(figure.label), *_in_each(figure.quote))
        value = None if figure.value is None else float(figure.value)
        named = (figure.id, figure.segment, figure.kind, value)
        yield *named, *wordings, figure.period, figure.theme, *_in_each(figure.note)


def _figure_bodies(book: Book) -> Iterator[Row]:
    for figure in book.registers.figures:
        for body in (*figure.agencies, *(body.id for body in figure.bodies)):
            yield figure.id, body


def _documents(book: Book) -> Iterator[Row]:
    for document in book.registers.documents:
        yield document.id, document.kind, *_in_each(document.title), *_in_each(document.note)


def _document_mentions(book: Book) -> Iterator[Row]:
    for document in book.registers.documents:
        for mention in document.mentions:
            yield document.id, mention.segment, mention.zh, mention.en


def _document_issuers(book: Book) -> Iterator[Row]:
    for document in book.registers.documents:
        for body in (*document.issuers, *(body.id for body in document.bodies)):
            yield document.id, body


def _cases(book: Book) -> Iterator[Row]:
    for case in book.registers.columns:
        wordings = (case.title, case.facts, case.outcome, case.note)
        yield case.entry, case.id, *(cell for wording in wordings for cell in _in_each(wording))


def _errata(book: Book) -> Iterator[Row]:
    for erratum in book.registers.errata:
        named = (erratum.id, erratum.segment, erratum.kind, erratum.severity, erratum.series)
        yield *named, *_in_each(erratum.quote), *_in_each(erratum.note)


def _terms(book: Book) -> Iterator[Row]:
    for term in book.registers.terms:
        yield term.id, term.domain, *_first(term.forms), *_in_each(term.note)


def _term_places(book: Book) -> Iterator[Row]:
    for term in book.registers.terms:
        for place in term.places:
            yield term.id, place.segment, *_in_each(place.quote)
