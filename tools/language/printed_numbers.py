"""Read the numbers that a quotation prints, in digits or in words: 2.2万, 十二, 3.91 billion, twenty-five.

In order: the numbers of a Chinese and of an English text, the value of a quotation, and whether a record of
figures.toml says the value, unit and qualifier that its quotation prints.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from typing import Literal

from tools.language.languages import Code

_DIGITS = r"[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?"


_ZH_DIGITS = {character: value for value, character in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}


_ZH_TENS = {"十": 10, "百": 100, "千": 1000}


_ZH_SCALES = {"": 1, "万": 10**4, "亿": 10**8, "万亿": 10**12}


_ZH_WORD = r"(?:[〇零一二三四五六七八九十千两]|百(?!分))+"


_ZH_NUMBER = re.compile(rf"(?P<number>{_DIGITS}|{_ZH_WORD})\s*[余多]?\s*(?P<scale>万亿|[万亿])?")


_ONES = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


_TEENS = ("ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen")


_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")


_SMALL = ("zero", *_ONES, *_TEENS)


_EN_WORDS = (
    {word: value for value, word in enumerate(_SMALL)}
    | {word: 10 * value for value, word in enumerate(_TENS, 2)}
    | {"decade": 10, "dozen": 12, "hundred": 100}
)


_EN_ORDINALS = {
    word: value
    for value, word in enumerate(
        ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"), 1
    )
} | {"top": 1}


_EN_SCALES = {"": 1, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}


_BLANK = "[ \u00a0]"


_BELOW_100 = rf"(?:(?:{'|'.join(_TENS)})(?:-(?:{'|'.join(_ONES)}))?|{'|'.join(reversed(_SMALL))})"


_BELOW_1000 = rf"(?:(?:{_BELOW_100}{_BLANK})?hundred(?:{_BLANK}and{_BLANK}{_BELOW_100})?|{_BELOW_100}|decade|dozen)"


_EN_NUMBER = re.compile(
    rf"(?<![\w.])(?P<number>{_DIGITS}|{_BELOW_1000})(?![0-9])\b(?:{_BLANK}(?P<scale>thousand|million|billion|trillion)\b)?",
    re.IGNORECASE | re.ASCII,
)


# Lengths of time are counted in months: the patterns take the years and the months apart.
MONTHS: dict[Code, str] = {"zh": "个月", "en": "months"}


_LENGTHS: dict[Code, re.Pattern[str]] = {
    "zh": re.compile(r"(?:(.+)年)?(?:(.+)个月)?"),
    "en": re.compile(r"(?:(.+) years?)?(?:(?: and )?(.+) months?)?"),
}


def chinese_numbers(text: str) -> list[Decimal]:
    """Return every number of a text: `2.2万` is 22000, `3000 余万` 30000000, `一百二十` 120. 余 and 多 do not count."""
    return [
        (Decimal(match["number"].replace(",", "")) if match["number"][0].isascii() else _chinese(match["number"]))
        * _ZH_SCALES[match["scale"] or ""]
        for match in _ZH_NUMBER.finditer(text)
    ]


def _chinese(word: str) -> Decimal:
    total = digit = 0
    for character in word:
        if character in _ZH_DIGITS:
            digit = _ZH_DIGITS[character]
        else:
            total, digit = total + (digit or 1) * _ZH_TENS[character], 0
    return Decimal(total + digit)


def english_numbers(text: str) -> list[Decimal]:
    """Return every number of a text: `22,000`, `3.91 billion`, `twenty-five`, `two hundred and six thousand`."""
    return [
        (Decimal(match["number"].replace(",", "")) if match["number"][0].isdigit() else _english(match["number"]))
        * _EN_SCALES[(match["scale"] or "").lower()]
        for match in _EN_NUMBER.finditer(text)
    ]


def _english(words: str) -> Decimal:
    total = 0
    for word in re.split(r"[-\s]+", words.lower()):
        if word == "hundred":
            total = (total or 1) * 100
        elif word != "and":
            total += _EN_WORDS[word]
    return Decimal(total)


_NUMBERS: dict[Code, Callable[[str], list[Decimal]]] = {"zh": chinese_numbers, "en": english_numbers}


def printed_value(quote: str, code: Code, unit: str) -> Decimal | None:
    """Return the value that a quotation prints, in months when that is its unit; None when it is not exactly one."""
    if unit == MONTHS[code]:
        return _length_in_months(quote, code)
    numbers = _NUMBERS[code](quote)
    return numbers[0] if len(numbers) == 1 else None


def printed_rank(quote: str, code: Code) -> Decimal | None:
    """Return the rank that a quotation prints, `第11位`, `11th`, `second`, `top`; None when it is not exactly one."""
    ranks = [_RANKS[code](match[1]) for match in _RANK[code].finditer(quote)]
    return ranks[0] if len(ranks) == 1 else None


def _length_in_months(quote: str, code: Code) -> Decimal | None:
    """Return a length of time in years, months or both; None for any other words."""
    match = _LENGTHS[code].fullmatch(quote)
    lengths = [(12, match[1]), (1, match[2])] if match else []
    counts = [(months, _NUMBERS[code](words)) for months, words in lengths if words]
    if not counts or any(len(numbers) != 1 for _, numbers in counts):
        return None
    return sum((months * numbers[0] for months, numbers in counts), Decimal(0))


_RANK: dict[Code, re.Pattern[str]] = {
    "zh": re.compile(rf"第([0-9]+|{_ZH_WORD})"),
    "en": re.compile(
        rf"\b([0-9]+(?=st|nd|rd|th)|top(?=\b|ping\b)|{'|'.join(_EN_ORDINALS)})(?:st|nd|rd|th|ping)?\b", re.IGNORECASE
    ),
}


def _english_rank(word: str) -> Decimal:
    return Decimal(word) if word.isdigit() else Decimal(_EN_ORDINALS[word.lower()])


def _chinese_rank(word: str) -> Decimal:
    return Decimal(word) if word.isascii() else _chinese(word)


_RANKS: dict[Code, Callable[[str], Decimal]] = {"zh": _chinese_rank, "en": _english_rank}


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


def printed_qualifier(quote: str, code: Code, qualifier: Qualifier) -> str:
    """Return the word of a quotation that is this qualifier: `approximately`, `余`; nothing where it has none."""
    match = _QUALIFIERS[code][qualifier].search(quote)
    return match[0].lstrip("0123456789").strip().lower() if match else ""


_BEFORE: dict[Code, re.Pattern[str]] = {
    "zh": re.compile(r"(近|约|超|超过|逾|突破|不足)\s*$"),
    "en": re.compile(
        r"\b(nearly|almost|about|approximately|around|over|exceed\w*|surpass\w*|more than|less than|"
        r"at least|under)( the)? $",
        re.IGNORECASE,
    ),
}


# 多次 after what is counted means “repeatedly” and qualifies nothing.
_AFTER: dict[Code, re.Pattern[str]] = {"zh": re.compile(r"\s*(余|多(?!次))"), "en": re.compile(r" or (more|so)\b")}


_LENGTH_OF_TIME = "past "  # "over the past three years" qualifies nothing


def wrong_values(
    quote: Mapping[Code, str], unit: Mapping[Code, str], value: Number, others: Mapping[Code, Number]
) -> Iterator[str]:
    """Yield what is wrong where a quotation does not print the value; `others` has what a language prints instead."""
    for code, words in quote.items():
        printed = printed_value(words, code, unit.get(code, ""))
        expected = others.get(code, value)
        if printed is None:
            yield f"“{words}” does not print exactly one number; expected one that is {expected}"
        elif printed != Decimal(str(expected)):
            yield f"“{words}” prints {printed.normalize():f}; expected the value {expected}"


def wrong_ranks(quote: Mapping[Code, str], value: Number, others: Mapping[Code, Number]) -> Iterator[str]:
    """Yield what is wrong where a quotation does not print the rank; `others` has what a language prints instead."""
    for code, words in quote.items():
        printed, expected = printed_rank(words, code), others.get(code, value)
        if printed is None:
            yield f"“{words}” does not print exactly one rank; expected one that is {expected}"
        elif printed != Decimal(str(expected)):
            yield f"“{words}” prints the rank {printed}; expected the value {expected}"


def wrong_units(quote: Mapping[Code, str], unit: Mapping[Code, str], texts: Mapping[Code, str]) -> Iterator[str]:
    """Yield the units that the text does not have: Chinese ones stand in the quotation, English ones in its segment."""
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
    """Yield the quotations that print another qualifier than the record has, or that leave one outside."""
    for code, words in quote.items():
        printed = {name for name, pattern in _QUALIFIERS[code].items() if pattern.search(words)}
        if printed != ({qualifier} if qualifier else set()):
            yield f"“{words}” says {' and '.join(sorted(printed)) or 'no qualifier'}; expected {qualifier or 'none'}"
        start = texts[code].index(words)
        before = _BEFORE[code].search(texts[code], 0, start) and not words.startswith(_LENGTH_OF_TIME)
        if before or _AFTER[code].match(texts[code], start + len(words)):
            yield f"“{words}” leaves a qualifier outside; expected it in the quotation"
