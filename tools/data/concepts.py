"""The bodies and terms of an edition as a termbase has them: concepts, each with its designations in both languages."""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from tools.addresses.urls import register_url
from tools.language.languages import LANGUAGES, ORIGINAL, Code, Wordings
from tools.registers.edition import GLOSSARY, TERMS, Edition
from tools.registers.glossary import EntryData
from tools.registers.terms import TermData


@dataclass(frozen=True, slots=True)
class Designation:
    """A form of a concept as printed in one language; `pair` is where it stands first, None where nowhere."""

    form: str
    is_abbreviation: bool
    pair: str | None


@dataclass(frozen=True, slots=True)
class Concept:
    """A body or a term: its id in its register, its subject field, its designations by language, and its address."""

    id: str
    register: str
    subject: str
    address: str
    designations: Mapping[Code, tuple[Designation, ...]]
    note: Wordings | None


_ABBREVIATION = re.compile("[A-Z][A-Za-z]?[A-Z]+")
_Places = Sequence[tuple[str, int, str]]  # (segment, start, words as printed) in one language


def concepts(edition: Edition) -> Iterator[Concept]:
    """Yield the entries of the glossary, then the terms, each in the order of its register."""
    pairs = _Pairs(edition)
    for entry in edition.glossary:
        yield _body(entry, pairs)
    for term in edition.terms:
        yield _term(term, edition.year, pairs)


class _Pairs:
    """The pairs of an edition, found by a place in a segment."""

    def __init__(self, edition: Edition) -> None:
        self._found: dict[tuple[str, Code], tuple[list[int], list[str]]] = {}
        for pair in edition.report.pairs:
            for code, spans in pair.spans.items():
                starts, ids = self._found.setdefault((pair.segment, code), ([], []))
                starts += [start for start, _ in spans]
                ids += [pair.id for _ in spans]

    def at(self, segment: str, code: Code, place: int) -> str:
        """Return the id of the pair in which a character stands."""
        starts, ids = self._found[segment, code]
        return ids[bisect(starts, place) - 1]

    def designations(self, forms: Sequence[str], code: Code, places: _Places) -> tuple[Designation, ...]:
        """Return forms of one language, each with its first place."""
        return tuple(Designation(form, _is_abbreviation(form), self._first(form, code, places)) for form in forms)

    def _first(self, form: str, code: Code, places: _Places) -> str | None:
        exact = [place for place in places if place[2] == form] or [place for place in places if form in place[2]]
        return next((self.at(segment, code, start) for segment, start, _ in exact), None)


def _is_abbreviation(form: str) -> bool:
    return _ABBREVIATION.fullmatch(form) is not None


def _body(entry: EntryData, pairs: _Pairs) -> Concept:
    found: dict[Code, tuple[Designation, ...]] = {}
    for language in LANGUAGES:
        code = language.code
        places = [(mention.segment, mention.start, mention.text) for mention in entry.mentions.get(code, ())]
        names = entry.names.get(code, [])
        if names:
            found[code] = pairs.designations(names, code, places)
    address = f"{ORIGINAL.prefix}{GLOSSARY}/#{entry.id}"
    return Concept(entry.id, GLOSSARY, entry.kind, address, found, entry.note)


def _term(term: TermData, year: int, pairs: _Pairs) -> Concept:
    found: dict[Code, tuple[Designation, ...]] = {}
    for code, forms in term.forms.items():
        quoted = [place for place in term.places if code in place.quote]
        places = [(place.segment, place.start[code], place.quote[code]) for place in quoted]
        if forms:
            found[code] = pairs.designations(forms, code, places)
    address = f"{register_url(year, TERMS, ORIGINAL)}#{term.id}"
    return Concept(term.id, TERMS, term.domain, address, found, term.note)
