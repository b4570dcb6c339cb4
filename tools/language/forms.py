"""How a report names and numbers its parts: the forms of an edition, and the well-known ones that it may use instead.

A form is written as the first heading of its kind begins: `一、`, `第一章`, `Chapter 1:`. The forms of the 2024
edition are the usual ones; edition.toml has those of an edition that prints others ([forms.zh], [forms.en]).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import cache

from tools.language.languages import Code, Language, LineKind, Marker, from_chinese, from_roman, without_layout_blanks

_ORDINARY = "一二三四五六七八九"
_BIG = dict(zip("壹贰叁肆伍陆柒捌玖", _ORDINARY, strict=True)) | {"拾": "十"}
_WORDS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")


def _from_big(numeral: str) -> int:
    return from_chinese("".join(_BIG.get(character, character) for character in numeral))


def _from_letter(letter: str) -> int:
    return ord(letter.lower()) - ord("a") + 1


def _from_word(word: str) -> int:
    return _WORDS.index(word.lower()) + 1


@dataclass(frozen=True, slots=True)
class _Numeral:
    """A way to write numbers: how it writes the first one, how any, and what reads them."""

    first: str
    pattern: str
    read: Callable[[str], int]


_NUMERALS = (
    _Numeral("一", "[一二三四五六七八九十]+|[0-9]+", from_chinese),
    _Numeral("壹", "[壹贰叁肆伍陆柒捌玖拾]+", _from_big),
    _Numeral("One", "|".join(_WORDS), _from_word),
    _Numeral("1.1", r"[0-9]+[.．-][0-9]+", lambda numeral: int(re.split("[.．-]", numeral)[1])),
    _Numeral("1", "[0-9]+", int),
    _Numeral("I", "[IVXL]+", from_roman),
    _Numeral("i", "[ivxl]+", from_roman),
    _Numeral("A", "[A-Z]", _from_letter),
    _Numeral("a", "[a-z]", _from_letter),
)

_CHINESE = "[一二三四五六七八九十]+"
_LONGEST_NUMERAL, _LARGEST_NUMBER = 9, 99  # of a heading, in characters; `（2024）》，…` at a line's head is none


@dataclass(frozen=True, slots=True)
class Form:
    """The form of the numbers of one kind of heading; group 1 of `pattern` is the number."""

    example: str
    pattern: re.Pattern[str]
    read: Callable[[str], int]

    def title(self, folded: str) -> str:
        """Return a line without the number that it opens with in this form; nothing for any other line."""
        match = self.pattern.fullmatch(folded)
        return match["title"] if match else ""

    def number(self, folded: str) -> int | None:
        """Return the number that a line, after Unicode NFKC, opens with in this form; None for any other line."""
        match = self.pattern.fullmatch(folded)
        if match and len(match[1]) <= _LONGEST_NUMERAL:
            with suppress(ValueError):
                number = self.read(match[1])
                return number if number <= _LARGEST_NUMBER else None
        return None


@cache
def form(example: str) -> Form:
    """Return the form that the first heading of a kind shows: `第一章`, `Chapter 1:`, `(I)`.

    Raises ValueError for an example without a first number.
    """
    folded = unicodedata.normalize("NFKC", example.lstrip())
    for numeral in _NUMERALS:
        place = re.search(rf"(?<![0-9A-Za-z]){re.escape(numeral.first)}(?![0-9A-Za-z])", folded)
        if place:
            before, after = folded[: place.start()], folded[place.end() :]
            case = "(?i:" if numeral.first == "One" else "(?:"
            numerals = _CHINESE if after == "、" and numeral.first == "一" else numeral.pattern
            pattern = rf"{_spelled(before)}({case}{numerals})){_spelled(after)}{_gap(folded)}(?P<title>.+)"
            return Form(example, re.compile(pattern), numeral.read)
    raise ValueError(f"“{example}” has no first number; expected a form such as 一、, 第一章 or Chapter 1:")


def is_form(example: str) -> bool:
    """Tell whether an example shows a first number."""
    with suppress(ValueError):
        return bool(form(example))
    return False


def _spelled(words: str) -> str:
    """Return a pattern for the words around a number; blanks between them may be any, and none in Chinese."""
    parts = [re.escape(part) for part in words.split(" ") if part]
    spelled = " +".join(parts)
    if not words or not words[-1:].isascii():
        return spelled + " *" if words else spelled
    return spelled + " +" if words.endswith(" ") and parts else spelled


def _gap(folded: str) -> str:
    """Return what stands between the number with its words and the title: a blank where nothing else parts them."""
    last = folded[-1]
    if last == ".":
        return r" *(?![\d.])"
    if last == " " or (last.isascii() and last.isalnum()):
        return " +"
    return " *"


@dataclass(frozen=True, slots=True)
class Forms:
    """How one language of an edition names its parts: words for preface and conclusion, forms of numbers by kind."""

    preface: frozenset[str]
    conclusion: frozenset[str]
    numbered: tuple[tuple[LineKind, Form], ...]

    def marker(self, line: str) -> Marker:
        """Return what a line of the text or of the contents opens, by its own marker alone.

        A line whose numeral cannot be read (`一二、…`) is prose.
        """
        folded = fold(line)
        name = folded.casefold().rstrip(".:")
        if name in self.preface:
            return Marker("preface")
        if name in self.conclusion:
            return Marker("conclusion")
        for kind, numbered in self.numbered:
            number = numbered.number(folded)
            if number is not None:
                return Marker(kind, number)
        return Marker("prose")

    def title(self, line: str) -> str:
        """Return a line without the number that it opens with, if it does."""
        folded = fold(line)
        titles = (form.title(folded) for _, form in self.numbered)
        return next(filter(None, titles), folded)


def fold(line: str) -> str:
    """Return a line as markers are looked for in it: Unicode NFKC, without italic marks and layout blanks."""
    return unicodedata.normalize("NFKC", without_layout_blanks(line.strip())).replace("*", "").strip()


_PREFACES: Mapping[Code, tuple[str, ...]] = {
    "zh": ("前言", "序言", "引言", "序", "绪言", "绪论", "导言", "导语", "引子"),
    "en": ("preface", "foreword", "introduction", "prologue"),
}


_CONCLUSIONS: Mapping[Code, tuple[str, ...]] = {
    "zh": ("结束语", "结语", "结论", "后记", "尾声"),
    "en": ("conclusion", "conclusions", "concluding remarks", "closing remarks", "epilogue", "afterword"),
}


@cache
def usual_forms(language: Language) -> Forms:
    """Return the forms of a language as the 2024 edition has them, with every well-known word for its ends."""
    return forms_of(language, {})


def forms_of(language: Language, examples: Mapping[str, str]) -> Forms:
    """Return the forms of an edition; `examples` has those that are not the usual ones, by the name of the kind.

    Raises ValueError for an example without a first number.
    """
    kinds: tuple[LineKind, ...] = ("chapter", "section", "subsection", "column")
    usual = {"chapter": language.chapter, "section": language.section, "column": language.column}
    return Forms(
        _names(_PREFACES[language.code], examples.get("preface")),
        _names(_CONCLUSIONS[language.code], examples.get("conclusion")),
        tuple((kind, form(example)) for kind in kinds if (example := examples.get(kind) or usual.get(kind))),
    )


def _names(known: tuple[str, ...], example: str | None) -> frozenset[str]:
    return frozenset((*known, fold(example).casefold().rstrip(".:")) if example else known)


@dataclass(frozen=True, slots=True)
class Proposal:
    """A form that a line suggests: what it would open, and its first number so written."""

    kind: LineKind
    example: str


# (pattern, kind, example): group 1 and 2 stand around the number. `part` is a chapter where none is known yet.
_WELL_KNOWN: Mapping[Code, tuple[tuple[str, str, str], ...]] = {
    "zh": (
        (rf"(第)(?:{_CHINESE})([章篇编]|部分).*", "chapter", "一"),
        (r"(第)(?:[0-9]+)([章篇编]|部分).*", "chapter", "1"),
        (rf"(第)(?:{_CHINESE})(节).*", "section", "一"),
        (r"(第)(?:[0-9]+)(节).*", "section", "1"),
        (r"()[壹贰叁肆伍陆柒捌玖拾]+(、).*", "part", "壹"),
        (rf"(【?(?:专栏|专题|案例|典型案例|链接|知识链接) ?)(?:{_CHINESE})([】:： .、]?).*", "column", "一"),
        (r"(【?(?:专栏|专题|案例|典型案例|链接|知识链接) ?)[0-9]+([】:： .、]?).*", "column", "1"),
        (rf"()(?:{_CHINESE})([.,]| ) ?[^ ].*", "part", "一"),
        (r"()[0-9]{1,2}\.[0-9]{1,2}() [^0-9].*", "section", "1.1"),
        (r"()[0-9]{1,2}([、.])(?! ?[0-9]).*", "part", "1"),
        (r"(\()[0-9]{1,2}(\)).*", "section", "1"),
    ),
    "en": (
        (r"((?:Chapter|Part|CHAPTER|PART) )[0-9]+([:.]?) .*", "chapter", "1"),
        (r"((?:Chapter|Part|CHAPTER|PART) )[IVXL]+([:.]?) .*", "chapter", "I"),
        (rf"((?:Chapter|Part|CHAPTER|PART) )(?i:{'|'.join(_WORDS)})([:.]?) .*", "chapter", "One"),
        (r"((?:Section|SECTION) )[0-9]+([:.]?) .*", "section", "1"),
        (r"((?:Column|Box|Case|Panel|COLUMN|BOX|CASE) )[0-9]+([:.]?) .*", "column", "1"),
        (r"()[0-9]{1,2}\.[0-9]{1,2}()\.? .*", "section", "1.1"),
        (r"()[0-9]{1,2}(\.) ?[A-Za-z].*", "part", "1"),
        (r"(\()[0-9]{1,2}(\)).*", "section", "1"),
        (r"(\()[IVXL]+(\)).*", "section", "I"),
        (r"(\()[ivxl]+(\)).*", "section", "i"),
        (r"()[A-H](\.) [A-Z][a-z].*", "section", "A"),
        (r"()[a-h](\)) .*", "section", "a"),
        (r"()[0-9]{1,2}(\)) .*", "section", "1"),
    ),
}


def _kind(kind: str, *, has_chapters: bool) -> LineKind:
    """Return the kind of a heading; what may be a chapter or a section is a chapter until there is one."""
    if kind == "column":
        return "column"
    return "section" if kind == "section" or (kind == "part" and has_chapters) else "chapter"


def proposal(line: str, language: Language, *, has_chapters: bool) -> Proposal | None:
    """Return the form that a line suggests which the edition's own forms do not know; None when it suggests none."""
    folded = fold(line)
    for pattern, kind, first in _WELL_KNOWN[language.code]:
        if match := re.fullmatch(pattern, folded):
            example = f"{match[1]}{first}{match[2]}"
            example = example if language.glue else example.replace(":", "：")
            return Proposal(_kind(kind, has_chapters=has_chapters), example.rstrip() if language.glue else example)
    return None
