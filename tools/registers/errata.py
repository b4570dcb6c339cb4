"""The errata of an edition: where the languages differ, and what is misprinted or inconsistent.

source/<year>/errata.toml quotes each place; it states what is printed and corrects nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from tools.files.data_record import DataRecord
from tools.files.edition_toml import Record
from tools.files.errors import Problem
from tools.language.languages import LANGUAGES, Code, Wordings
from tools.registers.evidence import Check
from tools.registers.quotations import (
    Quotation,
    Quote,
    SegmentTexts,
    located,
    missing_wordings,
    repeated_ids,
    starts,
    wrong_numbered_id,
    wrong_quotations,
)

FILE = "errata.toml"


ErratumKind = Literal["differs", "omitted", "added", "misprint", "inconsistent", "mistranslated"]


Severity = Literal["major", "minor", "style"]


Reading = Literal["a", "b", "editor"]


# Kinds that concern both languages, even where one prints nothing that could be quoted.
OF_BOTH_LANGUAGES: frozenset[ErratumKind] = frozenset({"differs", "omitted", "added", "mistranslated"})


class Erratum(Record, frozen=True):
    """One place; `readings` says which of the independent readers saw it."""

    id: str
    segment: str
    kind: ErratumKind
    severity: Severity
    quote: Quote
    note: Wordings
    readings: tuple[Reading, ...] = ()


class ErrataRecord(Record, frozen=True):
    """The content of source/<year>/errata.toml."""

    erratum: tuple[Erratum, ...] = ()


class ErratumData(DataRecord, frozen=True):
    """errata.json is a list of these; `start` counts characters of the segment's plain text, from 0."""

    id: str
    segment: str
    kind: ErratumKind
    severity: Severity
    quote: dict[Code, str | None]
    start: dict[Code, int]
    note: Wordings
    readings: tuple[Reading, ...] = ()


def errata_data(record: ErrataRecord, texts: SegmentTexts) -> tuple[ErratumData, ...]:
    """Return the records of errata.json, in the order of errata.toml."""
    return tuple(
        ErratumData(
            id=erratum.id,
            segment=erratum.segment,
            kind=erratum.kind,
            severity=erratum.severity,
            quote={language.code: erratum.quote.get(language.code) for language in LANGUAGES},
            start=starts(erratum.quote, texts[erratum.segment]),
            note=erratum.note,
            readings=erratum.readings,
        )
        for erratum in record.erratum
    )


def wrong_errata(check: Check[ErrataRecord]) -> Iterator[Problem]:
    """Yield whatever is wrong in errata.toml."""
    errata = check.record.erratum
    yield from repeated_ids(check.file, "erratum", (erratum.id for erratum in errata))
    yield from wrong_quotations(check.file, quotations_of(errata), check.texts)
    for number, erratum in enumerate(errata):
        path = f"$.erratum[{number}]"
        yield from wrong_numbered_id(check.file, path, "erratum", erratum.id, erratum.segment)
        yield from missing_wordings(check.file, f"{path}.note", f"note of {erratum.id}", erratum.note)
        for language in LANGUAGES:
            if erratum.kind in OF_BOTH_LANGUAGES and not erratum.quote.get(language.code):
                message = f"{erratum.id} ({erratum.kind}) quotes nothing in {language.name}"
                yield check.problem("E101", f"{path}.quote", f"{message}; expected a quotation in every language")


def quotations_of(errata: Sequence[Erratum]) -> tuple[Quotation, ...]:
    """Return what the errata quote, in the order of errata.toml."""
    return tuple(
        Quotation(f"$.erratum[{number}]", erratum.segment, erratum.quote, erratum.id)
        for number, erratum in enumerate(errata)
    )


def quoted_by_erratum(errata: Sequence[Erratum], figure: Quotation, texts: SegmentTexts) -> bool:
    """Return whether one erratum quotes some of the words, in each language in which the figure is quoted.

    Only quotations that stand exactly once in their segment are compared.
    """
    of_segment = quotations_of([erratum for erratum in errata if erratum.segment == figure.segment])
    figures, places = located([figure], texts), located(of_segment, texts)
    touching = [
        {other.quotation.by for other in places.get(key, ()) if other.touches(quoted.start, quoted.end)}
        for key, [quoted] in figures.items()
    ]
    return bool(touching and set.intersection(*touching))
