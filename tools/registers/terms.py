"""The terms of an edition for translators: how each is rendered, and every place where it stands.

source/<year>/terms.toml is made by reading. Each place quotes both languages; the build finds the
words in the text, and asks for every place of a term in the original that no record explains.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

import msgspec

from tools.files.data_record import DataRecord
from tools.files.edition_toml import Record
from tools.files.errors import Problem
from tools.language.languages import LANGUAGES, ORIGINAL, Code, Wordings
from tools.language.names import JoinedTexts, occurrences
from tools.registers.evidence import Check, Evidence, Span, Spans
from tools.registers.notes import segments_named, written, wrong_note
from tools.registers.quotations import Quote, SegmentTexts, missing_wordings, repeated_ids

FILE = "terms.toml"
Domain = Literal[
    "law",
    "enforcement",
    "courts",
    "procuratorate",
    "customs",
    "market",
    "registration",
    "copyright",
    "policy",
    "economy",
    "international",
    "services",
]
Reader = Literal["a", "b", "editor"]
_Starts = dict[tuple[int, int], dict[Code, int]]  # where the words begin, by the numbers of the term and of its place
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


class TermPlace(Record, frozen=True):
    """One place of a term: its words in each language; `why` where a language has none.

    `nth` says which of equal words in the segment is meant, counted from 1, where the order alone does not.
    """

    segment: str
    zh: str | None = None
    en: str | None = None
    why: Wordings | None = None
    nth: dict[Code, int] = msgspec.field(default_factory=dict)

    @property
    def quote(self) -> Quote:
        """The words as printed, in each language that has the term here."""
        words: dict[Code, str | None] = {"zh": self.zh, "en": self.en}
        return {code: quoted for code, quoted in words.items() if quoted is not None}


class Term(Record, frozen=True):
    """A term: its forms in each language, as printed, and every place; `readings` says which readers had it."""

    id: str
    domain: Domain
    zh: tuple[str, ...]
    en: tuple[str, ...]
    places: tuple[TermPlace, ...]
    note: Wordings | None = None
    readings: tuple[Reader, ...] = ()

    def forms(self, code: Code) -> tuple[str, ...]:
        """Return its forms in a language, as printed."""
        return self.zh if code == "zh" else self.en


class TermsRecord(Record, frozen=True):
    """The content of source/<year>/terms.toml."""

    term: tuple[Term, ...] = ()


class TermPlaceData(DataRecord, frozen=True):
    """A place of a term; `start` counts characters of the segment's plain text, from 0.

    Where a segment repeats words, each start is that of the words meant here.
    """

    segment: str
    quote: Quote
    start: dict[Code, int]
    why: Wordings | None = None


class TermData(DataRecord, frozen=True):
    """terms.json is a list of these: a term, its forms as printed, and every place in reading order.

    `note_segments` are the passages that the note names.
    """

    id: str
    domain: Domain
    forms: dict[Code, list[str]]
    places: list[TermPlaceData]
    note: Wordings | None = None
    readings: tuple[Reader, ...] = ()
    note_segments: list[str] = msgspec.field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Group:
    """Equal words of one term in one segment: the term, and which of its places print them, in order.

    A group whose words are the `nth` in the segment has one place.
    """

    term: int
    segment: str
    code: Code
    words: str
    nth: int
    places: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class _Placed:
    """The words of a place, found: characters `start` up to `end` of the segment's text."""

    term: int
    place: int
    segment: str
    code: Code
    start: int
    end: int


def terms_data(record: TermsRecord, evidence: Evidence) -> tuple[TermData, ...]:
    """Return the records of terms.json, in the order of terms.toml."""
    starts: _Starts = {}
    for words in _placed(record, evidence):
        starts.setdefault((words.term, words.place), {})[words.code] = words.start
    return tuple(_term_data(number, term, starts) for number, term in enumerate(record.term))


