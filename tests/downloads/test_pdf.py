"""The PDF reads back as the text, has its outline, its links and subsets of its fonts, and prints no empty box."""

from __future__ import annotations

import importlib.metadata
import io
import re
from collections.abc import Callable
from functools import cache
from typing import Any

import msgspec
import pytest
from pypdf import PdfReader

from tests.downloads.conftest import SITE
from tools.addresses.ids import is_paragraph
from tools.data.report import SegmentData
from tools.downloads import pdf
from tools.downloads.book import Book
from tools.downloads.glyphs import without_glyph
from tools.downloads.missing import Missing
from tools.language.languages import EN, LANGUAGES, ZH, Language

SMALLEST = 9  # points of the text; notes, numbers and running heads are smaller
SUPERSCRIPT = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")


@pytest.fixture(scope="module")
def reader(book: Book) -> Callable[[tuple[Language, ...]], PdfReader]:
    @cache
    def of(languages: tuple[Language, ...]) -> PdfReader:
        return PdfReader(io.BytesIO(pdf.pdf(book, languages)))

    return of


Reader = Callable[[tuple[Language, ...]], PdfReader]


def body(reader: PdfReader) -> str:
    """The text of all pages but the first without blanks, running heads and feet."""
    pages = (page.extract_text().split("\n") for page in list(reader.pages)[1:])
    return re.sub(r"\s", "", "".join("".join(lines[1:-1]) for lines in pages))


def test_the_text_reads_back_segment_by_segment(reader: Reader, texts: Callable[[Language], dict[str, str]]) -> None:
    """The English is read back below, with its notes."""
    shown = body(reader((ZH,)))
    expected = {id_: re.sub(r"\s", "", text) for id_, text in texts(ZH).items()}
    assert [id_ for id_, text in expected.items() if text not in shown] == []


def test_with_notes_the_text_is_the_same_segment_by_segment_with_their_numbers(book: Book) -> None:
    noted = book.with_notes((EN,))
    read: Any = PdfReader(io.BytesIO(pdf.pdf(noted, (EN,))))
    registers = read.get_destination_page_number(read.outline[-2])
    pieces: list[str] = []

    def keep(words: str, _: object, __: object, ___: object, size: float) -> None:
        pieces.append(words if size > SMALLEST else "")

    for page in list(read.pages)[2:registers]:
        page.extract_text(visitor_text=keep)
    shown = re.sub(r"[\s\u2060]", "", "".join(pieces)).translate(SUPERSCRIPT)
    assert [segment.id for segment in noted.report.segments if numbered(noted, segment) not in shown] == []


def numbered(book: Book, segment: SegmentData) -> str:
    """The text of a segment without blanks, and the numbers of its notes in it; those of a heading stand after it."""
    runs = [run for text in book.paragraphs(segment, "en") for run in text]
    return re.sub(
        r"\s", "", "".join(str(run.note.number) if run.note and is_paragraph(segment) else run.words for run in runs)
    )


def test_it_is_tagged_and_its_outline_and_links_lead_everywhere(reader: Reader, book: Book) -> None:
    read: Any = reader(LANGUAGES)
    assert read.trailer["/Root"]["/MarkInfo"]["/Marked"]
    assert len(read.outline) > 10
    headings = {segment.id for segment in book.report.segments if "-p" not in segment.id}
    assert headings <= set(read.named_destinations)
    notes = [note.get_object() for page in read.pages for note in page.get("/Annots", [])]
    targets = {note["/A"]["/URI"] for note in notes if "/URI" in note.get("/A", {})}
    paragraphs = {segment.id for segment in book.report.segments} - headings
    assert {f"{SITE}id/2024/{id_}/" for id_ in paragraphs} <= targets


def test_every_font_is_inside_as_a_subset(reader: Reader) -> None:
    pages: Any = reader(LANGUAGES).pages
    fonts = [font.get_object() for page in pages for font in page["/Resources"]["/Font"].values()]
    names = {font["/BaseFont"] for font in fonts}
    assert {name[:8] for name in names} == {name[:8] for name in names if re.match(r"/[A-Z]{6}\+", name)}
    assert any("NotoSerif" in name for name in names)


def test_the_same_inputs_give_the_same_bytes(book: Book) -> None:
    assert pdf.pdf(book, (ZH,)) == pdf.pdf(book, (ZH,))


def test_a_character_that_no_font_has_is_told_with_its_segment(book: Book) -> None:
    first, *others = book.report.segments
    odd = msgspec.structs.replace(first, text={**first.text, "zh": "前言\U000e0041"})
    report = msgspec.structs.replace(book.report, segments=[odd, *others])
    [problem] = without_glyph(Book(report, book.registers, "", book.made), (ZH, EN), frozenset(_all_characters(book)))
    assert (problem.code, "U+E0041) of preface" in problem.message) == ("P101", True)


def _all_characters(book: Book) -> set[str]:
    return {character for segment in book.report.segments for text in segment.text.values() for character in text}


def test_without_the_typesetter_one_line_names_the_package(monkeypatch: pytest.MonkeyPatch) -> None:
    def version(name: str) -> str:
        raise importlib.metadata.PackageNotFoundError(name)

    monkeypatch.setattr(importlib.metadata, "version", version)
    with pytest.raises(Missing, match=r"^the package typst is not installed; `make downloads` installs it$"):
        pdf.needs()
