"""Extract the text of a report from its PDF."""

from __future__ import annotations

import hashlib
import io
import logging
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
    """Return the text of the PDF in `raw` as pypdf gives it; `name` is what messages call the file.

    Raises InputError when pypdf is not installed, when the file is damaged or encrypted, and when it has no text, as
    a scanned one.
    """
    try:
        import pypdf  # here and not above: no other command needs it, and it takes a while
    except ImportError:
        message = "a PDF is read by pypdf; expected it to be installed, as `make docs` does, or a text file"
        raise InputError(Problem("F106", name, 1, message)) from None
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what it mends by itself is nobody's concern
    try:
        reader = pypdf.PdfReader(io.BytesIO(raw))
        pages = [] if reader.is_encrypted else [page.extract_text() for page in reader.pages]
    except Exception as error:  # a damaged file makes pypdf raise nearly anything
        raise InputError(_unreadable(name, f"cannot be read ({' '.join(str(error).split())[:100]})")) from None
    if reader.is_encrypted:
        raise InputError(_unreadable(name, "is encrypted"))
    if not any(page.strip() for page in pages):
        raise InputError(Problem("F108", name, 1, "the PDF has no text, as a scanned one; expected one with text"))
    return Extracted("\n\f".join(pages) + "\n", f"pypdf {pypdf.__version__}", hashlib.sha256(raw).hexdigest())


def _unreadable(name: str, fault: str) -> Problem:
    return Problem("F107", name, 1, f"the PDF {fault}; expected a whole one without a password")
