"""The number of a segment as a reader sees it in the margin."""

from __future__ import annotations

from typing import Protocol

from tools.addresses.ids import Identified, chapter_number, is_in_column, is_paragraph, read_id
from tools.addresses.places import numbered
from tools.language.languages import Language
from tools.language.site_words import WORDING


class Numbered(Identified, Protocol):
    """What a number is made from; segments and their records in report.json both have it."""

    @property
    def number(self) -> int | None:
        """Its own number among its siblings, None where it has none."""


def short_place(segment: Numbered, language: Language) -> str:
    """Return the heading that a segment stands under, short: `4.1.2`, `4.1`, `4`, `Preface`, `Column 3`."""
    if is_in_column(segment):
        return numbered(WORDING[language.code].column, read_id(segment.id).column)
    if chapter := chapter_number(segment.part):
        numbers = (chapter, segment.section, read_id(segment.id).subsection)
        return ".".join(str(number) for number in numbers if number)
    return language.preface if segment.part == "preface" else language.conclusion


def margin_number(segment: Numbered, language: Language) -> str:
    """Return the number in the margin: `4.1 ¶3`; of a heading its place alone."""
    place = short_place(segment, language)
    return f"{place} ¶{segment.number}" if is_paragraph(segment) else place
