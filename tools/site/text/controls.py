"""Controls beside every segment of a page: its number and its ways on. No script is needed for them."""

from __future__ import annotations

from dataclasses import dataclass

from bs4 import BeautifulSoup, Tag

from tools.addresses.numbering import margin_number
from tools.addresses.urls import identity_url, parallel_url
from tools.data.report import ReportData, SegmentData
from tools.language.languages import Language
from tools.language.site_words import WORDING
from tools.site.citing.places import WORDS, words_of_place

BAR = "div.controls"


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The page that controls are added to.

    `root` leads from the page to the site's root (`../../`), `site` is the absolute address of the site.
    """

    report: ReportData
    language: Language
    root: str
    site: str
    is_parallel: bool


@dataclass(frozen=True, slots=True)
class _Control:
    """A link of the bar: the name of its class, where it leads, what it shows, and what it is called."""

    name: str
    target: str
    shown: str
    title: str


def add_controls(soup: BeautifulSoup, page: Surroundings) -> None:
    """Add a control bar (number, the other kind of page, permanent address) to every segment of a page.

    The bar stands first in a paragraph, box or row, and before a heading.
    """
    segments = {segment.id: segment for segment in page.report.segments}
    for element in soup.find_all(id=True):
        segment = segments.get(str(element["id"]))
        if segment is None:
            continue
        bar = _bar(soup, segment, page)
        if element.name in {"h1", "h2", "h3"}:
            element.insert_before(bar)
        else:
            element.insert(0, bar)


def _bar(soup: BeautifulSoup, segment: SegmentData, page: Surroundings) -> Tag:
    number = margin_number(segment, page.language)
    identity = identity_url(int(page.report.edition), segment.id)
    label = WORDING[page.language.code].link_to.format(number=number)
    bar = soup.new_tag("div", attrs={"class": "controls", "data-segment": segment.id})
    place = words_of_place(segment, WORDS[page.language.code])
    spoken = {"aria-label": label, "data-address": page.site + identity, "data-place": place}
    bar.append(_link(soup, _Control("number", f"#{segment.id}", number, ""), spoken))
    for control in (_beside(segment, page), _more(identity, page)):
        spoken = {"aria-label": f"{number}: {control.title}", "title": control.title}
        bar.append(_link(soup, control, spoken))
    return bar


def _beside(segment: SegmentData, page: Surroundings) -> _Control:
    """Lead to the same segment on the other kind of page: side by side, or back in the text."""
    wording, language = WORDING[page.language.code], page.language
    if page.is_parallel:
        return _Control("beside", page.root + segment.url[language.code], "↩", wording.reading)
    url = parallel_url(int(page.report.edition), segment.part, language)
    return _Control("beside", f"{page.root}{url}#{segment.id}", "⇄", wording.parallel)


def _more(identity: str, page: Surroundings) -> _Control:
    return _Control("more", page.root + identity, "⋯", WORDING[page.language.code].identity)


def _link(soup: BeautifulSoup, control: _Control, attributes: dict[str, str]) -> Tag:
    link = soup.new_tag("a", attrs={"class": control.name, "href": control.target, **attributes})
    link.string = control.shown
    return link
