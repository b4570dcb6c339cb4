"""Read the published data files back, as the site needs them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from tools.data.files import REGISTER_FILES
from tools.data.report import ReportData
from tools.files.errors import InputError, Problem
from tools.language.languages import Code
from tools.registers.cases import CaseData
from tools.registers.documents import DocumentData
from tools.registers.edition import CASES, DOCUMENTS, ERRATA, FIGURES
from tools.registers.errata import ErratumData
from tools.registers.figures import FigureData
from tools.registers.glossary import EntryData

Content = TypeVar("Content")


@dataclass(frozen=True)
class PublishedRegisters:
    """What the pages of one edition mark; all empty for an edition without registers."""

    year: str
    glossary: list[EntryData] = field(default_factory=list)
    figures: list[FigureData] = field(default_factory=list)
    documents: list[DocumentData] = field(default_factory=list)
    columns: list[CaseData] = field(default_factory=list)
    errata: list[ErratumData] = field(default_factory=list)

    @property
    def pages(self) -> list[str]:
        """The register pages that this edition has of its own."""
        return [name for name in (FIGURES, DOCUMENTS, CASES, ERRATA) if getattr(self, name)]


def decoded(path: Path, kind: type[Content]) -> Content:
    """The content of a data file.

    Raises InputError when the file is not what this version of the converter writes.
    """
    try:
        return msgspec.json.decode(path.read_bytes(), type=kind)
    except (OSError, UnicodeDecodeError, msgspec.MsgspecError) as error:
        raise InputError(Problem("S101", str(path), 1, f"{error}; expected what `make docs` writes")) from None


def load_registers(folder: Path) -> PublishedRegisters:
    """The registers in the data folder of an edition."""
    found: dict[str, Any] = {}
    for name, kind in REGISTER_FILES.items():
        path = folder / f"{name}.json"
        if path.exists():
            found[name] = decoded(path, kind)
    return PublishedRegisters(folder.name, **found)


def texts(report: ReportData) -> Mapping[str, Mapping[Code, str]]:
    """The plain texts of the segments, by id."""
    return {segment.id: segment.text for segment in report.segments}


def load_reports(data: Path) -> tuple[ReportData, ...]:
    """Return the editions in a data folder, the newest first.

    Raises InputError when there is none, or one that this version of the converter does not write.
    """
    paths = sorted(data.glob("[0-9][0-9][0-9][0-9]/report.json"), reverse=True)
    if not paths:
        raise InputError(Problem("S102", str(data), 1, "there is no edition; expected <year>/report.json (make docs)"))
    return tuple(decoded(path, ReportData) for path in paths)
