"""Which lines of report.txt are the cover, whose contents, and whose text."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from tools.files.edition_toml import EditionRecord
from tools.files.errors import InputError
from tools.files.report_txt import Line, Source
from tools.files.toml_file import TomlFile
from tools.language.languages import LANGUAGES, Code, Language, Wordings, without_layout_blanks
from tools.report.model import Cover, Repair
from tools.report.text import Piece, Text


@dataclass(frozen=True)
class Layout:
    """The parts of report.txt. `contents` lacks the languages that have none."""

    cover: tuple[Line, ...]
    contents: dict[Code, tuple[Line, ...]]
    text: dict[Code, tuple[Line, ...]]


def divide(source: Source, edition_toml: TomlFile[EditionRecord]) -> Layout:
    """The parts of the report, by the lines that edition.toml names.

    Raises InputError when such a line is not there, or there twice.
    """
    openings = sorted(_openings(source, edition_toml))
    ends = [start for start, _, _ in openings[1:]] + [len(source.lines)]
    parts: dict[str, dict[Code, tuple[Line, ...]]] = {"contents": {}, "text": {}}
    for (start, part, code), end in zip(openings, ends, strict=True):
        parts[part][code] = source.lines[start:end]
    return Layout(source.lines[: openings[0][0]], parts["contents"], parts["text"])


def _openings(source: Source, edition_toml: TomlFile[EditionRecord]) -> Iterator[tuple[int, str, Code]]:
    opens = edition_toml.record.opens
    for part, wordings in (("contents", opens.contents), ("text", opens.text)):
        for language in LANGUAGES:
            wording = wordings.get(language.code)
            if wording is None and part == "contents":
                continue
            found = [index for index, line in enumerate(source.lines) if line.text.strip() == wording]
            if len(found) != 1:
                raise InputError(
                    edition_toml.problem(
                        "R101",
                        f"$.opens.{part}.{language.code}",
                        f"the line “{wording}” stands {len(found)} times in {source.name}; "
                        f"expected it once, to open the {part} in {language.name}",
                    )
                )
            yield found[0], part, language.code


def read_cover(layout: Layout, source: Source, edition_toml: TomlFile[EditionRecord]) -> Cover:
    """Title, issuer and year as the cover prints them, each checked against edition.toml.

    Raises InputError for a line of the cover that says something else.
    """
    expected = [
        (field, language, _wordings(edition_toml, field)[language.code])
        for field in ("title", "issuer")
        for language in LANGUAGES
    ]
    fields: list[tuple[str, str, Text]] = []
    repairs: list[Repair] = []
    lines = [line for line in layout.cover if line.text.strip()]
    while lines:
        if _year_of(lines[0].text) == edition_toml.record.year:
            fields.append(("year", "", _piece(lines.pop(0))))
            continue
        for field, language, wording in expected:
            if count := _lines_that_say(lines, wording, language):
                taken, lines = lines[:count], lines[count:]
                fields.append((field, language.code, tuple(_joined(taken, language))))
                repairs += _cover_repairs(taken, language, field)
                break
        else:
            raise InputError(edition_toml.problem("R102", "$.title", _unknown_cover_line(lines[0], source)))
    return Cover(tuple(fields), tuple(repairs))


def _wordings(edition_toml: TomlFile[EditionRecord], field: str) -> Wordings:
    wordings = edition_toml.record.title if field == "title" else edition_toml.record.issuer
    for language in LANGUAGES:
        if not wordings.get(language.code):
            raise InputError(edition_toml.problem("R103", f"$.{field}", f"no {field} in {language.name}; expected one"))
    return wordings


def _unknown_cover_line(line: Line, source: Source) -> str:
    return (
        f"{source.name}:{line.number} reads “{line.text.strip()}” before the contents; "
        "expected the title, the issuer or the year as they stand here"
    )


def _year_of(text: str) -> int | None:
    match = re.fullmatch(r"\(?(\d{4})年?\)?", unicodedata.normalize("NFKC", text.strip()))
    return int(match[1]) if match else None


def _lines_that_say(lines: list[Line], wording: str, language: Language) -> int:
    """How many of the first lines together say `wording`; 0 when they do not."""
    for count in range(1, len(lines) + 1):
        said = language.glue.join(line.text.strip() for line in lines[:count])
        if said == wording or (not language.glue and said.replace(" ", "") == wording):
            return count
    return 0


def _joined(lines: list[Line], language: Language) -> Iterator[Piece]:
    for index, line in enumerate(lines):
        if index and language.glue:
            yield Piece(language.glue, None)
        yield from _piece(line) if language.glue else _without_blanks(line)


def _piece(line: Line) -> Text:
    text = line.text.strip()
    return (Piece(text, line.start + line.text.index(text)),)


def _without_blanks(line: Line) -> Iterator[Piece]:
    """A line of a script without blanks: on a cover a blank is layout, never text."""
    for match in re.finditer(r"[^ ]+", line.text):
        yield Piece(match[0], line.start + match.start())


def _cover_repairs(lines: list[Line], language: Language, field: str) -> Iterator[Repair]:
    numbers = tuple(line.number for line in lines)
    if len(lines) > 1:
        yield Repair("cover-lines", language.code, numbers, f"the lines of the {field} joined")
    if not language.glue and any(" " in line.text.strip() for line in lines):
        yield Repair("layout-blank", language.code, numbers, f"a blank inside the {field} left out")


def heading_pieces(line: Line) -> tuple[Text, bool]:
    """The text of a heading line, and whether layout blanks (`前 言`) were taken out of it."""
    stripped = line.text.strip()
    if without_layout_blanks(stripped) == stripped:
        return _piece(line), False
    return tuple(_without_blanks(line)), True
