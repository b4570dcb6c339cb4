"""Compare the built pages with report.json: every segment once, in its place, to the letter."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeGuard

from bs4 import BeautifulSoup, Tag
from bs4.element import PageElement

from tools.data.report import ReportData, SegmentData
from tools.files.errors import Problem
from tools.language.languages import LANGUAGES, Language
from tools.site.text.controls import BAR
from tools.site.text.foreign import without_languages
from tools.site.text.marks import unmarked
from tools.site.text.sentences import without_pairs


@dataclass(frozen=True, slots=True)
class _ReadingPage:
    """A reading page as it should be: its file under the site, its language, its segments in reading order."""

    file: str
    language: Language
    segments: tuple[SegmentData, ...]


def problems(site: Path, reports: Sequence[ReportData]) -> Iterator[Problem]:
    """Yield what is wrong with the reading pages under `site`."""
    for report in reports:
        for page in _reading_pages(report):
            if (site / page.file).is_file():
                yield from page_problems((site / page.file).read_bytes(), page)
            else:
                names = f"{page.segments[0].id} to {page.segments[-1].id}"
                yield Problem("S301", page.file, 1, f"the page is missing; expected one with the segments {names}")


def _reading_pages(report: ReportData) -> Iterator[_ReadingPage]:
    for language in LANGUAGES:
        for part in dict.fromkeys(segment.part for segment in report.segments):
            segments = tuple(segment for segment in report.segments if segment.part == part)
            url = segments[0].url[language.code].partition("#")[0]
            yield _ReadingPage(f"{url}index.html", language, segments)


def page_problems(content: bytes, page: _ReadingPage) -> Iterator[Problem]:
    """Yield what is wrong with the HTML of a reading page; its text is compared only when its segments are right."""
    elements = BeautifulSoup(content, "html.parser").find_all(id=True)
    counts = Counter(str(element["id"]) for element in elements)
    by_id = {str(element["id"]): element for element in elements}
    for name, count in counts.items():
        if count > 1:
            message = f"the id {name} stands {count} times; expected once"
            yield Problem("S302", page.file, _line(by_id[name]), message)
    expected = [segment.id for segment in page.segments]
    order = [str(element["id"]) for element in elements if element["id"] in set(expected)]
    if order != expected:
        yield Problem("S303", page.file, 1, f"the segments are {', '.join(order)}; expected {', '.join(expected)}")
        return
    for segment in page.segments:
        yield from _segment_problems(by_id[segment.id], segment, page)


def _segment_problems(element: Tag, segment: SegmentData, page: _ReadingPage) -> Iterator[Problem]:
    shown, expected = (
        html_of(without_languages(without_pairs(unmarked(element))), segment),
        segment.html[page.language.code],
    )
    if shown != expected:
        yield Problem("S304", page.file, _line(element), f"{segment.id} reads “{shown}”; expected “{expected}”")


def _line(element: Tag) -> int:
    return element.sourceline or 1


def html_of(element: Tag, segment: SegmentData) -> str:
    """Return what a page shows of a segment, written as report.json writes it."""
    if segment.kind == "column":
        title = element.find(["h2", "h3", "h4"])
        return _inner(title) if isinstance(title, Tag) else ""
    if not element.find("p", recursive=False):
        return _inner(element)
    for bar in element.select(BAR):
        bar.decompose()
    shown = [child for child in element.children if str(child).strip()]
    if len(shown) == 1 and _is_paragraph(shown[0]):
        return _inner(shown[0])
    return "".join(f"<p>{_inner(child)}</p>" if _is_paragraph(child) else str(child).strip() for child in shown)


def _is_paragraph(child: PageElement) -> TypeGuard[Tag]:
    return isinstance(child, Tag) and child.name == "p"


def _inner(element: Tag) -> str:
    return element.decode_contents(formatter="minimal").strip()
