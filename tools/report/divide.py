"""Divide report.txt into its cover, its contents and its text, by the lines that open them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice
from typing import Literal

from tools.files.edition_toml import EditionRecord
from tools.files.errors import Problem, refuse
from tools.files.report_txt import Line, Source
from tools.files.toml_file import TomlFile
from tools.language.languages import LANGUAGES, Code, Language, without_layout_blanks
from tools.report.context import Context
from tools.report.furniture import looks_like_page_number

_ENTRIES = 6  # lines after one that may be an entry of the contents: most of them are entries then


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


def divide(source: Source, edition_toml: TomlFile[EditionRecord], feeds: frozenset[int] = frozenset()) -> Layout:
    """Return the parts of the report. `feeds` are the lines, from 1, that begin a page, where the extractor says so.

    Raises InputError when edition.toml names no line that opens a text, and when such a line
    is not there, is there more than once, or opens two parts.
    """
    openings = tuple(_openings(source, edition_toml, feeds))
    refuse(_wrong_openings(openings, source, edition_toml))
    starts = sorted((opening.places[0], opening.part, opening.language.code) for opening in openings)
    ends = [start for start, _, _ in starts[1:]] + [len(source.lines)]
    parts: dict[str, dict[Code, tuple[Line, ...]]] = {"contents": {}, "text": {}}
    for (start, part, code), end in zip(starts, ends, strict=True):
        parts[part][code] = source.lines[start:end]
    return Layout(source.lines[: starts[0][0]], parts["contents"], parts["text"])


def _openings(source: Source, edition_toml: TomlFile[EditionRecord], feeds: frozenset[int]) -> Iterator[_Opening]:
    opens = edition_toml.record.opens
    for language in LANGUAGES:
        text = _opening("text", language, opens.text.get(language.code, ""), source)
        if language.code in opens.contents:
            contents = _opening("contents", language, opens.contents[language.code], source)
            yield contents
            text = _behind(contents, text, Context(source, edition_toml, language))
        yield replace(text, places=_without_heads(text.places, source, feeds))


def _behind(contents: _Opening, text: _Opening, context: Context) -> _Opening:
    """Return the opening of a text without the entry of the contents that reads as it does."""
    is_listed = len(contents.places) == 1 and len(text.places) > 1 and contents.places[0] < text.places[0]
    if is_listed and text.wording != contents.wording and _is_entry(text.places[0], context):
        return replace(text, places=text.places[1:])
    return text


def _is_entry(index: int, context: Context) -> bool:
    """Tell whether headings follow a line as they do in contents, and no text does."""
    lines = (line for line in context.source.lines[index + 1 :] if line.text.strip())
    following = list(islice((line for line in lines if not looks_like_page_number(line.text)), _ENTRIES))
    return sum(context.forms.marker(line.text).kind != "prose" for line in following) * 2 > len(following)


def _without_heads(places: tuple[int, ...], source: Source, feeds: frozenset[int]) -> tuple[int, ...]:
    """Return the first of the lines that read as an opening does, when pages repeat it: all others begin a page.

    The first one itself may begin the page of the heading that follows.
    """
    printed = [index for index, line in enumerate(source.lines) if line.text.strip()]
    before = dict(zip(printed[1:], printed, strict=False))

    def is_at_edge(index: int) -> bool:
        above = before.get(index)
        return index + 1 in feeds or (above is not None and looks_like_page_number(source.lines[above].text))

    first, *others = places or (0,)
    if all(is_at_edge(index) or before.get(index) == first for index in others):
        return places[:1]
    return places


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
