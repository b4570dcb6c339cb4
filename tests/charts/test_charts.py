"""Charts as text: their order, lengths and axis, and the words that stand for them."""

from __future__ import annotations

from decimal import Decimal
from xml.etree import ElementTree

import pytest

from tests.support.registers import figure
from tools.charts.axis import marks
from tools.charts.chart import chart, groups
from tools.charts.lines import lines, width
from tools.charts.on_page import chart_on_page, described
from tools.language.languages import EN, ZH


@pytest.mark.parametrize(
    ("largest", "expected"),
    [
        (1, "0 0.5 1"),
        (400, "0 200 400"),
        (675000, "0 200000 400000 600000"),
        (82.36, "0 50"),
    ],
)
def test_an_axis_begins_at_zero_has_round_marks_and_ends_with_the_largest(largest: float, expected: str) -> None:
    found = marks(largest)
    assert len(found) <= 4 and found[-1] <= Decimal(str(largest))
    assert [float(mark) for mark in found[: len(expected.split())]] == [float(mark) for mark in expected.split()]


def test_bars_stand_largest_first_and_are_shares_of_the_largest() -> None:
    shown = chart([figure(25, id="a", group="g"), figure(100, id="b", group="g"), figure(0, id="c", group="g")], EN)
    assert [(bar.id, bar.share) for bar in shown.bars] == [("b", 1.0), ("a", 0.25), ("c", 0.0)]


def test_a_figure_without_a_group_is_in_no_chart() -> None:
    assert list(groups([figure(1), figure(2, group="g"), figure(3, group="g")])) == ["g"]


def test_unit_and_period_are_told_where_all_share_them() -> None:
    one, other = figure(1, group="g"), figure(2, group="g", unit={"zh": "起", "en": "raids"}, period="2023")
    assert chart([one, one], EN).measure == "in cases · 2024"
    assert chart([one, other], ZH).measure == "单位见各项 · 报告未写明时间"


def test_the_description_has_every_bar_as_printed() -> None:
    told = described(chart([figure(2, group="g", quote={"en": "two raids"}), figure(9, group="g")], EN))
    assert told == "Bars from zero, the largest first. cases heard: cases; cases heard: two raids."


def test_a_chart_is_well_formed_whatever_the_report_says() -> None:
    evil = figure(
        2, group="g", label={"en": 'a <b> & "c" *d* _e_ [f](g) | `h`'}, quote={"en": "<script>alert(1)</script>"}
    )
    written = chart_on_page(chart([evil, evil], EN), lambda identifier: f'{identifier}">/')
    root = ElementTree.fromstring(written)
    assert 'a <b> & "c" *d* _e_ [f](g) | `h`' in {"".join(each.itertext()) for each in root.iter("a")}
    assert not list(root.iter("script")) and not any("style" in each.attrib for each in root.iter())
    assert "*" not in written and "`" not in written and "|" not in written


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("one two three", ["one two", "three"]),
        ("一二三四五，六", ["一二三", "四五，", "六"]),
        ("unbreakable", ["unbreakable"]),
    ],
)
def test_words_are_broken_where_a_language_breaks_them(text: str, expected: list[str]) -> None:
    most = {"one two three": 4.0, "一二三四五，六": 3.0}.get(text, 1.0)
    assert lines(text, most) == expected
    assert all(width(line) <= most or len(expected) == 1 for line in expected)
