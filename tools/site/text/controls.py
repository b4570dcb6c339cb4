"""Put its number and its ways on beside every segment of a page. No script is needed for them."""

from __future__ import annotations

from collections.abc import Sequence

from bs4 import BeautifulSoup, Tag

from tools.addresses.numbering import margin_number
from tools.addresses.urls import identity_url, parallel_url
from tools.data.report import ReportData, SegmentData
from tools.language.languages import Language
from tools.language.site_words import WORDING
from tools.site.citing.places import WORDS, words_of_place


def with_controls(html: str, report: ReportData, language: Language, *, root: str, site: str, parallel: bool) -> str:
    """The content of a reading page or a parallel page with a bar of links for each segment.

    `root` leads from the page to the site's root (`../../`), `site` is the absolute address of
    the site. The bar stands first in a paragraph, box or row, and before a heading.
    """
    soup = BeautifulSoup(html, "html.parser")
    by_id = {segment.id: segment for segment in report.segments}
    for element in soup.find_all(id=True):
        segment = by_id.get(str(element["id"]))
        if segment is None:
            continue
        bar = _bar(soup, report, segment, language, root, site, parallel=parallel)
        if element.name in {"h1", "h2", "h3"}:
            element.insert_before(bar)
        else:
            element.insert(0, bar)
    return str(soup)


def _bar(
    soup: BeautifulSoup,
    report: ReportData,
    segment: SegmentData,
    language: Language,
    root: str,
    site: str,
    *,
    parallel: bool,
) -> Tag:
    year, wording, said = int(report.edition), WORDING[language.code], margin_number(segment, language)
    identity = identity_url(year, segment.id)
    other_page = segment.url[language.code]
    if not parallel:
        other_page = f"{parallel_url(year, segment.part, language)}#{segment.id}"
    bar = soup.new_tag("div", attrs={"class": "controls", "data-segment": segment.id})
    links: Sequence[tuple[str, str, str, str]] = (
        ("number", f"#{segment.id}", said, wording.link_to.format(number=said)),
        ("beside", root + other_page, "↩" if parallel else "⇄", wording.reading if parallel else wording.parallel),
        ("more", root + identity, "⋯", wording.identity),
    )
    for name, target, shown, spoken in links:
        link = soup.new_tag(
            "a", attrs={"class": name, "href": target, "aria-label": f"{said}: {spoken}", "title": spoken}
        )
        link.string = shown
        if name == "number":
            link["data-address"] = site + identity
            link["data-place"] = words_of_place(segment, WORDS[language.code])
            del link["title"]
            link["aria-label"] = spoken
        bar.append(link)
    return bar
