"""Numerals of headings."""

from __future__ import annotations

import pytest

from tools.language.languages import from_chinese, from_roman


@pytest.mark.parametrize(
    ("numeral", "value"), [("一", 1), ("十", 10), ("十二", 12), ("二十", 20), ("三十五", 35), ("7", 7)]
)
def test_chinese_numerals_are_read(numeral: str, value: int) -> None:
    assert from_chinese(numeral) == value


@pytest.mark.parametrize(
    ("numeral", "value"), [("i", 1), ("IV", 4), ("viii", 8), ("IX", 9), ("XIV", 14), ("XL", 40), ("7", 7)]
)
def test_roman_numerals_are_read(numeral: str, value: int) -> None:
    assert from_roman(numeral) == value


@pytest.mark.parametrize("numeral", ["", "甲", "c", "i1"])
def test_anything_else_is_no_numeral(numeral: str) -> None:
    with pytest.raises(ValueError):
        from_roman(numeral)
    if numeral:
        with pytest.raises(ValueError):
            from_chinese(numeral)
