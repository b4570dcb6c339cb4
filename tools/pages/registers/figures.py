"""The page of the figures of an edition: charts of those that may be compared, and a table a theme."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from tools.language.languages import Language
from tools.pages.charts import charts
from tools.pages.html import Markup, element
from tools.pages.markdown import block, heading, joined, table
from tools.pages.registers.filters import Facets, FilterForm, body_options, chapter_options, chapters, kind_options
from tools.pages.registers.page import EditionPage
from tools.registers.edition import FIGURES, Edition
from tools.registers.figures import FigureData
from tools.registers.values import bound_word, change, changes, previous_value, value_and_unit

# These stand with their cases, too: here they are folded, and their charts are on the pages of the figures alone.
_FOLDED = "cases"


def figures_page(edition: Edition, language: Language) -> str:
    """Write every figure, a table a theme, with charts where figures belong together, and the data to download."""
    page = EditionPage(edition, language)
    files = [f"{FIGURES}.csv", f"{FIGURES}.json"]
    return page.write(FIGURES, files, [], [_filters(page), *_charts(page), *_ranks(page), *_themes(page)])


def _filters(page: EditionPage) -> Markup:
    themes = kind_options(page.wording.themes)
    options = {"body": body_options(page), "chapter": chapter_options(page), "kind": themes}
    return FilterForm(page.language, options).write([facets(figure, page) for figure in page.edition.figures])


def facets(figure: FigureData, page: EditionPage) -> Facets:
    """Return what a figure can be filtered by: its bodies, the chapter of its passage, and its theme."""
    bodies = (*figure.agencies, *(body.id for body in figure.bodies))
    return Facets(bodies, chapters([figure.segment], page.passages), (figure.theme,))


def _charts(page: EditionPage) -> Iterator[Markup]:
    figures = [figure for figure in page.edition.figures if figure.theme != _FOLDED]
    if drawn := charts(figures, page.language, ""):
        yield heading(2, "charts", page.wording.charts)
        yield drawn


def _ranks(page: EditionPage) -> Iterator[Markup]:
    """Yield a table of the ranks, if there are any."""
    ranks = tuple(figure for figure in page.edition.figures if figure.kind == "rank")
    if ranks:
        yield heading(2, "ranks", page.wording.ranks)
        yield _Theme(page, ranks).table()


def _themes(page: EditionPage) -> Iterator[Markup]:
    """Yield a table of the amounts of each theme that has some."""
    for theme, name in page.wording.themes.items():
        figures = tuple(figure for figure in page.edition.figures if figure.theme == theme and figure.kind == "amount")
        if figures:
            yield heading(2, f"theme-{theme}", name)
            yield _folded(page, figures) if theme == _FOLDED else _Theme(page, figures).table()


def _folded(page: EditionPage, figures: Sequence[FigureData]) -> Markup:
    summary = element("summary", {}, page.wording.all_figures.format(count=len(figures)))
    return block("details", {"class": "group"}, [summary, _Theme(page, tuple(figures), is_folded=True).table()])


@dataclass(frozen=True)
class _Theme:
    """The figures of one theme, and the page that shows them as a table; `is_folded` says that it is folded whole."""

    page: EditionPage
    figures: tuple[FigureData, ...]
    is_folded: bool = False

    @cached_property
    def changes(self) -> dict[str, FigureData]:
        return changes(self.page.edition.figures)

    def table(self) -> Markup:
        wording = self.page.wording
        head = [wording.value, wording.quoted, wording.label, wording.bodies, wording.period, wording.place]
        return table(head, [list(self._row(figure)) for figure in self.figures])

    def _row(self, figure: FigureData) -> Iterator[str]:
        yield self._value(figure)
        yield element("span", {"class": "as-printed"}, figure.quote.get(self.page.language.code, ""))
        yield joined([figure.label[self.page.language.code], *self._qualities(figure), *self._note(figure)])
        yield joined(self._bodies(figure), self.page.wording.separator)
        yield figure.period
        yield self.page.place(figure)

    def _value(self, figure: FigureData) -> Markup:
        """Write the value as a link to the figure's page, with the entry's id, and what scripts sort and filter by."""
        code = self.page.language.code
        attributes: dict[str, str | None] = {
            "id": figure.id,
            "class": "figure",
            "data-value": str(figure.value),
            "data-unit": figure.unit.get(code, ""),
            **facets(figure, self.page).attributes(),
        }
        number, unit = value_and_unit(figure, self.page.language)
        return element("span", attributes, element("a", {"href": f"{figure.id}/"}, element("strong", {}, number), unit))

    def _note(self, figure: FigureData) -> Iterator[Markup]:
        """Yield the note of a figure, folded: a row is a line until it is opened."""
        if figure.note:
            words = self.page.prose(figure.note[self.page.language.code], figure.note_segments)
            summary = element("summary", {}, self.page.wording.note)
            yield Markup(" ")
            # Within something folded Python-Markdown ends that with what is folded inside of it.
            folded = element("details", {"class": "note"}, summary, words)
            yield element("small", {"class": "note"}, words) if self.is_folded else folded

    def _bodies(self, figure: FigureData) -> Iterator[Markup]:
        code = self.page.language.code
        for agency in figure.agencies:
            yield self.page.short_body(agency)
        for body in figure.bodies:
            yield element("span", {"class": "body", "data-id": body.id}, body.names[code])

    def _qualities(self, figure: FigureData) -> Iterator[Markup]:
        """Yield which end of a span a value is, and how it compares with the period before."""
        if words := [word for word in self._words(figure) if word]:
            yield Markup(" ")
            yield element("small", {"class": "change"}, joined(words, " · "))

    def _words(self, figure: FigureData) -> Iterator[str]:
        wording, language = self.page.wording, self.page.language
        yield bound_word(figure, language)
        if figure.direction:
            arrow = wording.up if figure.direction == "up" else wording.down
            yield element("span", {"class": figure.direction}, arrow)
        if other := self.changes.get(figure.id):
            yield element("a", {"href": f"{other.id}/"}, change(other, language))
        yield previous_value(figure, language)
