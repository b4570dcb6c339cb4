"""What every step on the text of one language works with."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from tools.files.edition_toml import Cut, Difference, EditionRecord, Italic, LongColumn
from tools.files.errors import Problem
from tools.files.report_txt import Source
from tools.files.toml_file import TomlFile
from tools.language.languages import Code, Language

Recorded = TypeVar("Recorded", Cut, Italic, LongColumn, Difference)


@dataclass(frozen=True, slots=True)
class Context:
    """The report's text, the records of its edition, and the language that a step works on."""

    source: Source
    edition_toml: TomlFile[EditionRecord]
    language: Language

    @property
    def code(self) -> Code:
        """Return the code of the language."""
        return self.language.code

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

    def _of_language(self, table: str, records: Sequence[Recorded]) -> Iterator[tuple[str, Recorded]]:
        for number, record in enumerate(records):
            if record.language == self.language.code:
                yield f"$.{table}[{number}]", record
