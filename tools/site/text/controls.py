"""Controls beside every segment of a page: its number, and the way to all that can be done with it.

They are plain links, and no script is needed for them. A bar is a footer of its segment: that is what it is, and
what reader views leave out. A heading and its bar stand in one line.
"""

from __future__ import annotations

from dataclasses import dataclass

from bs4 import BeautifulSoup, Tag

from tools.addresses.numbering import margin_number
from tools.addresses.urls import identity_url
from tools.data.report import ReportData, SegmentData
from tools.language.languages import Language
from tools.language.site_words import WORDING
from tools.site.citing.places import WORDS, words_of_place

BAR = "footer.controls"
_HEADINGS = {"h1", "h2", "h3"}


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


def add_controls(soup: BeautifulSoup, page: Surroundings) -> None:
    """Add a control bar (number, permanent address) to every segment of a page.

    The bar stands first in a paragraph, box or row, and after a heading, in one `section.headed` with it: reader views
    drop a `div` that has no text but its heading.
    """
    segments = {segment.id: segment for segment in page.report.segments}
    for element in soup.find_all(id=True):
        segment = segments.get(str(element["id"]))
        if segment is None:
            continue
        bar = _bar(soup, segment, page)
        if element.name in _HEADINGS:
            element.wrap(soup.new_tag("section", attrs={"class": "headed"})).append(bar)
        else:
            element.insert(0, bar)


def _bar(soup: BeautifulSoup, segment: SegmentData, page: Surroundings) -> Tag:
    bar = soup.new_tag("footer", attrs={"class": "controls", "data-segment": segment.id})
    bar.append(_number(soup, segment, page))
    bar.append(_more(soup, segment, page))
    return bar


def _number(soup: BeautifulSoup, segment: SegmentData, page: Surroundings) -> Tag:
    number = margin_number(segment, page.language)
    attributes = {
        "aria-label": WORDING[page.language.code].link_to.format(number=number),
        "data-address": page.site + identity_url(int(page.report.edition), segment.id),
        "data-place": words_of_place(segment, WORDS[page.language.code]),
    }
    return _link(soup, "number", f"#{segment.id}", number, attributes)


def _more(soup: BeautifulSoup, segment: SegmentData, page: Surroundings) -> Tag:
    """Lead to the identity page, which offers what a script shows as a menu; one name serves both."""
    wording = WORDING[page.language.code]
    name = wording.actions_on.format(number=margin_number(segment, page.language))
    target = page.root + identity_url(int(page.report.edition), segment.id)
    return _link(soup, "more", target, "⋯", {"aria-label": name, "title": wording.actions})


def _link(soup: BeautifulSoup, name: str, target: str, shown: str, attributes: dict[str, str]) -> Tag:
    link = soup.new_tag("a", attrs={"class": name, "href": target, **attributes})
    link.string = shown
    return link
