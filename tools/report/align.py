"""Align the two languages: one segment for each heading, paragraph and column of both."""

from __future__ import annotations

import itertools
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from tools.addresses.ids import SegmentKind, column_id, heading_id, paragraph_id, section_id
from tools.files.edition_toml import AlignmentRecord
from tools.files.errors import Problem, refuse
from tools.files.report_txt import Source
from tools.files.toml_file import TomlFile
from tools.language.languages import Code
from tools.report.model import Alignment, Column, LanguageText, Part, Placement, Section, Segment
from tools.report.text import Text, first_offset, plain


def align(
    language_texts: Sequence[LanguageText],
    source: Source,
    exceptions: TomlFile[AlignmentRecord],
    retired: Collection[str] = (),
) -> Alignment:
    """Return the segments of the texts, the original first, and the columns that were moved for it.

    No paragraph gets one of the ids that are `retired`: the next one is counted on.

    Raises InputError for different counts of parts, sections, columns or paragraphs, unless
    alignment.toml has the exception; and for an exception with a count below 1, or that
    nothing needs.
    """
    refuse((*_without_partner(language_texts, source), *_impossible(exceptions)))
    aligner = _Aligner(language_texts, exceptions.record, frozenset(retired))
    segments = tuple(aligner.segments())
    refuse((*_uneven(aligner, source), *_unneeded(segments, exceptions)))
    return Alignment(segments, tuple(_placements(language_texts, segments)))


def _without_partner(language_texts: Sequence[LanguageText], source: Source) -> Iterator[Problem]:
    original, *others = language_texts
    for other in others:
        both = (original, other)
        yield from _unpaired(original.parts, other.parts, "part", both, source)
        for part, partner in zip(original.parts, other.parts, strict=False):
            if _key(part) == _key(partner):
                what = f"section of {part.id}"
                yield from _unpaired(part.sections[1:], partner.sections[1:], what, both, source)
        yield from _unpaired(original.columns, other.columns, "column", both, source)


def _unpaired(
    items: Sequence[Part | Section | Column],
    partners: Sequence[Part | Section | Column],
    what: str,
    language_texts: tuple[LanguageText, LanguageText],
    source: Source,
) -> Iterator[Problem]:
    """Yield a problem for each item of either language that has no partner of its own kind and number."""
    shared = {_key(item) for item in items} & {_key(item) for item in partners}
    names = [language_text.language.name for language_text in language_texts]
    for item in (*items, *partners):
        if _key(item) not in shared:
            yield Problem(
                "R601",
                source.name,
                item.line,
                f"this {what} has no partner: {names[0]} has {len(items)}, {names[1]} {len(partners)}; "
                "expected the same ones in both languages: a [[heading]] for a line that is one, or a [[prose]] for "
                "one that is none",
            )


def _key(item: Part | Section | Column) -> tuple[str, int | None]:
    if isinstance(item, Section):
        return (str(item.subsection), item.number)
    return (item.kind if isinstance(item, Part) else "", item.number)


def _impossible(exceptions: TomlFile[AlignmentRecord]) -> Iterator[Problem]:
    for index, exception in enumerate(exceptions.record.exceptions):
        for code, count in exception.paragraphs.items():
            if count < 1:
                yield exceptions.problem(
                    "R603",
                    f"$.exceptions[{index}]",
                    f"{exception.id} cannot have {count} paragraphs in {code}; expected 1 or more",
                )


def _unneeded(segments: Sequence[Segment], exceptions: TomlFile[AlignmentRecord]) -> Iterator[Problem]:
    ids = {segment.id for segment in segments if segment.kind in {"paragraph", "column-paragraph"}}
    for index, exception in enumerate(exceptions.record.exceptions):
        if exception.id not in ids:
            yield exceptions.problem(
                "R604",
                f"$.exceptions[{index}]",
                f"no paragraph {exception.id} needs this; expected the id of one that does",
            )
        elif all(count == 1 for count in exception.paragraphs.values()):
            yield exceptions.problem(
                "R604",
                f"$.exceptions[{index}]",
                f"one paragraph in each language is {exception.id} without this exception; expected other counts",
            )


@dataclass(frozen=True, slots=True)
class _Passage:
    """The paragraphs of a section or a column in every language, the original first.

    The ids of its paragraphs begin with `prefix`; `lines` says where it begins.
    """

    prefix: str
    paragraphs: tuple[tuple[Text, ...], ...]
    lines: tuple[int, ...]


def _of_sections(part: Part, sections: Sequence[Section]) -> _Passage:
    lines = tuple(section.line for section in sections)
    prefix = section_id(part.id, sections[0].number, sections[0].subsection)
    return _Passage(prefix, tuple(section.paragraphs for section in sections), lines)


def _of_columns(columns: Sequence[Column]) -> _Passage:
    lines = tuple(column.line for column in columns)
    return _Passage(column_id(columns[0].number), tuple(column.paragraphs for column in columns), lines)


