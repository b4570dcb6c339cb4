"""The pairs of sentences as translators' programs have them: units of a memory, each with one text a language."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from tools.addresses.urls import pair_identity_url
from tools.language.languages import LANGUAGES, Code, Wordings, language_of
from tools.registers.edition import Edition
from tools.registers.errata import ErratumData
from tools.report.model import Pair, pair_texts


@dataclass(frozen=True, slots=True)
class Unit:
    """A pair of which each language has one text; `notes` are what the errata say of it, in both languages."""

    id: str
    segment: str
    address: str
    texts: Mapping[Code, str]
    notes: tuple[Wordings, ...]


def units(edition: Edition) -> Iterator[Unit]:
    """Yield the pairs that both languages have, in the reading order of the Chinese."""
    segments = {segment.id: segment for segment in edition.report.segments}
    for pair in edition.report.pairs:
        if all(pair.spans.values()):
            sentences = pair_texts(pair, segments[pair.segment])
            texts = {code: language_of(code).glue.join(each) for code, each in sentences.items()}
            address = pair_identity_url(edition.year, pair.segment, pair.id)
            yield Unit(pair.id, pair.segment, address, texts, tuple(_notes(edition, pair)))


def _notes(edition: Edition, pair: Pair) -> Iterator[Wordings]:
    for erratum in edition.errata:
        if _is_of(erratum, pair):
            wordings = (erratum.note, erratum.place_note or {})
            yield {language.code: " ".join(each[language.code] for each in wordings if each) for language in LANGUAGES}


def _is_of(erratum: ErratumData, pair: Pair) -> bool:
    """Tell whether an erratum quotes one of the sentences of a pair."""
    return erratum.segment == pair.segment and any(
        start <= place < end for code, place in erratum.start.items() for start, end in pair.spans[code]
    )
