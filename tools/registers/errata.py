"""The errata of an edition: where the languages differ, and what is misprinted or inconsistent.

source/<year>/errata.toml quotes each place; it states what is printed and corrects nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from tools.addresses.ids import is_entry_id
from tools.files.data_record import DataRecord
from tools.files.edition_toml import Record
from tools.files.errors import Problem
from tools.files.toml_file import TomlFile
from tools.language.languages import LANGUAGES, Code, Wordings
from tools.registers.quotations import Quotations, Quote, Quoted, SegmentTexts, both, repeated, starts

FILE = "errata.toml"


ErratumKind = Literal["differs", "omitted", "added", "misprint", "inconsistent", "mistranslated"]


Severity = Literal["major", "minor", "style"]


Reading = Literal["a", "b", "editor"]


_OF_BOTH: set[ErratumKind] = {"differs", "omitted", "added", "mistranslated"}


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
    """source/<year>/errata.toml"""

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


def errata_data(record: ErrataRecord, texts: SegmentTexts) -> list[ErratumData]:
    """errata.json of an edition, in the order of its records."""
    return [
        ErratumData(
            id=one.id,
            segment=one.segment,
            kind=one.kind,
            severity=one.severity,
            quote={language.code: one.quote.get(language.code) for language in LANGUAGES},
            start=starts(one.quote, texts[one.segment]),
            note=one.note,
            readings=one.readings,
        )
        for one in record.erratum
    ]


def wrong_errata(file: TomlFile[ErrataRecord], texts: SegmentTexts) -> Iterator[Problem]:
    """Whatever is wrong in errata.toml."""
    quotations = Quotations(file, texts)
    yield from repeated(file, "erratum", (erratum.id for erratum in file.record.erratum))
    for number, erratum in enumerate(file.record.erratum):
        path = f"$.erratum[{number}]"
        if not is_entry_id(erratum.id, "erratum", erratum.segment):
            message = f"the id “{erratum.id}” is none of {erratum.segment}"
            yield file.problem("E101", f"{path}.id", f"{message}; expected “erratum-{erratum.segment}-” and a number")
        yield from quotations.wrong(path, erratum.segment, erratum.quote, erratum.id)
        if erratum.kind in _OF_BOTH:
            yield from both(file, f"{path}.quote", f"quotation of {erratum.id} ({erratum.kind})", erratum.quote)
        yield from both(file, f"{path}.note", f"note of {erratum.id}", erratum.note)


def quoted_by_erratum(errata: tuple[Erratum, ...], segment: str, quote: Quote, texts: SegmentTexts) -> bool:
    """Whether an erratum of the segment quotes words of each of these quotations."""
    return any(
        all(code in one.quote and _share(texts[segment][code], one.quote[code], words) for code, words in quote.items())
        for one in errata
        if one.segment == segment
    )


def _share(text: str, one: str, other: str) -> bool:
    """Whether two quotations of a text have a character in common."""
    start = text.index(other)
    return Quoted(text.index(one), text.index(one) + len(one), "").touches(start, start + len(other))
