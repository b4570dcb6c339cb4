"""What the report's two languages differ in: one record of markers and habits for each.

In order: numerals of headings, the records, the two languages, where a sentence ends.
CONTRIBUTING.md ("Add a language") says what else a language needs.
"""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import dataclass
from typing import Literal

_CHINESE = {character: value for value, character in enumerate("一二三四五六七八九", 1)}


_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50}


def from_chinese(numeral: str) -> int:
    """Read the number of a Chinese heading: `四` → 4, `十二` → 12, `二十` → 20, `7` → 7.

    Raises ValueError for anything else.
    """
    if numeral.isascii() and numeral.isdigit():
        return int(numeral)
    tens, ten, units = numeral.rpartition("十")
    if not ten:
        return _digit(units)
    return 10 * (_digit(tens) if tens else 1) + (_digit(units) if units else 0)


def _digit(character: str) -> int:
    if character not in _CHINESE:
        raise ValueError(f"not a Chinese numeral below 100: {character}")
    return _CHINESE[character]


def from_roman(numeral: str) -> int:
    """Read the number of an English heading: `IV` → 4, `viii` → 8, `7` → 7 (columns carry digits).

    Raises ValueError for anything else.
    """
    if numeral.isascii() and numeral.isdigit():
        return int(numeral)
    values = [_ROMAN.get(letter, 0) for letter in numeral.lower()]
    if not values or 0 in values:
        raise ValueError(f"not a Roman numeral below 90: {numeral}")
    following = [*values[1:], 0]
    return sum(-value if value < after else value for value, after in zip(values, following, strict=True))


def to_chinese(number: int) -> str:
    """`4` → 四, `12` → 十二, `20` → 二十. Raises ValueError for a number that is not within 1 and 99."""
    if not 1 <= number <= 99:
        raise ValueError(f"no Chinese numeral of a heading: {number}")
    tens, units = divmod(number, 10)
    digits = " 一二三四五六七八九"
    return f"{digits[tens] if tens > 1 else ''}{'十' if tens else ''}{digits[units] if units else ''}"


_ROMAN_SIGNS = {50: "L", 40: "XL", 10: "X", 9: "IX", 5: "V", 4: "IV", 1: "I"}


def to_roman(number: int) -> str:
    """`4` → IV, `12` → XII. Raises ValueError for a number that is not within 1 and 89."""
    if not 1 <= number <= 89:
        raise ValueError(f"no Roman numeral of a heading: {number}")
    numeral = ""
    for value, sign in _ROMAN_SIGNS.items():
        count, number = divmod(number, value)
        numeral += sign * count
    return numeral


Code = Literal["zh", "en"]
Wordings = dict[Code, str]  # a wording in each language


LineKind = Literal["preface", "conclusion", "chapter", "section", "subsection", "column", "prose"]


@dataclass(frozen=True, slots=True)
class Marker:
    """What a line opens, and its own number (None for preface, conclusion and prose)."""

    kind: LineKind
    number: int | None = None


@dataclass(frozen=True, slots=True)
class Language:
    """How the report is written in one language.

    `prefix` begins the addresses of its pages, `glue` joins words and the lines of a sentence. `chapter`,
    `section` and `column` are the usual forms of their numbers, the first one of each (tools/language/forms.py).
    `never_ends` has abbreviations with a full stop.
    """

    code: Code
    tag: str
    name: str
    prefix: str
    glue: str
    preface: str
    conclusion: str
    chapter: str
    section: str
    column: str
    sentence_ends: str
    never_ends: tuple[str, ...]
    stop: str


ZH = Language(
    code="zh",
    tag="zh-Hans",
    name="中文",
    prefix="",
    glue="",
    preface="前言",
    conclusion="结束语",
    chapter="一、",
    section="（一）",
    column="专栏一：",
    sentence_ends="。！？…",
    never_ends=(),
    stop="。",
)


