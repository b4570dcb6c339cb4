"""The home page: what this is, the headline figures, and the ways in."""

from __future__ import annotations

from collections.abc import Sequence

from tools.addresses.urls import page_file, parallel_file
from tools.language.languages import LANGUAGES, Language
from tools.language.register_words import REGISTER_WORDING
from tools.language.site_words import WORDING
from tools.language.written_numbers import between, written_number
from tools.pages.contents import CONTENTS_ID, _contents_items
from tools.pages.markdown import block, document, escape, escape_html, heading, link, nested_list
from tools.pages.reading import parts
from tools.pages.registers.figures import change, changes
from tools.pages.registers.passages import downloads
from tools.registers.edition import CASES, DOCUMENTS, ERRATA, FIGURES, GLOSSARY, Edition
from tools.registers.figures import FigureData
from tools.report.model import Report

HOME_ID = "report"


def home(editions: Sequence[Edition], language: Language) -> str:
    """What this is, in every language, and the ways in; the newest report first."""
    reports = [edition.report for edition in editions]
    newest = reports[0]
    wording = WORDING[language.code]
    blocks = [_title_page(newest, language), _paragraphs_of_home(newest, language)]
    for other in LANGUAGES:
        if other is not language:
            blocks.append(_other_language(language, other))
    blocks += ways_in(editions, language)
    if len(reports) > 1:
        every = nested_list([(0, link(wording.year.format(year=r.year), f"{r.year}/index.md")) for r in reports])
        blocks += [heading(2, "editions", wording.editions), every]
    blocks.append(heading(2, CONTENTS_ID, wording.contents))
    items = [item for item in _contents_items(newest, language, f"{newest.year}/") if item[0] < 2]
    blocks.append(block("nav", [nested_list(items)], class_="contents", aria_label=wording.contents))
    return document(blocks)


def _title_page(report: Report, language: Language) -> str:
    others = [
        f'<p class="title-other" lang="{other.tag}" markdown>{escape_html(report.record.title[other.code])}</p>'
        for other in LANGUAGES
        if other is not language
    ]
    issuer = f'<p class="issuer" markdown>{escape_html(report.record.issuer[language.code])}</p>'
    year = f'<p class="year" markdown>{WORDING[language.code].year.format(year=report.year)}</p>'
    return block(
        "header", [year, heading(1, HOME_ID, report.record.title[language.code]), *others, issuer], class_="title-page"
    )


def _paragraphs_of_home(report: Report, language: Language) -> str:
    wording = WORDING[language.code]
    first = next(parts(report))[0]
    ways = nested_list(
        [
            (0, link(wording.start, page_file(report.year, first))),
            (0, link(wording.contents, f"{report.year}/index.md")),
            (0, link(wording.parallel, parallel_file(report.year, first))),
        ]
    )
    return block("div", [escape(wording.what), escape(wording.honest), ways], class_="about")


def _other_language(language: Language, other: Language) -> str:
    """A few words for a reader of the other language, with the way to their own home page."""
    wording = WORDING[other.code]
    back = "../" * language.prefix.count("/")
    way = f'<a href="{back}{other.prefix}" hreflang="{other.tag}">{WORDING[language.code].other_home}</a>'
    return block("div", [f"{escape(wording.what)} {way}"], class_="about-other", lang=other.tag)


def ways_in(editions: Sequence[Edition], language: Language) -> list[str]:
    """Blocks of Markdown about the newest edition: none where there are no registers."""
    wording, edition = REGISTER_WORDING[language.code], editions[0]
    blocks: list[str] = []
    chosen = [figure for figure in edition.figures if figure.headline]
    if chosen:
        items = "\n".join(f"- {_headline(figure, edition, language)}" for figure in chosen)
        every = link(wording.all_figures.format(count=len(edition.figures)), f"{edition.year}/{FIGURES}.md")
        blocks.append(heading(2, "headlines", wording.headline.format(year=edition.year)))
        blocks.append(block("div", [items, every], class_="headlines"))
    ways = _ways(editions, language)
    if ways:
        blocks.append(heading(2, "registers", wording.registers))
        files = ["report.json", *([f"{GLOSSARY}.json"] if edition.glossary else [])]
        files += [f"{page}.json" for page, _ in edition.entries()]
        files += [f"{FIGURES}.csv"] if edition.figures else []
        data = downloads(edition.year, files, language, 0)
        blocks.append(block("div", [nested_list([(0, way) for way in ways]), data], class_="ways"))
    return blocks


def _headline(figure: FigureData, edition: Edition, language: Language) -> str:
    code, wording = language.code, REGISTER_WORDING[language.code]
    value = f"{wording.qualifiers[figure.qualifier]}{language.glue}" if figure.qualifier else ""
    value += written_number(figure.value, language)
    glue = between(figure.unit[code], language)
    told = changes(edition.figures).get(figure.id)
    said = f' <span class="change">{change(told, language)}</span>' if told else ""
    words = f"<strong>{value}</strong>{glue}{escape_html(figure.unit[code])}"
    target = f"{edition.year}/{FIGURES}.md#{figure.id}"
    return f'[{words}]({target}) <span class="label">{escape_html(figure.label[code])}</span>{said}'


def _ways(editions: Sequence[Edition], language: Language) -> list[str]:
    """The register pages of the newest edition, and the glossary that all share, each with its count."""
    wording, edition = REGISTER_WORDING[language.code], editions[0]
    titles = {
        FIGURES: wording.figures,
        DOCUMENTS: wording.documents,
        CASES: wording.columns,
        ERRATA: wording.errata,
    }
    counted = [(titles[page], f"{edition.year}/{page}.md", len(ids)) for page, ids in edition.entries()]
    terms = {entry.id for one in editions for entry in one.glossary}
    if terms:
        counted.insert(0, (wording.glossary, f"{GLOSSARY}.md", len(terms)))
    return [f'{link(title, target)} <span class="count">{count}</span>' for title, target, count in counted]
