"""Pictures for sharing: what a network shows beside a link. One for each page of the text, passage and figure.

picture.typ says what one looks like. They are published under names of their own (tools/addresses/pictures.py).
"""

from __future__ import annotations

import importlib
import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from tools.addresses.numbering import margin_number
from tools.addresses.pictures import of_entry, of_page
from tools.addresses.urls import page_name
from tools.downloads.book import Book, label, parts
from tools.downloads.pdf import fonts_folder
from tools.downloads.zip_file import zipped
from tools.language.download_words import DOWNLOAD_WORDS
from tools.language.languages import LANGUAGES, ORIGINAL, Code, Language
from tools.language.register_words import REGISTER_WORDING
from tools.language.site_words import WORDING

_TEMPLATE = Path(__file__).with_name("picture.typ")
_PLAIN, _BOLD = "regular", "bold"
_LONGEST: dict[Code, int] = {"zh": 60, "en": 120}  # characters of a passage that a picture has room for

Line = tuple[Code, int, str, str]  # its language, size in points, weight, and words


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture by its name: lines between what stands above them, with a number beside it, and below."""

    name: str
    code: Code
    above: str
    number: str
    lines: tuple[Line, ...]
    below: str


def pictures_zip(book: Book) -> bytes:
    """Return all pictures of an edition as a ZIP file of PNGs."""
    drawn = tuple(pictures(book))
    return zipped(((f"{name}.png", content) for name, content in draw(drawn)), book.made)


def draw(drawn: tuple[Picture, ...]) -> Iterator[tuple[str, bytes]]:
    """Yield the name of each picture and its bytes as a PNG of 1200 × 630."""
    typst = importlib.import_module("typst")
    inputs = {"pictures": json.dumps([asdict(picture) for picture in drawn], ensure_ascii=False)}
    compiler = typst.Compiler(
        str(_TEMPLATE), font_paths=[str(fonts_folder())], ignore_system_fonts=True, sys_inputs=inputs
    )
    made = compiler.compile(format="png", ppi=72)
    contents = made if isinstance(made, list) else [made]
    for picture, content in zip(drawn, contents, strict=True):
        yield picture.name, bytes(content)


def pictures(book: Book) -> Iterator[Picture]:
    """Yield what the pictures of an edition show: home, parts and registers in each language, segments, figures."""
    for language in LANGUAGES:
        yield from _of_pages(book, language)
    for segment in book.report.segments:
        lines = tuple(
            (language.code, 34, _PLAIN, _shortened(segment.text[language.code], language)) for language in LANGUAGES
        )
        yield _of_both(book, segment.id, margin_number(segment, ORIGINAL), lines)
    for figure in book.registers.figures:
        values = tuple(
            line
            for language in LANGUAGES
            for line in (
                (language.code, 60, _BOLD, figure.quote.get(language.code) or ""),
                (language.code, 30, _PLAIN, figure.label[language.code]),
            )
            if line[-1]
        )
        yield _of_both(book, figure.id, "", values)


def _of_pages(book: Book, language: Language) -> Iterator[Picture]:
    code = language.code
    yield _of_page(book, "home", language, book.title(language))
    for part in parts(book.report):
        yield _of_page(book, page_name(part.heading.part), language, label(part.heading, language))
    for register in ("glossary", *book.registers.pages):
        yield _of_page(book, register, language, getattr(REGISTER_WORDING[code], register))


def _of_page(book: Book, name: str, language: Language, words: str) -> Picture:
    code = language.code
    above = f"{WORDING[code].short_name} {book.year}"
    lines = ((code, 58, _BOLD, words),)
    return Picture(of_page(name, language), code, above, "", lines, _below(book, (language,)))


def _of_both(book: Book, identifier: str, number: str, lines: tuple[Line, ...]) -> Picture:
    above = " · ".join(f"{WORDING[language.code].short_name} {book.year}" for language in LANGUAGES)
    return Picture(of_entry(identifier), ORIGINAL.code, above, number, lines, _below(book, LANGUAGES))


def _below(book: Book, languages: tuple[Language, ...]) -> str:
    host = book.site.partition("://")[2].rstrip("/")
    return " · ".join(
        [*(DOWNLOAD_WORDS[language.code].unofficial for language in languages), *([host] if host else [])]
    )


def _shortened(words: str, language: Language) -> str:
    """Return the first words of a text, as many as a picture has room for."""
    longest = _LONGEST[language.code]
    if len(words) <= longest:
        return words
    cut = words[:longest]
    return (cut.rpartition(" ")[0] if language.glue else cut) + "…"
