"""The data files of the registers: each a list of records, the figures and the terms as tables too."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from tools.data.ledger import LedgerData, ledger_data
from tools.data.package import NAME as PACKAGE
from tools.data.package import package
from tools.data.report import ReportData, report_data
from tools.data.schema import schema
from tools.data.sentences import PairData, pairs_data
from tools.data.translators import translators_files
from tools.files.data_record import Content, encode
from tools.language.languages import LANGUAGES
from tools.registers.cases import CaseData
from tools.registers.documents import DocumentData
from tools.registers.edition import Edition
from tools.registers.errata import ErratumData
from tools.registers.figures import FigureData
from tools.registers.glossary import EntryData
from tools.registers.retired import RetiredEntryData
from tools.registers.terms import TermData

REGISTER_FILES: Mapping[str, Any] = {
    "glossary": list[EntryData],
    "figures": list[FigureData],
    "documents": list[DocumentData],
    "columns": list[CaseData],
    "errata": list[ErratumData],
    "terms": list[TermData],
}


def figures_csv(figures: Sequence[FigureData]) -> bytes:
    """figures.json as a table (RFC 4180, UTF-8): one row a figure, one column a language where they differ."""
    out = io.StringIO()
    codes = [language.code for language in LANGUAGES]
    writer = csv.writer(out, lineterminator="\r\n")
    by_language = [f"{name}_{code}" for name in ("label", "quote", "unit") for code in codes]
    single = ["qualifier", "direction", "change_of", "previous", "previous_period", "bound", "group"]
    writer.writerow(["id", "segment", "kind", "value", *by_language, "period", *single, "theme", "agencies"])
    for figure in figures:
        wordings = [wording.get(code) for wording in (figure.label, figure.quote, figure.unit) for code in codes]
        acting = " ".join([*figure.agencies, *(body.id for body in figure.bodies)])
        extra = [getattr(figure, name) for name in single]
        row = [
            figure.id,
            figure.segment,
            figure.kind,
            figure.value,
            *wordings,
            figure.period,
            *extra,
            figure.theme,
            acting,
        ]
        writer.writerow(row)
    return out.getvalue().encode("utf-8")


def terms_csv(terms: Sequence[TermData]) -> bytes:
    """terms.json as a table (RFC 4180, UTF-8): one row a place, one column a language where they differ."""
    out = io.StringIO()
    codes = [language.code for language in LANGUAGES]
    writer = csv.writer(out, lineterminator="\r\n")
    by_language = [f"{name}_{code}" for name in ("term", "quote", "start", "why") for code in codes]
    writer.writerow(["id", "domain", "segment", *by_language])
    for term in terms:
        names = [next(iter(term.forms[code]), None) for code in codes]
        for place in term.places:
            wordings = [wording.get(code) for wording in (place.quote, place.start, place.why or {}) for code in codes]
            writer.writerow([term.id, term.domain, place.segment, *names, *wordings])
    return out.getvalue().encode("utf-8")


DATA_FILES: Mapping[str, Any] = {
    "report": ReportData,
    "sentences": list[PairData],
    "ledger": LedgerData,
    **REGISTER_FILES,
    "retired-entries": list[RetiredEntryData],
}


def data_files(edition: Edition) -> Iterator[tuple[str, bytes]]:
    """Yield (path under data/, bytes) of every data file of an edition, of its schema, and of what describes them."""
    files = dict(_files(edition))
    yield from ((f"{edition.year}/{name}", content) for name, content in files.items())
    yield f"{edition.year}/{PACKAGE}", package(edition.report, files)


def _files(edition: Edition) -> Iterator[tuple[str, bytes]]:
    contents: dict[str, Content] = {
        "report": report_data(edition.report),
        "sentences": pairs_data(edition),
        "ledger": ledger_data(edition.report),
        "glossary": edition.glossary,
        "figures": edition.figures,
        "documents": edition.documents,
        "columns": edition.cases,
        "errata": edition.errata,
        "terms": edition.terms,
        "retired-entries": edition.retired,
    }
    for name, content in contents.items():
        yield f"{name}.json", encode(content)
        yield f"{name}.schema.json", schema(DATA_FILES[name])
    yield "figures.csv", figures_csv(edition.figures)
    yield "terms.csv", terms_csv(edition.terms)
    yield from translators_files(edition)
