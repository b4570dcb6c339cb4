"""Reckon a chart from the records of a group of figures: what each bar shows, and how long it is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from tools.charts.axis import marks
from tools.language.languages import Language
from tools.language.register_words import REGISTER_WORDING
from tools.language.written_numbers import written_number
from tools.registers.figures import FigureData
from tools.registers.values import printed_words, value_and_unit


@dataclass(frozen=True, slots=True)
class Bar:
    """A figure as a bar: its `share` (0 to 1) of the largest, the words as printed, and what it counts."""

    id: str
    value: int | float
    share: float
    printed: str
    written: str
    label: str
    is_here: bool = False


@dataclass(frozen=True, slots=True)
class Tick:
    """A mark of the axis: where (0 to 1), and what stands there."""

    share: float
    text: str


@dataclass(frozen=True, slots=True)
class Chart:
    """Figures of one group in one language, the largest first; `measure` says what is counted and when."""

    group: str
    title: str
    measure: str
    bars: tuple[Bar, ...]
    ticks: tuple[Tick, ...]
    language: Language


def groups(figures: Sequence[FigureData]) -> Mapping[str, list[FigureData]]:
    """Return the figures that may be compared, by the name of their group, in the order of the text."""
    found: dict[str, list[FigureData]] = defaultdict(list)
    for figure in figures:
        if figure.group:
            found[figure.group].append(figure)
    return found


def chart(figures: Sequence[FigureData], language: Language, here: str = "") -> Chart:
    """Return the chart of a group; `here` is the id of the figure that it marks."""
    first, largest = figures[0], max(figure.value for figure in figures)
    return Chart(
        group=first.group or "",
        title=(first.group_title or {}).get(language.code, first.group or ""),
        measure=_measure(figures, language),
        bars=tuple(_bar(figure, largest, language, here) for figure in sorted(figures, key=lambda each: -each.value)),
        ticks=tuple(_tick(mark, largest, language) for mark in marks(largest)),
        language=language,
    )


def _tick(mark: Decimal, largest: int | float, language: Language) -> Tick:
    value = int(mark) if mark == int(mark) else float(mark)
    return Tick(float(mark) / largest if largest else 0.0, written_number(value, language))


def _bar(figure: FigureData, largest: int | float, language: Language, here: str) -> Bar:
    return Bar(
        id=figure.id,
        value=figure.value,
        share=figure.value / largest if largest else 0.0,
        printed=printed_words(figure, language),
        written="".join(value_and_unit(figure, language)),
        label=figure.label[language.code],
        is_here=figure.id == here,
    )


def _measure(figures: Sequence[FigureData], language: Language) -> str:
    """Say in what the figures are counted and of what period they are, as far as all of them share it."""
    wording = REGISTER_WORDING[language.code]
    units = {figure.unit[language.code] for figure in figures}
    periods = {figure.period for figure in figures}
    unit = wording.chart_unit.format(unit=units.pop()) if len(units) == 1 else wording.chart_units
    period = periods.pop() if len(periods) == 1 else ""
    return " · ".join([unit, period or wording.chart_no_period])
