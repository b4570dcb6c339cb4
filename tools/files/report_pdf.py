"""Extract the text of a report from its PDF."""

from __future__ import annotations

import hashlib
import io
from dataclasses import dataclass

from tools.files.errors import InputError, Problem

_BEGINNING = b"%PDF-"
_SEARCHED = 1024  # bytes in which a PDF begins, as readers of PDF look for it


@dataclass(frozen=True, slots=True)
class Extracted:
    """The text of a PDF, a form feed before each page but the first, and what took it out."""

    text: str
    extractor: str
    pdf_sha256: str


def is_pdf(raw: bytes) -> bool:
    """Tell whether the bytes of a file are a PDF, whatever its name is."""
    return _BEGINNING in raw[:_SEARCHED]


def extract(raw: bytes, name: str) -> Extracted:
    """Return the text of the PDF in `raw`; `name` is what messages call it.

    Raises InputError when the extractor is not installed, when the file is damaged or encrypted, and when it has no
    text, as a scanned one.
    """
    try:
        import pypdf
    except ImportError:
        message = (
            "reading a PDF needs pypdf; expected it to be installed (`.venv/bin/pip install pypdf`), or a report.txt"
        )
        raise InputError(Problem("F106", name, 1, message)) from None
    try:
        pages = [page.extract_text() for page in pypdf.PdfReader(io.BytesIO(raw)).pages]
    except (pypdf.errors.PyPdfError, ValueError, KeyError, OSError) as error:
        message = f"the PDF cannot be read ({' '.join(str(error).split())}); expected a whole PDF without a password"
        raise InputError(Problem("F107", name, 1, message)) from None
    if not any(page.strip() for page in pages):
        raise InputError(Problem("F108", name, 1, "the PDF has no text, as a scanned one; expected one with text"))
    text = "\n\f".join(page.strip("\n") for page in pages) + "\n"
    return Extracted(text, f"pypdf {pypdf.__version__}", hashlib.sha256(raw).hexdigest())
