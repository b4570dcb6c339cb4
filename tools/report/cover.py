"""Read the cover: title, issuer and year, each checked against edition.toml."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tools.files.edition_toml import EditionRecord
from tools.files.errors import Problem, refuse
from tools.files.report_txt import Line, Source
from tools.files.toml_file import TomlFile
from tools.language.languages import LANGUAGES, Language, glue_after
from tools.report.model import Cover, Repair
from tools.report.text import Piece, Text, line_text, plain, slice_text, without_blanks


@dataclass(frozen=True, slots=True)
class _Wording:
    """What the cover says in one language, as edition.toml has it."""

    field: str
    language: Language
    text: str


def read_cover(lines: Sequence[Line], source: Source, edition_toml: TomlFile[EditionRecord]) -> Cover:
    """Return title, issuer and year as the lines of the cover print them.

    Raises InputError when edition.toml lacks a title or an issuer in a language, and for a
    line of the cover that says something else.
    """
    wordings = tuple(_wordings(edition_toml.record))
    refuse(_missing_wordings(wordings, edition_toml))
    fields: list[tuple[str, str, Text]] = []
    repairs: list[Repair] = []
    problems: list[Problem] = []
    rest = [line for line in lines if line.text.strip()]
    while rest:
        count = 1
        if _year_of(rest[0].text) == edition_toml.record.year:
            fields.append(("year", "", line_text(rest[0])))
        elif _DATE.fullmatch(_folded(rest[0].text)):
            fields.append(("date", "", line_text(rest[0])))
        elif match := _match(rest, wordings):
            wording, count = match
            fields.append((wording.field, wording.language.code, tuple(_joined(rest[:count], wording.language))))
            repairs += _repairs(rest[:count], wording)
        elif dated := _dated(rest, wordings, edition_toml.record.year):
            wording, count, pieces, year = dated
            fields += [(wording.field, wording.language.code, pieces), ("year", "", year)]
            repairs += _repairs(rest[:count], wording)
            numbers = tuple(line.number for line in rest[:count])
            repairs.append(Repair("layout-blank", wording.language.code, numbers, "the year beside it told apart"))
        else:
            problems.append(_unknown_line(rest[0], source, edition_toml))
        rest = rest[count:]
    refuse(problems or _unprinted(wordings, fields, source, edition_toml))
    return Cover(tuple(fields), tuple(repairs))


def _unprinted(
    wordings: Sequence[_Wording],
    fields: Sequence[tuple[str, str, Text]],
    source: Source,
    edition_toml: TomlFile[EditionRecord],
) -> Iterator[Problem]:
    """Yield a problem for each title that neither the cover nor, line ends aside, the text prints."""
    covered = {code for field, code, _ in fields if field == "title"}
    printed = re.sub(r"\s+", "", source.text).casefold()
    for wording in wordings:
        is_uncovered = wording.field == "title" and wording.language.code not in covered
        if is_uncovered and re.sub(r"\s+", "", wording.text).casefold() not in printed:
            yield edition_toml.problem(
                "R107",
                f"$.title.{wording.language.code}",
                f"{source.name} prints “{wording.text}” nowhere; expected the title as printed",
            )


def _wordings(record: EditionRecord) -> Iterator[_Wording]:
    for field, wordings in (("title", record.title), ("issuer", record.issuer)):
        for language in LANGUAGES:
            yield _Wording(field, language, wordings.get(language.code, ""))


def _missing_wordings(wordings: Sequence[_Wording], edition_toml: TomlFile[EditionRecord]) -> Iterator[Problem]:
    for wording in wordings:
        if not wording.text:
            yield edition_toml.problem(
                "R104", f"$.{wording.field}", f"no {wording.field} in {wording.language.name}; expected one"
            )


def _unknown_line(line: Line, source: Source, edition_toml: TomlFile[EditionRecord]) -> Problem:
    year = _year_of(line.text)
    if year:
        return edition_toml.problem(
            "R105",
            "$.year",
            f"{source.name}:{line.number} reads “{line.text.strip()}” before the contents, but the edition is of "
            f"{edition_toml.record.year}; expected year = {year} in the folder {year}, or a [[furniture]]",
        )
    return edition_toml.problem(
        "R105",
        "$.title",
        f"{source.name}:{line.number} reads “{line.text.strip()}” before the contents; "
        "expected the title, the issuer or the year as they stand here, or a [[furniture]]",
    )


_CHINESE_YEAR = str.maketrans("〇○零一二三四五六七八九", "000123456789")
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_DATE = re.compile(
    r"[0-9]{4}年 ?[0-9]{1,2}月(?: ?[0-9]{1,2}日)?"
    r"|[〇○零一二三四五六七八九]{4}年[一二三四五六七八九十]+月(?:[一二三四五六七八九十]+日)?"
    rf"|(?:{_MONTHS})(?: [0-9]{{1,2}},)? [0-9]{{4}}|[0-9]{{1,2}} (?:{_MONTHS}) [0-9]{{4}}"
)
_YEAR = re.compile(r"\(?([0-9]{4}|[〇○零一二三四五六七八九]{4})(?:年度?|版)?\)?")


def _folded(text: str) -> str:
    return unicodedata.normalize("NFKC", text.strip())


def _year_of(text: str) -> int | None:
    match = _YEAR.fullmatch(_folded(text))
    return int(match[1].translate(_CHINESE_YEAR)) if match else None


def _dated(lines: Sequence[Line], wordings: Sequence[_Wording], year: int) -> tuple[_Wording, int, Text, Text] | None:
    """Find a wording with the year before or after it in the same lines, and split the two."""
    for wording in wordings:
        for count in range(1, min(len(lines), _MOST_LINES) + 1):
            pieces = tuple(_joined(lines[:count], wording.language))
            words = plain(pieces)
            for start, end in _year_places(words):
                rest = (slice_text(pieces, 0, start), slice_text(pieces, end, len(words)))
                title = next((text for text in rest if plain(text).strip() == wording.text), None)
                other = "".join(plain(text).strip() for text in rest)
                if title and other == wording.text and _year_of(words[start:end]) == year:
                    return wording, count, _stripped(title), slice_text(pieces, start, end)
    return None


_MOST_LINES = 4


def _year_places(words: str) -> Iterator[tuple[int, int]]:
    """Yield where a year stands at the beginning and at the end of a wording."""
    pattern = r"[(（]?(?:[0-9]{4}|[〇○零一二三四五六七八九]{4})(?:年度?|版)?[)）]?"
    for match in (re.match(pattern, words), re.search(rf"{pattern}$", words)):
        if match:
            yield match.span()


def _stripped(text: Text) -> Text:
    """Return a text without the blanks around it."""
    words = plain(text)
    start = len(words) - len(words.lstrip())
    return slice_text(text, start, len(words.rstrip()))


def _match(lines: Sequence[Line], wordings: Sequence[_Wording]) -> tuple[_Wording, int] | None:
    """Find what the first lines say, and how many lines say it; None when edition.toml has no such wording."""
    for wording in wordings:
        for count in range(1, len(lines) + 1):
            if _reads(lines[:count], wording):
                return wording, count
    return None


def _reads(lines: Sequence[Line], wording: _Wording) -> bool:
    joined = plain(tuple(_joined(lines, wording.language, keep_blanks=True)))
    return wording.text in ({joined} if wording.language.glue else {joined, joined.replace(" ", "")})


def _joined(lines: Sequence[Line], language: Language, *, keep_blanks: bool = False) -> Iterator[Piece]:
    """Yield the pieces of the lines. In a script without blanks a blank on a cover is layout, never text."""
    for index, line in enumerate(lines):
        if index and language.glue:
            yield Piece(glue_after(lines[index - 1].text, language), None)
        yield from line_text(line) if language.glue or keep_blanks else without_blanks(line)


def _repairs(lines: Sequence[Line], wording: _Wording) -> Iterator[Repair]:
    code, numbers = wording.language.code, tuple(line.number for line in lines)
    if len(lines) > 1:
        yield Repair("cover-lines", code, numbers, f"the lines of the {wording.field} joined")
    if not wording.language.glue and any(" " in line.text.strip() for line in lines):
        yield Repair("layout-blank", code, numbers, f"a blank inside the {wording.field} left out")
