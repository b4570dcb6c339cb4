"""Check what alignment.toml records of sentences: each quotation stands where it says, and each record is needed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Literal

from msgspec.structs import replace

from tools.files.edition_toml import AlignmentRecord, AloneSentence, PairBeginning, SentenceEnd
from tools.files.errors import Problem
from tools.files.report_txt import Source
from tools.files.toml_file import TomlFile
from tools.language.languages import Code, language_of
from tools.language.names import occurrences
from tools.report.model import Pair, Segment, segment_text
from tools.report.pairs import pairs_of
from tools.report.text import first_offset, plain, slice_text

_Table = Literal["sentence", "pair", "alone"]
_TABLES: tuple[_Table, ...] = ("sentence", "pair", "alone")


@dataclass(frozen=True, slots=True)
class _Record:
    """A record about the sentences of a segment: the table that it is in, its place there, and what it quotes."""

    table: _Table
    index: int
    segment: str
    quote: Mapping[Code, str]
    begins: bool

    @property
    def path(self) -> str:
        """Return the path of the record in its file."""
        return f"$.{self.table}[{self.index}]"

    @property
    def key(self) -> str:
        """Return the path of its quotation."""
        return f"{self.path}.{'after' if self.table == 'sentence' else 'quote'}"


def _records(record: AlignmentRecord) -> Iterator[_Record]:
    for table in _TABLES:
        for index, each in enumerate(getattr(record, table)):
            yield _Record(table, index, each.segment, _quote(each), isinstance(each, PairBeginning) and each.begins)


def _quote(record: SentenceEnd | PairBeginning | AloneSentence) -> Mapping[Code, str]:
    if isinstance(record, PairBeginning):
        return record.quote
    return {record.language: record.after if isinstance(record, SentenceEnd) else record.quote}


def wrong_pair_records(segments: Sequence[Segment], file: TomlFile[AlignmentRecord]) -> Iterator[Problem]:
    """Yield a problem for each record that quotes what is not there, and for those that overlap or cross."""
    texts = {segment.id: {code: segment_text(segment, code) for code in segment.texts} for segment in segments}
    for record in _records(file.record):
        if record.segment not in texts:
            message = f"there is no segment “{record.segment}”; expected one such as “c4-s1-p2”"
            yield file.problem("R608", f"{record.path}.segment", message)
        else:
            yield from _wrong_quote(record, texts[record.segment], file)
    for first, second in combinations(_records(file.record), 2):
        if first.segment == second.segment and first.segment in texts:
            yield from _entangled(first, second, texts[first.segment], file)


def _wrong_quote(record: _Record, texts: Mapping[Code, str], file: TomlFile[AlignmentRecord]) -> Iterator[Problem]:
    if all(
        words and words not in texts[code] and _is_in_other(words, code, texts) for code, words in record.quote.items()
    ):
        message = f"{record.segment} has these words in the other language; expected each under its own"
        yield file.problem("R609", record.key, message)
        return
    for code in record.quote if record.table != "pair" or not record.begins else texts:
        words = record.quote.get(code, "")
        times = len(occurrences(texts[code], words))
        if times != 1 or words not in texts[code]:
            message = f"“{words}” stands {times} times in {record.segment} ({code}); expected it exactly once"
            yield file.problem("R608", record.key, message)


def _is_in_other(words: str, code: Code, texts: Mapping[Code, str]) -> bool:
    return any(words in text for other, text in texts.items() if other != code)


def _entangled(
    first: _Record, second: _Record, texts: Mapping[Code, str], file: TomlFile[AlignmentRecord]
) -> Iterator[Problem]:
    """Yield a problem when two records of a segment share a character, or let pairs begin in different orders."""
    shared = [code for code in first.quote if code in second.quote]
    places = {code: (texts[code].find(first.quote[code]), texts[code].find(second.quote[code])) for code in shared}
    for code, (one, other) in places.items():
        if min(one, other) >= 0 and one < other + len(second.quote[code]) and other < one + len(first.quote[code]):
            message = f"“{second.quote[code]}” overlaps the quotation of another record; expected them side by side"
            yield file.problem("R610", second.key, message)
            return
    if first.begins and second.begins and len({one < other for one, other in places.values()}) > 1:
        message = f"the pairs of “{'” and “'.join(second.quote.values())}” and of another record cross"
        yield file.problem("R610", second.key, f"{message}; expected pairs in the same order in both languages")


def unneeded_pair_records(segments: Sequence[Segment], file: TomlFile[AlignmentRecord]) -> Iterator[Problem]:
    """Yield a problem for each record without which the sentences are paired just so."""
    by_id = {segment.id: segment for segment in segments}
    for record in _records(file.record):
        segment, table = by_id[record.segment], getattr(file.record, record.table)
        others = replace(file.record, **{record.table: (*table[: record.index], *table[record.index + 1 :])})
        if [*pairs_of(segment, others)] == [*pairs_of(segment, file.record)]:
            message = f"{record.segment} is paired so without this; expected a record that something needs"
            yield file.problem("R611", record.path, message)


def unanswered(
    segments: Sequence[Segment], pairs: Sequence[Pair], source: Source, file: TomlFile[AlignmentRecord]
) -> Iterator[Problem]:
    """Yield a problem for each sentence without a counterpart that no record explains."""
    by_id = {segment.id: segment for segment in segments}
    for pair in pairs:
        present = [code for code, spans in pair.spans.items() if spans]
        if len(present) == 1:
            segment, [code] = by_id[pair.segment], present
            start, end = pair.spans[code][0]
            words = segment_text(segment, code)[start:end]
            if not any(record.segment == segment.id and words in record.quote for record in file.record.alone):
                yield Problem(
                    "R612",
                    source.name,
                    _line(segment, code, start, source),
                    f"nothing answers to “{words[:40]}…” ({language_of(code).name}, {segment.id}); expected a "
                    f"counterpart: a [[pair]] in {file.name} that says where it begins, or an [[alone]] with why",
                )


def _line(segment: Segment, code: Code, start: int, source: Source) -> int:
    """Return the line of report.txt on which a character of a segment's plain text stands."""
    for text in segment.texts[code]:
        length = len(plain(text))
        if start < length:
            return source.line_of(first_offset(slice_text(text, start, length)))
        start -= length + 2
    return source.line_of(first_offset(segment.texts[code][0]))
