"""An edition with the records of its registers: what pages, addresses and data files are made from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tools.bodies import agencies
from tools.columns import ColumnData, columns_data, columns_of
from tools.data_record import Wordings
from tools.documents import DocumentData, documents_data
from tools.errata import ErratumData, errata_data
from tools.figures import FigureData, figures_data
from tools.glossary import EntryData, glossary_data
from tools.languages import LANGUAGES, Language
from tools.pipeline import Report
from tools.quotations import texts_by_id
from tools.registers import Registers

GLOSSARY, FIGURES, DOCUMENTS, COLUMNS, ERRATA = "glossary", "figures", "documents", "columns", "errata"


@dataclass(frozen=True)
class Registered:
    """One edition and the records of its registers, as they stand in its data files."""

    report: Report
    glossary: tuple[EntryData, ...] = ()
    figures: tuple[FigureData, ...] = ()
    documents: tuple[DocumentData, ...] = ()
    columns: tuple[ColumnData, ...] = ()
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
            (COLUMNS, [column.entry for column in self.columns]),
            (ERRATA, [erratum.id for erratum in self.errata]),
        )
        return ((page, ids) for page, ids in registers if ids)


def registered(report: Report, registers: Registers) -> Registered:
    """An edition with its registers."""
    texts, known = texts_by_id(report), agencies(registers.glossary)
    return Registered(
        report,
        tuple(glossary_data(registers.glossary, report)),
        tuple(figures_data(registers.figures, texts)),
        tuple(documents_data(registers.documents, texts)),
        tuple(columns_data(registers.columns, columns_of(report), known, texts)),
        tuple(errata_data(registers.errata, texts)),
    )


def register_addresses(editions: Sequence[Registered]) -> Iterator[str]:
    """The addresses of the register pages and of every entry in them, in every language."""
    shared = dict.fromkeys(entry.id for edition in editions for entry in edition.glossary)
    for language in LANGUAGES:
        if shared:
            yield from _page(f"{language.prefix}{GLOSSARY}/", list(shared))
        for edition in editions:
            for page, ids in edition.entries():
                yield from _page(register_url(edition.year, page, language), ids)


def _page(url: str, ids: Sequence[str]) -> Iterator[str]:
    yield url
    yield from (f"{url}#{identifier}" for identifier in ids)


def register_url(year: int, page: str, language: Language) -> str:
    """The address of a register's page: `en/2024/figures/`."""
    return f"{language.prefix}{year}/{page}/"
