"""The charts of an edition's figures on a page."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tools.charts.chart import chart, groups
from tools.charts.on_page import chart_on_page
from tools.language.languages import Language
from tools.pages.html import Markup, element
from tools.registers.figures import FigureData


def charts(figures: Sequence[FigureData], language: Language, folder: str, *, headlines: bool = False) -> Markup:
    """Write the charts of all groups, or of those for the home page; nothing where there are none.

    `folder` leads from the page to the folder with the pages of the figures.
    """
    shown = (group for group in groups(figures).values() if group[0].group_headline or not headlines)
    return _side_by_side(chart_on_page(chart(group, language), lambda figure: f"{folder}{figure}/") for group in shown)


def _side_by_side(drawings: Iterable[str]) -> Markup:
    written = [Markup(drawing) for drawing in drawings]
    return element("div", {"class": "charts"}, *written) if written else Markup("")
