"""Outline an edition: its headings and columns, and how many paragraphs stand under each in every language."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tools.addresses.ids import column_id, section_id
from tools.report.model import LanguageText, Section
from tools.report.text import plain


@dataclass(frozen=True, slots=True)
class Row:
    """A heading or column title in one language: its id, its words, and the number of paragraphs directly under it."""

    id: str
    depth: int
    words: str
    paragraphs: int


def outline(year: int, texts: Sequence[LanguageText]) -> Iterator[str]:
    """Yield the outline of an edition, a line each; a row that the languages do not have alike ends in `≠`."""
    rows = [{row.id: row for row in _rows(text)} for text in texts]
    yield f"{year}: {'; '.join(f'{text.language.name} {_counts(text)}' for text in texts)}"
    for identifier in _merged([list(each) for each in rows]):
        found = [each.get(identifier) for each in rows]
        yield _line(identifier, found)


def _line(identifier: str, found: Sequence[Row | None]) -> str:
    depth = next(row.depth for row in found if row)
    counts = " / ".join(str(row.paragraphs) if row else "–" for row in found)
    words = " | ".join(row.words if row else "–" for row in found)
    differs = "" if len({row.paragraphs if row else None for row in found}) == 1 else "  ≠"
    return f"{'  ' * depth}{identifier:<{16 - 2 * depth}} {counts:<7} {words}{differs}"


def _rows(text: LanguageText) -> Iterator[Row]:
    for part in text.parts:
        yield Row(part.id, 1, plain(part.heading), len(part.sections[0].paragraphs))
        for section in part.sections:
            if section.heading:
                words = plain(section.heading)
                identifier = section_id(part.id, section.number, section.subsection)
                yield Row(identifier, 3 if section.subsection else 2, words, len(section.paragraphs))
            yield from _columns(section)


def _columns(section: Section) -> Iterator[Row]:
    for column in section.columns:
        yield Row(column_id(column.number), 3, plain(column.title), len(column.paragraphs))


def _counts(text: LanguageText) -> str:
    sections = [section for part in text.parts for section in part.sections]
    numbers = (
        (sum(part.kind == "chapter" for part in text.parts), "chapter"),
        (sum(bool(section.heading) and not section.subsection for section in sections), "section"),
        (sum(bool(section.subsection) for section in sections), "subsection"),
        (len(text.columns), "column"),
        (sum(row.paragraphs for row in _rows(text)), "paragraph"),
    )
    return ", ".join(f"{number} {name}{'' if number == 1 else 's'}" for number, name in numbers if number)


def _merged(orders: Sequence[Sequence[str]]) -> list[str]:
    """Return the ids of all languages: in the order of the first, each further one after what stands before it."""
    merged = list(orders[0]) if orders else []
    for order in orders[1:]:
        for before, identifier in zip(["", *order], order, strict=False):
            if identifier not in merged:
                merged.insert(merged.index(before) + 1 if before else 0, identifier)
    return merged
