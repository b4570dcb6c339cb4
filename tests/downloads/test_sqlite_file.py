"""The database has the text and all records, and what points to something points to what is there."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Sequence

import pytest

from tools.downloads.book import Book
from tools.downloads.sqlite_file import sqlite_file
from tools.language.languages import LANGUAGES, Language


@pytest.fixture(scope="module")
def database(book: Book) -> Iterator[sqlite3.Connection]:
    connection = sqlite3.connect(":memory:")
    connection.deserialize(sqlite_file(book))
    yield connection
    connection.close()


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.code)
def test_the_text_is_that_of_report_json_segment_by_segment(
    database: sqlite3.Connection, texts: Callable[[Language], dict[str, str]], language: Language
) -> None:
    found = dict(database.execute(f"SELECT id, text_{language.code} FROM segments ORDER BY place"))
    assert list(found.items()) == list(texts(language).items())


def test_it_is_sound_and_every_reference_has_its_target(database: sqlite3.Connection) -> None:
    assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert database.execute("PRAGMA foreign_key_check").fetchall() == []
    pointing = [row for (name,) in _tables(database) for row in database.execute(f"PRAGMA foreign_key_list({name})")]
    assert len(pointing) >= 12


def _tables(database: sqlite3.Connection) -> list[tuple[str]]:
    return database.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()


def test_it_has_every_record_of_the_registers(database: sqlite3.Connection, book: Book) -> None:
    registers = book.registers
    expected: dict[str, Sequence[object]] = {
        "figures": registers.figures,
        "documents": registers.documents,
        "cases": registers.columns,
        "errata": registers.errata,
        "terms": registers.terms,
    }
    for table, records in expected.items():
        assert database.execute(f"SELECT count(*) FROM {table}").fetchone() == (len(records),), table


def test_who_and_how_many_is_one_question(database: sqlite3.Connection) -> None:
    query = """SELECT value FROM figures JOIN figure_bodies ON figure = figures.id JOIN bodies ON body = bodies.id
               WHERE name_en = 'International Monetary Fund' AND segment = 'c1-s1-p1'"""
    assert {3.2, 3.8} <= {value for (value,) in database.execute(query)}
