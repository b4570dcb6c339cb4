"""What a page of the site is told: its text with marks and controls, and the values that its template shows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from bs4 import BeautifulSoup
from markupsafe import Markup

from tools.addresses.urls import PAGE as SEARCH_PAGE
from tools.addresses.urls import REPOSITORY_IN_PAGES, SITE_IN_EXAMPLES, page_url, parallel_url, root_of
from tools.language.languages import Language
from tools.language.site_words import WORDING
from tools.site.build import SiteBuild
from tools.site.citing import metadata
from tools.site.citing.citations import title
from tools.site.citing.forms import form_file
from tools.site.navigation import PartPage, description, register_description
from tools.site.text.cards import card_file
from tools.site.text.controls import Surroundings, add_controls
from tools.site.text.foreign import add_languages
from tools.site.text.layouts import add_layouts
from tools.site.text.marks import add_marks
from tools.site.text.places import register_addresses
from tools.site.text.printed_notes import add_printed_notes
from tools.site.text.sentences import add_pairs
from tools.site.text.word_pairs import word_pair_file


def with_addresses(markdown: str, site: str, repository: str) -> str:
    """Return Markdown with the addresses of the site and the repository for what stands for them.

    A line that leads to the repository is left out where there is none.
    """
    lines = markdown.splitlines(keepends=True)
    kept = lines if repository else [line for line in lines if REPOSITORY_IN_PAGES not in line]
    return "".join(kept).replace(SITE_IN_EXAMPLES, site).replace(REPOSITORY_IN_PAGES, f"{repository.rstrip('/')}/")


def text_content(html: str, url: str, build: SiteBuild, site: str) -> str:
    """Return the content of a page of the text with its marks and controls; any other content as it is.

    `url` is the page's address relative to the site, `site` the site's own.
    """
    page = build.part_pages.get(url)
    if page is None:
        return html
    soup = BeautifulSoup(html, "html.parser")
    edition, root = page.report.edition, root_of(url)
    add_controls(soup, Surroundings(page.report, page.language, root, site, page.is_parallel))
    add_marks(soup, build.marks[edition, page.language.code], build.texts[edition], page.language, root)
    add_pairs(soup, build.pairs[edition], page.language)
    add_printed_notes(soup, build.registers[edition], page)
    add_languages(soup, page.language)
    add_layouts(soup, page.language, page.year)
    return str(soup)


def pair_ids(url: str, build: SiteBuild) -> list[str]:
    """Return the ids of the pairs of sentences on a page of the text; none of any other page."""
    page = build.part_pages.get(url)
    if page is None:
        return []
    pairs = build.pairs[page.report.edition]
    return [pair.id for segment in page.report.segments if segment.part == page.part.id for pair in pairs[segment.id]]


def page_description(url: str, source: str, page: PartPage | None, language: Language) -> str:
    """Return what a search engine may show for the page at `url` that the Markdown file `source` gives."""
    if source.rpartition("/")[2] == SEARCH_PAGE:
        return WORDING[language.code].search_is
    return register_description(url, language) or description(page, language)


def canonical(page: PartPage | None, url: str) -> str:
    """Return the address that stands for a page: side by side a text is not another text."""
    if page and page.is_parallel:
        return page_url(page.year, page.part.id, page.language)
    return url


def full_title(heading: str, whole: str) -> str:
    """Return a page's heading, which is HTML as the theme takes it, and what it belongs to; of home that alone."""
    return " · ".join(part for part in (Markup(heading).striptags(), whole) if part)


def page_files(content: str, is_home_or_contents: bool) -> dict[str, Any]:
    """Return the style sheets and modules that a page with this content needs besides those of every page."""
    sheets = ["assets/css/home.css"] if is_home_or_contents else []
    modules = []
    if 'class="register' in content:
        sheets, modules = ["assets/css/registers.css"], ["assets/register-pages/start.js"]
    more = {'class="chart"': "assets/css/charts.css", 'class="register figures"': "assets/css/figures.css"}
    return {"sheets": [*sheets, *(sheet for words, sheet in more.items() if words in content)], "modules": modules}


def listed_headings(toc: Sequence[Any]) -> Sequence[Any]:
    """Return what the list of what is on a page has: its headings, without the one of the page itself."""
    return toc[0].children if toc and toc[0].level == 1 else toc


def text_context(page: PartPage, url: str, site: str) -> dict[str, Any]:
    """Return what the template is told besides on a page of the text."""
    language = page.language
    values: dict[str, Any] = {
        "cards": root_of(url) + card_file(page.report.edition, language),
        "citing": root_of(url) + form_file(page.report.edition, language),
        "registers": register_addresses(page.report.edition, language),
        "title_of_report": title(page.report, language),
    }
    if page.is_parallel:
        return values | {
            "other_page": page_url(page.year, page.part.id, language),
            "word_pairs": root_of(url) + word_pair_file(page.report.edition),
        }
    return values | {
        "other_page": parallel_url(page.year, page.part.id, language),
        "meta_tags": metadata.tags(page.report, url, language, site),
        "json_ld": metadata.json_ld(page.report, page.part, language, site),
    }
