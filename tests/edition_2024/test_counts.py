"""How much the registers of the 2024 edition have: the one test that a new record changes.

counts.toml has the counts. Accept a change with `make update-golden`, after reading the diff.
"""

from __future__ import annotations

import json
import tomllib
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import pytest

from tools.data.files import REGISTER_FILES
from tools.registers.edition import Edition

FILE = Path(__file__).parent / "counts.toml"
HEAD = "# How much the registers of the 2024 edition have. Renew it after a change of records: make update-golden\n"
Counts = dict[str, dict[str, int]]


def counts_of(edition: Edition) -> Counts:
    """Count records by register, and in each by what its page sorts them by; quotations in each language they have."""
    registers = (
        *(edition.glossary, edition.figures, edition.documents),
        *(edition.cases, edition.errata, edition.terms),
    )
    quoted = {
        "figures": [figure.start for figure in edition.figures],
        "documents": [mention.start for document in edition.documents for mention in document.mentions],
        "columns": [passage.start for case in edition.cases for passage in case.quotes],
        "errata": [erratum.start for erratum in edition.errata],
        "terms": [place.start for term in edition.terms for place in term.places],
    }
    mentions = {entry.id: sum(map(len, entry.mentions.values())) for entry in edition.glossary}
    return {
        "records": {name: len(records) for name, records in zip(REGISTER_FILES, registers, strict=True)},
        "quotations": {name: sum(map(len, starts)) for name, starts in quoted.items()},
        "glossary-kinds": _counted(entry.kind for entry in edition.glossary),
        "figure-themes": _counted(figure.theme for figure in edition.figures),
        "document-kinds": _counted(document.kind for document in edition.documents),
        "erratum-kinds": _counted(erratum.kind for erratum in edition.errata),
        "erratum-severities": _counted(erratum.severity for erratum in edition.errata),
        "term-domains": _counted(term.domain for term in edition.terms),
        "term-readings": _counted(" and ".join(term.readings) for term in edition.terms),
        "errata": {
            "marked": sum(erratum.mark for erratum in edition.errata),
            "series": len({erratum.series for erratum in edition.errata if erratum.series}),
        },
        "home-page": {"headlines": sum(figure.headline for figure in edition.figures)},
        "mentions": dict(sorted(mentions.items())),
        "defined": _counted(code for entry in edition.glossary for code in entry.defined or {}),
    }


def _counted(values: Iterable[str]) -> dict[str, int]:
    return dict(sorted(Counter(values).items()))


def written(counts: Counts) -> str:
    tables = (
        f"\n[{table}]\n" + "".join(f"{json.dumps(name)} = {count}\n" for name, count in rows.items())
        for table, rows in counts.items()
    )
    return HEAD + "".join(tables)


def test_there_are_as_many_records_as_were_accepted(edition: Edition, request: pytest.FixtureRequest) -> None:
    counts = counts_of(edition)
    if request.config.getoption("--update-golden"):
        FILE.write_text(written(counts), encoding="utf-8")
    assert counts == tomllib.loads(FILE.read_text(encoding="utf-8")), (
        f"the records are other than {FILE.name} says; read the diff of what `make update-golden` writes"
    )
