"""Find the lines that open the contents and the text in each language."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice, pairwise

from tools.language.forms import fold, proposal, usual_forms
from tools.language.languages import LANGUAGES, Code, Language, writes

_CONTENTS: Mapping[Code, frozenset[str]] = {
    "zh": frozenset({"目录", "目次"}),
    "en": frozenset({"contents", "tableofcontents"}),
}
_PAGE = re.compile(r"(?:[\s.．·•…‥⋯_]+[(（]?\d{1,4}[)）]?|[.．·•…‥⋯_\s]+)$")


@dataclass(frozen=True, slots=True)
class Part:
    """A part of report.txt: the line that opens it, and its lines, none of them blank, that one included."""

    opens: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts of report.txt as far as they were found; `cover` has the lines before the first one, blank ones too."""

    cover: tuple[str, ...]
    contents: Mapping[Code, Part]
    text: Mapping[Code, Part]


def parts(lines: Sequence[str]) -> Parts:
    """Return the parts that the lines of report.txt fall into, by their own words alone.

    Contents open with a line such as 目录; a text opens with the first entry of its contents, or, without any,
    with the word for a preface or the first chapter.
    """
    stripped = [line.strip() for line in lines]
    contents = {language.code: index for language in LANGUAGES for index in _first(_contents(stripped, language))}
    text = {
        language.code: index
        for language in LANGUAGES
        for index in _first(_texts(stripped, language, contents.get(language.code)))
    }
    starts = sorted({*contents.values(), *text.values()})
    ends = dict(pairwise([*starts, len(stripped)]))

    def part(index: int) -> Part:
        return Part(stripped[index], tuple(filter(None, stripped[index : ends[index]])))

    return Parts(
        tuple(stripped[: starts[0]] if starts else stripped),
        {code: part(index) for code, index in contents.items()},
        {code: part(index) for code, index in text.items()},
    )


def without_page(entry: str) -> str:
    """Return an entry of the contents without its page and the dots before it."""
    return _PAGE.sub("", entry.strip())


def _first(indexes: Iterator[int]) -> tuple[int, ...]:
    return tuple(islice(indexes, 1))


def _key(line: str) -> str:
    return re.sub(r"\s", "", fold(line)).casefold().rstrip(".。:")


def _contents(lines: Sequence[str], language: Language) -> Iterator[int]:
    return (index for index, line in enumerate(lines) if _key(line) in _CONTENTS[language.code])


def _texts(lines: Sequence[str], language: Language, contents: int | None) -> Iterator[int]:
    """Yield the indexes of the lines that may open the text of a language, the likeliest first."""
    if contents is not None:
        entry = next((index for index in range(contents + 1, len(lines)) if lines[index]), contents)
        wanted = _key(without_page(lines[entry]))
        yield from (index for index in range(entry + 1, len(lines)) if _key(lines[index]) == wanted)
    ours = [(index, line) for index, line in enumerate(lines) if index > (contents or 0) and writes(language, line)]
    forms = usual_forms(language)
    yield from (index for index, line in ours if forms.marker(line).kind == "preface")
    yield from (index for index, line in ours if _is_first_chapter(line, language) and without_page(line) == line)


def _is_first_chapter(line: str, language: Language) -> bool:
    marker = usual_forms(language).marker(line)
    suggested = proposal(line, language, has_chapters=False)
    return (marker.kind, marker.number) == ("chapter", 1) or (suggested is not None and suggested.kind == "chapter")
