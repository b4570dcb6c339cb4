"""Quotations of the registers: each stands exactly once in its segment, and none overlaps another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from tools.files.errors import Problem
from tools.files.toml_file import TomlFile
from tools.language.languages import LANGUAGES, Code
from tools.language.names import occurrences
from tools.report.model import Pair, Report, segment_text

Quote = dict[Code, str]  # a quotation in each language that has it


SegmentTexts = Mapping[str, Mapping[Code, str]]  # the texts of an edition's segments, by their ids


def segment_texts(report: Report) -> dict[str, dict[Code, str]]:
    """Return the plain texts of an edition's segments, in reading order, as report.json has them."""
    return {segment.id: {code: segment_text(segment, code) for code in segment.texts} for segment in report.segments}


def starts(quote: Quote, texts: Mapping[Code, str]) -> dict[Code, int]:
    """Return the character of the segment's text at which each quotation begins, counted from 0.

    The quotations have been checked: each stands in the text.
    """
    return {code: texts[code].index(words) for code, words in quote.items()}


@dataclass(frozen=True, slots=True)
class Quotation:
    """What a record quotes from a segment.

    `path` is where the TOML file has it, the keys `segment` and `quote` below it; `by` is the
    id of the record, or words for it.
    """

    path: str
    segment: str
    quote: Quote
    by: str


@dataclass(frozen=True, slots=True)
class Quoted:
    """Characters `start` up to `end` of a segment, and the quotation that has them."""

    start: int
    end: int
    quotation: Quotation

    def holds(self, start: int, end: int) -> bool:
        """Return whether all of these characters are quoted."""
        return self.start <= start and end <= self.end

    def touches(self, start: int, end: int) -> bool:
        """Return whether any of these characters is quoted."""
        return self.start < end and start < self.end


Located = Mapping[tuple[str, Code], Sequence[Quoted]]  # the right quotations, by segment and language, in file order


def span(text: str, words: str) -> tuple[int, int] | None:
    """Return the (start, end) of words that stand exactly once in a text, with the same apostrophes and blanks."""
    places = occurrences(text, words)
    return places[0] if len(places) == 1 and words in text else None


def right(quote: Quote, texts: Mapping[Code, str]) -> dict[Code, tuple[int, int]]:
    """Return the span of each language's words, without those that do not stand once in its text."""
    spans = {code: span(texts.get(code, ""), words) for code, words in quote.items()}
    return {code: place for code, place in spans.items() if place}


def located(quotations: Iterable[Quotation], texts: SegmentTexts) -> Located:
    """Find the place of every quotation that is right; the others are passed over."""
    places: dict[tuple[str, Code], list[Quoted]] = {}
    for quotation in quotations:
        for code, (start, end) in right(quotation.quote, texts.get(quotation.segment, {})).items():
            places.setdefault((quotation.segment, code), []).append(Quoted(start, end, quotation))
    return places


def wrong_quotations(file: TomlFile[Any], quotations: Sequence[Quotation], texts: SegmentTexts) -> Iterator[Problem]:
    """Yield a problem for each quotation that is empty, stands nowhere or twice, or overlaps another."""
    for quotation in quotations:
        if quotation.segment not in texts:
            message = f"there is no segment “{quotation.segment}”; expected one such as “c4-s1-p2”"
            yield file.problem("Q201", f"{quotation.path}.segment", message)
            continue
        if not quotation.quote:
            message = f"{quotation.by} quotes nothing; expected a quotation in one language at the least"
            yield file.problem("Q202", f"{quotation.path}.quote", message)
        for code, words in quotation.quote.items():
            yield from _wrong_words(file, quotation, code, texts[quotation.segment].get(code, ""), words)
    yield from _overlapping(file, located(quotations, texts))


def _wrong_words(file: TomlFile[Any], quotation: Quotation, code: Code, text: str, words: str) -> Iterator[Problem]:
    """Yield a problem when the words do not stand exactly once in the text of their segment."""
    if span(text, words) is None:
        times = len(occurrences(text, words))
        unlike = ", in other characters" if times == 1 else ""
        message = f"“{words}” stands {times} times in {quotation.segment} ({code}){unlike}; expected it exactly once"
        yield file.problem("Q203", f"{quotation.path}.quote", message)


