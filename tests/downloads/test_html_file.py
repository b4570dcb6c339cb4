"""The single HTML file has the whole text, its ids and its addresses, and loads nothing."""

from __future__ import annotations

import re
from collections.abc import Callable

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
    return "\n\n".join(text.get_text() for text in inside.find_all("p")) or inside.get_text()


@pytest.mark.parametrize("languages", VARIANTS)
def test_the_text_is_that_of_report_json_segment_by_segment(
    book: Book, texts: Texts, languages: tuple[Language, ...]
) -> None:
    soup = BeautifulSoup(html_file(book, languages), "html.parser")
    for language in languages:
        expected = texts(language)
        assert {id_: shown(soup, id_, language, alone=len(languages) == 1) for id_ in expected} == expected


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
