"""Write numbers as readers of each language do: 28.7万, 287,000, 134.9 trillion."""

from __future__ import annotations

from decimal import Decimal

from tools.language.languages import Language

_SCALES = {
    "zh": ((Decimal(10) ** 12, "万亿"), (Decimal(10) ** 8, "亿"), (Decimal(10) ** 4, "万")),
    "en": ((Decimal(10) ** 12, " trillion"), (Decimal(10) ** 9, " billion"), (Decimal(10) ** 6, " million")),
}


_DECIMALS = 3


_CLOSE_UP = {"%"}


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
    return f"{written_number(value, language)}{between(unit, language)}{unit}"


def between(unit: str, language: Language) -> str:
    """Return what stands between a number and its unit."""
    return "" if unit in _CLOSE_UP else language.glue
