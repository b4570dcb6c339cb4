"""Where a segment stands, in the words of the report's own numbering: 第四章第（二）节第2段; ch. IV, sec. ii, para. 2.

Chapters, sections and columns keep the numerals of their headings, so that a reader finds the place in any copy of
the report. A column is named by itself: columns are numbered through the whole report.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from tools.addresses.ids import SegmentId, chapter_number, read_id
from tools.language.languages import Code, to_chinese, to_roman


@dataclass(frozen=True, slots=True)
class PlaceWords:
    """How a place is worded in one language.

    In the templates `{n}` is the number in digits, `{chinese}` 四, `{capital}` IV and `{small}` iv. The page brings
    along what parts it from the words before it. `paragraphs` words those from `{n}` to `{last}` under one heading,
    and `to` leads to the end of any other range.
    """

    preface: str
    conclusion: str
    chapter: str
    section: str
    paragraph: str
    paragraphs: str
    to: str
    column: str
    page: str
    between: str
    subsection: str


CHINESE = PlaceWords(
    preface="前言",
    conclusion="结束语",
    chapter="第{chinese}章",
    section="第（{chinese}）节",
    paragraph="第{n}段",
    paragraphs="第{n}—{last}段",
    to="至",
    column="专栏{chinese}",
    page="，第{n}页",
    between="",
    subsection="第{n}目",
)
ENGLISH = PlaceWords(
    preface="preface",
    conclusion="conclusion",
    chapter="ch. {capital}",
    section="sec. {small}",
    paragraph="para. {n}",
    paragraphs="paras. {n}–{last}",
    to=" to ",
    column="column {n}",
    page=", p. {n}",
    between=", ",
    subsection="subsec. {n}",
)
WORDS: dict[Code, PlaceWords] = {"zh": CHINESE, "en": ENGLISH}


# In a sentence nothing is abbreviated.
IN_PROSE: dict[Code, PlaceWords] = {
    "zh": CHINESE,
    "en": replace(
        ENGLISH,
        preface="the preface",
        conclusion="the conclusion",
        chapter="chapter {capital}",
        section="section {small}",
        subsection="subsection {n}",
        paragraph="paragraph {n}",
        paragraphs="paragraphs {n}–{last}",
    ),
}


def place_in_prose(segment: str, code: Code) -> str:
    """Word the place of a segment from its id: `chapter IV, section ii, paragraph 2`. ValueError for no id."""
    return words_of_id(segment, IN_PROSE[code])


def words_of_id(segment: str, words: PlaceWords) -> str:
    """Word the place of a segment from its id. Raises ValueError for a string that is no id."""
    place = read_id(segment)
    steps = [numbered(words.column, place.column)] if place.column else _headings(place, words)
    if place.kind in {"paragraph", "column-paragraph"}:
        steps.append(numbered(words.paragraph, place.number or 0))
    return words.between.join(steps)


def _headings(place: SegmentId, words: PlaceWords) -> list[str]:
    """Word the part, the section and the subsection that a place is in."""
    chapter = chapter_number(place.part)
    if not chapter:
        return [words.preface if place.part == "preface" else words.conclusion]
    steps = ((words.chapter, chapter), (words.section, place.section), (words.subsection, place.subsection))
    return [numbered(template, number) for template, number in steps if number]


def numbered(template: str, number: int) -> str:
    """Fill a template with a number in the numerals that it asks for."""
    roman = to_roman(number) if "{capital}" in template or "{small}" in template else ""
    chinese = to_chinese(number) if "{chinese}" in template else ""
    return template.format(n=number, chinese=chinese, capital=roman, small=roman.lower())