def _term_data(number: int, term: Term, starts: _Starts) -> TermData:
    forms = {language.code: list(term.forms(language.code)) for language in LANGUAGES}
    places = [
        TermPlaceData(place.segment, place.quote, starts[number, position], place.why)
        for position, place in enumerate(term.places)
    ]
    note, named = written(term.note), segments_named(term.note)
    return TermData(term.id, term.domain, forms, places, note, term.readings, named)


def _groups(record: TermsRecord) -> list[_Group]:
    """Return the words of all places, equal ones of a term and segment together.

    The longest words are first, among equal ones those that say which they are.
    """
    places: dict[tuple[int, str, Code, str, int], list[int]] = {}
    for number, term in enumerate(record.term):
        for position, place in enumerate(term.places):
            for code, words in place.quote.items():
                key = (number, place.segment, code, words, place.nth.get(code, 0))
                places.setdefault(key, []).append(position)
    groups = [_Group(*key, tuple(positions)) for key, positions in places.items()]
    return sorted(groups, key=lambda group: (-len(group.words), -group.nth))


def _placed(record: TermsRecord, evidence: Evidence) -> list[_Placed]:
    """Return where the words of every place stand; places whose words the segment lacks are left out.

    No two places of a term share words as long as the segment has enough of them. Part of a name (知识产权 in
    国家知识产权局) is no term: where there are more still, the occurrences outside names count first, and of these the
    ones outside longer words of other places.
    """
    placed: list[_Placed] = []
    held: dict[tuple[str, Code], list[Span]] = {}
    taken: dict[tuple[int, str, Code], list[Span]] = {}
    for group in _groups(record):
        longer = held.setdefault((group.segment, group.code), [])
        same_term = taken.setdefault((group.term, group.segment, group.code), [])
        names = evidence.names.get((group.segment, group.code), ())
        chosen = _chosen(group, _occurrences(group, evidence.texts), (same_term, names, longer))
        placed += [
            _Placed(group.term, place, group.segment, group.code, *span)
            for place, span in zip(group.places, chosen, strict=False)
        ]
        same_term += chosen
        longer += chosen
    return placed


def _chosen(group: _Group, found: Sequence[Span], holders: Sequence[Sequence[Span]]) -> list[Span]:
    """Return as many of the spans found as the group has places, in order: first those that no holder has.

    `holders` have spans that are something else; what the first of them has is taken last.
    """
    if group.nth:
        return list(found[group.nth - 1 : group.nth])
    free = sorted(found, key=lambda span: [_is_within(span, spans) for spans in holders])
    return sorted(free[: len(group.places)])


def _spans(record: TermsRecord, evidence: Evidence) -> Spans:
    """Return where the words of all places stand."""
    spans: dict[tuple[str, Code], list[Span]] = {}
    for words in _placed(record, evidence):
        spans.setdefault((words.segment, words.code), []).append((words.start, words.end))
    return spans


def _is_within(span: Span, longer: Iterable[Span]) -> bool:
    return any(low <= span[0] and span[1] <= high for low, high in longer)


def _occurrences(group: _Group, texts: SegmentTexts) -> list[Span]:
    """Return where the words of a group stand in its segment."""
    return occurrences(texts.get(group.segment, {}).get(group.code, ""), group.words)


def wrong_terms(check: Check[TermsRecord]) -> Iterator[Problem]:
    """Yield whatever is wrong in terms.toml."""
    yield from repeated_ids(check.file, "term", (term.id for term in check.record.term))
    for number, term in enumerate(check.record.term):
        path = f"$.term[{number}]"
        if not _ID.fullmatch(term.id):
            message = f"“{term.id}” is no id; expected lower-case words with hyphens"
            yield check.problem("T101", f"{path}.id", message)
        yield from wrong_note(check.file, f"{path}.note", f"note of {term.id}", term.note, check.texts)
        yield from _wrong_forms(check, path, term)
        for position, place in enumerate(term.places):
            yield from _wrong_place(check, f"{path}.places[{position}]", term, place)
    yield from _missing_words(check)
    yield from _unexplained(check)


def _comparable(words: str) -> str:
    """Return words as forms are compared: without an article, capitals and the kind of apostrophe."""
    return re.sub(r"^(the|an?) ", "", words.casefold().replace("’", "'"))


