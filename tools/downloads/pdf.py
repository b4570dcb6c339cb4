"""The report as a PDF, typeset by Typst: tagged (PDF/UA-1, PDF/A-3a), with subsets of its fonts inside.

pdf.typ says what a page looks like. The fonts come from a package, so that every system typesets the same file.
"""

from __future__ import annotations

import importlib
import importlib.metadata
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tools.addresses.numbering import margin_number
from tools.data.report import SegmentData
from tools.downloads.appendix import appendix
from tools.downloads.book import Book, Run, parts
from tools.downloads.front import imprint
from tools.downloads.glyphs import characters, without_glyph
from tools.downloads.missing import Missing
from tools.files.errors import refuse
from tools.language.download_words import DOWNLOAD_WORDS
from tools.language.languages import Language
from tools.language.site_words import WORDING

Languages = tuple[Language, ...]

_TEMPLATE = Path(__file__).with_name("pdf.typ")
_TYPESETTER, _FONTS = "typst", "pylopdf-fonts-zh-cn"


def needs() -> str:
    """Name the typesetter and the fonts with their versions. Raises Missing when one is not installed."""
    try:
        return " ".join(f"{name} {importlib.metadata.version(name)}" for name in (_TYPESETTER, _FONTS))
    except importlib.metadata.PackageNotFoundError as error:
        message = f"the package {error.name} is not installed; `make downloads` installs it"
        raise Missing(message) from None


def pdf(book: Book, languages: Languages) -> bytes:
    """Return the PDF of a book. Raises InputError for characters that the fonts do not have."""
    typst = importlib.import_module("typst")
    serif = _serif()
    refuse(without_glyph(book, languages, characters(serif.read_bytes())))
    inputs = {"book": json.dumps(_book(book, languages), ensure_ascii=False)}
    compiler = typst.Compiler(
        str(_TEMPLATE), font_paths=[str(serif.parent)], ignore_system_fonts=True, sys_inputs=inputs
    )
    return bytes(compiler.compile(format="pdf", pdf_standards=["ua-1", "a-3a"], timestamp=int(book.made.timestamp())))


def _serif() -> Path:
    return Path(importlib.import_module("pylopdf_fonts_zh_cn").serif_path())


def fonts_folder() -> Path:
    """Return the folder of the fonts."""
    return _serif().parent


def _book(book: Book, languages: Languages) -> dict[str, Any]:
    """Return what pdf.typ reads."""
    return {
        "date": {"year": book.made.year, "month": book.made.month, "day": book.made.day},
        "languages": [_language(book, language) for language in languages],
        "segments": list(_segments(book, languages)),
        "appendix": DOWNLOAD_WORDS[languages[0].code].appendix,
        "registers": [{"title": table.title, "rows": table.cells} for table in appendix(book, languages)],
    }


def _language(book: Book, language: Language) -> dict[str, Any]:
    issuer, *statements = imprint(book, language)
    return {
        "code": language.code,
        "title": book.title(language),
        "short": f"{WORDING[language.code].short_name} {book.year}",
        "issuer": issuer,
        "imprint": statements,
        "contents": WORDING[language.code].contents,
        "unofficial": DOWNLOAD_WORDS[language.code].unofficial,
    }


def _segments(book: Book, languages: Languages) -> Iterator[dict[str, Any]]:
    for part in parts(book.report):
        yield _segment(part.heading, book, languages)
        for block in part.blocks:
            inside = [_segment(segment, book, languages) for segment in block.inside]
            yield {**_segment(block.segment, book, languages), "inside": inside}


def _segment(segment: SegmentData, book: Book, languages: Languages) -> dict[str, Any]:
    texts = {
        language.code: [[_run(run) for run in runs] for runs in book.paragraphs(segment, language.code)]
        for language in languages
    }
    return {
        "id": segment.id,
        "kind": segment.kind,
        "number": margin_number(segment, languages[0]),
        "address": book.address(segment.id) if book.site else None,
        "texts": texts,
    }


def _run(run: Run) -> dict[str, Any]:
    note = {"number": run.note.number, "words": run.note.words} if run.note else None
    return {"words": run.words, "italic": run.is_italic, "note": note}
