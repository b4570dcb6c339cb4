"""The terms of an edition for translators: how each is rendered, and every place where it stands.

source/<year>/terms.toml is made by reading. Each place quotes both languages; the build finds the
words in the text, and asks for every place of a term that no record explains.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from tools.files.data_record import DataRecord
from tools.files.edition_toml import Record
from tools.files.errors import Problem
from tools.files.toml_file import TomlFile
from tools.language.languages import LANGUAGES, ORIGINAL, Code, Wordings
from tools.language.names import occurrences
from tools.registers.quotations import Quote, SegmentTexts, both, repeated

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
Spans = Mapping[str, Sequence[tuple[int, int]]]  # (start, end) in the text of a segment, by its id
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


class TermPlace(Record, frozen=True):
    """One place of a term: its words in each language; `why` where a language has none."""

    segment: str
    zh: str | None = None
    en: str | None = None
    why: Wordings | None = None

    @property
    def quote(self) -> Quote:
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
    readings: tuple[Literal["a", "b", "editor"], ...] = ()

    def forms(self, code: Code) -> tuple[str, ...]:
        return self.zh if code == "zh" else self.en


class TermsRecord(Record, frozen=True):
    """source/<year>/terms.toml"""

    term: tuple[Term, ...] = ()


class TermPlaceData(DataRecord, frozen=True):
    """A place of a term; `start` counts characters of the segment's plain text, from 0."""

    segment: str
    quote: Quote
    start: dict[Code, int]
    why: Wordings | None = None


class TermData(DataRecord, frozen=True):
    """terms.json is a list of these: a term, its forms as printed, and every place in reading order."""

    id: str
    domain: Domain
    forms: dict[Code, list[str]]
    places: list[TermPlaceData]
    note: Wordings | None = None
    readings: tuple[Literal["a", "b", "editor"], ...] = ()


@dataclass(frozen=True, slots=True)
class _Group:
    """Equal words of one term in one segment: which term they belong to, and which of its places print them, in order."""

    term: int
    segment: str
    code: Code
    words: str
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


def terms_data(record: TermsRecord, texts: SegmentTexts) -> list[TermData]:
    """Return terms.json of an edition, in the order of its records."""
    starts = {(words.term, words.place, words.code): words.start for words in _placed(record, texts)}
    return [
        TermData(
            id=term.id,
            domain=term.domain,
            forms={language.code: list(term.forms(language.code)) for language in LANGUAGES},
            places=[
                TermPlaceData(
                    segment=place.segment,
                    quote=place.quote,
                    start={code: starts[number, position, code] for code in place.quote},
                    why=place.why,
                )
                for position, place in enumerate(term.places)
            ],
            note=term.note,
            readings=term.readings,
        )
        for number, term in enumerate(record.term)
    ]


def _groups(record: TermsRecord) -> list[_Group]:
    """Return the words of all places, equal ones of a term and segment together, the longest words first."""
    places: dict[tuple[int, str, Code, str], list[int]] = {}
    for number, term in enumerate(record.term):
        for position, place in enumerate(term.places):
            for code, words in place.quote.items():
                places.setdefault((number, place.segment, code, words), []).append(position)
    groups = [_Group(*key, tuple(positions)) for key, positions in places.items()]
    return sorted(groups, key=lambda group: -len(group.words))


def _placed(record: TermsRecord, texts: SegmentTexts) -> list[_Placed]:
    """Return where the words of every place stand; places whose words the segment lacks are left out.

    Where a segment has words more often than a term has places, the occurrences outside longer
    words of other places count first.
    """
    placed: list[_Placed] = []
    covered: dict[tuple[str, Code], list[tuple[int, int]]] = {}
    for group in _groups(record):
        longer = covered.setdefault((group.segment, group.code), [])
        found = _occurrences(group, texts)
        free = sorted(found, key=lambda span: any(low <= span[0] and span[1] <= high for low, high in longer))
        chosen = sorted(free[: len(group.places)])
        placed += [
            _Placed(group.term, place, group.segment, group.code, *span)
            for place, span in zip(group.places, chosen, strict=False)
        ]
        longer += chosen
    return placed


def _occurrences(group: _Group, texts: SegmentTexts) -> list[tuple[int, int]]:
    return occurrences(texts.get(group.segment, {}).get(group.code, ""), group.words)


