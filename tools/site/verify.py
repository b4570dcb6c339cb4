"""Compare the built pages with report.json: every segment once, in its place, to the letter."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from bs4 import BeautifulSoup, Tag

from tools.data.report import ReportData, SegmentData
from tools.language.languages import LANGUAGES, Language
from tools.site.text.marks import unmarked


def problems(site: Path, reports: Sequence[ReportData]) -> Iterator[str]:
    """What is wrong with the reading pages under `site`, a line each."""
    for report in reports:
        for language in LANGUAGES:
            for part in dict.fromkeys(segment.part for segment in report.segments):
                segments = [segment for segment in report.segments if segment.part == part]
                url = segments[0].url[language.code].partition("#")[0]
                page = site / url / "index.html"
                if not page.is_file():
                    yield f"{url}: the page is missing"
                    continue
                soup = BeautifulSoup(page.read_bytes(), "html.parser")
                yield from (f"{url}: {problem}" for problem in _page_problems(soup, segments, language))


def _page_problems(soup: BeautifulSoup, segments: Sequence[SegmentData], language: Language) -> Iterator[str]:
    ids = Counter(str(element["id"]) for element in soup.find_all(id=True))
    yield from (f"the id {name} stands {count} times; expected once" for name, count in ids.items() if count > 1)
    published = {segment.id for segment in segments}
    order = [str(element["id"]) for element in soup.find_all(id=True) if element["id"] in published]
    if order != [segment.id for segment in segments]:
        yield f"the segments are {', '.join(order)}; expected {', '.join(segment.id for segment in segments)}"
        return
    for segment in segments:
        element = soup.find(id=segment.id)
        if isinstance(element, Tag):
            shown, expected = html_of(unmarked(element), segment), segment.html[language.code]
            if shown != expected:
                yield f"{segment.id} reads “{shown}”; expected “{expected}”"


def html_of(element: Tag, segment: SegmentData) -> str:
    """What a page shows of a segment, written as report.json writes it."""
    if segment.kind == "column":
        title = element.find(["h2", "h3", "h4"])
        return _inner(title) if isinstance(title, Tag) else ""
    paragraphs = element.find_all("p", recursive=False)
    if not paragraphs:
        return _inner(element)
    if len(paragraphs) == 1:
        return _inner(paragraphs[0])
    return "".join(f"<p>{_inner(paragraph)}</p>" for paragraph in paragraphs)


def _inner(element: Tag) -> str:
    """The text of an element with its `<em>`, and no other element."""
    text = element.decode_contents(formatter="minimal")
    return text.strip()
