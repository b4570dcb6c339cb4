"""What makes each format, and what it needs beyond Python."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from tools.addresses.downloads import Format
from tools.downloads import docx_file, pdf
from tools.downloads.book import Book
from tools.downloads.epub import epub
from tools.downloads.html_file import html_file
from tools.downloads.missing import Missing
from tools.downloads.pictures import pictures_zip
from tools.downloads.site_zip import needs as built_site
from tools.downloads.site_zip import site_zip
from tools.downloads.skos import skos_file
from tools.downloads.sqlite_file import sqlite_file
from tools.downloads.tei import tei_file
from tools.language.languages import Language

Languages = tuple[Language, ...]


@dataclass(frozen=True, slots=True)
class Maker:
    """Makes the bytes of a format from a book in some languages.

    `needs` names what it depends on beyond Python and the data, with its version, or raises Missing.
    """

    make: Callable[[Book, Languages], bytes]
    needs: Callable[[Book], str] = lambda _: ""


def _of_the_data(form: Format) -> Maker:
    """Return what takes a file for translators as it stands among the data."""

    def content(book: Book) -> bytes:
        path = book.data / f"report-{book.year}.{form}"
        if not path.is_file():
            raise Missing(f"the data have no {path.name}; `make docs` writes those that this version knows")
        return path.read_bytes()

    return Maker(lambda book, _: content(book), lambda book: hashlib.sha256(content(book)).hexdigest())


MAKERS: Mapping[Format, Maker] = {
    "pdf": Maker(pdf.pdf, lambda _: pdf.needs()),
    "epub": Maker(epub),
    "docx": Maker(docx_file.docx_file, lambda _: docx_file.needs()),
    "html": Maker(html_file),
    "tmx": _of_the_data("tmx"),
    "xlf": _of_the_data("xlf"),
    "tbx": _of_the_data("tbx"),
    "tei.xml": Maker(lambda book, _: tei_file(book)),
    "sqlite": Maker(lambda book, _: sqlite_file(book), lambda _: sqlite3.sqlite_version),
    "skos.ttl": Maker(lambda book, _: skos_file(book)),
    "pictures": Maker(lambda book, _: pictures_zip(book), lambda _: pdf.needs()),
    "site": Maker(lambda book, _: site_zip(book), built_site),
}
