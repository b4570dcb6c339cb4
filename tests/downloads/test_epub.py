"""The EPUB has the whole text, leads to all of it, and is packed as readers want it."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from xml.etree import ElementTree

import pytest
from bs4 import BeautifulSoup

from tests.downloads.test_html_file import VARIANTS, shown
from tools.downloads.book import Book
from tools.downloads.epub import epub
from tools.language.languages import LANGUAGES, ZH, Language

Texts = Callable[[Language], dict[str, str]]


def unpacked(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.mark.parametrize("with_notes", [False, True], ids=["plain", "notes"])
@pytest.mark.parametrize("languages", VARIANTS)
def test_the_text_is_that_of_report_json_segment_by_segment(
    book: Book, texts: Texts, languages: tuple[Language, ...], *, with_notes: bool
) -> None:
    files = unpacked(epub(book.with_notes(languages) if with_notes else book, languages))
    pages = {name: BeautifulSoup(content, "html.parser") for name, content in files.items() if name.endswith(".xhtml")}
    for language in languages:
        expected = texts(language)
        found = {
            segment.id: shown(pages[f"EPUB/{segment.part}.xhtml"], segment.id, language, alone=len(languages) == 1)
            for segment in book.report.segments
        }
        assert found == expected


def test_everything_is_well_formed_and_every_link_has_its_target(book: Book) -> None:
    files = unpacked(epub(book.with_notes(LANGUAGES), LANGUAGES))
    parsed = {name: ElementTree.fromstring(content) for name, content in files.items() if name.endswith("ml")}
    ids = {name.removeprefix("EPUB/"): {tag.get("id") for tag in root.iter()} for name, root in parsed.items()}
    links = [
        (name.removeprefix("EPUB/"), link.get("href", "").partition("#"))
        for name, root in parsed.items()
        for link in root.iter("{http://www.w3.org/1999/xhtml}a")
        if not link.get("href", "").startswith("https:")
    ]
    inside = [(target or page, fragment) for page, (target, _, fragment) in links]
    assert len(inside) > 50
    assert [link for link in inside if link[0] not in ids] == []
    assert [link for link in inside if link[1] and link[1] not in ids[link[0]]] == []


def test_the_navigation_has_contents_landmarks_and_the_printed_pages(book: Book) -> None:
    soup = BeautifulSoup(unpacked(epub(book, (ZH,)))["EPUB/nav.xhtml"], "html.parser")
    tables = {str(table["epub:type"]): table for table in soup.find_all("nav")}
    assert set(tables) == {"toc", "landmarks", "page-list"}
    pages = {link.get_text(): link["href"] for link in tables["page-list"].find_all("a")}
    assert pages["11"] == "c4.xhtml#c4-s1"


def test_it_is_packed_as_the_specification_wants_and_dated_as_told(book: Book) -> None:
    content = epub(book, (ZH,))
    assert content[30:58] == b"mimetypeapplication/epub+zip"
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert {info.date_time for info in archive.infolist()} == {(2025, 1, 1, 0, 0, 0)}
    assert epub(book, (ZH,)) == content
    assert epub(replace(book, made=datetime(1970, 1, 1, tzinfo=UTC)), (ZH,)) != content
