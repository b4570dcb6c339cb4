"""The form in which words are compared; docs/assets/search/match/normal-form.js gives the same, to the letter.

tests/cases/normalise.json holds both to it. In that form a blank stands for soft punctuation
between words, `|` for the end of a sentence or clause, and neither stands beside a blank.
"""

from __future__ import annotations

import unicodedata
from functools import cache

_PLAIN = {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ł": "l", "ı": "i"}
_HARD = frozenset("!?;。")
_KEPT = frozenset("%&.,")
_SOFT_SYMBOLS = frozenset("|`")
_ALPHANUMERIC = frozenset("abcdefghijklmnopqrstuvwxyz0123456789")
_DIGITS = frozenset("0123456789")
_FIRST_EAST_ASIAN = "\u2e80"


@cache
def _folded(character: str) -> str:
    """One character without case, width, accents and ligatures; separators as blank or `|`."""
    lowered = unicodedata.normalize("NFKD", character).lower()
    return "".join(map(_classed, unicodedata.normalize("NFKD", lowered)))


def _classed(character: str) -> str:
    category = unicodedata.category(character)
    if character in _KEPT:
        return character
    if character in _HARD:
        return "|"
    if character in _SOFT_SYMBOLS or category[0] in "PZ" or category == "Cc":
        return " "
    if category[0] == "M" or category == "Cf":
        return ""
    return _PLAIN.get(character, character)


def normalise(text: str) -> str:
    """The text as it is compared: case, width, quotes, accents and soft punctuation make no difference."""
    characters = "".join(map(_folded, text))
    kept: list[str] = []
    separator = ""
    for place, character in enumerate(characters):
        last, following = kept[-1] if kept else "", characters[place + 1 : place + 2]
        if character == " ":
            separator = separator or " "
        elif character == "|":
            separator = "|"
        elif character == ",":
            if separator or last not in _DIGITS or following not in _DIGITS:
                separator = separator or " "
        elif character == "." and (separator or last not in _ALPHANUMERIC or following not in _ALPHANUMERIC):
            separator = "|"
        else:
            east_asian = character >= _FIRST_EAST_ASIAN or last >= _FIRST_EAST_ASIAN
            if kept and separator and not (separator == " " and east_asian):
                kept.append(separator)
            separator = ""
            kept.append(character)
    return "".join(kept)
