"""The single HTML file has the whole text, its ids and its addresses, and loads nothing."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

import pytest
from bs4 import BeautifulSoup, Tag

from tests.downloads.conftest import SITE
from tools.downloads.book import Book
from tools.downloads.html_file import html_file
from tools.language.languages import EN, LANGUAGES, ZH, Language

Texts = Callable[[Language], dict[str, str]]
VARIANTS = [(ZH,), (EN,), LANGUAGES]


def shown(soup: BeautifulSoup, segment: str, language: Language, *, alone: bool) -> str:
    """What a file shows of a segment in a language: its heading, or its paragraphs with a blank line between them."""
    found = soup.find(id=segment)
    assert isinstance(found, Tag)
    inside = found if alone else found.find(lang=language.tag)
    assert isinstance(inside, Tag)
    for number in inside.select(".note-number"):
        number.decompose()
    return "\n\n".join(text.get_text() for text in inside.find_all("p")) or inside.get_text()


@pytest.mark.parametrize("languages", VARIANTS)
def test_the_text_is_that_of_report_json_segment_by_segment(
    book: Book, texts: Texts, languages: tuple[Language, ...]
) -> None:
    soup = BeautifulSoup(html_file(book, languages), "html.parser")
    for language in languages:
        expected = texts(language)
        assert {id_: shown(soup, id_, language, alone=len(languages) == 1) for id_ in expected} == expected


@pytest.mark.parametrize("languages", VARIANTS)
def test_with_notes_the_text_is_the_same_and_each_note_has_its_words_and_the_way_back(
    book: Book, texts: Texts, languages: tuple[Language, ...]
) -> None:
    soup = BeautifulSoup(html_file(book.with_notes(languages), languages), "html.parser")
    marked = [erratum for erratum in book.registers.errata if erratum.mark]
    there = {link["href"]: str(link["id"]) for link in soup.select(".note-number a")}
    back = {f"#{note['id']}": str(note.select("a")[0]["href"])[1:] for note in soup.select(".note")}
    assert there == back
    assert len(there) == len(marked) > 40
    for language in languages:
        expected = texts(language)
        assert {id_: shown(soup, id_, language, alone=len(languages) == 1) for id_ in expected} == expected


def test_a_note_stands_right_behind_the_words_that_it_is_about(book: Book) -> None:
    soup = BeautifulSoup(html_file(book.with_notes((EN,)), (EN,)), "html.parser")
    erratum = next(erratum for erratum in book.registers.errata if erratum.id == "erratum-c2-s2-p1-2")
    note = next(note for note in soup.select(".note") if erratum.note["en"] in note.get_text())
    sign = soup.find(id=str(note.select("a")[0]["href"])[1:])
    before = "".join(str(text) for text in reversed(list(sign.find_all_previous(string=True, limit=1)))) if sign else ""
    assert str(erratum.quote["en"]).endswith(before[-20:])


def test_the_appendix_has_every_record_of_the_registers_in_its_languages(book: Book) -> None:
    soup = BeautifulSoup(html_file(book.with_notes(LANGUAGES), LANGUAGES), "html.parser")
    registers = book.registers
    expected: dict[str, Sequence[object]] = {
        "register-glossary": registers.glossary,
        "register-figures": registers.figures,
        "register-documents": registers.documents,
        "register-columns": registers.columns,
        "register-errata": registers.errata,
    }
    tables = {
        str(section.h3["id"]): section.find_all("tr") for section in soup.select(".registers section") if section.h3
    }
    assert {name: len(rows) for name, rows in tables.items()} == {name: len(each) for name, each in expected.items()}
    assert "国家知识产权局" in "".join(row.get_text() for row in tables["register-glossary"])
    assert BeautifulSoup(html_file(book, LANGUAGES), "html.parser").select(".registers, .notes") == []


def test_every_number_leads_to_the_permanent_address(book: Book) -> None:
    soup = BeautifulSoup(html_file(book, (EN,)), "html.parser")
    numbers = {link.get_text(): link["href"] for link in soup.select(".number")}
    assert numbers["4.1 ¶3"] == f"{SITE}id/2024/c4-s1-p3/"
    assert len(numbers) == sum("-p" in segment.id for segment in book.report.segments)


def test_every_link_within_the_file_has_a_target_and_nothing_is_loaded(book: Book) -> None:
    page = html_file(book, LANGUAGES).decode()
    soup = BeautifulSoup(page, "html.parser")
    ids = [tag["id"] for tag in soup.find_all(id=True)]
    assert len(ids) == len(set(ids))
    assert {str(link["href"])[1:] for link in soup.select("nav a")} <= set(ids)
    assert re.findall(r"(?:\bsrc=|url\(|@import|<link\b)", page) == []


def test_without_the_address_of_the_site_the_numbers_lead_to_the_paragraph_itself(book: Book) -> None:
    local = Book(book.report, book.registers, "", book.made)
    soup = BeautifulSoup(html_file(local, (ZH,)), "html.parser")
    assert soup.select(".number")[0]["href"] == "#preface-p1"
    assert "id/2024/" not in str(soup)