def wrong_terms(file: TomlFile[TermsRecord], texts: SegmentTexts, names: Spans) -> Iterator[Problem]:
    """Yield whatever is wrong in terms.toml.

    `names` are where bodies are named in the original: part of a name (产权 in 国家知识产权局) is no term.
    """
    yield from repeated(file, "term", (term.id for term in file.record.term))
    for number, term in enumerate(file.record.term):
        path = f"$.term[{number}]"
        if not _ID.fullmatch(term.id):
            yield file.problem("T101", f"{path}.id", f"“{term.id}” is no id; expected lower-case words with hyphens")
        yield from both(file, f"{path}.note", f"note of {term.id}", term.note)
        yield from _wrong_forms(file, path, term)
        for position, place in enumerate(term.places):
            yield from _wrong_place(file, f"{path}.places[{position}]", term, place, texts)
    yield from _missing_words(file, texts)
    yield from _unexplained(file, texts, names)


def _form(words: str) -> str:
    """Return words as forms are compared: without an article, capitals and the kind of apostrophe."""
    return re.sub(r"^(the|an?) ", "", words.casefold().replace("’", "'"))


def _wrong_forms(file: TomlFile[TermsRecord], path: str, term: Term) -> Iterator[Problem]:
    """Yield a problem for each form that no place prints, capitals apart."""
    for language in LANGUAGES:
        code = language.code
        printed = {_form(place.quote[code]) for place in term.places if code in place.quote}
        for form in term.forms(code):
            if _form(form) not in printed:
                message = f"no place of {term.id} prints “{form}”; expected one, or no such form"
                yield file.problem("T102", f"{path}.{code}", message)


def _wrong_place(
    file: TomlFile[TermsRecord], path: str, term: Term, place: TermPlace, texts: SegmentTexts
) -> Iterator[Problem]:
    if place.segment not in texts:
        message = f"there is no segment “{place.segment}”; expected one such as “c4-s1-p2”"
        yield file.problem("T103", f"{path}.segment", message)
    for code, words in place.quote.items():
        if _form(words) not in {_form(form) for form in term.forms(code)}:
            yield file.problem("T104", path, f"“{words}” is no form of {term.id}; expected it among its forms")
    if len(place.quote) < len(LANGUAGES) and not place.why:
        message = f"a place of {term.id} has no counterpart in {place.segment}; expected one, or why there is none"
        yield file.problem("T105", path, message)
    if len(place.quote) == len(LANGUAGES) and place.why:
        message = f"a place of {term.id} has its counterpart and says why not; expected the one or the other"
        yield file.problem("T106", path, message)
    yield from both(file, f"{path}.why", f"reason of {term.id}", place.why)


def _missing_words(file: TomlFile[TermsRecord], texts: SegmentTexts) -> Iterator[Problem]:
    """Yield a problem for each place whose words do not stand in its segment, or not so often."""
    for group in _groups(file.record):
        times = len(_occurrences(group, texts))
        if group.segment in texts and times < len(group.places):
            path = f"$.term[{group.term}].places[{group.places[times]}]"
            message = (
                f"“{group.words}” stands {times} times in {group.segment} ({group.code}); "
                f"expected it {len(group.places)} times"
            )
            yield file.problem("T107", path, message)


def _unexplained(file: TomlFile[TermsRecord], texts: SegmentTexts, names: Spans) -> Iterator[Problem]:
    """Yield a problem for each occurrence of a form of the original that stands in no place of any term."""
    covered = _covered(file.record, ORIGINAL.code, texts)
    for number, term in enumerate(file.record.term):
        for form in term.forms(ORIGINAL.code):
            for segment in texts:
                for start, end in occurrences(texts[segment].get(ORIGINAL.code, ""), form):
                    held = (*covered.get(segment, ()), *names.get(segment, ()))
                    if not any(low <= start and end <= high for low, high in held):
                        message = f"“{form}” in {segment} is in no place of {term.id}; expected one with its rendering"
                        yield file.problem("T108", f"$.term[{number}].{ORIGINAL.code}", message)


def unexplained_renderings(record: TermsRecord, texts: SegmentTexts) -> Iterator[str]:
    """Yield a line for each occurrence of a rendering that no place of a term holds: `c1-p1: “fake” (counterfeit)`.

    Such words may well mean something else; a reader looks through the list.
    """
    for language in LANGUAGES:
        if language is ORIGINAL:
            continue
        covered = _covered(record, language.code, texts)
        for term in record.term:
            for form in term.forms(language.code):
                for segment in texts:
                    for start, end in occurrences(texts[segment].get(language.code, ""), form):
                        if not any(low < end and start < high for low, high in covered.get(segment, ())):
                            yield f"{segment}: “{form}” ({term.id})"


def _covered(record: TermsRecord, code: Code, texts: SegmentTexts) -> dict[str, list[tuple[int, int]]]:
    """Return where the words of all places stand in one language, by segment."""
    covered: dict[str, list[tuple[int, int]]] = {}
    for words in _placed(record, texts):
        if words.code == code:
            covered.setdefault(words.segment, []).append((words.start, words.end))
    return covered
