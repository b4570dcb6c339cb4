"""The page of search results, which a script fills in; without one it says how to search otherwise."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tools.addresses.urls import PAGE
from tools.language.languages import LANGUAGES, Language
from tools.language.site_words import WORDING
from tools.pages.html import Markup, element
from tools.pages.markdown import block, document, escape, heading
from tools.report.model import Report


def search_pages(reports: Sequence[Report]) -> Iterator[tuple[str, bytes]]:
    """Yield (path under docs/, bytes) of the search page in every language; the newest report is the first."""
    for language in LANGUAGES:
        yield f"{language.code}/{PAGE}", search_page(reports[0].year, language).encode("utf-8")


def search_page(year: int, language: Language) -> str:
    """Write what can be typed, and what to do without JavaScript; `year` is the newest edition's."""
    wording = WORDING[language.code]
    results: dict[str, str | None] = {"id": "search-results", "class": "search-results"}
    return document(
        [
            heading(1, "search", wording.search),
            block("div", results, [escape(wording.search_is)]),
            element("dl", {"class": "search-how"}, *_examples(language)),
            element("noscript", {}, _without_script(year, language)),
        ]
    )


def _examples(language: Language) -> Iterator[Markup]:
    for query, explanation in WORDING[language.code].search_how:
        yield element("dt", {}, query)
        yield element("dd", {}, explanation)


def _without_script(year: int, language: Language) -> Markup:
    wording = WORDING[language.code]
    root = "../" * (1 + language.prefix.count("/"))
    data = f"data/{year}/report.json"
    contents = element("a", {"href": f"../{year}/"}, wording.contents.lower())
    full = element("a", {"href": f"{root}{data}"}, data)
    return element("p", {}, f"{wording.search_without} ", contents, f"{wording.search_browser} ", full)
