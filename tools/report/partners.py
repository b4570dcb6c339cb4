"""Check that the two languages of a segment say the same: by length, ordinals, numbers, titles, bodies and Latin words.

The bounds come from the 52 pairs of the 2024 report, all of which were read against each other: an English paragraph
has 3.4 to 6.2 characters for each Chinese one; no pair has more than two numbers without a partner, and each that
has numbers shares some; ordinals always agree; the counts of titles differ by one at the most.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from itertools import combinations, groupby, pairwise
from math import log

from tools.addresses.ids import heading_id, is_paragraph
from tools.files.edition_toml import AlignmentRecord, PairedWords
from tools.files.errors import Problem
from tools.files.report_txt import Source
from tools.files.toml_file import TomlFile
from tools.language.languages import EN, ZH, Language, ordinal
from tools.report.anchors import bodies, large_numbers, latin_words, name_of, words_of_the_field
from tools.report.model import Segment, segment_text
from tools.report.text import first_offset, runs

_USUAL = 4.55  # English characters for a Chinese one: the mean of 2024
_BOUNDS = {200: (2.8, 7.5), 60: (2.4, 8.5), 25: (1.7, 12.0)}  # by Chinese characters: a short text varies more
_FEW = 2  # numbers, titles or bodies that may be without a partner
_MARGIN = 1.0  # by how much two paragraphs must fit each other's partners better


@dataclass(frozen=True)
class Side:
    """What one language of a segment says that the other one must say, too."""

    characters: int
    numbers: frozenset[Decimal]
    ordinal: int | None
    titles: int
    bodies: frozenset[int]
    words: frozenset[int]
    words_of_the_edition: frozenset[int]
    latin: frozenset[str]


def chinese_side(text: str, words: Sequence[PairedWords] = ()) -> Side:
    """Return what a Chinese text says that its English must say, too; `words` are those that the edition adds."""
    return _side(text, ZH, text.count("《"), words)


def english_side(text: str, titles: int = 0, words: Sequence[PairedWords] = ()) -> Side:
    """Return what an English text says that its Chinese must say, too, with the count of its titles in italics."""
    return _side(text, EN, titles, words)


def _side(text: str, language: Language, titles: int, words: Sequence[PairedWords]) -> Side:
    code, lower = language.code, text.lower()
    wanted = (each.zh if code == ZH.code else each.en.lower() for each in words)
    of_the_edition = frozenset(index for index, each in enumerate(wanted) if each in lower)
    found = (bodies(text, code), words_of_the_field(text, code), of_the_edition, latin_words(text))
    return Side(len(text), large_numbers(text, code), ordinal(text, language), titles, *found)


@dataclass(frozen=True)
class _Pair:
    """A segment's two sides; `words` are those that the edition adds to the words of the field."""

    segment: Segment
    words: tuple[PairedWords, ...]

    @cached_property
    def chinese(self) -> Side:
        """Return the Chinese side."""
        return chinese_side(segment_text(self.segment, ZH.code), self.words)

    @cached_property
    def english(self) -> Side:
        """Return the English side."""
        titles = sum(italic for each in self.segment.texts[EN.code] for _, italic in runs(each))
        return english_side(segment_text(self.segment, EN.code), titles, self.words)

    @property
    def first(self) -> str:
        """Return the first words of both sides."""
        return f"“{segment_text(self.segment, ZH.code)[:16]}…” and “{segment_text(self.segment, EN.code)[:32]}…”"


def wrong_partners(
    segments: Sequence[Segment], source: Source, alignment: TomlFile[AlignmentRecord]
) -> Iterator[Problem]:
    """Yield a problem for each segment whose languages do not fit each other, and each that was accepted for nothing.

    In a report whose English has no italics at all, titles are not counted.
    """
    pairs = [_Pair(segment, alignment.record.words) for segment in segments if is_paragraph(segment)]
    has_titles = any(pair.english.titles for pair in pairs)
    accepted = {record.id for record in alignment.record.accepted}
    misfits = {
        pair.segment.id: fault for pair in pairs if (fault := misfit(pair.chinese, pair.english, has_titles=has_titles))
    }
    misfits |= _exchanged(pairs, misfits)
    for pair in pairs:
        reason = misfits.get(pair.segment.id)
        if reason and pair.segment.id not in accepted:
            yield Problem(
                "R605",
                source.name,
                source.line_of(first_offset(pair.segment.texts[EN.code][0])),
                f"{pair.segment.id} pairs {pair.first}, and {reason}; expected paragraphs that say the same: a [[cut]] "
                f"in edition.toml, an exception in {alignment.name} for the one that went astray, or `accepted` there",
            )
    yield from _needless(misfits, alignment)
    yield from _unprinted(pairs, alignment)


