"""The contents of an edition as a page."""

from __future__ import annotations

from collections.abc import Iterator

from tools.addresses.ids import is_paragraph
from tools.addresses.urls import page_name
from tools.language.languages import Language
from tools.language.site_words import WORDING
from tools.pages.html import Markup, element
from tools.pages.markdown import block, document, heading, joined, link, nested_list
from tools.pages.supplements import appendices, appendix_title
from tools.report.model import Report, Segment, label

CONTENTS_ID = "contents"


def contents_page(report: Report, language: Language) -> str:
    """Write the whole report at a glance: parts, sections and columns, with their printed pages."""
    wording = WORDING[language.code]
    title = wording.contents_of.format(title=report.record.title[language.code], year=report.year)
    return document(
        [
            heading(1, CONTENTS_ID, wording.contents),
            element("p", {"class": "title-other", "markdown": None}, title),
            contents_list(list(contents_items(report, language)), language),
        ]
    )


def contents_list(items: list[tuple[int, Markup]], language: Language) -> Markup:
    """Write the items of `contents_items` as a list that assistive technology can name."""
    attributes: dict[str, str | None] = {"class": "contents", "aria-label": WORDING[language.code].contents}
    return block("nav", attributes, [nested_list(items)])


def contents_items(report: Report, language: Language, folder: str = "") -> Iterator[tuple[int, Markup]]:
    """Yield (depth from 0, link) for every heading; `folder` leads from the page to the edition's folder."""
    contents = report.contents.get(language.code)
    pages = contents.pages if contents else {}
    for segment in report.segments:
        if not is_paragraph(segment):
            item = link(label(segment, language.code, report), folder + _target(segment))
            yield _depth(segment), joined([item, *_page(pages.get(segment.id), language)])
    for appendix in appendices(report.supplements):
        yield 0, link(appendix_title(appendix, language), f"{folder}{page_name(appendix.id)}.md")


def _depth(segment: Segment) -> int:
    """Count the headings above: a column before a chapter's first section stands under the chapter."""
    if segment.kind == "column":
        return 2 if segment.section else 1
    return {"section": 1, "subsection": 2}.get(segment.kind, 0)


def _page(page: int | None, language: Language) -> Iterator[Markup]:
    """Yield what follows a heading whose printed page is known: the contents of some languages give none."""
    if page:
        yield Markup(" ")
        yield element("span", {"class": "page"}, WORDING[language.code].page.format(page=page))


def _target(segment: Segment) -> str:
    page = f"{page_name(segment.part)}.md"
    return page if segment.id == segment.part else f"{page}#{segment.id}"
