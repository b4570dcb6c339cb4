"""A figure says the number, the unit and the time that its text says."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.registers.making import edition_in, problems_in, told, write
from tests.support.registers import figure
from tools.language.languages import EN
from tools.registers.figures import digit_strings
from tools.registers.values import printed_words
from tools.report.model import Report


def test_the_figures_stand_in_the_order_of_the_text(tmp_path: Path, made_up: Report) -> None:
    year = (
        '\n[[figure]]\nid = "figure-c2-p1-2"\nsegment = "c2-p1"\nquote = { zh = "2025年", en = "In 2025" }\n'
        'value = 2025\nunit = { zh = "年", en = "2025" }\nlabel = { zh = "年", en = "Year" }\nperiod = "2025"\n'
        'agencies = []\ntheme = "economy"\n'
    )
    number = '[[number]]\nsegment = "c2-p1"\nquote = { zh = "2025年", en = "In 2025" }\nkind = "date"\n'
    changes = (("figures.toml", number, ""), ("figures.toml", "\n[[number]]\n", year + "\n[[number]]\n"))
    ids = [figure.id for figure in edition_in(write(tmp_path, *changes), made_up).figures]
    assert ids.index("figure-c2-p1-2") == ids.index("figure-c2-p1-1") - 1
    assert [ids[0], ids[-1]] == ["figure-c1-s1-p1-1", "figure-c2-s1-p1-1"]


@pytest.mark.parametrize("period", ["", "2025", "2025-04", "2025-12", "2025-2025"])
def test_a_period_is_a_year_a_month_a_span_or_nothing(period: str, tmp_path: Path, made_up: Report) -> None:
    assert problems_in(write(tmp_path, ("figures.toml", 'period = "2025"', f'period = "{period}"')), made_up) == ()


def test_what_a_language_prints_instead_is_its_value_there(tmp_path: Path, made_up: Report) -> None:
    reckoned = 'value = 13000\nprinted = { zh = 12000, en = 12000 }\nnote = { zh = "注", en = "12,000 and 1,000" }'
    change = ("figures.toml", "value = 12000", reckoned)
    assert problems_in(write(tmp_path, change), made_up) == ()


def test_a_number_in_digits_has_all_its_separators() -> None:
    text = "共1,234,567.8元，第3.1条，2024年。"
    assert [text[start:end] for start, end in digit_strings(text)] == ["1,234,567.8", "3.1", "2024"]


def test_a_figure_in_no_segment_is_checked_for_all_that_needs_no_text(tmp_path: Path, made_up: Report) -> None:
    changes = (
        ("figures.toml", 'segment = "c1-s1-p1"', 'segment = "c9-p1"'),
        ("figures.toml", "value = 30000", "value = 3"),
        ("figures.toml", 'label = { zh = "新增茶园", en', "label = { en"),
    )
    told_here = told(problems_in(write(tmp_path, *changes), made_up))
    assert {"Q201 figures.toml:10", "N101 figures.toml:12", "Q104 figures.toml:14"} <= set(told_here)
    assert not any(line.startswith("N105") for line in told_here)


@pytest.mark.parametrize(
    ("quote", "value", "changed", "words"),
    [
        ("479,900 cases", 479900, {}, "479,900 cases"),
        ("accepted 479,900", 479900, {}, "479,900 cases"),
        ("nearly 675,000 related cases", 675000, {"qualifier": "nearly"}, "nearly 675,000 related cases"),
        ("top 10 cases", 10, {}, "top 10 cases"),
        ("twelve cases", 12, {}, "twelve cases"),
        ("", 12, {}, "12 cases"),
    ],
)
def test_the_printed_words_of_a_value_begin_with_it(
    quote: str, value: int, changed: dict[str, str], words: str
) -> None:
    assert printed_words(figure(value, quote={"zh": "件", "en": quote}, **changed), EN) == words
