"""The page of each figure of an edition in each language, and the files beside it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from tools.addresses.urls import figure_url, root_of
from tools.data.files import figures_csv
from tools.data.load import PublishedRegisters
from tools.files.data_record import encode
from tools.language.figure_words import FIGURE_WORDING
from tools.language.languages import LANGUAGES, ORIGINAL, Code
from tools.language.site_words import WORDING
from tools.registers.edition import FIGURES
from tools.registers.figures import FigureData
from tools.registers.titles import register_titles
from tools.site.figures.context import Context
from tools.site.figures.page import FigurePage
from tools.site.frame import Frame
from tools.site.navigation import Neighbour, SitemapEntry
from tools.site.templates import templates_in

# Stands for the id of a figure in the frame of its page, which is written once for all.
ANY_FIGURE = "ANY-FIGURE"

Frames = Mapping[tuple[str, Code], Frame]  # the site's own page around that of a figure, by edition and language


def figure_pages(context: Context, templates: Path, frames: Frames) -> Iterator[tuple[str, bytes]]:
    """Yield (path under the site, bytes) of the page of every figure, and of its picture and its record.

    An entry that is kept no longer has a page that says so.
    """
    template = templates_in(templates).get_template("figure.html")
    for figure in context.registers.figures:
        yield from _records(context, figure)
        for language in LANGUAGES:
            page = FigurePage(context, figure, language)
            frame, words = frames[context.report.edition, language.code], WORDING[language.code]
            html = template.render(page=page, frame=frame, site_wording=words, original_tag=ORIGINAL.tag)
            yield f"{page.url}index.html", html.replace(ANY_FIGURE, figure.id).encode("utf-8")
            yield f"{page.url}figure.svg", page.picture[0].encode("utf-8")
    yield from _tombstones(context, templates, frames)


def _records(context: Context, figure: FigureData) -> Iterator[tuple[str, bytes]]:
    """Yield a figure as figures.json and figures.csv have it, the same for both languages."""
    folder = context.url(figure.id, ORIGINAL)
    yield f"{folder}figure.json", encode(figure)
    yield f"{folder}figure.csv", figures_csv([figure])


def _tombstones(context: Context, templates: Path, frames: Frames) -> Iterator[tuple[str, bytes]]:
    """Yield the page of every entry that is kept no longer: why, and the way to where the register says more."""
    template = templates_in(templates).get_template("figure-retired.html")
    for entry in context.registers.retired:
        for language in LANGUAGES if entry.register == FIGURES else ():
            url = context.url(entry.id, language)
            words = {"wording": FIGURE_WORDING[language.code], "register": register_titles(language)[FIGURES]}
            frame = frames[context.report.edition, language.code]
            place = {"root": root_of(url), "address": context.site + url}
            html = template.render(entry=entry, frame=frame, language=language, **words, **place)
            yield f"{url}index.html", html.replace(ANY_FIGURE, entry.id).encode("utf-8")


def neighbours(year: int, figure: str) -> list[Neighbour]:
    """Return the page of a figure in every language, for the switch and the sitemap."""
    return [Neighbour(other.tag, other.name, figure_url(year, figure, other)) for other in LANGUAGES]


def sitemap(edition: str, registers: PublishedRegisters) -> Iterator[SitemapEntry]:
    """Yield the pages of the figures of an edition, in every language."""
    for figure in registers.figures:
        beside = neighbours(int(edition), figure.id)
        yield from (SitemapEntry(neighbour.url, beside) for neighbour in beside)
