"""A figure as a picture in a file of its own: its value, what it counts, its source, and the chart of its group."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from tools.charts.chart import Chart
from tools.charts.lines import lines
from tools.charts.svg import Look, drawn, escaped, height, tag

WIDTH = 480
_MARGIN = 24
_INSIDE = WIDTH - 2 * _MARGIN

# No style sheet reaches into a file that another page shows: the colours of the site's light pages stand in it.
_INK, _SOFT, _SEAL, _PAPER = "#22262e", "#575c66", "#9b2c22", "#fdfcf9"
_FONTS = "-apple-system, BlinkMacSystemFont, 'Segoe UI', Roboto, 'PingFang SC', 'Noto Sans CJK SC', sans-serif"
_LOOK: Look = {
    "printed": {"font-size": "15", "font-weight": "600", "fill": _INK},
    "label": {"font-size": "13", "fill": _SOFT},
    "mark": {"font-size": "12", "fill": _SOFT},
    "amount": {"fill": _SEAL},
    "amount other": {"fill": _SEAL, "fill-opacity": "0.1", "stroke": _SEAL},
    "zero": {"stroke": _SOFT},
    "tick": {"stroke": _SOFT},
}


@dataclass(frozen=True, slots=True)
class Card:
    """What a picture says: the value as printed, what it counts, who and when, the source and the address."""

    value: str
    label: str
    facts: str
    source: str
    address: str
    tag: str


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of words in a picture: its size, how high it stands in pixels, and its other attributes."""

    words: str
    size: int
    height: int
    look: Mapping[str, str]


def picture(card: Card, chart: Chart | None) -> tuple[str, int]:
    """Return a picture as an SVG file, and how high it is in pixels where it is WIDTH wide."""
    above, below = list(_above(card)), list(_below(card))
    start = _MARGIN + sum(line.height for line in above)
    middle = height(chart) + 16 if chart else 0
    end = start + middle + sum(line.height for line in below) + _MARGIN
    parts = [tag("rect", {"width": "100%", "height": "100%", "fill": _PAPER}), *_written(above, _MARGIN)]
    if chart:
        place = {"x": str(_MARGIN), "y": str(start + 8), "width": str(_INSIDE), "height": str(height(chart))}
        parts.append(tag("svg", place, drawn(chart, _LOOK)))
    parts += _written(below, start + middle)
    size = {"width": str(WIDTH), "height": str(end), "viewBox": f"0 0 {WIDTH} {end}"}
    names = {"xmlns": "http://www.w3.org/2000/svg", "role": "img", "lang": card.tag, "font-family": _FONTS}
    title = tag("title", {}, escaped(f"{card.label}: {card.value}"))
    return tag("svg", {**names, **size}, title, *parts) + "\n", end


def _above(card: Card) -> Iterator[_Line]:
    yield from _broken(card.value, 30, 40, {"font-weight": "700", "fill": _SEAL})
    yield from _broken(card.label, 16, 23, {"fill": _INK})
    yield from _broken(card.facts, 13, 24, {"fill": _SOFT})


def _below(card: Card) -> Iterator[_Line]:
    yield from _broken(card.source, 12, 18, {"fill": _SOFT})
    yield from _broken(card.address, 12, 18, {"fill": _SOFT})


def _broken(words: str, size: int, line: int, look: Mapping[str, str]) -> Iterator[_Line]:
    return (_Line(part, size, line, look) for part in lines(words, _INSIDE / size))


def _written(parts: list[_Line], top: int) -> Iterator[str]:
    place = top
    for line in parts:
        place += line.height
        at = {"x": str(_MARGIN), "y": str(place - line.height // 4), "font-size": str(line.size)}
        yield tag("text", {**at, **line.look}, escaped(line.words))