EN = Language(
    code="en",
    tag="en",
    name="English",
    prefix="en/",
    glue=" ",
    preface="Preface",
    conclusion="Conclusion",
    chapter="I.",
    section="i.",
    column="Column 1:",
    sentence_ends=".!?",
    never_ends=("No.", "Co.", "Nos.", "Art.", "Arts.", "vs.", "e.g.", "i.e.", "Dr.", "Mr.", "Ms."),
    stop=".",
)


# The first language is the original: it decides the reading order and where a column stands.
LANGUAGES: tuple[Language, ...] = (ZH, EN)


ORIGINAL = LANGUAGES[0]


DASHES = frozenset("-‐‑–—")


_CLOSING = "”’》）)】」』"


_PAIRS = {"“": "”", "《": "》", "（": "）", "(": ")", "【": "】", "「": "」", "『": "』"}


_SPACED_HEADING = re.compile(r"[㐀-鿿](?: +[㐀-鿿])+")


def without_layout_blanks(line: str) -> str:
    """Return `前 言` as `前言`: a line of single Chinese characters set apart by blanks; any other line as it is."""
    return line.replace(" ", "") if _SPACED_HEADING.fullmatch(line) else line


def glue_after(line: str, language: Language) -> str:
    """Return what joins a line to the next one when its sentence goes on: nothing after a hyphen or dash."""
    return "" if line.rstrip("*")[-1:] in DASHES else language.glue


def sentence_is_complete(text: str, following: str, language: Language) -> bool:
    """Tell whether a paragraph may end where `text` ends, when the next line reads `following`.

    A paragraph cannot end inside a quotation, title or bracket, nor after an abbreviation that never
    ends a sentence, nor (English) after a full stop when the next line goes on in lower case.
    """
    return ends_sentence(text, following, language) and not any(count > 0 for count in open_pairs(text))


def ends_sentence(text: str, following: str, language: Language) -> bool:
    """Tell whether a sentence may end where `text` ends, whatever is open before; see `sentence_is_complete`."""
    bare = text.rstrip(_CLOSING + "'\"* ")
    if not bare or bare[-1] not in language.sentence_ends:
        return False
    return not text.endswith(language.never_ends) and not following[:1].islower()


def open_pairs(text: str) -> tuple[int, ...]:
    """Return for each kind of quotation mark and bracket how many more open in a text than close."""
    return tuple(text.count(opening) - text.count(closing) for opening, closing in _PAIRS.items())


def first_unclosed(text: str) -> str:
    """Return the words from the first quotation mark or bracket on that a text does not close; nothing without one."""
    for (opening, closing), count in zip(_PAIRS.items(), open_pairs(text), strict=True):
        if count > 0:
            return text[text.rindex(opening) if closing in text else text.index(opening) :]
    return ""


_ORDINAL_WORDS = ("First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh", "Eighth", "Ninth", "Tenth")
_ORDINALS = {
    "zh": re.compile(r"([一二三四五六七八九十]+)是|第([一二三四五六七八九十]+)，|首(先)|其(次)"),
    "en": re.compile(rf"({'|'.join(_ORDINAL_WORDS)})(?:ly)?,"),
}
_ORDINAL_NUMBERS = {word: number for number, word in enumerate(_ORDINAL_WORDS, 1)} | {"先": 1, "次": 2}


def ordinal(text: str, language: Language) -> int | None:
    """Return the number in words that a paragraph begins with (`三是`, `Third,`); None when it does not."""
    match = _ORDINALS[language.code].match(text)
    if not match:
        return None
    word = next(filter(None, match.groups()))
    with suppress(ValueError):
        return _ORDINAL_NUMBERS[word] if word in _ORDINAL_NUMBERS else from_chinese(word)
    return None


def writes(language: Language, line: str) -> bool:
    """Tell whether a line is written in the script of a language: a line with a Chinese character is Chinese."""
    return bool(re.search("[㐀-鿿]", line)) is not bool(language.glue)


def language_of(code: str) -> Language:
    """Return the language with this code."""
    return next(language for language in LANGUAGES if language.code == code)


def own_first(language: Language) -> list[Language]:
    """Return all languages, the reader's own first."""
    return [language, *(other for other in LANGUAGES if other is not language)]
