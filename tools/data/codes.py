"""The codes of what can be wrong with published data files when the site reads them back."""

from __future__ import annotations

from tools.files.errors import Code

CODES: tuple[Code, ...] = (
    Code(
        "S101",
        "A file under data/ cannot be read, is cut short or has other fields than this version of the converter "
        "writes: it was edited by hand, merged, or written by an older version.",
        "Run `make docs`, which writes all files under data/ anew, and commit what changed.",
    ),
    Code(
        "S102",
        "The folder data/ holds no edition: it was emptied, or nothing has been converted yet.",
        "Run `make docs`.",
    ),
    Code(
        "S103",
        "A page of source/pages/ has the name of a page that the converter makes, which it would replace.",
        "Give the page another name.",
    ),
)
