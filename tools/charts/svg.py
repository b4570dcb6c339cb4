"""Draw a chart as SVG: bars as shares of the width that there is, words in a size that does not change with it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from tools.charts.chart import Bar, Chart, Tick
from tools.charts.lines import lines

# Pixels, as the drawing is shown.
_PRINTED, _LABEL, _SMALL = 15, 13, 12
_PRINTED_LINE, _LABEL_LINE = 20, 17
_THICKNESS, _GAP, _BELOW = 12, 5, 16
_AXIS = 20
_NEAR_END = 0.85  # of the width: a number in the middle of its mark would be cut
# The narrowest column that charts stand in: words are broken for it.
_WORDS = 290

Look = Mapping[str, Mapping[str, str]]  # attributes that a class stands for, where no style sheet is

# Characters that HTML, XML or Markdown would read as their own.
_MARKS = re.compile(r"[^\w\s.,%/()-]|_", re.ASCII)


def escaped(text: str) -> str:
    """Escape plain text for HTML and XML, also where it stands within Markdown."""
    line = re.sub(r"\s+", " ", text)
    return _MARKS.sub(lambda mark: f"&#{ord(mark[0])};" if mark[0].isascii() else mark[0], line)


def tag(name: str, attributes: Mapping[str, str], *content: str) -> str:
    """Write an element of HTML or SVG; the values of its attributes are plain text, its content is written already."""
    written = "".join(f' {key}="{escaped(value)}"' for key, value in attributes.items())
    return f"<{name}{written}>{''.join(content)}</{name}>"


def height(chart: Chart) -> int:
    """Return how high the bars of a chart with their axis are, in pixels."""
    return sum(map(_height, chart.bars)) + _AXIS


def _height(bar: Bar) -> int:
    return len(_printed(bar)) * _PRINTED_LINE + len(_label(bar)) * _LABEL_LINE + _GAP + _THICKNESS + _BELOW


def _printed(bar: Bar) -> list[str]:
    return lines(bar.printed, _WORDS / _PRINTED)


def _label(bar: Bar) -> list[str]:
    return lines(bar.label, _WORDS / _LABEL)


def drawn(chart: Chart, look: Look | None = None) -> str:
    """Draw the bars of a chart with their axis. Shares are of the width of the svg element around them."""
    look = look or {}
    end = height(chart) - _AXIS
    parts = list(_axis(chart.ticks, end, look))
    top = 0
    for bar in chart.bars:
        parts += _bar(bar, top, look, marks=any(each.is_here for each in chart.bars))
        top += _height(bar)
    return "".join(parts)


def _axis(marks: tuple[Tick, ...], end: int, look: Look) -> Iterator[str]:
    """Draw a line at zero, and a mark with its number below at every round number."""
    for mark in marks:
        kind = "tick" if mark.share else "zero"
        across = {"x1": _share(mark.share), "x2": _share(mark.share)}
        along = {"y1": str(end - 6) if mark.share else "0", "y2": str(end)}
        yield tag("line", {"class": kind, **look.get(kind, {}), **across, **along})
        anchor = "start" if not mark.share else "end" if mark.share > _NEAR_END else "middle"
        place = {"x": _share(mark.share), "y": str(end + 14), "text-anchor": anchor}
        yield tag("text", {"class": "mark", **look.get("mark", {}), **place}, escaped(mark.text))


def _bar(bar: Bar, top: int, look: Look, *, marks: bool) -> Iterator[str]:
    """Draw a bar under its words; where one of them is marked, the others stand back."""
    line = top
    for words in _printed(bar):
        line += _PRINTED_LINE
        yield _line(words, line - 5, "printed", look)
    for words in _label(bar):
        line += _LABEL_LINE
        yield _line(words, line - 4, "label", look)
    kind = "amount" if bar.is_here or not marks else "amount other"
    place = {"x": "0", "y": str(line + _GAP), "width": _share(bar.share), "height": str(_THICKNESS)}
    yield tag("rect", {"class": kind, **look.get(kind, {}), **place})


def _line(words: str, line: int, kind: str, look: Look) -> str:
    return tag("text", {"class": kind, **look.get(kind, {}), "x": "6", "y": str(line)}, escaped(words))


def _share(share: float) -> str:
    return f"{share:.2%}".replace(".00%", "%")
