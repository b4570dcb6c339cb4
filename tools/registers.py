"""The registers of one edition: its own, read from its folder, and the glossary that all editions share."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from tools.bodies import agencies
from tools.columns import FILE as COLUMNS_FILE
from tools.columns import ColumnsRecord, columns_of, wrong_columns
from tools.documents import FILE as DOCUMENTS_FILE
from tools.documents import DocumentsRecord, wrong_documents
from tools.errata import FILE as ERRATA_FILE
from tools.errata import ErrataRecord, wrong_errata
from tools.errors import InputError
from tools.figures import FILE as FIGURES_FILE
from tools.figures import FiguresRecord, wrong_figures
from tools.glossary import Glossary, read_glossary, texts_of
from tools.pipeline import Report
from tools.quotations import texts_by_id
from tools.toml_file import TomlFile, load, loads

Record = TypeVar("Record")


@dataclass(frozen=True)
class Registers:
    """What an edition's registers hold, checked against its text; empty where it has no file."""

    glossary: Glossary
    figures: FiguresRecord
    documents: DocumentsRecord
    columns: ColumnsRecord
    errata: ErrataRecord


@dataclass(frozen=True)
class RegisterFiles:
    """The registers' own files of an edition, as read; None where there is none."""

    figures: TomlFile[FiguresRecord] | None = None
    documents: TomlFile[DocumentsRecord] | None = None
    columns: TomlFile[ColumnsRecord] | None = None
    errata: TomlFile[ErrataRecord] | None = None


def read_registers(source: Path, folders: Sequence[Path], reports: Sequence[Report]) -> tuple[Registers, ...]:
    """The registers of all editions, in the order of their folders.

    Raises InputError for the first thing that is wrong with one of their files.
    """
    texts = {place: text for report in reports for place, text in texts_of(report).items()}
    glossary = read_glossary(source, texts)
    prefixes = (f"{folder.name}/" if len(folders) > 1 else "" for folder in folders)
    return tuple(
        checked(read_files(folder, prefix), report, glossary)
        for folder, prefix, report in zip(folders, prefixes, reports, strict=True)
    )


def read_files(folder: Path, prefix: str = "") -> RegisterFiles:
    """The register files in the folder of an edition; `prefix` stands before their names in messages.

    Raises InputError for one that is no TOML, or has an unknown key or a value of a wrong type.
    """

    def read(name: str, kind: type[Record]) -> TomlFile[Record] | None:
        return load(folder / name, prefix + name, kind) if (folder / name).exists() else None

    return RegisterFiles(
        read(FIGURES_FILE, FiguresRecord),
        read(DOCUMENTS_FILE, DocumentsRecord),
        read(COLUMNS_FILE, ColumnsRecord),
        read(ERRATA_FILE, ErrataRecord),
    )


def checked(files: RegisterFiles, report: Report, glossary: Glossary) -> Registers:
    """The registers in their files. No files are read.

    Raises InputError, with its line, for the first thing that is wrong.
    """
    for problem in _problems(files, report, glossary):
        raise problem
    return Registers(
        glossary,
        files.figures.record if files.figures else FiguresRecord(),
        files.documents.record if files.documents else DocumentsRecord(),
        files.columns.record if files.columns else ColumnsRecord(),
        files.errata.record if files.errata else ErrataRecord(),
    )


def _problems(files: RegisterFiles, report: Report, glossary: Glossary) -> Iterator[InputError]:
    """What is wrong, the first thing first: each check takes it that those before it found nothing."""
    texts, known = texts_by_id(report), agencies(glossary)
    errata = files.errata or loads("", ERRATA_FILE, ErrataRecord)
    yield from wrong_errata(errata, texts)
    if files.figures:
        yield from wrong_figures(files.figures, texts, known, errata.record.erratum)
    if files.documents:
        yield from wrong_documents(files.documents, report.segments, texts, known)
    if files.columns:
        yield from wrong_columns(files.columns, columns_of(report), texts)
