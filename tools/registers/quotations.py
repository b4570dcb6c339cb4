"""Quotations of the registers: each stands exactly once in its segment, and none overlaps another."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from tools.files.errors import Problem
from tools.files.toml_file import TomlFile
from tools.language.languages import LANGUAGES, Code
from tools.language.names import occurrences
from tools.report.model import Report
from tools.report.text import plain

Quote = dict[Code, str]  # a quotation in each language that has it


SegmentTexts = Mapping[str, Mapping[Code, str]]  # the texts of an edition's segments, by their ids


def segment_texts(report: Report) -> dict[str, dict[Code, str]]:
    """The plain texts of an edition's segments, in reading order, as report.json has them."""
    return {
        segment.id: {code: "\n\n".join(map(plain, texts)) for code, texts in segment.texts.items()}
        for segment in report.segments
    }


def starts(quote: Quote, texts: Mapping[Code, str]) -> dict[Code, int]:
    """The character of the segment's text at which each quotation begins."""
    return {code: texts[code].index(words) for code, words in quote.items()}


@dataclass(frozen=True, slots=True, order=True)
class Quoted:
    """Characters `start` up to `end` of a segment, and the id (or words) of the record that quotes them."""

    start: int
    end: int
    by: str

    def holds(self, start: int, end: int) -> bool:
        return self.start <= start and end <= self.end

    def touches(self, start: int, end: int) -> bool:
        return self.start < end and start < self.end


@dataclass
class Quotations:
    """The quotations of one file, gathered as they are checked."""

    file: TomlFile[Any]
    texts: SegmentTexts
    gathered: dict[tuple[str, Code], list[Quoted]] = field(default_factory=dict)
    paths: dict[str, str] = field(default_factory=dict)

    def of(self, segment: str, code: Code) -> list[Quoted]:
        return self.gathered.get((segment, code), [])

    def wrong(self, path: str, segment: str, quote: Quote, by: str) -> Iterator[Problem]:
        """What is wrong with the quotations of the record at `path`; the right ones are gathered."""
        if segment not in self.texts:
            yield self.file.problem(
                "Q101", f"{path}.segment", f"there is no segment “{segment}”; expected one such as “c4-s1-p2”"
            )
            return
        at = f"{path}.quote"
        if not quote:
            yield self.file.problem(
                "Q102", at, f"{by} quotes nothing; expected a quotation in one language at the least"
            )
        self.paths[segment] = at
        for code, words in quote.items():
            found = occurrences(self.texts[segment].get(code, ""), words)
            exact = len(found) == 1 and words in self.texts[segment][code]
            if not exact:
                unlike = ", in other characters" if len(found) == 1 else ""
                message = f"“{words}” stands {len(found)} times in {segment} ({code}){unlike}; expected it exactly once"
                yield self.file.problem("Q103", at, message)
                continue
            [(start, end)] = found
            for other in self.of(segment, code):
                if other.touches(start, end):
                    yield self.file.problem(
                        "Q104", at, f"“{words}” overlaps the quotation of {other.by}; expected them side by side"
                    )
            self.gathered.setdefault((segment, code), []).append(Quoted(start, end, by))

    def missing(self, code: str, segment: str, message: str) -> Problem:
        """An error about words of a segment that no record quotes, at the last record of that segment."""
        return self.file.problem(code, self.paths.get(segment, "$"), message)


def both(file: TomlFile[Any], path: str, what: str, wordings: Mapping[Code, str] | None) -> Iterator[Problem]:
    """A wording that is not there in every language."""
    for language in LANGUAGES:
        if wordings is not None and not wordings.get(language.code):
            yield file.problem("Q105", path, f"the {what} is missing in {language.name}; expected it in every language")


def repeated(file: TomlFile[Any], table: str, ids: Iterator[str]) -> Iterator[Problem]:
    """Ids that stand in a table a second time."""
    seen: set[str] = set()
    for number, identifier in enumerate(ids):
        if identifier in seen:
            path = f"$.{table}[{number}].id"
            yield file.problem("Q106", path, f"the id “{identifier}” a second time; expected one record an id")
        seen.add(identifier)
