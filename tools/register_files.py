"""The data files of the registers: each a list of records, the figures as a table too."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from typing import Any

from tools.bodies import agencies
from tools.columns import ColumnData, columns_data, columns_of
from tools.data_record import Content
from tools.documents import DocumentData, documents_data
from tools.errata import ErratumData, errata_data
from tools.figures import FigureData, figures_data
from tools.glossary import EntryData, glossary_data
from tools.languages import LANGUAGES
from tools.pipeline import Report
from tools.quotations import texts_by_id
from tools.registers import Registers

REGISTER_FILES: Mapping[str, Any] = {
    "glossary": list[EntryData],
    "figures": list[FigureData],
    "documents": list[DocumentData],
    "columns": list[ColumnData],
    "errata": list[ErratumData],
}


def register_data(report: Report, registers: Registers) -> dict[str, Content]:
    """The records of every register of an edition, by the names of REGISTER_FILES."""
    texts, known = texts_by_id(report), agencies(registers.glossary)
    return {
        "glossary": glossary_data(registers.glossary, report),
        "figures": figures_data(registers.figures, texts),
        "documents": documents_data(registers.documents, texts),
        "columns": columns_data(registers.columns, columns_of(report), known, texts),
        "errata": errata_data(registers.errata, texts),
    }


def figures_csv(report: Report, registers: Registers) -> bytes:
    """figures.json as a table (RFC 4180, UTF-8): one row a figure, one column a language where they differ."""
    out = io.StringIO()
    codes = [language.code for language in LANGUAGES]
    writer = csv.writer(out, lineterminator="\r\n")
    by_language = [f"{name}_{code}" for name in ("label", "quote", "unit") for code in codes]
    single = ["qualifier", "direction", "change_of", "previous", "previous_period", "bound"]
    writer.writerow(["id", "segment", "value", *by_language, "period", *single, "theme", "agencies"])
    for figure in figures_data(registers.figures, texts_by_id(report)):
        wordings = [wording.get(code) for wording in (figure.label, figure.quote, figure.unit) for code in codes]
        acting = " ".join([*figure.agencies, *(body.id for body in figure.bodies)])
        extra = [getattr(figure, name) for name in single]
        row = [figure.id, figure.segment, figure.value, *wordings, figure.period, *extra, figure.theme, acting]
        writer.writerow(row)
    return out.getvalue().encode("utf-8")
