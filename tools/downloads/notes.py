"""The textual notes of a book: where the languages differ or the print is at fault, each at the words it is about.

Only what has a sign in the text by default becomes a note; the appendix has them all.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import count

from tools.data.load import PublishedRegisters
from tools.data.report import ReportData
from tools.language.languages import Code, Language, Wordings
from tools.registers.errata import ErratumData


@dataclass(frozen=True, slots=True)
class Note:
    """A note of a book: its number there, and what it says in each of the book's languages.

    It is about the characters from `start` to `end` of the plain text of its segment.
    """

    number: int
    start: int
    end: int
    words: Wordings


Notes = Mapping[tuple[str, Code], tuple[Note, ...]]  # by segment and language, in the order of the text


def notes_of(report: ReportData, registers: PublishedRegisters, languages: tuple[Language, ...]) -> Notes:
    """Return the notes of a book in these languages; with several a note stands in the first one that prints words."""
    numbers = count(1)
    found: dict[tuple[str, Code], tuple[Note, ...]] = {}
    for segment in report.segments:
        for language in languages:
            placed = tuple(_placed(registers.errata, segment.id, language, languages))
            numbered = tuple(_note(next(numbers), erratum, language, languages) for erratum in placed)
            found |= {(segment.id, language.code): numbered} if numbered else {}
    return found


def _placed(
    errata: Iterable[ErratumData], segment: str, language: Language, languages: tuple[Language, ...]
) -> Iterator[ErratumData]:
    """Yield the marked errata of a segment that stand in this language, in the order of their ends."""
    here = [
        erratum
        for erratum in errata
        if erratum.mark and erratum.segment == segment and _stands_in(erratum, languages) is language
    ]
    yield from sorted(here, key=lambda erratum: _end(erratum, language.code))


def _stands_in(erratum: ErratumData, languages: tuple[Language, ...]) -> Language | None:
    return next((language for language in languages if erratum.quote.get(language.code)), None)


def _end(erratum: ErratumData, code: Code) -> int:
    return erratum.start[code] + len(erratum.quote[code] or "")


def _note(number: int, erratum: ErratumData, language: Language, languages: tuple[Language, ...]) -> Note:
    words = {other.code: note_words(erratum, other.code) for other in languages}
    return Note(number, erratum.start[language.code], _end(erratum, language.code), words)


def note_words(erratum: ErratumData, code: Code) -> str:
    """Return what an erratum says in a language, of its place at the end."""
    return " ".join(words[code] for words in (erratum.note, erratum.place_note) if words)
