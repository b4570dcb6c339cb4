"""Render the Markdown pages: one a part of the report, its contents, and the home page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from tools.addresses import page_file, page_name
from tools.align import Segment
from tools.data_files import label
from tools.languages import LANGUAGES, Language
from tools.markdown import block, document, escape, escape_html, heading, link, nested_list, paragraph
from tools.pipeline import Report
from tools.text import plain
from tools.wording import WORDING

HOME_ID, CONTENTS_ID = "report", "contents"


def pages(reports: Sequence[Report]) -> Iterator[tuple[str, bytes]]:
    """(path under docs/, bytes) of every page in every language; the newest report is the first."""
    for language in LANGUAGES:
        yield _file(language, "index.md", home(reports, language))
        for report in reports:
            yield _file(language, f"{report.year}/index.md", contents_page(report, language))
            for part, segments in parts(report):
                yield _file(language, page_file(report.year, part), part_page(segments, language))


def _file(language: Language, path: str, text: str) -> tuple[str, bytes]:
    return f"{language.code}/{path}", text.encode("utf-8")


def parts(report: Report) -> Iterator[tuple[str, list[Segment]]]:
    """The parts of a report in order, each with its segments."""
    for part, segments in groupby(report.segments, key=lambda segment: segment.part):
        yield part, list(segments)


def part_page(segments: Sequence[Segment], language: Language) -> str:
    """The page of the preface, a chapter or the conclusion."""
    blocks: list[str] = []
    column: list[Segment] = []
    for segment in (*segments, None):
        if column and (segment is None or segment.kind != "column-paragraph"):
            blocks.append(_column(column, language))
            column = []
        if segment is None:
            break
        if segment.kind in {"column", "column-paragraph"}:
            column.append(segment)
        elif segment.kind == "paragraph":
            blocks.append(_paragraph(segment, language))
        else:
            blocks.append(heading(2 if segment.kind == "section" else 1, segment.id, _words(segment, language)))
    return document(blocks)


def _words(segment: Segment, language: Language) -> str:
    return plain(segment.texts[language.code][0])


def _paragraph(segment: Segment, language: Language) -> str:
    return block("div", [paragraph(text) for text in segment.texts[language.code]], id=segment.id)


def _column(segments: Sequence[Segment], language: Language) -> str:
    """A boxed case: the box has the id, its heading names it."""
    title, *paragraphs = segments
    name = f"{title.id}-title"
    content = [heading(3, name, _words(title, language)), *(_paragraph(segment, language) for segment in paragraphs)]
    return block("aside", content, id=title.id, class_="column", aria_labelledby=name)


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
        if segment.kind in {"paragraph", "column-paragraph"}:
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


def home(reports: Sequence[Report], language: Language) -> str:
    """What this is, in every language, and the ways in; the newest report first."""
    newest = reports[0]
    wording = WORDING[language.code]
    blocks = [_title_page(newest, language), _paragraphs_of_home(newest, language)]
    for other in LANGUAGES:
        if other is not language:
            blocks.append(_other_language(language, other))
    if len(reports) > 1:
        editions = nested_list([(0, link(wording.year.format(year=r.year), f"{r.year}/index.md")) for r in reports])
        blocks += [heading(2, "editions", wording.editions), editions]
    blocks.append(heading(2, CONTENTS_ID, wording.contents))
    items = [item for item in _contents_items(newest, language, f"{newest.year}/") if item[0] < 2]
    blocks.append(block("nav", [nested_list(items)], class_="contents", aria_label=wording.contents))
    return document(blocks)


def _title_page(report: Report, language: Language) -> str:
    others = [
        f'<p class="title-other" lang="{other.tag}" markdown>{escape_html(report.record.title[other.code])}</p>'
        for other in LANGUAGES
        if other is not language
    ]
    issuer = f'<p class="issuer" markdown>{escape_html(report.record.issuer[language.code])}</p>'
    year = f'<p class="year" markdown>{WORDING[language.code].year.format(year=report.year)}</p>'
    return block(
        "header", [year, heading(1, HOME_ID, report.record.title[language.code]), *others, issuer], class_="title-page"
    )


def _paragraphs_of_home(report: Report, language: Language) -> str:
    wording = WORDING[language.code]
    first = next(parts(report))[0]
    ways = nested_list(
        [
            (0, link(wording.start, page_file(report.year, first))),
            (0, link(wording.contents, f"{report.year}/index.md")),
        ]
    )
    return block("div", [escape(wording.what), escape(wording.honest), ways], class_="about")


def _other_language(language: Language, other: Language) -> str:
    """A few words for a reader of the other language, with the way to their own home page."""
    wording = WORDING[other.code]
    back = "../" * language.prefix.count("/")
    way = f'<a href="{back}{other.prefix}" hreflang="{other.tag}">{WORDING[language.code].other_home}</a>'
    return block("div", [f"{escape(wording.what)} {way}"], class_="about-other", lang=other.tag)
