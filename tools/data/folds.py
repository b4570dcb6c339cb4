"""Traditional characters and the simplified ones that a text prints, by the tables of OpenCC."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

import opencc

# Mainland, Taiwan and Hong Kong write some characters each in their own way.
_TABLES = ("t2s", "tw2s", "hk2s")


_HAN = (range(0x3400, 0x4DC0), range(0x4E00, 0xA000))


@cache
def _simplified() -> dict[str, str]:
    """Return the simplified form of every traditional character where that is another single character."""
    characters = "".join(chr(code) for block in _HAN for code in block)
    forms: dict[str, str] = {}
    for table in _TABLES:
        for traditional, simplified in zip(characters, _one_by_one(characters, table), strict=True):
            if len(simplified) == 1 and simplified != traditional:
                forms.setdefault(traditional, simplified)
    return forms


def _one_by_one(characters: str, table: str) -> list[str]:
    converted: str = opencc.OpenCC(table).convert("\n".join(characters))
    return converted.split("\n")


def folds(texts: Iterable[str]) -> str:
    """Return pairs of a traditional character and its simplified one, for the characters that the texts have.

    A character that stands in the texts itself (the 著 of 著作权) is left alone.
    """
    present = set().union(*map(set, texts))
    pairs = sorted(
        (simplified, traditional)
        for traditional, simplified in _simplified().items()
        if simplified in present and traditional not in present
    )
    return "".join(traditional + simplified for simplified, traditional in pairs)
