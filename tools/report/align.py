"""Align the two languages: one segment for each heading, paragraph and column of both."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from tools.addresses.ids import column_id, heading_id, paragraph_id, section_id
from tools.files.edition_toml import AlignmentRecord
from tools.files.errors import InputError, Problem, refuse
from tools.files.report_txt import Source
from tools.files.toml_file import TomlFile
from tools.language.languages import Code
from tools.report.model import Alignment, Column, LanguageText, Part, Placement, Section, Segment
from tools.report.text import Text, first_offset, plain


def align(language_texts: Sequence[LanguageText], source: Source, exceptions: TomlFile[AlignmentRecord]) -> Alignment:
    """The segments of the texts, the original first.

    Raises InputError for different counts of parts, sections, columns or paragraphs, unless
    alignment.toml has the exception; and for an exception that nothing needs.
    """
    refuse(_different_counts(language_texts, source))
    aligner = _Aligner(language_texts, source, exceptions)
    segments = tuple(aligner.segments())
    for number, exception in enumerate(exceptions.record.exceptions):
        if exception.id not in aligner.used:
            raise InputError(
                exceptions.problem(
                    "R601",
                    f"$.exceptions[{number}]",
                    f"no paragraph {exception.id} needs this; expected the id of one that does",
                )
            )
    return Alignment(segments, tuple(_placements(language_texts, segments)))


def _different_counts(language_texts: Sequence[LanguageText], source: Source) -> Iterator[Problem]:
    original, *others = language_texts
    for other in others:
        yield from _unpaired(original.parts, other.parts, "part", (original, other), source)
        for one, two in zip(original.parts, other.parts, strict=False):
            yield from _unpaired(one.sections[1:], two.sections[1:], f"section of {one.id}", (original, other), source)
        yield from _unpaired(original.columns, other.columns, "column", (original, other), source)


def _unpaired(
    ones: Sequence[Part | Section | Column],
    twos: Sequence[Part | Section | Column],
    what: str,
    language_texts: tuple[LanguageText, LanguageText],
    source: Source,
) -> Iterator[Problem]:
    """The first of `ones` or `twos` that has no partner of its own kind and number."""
    names = [language_text.language.name for language_text in language_texts]
    for one, two in zip_longest(ones, twos):
        if one and two and _key(one) == _key(two):
            continue
        extra = one or two
        counts = f"{names[0]} has {len(ones)}, {names[1]} {len(twos)}"
        yield Problem(
            "R602",
            source.name,
            extra.line,
            f"this {what} has no partner: {counts}; expected the same ones in both languages",
        )
        return


def _key(item: Part | Section | Column) -> tuple[str, int | None]:
    return (item.kind if isinstance(item, Part) else "", item.number)


@dataclass
class _Aligner:
    language_texts: Sequence[LanguageText]
    source: Source
    exceptions: TomlFile[AlignmentRecord]

    def __post_init__(self) -> None:
        self.used: set[str] = set()
        self.by_number = [
            {column.number: column for column in language_text.columns} for language_text in self.language_texts
        ]

    def segments(self) -> Iterator[Segment]:
        for parts in zip(*(language_text.parts for language_text in self.language_texts), strict=True):
            part = parts[0]
            yield Segment(part.id, part.kind, part.id, 0, part.number, self._texts([p.heading for p in parts]))
            for sections in zip(*(part.sections for part in parts), strict=True):
                yield from self._section(part.id, sections)

    def _texts(self, texts: Sequence[Text]) -> dict[Code, tuple[Text, ...]]:
        return {
            language_text.language.code: (text,) for language_text, text in zip(self.language_texts, texts, strict=True)
        }

    def _section(self, part: str, sections: Sequence[Section]) -> Iterator[Segment]:
        first = sections[0]
        prefix = section_id(part, first.number)
        if first.number:
            yield Segment(
                prefix, "section", part, first.number, first.number, self._texts([s.heading or () for s in sections])
            )
        waiting = list(first.columns)
        printed = 0
        yield from self._columns(waiting, printed, part, first.number, prefix)
        for number, texts in enumerate(self._paragraphs(prefix, sections), 1):
            paragraph = paragraph_id(prefix, number)
            yield Segment(paragraph, "paragraph", part, first.number, number, texts)
            printed += len(texts[self.language_texts[0].language.code])
            yield from self._columns(waiting, printed, part, first.number, paragraph)

    def _columns(self, waiting: list[Column], printed: int, part: str, section: int, after: str) -> Iterator[Segment]:
        """The columns that the original prints after so many paragraphs."""
        while waiting and waiting[0].after <= printed:
            number = waiting.pop(0).number
            columns = [columns[number] for columns in self.by_number]
            box = column_id(number)
            yield Segment(box, "column", part, section, number, self._texts([c.title for c in columns]), after)
            paragraphs = self._grouped(box, [c.paragraphs for c in columns], [c.line for c in columns])
            for place, texts in enumerate(paragraphs, 1):
                yield Segment(paragraph_id(box, place), "column-paragraph", part, section, place, texts, after)

    def _paragraphs(self, prefix: str, sections: Sequence[Section]) -> Iterator[dict[Code, tuple[Text, ...]]]:
        yield from self._grouped(
            prefix, [section.paragraphs for section in sections], [section.line for section in sections]
        )

    def _grouped(
        self, prefix: str, paragraphs: Sequence[Sequence[Text]], lines: Sequence[int]
    ) -> Iterator[dict[Code, tuple[Text, ...]]]:
        """The paragraphs side by side, one each or as many as alignment.toml says."""
        left = [list(texts) for texts in paragraphs]
        number = 0
        while any(left):
            number += 1
            counts = self._counts(paragraph_id(prefix, number))
            if any(len(texts) < count for texts, count in zip(left, counts, strict=True)):
                raise InputError(self._unaligned(prefix, paragraphs, lines))
            codes = [language_text.language.code for language_text in self.language_texts]
            yield {code: tuple(texts[:count]) for code, texts, count in zip(codes, left, counts, strict=True)}
            for texts, count in zip(left, counts, strict=True):
                del texts[:count]

    def _counts(self, paragraph: str) -> list[int]:
        for exception in self.exceptions.record.exceptions:
            if exception.id == paragraph:
                self.used.add(paragraph)
                return [
                    exception.paragraphs.get(language_text.language.code, 1) for language_text in self.language_texts
                ]
        return [1] * len(self.language_texts)

    def _unaligned(self, prefix: str, paragraphs: Sequence[Sequence[Text]], lines: Sequence[int]) -> Problem:
        counts = [len(texts) for texts in paragraphs]
        most = counts.index(max(counts))
        extra = paragraphs[most][min(counts)] if counts[most] > min(counts) else None
        line = self.source.line_of(first_offset(extra)) if extra else lines[most]
        said = ", ".join(f"{e.language.name} {count}" for e, count in zip(self.language_texts, counts, strict=True))
        words = f" (here: “{plain(extra)[:24]}…”)" if extra else ""
        return Problem(
            "R603",
            self.source.name,
            line,
            f"{prefix} does not have as many paragraphs in both languages: {said}{words}; expected "
            "the same, a [[cut]] in edition.toml that joins two, or an exception in alignment.toml",
        )


def _placements(language_texts: Sequence[LanguageText], segments: Sequence[Segment]) -> Iterator[Placement]:
    hosts = {segment.id: segment.after for segment in segments if segment.kind == "column"}
    for language_text in language_texts[1:]:
        for prefix, section in _sections(language_text):
            for column in section.columns:
                printed_after = _paragraph_with(column.after, prefix, segments, language_text.language.code)
                box = column_id(column.number)
                if printed_after != hosts[box]:
                    yield Placement(box, language_text.language.code, printed_after, column.line)


def _sections(language_text: LanguageText) -> Iterator[tuple[str, Section]]:
    """Every section with what the ids of its paragraphs begin with."""
    for part in language_text.parts:
        for section in part.sections:
            yield section_id(part.id, section.number), section


def _paragraph_with(count: int, prefix: str, segments: Sequence[Segment], code: Code) -> str:
    """The segment that holds the paragraph with this number (from 1) of a section; its heading for 0."""
    segment_id = prefix
    for segment in segments:
        if segment.kind == "paragraph" and heading_id(segment.id) == prefix and count > 0:
            segment_id, count = segment.id, count - len(segment.texts[code])
    return segment_id