def _overlapping(file: TomlFile[Any], places: Located) -> Iterator[Problem]:
    """Yield a problem for each quotation that shares a character with an earlier one of the file."""
    for (segment, code), sequence in places.items():
        for number, quoted in enumerate(sequence):
            for other in sequence[:number]:
                if other.touches(quoted.start, quoted.end):
                    words = quoted.quotation.quote[code]
                    message = f"“{words}” overlaps the quotation of {other.quotation.by} in {segment}"
                    path = f"{quoted.quotation.path}.quote"
                    yield file.problem("Q204", path, f"{message}; expected them side by side")


def parted_quotations(file: TomlFile[Any], quotations: Iterable[Quotation], report: Report) -> Iterator[Problem]:
    """Yield a problem for each quotation whose languages do not stand in the same pair of sentences.

    Quotations that are not right are passed over.
    """
    segments = {segment.id: segment for segment in report.segments}
    pairs: dict[str, list[Pair]] = {}
    for pair in report.pairs:
        pairs.setdefault(pair.segment, []).append(pair)
    for quotation in (each for each in quotations if each.segment in segments):
        texts = {code: segment_text(segments[quotation.segment], code) for code in quotation.quote}
        places = right(quotation.quote, texts)
        found = {code: _pair_at(pairs.get(quotation.segment, ()), code, start) for code, (start, _) in places.items()}
        if len(set(found.values())) > 1:
            stands = " and ".join(f"{name} ({code})" for code, name in found.items())
            expected = "expected one pair of sentences, or a [[pair]] in alignment.toml"
            yield file.problem("Q205", f"{quotation.path}.quote", f"{quotation.by} stands in {stands}; {expected}")


def _pair_at(pairs: Iterable[Pair], code: Code, place: int) -> str:
    """Return the id of the pair that has this character of its segment's text; nothing where none has it."""
    return next((pair.id for pair in pairs if any(start <= place < end for start, end in pair.spans.get(code, ()))), "")


def path_near(segment: str, quotations: Iterable[Quotation]) -> str:
    """Return the path of the last quotation from a segment, near which a missing one belongs; else the file's."""
    return next((f"{each.path}.quote" for each in reversed(list(quotations)) if each.segment == segment), "$")


def missing_wordings(
    file: TomlFile[Any], path: str, name: str, wordings: Mapping[Code, str] | None
) -> Iterator[Problem]:
    """Yield a problem for each language that a wording lacks; `name` says which wording it is. None lacks nothing."""
    for language in LANGUAGES:
        if wordings is not None and not wordings.get(language.code):
            message = f"the {name} is missing in {language.name}; expected it in every language"
            yield file.problem("Q104", path, message)


def repeated_ids(file: TomlFile[Any], table: str, ids: Iterable[str]) -> Iterator[Problem]:
    """Yield a problem for each id that an earlier record of the table has."""
    yield from repeated_at(file, ((f"$.{table}[{number}]", identifier) for number, identifier in enumerate(ids)))


def repeated_at(file: TomlFile[Any], ids: Iterable[tuple[str, str]]) -> Iterator[Problem]:
    """Yield a problem for each id that an earlier record has; `ids` are (path of the record, its id)."""
    earlier: set[str] = set()
    for path, identifier in ids:
        if identifier in earlier:
            message = f"the id “{identifier}” a second time; expected one record an id"
            yield file.problem("Q101", f"{path}.id", message)
        earlier.add(identifier)


def wrong_numbered_id(file: TomlFile[Any], path: str, kind: str, identifier: str, segment: str) -> Iterator[Problem]:
    """Yield a problem when an id is not its kind, its segment and a number: `figure-c4-s1-p2-1`."""
    number = identifier.removeprefix(f"{kind}-{segment}-")
    if number == identifier or not (number.isascii() and number.isdigit()):
        message = f"the id “{identifier}” is not one of {segment}; expected “{kind}-{segment}-” and a number"
        yield file.problem("Q102", f"{path}.id", message)
