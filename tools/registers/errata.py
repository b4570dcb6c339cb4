"""The errata of an edition: where the languages differ, and what is misprinted or inconsistent.

source/<year>/errata.toml quotes each place; it states what is printed and corrects nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Literal

import msgspec

from tools.files.data_record import DataRecord
from tools.files.edition_toml import Record
from tools.files.errors import Problem
from tools.language.languages import LANGUAGES, Code, Wordings
from tools.registers.evidence import Check
from tools.registers.notes import segments_named, written, wrong_note
from tools.registers.quotations import (
    Quotation,
    Quote,
    SegmentTexts,
    located,
    repeated_at,
    repeated_ids,
    starts,
    wrong_numbered_id,
    wrong_quotations,
)

FILE = "errata.toml"


ErratumKind = Literal["differs", "chinese-only", "english-only", "meaning", "misprint", "usage", "inconsistent"]
KindBefore = Literal["differs", "omitted", "added", "mistranslated", "misprint", "inconsistent"]


Severity = Literal["major", "minor", "style"]


Reading = Literal["a", "b", "editor"]


# Kinds that concern both languages, even where one prints nothing that could be quoted.
OF_BOTH_LANGUAGES: frozenset[ErratumKind] = frozenset({"differs", "chinese-only", "english-only", "meaning"})


# What release 1.1 called the kinds: errata.json has it until release 1.3, for those who select by it.
_KINDS_BEFORE: Mapping[ErratumKind, KindBefore] = {
    "differs": "differs",
    "chinese-only": "omitted",
    "english-only": "added",
    "meaning": "mistranslated",
    "misprint": "misprint",
    "usage": "misprint",
    "inconsistent": "inconsistent",
}


_SERIES_ID = re.compile(r"erratum-series(-[a-z]+)+")


class Erratum(Record, frozen=True):
    """One place; `readings` says which of the independent readers saw it.

    A sign stands in the text where `mark` is true; `why` says why, or why not where that is not obvious.
    """

    id: str
    segment: str
    kind: ErratumKind
    severity: Severity
    quote: Quote
    note: Wordings
    readings: tuple[Reading, ...] = ()
    mark: bool = False
    why: str | None = None


class SeriesPlace(Record, frozen=True):
    """One place of a series, as printed; `note` says what else is to be said of it."""

    id: str
    segment: str
    zh: str | None = None
    en: str | None = None
    readings: tuple[Reading, ...] = ()
    note: Wordings | None = None

    @property
    def quote(self) -> Quote:
        """The words as printed, in each language that has them."""
        printed: dict[Code, str | None] = {"zh": self.zh, "en": self.en}
        return {code: words for code, words in printed.items() if words is not None}


class Series(Record, frozen=True):
    """The same thing in several places; everything but the places is said once."""

    id: str
    kind: ErratumKind
    severity: Severity
    note: Wordings
    places: tuple[SeriesPlace, ...]
    mark: bool = False
    why: str | None = None

    def erratum(self, place: SeriesPlace) -> Erratum:
        """Return one of its places as an erratum of its own."""
        return Erratum(
            place.id,
            place.segment,
            self.kind,
            self.severity,
            place.quote,
            self.note,
            place.readings,
            self.mark,
            self.why,
        )


class ErrataRecord(Record, frozen=True):
    """The content of source/<year>/errata.toml."""

    erratum: tuple[Erratum, ...] = ()
    series: tuple[Series, ...] = ()


class ErratumData(DataRecord, frozen=True, kw_only=True):
    """errata.json is a list of these, one a place; `start` counts characters of the segment's plain text, from 0.

    `mark` says whether a sign stands in the text. Places of a series share its id (`series`), kind, severity and
    note; `place_note` says what else is to be said of one; `note_segments` are the passages that both name.
    `kind_before` is the kind as release 1.1 named it.
    """

    id: str
    segment: str
    kind: ErratumKind
    kind_before: KindBefore
    severity: Severity
    mark: bool
    quote: dict[Code, str | None]
    start: dict[Code, int]
    note: Wordings
    readings: tuple[Reading, ...] = ()
    why: str | None = None
    series: str | None = None
    place_note: Wordings | None = None
    note_segments: list[str] = msgspec.field(default_factory=list)


def errata_data(record: ErrataRecord, texts: SegmentTexts) -> tuple[ErratumData, ...]:
    """Return the records of errata.json: each place of errata.toml in the order of the text, then of the ids."""
    places = [_erratum_data(erratum, texts) for erratum in record.erratum]
    for series in record.series:
        for place in series.places:
            data = _erratum_data(series.erratum(place), texts)
            named = segments_named(series.note, place.note)
            added = {"series": series.id, "place_note": written(place.note), "note_segments": named}
            places.append(msgspec.structs.replace(data, **added))
    order = {segment: position for position, segment in enumerate(texts)}
    return tuple(sorted(places, key=lambda data: (order[data.segment], _number(data.id))))


def _number(identifier: str) -> int:
    """Return the number at the end of an id, which counts the errata of a segment."""
    return int(identifier.rpartition("-")[2])


def _erratum_data(erratum: Erratum, texts: SegmentTexts) -> ErratumData:
    return ErratumData(
        id=erratum.id,
        segment=erratum.segment,
        kind=erratum.kind,
        kind_before=_KINDS_BEFORE[erratum.kind],
        severity=erratum.severity,
        mark=erratum.mark,
        quote={language.code: erratum.quote.get(language.code) for language in LANGUAGES},
        start=starts(erratum.quote, texts[erratum.segment]),
        note=written(erratum.note) or {},
        readings=erratum.readings,
        why=erratum.why,
        note_segments=segments_named(erratum.note),
    )


def errata_of(record: ErrataRecord) -> tuple[Erratum, ...]:
    """Return every place of errata.toml as an erratum: those of their own, then those of the series."""
    return tuple(erratum for _, erratum in _placed(record))


def _placed(record: ErrataRecord) -> Iterator[tuple[str, Erratum]]:
    """Yield every place with its path in errata.toml."""
    for number, erratum in enumerate(record.erratum):
        yield f"$.erratum[{number}]", erratum
    for number, series in enumerate(record.series):
        for position, place in enumerate(series.places):
            yield f"$.series[{number}].places[{position}]", series.erratum(place)


def wrong_errata(check: Check[ErrataRecord]) -> Iterator[Problem]:
    """Yield whatever is wrong in errata.toml."""
    placed = tuple(_placed(check.record))
    quotations = tuple(Quotation(path, each.segment, each.quote, each.id) for path, each in placed)
    yield from repeated_at(check.file, ((path, erratum.id) for path, erratum in placed))
    yield from wrong_quotations(check.file, quotations, check.texts)
    for path, erratum in placed:
        yield from wrong_numbered_id(check.file, path, "erratum", erratum.id, erratum.segment)
        yield from _unquoted(check, path, erratum)
    for number, record in enumerate(check.record.erratum):
        yield from _wrong_words(check, f"$.erratum[{number}]", record)
    yield from _wrong_series(check)


def _unquoted(check: Check[ErrataRecord], path: str, erratum: Erratum) -> Iterator[Problem]:
    """Yield a problem for each language that an erratum of both languages does not quote."""
    for language in LANGUAGES:
        if erratum.kind in OF_BOTH_LANGUAGES and not erratum.quote.get(language.code):
            message = f"{erratum.id} ({erratum.kind}) quotes nothing in {language.name}"
            yield check.problem("E101", f"{path}.quote", f"{message}; expected a quotation in every language")


def _wrong_words(check: Check[ErrataRecord], path: str, record: Erratum | Series) -> Iterator[Problem]:
    """Yield problems of what an erratum or a series says: a note in one language, a mark without a reason."""
    yield from wrong_note(check.file, f"{path}.note", f"note of {record.id}", record.note, check.texts)
    if record.mark and not record.why:
        message = f"{record.id} is marked in the text and says no reason; expected `why`"
        yield check.problem("E102", f"{path}.mark", message)


def _wrong_series(check: Check[ErrataRecord]) -> Iterator[Problem]:
    """Yield problems of the series themselves: their ids, words, notes of places, and too few places."""
    yield from repeated_ids(check.file, "series", (series.id for series in check.record.series))
    for number, series in enumerate(check.record.series):
        path = f"$.series[{number}]"
        if not _SERIES_ID.fullmatch(series.id):
            message = f"“{series.id}” is no id of a series; expected “erratum-series-” and lower-case words"
            yield check.problem("Q102", f"{path}.id", message)
        if len(series.places) < 2:
            message = f"{series.id} has {len(series.places)} places; expected two or more, or an [[erratum]]"
            yield check.problem("E103", f"{path}.places", message)
        yield from _wrong_words(check, path, series)
        for position, place in enumerate(series.places):
            note_path, name = f"{path}.places[{position}].note", f"note of {place.id}"
            yield from wrong_note(check.file, note_path, name, place.note, check.texts)


def quoted_by_erratum(errata: Sequence[Erratum], figure: Quotation, texts: SegmentTexts) -> bool:
    """Return whether one erratum quotes some of the words, in each language in which the figure is quoted.

    Only quotations that stand exactly once in their segment are compared.
    """
    of_segment = [
        Quotation("$", each.segment, each.quote, each.id) for each in errata if each.segment == figure.segment
    ]
    figures, places = located([figure], texts), located(of_segment, texts)
    touching = [
        {other.quotation.by for other in places.get(key, ()) if other.touches(quoted.start, quoted.end)}
        for key, [quoted] in figures.items()
    ]
    return bool(touching and set.intersection(*touching))
