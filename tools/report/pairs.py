"""Pair the sentences of every segment: by rule, and where rules end by the records of alignment.toml.

Sentences are parted by the rules of their language (tools/language/sentences.py) and matched by their lengths and by
what both languages print alike (tools/report/matching.py). A heading is one pair, of one sentence in each language.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import count, pairwise

from tools.addresses.ids import pair_id
from tools.files.edition_toml import AlignmentRecord
from tools.language.languages import EN, ZH
from tools.language.sentences import Clause, Span
from tools.report.likeness import likeness
from tools.report.matching import Group, Matching
from tools.report.model import Pair, Segment
from tools.report.passages import Passage


def paired(segments: Sequence[Segment], records: AlignmentRecord, retired: Collection[str] = ()) -> tuple[Pair, ...]:
    """Return the pairs of all segments in their order. No pair gets one of the ids that are `retired`.

    The quotations of the records have been checked: each stands once in its segment.
    """
    return tuple(pair for segment in segments for pair in pairs_of(segment, records, retired))


def pairs_of(segment: Segment, records: AlignmentRecord, retired: Collection[str] = ()) -> Iterator[Pair]:
    """Yield the pairs of one segment in their order; see `paired`."""
    numbers = (number for number in count(1) if pair_id(segment.id, number) not in retired)
    passage = Passage(segment, records)
    zh, en = passage.clauses[ZH.code], passage.clauses[EN.code]
    for group in _groups(passage):
        spans = {ZH.code: _sentences(zh, group.first), EN.code: _sentences(en, group.second)}
        yield Pair(pair_id(segment.id, next(numbers)), segment.id, spans)


def _groups(passage: Passage) -> Iterator[Group]:
    """Yield which clauses belong together, matched from each recorded beginning of a pair to the next."""
    whole = Group(range(len(passage.clauses[ZH.code])), range(len(passage.clauses[EN.code])))
    if len(whole.first) == len(whole.second) == 1:
        yield whole
        return
    seen = likeness(passage)
    places = ((0, 0), *passage.beginnings(), (whole.first.stop, whole.second.stop))
    for (i, k), (j, m) in pairwise(places):
        for group in Matching(seen.first[i:j], seen.second[k:m], seen.weights).groups():
            yield Group(_moved(group.first, i), _moved(group.second, k))


def _moved(numbers: range, by: int) -> range:
    return range(numbers.start + by, numbers.stop + by)


def _sentences(clauses: Sequence[Clause], numbers: range) -> tuple[Span, ...]:
    """Return the spans of some clauses; inside a pair a weak end parts nothing."""
    spans: list[Span] = []
    goes_on = False
    for clause in clauses[numbers.start : numbers.stop]:
        if goes_on:
            spans[-1] = (spans[-1][0], clause.end)
        else:
            spans.append((clause.start, clause.end))
        goes_on = clause.is_weak
    return tuple(spans)
