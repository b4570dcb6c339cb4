"""The home page: the title, the search, the ways in by what a reader wants, the headline figures, what this is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tools.addresses.urls import page_file, parallel_file
from tools.language.download_words import DOWNLOAD_WORDS
from tools.language.languages import Language, own_first
from tools.language.register_words import REGISTER_WORDING
from tools.language.site_words import WORDING
from tools.pages.about import official_publication
from tools.pages.downloads import FILE as DOWNLOADS
from tools.pages.home_below import chapters, news, pictures
from tools.pages.html import Markup, element, opening
from tools.pages.markdown import block, bullets, document, escape, heading, joined, link
from tools.pages.reading import parts
from tools.pages.registers.page import downloads
from tools.pages.registers.values import as_printed
from tools.registers.edition import FIGURES, GLOSSARY, TERMS, Edition
from tools.registers.figures import FigureData
from tools.registers.titles import register_titles
from tools.registers.values import change, changes, value_and_unit
from tools.report.model import Report

HOME_ID, ABOUT_ID, DATA_ID = "report", "about", "data"

# The report is about what was done against infringement: such figures come first, those around it later.
_FIRST_THEMES = ("customs", "enforcement", "police", "procuratorate", "courts", "copyright", "services")


def home(editions: Sequence[Edition], language: Language) -> str:
    """Write what this is, in every language, and the ways in; the newest edition is the first."""
    newest = editions[0]
    blocks = [_title_page(newest.report, language), _search(language), _ways(editions, language)]
    blocks += [*_headlines(newest, language), *pictures(newest, language), *news(newest, language)]
    blocks += [*_editions(editions, language), *chapters(newest.report, language)]
    blocks += [*_about(newest.report, language), *_data(newest, language)]
    return document(blocks)


def _title_page(report: Report, language: Language) -> Markup:
    title = report.record.title
    others = [
        element("p", {"class": "title-other", "lang": other.tag, "markdown": None}, title[other.code])
        for other in own_first(language)[1:]
    ]
    year = WORDING[language.code].year.format(year=report.year)
    content = [
        element("p", {"class": "year", "markdown": None}, year),
        heading(1, HOME_ID, title[language.code]),
        *others,
        element("p", {"class": "issuer", "markdown": None}, report.record.issuer[language.code]),
    ]
    return block("header", {"class": "title-page"}, content)


def _search(language: Language) -> Markup:
    """Write a search field that leads to the page of results."""
    words = WORDING[language.code].search
    name = {"type": "search", "name": "q", "enterkeyhint": "search", "autocomplete": "off"}
    field = opening("input", {**name, "aria-label": words, "placeholder": words})
    button = element("button", {}, WORDING[language.code].search_button)
    return element("form", {"class": "home-search", "action": "search/"}, field, button)


def _about(report: Report, language: Language) -> Iterator[Markup]:
    wording = WORDING[language.code]
    published = joined(official_publication(report, language))
    yield heading(2, ABOUT_ID, wording.about)
    content = [escape(wording.what), *([published] if published else [])]
    yield block("div", {"class": "about"}, content)


def _editions(editions: Sequence[Edition], language: Language) -> Iterator[Markup]:
    """Yield the ways to the editions where there is more than one."""
    if len(editions) > 1:
        wording = WORDING[language.code]
        yield heading(2, "editions", wording.editions)
        yield bullets(link(wording.year.format(year=edition.year), f"{edition.year}/index.md") for edition in editions)


# The figures


def _headlines(edition: Edition, language: Language) -> Iterator[Markup]:
    """Yield the headline figures of an edition that has some, and the way to all of its figures."""
    wording = REGISTER_WORDING[language.code]
    figures = sorted((figure for figure in edition.figures if figure.headline), key=_weight)
    if figures:
        items = bullets(_headline(figure, edition, language) for figure in figures)
        all_figures = link(wording.all_figures.format(count=len(edition.figures)), f"{edition.year}/{FIGURES}.md")
        yield heading(2, "headlines", wording.headline.format(year=edition.year))
        yield block("div", {"class": "headlines"}, [items, all_figures])


def _weight(figure: FigureData) -> int:
    """Return the place of a figure's theme among the headline figures; the order of the text decides within one."""
    return _FIRST_THEMES.index(figure.theme) if figure.theme in _FIRST_THEMES else len(_FIRST_THEMES)


def _headline(figure: FigureData, edition: Edition, language: Language) -> Markup:
    """Write a figure as a link to its page, what it counts, and how it changed where a figure says so."""
    number, unit = value_and_unit(figure, language)
    words = figure.label[language.code]
    is_said = bool(language.glue) and unit.strip().lower() in words.lower()  # Chinese units are classifiers, and short
    value = joined([element("strong", {}, number), "" if is_said else unit])
    label = element("span", {"class": "label"}, words)
    parts = [element("a", {"href": f"{edition.year}/{FIGURES}/{figure.id}/"}, value), label]
    if changed := changes(edition.figures).get(figure.id):
        parts.append(element("span", {"class": "change"}, change(changed, language)))
    return joined([joined(parts, " "), *as_printed(figure, language)])


# The ways in, and the data


def _ways(editions: Sequence[Edition], language: Language) -> Markup:
    """Write the ways in: to read, to compare, to look something up in a register, to cite, to download."""
    wording, newest = WORDING[language.code], editions[0]
    first = next(parts(newest.report))[0]
    ways = [
        link(wording.start, page_file(newest.year, first)),
        link(wording.parallel, parallel_file(newest.year, first)),
        *_registers(editions, language),
        link(wording.cite, "cite.md"),
        link(DOWNLOAD_WORDS[language.code].title, DOWNLOADS),
    ]
    return block("div", {"class": "ways", "id": "registers"}, [bullets(ways)])


def _registers(editions: Sequence[Edition], language: Language) -> Iterator[Markup]:
    """Yield the ways to the glossary that all editions share, and to the newest edition's own registers."""
    newest, titles = editions[0], register_titles(language)
    terms = {entry.id for edition in editions for entry in edition.glossary}
    if terms:
        yield _way(titles[GLOSSARY], f"{GLOSSARY}.md", len(terms))
    for page, ids in newest.entries():
        yield _way(titles[page], f"{newest.year}/{page}.md", len(ids))


def _way(title: str, target: str, count: int) -> Markup:
    return joined([link(title, target), element("span", {"class": "count"}, str(count))], " ")


def _data(edition: Edition, language: Language) -> Iterator[Markup]:
    """Yield the newest edition's data to download."""
    yield heading(2, DATA_ID, WORDING[language.code].data)
    yield downloads(edition.year, _files(edition), language, 0)


def _files(edition: Edition) -> list[str]:
    """Name the data files of an edition, under data/<year>/."""
    files = ["report.json", *([f"{GLOSSARY}.json"] if edition.glossary else [])]
    files += [f"{page}.json" for page, _ in edition.entries()]
    tables = ((FIGURES, edition.figures), (TERMS, edition.terms))
    return [*files, *(f"{name}.csv" for name, records in tables if records)]
