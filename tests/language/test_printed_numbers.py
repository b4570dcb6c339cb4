"""Numbers are read as they are printed: in digits and in words, in either language."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tools.language.languages import EN, ZH, Code
from tools.language.printed_numbers import (
    chinese_numbers,
    english_numbers,
    printed_rank,
    printed_value,
    wrong_qualifiers,
    wrong_units,
    wrong_values,
)
from tools.language.written_numbers import written_rank

ZH_DIGITS = "零一二三四五六七八九"
ONES = ("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
TEENS = ("ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen")
TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
SCALES = {"": 0, "thousand": 3, "million": 6, "billion": 9, "trillion": 12}
ZH_SCALES = {"": 0, "万": 4, "亿": 8, "万亿": 12}
BELOW_1000 = st.integers(1, 999)
DECIMALS = st.decimals(0, 99999, places=3, allow_nan=False, allow_infinity=False)


def in_english(number: int) -> str:
    """A number below 1000 in words."""
    hundreds, rest = divmod(number, 100)
    tens, ones = divmod(rest, 10)
    small = TEENS[ones] if tens == 1 else "-".join(word for word in (TENS[tens], ONES[ones]) if word)
    return " and ".join(part for part in (f"{ONES[hundreds]} hundred" if hundreds else "", small) if part)


def in_chinese(number: int) -> str:
    """A number below 10,000 in characters."""
    said, gap = "", False
    for unit, factor in (("千", 1000), ("百", 100), ("十", 10), ("", 1)):
        digit = number // factor % 10
        if digit:
            said += ("零" if gap and said else "") + ZH_DIGITS[digit] + unit
        gap = not digit
    return said.removeprefix("一") if 10 <= number < 20 else said


@pytest.mark.parametrize(
    ("code", "quote", "unit", "value"),
    [
        ("zh", "2.2万吨", "吨", "22000"),
        ("zh", "39.1亿个", "个", "3910000000"),
        ("zh", "134.9万亿元", "元", "134900000000000"),
        ("zh", "3000 余万元", "元", "30000000"),
        ("zh", "近40名", "名", "40"),
        ("zh", "约 6.4 亿元", "元", "640000000"),
        ("zh", "120余个次", "个次", "120"),
        ("zh", "10多家", "家", "10"),
        ("zh", "1,234件", "件", "1234"),
        ("zh", "两家公司", "家", "2"),
        ("zh", "十二个", "个", "12"),
        ("zh", "一百二十", "", "120"),
        ("zh", "2.3个百分点", "个百分点", "2.3"),
        ("zh", "一年八个月", "个月", "20"),
        ("zh", "六年", "个月", "72"),
        ("zh", "没有数", "", None),
        ("zh", "5万至1500万元", "元", None),
        ("zh", "很久", "个月", None),
        ("en", "22,000 tons", "tons", "22000"),
        ("en", "3.91 billion lithium batteries", "lithium batteries", "3910000000"),
        ("en", "134.9 trillion yuan", "yuan", "134900000000000"),
        ("en", "Twenty-five provinces", "provinces", "25"),
        ("en", "two hundred and six thousand", "", "206000"),
        ("en", "hundred", "", "100"),
        ("en", "2-fold", "fold", "2"),
        ("en", "3.2%", "%", "3.2"),
        ("en", "one year and eight months", "months", "20"),
        ("en", "six years", "months", "72"),
        ("en", "weighty often tension", "", None),
        ("en", "EX5 and v1.2", "", None),
        ("en", "50,000 yuan to 15 million yuan", "yuan", None),
    ],
)
def test_a_quotation_prints_its_value(code: Code, quote: str, unit: str, value: str | None) -> None:
    assert printed_value(quote, code, unit) == (None if value is None else Decimal(value))


@given(number=DECIMALS, scale=st.sampled_from(sorted(ZH_SCALES)), blank=st.sampled_from(["", " "]))
def test_chinese_digits_are_read_with_every_scale(number: Decimal, scale: str, blank: str) -> None:
    for more in ("", "余", "多"):
        assert chinese_numbers(f"共{number}{blank}{more}{scale}件") == [number * 10 ** ZH_SCALES[scale]]


@given(number=DECIMALS, scale=st.sampled_from(sorted(SCALES)))
def test_english_digits_are_read_with_every_scale_and_with_commas(number: Decimal, scale: str) -> None:
    assert english_numbers(f"nearly {number:,} {scale} items") == [number * 10 ** SCALES[scale]]


@given(number=st.integers(1, 9999))
def test_chinese_words_are_read(number: int) -> None:
    assert chinese_numbers(f"共{in_chinese(number)}件") == [number]


@given(number=BELOW_1000, scale=st.sampled_from(sorted(SCALES)))
def test_english_words_are_read_in_any_case(number: int, scale: str) -> None:
    for words in (in_english(number), in_english(number).capitalize(), in_english(number).upper()):
        assert english_numbers(f"{words} {scale} items") == [number * 10 ** SCALES[scale]]


@given(number=st.integers(1, 99_999), wrong=st.integers(1, 99_999))
def test_only_the_value_itself_agrees_with_both_languages(number: int, wrong: int) -> None:
    quote: dict[Code, str] = {"zh": f"{Decimal(number) / 10000}万件", "en": f"{number:,} items"}
    unit: dict[Code, str] = {"zh": "件", "en": "items"}
    assert list(wrong_values(quote, unit, number, {})) == []
    assert len(list(wrong_values(quote, unit, wrong, {}))) == (0 if wrong == number else 2)
    assert len(list(wrong_values(quote, unit, number, {"en": wrong}))) == (0 if wrong == number else 1)


@given(numbers=st.lists(BELOW_1000, min_size=2, max_size=4))
def test_several_numbers_are_no_value(numbers: list[int]) -> None:
    assert printed_value("、".join(f"{one}件" for one in numbers), "zh", "件") is None
    assert printed_value(", ".join(f"{one} items" for one in numbers), "en", "items") is None


@given(text=st.text())
@example(text="ſix ſix mıllion")  # case-folding finds s and i in these
def test_any_text_can_be_read(text: str) -> None:
    for numbers in (chinese_numbers(text), english_numbers(text)):
        assert all(number >= 0 for number in numbers)


@pytest.mark.parametrize(
    ("quote", "qualifier", "told"),
    [
        ({"zh": "近40名", "en": "nearly 40"}, "nearly", []),
        ({"zh": "40余名", "en": "over 40"}, "over", []),
        ({"zh": "约40名", "en": "approximately 40"}, "about", []),
        ({"zh": "近40名", "en": "over 40"}, "nearly", ["“over 40” says over; expected nearly"]),
        ({"zh": "40名", "en": "nearly 40"}, None, ["“nearly 40” says nearly; expected none"]),
    ],
)
def test_a_qualifier_is_the_same_in_both_languages(
    quote: dict[Code, str], qualifier: str | None, told: list[str]
) -> None:
    assert list(wrong_qualifiers(quote, qualifier, quote)) == told  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("code", "text", "quote"),
    [
        ("zh", "共约40名", "40名"),
        ("zh", "近 40名", "40名"),
        ("zh", "不足40名", "40名"),
        ("zh", "超过40名", "40名"),
        ("zh", "逾40名", "40名"),
        ("zh", "突破40名", "40名"),
        ("zh", "40余名", "40"),
        ("zh", "40 多名", "40"),
        ("zh", "检查120余次", "120"),
        ("en", "in all more than 40 persons", "40 persons"),
        ("en", "less than 40 persons", "40 persons"),
        ("en", "at least 40 persons", "40 persons"),
        ("en", "under 40 persons", "40 persons"),
        ("en", "Nearly the 40 persons", "40 persons"),
        ("en", "40 persons or more", "40 persons"),
    ],
)
def test_a_qualifier_may_not_stay_outside_the_quotation(code: Code, text: str, quote: str) -> None:
    problems = list(wrong_qualifiers({code: quote}, None, {code: text}))
    assert problems == [f"“{quote}” leaves a qualifier outside; expected it in the quotation"]


@pytest.mark.parametrize(
    ("code", "text", "quote"),
    [
        ("zh", "两家公司多次销售", "两家公司"),
        ("zh", "共40名", "40名"),
        ("zh", "大约的事，40名", "40名"),
        ("en", "grew over the past three years", "past three years"),
        ("en", "moreover 40 persons or morel", "40 persons"),
    ],
)
def test_words_that_qualify_nothing_may_stand_beside_the_quotation(code: Code, text: str, quote: str) -> None:
    assert list(wrong_qualifiers({code: quote}, None, {code: text})) == []


@pytest.mark.parametrize(
    ("code", "quote", "unit", "text", "problem"),
    [
        ("zh", "40名", "名", "共40名", ""),
        ("zh", "40", "名", "共40名", "does not stand beside"),
        ("en", "40", "persons", "in all 40 persons", ""),
        ("en", "40", "persons", "one person and 40", ""),
        ("en", "40", "cases", "in all 40 persons", "does not stand beside"),
        ("zh", "六年", "个月", "六年", ""),
        ("zh", "5%", "%", "5%", ""),
        ("zh", "5%", "", "5%", "is not that of"),
        ("zh", "5", "%", "5%", "is not that of"),
    ],
)
def test_a_chinese_unit_stands_in_the_quotation_and_an_english_one_in_its_segment(
    code: Code, quote: str, unit: str, text: str, problem: str
) -> None:
    problems = list(wrong_units({code: quote}, {code: unit}, {code: text}))
    assert bool(problems) == bool(problem)
    assert all("; expected" in found for found in problems)
    assert not problem or problem in problems[0]


@pytest.mark.parametrize(
    ("code", "quote", "rank"),
    [
        ("zh", "全球第一位", 1),
        ("zh", "第11位", 11),
        ("zh", "第十二位", 12),
        ("zh", "第一、第二", None),
        ("zh", "11位", None),
        ("en", "11th place", 11),
        ("en", "Top position globally", 1),
        ("en", "topping the global rankings", 1),
        ("en", "ranking second", 2),
        ("en", "stopping at 11", None),
        ("en", "first and third", None),
    ],
)
def test_a_rank_is_read_in_digits_or_words_where_there_is_one(code: Code, quote: str, rank: int | None) -> None:
    assert printed_rank(quote, code) == rank


@pytest.mark.parametrize(
    ("rank", "written"), [(1, "1st"), (2, "2nd"), (3, "3rd"), (4, "4th"), (11, "11th"), (13, "13th"), (21, "21st")]
)
def test_an_english_rank_has_the_ending_that_is_read(rank: int, written: str) -> None:
    assert (written_rank(rank, EN), written_rank(rank, ZH)) == (written, f"第{rank}位")
