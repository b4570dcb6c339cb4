"""The Word file opens, has the whole text under real headings, and a bookmark for each segment."""

from __future__ import annotations

import importlib.metadata
import io
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

import docx
import pytest

from tests.downloads.conftest import SITE
from tests.downloads.test_html_file import VARIANTS
from tools.downloads import docx_file
from tools.downloads.book import Book
from tools.downloads.missing import Missing
from tools.language.languages import EN, LANGUAGES, ZH, Language

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
Opened = Callable[[tuple[Language, ...]], Any]


@pytest.fixture(scope="module")
def opened(book: Book) -> Opened:
    @cache
    def of(languages: tuple[Language, ...]) -> Any:
        return docx.Document(io.BytesIO(docx_file.docx_file(book, languages)))

    return of


@pytest.fixture(scope="module")
def commented(book: Book) -> Any:
    return docx.Document(io.BytesIO(docx_file.docx_file(book.with_notes(LANGUAGES), LANGUAGES)))


def read_back(document: Any, code: str) -> Iterator[tuple[str, str]]:
    """The paragraphs of a document in a language, each with the bookmark that it follows: those in its style."""
    bookmark = ""
    for paragraph in document.element.body.iter(f"{W}p"):
        for start in paragraph.iter(f"{W}bookmarkStart"):
            bookmark = start.get(f"{W}name").replace("_", "-")
        style = paragraph.pPr.pStyle.val if paragraph.pPr is not None and paragraph.pPr.pStyle is not None else ""
        if style == f"Text{code}" and bookmark:
            yield bookmark, "".join(text.text or "" for text in paragraph.iter(f"{W}t"))


@pytest.mark.parametrize("languages", VARIANTS)
def test_the_text_is_that_of_report_json_segment_by_segment(
    opened: Opened, texts: Callable[[Language], dict[str, str]], languages: tuple[Language, ...]
) -> None:
    for language in languages:
        found: dict[str, list[str]] = {}
        for id_, text in read_back(opened(languages), language.code):
            found.setdefault(id_, []).append(text)
        expected = {id_: text for id_, text in texts(language).items() if "-p" in id_}
        assert {id_: "\n\n".join(parts) for id_, parts in found.items()} == expected


def test_with_notes_the_text_is_the_same_and_each_note_is_a_comment_on_its_words(
    commented: Any, book: Book, texts: Callable[[Language], dict[str, str]]
) -> None:
    marked = [erratum for erratum in book.registers.errata if erratum.mark]
    notes = {comment.text for comment in commented.comments}
    assert {f"{erratum.note['zh']}\n{erratum.note['en']}" for erratum in marked if not erratum.place_note} <= notes
    assert len(list(commented.comments)) == len(marked)
    assert {comment.timestamp.year for comment in commented.comments} == {2025}
    for language in LANGUAGES:
        found: dict[str, list[str]] = {}
        for id_, text in read_back(commented, language.code):
            found.setdefault(id_, []).append(text)
        found.pop("registers")
        assert {id_: "\n\n".join(parts) for id_, parts in found.items()} == {
            id_: text for id_, text in texts(language).items() if "-p" in id_
        }


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.code)
def test_headings_are_headings_as_printed(opened: Opened, book: Book, language: Language) -> None:
    body = opened((language,)).element.body
    found = [
        "".join(text.text or "" for text in paragraph.iter(f"{W}t"))
        for paragraph in body.iter(f"{W}p")
        if paragraph.pPr is not None and paragraph.pPr.pStyle is not None and "Heading" in paragraph.pPr.pStyle.val
    ]
    assert found == [segment.text[language.code] for segment in book.report.segments if "-p" not in segment.id]


def test_every_segment_has_one_bookmark_and_every_link_leads_somewhere(opened: Opened, book: Book) -> None:
    document = opened(LANGUAGES)
    names = [start.get(f"{W}name") for start in document.element.body.iter(f"{W}bookmarkStart")]
    assert names == [segment.id.replace("-", "_") for segment in book.report.segments]
    anchors = {link.get(f"{W}anchor") for link in document.element.body.iter(f"{W}hyperlink")} - {None}
    assert anchors and anchors <= set(names)
    targets = {relation.target_ref for relation in document.part.rels.values() if relation.is_external}
    assert f"{SITE}id/2024/c4-s1-p3/" in targets


def test_the_same_inputs_give_the_same_bytes_dated_as_told(book: Book, opened: Opened) -> None:
    assert docx_file.docx_file(book, (EN,)) == docx_file.docx_file(book, (EN,))
    properties = opened((ZH,)).core_properties
    assert (properties.title, properties.modified.year) == (book.title(ZH), 2025)


def test_without_the_library_one_line_names_the_package(monkeypatch: pytest.MonkeyPatch) -> None:
    def version(name: str) -> str:
        raise importlib.metadata.PackageNotFoundError(name)

    monkeypatch.setattr(importlib.metadata, "version", version)
    with pytest.raises(Missing, match=r"^the package python-docx is not installed; `make downloads` installs it$"):
        docx_file.needs()
