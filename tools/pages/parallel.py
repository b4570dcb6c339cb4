"""The pages that have a part in both languages side by side."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from tools.addresses.ids import column_of, is_in_column, is_paragraph
from tools.language.languages import Language, own_first
from tools.pages.html import Markup, element
from tools.pages.markdown import block, document, heading
from tools.pages.reading import aliases, heading_level, heading_words, paragraphs_of, tombstones
from tools.pages.supplements import supplements_after
from tools.report.model import Report, Segment


def parallel_page(report: Report, segments: Sequence[Segment], language: Language) -> str:
    """Write a part in both languages, a row for each segment, the reader's own language first."""
    blocks: list[Markup] = []
    for column, group in groupby(segments, key=column_of):
        rows = list(_rows(report, list(group), language))
        blocks += [_box(column, rows)] if column else rows
        blocks += supplements_after([column], report.supplements, language, is_row=True) if column else ()
    blocks += tombstones(segments, report.retired, language)
    return document([block("div", {"class": "parallel"}, blocks)])


def _rows(report: Report, segments: Sequence[Segment], language: Language) -> Iterator[Markup]:
    for segment in segments:
        yield from aliases(segment, report.retired)
        yield _row(segment, language)
        if not is_in_column(segment):
            yield from supplements_after([segment.id], report.supplements, language, is_row=True)


def _box(column: str, rows: Sequence[Markup]) -> Markup:
    """Write a boxed case: its heading, in the first row, names it."""
    return block("div", {"class": "box", "role": "group", "aria-labelledby": _title_id(column)}, rows)


def _row(segment: Segment, language: Language) -> Markup:
    cells = [_cell(segment, column, is_own=column is language) for column in own_first(language)]
    return block("div", {"id": segment.id, "class": "row"}, cells)


def _cell(segment: Segment, language: Language, *, is_own: bool) -> Markup:
    """Write one language of a row. Only the reader's own headings are headings of the page."""
    content = paragraphs_of(segment, language) if is_paragraph(segment) else [_heading(segment, language, is_own)]
    return block("div", {"class": "cell", "lang": language.tag}, content)


def _heading(segment: Segment, language: Language, is_own: bool) -> Markup:
    words, level = heading_words(segment, language), heading_level(segment)
    if is_own:
        return heading(level, _title_id(segment.id), words)
    return element("p", {"class": f"heading heading-{level}", "markdown": None}, words)


def _title_id(segment_id: str) -> str:
    return f"{segment_id}-title"
