"""Numerals of headings."""

from __future__ import annotations

import pytest

from tools.language.languages import from_chinese, from_roman, to_chinese, to_roman


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


def test_every_numeral_that_is_written_reads_back_as_its_number() -> None:
    assert [from_chinese(to_chinese(number)) for number in range(1, 100)] == list(range(1, 100))
    assert [from_roman(to_roman(number)) for number in range(1, 90)] == list(range(1, 90))


@pytest.mark.parametrize(("number", "chinese", "roman"), [(4, "四", "IV"), (12, "十二", "XII"), (40, "四十", "XL")])
def test_numerals_are_written_as_headings_have_them(number: int, chinese: str, roman: str) -> None:
    assert (to_chinese(number), to_roman(number)) == (chinese, roman)


@pytest.mark.parametrize("number", [0, -1, 100])
def test_numbers_that_no_heading_has_are_not_written(number: int) -> None:
    for written in (to_chinese, to_roman):
        with pytest.raises(ValueError):
            written(number)
