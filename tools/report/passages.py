"""The clauses of a segment in both languages: by the rules of each language, and by the records of alignment.toml."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from tools.addresses.ids import is_paragraph
from tools.files.edition_toml import AlignmentRecord, PairBeginning, SentenceEnd
from tools.language.languages import EN, ZH, Code, Language
from tools.language.sentences import Clause, Span, clauses
from tools.report.model import Segment, segment_text
from tools.report.text import runs

BOTH = (ZH, EN)


@dataclass(frozen=True)
class Passage:
    """A segment with the records of alignment.toml; those of other segments do not count.

    The quotations of the records have been checked: each stands once in the segment.
    """

    segment: Segment
    records: AlignmentRecord

    @cached_property
    def texts(self) -> dict[Code, str]:
        """The plain text in each language."""
        return {language.code: segment_text(self.segment, language.code) for language in BOTH}

    @cached_property
    def clauses(self) -> dict[Code, tuple[Clause, ...]]:
        """The clauses of each language in order. A heading is one."""
        if not is_paragraph(self.segment):
            return {code: (Clause(0, len(text)),) for code, text in self.texts.items()}
        return {language.code: self._clauses(language) for language in BOTH}

    def titles(self, code: Code) -> list[Span]:
        """Return the titles in a language: Chinese ones stand in 《》, English ones in italics."""
        opened = (place for place, character in enumerate(self.texts[code]) if character == "《")
        return [(place, place + 1) for place in opened] if code == ZH.code else list(self._italics(code))

    def beginnings(self) -> Iterator[tuple[int, int]]:
        """Yield which clauses of both languages are recorded to begin a pair, in the order of the Chinese."""
        places = [{code: self._start(record, code) for code in self.texts} for record in self._pairs(begins=True)]
        for place in sorted(places, key=lambda place: place[ZH.code]):
            yield self._clause_at(ZH.code, place[ZH.code]), self._clause_at(EN.code, place[EN.code])

    def continuing(self, code: Code) -> frozenset[int]:
        """Return the clauses of a language at which no pair is recorded to begin."""
        records = (record for record in self._pairs(begins=False) if code in record.quote)
        return frozenset(self._clause_at(code, self._start(record, code)) for record in records)

    def alone(self, code: Code) -> frozenset[int]:
        """Return the clauses of a language to which nothing is recorded to answer in the other."""
        quoted = [
            (start, start + len(record.quote))
            for record in self.records.alone
            if (record.segment, record.language) == (self.segment.id, code)
            for start in (self.texts[code].index(record.quote),)
        ]
        return frozenset(
            number
            for number, clause in enumerate(self.clauses[code])
            if any(start <= clause.start and clause.end <= end for start, end in quoted)
        )

    def _clauses(self, language: Language) -> tuple[Clause, ...]:
        code, text = language.code, self.texts[language.code]
        ends = {text.index(record.after) + len(record.after): record.goes_on for record in self._sentences(code)}
        begins = {self._start(record, code) for record in self._pairs(begins=True)}
        parted = _joined(clauses(text, language, list(self._italics(code))), {end for end, on in ends.items() if on})
        return tuple(_split(parted, text, {end for end, on in ends.items() if not on} | begins))

    def _italics(self, code: Code) -> Iterator[Span]:
        start = 0
        for number, text in enumerate(self.segment.texts[code]):
            start += 2 if number else 0
            for words, italic in runs(text):
                if italic:
                    yield start, start + len(words)
                start += len(words)

    def _sentences(self, code: Code) -> Iterator[SentenceEnd]:
        here = (self.segment.id, code)
        return (record for record in self.records.sentence if (record.segment, record.language) == here)

    def _pairs(self, *, begins: bool) -> Iterator[PairBeginning]:
        here = (self.segment.id, begins)
        return (record for record in self.records.pair if (record.segment, record.begins) == here)

    def _start(self, record: PairBeginning, code: Code) -> int:
        return self.texts[code].index(record.quote[code])

    def _clause_at(self, code: Code, place: int) -> int:
        """Return the number of the first clause that begins at a place or after it."""
        return sum(clause.start < place for clause in self.clauses[code])


def _joined(parted: Sequence[Clause], ends: set[int]) -> list[Clause]:
    """Return clauses, each that ends at one of these places as one with the next."""
    found: list[Clause] = []
    for clause in parted:
        if found and found[-1].end in ends:
            found[-1] = replace(found[-1], end=clause.end, is_weak=clause.is_weak)
        else:
            found.append(clause)
    return found


def _split(parted: Sequence[Clause], text: str, places: set[int]) -> Iterator[Clause]:
    """Yield clauses, each parted at those of these places that are inside it."""
    for clause in parted:
        start = clause.start
        for place in sorted(place for place in places if clause.start < place < clause.end):
            yield Clause(start, start + len(text[start:place].rstrip()))
            start = place + len(text[place:]) - len(text[place:].lstrip())
        yield replace(clause, start=start)