def _unprinted(pairs: Sequence[_Pair], alignment: TomlFile[AlignmentRecord]) -> Iterator[Problem]:
    """Yield a problem for each pair of words of the edition that no segment has in both languages."""
    for index in range(len(alignment.record.words)):
        if not any(index in pair.chinese.words_of_the_edition & pair.english.words_of_the_edition for pair in pairs):
            message = "no paragraph has these words in both languages; expected words that partners share"
            yield alignment.problem("R607", f"$.words[{index}]", message)


def _needless(misfits: Mapping[str, str], alignment: TomlFile[AlignmentRecord]) -> Iterator[Problem]:
    for index, record in enumerate(alignment.record.accepted):
        if record.id not in misfits:
            yield alignment.problem(
                "R606",
                f"$.accepted[{index}]",
                f"nothing speaks against {record.id}; expected the id of a pair that needs it",
            )


def misfit(chinese: Side, english: Side, *, has_titles: bool = False) -> str:
    """Return why two sides cannot be partners; nothing when they can."""
    faults = (
        _wrong_length(chinese, english),
        _wrong_ordinal(chinese, english),
        _wrong_numbers(chinese, english),
        _wrong_titles(chinese, english) if has_titles else "",
        _wrong_bodies(chinese, english),
        _wrong_latin(chinese, english),
    )
    return next(filter(None, faults), "")


def _wrong_length(chinese: Side, english: Side) -> str:
    share = english.characters / max(chinese.characters, 1)
    for least, (low, high) in _BOUNDS.items():
        if max(chinese.characters, english.characters / _USUAL) >= least:
            within = low <= share <= high
            return (
                ""
                if within
                else f"the English has {share:.1f} characters for each Chinese one ({low} to {high} are usual)"
            )
    return ""


def _wrong_ordinal(chinese: Side, english: Side) -> str:
    if chinese.ordinal == english.ordinal:
        return ""
    return f"the Chinese begins with {chinese.ordinal or 'no ordinal'}, the English with {english.ordinal or 'none'}"


def _wrong_numbers(chinese: Side, english: Side) -> str:
    alone = sorted(chinese.numbers ^ english.numbers)
    shared = chinese.numbers & english.numbers
    is_wrong = len(alone) > max(_FEW, (len(alone) + 2 * len(shared)) / 4)
    is_wrong = is_wrong or (bool(alone) and not shared and (len(alone) >= _FEW))
    listed = ", ".join(f"{number:f}" for number in alone[:4])
    return f"numbers stand in one language only ({listed})" if is_wrong else ""


def _wrong_titles(chinese: Side, english: Side) -> str:
    difference = abs(chinese.titles - english.titles)
    if difference <= max(_FEW - 1, max(chinese.titles, english.titles) / 3):
        return ""
    return f"the Chinese has {chinese.titles} titles, the English {english.titles}"


def _wrong_bodies(chinese: Side, english: Side) -> str:
    alone, shared = chinese.bodies ^ english.bodies, chinese.bodies & english.bodies
    if len(alone) <= max(_FEW, len(shared)):
        return ""
    names = ", ".join(name_of(index) for index in sorted(alone)[:4])
    return f"bodies stand in one language only ({names})"


def _wrong_latin(chinese: Side, english: Side) -> str:
    if len(chinese.latin) < _FEW or chinese.latin & english.latin:
        return ""
    return f"the English has none of the Latin words of the Chinese ({', '.join(sorted(chinese.latin)[:3])})"


def _exchanged(pairs: Sequence[_Pair], misfits: Mapping[str, str]) -> dict[str, str]:
    """Return the pairs that fit the partners of another one under the same heading better, and why."""
    found: dict[str, str] = {}
    for first, second in _neighbours(pairs):
        if first.segment.id in misfits or second.segment.id in misfits:
            continue
        as_paired = distance(first.chinese, first.english) + distance(second.chinese, second.english)
        crossed = distance(first.chinese, second.english) + distance(second.chinese, first.english)
        if as_paired - crossed > _MARGIN:
            found[first.segment.id] = (
                f"its Chinese fits the English of {second.segment.id} better, and the other way round"
            )
    return found


def _neighbours(pairs: Sequence[_Pair]) -> Iterator[tuple[_Pair, _Pair]]:
    """Yield the paragraphs that may have changed places: those under one heading, and those one after the other."""
    for _, siblings in groupby(pairs, key=lambda pair: heading_id(pair.segment.id)):
        yield from combinations(tuple(siblings), 2)
    yield from pairwise(pairs)


def distance(chinese: Side, english: Side) -> float:
    """Return how far two sides are from saying the same; 0 for perfect partners."""
    length = abs(log(english.characters / max(chinese.characters, 1) / _USUAL))
    apart = len(chinese.numbers ^ english.numbers) + len(chinese.bodies ^ english.bodies)
    apart += len(chinese.words ^ english.words) + len(chinese.words_of_the_edition ^ english.words_of_the_edition)
    titles = abs(chinese.titles - english.titles) if english.titles else 0
    return 3 * length + apart / 2 + titles / 2
