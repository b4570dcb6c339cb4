"""The codes of what can be wrong when the downloads are made."""

from __future__ import annotations

from tools.files.errors import Code

CODES: tuple[Code, ...] = (
    Code(
        "P101",
        "The report has a character that none of the fonts has that the books are set in, so that a page would show an "
        "empty box in its place.",
        "See whether the character is right. If it is, take a newer version of the fonts, or add one that has it to "
        "requirements/downloads.in and to tools/downloads/pdf.typ.",
    ),
)
