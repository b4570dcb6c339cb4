"""A chart as it stands on a page: its title, the drawing with words for those who do not see it, and its table."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from tools.charts.chart import Bar, Chart
from tools.charts.svg import drawn, escaped, height, tag
from tools.language.register_words import REGISTER_WORDING, RegisterWording

Address = Callable[[str], str]  # leads from the page to the page of a figure, by its id


def chart_on_page(chart: Chart, address: Address) -> str:
    """Write a chart as HTML on one line, which Markdown leaves as it is."""
    measure = tag("span", {"class": "measure"}, escaped(chart.measure))
    caption = tag("figcaption", {}, tag("strong", {}, escaped(chart.title)), " ", measure)
    return tag("figure", {"class": "chart", "id": f"chart-{chart.group}"}, caption, _svg(chart), _table(chart, address))


def _svg(chart: Chart) -> str:
    names = {part: f"chart-{chart.group}-{part}" for part in ("title", "desc")}
    size = {"width": "100%", "height": str(height(chart))}
    named = {"role": "img", "aria-labelledby": names["title"], "aria-describedby": names["desc"]}
    title = tag("title", {"id": names["title"]}, escaped(f"{chart.title} ({chart.measure})"))
    description = tag("desc", {"id": names["desc"]}, escaped(described(chart)))
    return tag("svg", {**size, **named}, title, description, drawn(chart))


def described(chart: Chart) -> str:
    """Say in words what a chart shows."""
    wording = REGISTER_WORDING[chart.language.code]
    bars = (f"{bar.label}{wording.colon}{bar.printed}" for bar in chart.bars)
    return wording.chart_shows.format(bars=wording.chart_between.join(bars))


def _table(chart: Chart, address: Address) -> str:
    """Write the figures of a chart as a table, folded under it."""
    wording = REGISTER_WORDING[chart.language.code]
    head = tag("tr", {}, *(tag("th", {"scope": "col"}, escaped(words)) for words in _head(wording)))
    rows = (tag("tr", {}, *_cells(bar, address)) for bar in chart.bars)
    table = tag("table", {}, tag("thead", {}, head), tag("tbody", {}, *rows))
    return tag("details", {"class": "as-table"}, tag("summary", {}, escaped(wording.chart_table)), table)


def _head(wording: RegisterWording) -> tuple[str, ...]:
    return wording.label, wording.quoted, wording.value


def _cells(bar: Bar, address: Address) -> Iterator[str]:
    yield tag("th", {"scope": "row"}, tag("a", {"href": address(bar.id)}, escaped(bar.label)))
    yield tag("td", {}, escaped(bar.printed))
    yield tag("td", {"class": "value"}, tag("data", {"value": str(bar.value)}, escaped(bar.written)))
