"""The registers of one edition: read from its folder, checked, and as their records stand in the data files."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from tools.files.data_record import Content
from tools.files.errors import Problem, refuse
from tools.files.toml_file import TomlFile, load, loads
from tools.language.languages import LANGUAGES, Wordings
from tools.registers.bodies import agencies
from tools.registers.cases import FILE as CASES_FILE
from tools.registers.cases import CaseData, CasesRecord, cases_data, column_segments, wrong_cases
from tools.registers.documents import FILE as DOCUMENTS_FILE
from tools.registers.documents import DocumentData, DocumentsRecord, documents_data, wrong_documents
from tools.registers.errata import FILE as ERRATA_FILE
from tools.registers.errata import ErrataRecord, ErratumData, errata_data, wrong_errata
from tools.registers.figures import FILE as FIGURES_FILE
from tools.registers.figures import FigureData, FiguresRecord, figures_data, wrong_figures
from tools.registers.glossary import EntryData, Glossary, glossary_data, texts_by_full_id
from tools.registers.glossary_checks import read_glossary
from tools.registers.quotations import segment_texts
from tools.report.model import Report

Record = TypeVar("Record")


@dataclass(frozen=True)
class RegisterSources:
    """What an edition's registers hold, checked against its text; empty where it has no file."""

    glossary: Glossary
    figures: FiguresRecord
    documents: DocumentsRecord
    cases: CasesRecord
    errata: ErrataRecord


@dataclass(frozen=True)
class RegisterFiles:
    """The registers' own files of an edition, as read; None where there is none."""

    figures: TomlFile[FiguresRecord] | None = None
    documents: TomlFile[DocumentsRecord] | None = None
    cases: TomlFile[CasesRecord] | None = None
    errata: TomlFile[ErrataRecord] | None = None


def read_registers(source: Path, folders: Sequence[Path], reports: Sequence[Report]) -> tuple[RegisterSources, ...]:
    """The registers of all editions, in the order of their folders.

    Raises InputError for the first thing that is wrong with one of their files.
    """
    texts = {place: text for report in reports for place, text in texts_by_full_id(report).items()}
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
        read(CASES_FILE, CasesRecord),
        read(ERRATA_FILE, ErrataRecord),
    )


def checked(files: RegisterFiles, report: Report, glossary: Glossary) -> RegisterSources:
    """The registers in their files. No files are read.

    Raises InputError, with its line, for the first thing that is wrong.
    """
    refuse(_problems(files, report, glossary))
    return RegisterSources(
        glossary,
        files.figures.record if files.figures else FiguresRecord(),
        files.documents.record if files.documents else DocumentsRecord(),
        files.cases.record if files.cases else CasesRecord(),
        files.errata.record if files.errata else ErrataRecord(),
    )


def _problems(files: RegisterFiles, report: Report, glossary: Glossary) -> Iterator[Problem]:
    """What is wrong, the first thing first: each check takes it that those before it found nothing."""
    texts, known = segment_texts(report), agencies(glossary)
    errata = files.errata or loads("", ERRATA_FILE, ErrataRecord)
    yield from wrong_errata(errata, texts)
    if files.figures:
        yield from wrong_figures(files.figures, texts, known, errata.record.erratum)
    if files.documents:
        yield from wrong_documents(files.documents, report.segments, texts, known)
    if files.cases:
        yield from wrong_cases(files.cases, column_segments(report), texts)


GLOSSARY, FIGURES, DOCUMENTS, CASES, ERRATA = "glossary", "figures", "documents", "columns", "errata"


@dataclass(frozen=True)
class Edition:
    """One edition and the records of its registers, as they stand in its data files."""

    report: Report
    glossary: tuple[EntryData, ...] = ()
    figures: tuple[FigureData, ...] = ()
    documents: tuple[DocumentData, ...] = ()
    cases: tuple[CaseData, ...] = ()
    errata: tuple[ErratumData, ...] = ()

    @property
    def year(self) -> int:
        return self.report.year

    def names(self) -> dict[str, Wordings]:
        """What the bodies that act in the records are called: agencies by their fullest printed names."""
        found: dict[str, Wordings] = {}
        for entry in self.glossary:
            names = {code: printed[0] for code, printed in entry.names.items() if printed}
            for language in LANGUAGES:
                names.setdefault(language.code, entry.abbr or next(iter(names.values()), entry.id))
            found[entry.id] = names
        for bodies in (*(one.bodies for one in self.figures), *(one.bodies for one in self.documents)):
            found |= {body.id: body.names for body in bodies}
        return found

    def entries(self) -> Iterator[tuple[str, list[str]]]:
        """(page, ids of its entries) of every register of this edition alone that has some."""
        registers: tuple[tuple[str, list[str]], ...] = (
            (FIGURES, [figure.id for figure in self.figures]),
            (DOCUMENTS, [document.id for document in self.documents]),
            (CASES, [case.entry for case in self.cases]),
            (ERRATA, [erratum.id for erratum in self.errata]),
        )
        return ((page, ids) for page, ids in registers if ids)


def edition_of(report: Report, registers: RegisterSources) -> Edition:
    """An edition with its registers."""
    texts, known = segment_texts(report), agencies(registers.glossary)
    return Edition(
        report,
        tuple(glossary_data(registers.glossary, report)),
        tuple(figures_data(registers.figures, texts)),
        tuple(documents_data(registers.documents, texts)),
        tuple(cases_data(registers.cases, column_segments(report), known, texts)),
        tuple(errata_data(registers.errata, texts)),
    )


def register_data(report: Report, registers: RegisterSources) -> dict[str, Content]:
    """The records of every register of an edition, by the names of REGISTER_FILES."""
    texts, known = segment_texts(report), agencies(registers.glossary)
    return {
        "glossary": glossary_data(registers.glossary, report),
        "figures": figures_data(registers.figures, texts),
        "documents": documents_data(registers.documents, texts),
        "columns": cases_data(registers.cases, column_segments(report), known, texts),
        "errata": errata_data(registers.errata, texts),
    }
