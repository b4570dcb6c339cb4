"""The registers of an edition as the site needs them, read from data/<year>/: where to mark what."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from tools.columns import ColumnData
from tools.data_files import ReportData
from tools.documents import DocumentData
from tools.errata import ErratumData
from tools.errors import InputError
from tools.figures import FigureData
from tools.glossary import EntryData
from tools.languages import LANGUAGES, Code, Language
from tools.register_files import REGISTER_FILES
from tools.register_pages.wording import REGISTER_WORDING
from tools.registered import COLUMNS, DOCUMENTS, ERRATA, FIGURES, GLOSSARY
from tools.site.marks import Mark

Content = TypeVar("Content")

# Kinds of errata that concern both languages, even where one prints nothing that could be quoted.
_OF_BOTH = {"differs", "omitted", "added", "mistranslated"}


@dataclass(frozen=True)
class Registers:
    """What the pages of one edition mark; all empty for an edition without registers."""

    year: str
    glossary: list[EntryData] = field(default_factory=list)
    figures: list[FigureData] = field(default_factory=list)
    documents: list[DocumentData] = field(default_factory=list)
    columns: list[ColumnData] = field(default_factory=list)
    errata: list[ErratumData] = field(default_factory=list)

    @property
    def pages(self) -> list[str]:
        """The register pages that this edition has of its own."""
        return [name for name in (FIGURES, DOCUMENTS, COLUMNS, ERRATA) if getattr(self, name)]


def decoded(path: Path, kind: type[Content]) -> Content:
    """The content of a data file.

    Raises InputError when the file is not what this version of the converter writes.
    """
    try:
        return msgspec.json.decode(path.read_bytes(), type=kind)
    except (OSError, UnicodeDecodeError, msgspec.MsgspecError) as error:
        raise InputError(str(path), 1, f"{error}; expected what `make docs` writes") from None


def load_registers(folder: Path) -> Registers:
    """The registers in the data folder of an edition."""
    found: dict[str, Any] = {}
    for name, kind in REGISTER_FILES.items():
        path = folder / f"{name}.json"
        if path.exists():
            found[name] = decoded(path, kind)
    return Registers(folder.name, **found)


def texts(report: ReportData) -> Mapping[str, Mapping[Code, str]]:
    """The plain texts of the segments, by id."""
    return {segment.id: segment.text for segment in report.segments}


def marks(registers: Registers, report: ReportData, page: Language) -> dict[tuple[str, Code], list[Mark]]:
    """All marks of an edition by segment and language; they lead to the register pages in the page's language."""
    found: dict[tuple[str, Code], list[Mark]] = {}
    plain = texts(report)
    for segment, code, mark in (
        *_mentions(registers, page),
        *_documents(registers, page),
        *_errata(registers, plain, page),
    ):
        found.setdefault((segment, code), []).append(mark)
    return found


Placed = Iterator[tuple[str, Code, Mark]]


def _mentions(registers: Registers, page: Language) -> Placed:
    for entry in registers.glossary:
        for code, mentions in entry.mentions.items():
            for one in mentions:
                target = f"{page.prefix}{GLOSSARY}/#{entry.id}"
                yield one.segment, code, Mark(one.start, one.start + len(one.text), "mention", entry.id, target)


def _documents(registers: Registers, page: Language) -> Placed:
    for document in registers.documents:
        target = f"{page.prefix}{registers.year}/{DOCUMENTS}/#{document.id}"
        for cited in document.mentions:
            for code, start in cited.start.items():
                mark = Mark(start, start + len(cited.quote[code]), "document", document.id, target)
                yield cited.segment, code, mark


def _errata(registers: Registers, plain: Mapping[str, Mapping[Code, str]], page: Language) -> Placed:
    """An erratum stands after its words; what one language lacks, at the end of the passage there."""
    wording = REGISTER_WORDING[page.code]
    for erratum in registers.errata:
        target = f"{page.prefix}{registers.year}/{ERRATA}/#{erratum.id}"
        label = wording.erratum_sign.format(
            kind=wording.erratum_kinds[erratum.kind], severity=wording.severities[erratum.severity]
        )
        for language in LANGUAGES:
            quote = erratum.quote.get(language.code)
            if quote:
                end = erratum.start[language.code] + len(quote)
            elif erratum.kind in _OF_BOTH:
                end = len(plain[erratum.segment][language.code])
            else:
                continue
            mark = Mark(end, end, "erratum", erratum.id, target, label, erratum.severity)
            yield erratum.segment, language.code, mark