@dataclass(frozen=True)
class _Aligner:
    """The texts of all languages, the original first, the exceptions for their paragraphs, and the retired ids."""

    language_texts: Sequence[LanguageText]
    exceptions: AlignmentRecord
    retired: frozenset[str]

    def segments(self) -> Iterator[Segment]:
        """Yield the segments in the reading order of the original."""
        for parts in zip(*(language_text.parts for language_text in self.language_texts), strict=True):
            part = parts[0]
            texts = self._by_language([[each.heading] for each in parts])
            yield Segment(part.id, part.kind, part.id, 0, part.number, texts)
            for sections in zip(*(part.sections for part in parts), strict=True):
                yield from self._section(part, sections)

    def passages(self) -> Iterator[_Passage]:
        """Yield every section and column with its paragraphs."""
        for parts in zip(*(language_text.parts for language_text in self.language_texts), strict=True):
            for sections in zip(*(part.sections for part in parts), strict=True):
                yield _of_sections(parts[0], sections)
        for columns in zip(*(language_text.columns for language_text in self.language_texts), strict=True):
            yield _of_columns(columns)

    def counts(self, paragraph: str) -> tuple[int, ...]:
        """Return how many paragraphs of each language are one segment: one, unless alignment.toml says more."""
        for exception in self.exceptions.exceptions:
            if exception.id == paragraph:
                codes = (language_text.language.code for language_text in self.language_texts)
                return tuple(exception.paragraphs.get(code, 1) for code in codes)
        return (1,) * len(self.language_texts)

    def groups(self, passage: _Passage) -> Iterator[tuple[int, tuple[Sequence[Text], ...]]]:
        """Yield the paragraphs side by side, as many of each language as belong together, with their number."""
        rest: tuple[Sequence[Text], ...] = passage.paragraphs
        numbers = (number for number in itertools.count(1) if paragraph_id(passage.prefix, number) not in self.retired)
        while any(rest):
            number = next(numbers)
            counts = self.counts(paragraph_id(passage.prefix, number))
            yield number, tuple(texts[:length] for texts, length in zip(rest, counts, strict=True))
            rest = tuple(texts[length:] for texts, length in zip(rest, counts, strict=True))

    def is_uneven(self, passage: _Passage) -> bool:
        """Tell whether a language has fewer paragraphs than go with those of the others."""
        return any(
            len(texts) < length
            for number, group in self.groups(passage)
            for texts, length in zip(group, self.counts(paragraph_id(passage.prefix, number)), strict=True)
        )

    def _by_language(self, texts: Sequence[Sequence[Text]]) -> dict[Code, tuple[Text, ...]]:
        codes = (language_text.language.code for language_text in self.language_texts)
        return {code: tuple(group) for code, group in zip(codes, texts, strict=True)}

    def _section(self, part: Part, sections: Sequence[Section]) -> Iterator[Segment]:
        section, passage = sections[0], _of_sections(part, sections)
        number, prefix = section.number, passage.prefix
        paragraphs = [
            Segment(paragraph_id(prefix, place), "paragraph", part.id, number, place, self._by_language(texts))
            for place, texts in self.groups(passage)
        ]
        if number:
            texts = self._by_language([[each.heading or ()] for each in sections])
            kind: SegmentKind = "subsection" if section.subsection else "section"
            yield Segment(prefix, kind, part.id, number, section.subsection or number, texts)
        original = self.language_texts[0].language.code
        hosts = [(column, _paragraph_with(column.after, prefix, paragraphs, original)) for column in section.columns]
        for column, host in hosts:
            if host == prefix:
                yield from self._column(column.number, part.id, number, host)
        for paragraph in paragraphs:
            yield paragraph
            for column, host in hosts:
                if host == paragraph.id:
                    yield from self._column(column.number, part.id, number, host)

    def _column(self, number: int, part: str, section: int, after: str) -> Iterator[Segment]:
        columns = [language_text.columns[number - 1] for language_text in self.language_texts]
        titles = self._by_language([[column.title] for column in columns])
        box = column_id(number)
        yield Segment(box, "column", part, section, number, titles, after)
        for place, texts in self.groups(_of_columns(columns)):
            paragraphs = self._by_language(texts)
            yield Segment(paragraph_id(box, place), "column-paragraph", part, section, place, paragraphs, after)


def _uneven(aligner: _Aligner, source: Source) -> Iterator[Problem]:
    """Yield a problem for each section and column whose paragraphs do not go together."""
    for passage in aligner.passages():
        if not aligner.is_uneven(passage):
            continue
        counts = [len(texts) for texts in passage.paragraphs]
        most = counts.index(max(counts))
        extra = passage.paragraphs[most][min(counts)] if counts[most] > min(counts) else None
        names = (language_text.language.name for language_text in aligner.language_texts)
        listed = ", ".join(f"{name} {count}" for name, count in zip(names, counts, strict=True))
        quoted = f" (here: “{plain(extra)[:24]}…”)" if extra else ""
        yield Problem(
            "R602",
            source.name,
            source.line_of(first_offset(extra)) if extra else passage.lines[most],
            f"{passage.prefix} does not have as many paragraphs in both languages: {listed}{quoted}; expected "
            "the same, a [[cut]] in edition.toml that joins two, or an exception in alignment.toml",
        )


def _placements(language_texts: Sequence[LanguageText], segments: Sequence[Segment]) -> Iterator[Placement]:
    """Yield the columns that another language prints elsewhere than the original does."""
    hosts = {segment.number: segment.after for segment in segments if segment.kind == "column"}
    for language_text in language_texts[1:]:
        code = language_text.language.code
        for part, section in _sections(language_text):
            prefix = section_id(part.id, section.number, section.subsection)
            paragraphs = [each for each in segments if each.kind == "paragraph" and heading_id(each.id) == prefix]
            for column in section.columns:
                printed_after = _paragraph_with(column.after, prefix, paragraphs, code)
                if printed_after != hosts[column.number]:
                    yield Placement(column_id(column.number), code, printed_after, column.line)


def _sections(language_text: LanguageText) -> Iterator[tuple[Part, Section]]:
    return ((part, section) for part in language_text.parts for section in part.sections)


def _paragraph_with(count: int, prefix: str, paragraphs: Sequence[Segment], code: Code) -> str:
    """Return the segment of a section that holds the paragraph with this number (from 1); its heading for 0."""
    host = prefix
    for segment in paragraphs:
        if count > 0:
            host, count = segment.id, count - len(segment.texts[code])
    return host