def _wrong_forms(check: Check[TermsRecord], path: str, term: Term) -> Iterator[Problem]:
    """Yield a problem for each form that no place prints, capitals apart."""
    for language in LANGUAGES:
        code = language.code
        printed = {_comparable(place.quote[code]) for place in term.places if code in place.quote}
        for form in term.forms(code):
            if _comparable(form) not in printed:
                message = f"no place of {term.id} prints “{form}”; expected one, or no such form"
                yield check.problem("T102", f"{path}.{code}", message)


def _wrong_place(check: Check[TermsRecord], path: str, term: Term, place: TermPlace) -> Iterator[Problem]:
    if place.segment not in check.texts:
        message = f"there is no segment “{place.segment}”; expected one such as “c4-s1-p2”"
        yield check.problem("T103", f"{path}.segment", message)
    for code, words in place.quote.items():
        if _comparable(words) not in map(_comparable, term.forms(code)):
            yield check.problem("T104", path, f"“{words}” is no form of {term.id}; expected it among its forms")
    if len(place.quote) < len(LANGUAGES) and not place.why:
        message = f"a place of {term.id} has no counterpart in {place.segment}; expected one, or why there is none"
        yield check.problem("T105", path, message)
    if len(place.quote) == len(LANGUAGES) and place.why:
        message = f"a place of {term.id} has its counterpart and says why not; expected the one or the other"
        yield check.problem("T106", path, message)
    yield from missing_wordings(check.file, f"{path}.why", f"reason of {term.id}", place.why)
    for code, nth in place.nth.items():
        if nth < 1 or code not in place.quote:
            message = f"a place of {term.id} says {code} = {nth}; expected which of the words that it quotes, from 1"
            yield check.problem("T109", f"{path}.nth", message)


def _missing_words(check: Check[TermsRecord]) -> Iterator[Problem]:
    """Yield a problem for each place whose words do not stand in its segment, or not so often."""
    for group in _groups(check.record):
        times, expected = len(_occurrences(group, check.texts)), group.nth or len(group.places)
        if group.segment in check.texts and times < expected:
            path = f"$.term[{group.term}].places[{group.places[0 if group.nth else times]}]"
            message = f"“{group.words}” stands {times} times in {group.segment} ({group.code})"
            yield check.problem("T107", path, f"{message}; expected it {expected} times")


def _unexplained(check: Check[TermsRecord]) -> Iterator[Problem]:
    """Yield a problem for each occurrence of a form of the original that no place of a term, and no name, holds.

    Whether a name of the glossary holds it cannot be known when the glossary cannot be read.
    """
    code, places = ORIGINAL.code, _spans(check.record, check.evidence)
    texts = JoinedTexts({segment: by_language.get(code, "") for segment, by_language in check.texts.items()})
    for number, term in enumerate(check.record.term if check.evidence.glossary else ()):
        for form in term.forms(code):
            for segment, span in texts.occurrences(form):
                held = (*places.get((segment, code), ()), *check.evidence.names.get((segment, code), ()))
                if not _is_within(span, held):
                    message = f"“{form}” in {segment} is in no place of {term.id}; expected one with its rendering"
                    yield check.problem("T108", f"$.term[{number}].{code}", message)


def unexplained_renderings(record: TermsRecord, evidence: Evidence) -> Iterator[str]:
    """Yield a line for each occurrence of a rendering that no place of a term touches: `c1-p1: “fake” (counterfeit)`.

    Such words may well mean something else; a reader looks through the list.
    """
    places = _spans(record, evidence)
    for code in (language.code for language in LANGUAGES if language is not ORIGINAL):
        texts = JoinedTexts({segment: by_language.get(code, "") for segment, by_language in evidence.texts.items()})
        for term in record.term:
            for form in term.forms(code):
                for segment, (start, end) in texts.occurrences(form):
                    if not any(low < end and start < high for low, high in places.get((segment, code), ())):
                        yield f"{segment}: “{form}” ({term.id})"
