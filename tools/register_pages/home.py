"""What the home page shows of the registers: the headline figures, and the ways into them."""

from __future__ import annotations

from collections.abc import Sequence

from tools.figures import FigureData
from tools.languages import Language
from tools.markdown import block, escape_html, heading, link, nested_list
from tools.register_pages.edition import downloads
from tools.register_pages.figures import change, changes
from tools.register_pages.quantities import between, number
from tools.register_pages.wording import REGISTER_WORDING
from tools.registered import COLUMNS, DOCUMENTS, ERRATA, FIGURES, GLOSSARY, Registered


def ways_in(editions: Sequence[Registered], language: Language) -> list[str]:
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


def _headline(figure: FigureData, edition: Registered, language: Language) -> str:
    code, wording = language.code, REGISTER_WORDING[language.code]
    value = f"{wording.qualifiers[figure.qualifier]}{language.glue}" if figure.qualifier else ""
    value += number(figure.value, language)
    glue = between(figure.unit[code], language)
    told = changes(edition.figures).get(figure.id)
    said = f' <span class="change">{change(told, language)}</span>' if told else ""
    words = f"<strong>{value}</strong>{glue}{escape_html(figure.unit[code])}"
    target = f"{edition.year}/{FIGURES}.md#{figure.id}"
    return f'[{words}]({target}) <span class="label">{escape_html(figure.label[code])}</span>{said}'


def _ways(editions: Sequence[Registered], language: Language) -> list[str]:
    """The register pages of the newest edition, and the glossary that all share, each with its count."""
    wording, edition = REGISTER_WORDING[language.code], editions[0]
    titles = {
        FIGURES: wording.figures,
        DOCUMENTS: wording.documents,
        COLUMNS: wording.columns,
        ERRATA: wording.errata,
    }
    counted = [(titles[page], f"{edition.year}/{page}.md", len(ids)) for page, ids in edition.entries()]
    terms = {entry.id for one in editions for entry in one.glossary}
    if terms:
        counted.insert(0, (wording.glossary, f"{GLOSSARY}.md", len(terms)))
    return [f'{link(title, target)} <span class="count">{count}</span>' for title, target, count in counted]
