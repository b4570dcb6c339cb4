"""The contents of an edition as a page."""

from __future__ import annotations

from collections.abc import Iterator

from tools.addresses.ids import is_paragraph
from tools.addresses.urls import page_name
from tools.language.languages import Language
from tools.language.site_words import WORDING
from tools.pages.markdown import block, document, escape_html, heading, link, nested_list
from tools.report.model import Report, Segment, label

CONTENTS_ID = "contents"


def contents_page(report: Report, language: Language) -> str:
    """The whole report at a glance: parts, sections and columns, with their printed pages."""
    wording = WORDING[language.code]
    title = wording.contents_of.format(title=report.record.title[language.code], year=report.year)
    listed = nested_list(list(_contents_items(report, language, "")))
    subtitle = f'<p class="title-other" markdown>{escape_html(title)}</p>'
    return document(
        [
            heading(1, CONTENTS_ID, wording.contents),
            subtitle,
            block("nav", [listed], class_="contents", aria_label=wording.contents),
        ]
    )


def _contents_items(report: Report, language: Language, folder: str) -> Iterator[tuple[int, str]]:
    depth = {"section": 1, "column": 2}
    listed = report.contents.get(language.code)
    printed = listed.pages if listed else {}
    for segment in report.segments:
        if is_paragraph(segment):
            continue
        page = printed.get(segment.id)
        said = f' <span class="page">{WORDING[language.code].page.format(page=page)}</span>' if page else ""
        own = depth.get(segment.kind, 0)
        if segment.kind == "column" and not segment.section:
            own = 1
        yield own, link(label(segment, language.code, report), folder + _target(segment)) + said


def _target(segment: Segment) -> str:
    page = f"{page_name(segment.part)}.md"
    return page if segment.id == segment.part else f"{page}#{segment.id}"
