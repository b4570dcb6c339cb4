"""Chinese and Roman numerals of headings, as far as a table of contents goes."""

from __future__ import annotations

_CHINESE = {character: value for value, character in enumerate("一二三四五六七八九", 1)}
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50}


def from_chinese(numeral: str) -> int:
    """`四` → 4, `十二` → 12, `二十` → 20, `7` → 7. Raises ValueError for anything else."""
    if numeral.isascii() and numeral.isdigit():
        return int(numeral)
    tens, ten, units = numeral.rpartition("十")
    value = 10 * (_digit(tens) if tens else 1) if ten else 0
    return value + (_digit(units) if units else 0)


def _digit(character: str) -> int:
    if character not in _CHINESE:
        raise ValueError(f"not a Chinese numeral below 100: {character}")
    return _CHINESE[character]


def from_roman(numeral: str) -> int:
    """`IV` → 4, `viii` → 8, `7` → 7 (columns carry digits). Raises ValueError for anything else."""
    if numeral.isascii() and numeral.isdigit():
        return int(numeral)
    values = [_ROMAN.get(letter, 0) for letter in numeral.lower()]
    if not values or 0 in values:
        raise ValueError(f"not a Roman numeral below 90: {numeral}")
    following = [*values[1:], 0]
    return sum(-value if value < after else value for value, after in zip(values, following, strict=True))
