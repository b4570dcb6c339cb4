"""The page of the figures of an edition: by theme, each with its paragraph."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from tools.language.languages import Language
from tools.language.register_words import REGISTER_WORDING
from tools.language.written_numbers import with_unit
from tools.pages.html import Markup, element
from tools.pages.markdown import heading, joined, link, table
from tools.pages.registers.filters import Facets, FilterForm, body_options, chapter_options, chapters, kind_options
from tools.pages.registers.page import EditionPage, bar
from tools.pages.registers.values import as_printed, bound_word, value_and_unit
from tools.registers.edition import FIGURES, Edition
from tools.registers.figures import FigureData


def figures_page(edition: Edition, language: Language) -> str:
    """Write every figure, a table a theme, with bars where figures belong together, and the data to download."""
    page = EditionPage(edition, language)
    return page.write(FIGURES, [f"{FIGURES}.csv", f"{FIGURES}.json"], [], [_filters(page), *_themes(page)])


def _filters(page: EditionPage) -> Markup:
    themes = kind_options(page.wording.themes)
    options = {"body": body_options(page), "chapter": chapter_options(page), "kind": themes}
    return FilterForm(page.language, options).write([facets(figure, page) for figure in page.edition.figures])


def facets(figure: FigureData, page: EditionPage) -> Facets:
    """Return what a figure can be filtered by: its bodies, the chapter of its passage, and its theme."""
    bodies = (*figure.agencies, *(body.id for body in figure.bodies))
    return Facets(bodies, chapters([figure.segment], page.passages), (figure.theme,))


def _themes(page: EditionPage) -> Iterator[Markup]:
    """Yield a table of the ranks and one of the amounts of each theme, if there are any."""
    ranks = tuple(figure for figure in page.edition.figures if figure.kind == "rank")
    if ranks:
        yield heading(2, "ranks", page.wording.ranks)
        yield _Theme(page, ranks).table()
    for theme, name in page.wording.themes.items():
        figures = tuple(figure for figure in page.edition.figures if figure.theme == theme and figure.kind == "amount")
        if figures:
            yield heading(2, f"theme-{theme}", name)
            yield _Theme(page, figures).table()


def changes(figures: Sequence[FigureData]) -> dict[str, FigureData]:
    """Return the figures that say how another one changed, by the id of that one."""
    return {figure.change_of: figure for figure in figures if figure.change_of}


def change(figure: FigureData, language: Language) -> str:
    """Write a figure that is a change in plain text: `↑ rise 29.5%`."""
    wording = REGISTER_WORDING[language.code]
    arrow = {"up": wording.up, "down": wording.down}[figure.direction or "up"]
    return f"{arrow} {with_unit(figure.value, figure.unit[language.code], language)}"


@dataclass(frozen=True)
class _Theme:
    """The figures of one theme, and the page that shows them as a table."""

    page: EditionPage
    figures: tuple[FigureData, ...]

    @cached_property
    def largest(self) -> Mapping[str, float]:
        return largest_values(self.page.edition.figures)

    @cached_property
    def changes(self) -> dict[str, FigureData]:
        return changes(self.page.edition.figures)

    def table(self) -> Markup:
        wording = self.page.wording
        head = [wording.value, wording.label, wording.bodies, wording.change, wording.period, wording.place]
        return table(head, [list(self._row(figure)) for figure in self.figures])

    def _row(self, figure: FigureData) -> Iterator[str]:
        yield joined([self._value(figure), *as_printed(figure, self.page.language), *self._bar(figure)])
        yield joined([figure.label[self.page.language.code], *self._note(figure)])
        yield joined(self._bodies(figure), self.page.wording.separator)
        yield joined(self._qualities(figure), " · ")
        yield figure.period
        yield self.page.passage(figure.segment)

    def _value(self, figure: FigureData) -> Markup:
        """Write the value with the entry's id, and what a script sorts and filters by."""
        language = self.page.language
        attributes: dict[str, str | None] = {
            "id": figure.id,
            "class": "figure",
            "data-value": str(figure.value),
            **facets(figure, self.page).attributes(),
        }
        number, unit = value_and_unit(figure, language)
        return element("span", attributes, element("strong", {}, number), unit)

    def _bar(self, figure: FigureData) -> Iterator[Markup]:
        """Yield a bar where the figure has others to compare with, its group."""
        largest = self.largest.get(figure.group or "")
        if largest and figure.value:
            yield Markup(" ")
            yield bar(figure.value / largest)

    def _note(self, figure: FigureData) -> Iterator[Markup]:
        if figure.note:
            yield Markup(" ")
            words = self.page.prose(figure.note[self.page.language.code], figure.note_segments)
            yield element("small", {"class": "note"}, words)

    def _bodies(self, figure: FigureData) -> Iterator[Markup]:
        code = self.page.language.code
        for agency in figure.agencies:
            yield self.page.short_body(agency)
        for body in figure.bodies:
            yield element("span", {"class": "body", "data-id": body.id}, body.names[code])

    def _qualities(self, figure: FigureData) -> Iterator[str]:
        """Yield which end of a span a value is, and how it compares with the period before."""
        wording, language = self.page.wording, self.page.language
        if figure.bound:
            yield bound_word(figure, language)
        if figure.direction:
            arrow = wording.up if figure.direction == "up" else wording.down
            yield element("span", {"class": figure.direction}, arrow)
        if other := self.changes.get(figure.id):
            yield link(change(other, language), f"#{other.id}")
        if figure.previous is not None:
            value = with_unit(figure.previous, figure.unit[language.code], language)
            yield wording.previous.format(period=figure.previous_period, value=value)


def largest_values(figures: Sequence[FigureData]) -> Mapping[str, float]:
    """Return the largest value of each group of figures that may be compared, by the group's name."""
    groups: dict[str, list[float]] = defaultdict(list)
    for figure in figures:
        if figure.group:
            groups[figure.group].append(figure.value)
    return {group: max(values) for group, values in groups.items()}
