"""What the report's two languages differ in: one record of markers and habits for each.

In order: numerals of headings, the records, the two languages, what a line opens, where a sentence ends.
CONTRIBUTING.md ("Add a language") says what else a language needs.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
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


LineKind = Literal["preface", "conclusion", "chapter", "section", "column", "prose"]


@dataclass(frozen=True, slots=True)
class Marker:
    """What a line opens, and its own number (None for preface, conclusion and prose)."""

    kind: LineKind
    number: int | None = None


@dataclass(frozen=True, slots=True)
class Language:
    """How the report is written in one language.

    `prefix` begins the addresses of its pages, `glue` joins words and the lines of a sentence. `chapter`,
    `section` and `column` match a line after Unicode NFKC (the contents write `(一) …` where the text writes
    `（一）…。`); group 1 is the number, which `number` reads. `never_ends` has abbreviations with a full stop.
    """

    code: Code
    tag: str
    name: str
    prefix: str
    glue: str
    preface: str
    conclusion: str
    chapter: re.Pattern[str]
    section: re.Pattern[str]
    column: re.Pattern[str]
    number: Callable[[str], int]
    sentence_ends: str
    never_ends: tuple[str, ...]
    stop: str


_CHINESE_NUMBER = r"([一二三四五六七八九十]+|\d+)"


ZH = Language(
    code="zh",
    tag="zh-Hans",
    name="中文",
    prefix="",
    glue="",
    preface="前言",
    conclusion="结束语",
    chapter=re.compile(rf"{_CHINESE_NUMBER}、.+"),
    section=re.compile(rf"\({_CHINESE_NUMBER}\).+"),
    column=re.compile(rf"专栏{_CHINESE_NUMBER}:.+"),
    number=from_chinese,
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
    chapter=re.compile(r"([IVXL]+)\. .+"),
    section=re.compile(r"([ivxl]+)\. .+"),
    column=re.compile(r"Column (\d+): .+"),
    number=from_roman,
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


def marker(line: str, language: Language) -> Marker:
    """Return what a line of the text or of the contents opens, by its own marker alone.

    A line whose numeral cannot be read (`一二、…`) is prose.
    """
    folded = unicodedata.normalize("NFKC", without_layout_blanks(line))
    if folded == language.preface:
        return Marker("preface")
    if folded == language.conclusion:
        return Marker("conclusion")
    for kind, pattern in _numbered(language):
        if match := pattern.fullmatch(folded):
            with suppress(ValueError):
                return Marker(kind, language.number(match[1]))
    return Marker("prose")


def _numbered(language: Language) -> tuple[tuple[LineKind, re.Pattern[str]], ...]:
    """Return the markers that have a number, each with the kind of line that it opens."""
    return ("chapter", language.chapter), ("section", language.section), ("column", language.column)


def glue_after(line: str, language: Language) -> str:
    """Return what joins a line to the next one when its sentence goes on: nothing after a hyphen or dash."""
    return "" if line.rstrip("*")[-1:] in DASHES else language.glue


def sentence_is_complete(text: str, following: str, language: Language) -> bool:
    """Tell whether a paragraph may end where `text` ends, when the next line reads `following`.

    A paragraph cannot end inside a quotation, title or bracket, nor after an abbreviation that never
    ends a sentence, nor (English) after a full stop when the next line goes on in lower case.
    """
    bare = text.rstrip(_CLOSING + "'\"* ")
    if not bare or bare[-1] not in language.sentence_ends:
        return False
    if any(text.count(opening) > text.count(closing) for opening, closing in _PAIRS.items()):
        return False
    if text.endswith(language.never_ends):
        return False
    return not following[:1].islower()


def language_of(code: str) -> Language:
    """Return the language with this code."""
    return next(language for language in LANGUAGES if language.code == code)


def own_first(language: Language) -> list[Language]:
    """Return all languages, the reader's own first."""
    return [language, *(other for other in LANGUAGES if other is not language)]
