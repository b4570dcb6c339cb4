"""Whether a figure's value, unit and qualifier are those that its quotations print."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Literal

from tools.languages import Code
from tools.numbers import MONTHS, printed_value

Number = int | float
Qualifier = Literal["nearly", "about", "over"]

_QUALIFIERS: dict[Code, dict[Qualifier, re.Pattern[str]]] = {
    "zh": {
        "nearly": re.compile(r"近\s*(?=[0-9百十])"),
        "about": re.compile(r"约"),
        "over": re.compile(r"[0-9]\s*[余多]|突破|超|逾"),
    },
    "en": {
        "nearly": re.compile(r"\b(nearly|almost)\b", re.IGNORECASE),
        "about": re.compile(r"\b(about|approximately|around)\b", re.IGNORECASE),
        "over": re.compile(r"\b(over|exceed\w*|surpass\w*|more than)\b", re.IGNORECASE),
    },
}
_BEFORE: dict[Code, re.Pattern[str]] = {
    "zh": re.compile(r"(近|约|超|超过|逾|突破|不足)\s*$"),
    "en": re.compile(
        r"\b(nearly|almost|about|approximately|around|over|exceed\w*|surpass\w*|more than|less than|"
        r"at least|under)( the)? $",
        re.IGNORECASE,
    ),
}
_AFTER: dict[Code, re.Pattern[str]] = {"zh": re.compile(r"\s*[余多](?!次)"), "en": re.compile(r" or (more|so)\b")}
_LENGTH_OF_TIME = "past "  # "over the past three years" qualifies nothing


def wrong_values(
    quote: Mapping[Code, str], unit: Mapping[Code, str], value: Number, others: Mapping[Code, Number]
) -> Iterator[str]:
    """Quotations that do not print the value; `others` has what a language prints instead."""
    for code, words in quote.items():
        read = printed_value(words, code, unit.get(code, ""))
        expected = others.get(code, value)
        if read is None:
            yield f"“{words}” does not print exactly one number; expected one that is {expected}"
        elif read != Decimal(str(expected)):
            yield f"“{words}” prints {read.normalize():f}; expected the value {expected}"


def wrong_units(quote: Mapping[Code, str], unit: Mapping[Code, str], texts: Mapping[Code, str]) -> Iterator[str]:
    """Units that the text does not have: Chinese ones stand in the quotation, English ones in its segment."""
    for code, words in quote.items():
        counted = unit.get(code, "").lower()
        if ("%" in words) != (counted == "%"):
            yield f"the unit “{counted}” is not that of “{words}”; expected % exactly where it is printed"
        where = texts[code] if code == "en" else words
        if counted != MONTHS[code] and counted.removesuffix("s") not in where.lower():
            yield f"the unit “{counted}” does not stand beside “{words}”; expected it as printed"


def wrong_qualifiers(
    quote: Mapping[Code, str], qualifier: Qualifier | None, texts: Mapping[Code, str]
) -> Iterator[str]:
    """Quotations that say another qualifier than the record, or that leave one outside."""
    for code, words in quote.items():
        said = {name for name, pattern in _QUALIFIERS[code].items() if pattern.search(words)}
        if said != ({qualifier} if qualifier else set()):
            yield f"“{words}” says {' and '.join(sorted(said)) or 'no qualifier'}; expected {qualifier or 'none'}"
        start = texts[code].index(words)
        before = _BEFORE[code].search(texts[code], 0, start) and not words.startswith(_LENGTH_OF_TIME)
        if before or _AFTER[code].match(texts[code], start + len(words)):
            yield f"“{words}” leaves a qualifier outside; expected it in the quotation"
