"""A segment's number in the margin says where it stands."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from tools.addresses.ids import read_id
from tools.addresses.numbering import margin_number, short_place
from tools.language.languages import EN, ZH, Language


@dataclass(frozen=True)
class Stand:
    """A segment as its number is made from it."""

    id: str
    kind: str
    part: str
    section: int
    number: int | None


def stand(identifier: str, part: str = "", section: int = 0) -> Stand:
    read = read_id(identifier)
    return Stand(identifier, read.kind, read.part or part, read.section or section, read.number)


@pytest.mark.parametrize(
    ("segment", "language", "place", "margin"),
    [
        (stand("c4"), EN, "4", "4"),
        (stand("c12-s1"), ZH, "12.1", "12.1"),
        (stand("c4-s1-p3"), EN, "4.1", "4.1 ¶3"),
        (stand("c4-p1"), EN, "4", "4 ¶1"),
        (stand("c4-p1"), ZH, "4", "4 ¶1"),
        (stand("preface-p2"), EN, "Preface", "Preface ¶2"),
        (stand("conclusion"), ZH, "结束语", "结束语"),
        (stand("column-3", "c4", 2), EN, "Column 3", "Column 3"),
        (stand("column-3", "c4", 2), ZH, "专栏三", "专栏三"),
        (stand("column-3-p2", "c4", 2), EN, "Column 3", "Column 3 ¶2"),
    ],
    ids=lambda value: value.id if isinstance(value, Stand) else None,
)
def test_a_number_says_where_a_segment_stands(segment: Stand, language: Language, place: str, margin: str) -> None:
    assert short_place(segment, language) == place
    assert margin_number(segment, language) == margin
