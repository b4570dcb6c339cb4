"""The number of a segment as a reader sees it, and as a citation gives it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, Protocol

from tools.addresses.ids import Identified, chapter_number, is_in_column, is_paragraph, read_id
from tools.language.languages import Language
from tools.language.site_words import WORDING


class Numbered(Identified, Protocol):
    """What a number is made from; segments and their records in report.json both have it."""

    @property
    def number(self) -> int | None: ...


@dataclass(frozen=True, slots=True)
class Locator:
    """A locator as CSL has it: a label and a value."""

    label: Literal["paragraph", "section"]
    value: str


def short_place(segment: Numbered, language: Language) -> str:
    """Return the heading that a segment stands under, short: `4.1`, `4`, `Preface`, `Col. 3`."""
    return _place(segment, language, WORDING[language.code].column)


def _place(segment: Numbered, language: Language, column: str) -> str:
    """Return the place of a segment; `column` says how that of a column is written."""
    if is_in_column(segment):
        return column.format(number=read_id(segment.id).column)
    if chapter := chapter_number(segment.part):
        return f"{chapter}.{segment.section}" if segment.section else str(chapter)
    return language.preface if segment.part == "preface" else language.conclusion


def margin_number(segment: Numbered, language: Language) -> str:
    """Return the number in the margin: `4.1 ¶3`; of a heading its place alone."""
    place = short_place(segment, language)
    return f"{place} ¶{segment.number}" if is_paragraph(segment) else place


def locator(segment: Numbered, language: Language) -> Locator:
    """Return the number for a citation: paragraph `4.1.3`, section `4.1` (of a chapter `4`).

    A chapter's lead paragraph is `4.0.1`, so that it is not taken for a section.
    """
    place = _place(segment, language, WORDING[language.code].column_in_citations)
    if not is_paragraph(segment):
        return Locator("section", place)
    lead = ".0" if place.isdigit() else ""
    separator = "." if place[-1].isdigit() else " "
    return Locator("paragraph", f"{place}{lead}{separator}{segment.number}")
