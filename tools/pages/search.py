"""The page of search results, which a script fills in; without one it says how to search otherwise."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tools.addresses.urls import PAGE
from tools.language.languages import LANGUAGES, Language
from tools.language.site_words import WORDING
from tools.pages.markdown import block, document, escape_html, heading
from tools.report.model import Report


def search_pages(reports: Sequence[Report]) -> Iterator[tuple[str, bytes]]:
    """(path under docs/, bytes) of the search page in every language."""
    for language in LANGUAGES:
        yield f"{language.code}/{PAGE}", search_page(reports, language).encode("utf-8")


def search_page(reports: Sequence[Report], language: Language) -> str:
    """What can be typed, and what to do without JavaScript."""
    wording = WORDING[language.code]
    year = reports[0].year
    root = "../" * (1 + language.prefix.count("/"))
    examples = "".join(
        f"<dt>{escape_html(typed)}</dt><dd>{escape_html(what)}</dd>" for typed, what in wording.search_how
    )
    data = f"data/{year}/report.json"
    without = (
        f"<p>{escape_html(wording.search_without)} "
        f'<a href="../{year}/">{escape_html(wording.contents.lower())}</a>{escape_html(wording.search_browser)} '
        f'<a href="{root}{data}">{data}</a></p>'
    )
    return document(
        [
            heading(1, "search", wording.search),
            block("div", [escape_html(wording.search_is)], id="search-results", class_="search-results"),
            f'<dl class="search-how">{examples}</dl>',
            f"<noscript>{without}</noscript>",
        ]
    )
