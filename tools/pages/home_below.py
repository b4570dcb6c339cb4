"""The home page below its first screen: the year in pictures, what is new, and the contents."""

from __future__ import annotations

from collections.abc import Iterator

from tools.addresses.urls import parallel_file
from tools.language.languages import Language
from tools.language.news_words import NEWS, NewsItem, Target
from tools.language.register_words import REGISTER_WORDING
from tools.language.site_words import WORDING
from tools.pages.charts import charts
from tools.pages.contents import CONTENTS_ID, contents_items
from tools.pages.downloads import FILE as DOWNLOADS
from tools.pages.html import Markup, element
from tools.pages.markdown import block, bullets, heading, joined, link
from tools.pages.reading import parts
from tools.registers.edition import FIGURES, Edition
from tools.report.model import Report

PICTURES_ID, NEWS_ID = "pictures", "news"


def pictures(edition: Edition, language: Language) -> Iterator[Markup]:
    """Yield the charts that an edition has for the home page."""
    if drawn := charts(edition.figures, language, f"{edition.year}/{FIGURES}/", headlines=True):
        yield heading(2, PICTURES_ID, REGISTER_WORDING[language.code].pictures.format(year=edition.year))
        yield drawn


def news(edition: Edition, language: Language) -> Iterator[Markup]:
    """Yield what is new on the site, as far as the edition has it."""
    items = [item for item in NEWS[language.code].items if edition.figures or item.target != FIGURES]
    yield heading(2, NEWS_ID, NEWS[language.code].title)
    yield block("div", {"class": "news"}, [bullets(_item(item, edition) for item in items)])


def _item(item: NewsItem, edition: Edition) -> Markup:
    targets: dict[Target, str] = {
        "figures": f"{edition.year}/{FIGURES}.md",
        "downloads": DOWNLOADS,
        "parallel": parallel_file(edition.year, next(parts(edition.report))[0]),
        "search": "search.md",
    }
    return joined([link(item.words, targets[item.target]), item.more])


def chapters(report: Report, language: Language) -> Iterator[Markup]:
    """Yield the parts of a report, each with its sections in one line: what it is about in its own words."""
    yield heading(2, CONTENTS_ID, WORDING[language.code].contents)
    lines: list[list[Markup]] = []
    for depth, item in contents_items(report, language, f"{report.year}/"):
        if depth == 0:
            lines.append([item])
        elif depth == 1:
            lines[-1].append(item)
    attributes: dict[str, str | None] = {"class": "contents chapters", "aria-label": WORDING[language.code].contents}
    yield block("nav", attributes, [bullets(_chapter(*line) for line in lines)])


def _chapter(title: Markup, *sections: Markup) -> Markup:
    if not sections:
        return title
    return joined([title, element("span", {"class": "sections"}, joined(sections, " · "))], " ")
