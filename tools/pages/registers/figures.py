"""The page of the figures of an edition: by theme, each with its paragraph."""

from __future__ import annotations

import html
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from tools.language.languages import Language
from tools.language.register_words import REGISTER_WORDING
from tools.language.written_numbers import between, with_unit, written_number
from tools.pages.markdown import block, document, escape, escape_attribute, escape_inside, heading
from tools.pages.registers.passages import Passages, downloads, table
from tools.registers.edition import FIGURES, Edition
from tools.registers.figures import FigureData

# Figures that are all small compare at sight; a growth rate or a length of time is no amount.
_LEAST_TO_DRAW = 100


_NO_AMOUNTS = {"%", "times", "fold", "years", "months", "points"}


def figures_page(edition: Edition, language: Language) -> str:
    """Every figure, a table a theme, with bars where figures belong together, and the data to download."""
    wording = REGISTER_WORDING[language.code]
    title = wording.of_year.format(title=wording.figures, year=edition.year)
    tables = [
        part
        for theme, name in wording.themes.items()
        if any(figure.theme == theme for figure in edition.figures)
        for part in (heading(2, f"theme-{theme}", name), _Theme(edition, theme, language).table())
    ]
    blocks = [
        heading(1, FIGURES, title),
        escape(wording.figures_intro),
        downloads(edition.year, [f"{FIGURES}.csv", f"{FIGURES}.json"], language, 2),
    ]
    return document([*blocks, block("div", tables, class_="register figures")])


def changes(figures: Sequence[FigureData]) -> dict[str, FigureData]:
    """The figures that say how another one changed, by the id of that one."""
    return {figure.change_of: figure for figure in figures if figure.change_of}


def change(figure: FigureData, language: Language) -> str:
    """`↑ rise 29.5%`"""
    wording = REGISTER_WORDING[language.code]
    said = {"up": wording.up, "down": wording.down}[figure.direction or "up"]
    return f"{said} {with_unit(figure.value, figure.unit[language.code], language)}"


class _Theme:
    """The table of one theme in one language."""

    def __init__(self, edition: Edition, theme: str, language: Language) -> None:
        self.figures = [figure for figure in edition.figures if figure.theme == theme]
        self.language, self.wording = language, REGISTER_WORDING[language.code]
        self.passages, self.names = Passages(edition.report), edition.names()
        self.agencies = {entry.id for entry in edition.glossary}
        self.largest = _largest(self.figures)
        self.changes = changes(edition.figures)

    def table(self) -> str:
        wording = self.wording
        head = [wording.value, wording.label, wording.bodies, wording.change, wording.period, wording.place]
        return table(head, [list(self._row(figure)) for figure in self.figures])

    def _row(self, figure: FigureData) -> Iterator[str]:
        yield self._value(figure)
        yield escape_inside(figure.label[self.language.code]) + self._note(figure)
        yield self.wording.separator.join(self._bodies(figure))
        yield " · ".join(self._qualities(figure))
        yield escape_inside(figure.period)
        yield self.passages.link(figure.segment, self.language, "")

    def _value(self, figure: FigureData) -> str:
        """The value with the entry's id, what a script sorts and filters by, and its bar."""
        code = self.language.code
        attributes = {
            "id": figure.id,
            "class": "figure",
            "data-value": str(figure.value),
        }
        written = " ".join(f'{name}="{html.escape(value)}"' for name, value in attributes.items())
        said = f"<strong>{escape_inside(written_number(figure.value, self.language))}</strong>"
        glue = between(figure.unit[code], self.language)
        quoted = escape_attribute(figure.quote.get(code, ""))
        bar = f' <span class="bar" style="--share: {self._share(figure):.3f}"></span>' if self._share(figure) else ""
        words = f"{said}{glue}{escape_inside(figure.unit[code])}"
        return f'<span {written} title="{self.wording.quoted}{self.wording.colon}{quoted}">{words}</span>{bar}'

    def _share(self, figure: FigureData) -> float:
        largest = self.largest.get(_family(figure))
        return figure.value / largest if largest else 0

    def _note(self, figure: FigureData) -> str:
        note = figure.note
        return f' <small class="note">{escape_inside(note[self.language.code])}</small>' if note else ""

    def _bodies(self, figure: FigureData) -> Iterator[str]:
        for agency in figure.agencies:
            name = escape_inside(self.names[agency][self.language.code])
            yield f"[{name}](../glossary.md#{agency})" if agency in self.agencies else name
        for body in figure.bodies:
            yield f'<span class="body" data-id="{body.id}">{escape_inside(body.names[self.language.code])}</span>'

    def _qualities(self, figure: FigureData) -> Iterator[str]:
        """What limits a value, and how it compares with the period before."""
        wording = self.wording
        if figure.qualifier:
            yield wording.qualifiers[figure.qualifier]
        if figure.bound:
            yield wording.bounds[figure.bound]
        if figure.direction:
            yield f'<span class="{figure.direction}">{wording.up if figure.direction == "up" else wording.down}</span>'
        if figure.id in self.changes:
            said = self.changes[figure.id]
            yield f"[{change(said, self.language)}](#{said.id})"
        if figure.previous is not None:
            value = with_unit(figure.previous, figure.unit[self.language.code], self.language)
            yield f"{wording.previous.format(value=value)} ({figure.previous_period})"


def _family(figure: FigureData) -> tuple[str, ...]:
    """Figures that belong together: one theme, unit and period; of the cases, one case."""
    place = figure.segment if figure.theme == "cases" else ""
    return (*figure.unit.values(), figure.period, place)


def _largest(figures: Sequence[FigureData]) -> Mapping[tuple[str, ...], float]:
    """The largest value of each family of amounts that has two and is worth drawing."""
    families: dict[tuple[str, ...], list[float]] = defaultdict(list)
    for figure in figures:
        if not _NO_AMOUNTS & set(figure.unit.values()):
            families[_family(figure)].append(figure.value)
    return {
        family: max(values) for family, values in families.items() if len(values) > 1 and max(values) >= _LEAST_TO_DRAW
    }
