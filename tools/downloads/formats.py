"""What makes each format, and what it needs beyond Python."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from tools.addresses.downloads import Format
from tools.downloads import docx_file, pdf
from tools.downloads.book import Book
from tools.downloads.epub import epub
from tools.downloads.html_file import html_file
from tools.downloads.sqlite_file import sqlite_file
from tools.downloads.tei import tei_file
from tools.language.languages import Language

Languages = tuple[Language, ...]


@dataclass(frozen=True, slots=True)
class Maker:
    """Makes the bytes of a format from a book in some languages.

    `needs` names what it depends on beyond Python, with its version, or raises Missing.
    """

    make: Callable[[Book, Languages], bytes]
    needs: Callable[[], str] = str


MAKERS: Mapping[Format, Maker] = {
    "pdf": Maker(pdf.pdf, pdf.needs),
    "epub": Maker(epub),
    "docx": Maker(docx_file.docx_file, docx_file.needs),
    "html": Maker(html_file),
    "tei.xml": Maker(lambda book, _: tei_file(book)),
    "sqlite": Maker(lambda book, _: sqlite_file(book), lambda: sqlite3.sqlite_version),
}
