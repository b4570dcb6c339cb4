"""Render the Markdown pages: one a part of the report, its contents, and the home page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tools.addresses import page_file, page_name, parallel_file
from tools.align import Segment
from tools.data_files import label
from tools.languages import LANGUAGES, Language
from tools.markdown import block, document, escape, escape_html, heading, link, nested_list
from tools.pipeline import Report
from tools.reading import parallel_page, part_page, parts
from tools.register_pages.home import ways_in
from tools.registered import Registered
from tools.wording import WORDING

HOME_ID, CONTENTS_ID = "report", "contents"


def pages(editions: Sequence[Registered]) -> Iterator[tuple[str, bytes]]:
    """(path under docs/, bytes) of every page of the texts in every language; the newest edition is the first."""
    reports = [edition.report for edition in editions]
    for language in LANGUAGES:
        yield _file(language, "index.md", home(editions, language))
        for report in reports:
            yield _file(language, f"{report.year}/index.md", contents_page(report, language))
            for part, segments in parts(report):
                yield _file(language, page_file(report.year, part), part_page(segments, language, report.retired))
                yield _file(language, parallel_file(report.year, part), parallel_page(report, segments, language))


def _file(language: Language, path: str, text: str) -> tuple[str, bytes]:
    return f"{language.code}/{path}", text.encode("utf-8")


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


def home(editions: Sequence[Registered], language: Language) -> str:
    """What this is, in every language, and the ways in; the newest report first."""
    reports = [edition.report for edition in editions]
    newest = reports[0]
    wording = WORDING[language.code]
    blocks = [_title_page(newest, language), _paragraphs_of_home(newest, language)]
    for other in LANGUAGES:
        if other is not language:
            blocks.append(_other_language(language, other))
    blocks += ways_in(editions, language)
    if len(reports) > 1:
        every = nested_list([(0, link(wording.year.format(year=r.year), f"{r.year}/index.md")) for r in reports])
        blocks += [heading(2, "editions", wording.editions), every]
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
            (0, link(wording.parallel, parallel_file(report.year, first))),
        ]
    )
    return block("div", [escape(wording.what), escape(wording.honest), ways], class_="about")


def _other_language(language: Language, other: Language) -> str:
    """A few words for a reader of the other language, with the way to their own home page."""
    wording = WORDING[other.code]
    back = "../" * language.prefix.count("/")
    way = f'<a href="{back}{other.prefix}" hreflang="{other.tag}">{WORDING[language.code].other_home}</a>'
    return block("div", [f"{escape(wording.what)} {way}"], class_="about-other", lang=other.tag)
