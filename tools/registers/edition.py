"""The registers of an edition: read from its folder, checked, and as their records stand in the data files."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from tools.files.errors import InputError, Problem, refuse
from tools.files.toml_file import TomlFile, load
from tools.language.languages import LANGUAGES, Wordings
from tools.registers.cases import FILE as CASES_FILE
from tools.registers.cases import CaseData, CasesRecord, cases_data, wrong_cases
from tools.registers.documents import FILE as DOCUMENTS_FILE
from tools.registers.documents import DocumentData, DocumentsRecord, documents_data, wrong_documents
from tools.registers.errata import FILE as ERRATA_FILE
from tools.registers.errata import ErrataRecord, ErratumData, errata_data, errata_of, wrong_errata
from tools.registers.evidence import Check, Evidence
from tools.registers.figures import FILE as FIGURES_FILE
from tools.registers.figures import FigureData, FiguresRecord, figures_data, wrong_figures
from tools.registers.glossary import FILE as GLOSSARY_FILE
from tools.registers.glossary import EntryData, Glossary, GlossaryRecord, glossary_data, texts_by_full_id
from tools.registers.glossary_checks import wrong_glossary
from tools.registers.retired import FILE as RETIRED_FILE
from tools.registers.retired import RetiredEntriesRecord, RetiredEntryData, retired_data, wrong_retired
from tools.registers.synonyms import FILE as SYNONYMS_FILE
from tools.registers.synonyms import NO_SYNONYMS, SynonymsRecord
from tools.registers.synonyms_checks import wrong_synonyms
from tools.registers.terms import FILE as TERMS_FILE
from tools.registers.terms import TermData, TermsRecord, terms_data, wrong_terms
from tools.report.model import Report

Record = TypeVar("Record")


# What may stand in the folder of an edition, besides its text.
EDITION_FILES = (
    "edition.toml",
    "alignment.toml",
    "retired.toml",
    FIGURES_FILE,
    DOCUMENTS_FILE,
    CASES_FILE,
    ERRATA_FILE,
    TERMS_FILE,
    RETIRED_FILE,
)


GLOSSARY, FIGURES, DOCUMENTS, CASES, ERRATA = "glossary", "figures", "documents", "columns", "errata"
TERMS = "terms"
# No register but a view of several: what there is of each body.
COMPARE = "compare"


@dataclass(frozen=True)
class Edition:
    """One edition and the records of its registers, as they stand in its data files; `synonyms` are those of all."""

    report: Report
    glossary: tuple[EntryData, ...] = ()
    figures: tuple[FigureData, ...] = ()
    documents: tuple[DocumentData, ...] = ()
    cases: tuple[CaseData, ...] = ()
    errata: tuple[ErratumData, ...] = ()
    terms: tuple[TermData, ...] = ()
    retired: tuple[RetiredEntryData, ...] = ()
    synonyms: SynonymsRecord = NO_SYNONYMS

    @property
    def year(self) -> int:
        """The year that names the edition."""
        return self.report.year

    def names(self) -> dict[str, Wordings]:
        """Return the names of all who act in the records, by id: of agencies the fullest printed ones."""
        names: dict[str, Wordings] = {}
        for entry in self.glossary:
            fullest = {code: printed[0] for code, printed in entry.names.items() if printed}
            fallback = entry.abbr or next(iter(fullest.values()), entry.id)
            names[entry.id] = {language.code: fullest.get(language.code, fallback) for language in LANGUAGES}
        lists = (*(figure.bodies for figure in self.figures), *(document.bodies for document in self.documents))
        for bodies in lists:
            names |= {body.id: body.names for body in bodies}
        return names

    def _errata_ids(self) -> list[str]:
        """Return the ids of all places, then of the series that some of them are of."""
        series = dict.fromkeys(erratum.series for erratum in self.errata if erratum.series)
        return [*(erratum.id for erratum in self.errata), *series]

    def entries(self) -> Iterator[tuple[str, list[str]]]:
        """Yield (page, ids of its entries) of every register of this edition alone that has some."""
        registers: tuple[tuple[str, list[str]], ...] = (
            (TERMS, [term.id for term in self.terms]),
            (FIGURES, [figure.id for figure in self.figures]),
            (DOCUMENTS, [document.id for document in self.documents]),
            (CASES, [case.entry for case in self.cases]),
            (ERRATA, self._errata_ids()),
        )
        return ((page, ids) for page, ids in registers if ids)

    def all_entries(self) -> dict[str, list[str]]:
        """Return the ids of the entries of every register, the glossary included, by the name of its page."""
        return {GLOSSARY: [entry.id for entry in self.glossary], **dict(self.entries())}

    def retired_from(self, page: str) -> tuple[RetiredEntryData, ...]:
        """Return the entries that a register kept once, by the name of its page."""
        return tuple(entry for entry in self.retired if entry.register == page)


@dataclass(frozen=True)
class Unreadable:
    """A file that is no TOML, or holds an unknown key or a value of a wrong type."""

    problems: tuple[Problem, ...]


@dataclass(frozen=True)
class RegisterFiles:
    """The register files of an edition as read; None for one that is absent."""

    figures: TomlFile[FiguresRecord] | Unreadable | None = None
    documents: TomlFile[DocumentsRecord] | Unreadable | None = None
    cases: TomlFile[CasesRecord] | Unreadable | None = None
    errata: TomlFile[ErrataRecord] | Unreadable | None = None
    terms: TomlFile[TermsRecord] | Unreadable | None = None
    retired: TomlFile[RetiredEntriesRecord] | Unreadable | None = None


GlossaryFile = TomlFile[GlossaryRecord] | Unreadable | None
SynonymsFile = TomlFile[SynonymsRecord] | Unreadable | None


@dataclass(frozen=True)
class SharedFiles:
    """The files that all editions share, as read; None for one that is absent."""

    glossary: GlossaryFile = None
    synonyms: SynonymsFile = None


def read_registers(source: Path, folders: Sequence[Path], reports: Sequence[Report]) -> tuple[Edition, ...]:
    """Read the registers of all editions, and return each report with its own, in the given order.

    Messages name a file with its folder when there are several editions. Raises InputError with
    everything that is wrong in any of the files.
    """
    refuse(_strays(source, folders))
    shared = SharedFiles(
        _read(source / GLOSSARY_FILE, GLOSSARY_FILE, GlossaryRecord),
        _read(source / SYNONYMS_FILE, SYNONYMS_FILE, SynonymsRecord),
    )
    prefixes = (f"{folder.name}/" if len(folders) > 1 else "" for folder in folders)
    files = [read_files(folder, prefix) for folder, prefix in zip(folders, prefixes, strict=True)]
    return editions_of(reports, files, shared)


def read_files(folder: Path, prefix: str = "") -> RegisterFiles:
    """Read the register files in the folder of an edition; `prefix` stands before their names in messages."""
    return RegisterFiles(
        _read(folder / FIGURES_FILE, prefix + FIGURES_FILE, FiguresRecord),
        _read(folder / DOCUMENTS_FILE, prefix + DOCUMENTS_FILE, DocumentsRecord),
        _read(folder / CASES_FILE, prefix + CASES_FILE, CasesRecord),
        _read(folder / ERRATA_FILE, prefix + ERRATA_FILE, ErrataRecord),
        _read(folder / TERMS_FILE, prefix + TERMS_FILE, TermsRecord),
        _read(folder / RETIRED_FILE, prefix + RETIRED_FILE, RetiredEntriesRecord),
    )


def _strays(source: Path, folders: Sequence[Path]) -> Iterator[Problem]:
    """Yield a problem for each TOML file that nobody reads: its name is misspelt."""
    of_editions = ((folder, f"{folder.name}/", EDITION_FILES) for folder in folders)
    places = ((source, "", (GLOSSARY_FILE, SYNONYMS_FILE)), *of_editions)
    for folder, prefix, names in places:
        for name in sorted({path.name for path in folder.glob("*.toml")} - {*names}):
            message = f"no such file of records is known; expected {' or '.join(names)}"
            yield Problem("F105", prefix + name, 1, message)


def _read(path: Path, name: str, kind: type[Record]) -> TomlFile[Record] | Unreadable | None:
    if not path.exists():
        return None
    try:
        return load(path, name, kind)
    except InputError as error:
        return Unreadable(error.problems)


def editions_of(reports: Sequence[Report], files: Sequence[RegisterFiles], shared: SharedFiles) -> tuple[Edition, ...]:
    """Return each report with the registers in its files and in those that all share. No files are read.

    Raises InputError with everything that is wrong in any of them.
    """
    unreadable = isinstance(shared.glossary, Unreadable)
    entries = None if unreadable else Glossary(_record(shared.glossary, GlossaryRecord).entry)
    held = [(each, Evidence(report, entries)) for each, report in zip(files, reports, strict=True)]
    wrong = (problem for each, evidence in held for problem in _problems(each, evidence))
    refuse([*_shared_problems(shared, reports, entries), *wrong])
    synonyms = _record(shared.synonyms, SynonymsRecord)
    found = tuple(_edition(each, evidence, synonyms) for each, evidence in held)
    refuse(_retired_problems(files, found))
    return found


def _retired_problems(files: Sequence[RegisterFiles], editions: Sequence[Edition]) -> Iterator[Problem]:
    """Yield what is wrong with the retired entries, asked when all registers are right."""
    for each, edition in zip(files, editions, strict=True):
        if isinstance(each.retired, TomlFile):
            segments = [segment.id for segment in edition.report.segments]
            yield from wrong_retired(each.retired, edition.all_entries(), segments)


def _shared_problems(shared: SharedFiles, reports: Sequence[Report], glossary: Glossary | None) -> Iterator[Problem]:
    """Yield whatever is wrong in the files that all editions share, which may have words of any of them."""
    texts = {place: texts for report in reports for place, texts in texts_by_full_id(report).items()}
    for file in (shared.glossary, shared.synonyms):
        if isinstance(file, Unreadable):
            yield from file.problems
    if isinstance(shared.glossary, TomlFile):
        yield from wrong_glossary(shared.glossary, texts)
    if isinstance(shared.synonyms, TomlFile):
        yield from wrong_synonyms(shared.synonyms, texts, glossary)


def _problems(files: RegisterFiles, evidence: Evidence) -> Iterator[Problem]:
    """Yield whatever is wrong in the register files of an edition.

    What needs a file that cannot be read, or a record that is wrong, is not asked.
    """
    for file in (files.figures, files.documents, files.cases, files.errata, files.terms, files.retired):
        if isinstance(file, Unreadable):
            yield from file.problems
    if isinstance(files.errata, TomlFile):
        yield from wrong_errata(Check(files.errata, evidence))
    if isinstance(files.figures, TomlFile):
        errata = None if isinstance(files.errata, Unreadable) else errata_of(_record(files.errata, ErrataRecord))
        yield from wrong_figures(Check(files.figures, evidence), errata)
    if isinstance(files.documents, TomlFile):
        yield from wrong_documents(Check(files.documents, evidence))
    if isinstance(files.cases, TomlFile):
        yield from wrong_cases(Check(files.cases, evidence))
    if isinstance(files.terms, TomlFile):
        yield from wrong_terms(Check(files.terms, evidence))


def _record(file: TomlFile[Record] | Unreadable | None, kind: type[Record]) -> Record:
    """Return what a register file holds, nothing when it is absent."""
    return file.record if isinstance(file, TomlFile) else kind()


def _edition(files: RegisterFiles, evidence: Evidence, synonyms: SynonymsRecord) -> Edition:
    """Return an edition with the records of its files, which have been checked."""
    return Edition(
        evidence.report,
        glossary_data(evidence.glossary or Glossary(), evidence.report),
        figures_data(_record(files.figures, FiguresRecord), evidence.texts),
        documents_data(_record(files.documents, DocumentsRecord), evidence.texts),
        cases_data(_record(files.cases, CasesRecord), evidence),
        errata_data(_record(files.errata, ErrataRecord), evidence.texts),
        terms_data(_record(files.terms, TermsRecord), evidence),
        retired_data(_record(files.retired, RetiredEntriesRecord)),
        synonyms,
    )
