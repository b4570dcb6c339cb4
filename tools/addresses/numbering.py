"""The number of a segment as a reader sees it, and as a citation gives it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, Protocol

from tools.language.languages import Language
from tools.language.site_words import WORDING


class Numbered(Protocol):
    """What a number is made from; segments and their records in report.json both have it."""

    @property
    def id(self) -> str: ...
    @property
    def kind(self) -> str: ...
    @property
    def part(self) -> str: ...
    @property
    def section(self) -> int: ...
    @property
    def number(self) -> int | None: ...


@dataclass(frozen=True, slots=True)
class Locator:
    """A locator as CSL has it: a label and a value."""

    label: Literal["paragraph", "section"]
    value: str


def short_place(segment: Numbered, language: Language) -> str:
    """The heading that a segment stands under, short: `4.1`, `4`, `Preface`, `Col. 3`."""
    if segment.kind.startswith("column"):
        number = segment.id.split("-")[1]
        return WORDING[language.code].column.format(number=number)
    if segment.part.startswith("c") and segment.part[1:].isdigit():
        chapter = segment.part[1:]
        return f"{chapter}.{segment.section}" if segment.section else chapter
    return language.preface if segment.part == "preface" else language.conclusion


def margin_number(segment: Numbered, language: Language) -> str:
    """The number in the margin: `4.1 ¶3`; of a heading its place alone."""
    said = short_place(segment, language)
    return f"{said} ¶{segment.number}" if segment.kind in {"paragraph", "column-paragraph"} else said


def locator(segment: Numbered, language: Language) -> Locator:
    """The number for a citation: paragraph `4.1.3`, section `4.1` (of a chapter `4`).

    A chapter's lead paragraph is `4.0.1`, so that it is not taken for a section.
    """
    said = short_place(segment, language)
    if segment.kind.startswith("column"):
        said = WORDING[language.code].column_in_citations.format(number=segment.id.split("-")[1])
    if segment.kind in {"paragraph", "column-paragraph"}:
        lead = ".0" if said.isdigit() else ""
        between = "." if said[-1].isdigit() else " "
        return Locator("paragraph", f"{said}{lead}{between}{segment.number}")
    return Locator("section", said)
