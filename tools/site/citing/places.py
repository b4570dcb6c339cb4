"""Where a segment stands, in the words of the report's own numbering: 第四章第（二）节第2段; ch. IV, sec. ii, para. 2.

Chapters, sections and columns keep the numerals of their headings, so that a reader finds the place in any copy of
the report. A column is cited by itself: columns are numbered through the whole report.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tools.addresses.ids import chapter_number, is_in_column, is_paragraph, read_id
from tools.addresses.numbering import Numbered
from tools.data.report import SegmentData
from tools.language.languages import Code, to_chinese, to_roman


@dataclass(frozen=True, slots=True)
class PlaceWords:
    """How a citation style words a place in one language.

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
)
WORDS: dict[Code, PlaceWords] = {"zh": CHINESE, "en": ENGLISH}


def words_of_place(segment: Numbered, words: PlaceWords, page: int | None = None) -> str:
    """Word the place of a segment, with its printed page where one is given."""
    place = words.between.join(_steps(segment, words))
    return place + (_numbered(words.page, page) if page else "")


def _steps(segment: Numbered, words: PlaceWords) -> list[str]:
    """Word the headings above a segment, outermost first, and its own number among the paragraphs."""
    steps = [_column(segment, words)] if is_in_column(segment) else _headings(segment, words)
    return [*steps, _numbered(words.paragraph, segment.number)] if is_paragraph(segment) and segment.number else steps


def _column(segment: Numbered, words: PlaceWords) -> str:
    return _numbered(words.column, read_id(segment.id).column)


def _headings(segment: Numbered, words: PlaceWords) -> list[str]:
    chapter = chapter_number(segment.part)
    if not chapter:
        return [words.preface if segment.part == "preface" else words.conclusion]
    steps = [_numbered(words.chapter, chapter)]
    return [*steps, _numbered(words.section, segment.section)] if segment.section else steps


def _numbered(template: str, number: int) -> str:
    roman = to_roman(number) if "{capital}" in template or "{small}" in template else ""
    chinese = to_chinese(number) if "{chinese}" in template else ""
    return template.format(n=number, chinese=chinese, capital=roman, small=roman.lower())


def printed_page(segment: SegmentData, segments: Sequence[SegmentData], code: Code) -> int | None:
    """Give the printed page that a segment begins on, where the report's own contents leave no doubt.

    The contents print the pages of most headings and of nothing else. A heading has its own; a text begins on the page
    of the heading before it if the next heading that has a page is still on that one. Boxes float: a column has none.
    """
    if segment.page and code in segment.page:
        return segment.page[code]
    if is_in_column(segment):
        return None
    first, last = page_bounds(segment, segments, code)
    return first if first == last else None


def page_bounds(segment: SegmentData, segments: Sequence[SegmentData], code: Code) -> tuple[int | None, int | None]:
    """Give the printed pages of the headings around a segment: the last one up to it, the first one after it."""
    order = [other.id for other in segments].index(segment.id)
    pages = [(other.page or {}).get(code) for other in segments]
    before = [page for page in pages[: order + 1] if page]
    after = [page for page in pages[order + 1 :] if page]
    return before[-1] if before else None, after[0] if after else None
