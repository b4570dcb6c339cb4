"""What the records of an edition's registers are held against: the report's text and the glossary."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Generic, TypeVar

from tools.addresses.ids import full_id
from tools.files.errors import Problem
from tools.files.toml_file import TomlFile
from tools.language.languages import LANGUAGES, Code
from tools.registers.glossary import Entry, Glossary
from tools.registers.quotations import SegmentTexts, segment_texts
from tools.report.model import Report

Record = TypeVar("Record", covariant=True)
Span = tuple[int, int]  # (start, end) of words, in characters of a text
Spans = Mapping[tuple[str, Code], Sequence[Span]]  # by segment and language


@dataclass(frozen=True)
class Evidence:
    """The report of an edition, and the glossary: None when glossary.toml cannot be read."""

    report: Report
    glossary: Glossary | None

    @cached_property
    def texts(self) -> SegmentTexts:
        """The plain texts of the segments, by id and language, in reading order."""
        return segment_texts(self.report)

    @cached_property
    def lower_case(self) -> Mapping[Code, str]:
        """All texts of each language in lower case, a line end between segments."""
        return {
            language.code: "\n".join(texts.get(language.code, "") for texts in self.texts.values()).lower()
            for language in LANGUAGES
        }

    @cached_property
    def agencies(self) -> Mapping[str, Entry]:
        """The entries of the glossary that can act, by their ids; none when it cannot be read."""
        return {entry.id: entry for entry in self.glossary.entries if entry.can_act} if self.glossary else {}

    @cached_property
    def names(self) -> Spans:
        """Where the texts name entries of the glossary; nowhere when it cannot be read."""
        glossary, year = self.glossary or Glossary(), self.report.year
        return {
            (segment, code): [
                (mention.start, mention.end) for mention in glossary.mentions(full_id(year, segment), code, text)
            ]
            for segment, texts in self.texts.items()
            for code, text in texts.items()
        }


@dataclass(frozen=True)
class Check(Generic[Record]):
    """A register's file, and the evidence for its records."""

    file: TomlFile[Record]
    evidence: Evidence

    @property
    def record(self) -> Record:
        """What the file holds."""
        return self.file.record

    @property
    def texts(self) -> SegmentTexts:
        """The plain texts of the segments, by id and language, in reading order."""
        return self.evidence.texts

    def problem(self, code: str, path: str, message: str) -> Problem:
        """Return a problem at the line of the value at `path`."""
        return self.file.problem(code, path, message)
