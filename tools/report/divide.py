"""Divide report.txt into its cover, its contents and its text, by the lines that open them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from tools.files.edition_toml import EditionRecord
from tools.files.errors import Problem, refuse
from tools.files.report_txt import Line, Source
from tools.files.toml_file import TomlFile
from tools.language.languages import LANGUAGES, Code, Language, without_layout_blanks


@dataclass(frozen=True)
class Layout:
    """The parts of report.txt, each as its lines. `contents` lacks the languages that have none."""

    cover: tuple[Line, ...]
    contents: dict[Code, tuple[Line, ...]]
    text: dict[Code, tuple[Line, ...]]


@dataclass(frozen=True, slots=True)
class _Opening:
    """A part, the line that edition.toml says opens it, and the indexes of the lines that read so."""

    part: Literal["contents", "text"]
    language: Language
    wording: str
    places: tuple[int, ...]

    @property
    def path(self) -> str:
        return f"$.opens.{self.part}.{self.language.code}"


def divide(source: Source, edition_toml: TomlFile[EditionRecord]) -> Layout:
    """Return the parts of the report.

    Raises InputError when edition.toml names no line that opens a text, and when such a line
    is not there, is there more than once, or opens two parts.
    """
    openings = tuple(_openings(source, edition_toml))
    refuse(_wrong_openings(openings, source, edition_toml))
    starts = sorted((opening.places[0], opening.part, opening.language.code) for opening in openings)
    ends = [start for start, _, _ in starts[1:]] + [len(source.lines)]
    parts: dict[str, dict[Code, tuple[Line, ...]]] = {"contents": {}, "text": {}}
    for (start, part, code), end in zip(starts, ends, strict=True):
        parts[part][code] = source.lines[start:end]
    return Layout(source.lines[: starts[0][0]], parts["contents"], parts["text"])


def _openings(source: Source, edition_toml: TomlFile[EditionRecord]) -> Iterator[_Opening]:
    opens = edition_toml.record.opens
    for language in LANGUAGES:
        text = _opening("text", language, opens.text.get(language.code, ""), source)
        if language.code in opens.contents:
            contents = _opening("contents", language, opens.contents[language.code], source)
            yield contents
            text = _behind(contents, text)
        yield text


def _behind(contents: _Opening, text: _Opening) -> _Opening:
    """Return the opening of a text without the entry of the contents that reads as it does."""
    is_listed = len(contents.places) == 1 and len(text.places) == 2 and contents.places[0] < text.places[0]
    return replace(text, places=text.places[1:]) if is_listed and text.wording != contents.wording else text


def _opening(part: Literal["contents", "text"], language: Language, wording: str, source: Source) -> _Opening:
    exact = tuple(index for index, line in enumerate(source.lines) if line.text.strip() == wording)
    alike = (i for i, line in enumerate(source.lines) if _unspaced(line.text) == _unspaced(wording))
    return _Opening(part, language, wording, exact or tuple(alike))


def _unspaced(line: str) -> str:
    """Return a line as titles are compared: `前　　言` opens the text that `前 言` is said to open."""
    return without_layout_blanks(re.sub(r"\s+", " ", line.strip()))


def _wrong_openings(
    openings: tuple[_Opening, ...], source: Source, edition_toml: TomlFile[EditionRecord]
) -> Iterator[Problem]:
    uses = Counter(opening.wording for opening in openings)
    for opening in openings:
        part = f"the {opening.part} in {opening.language.name}"
        if not opening.wording.strip():
            yield edition_toml.problem("R102", opening.path, f"no line opens {part}; expected one as report.txt has it")
        elif len(opening.places) != 1:
            yield edition_toml.problem(
                "R101",
                opening.path,
                f"the line “{opening.wording}” stands {len(opening.places)} times in {source.name}; "
                f"expected it once, to open {part}",
            )
        elif uses[opening.wording] > 1:
            yield edition_toml.problem(
                "R103",
                opening.path,
                f"the line “{opening.wording}” opens another part, too; expected one that opens only {part}",
            )
