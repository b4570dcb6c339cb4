"""What every step on the text of one language works with."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar

from msgspec import structs

from tools.files.edition_toml import (
    Appendix,
    Cut,
    Difference,
    EditionRecord,
    Furniture,
    Heading,
    Italic,
    Join,
    LongColumn,
    Note,
    Prose,
    Table,
)
from tools.files.errors import Problem
from tools.files.report_txt import Source
from tools.files.toml_file import TomlFile
from tools.language.forms import Forms, forms_of, usual_forms
from tools.language.languages import Code, Language

Recorded = TypeVar(
    "Recorded", Cut, Join, Italic, LongColumn, Difference, Furniture, Prose, Heading, Note, Table, Appendix
)


@dataclass(frozen=True, slots=True)
class Context:
    """The report's text, the records of its edition, and the language that a step works on.

    `is_set` says that the text is set to a width; `vocabulary` has its words, where hyphens at line ends ask for them,
    and `keeps_hyphens` says that all of these are the words' own; `decisions` tells of line ends that no rule of print
    can judge, by the line, whether the paragraph goes on (`doubts`).
    """

    source: Source
    edition_toml: TomlFile[EditionRecord]
    language: Language
    vocabulary: frozenset[str] = frozenset()
    is_set: bool = False
    keeps_hyphens: bool = False
    decisions: Mapping[int, bool] = field(default_factory=dict)

    @property
    def code(self) -> Code:
        """Return the code of the language."""
        return self.language.code

    @property
    def forms(self) -> Forms:
        """Return how the edition names and numbers its parts in this language; the usual forms where one is wrong."""
        record = self.edition_toml.record.forms.get(self.code)
        return forms_of(self.language, structs.asdict(record)) if record else usual_forms(self.language)

    def without(self, path: str) -> Context:
        """Return the same without the record of the edition at `path` (`$.cut[0]`)."""
        table, _, number = path.removeprefix("$.").removesuffix("]").partition("[")
        records = list(getattr(self.edition_toml.record, table))
        del records[int(number)]
        edition = structs.replace(self.edition_toml.record, **{table: tuple(records)})
        return replace(self, edition_toml=replace(self.edition_toml, record=edition))

    def problem(self, code: str, line: int, message: str) -> Problem:
        """Return a problem on a 1-based line of report.txt."""
        return Problem(code, self.source.name, line, message)

    def cuts(self) -> Iterator[tuple[str, Cut]]:
        """Yield the path and record of each [[cut]] of the language."""
        return self._of_language("cut", self.edition_toml.record.cut)

    def italics(self) -> Iterator[tuple[str, Italic]]:
        """Yield the path and record of each [[italic]] of the language."""
        return self._of_language("italic", self.edition_toml.record.italic)

    def long_columns(self) -> Iterator[tuple[str, LongColumn]]:
        """Yield the path and record of each [[column]] of the language."""
        return self._of_language("column", self.edition_toml.record.column)

    def differences(self) -> Iterator[tuple[str, Difference]]:
        """Yield the path and record of each [[difference]] of the language."""
        return self._of_language("difference", self.edition_toml.record.difference)

    def joins(self) -> Iterator[tuple[str, Join]]:
        """Yield the path and record of each [[join]] of the language."""
        return self._of_language("join", self.edition_toml.record.join)

    def furniture(self) -> Iterator[tuple[str, Furniture]]:
        """Yield the path and record of each [[furniture]] of the language."""
        return self._of_language("furniture", self.edition_toml.record.furniture)

    def prose(self) -> Iterator[tuple[str, Prose]]:
        """Yield the path and record of each [[prose]] of the language."""
        return self._of_language("prose", self.edition_toml.record.prose)

    def headings(self) -> Iterator[tuple[str, Heading]]:
        """Yield the path and record of each [[heading]] of the language."""
        return self._of_language("heading", self.edition_toml.record.heading)

    def notes(self) -> Iterator[tuple[str, Note]]:
        """Yield the path and record of each [[note]] of the language."""
        return self._of_language("note", self.edition_toml.record.note)

    def tables(self) -> Iterator[tuple[str, Table]]:
        """Yield the path and record of each [[table]] of the language."""
        return self._of_language("table", self.edition_toml.record.table)

    def appendices(self) -> Iterator[tuple[str, Appendix]]:
        """Yield the path and record of each [[appendix]] of the language."""
        return self._of_language("appendix", self.edition_toml.record.appendix)

    def _of_language(self, table: str, records: Sequence[Recorded]) -> Iterator[tuple[str, Recorded]]:
        for number, record in enumerate(records):
            if record.language == self.language.code:
                yield f"$.{table}[{number}]", record
