"""Make and read the ids of segments and of what is counted within them; no other module knows their form.

`preface`, `conclusion` and `c4` are parts; `c4-s1` a section, `c4-s1-t2` a subsection of it; `c4-p1` and `c4-s1-p3`
paragraphs, in the chapter's lead and in a section; `column-3` and `column-3-p2` a column and a paragraph in it;
`c4-s1-p3.2` the second pair of sentences of a segment. Numbers are counted from 1. Ids are fixed for good
(DESIGN.md: Ids).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal, Protocol

PartKind = Literal["preface", "chapter", "conclusion"]
SegmentKind = Literal[
    "preface", "chapter", "conclusion", "section", "paragraph", "column", "column-paragraph", "subsection"
]

_COUNTED = "[1-9][0-9]*"
_ID = re.compile(
    rf"(?:(?P<part>preface|conclusion|c(?P<chapter>{_COUNTED}))"
    rf"(?:-s(?P<section>{_COUNTED})(?:-t(?P<subsection>{_COUNTED}))?)?"
    rf"|column-(?P<column>{_COUNTED}))(?:-p(?P<paragraph>{_COUNTED}))?"
)


class Identified(Protocol):
    """What says where a segment stands; segments and their records in report.json both have it."""

    @property
    def id(self) -> str:
        """The id: `c4-s1-p3`."""

    @property
    def kind(self) -> str:
        """The kind, as report.json has it."""

    @property
    def part(self) -> str:
        """The id of the preface, chapter or conclusion that it stands in."""

    @property
    def section(self) -> int:
        """The number of its section, 0 outside sections."""


@dataclass(frozen=True, slots=True)
class SegmentId:
    """What an id says. The id of a column does not say in which part it stands: `part` is then empty.

    `section` is 0 outside a section, `subsection` and `column` are 0 outside one; `number` is that of the chapter,
    section, subsection, column or paragraph itself, None for preface and conclusion.
    """

    kind: SegmentKind
    part: str
    section: int
    subsection: int
    column: int
    number: int | None


def read_id(segment: str) -> SegmentId:
    """Read an id: `c4-s1-p3` → paragraph 3 of section 1 of part `c4`. Raises ValueError for a string that is none."""
    match = _ID.fullmatch(segment)
    if not match:
        raise ValueError(f"“{segment}” is no id; expected one such as c4, c4-s1-p3 or column-3")
    number = next(
        (match[name] for name in ("paragraph", "column", "subsection", "section", "chapter") if match[name]), None
    )
    return SegmentId(
        kind=_kind(match),
        part=match["part"] or "",
        section=int(match["section"] or 0),
        subsection=int(match["subsection"] or 0),
        column=int(match["column"] or 0),
        number=int(number) if number else None,
    )


def is_id(text: str) -> bool:
    """Tell whether a text has the form of an id."""
    return _ID.fullmatch(text) is not None


def _kind(match: re.Match[str]) -> SegmentKind:
    if match["paragraph"]:
        return "column-paragraph" if match["column"] else "paragraph"
    if match["column"]:
        return "column"
    if match["section"]:
        return "subsection" if match["subsection"] else "section"
    if match["chapter"]:
        return "chapter"
    return "preface" if match["part"] == "preface" else "conclusion"


def chapter_id(number: int) -> str:
    """Return the id of a chapter: `c4`."""
    return f"c{number}"


def part_id(kind: PartKind, number: int | None) -> str:
    """Return the id of a part: of a chapter by its number, of preface and conclusion their name."""
    return chapter_id(number or 0) if kind == "chapter" else kind


def section_id(part: str, number: int, subsection: int = 0) -> str:
    """Return the id of a section of a part: `c4-s1`; of section 0, which has no heading, the id of the part.

    With `subsection`, return the id of that subsection of it: `c4-s1-t2`.
    """
    section = f"{part}-s{number}" if number else part
    return f"{section}-t{subsection}" if subsection else section


def paragraph_id(heading: str, number: int) -> str:
    """Return the id of a paragraph under the heading of a part, section or column: `c4-s1-p3`."""
    return f"{heading}-p{number}"


def column_id(number: int) -> str:
    """Return the id of a column: `column-3`."""
    return f"column-{number}"


def case_id(column: str) -> str:
    """Return the id of a column's entry in the register of cases: `column-3` → `case-3`."""
    return f"case-{read_id(column).column}"


def is_entry_id(entry: str, register: str, segment: str) -> bool:
    """Tell whether `entry` is an id that a register may give to what it has of a segment: `figure-c4-s1-p3-2`."""
    return re.fullmatch(rf"{re.escape(register)}-{re.escape(segment)}-[0-9]+", entry) is not None


def pair_id(segment: str, number: int) -> str:
    """Return the id of a pair of sentences of a segment: `c4-s1-p3.2`."""
    return f"{segment}.{number}"


def segment_of_pair(pair: str) -> str:
    """Return the segment that a pair of sentences is of: `c4-s1-p3.2` → `c4-s1-p3`; nothing for any other string."""
    match = re.fullmatch(rf"(.+)\.{_COUNTED}", pair)
    return match[1] if match and is_id(match[1]) else ""


def full_id(year: int, segment: str) -> str:
    """Return the id of a segment among those of all editions: `2024/c4-s1-p3`."""
    return f"{year}/{segment}"


def id_in_edition(full: str) -> str:
    """Return the id within its edition: `2024/c4-s1-p3` → `c4-s1-p3`."""
    return full.partition("/")[2]


def chapter_number(part: str) -> int | None:
    """Return the number of a chapter from its id, `c4` → 4; None for every other string."""
    match = re.fullmatch(rf"c({_COUNTED})", part)
    return int(match[1]) if match else None


def part_of_heading(heading: str) -> str:
    """Return the part that the heading of a part or section stands in, given or not: `c4-s1` → `c4`."""
    return heading.partition("-s")[0]


def lead_paragraph(segment: str) -> str:
    """Return the id of the first paragraph of the part that a segment stands in: `c4-s1-p3` → `c4-p1`."""
    return paragraph_id(read_id(segment).part, 1)


def heading_id(paragraph: str) -> str:
    """Return the id of the heading that a paragraph stands under: `c4-s1-p3` → `c4-s1`, `column-3-p2` → `column-3`.

    Raises ValueError for a string that is no id.
    """
    place = read_id(paragraph)
    return column_id(place.column) if place.column else section_id(place.part, place.section, place.subsection)


def heading_above(segment: Identified) -> str:
    """Return the id of the heading that a segment stands under directly; nothing for a part of the report."""
    if segment.id == segment.part:
        return ""
    if segment.kind in {"paragraph", "column-paragraph"}:
        return heading_id(segment.id)
    return section_id(segment.part, segment.section) if segment.kind in {"column", "subsection"} else segment.part


def column_of(segment: Identified) -> str:
    """Return the id of the column that a segment is or stands in; nothing outside columns."""
    return heading_id(segment.id) if is_in_column(segment) else ""


def is_paragraph(segment: Identified) -> bool:
    """Tell whether a segment is running text, in a column or outside, and no heading."""
    return segment.kind in {"paragraph", "column-paragraph"}


def is_in_column(segment: Identified) -> bool:
    """Tell whether a segment is a column's title or a paragraph in a column."""
    return segment.kind in {"column", "column-paragraph"}
