"""Read the published data files back, as the site needs them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path
from typing import Any

import msgspec

from tools.data.files import REGISTER_FILES
from tools.data.report import ReportData
from tools.data.sentences import PairData
from tools.files.errors import InputError, Problem, refuse
from tools.language.languages import Code
from tools.registers.cases import CaseData
from tools.registers.documents import DocumentData
from tools.registers.edition import CASES, DOCUMENTS, ERRATA, FIGURES, TERMS
from tools.registers.errata import ErratumData
from tools.registers.figures import FigureData
from tools.registers.glossary import EntryData
from tools.registers.retired import RetiredEntryData
from tools.registers.terms import TermData


@dataclass(frozen=True)
class PublishedRegisters:
    """What the pages of one edition mark; all empty for an edition without registers."""

    year: str
    glossary: list[EntryData] = field(default_factory=list)
    figures: list[FigureData] = field(default_factory=list)
    documents: list[DocumentData] = field(default_factory=list)
    columns: list[CaseData] = field(default_factory=list)
    errata: list[ErratumData] = field(default_factory=list)
    terms: list[TermData] = field(default_factory=list)
    retired: list[RetiredEntryData] = field(default_factory=list)

    @property
    def pages(self) -> list[str]:
        """The register pages that this edition has of its own."""
        return [name for name in (TERMS, FIGURES, DOCUMENTS, CASES, ERRATA) if getattr(self, name)]


def load_reports(data: Path) -> tuple[ReportData, ...]:
    """Read the report.json of every edition in a data folder, the newest first.

    Raises InputError when there is none, and for all that are not what this version of the converter writes.
    """
    paths = sorted(data.glob("[0-9][0-9][0-9][0-9]/report.json"), reverse=True)
    if not paths:
        raise InputError(Problem("S102", str(data), 1, "there is no edition; expected <year>/report.json (make docs)"))
    return tuple(_decoded(dict.fromkeys(paths, ReportData)).values())


def load_registers(folder: Path) -> PublishedRegisters:
    """Read the registers in the data folder of an edition, those that it has.

    Raises InputError for all files that are not what this version of the converter writes.
    """
    kinds = {**REGISTER_FILES, "retired-entries": list[RetiredEntryData]}
    paths = {folder / f"{name}.json": kind for name, kind in kinds.items()}
    contents = _decoded({path: kind for path, kind in paths.items() if path.exists()})
    return PublishedRegisters(
        folder.name, **{path.stem.removesuffix("-entries"): content for path, content in contents.items()}
    )


def load_pairs(folder: Path) -> dict[str, list[PairData]]:
    """Read the pairs of sentences in the data folder of an edition, by segment.

    Raises InputError when there are none, or not such as this version of the converter writes.
    """
    [pairs] = _decoded({folder / "sentences.json": list[PairData]}).values()
    return {segment: list(group) for segment, group in groupby(pairs, key=lambda pair: pair.segment)}


def _decoded(kinds: Mapping[Path, Any]) -> dict[Path, Any]:
    """Decode each file as its kind. Raises InputError for all that cannot be."""
    contents = {path: _decode(path, kind) for path, kind in kinds.items()}
    refuse(content for content in contents.values() if isinstance(content, Problem))
    return contents


def _decode(path: Path, kind: Any) -> Any:
    """Return the content of a file, or the Problem with it."""
    try:
        return msgspec.json.decode(path.read_bytes(), type=kind)
    except (OSError, UnicodeDecodeError, msgspec.MsgspecError) as error:
        return Problem("S101", str(path), 1, f"{error}; expected what `make docs` writes")


def texts(report: ReportData) -> Mapping[str, Mapping[Code, str]]:
    """Return the plain texts of the segments by id, in each language."""
    return {segment.id: segment.text for segment in report.segments}
