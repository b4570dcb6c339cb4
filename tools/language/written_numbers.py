"""Write numbers as readers of each language do: 28.7万, 287,000, 134.9 trillion."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal

from tools.language.languages import Code, Language
from tools.language.printed_numbers import MONTHS

_SCALES = {
    "zh": ((Decimal(10) ** 12, "万亿"), (Decimal(10) ** 8, "亿"), (Decimal(10) ** 4, "万")),
    "en": ((Decimal(10) ** 12, " trillion"), (Decimal(10) ** 9, " billion"), (Decimal(10) ** 6, " million")),
}


_DECIMALS = 3


_BETWEEN = {"%": "", "fold": "-"}  # where it is not what stands between the words of the language


_YEAR = 12  # months


_LENGTHS = {"zh": (("年", "年"), ("个月", "个月")), "en": ((" year", " years"), (" month", " months"))}


_ORDINAL_ENDINGS = {1: "st", 2: "nd", 3: "rd"}


_AFTER_DIGITS = {"余", "多"}


_DIGITS = re.compile(r"[0-9.,]+")


def written_number(value: int | float, language: Language) -> str:
    """Write a value exactly: in a large unit of the language where that takes few decimals, else digit by digit."""
    exact = Decimal(str(value))
    for scale, word in _SCALES[language.code]:
        scaled = (exact / scale).normalize()
        if scaled >= 1 and -int(scaled.as_tuple().exponent) < _DECIMALS:
            return f"{scaled:f}{word}" if language.glue == "" else f"{scaled:,f}{word}"
    return f"{exact:,f}"


def with_unit(value: int | float, unit: str, language: Language) -> str:
    """Write a value and what it counts."""
    return "".join(number_and_unit(value, unit, language))


def number_and_unit(value: int | float, unit: str, language: Language) -> tuple[str, str]:
    """Write a value, and its unit with what stands between them; months as the years and months that they are."""
    if unit == MONTHS[language.code] and value >= _YEAR and value == int(value):
        return _length_of_time(int(value), language), ""
    return written_number(value, language), _BETWEEN.get(unit, language.glue) + unit


def _length_of_time(months: int, language: Language) -> str:
    """Write a length of time of a year and more: `1年8个月`, `6 years`."""
    counts = zip(divmod(months, _YEAR), _LENGTHS[language.code], strict=True)
    written = [f"{count}{one if count == 1 else several}" for count, (one, several) in counts if count]
    return language.glue.join(written)


def written_rank(value: int | float, language: Language) -> str:
    """Write a rank: `第11位`, `11th`."""
    return _RANK[language.code](int(value))


def _english_rank(rank: int) -> str:
    teen = rank % 100 in (11, 12, 13)
    return f"{rank}{'th' if teen else _ORDINAL_ENDINGS.get(rank % 10, 'th')}"


_RANK: dict[Code, Callable[[int], str]] = {"zh": lambda rank: f"第{rank}位", "en": _english_rank}


def with_qualifier(number: str, qualifier: str, language: Language) -> str:
    """Write a number with the word that limits it, where the language puts it: `约37万`, `3000余万`, `nearly 100`."""
    if qualifier in _AFTER_DIGITS:
        digits = _DIGITS.match(number)
        end = digits.end() if digits else len(number)
        return number[:end] + qualifier + number[end:]
    return f"{qualifier}{language.glue}{number}"


def day_in_words(day: date, language: Language) -> str:
    """Write a day as a language does: 2025年4月22日, April 22, 2025."""
    if language.code == "zh":
        return f"{day.year}年{day.month}月{day.day}日"
    return f"{day:%B} {day.day}, {day.year}"
