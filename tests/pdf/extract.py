"""Take the text out of a PDF as a maintainer would: by each of five extractors, as they come."""

from __future__ import annotations

import io
import shutil
import subprocess
from collections.abc import Callable, Mapping


def by_pypdf(pdf: bytes) -> str:
    """Return the text that pypdf gives, its pages parted by form feeds."""
    from pypdf import PdfReader

    return "\n\f".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages)


def by_pdfminer(pdf: bytes) -> str:
    """Return the text that pdfminer.six gives."""
    from pdfminer.high_level import extract_text

    return str(extract_text(io.BytesIO(pdf)))


def by_pymupdf(pdf: bytes) -> str:
    """Return the text that PyMuPDF gives, its pages parted by form feeds."""
    import pymupdf

    with pymupdf.Document(stream=pdf, filetype="pdf") as document:
        return "\f".join(page.get_text() for page in document)


def by_pdftotext(pdf: bytes, *options: str) -> str:
    """Return the text that poppler's pdftotext gives."""
    program = shutil.which("pdftotext")
    if program is None:
        raise FileNotFoundError("pdftotext is not installed; expected poppler-utils")
    result = subprocess.run([program, "-enc", "UTF-8", *options, "-", "-"], input=pdf, capture_output=True, check=True)
    return result.stdout.decode("utf-8")


def by_pdftotext_layout(pdf: bytes) -> str:
    """Return the text that pdftotext gives with -layout."""
    return by_pdftotext(pdf, "-layout")


EXTRACTORS: Mapping[str, Callable[[bytes], str]] = {
    "pypdf": by_pypdf,
    "pdfminer.six": by_pdfminer,
    "PyMuPDF": by_pymupdf,
    "pdftotext": by_pdftotext,
    "pdftotext -layout": by_pdftotext_layout,
}
