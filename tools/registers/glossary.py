"""The glossary: agencies and terms, their names, and every place where an edition mentions them.

source/glossary.toml is shared by all editions. Each of its names stands in the text of one of
them, and each exception excludes something (glossary_checks).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

import msgspec

from tools.addresses.ids import full_id
from tools.files.data_record import DataRecord
from tools.files.edition_toml import Record
from tools.language.languages import LANGUAGES, Code, Wordings
from tools.language.names import Exclusion, Mention, Name, find_mentions
from tools.registers.notes import segments_named, written
from tools.registers.official import OfficialData, OfficialName, official_data
from tools.registers.quotations import SegmentTexts, segment_texts
from tools.report.model import Report

FILE = "glossary.toml"


_BRACKETS = ((" (", ")"), ("（", "）"))


EntryKind = Literal["party", "agency", "judiciary", "local", "international", "country", "term"]


CANNOT_ACT: frozenset[EntryKind] = frozenset({"term", "country"})


TextsByFullId = SegmentTexts  # the texts of all editions' segments, by "2024/c1-s3-p1"


class ExceptionRecord(Record, frozen=True):
    """A quotation in which the entry's name does not mean it: in one segment, or everywhere."""

    language: Code
    quote: str
    why: str
    segment: str | None = None


class Entry(Record, frozen=True):
    """An agency or a term."""

    id: str
    kind: EntryKind
    names: dict[Code, tuple[str, ...]]
    abbr: str | None = None
    official: OfficialName | None = None
    also: dict[Code, tuple[str, ...]] = msgspec.field(default_factory=dict)
    search_names: dict[Code, tuple[str, ...]] = msgspec.field(default_factory=dict)
    part_of: str | None = None
    note: Wordings | None = None
    only_in: dict[str, tuple[str, ...]] = msgspec.field(default_factory=dict)
    exceptions: tuple[ExceptionRecord, ...] = ()

    @property
    def can_act(self) -> bool:
        """Whether it is an agency, which can act in a record, and no term or country."""
        return self.kind not in CANNOT_ACT

    def matchable(self, code: Code) -> tuple[Name, ...]:
        """Return its names in a language, as they are searched for."""
        return tuple(Name(self.id, name, self.only_in.get(name, ())) for name in self.names.get(code, ()))


class GlossaryRecord(Record, frozen=True):
    """The content of source/glossary.toml."""

    entry: tuple[Entry, ...] = ()


class MentionData(DataRecord, frozen=True):
    """A name as printed; `start` counts characters of the segment's plain text, from 0."""

    segment: str
    text: str
    start: int


class EntryData(DataRecord, frozen=True):
    """glossary.json is a list of these: what one edition mentions, where, and what it is.

    `note_segments` are the passages that the note names, each with its edition: `2024/c1-s3-p1`.
    """

    id: str
    abbr: str | None
    kind: EntryKind
    names: dict[Code, list[str]]
    mentions: dict[Code, list[MentionData]]
    official: OfficialData | None = None
    also: dict[Code, list[str]] | None = None
    search_names: dict[Code, list[str]] | None = None
    defined: dict[Code, MentionData] | None = None
    part_of: str | None = None
    note: Wordings | None = None
    note_segments: list[str] = msgspec.field(default_factory=list)

    @property
    def can_act(self) -> bool:
        """Whether it is an agency, which can act in a record, and no term or country."""
        return self.kind not in CANNOT_ACT


@dataclass(frozen=True)
class Glossary:
    """All entries, checked against the texts of all editions."""

    entries: tuple[Entry, ...] = ()

    def mentions(self, place: str, code: Code, text: str) -> tuple[Mention, ...]:
        """Return the mentions in the text that a segment (`2024/c1-s3-p1`) has in one language, in its order."""
        return find_mentions(text, self._names[code], exclusions(self.entries, place, code))

    def with_parents(self, ids: Iterable[str]) -> set[str]:
        """Return these ids, and those of the bodies that the entries are part of, of theirs, and so on."""
        parents = {entry.id: entry.part_of for entry in self.entries}
        found: set[str] = set()
        for identifier in ids:
            body: str | None = identifier
            while body and body not in found:
                found.add(body)
                body = parents[body]
        return found

    @cached_property
    def _names(self) -> dict[Code, tuple[Name, ...]]:
        return {language.code: searched_names(self.entries, language.code) for language in LANGUAGES}


def searched_names(entries: Sequence[Entry], code: Code) -> tuple[Name, ...]:
    """Return the names of all entries in a language, as they are searched for."""
    return tuple(name for entry in entries for name in entry.matchable(code))


def exclusions(entries: Sequence[Entry], place: str, code: Code) -> list[Exclusion]:
    """Return the exceptions that count in a segment (`2024/c1-s3-p1`) in one language."""
    return [
        Exclusion(entry.id, exception.quote)
        for entry in entries
        for exception in entry.exceptions
        if exception.language == code and exception.segment in (None, place)
    ]


def texts_by_full_id(report: Report) -> dict[str, Mapping[Code, str]]:
    """Return the plain texts of an edition's segments, in reading order, by `2024/c1-s3-p1`."""
    return {full_id(report.year, segment): texts for segment, texts in segment_texts(report).items()}


MentionsByEntry = dict[str, dict[Code, list[MentionData]]]  # by an entry's id and language, in reading order


def glossary_data(glossary: Glossary, report: Report) -> tuple[EntryData, ...]:
    """Return the records of glossary.json, in the order of the glossary.

    They are the entries that an edition mentions, and the bodies that these say they are part of.
    """
    mentions: MentionsByEntry = {}
    definitions: MentionsByEntry = {}
    for segment, texts in segment_texts(report).items():
        for code, text in texts.items():
            in_text = glossary.mentions(full_id(report.year, segment), code, text)
            _add(mentions, segment, code, in_text)
            _add(definitions, segment, code, _definitions(glossary, code, text, in_text))
    included = glossary.with_parents(mentions)
    return tuple(
        _entry_data(entry, mentions.get(entry.id, {}), definitions.get(entry.id))
        for entry in glossary.entries
        if entry.id in included
    )


def _add(mentions: MentionsByEntry, segment: str, code: Code, in_text: Iterable[Mention]) -> None:
    """Add the mentions in a segment's text to those of their entries."""
    for mention in in_text:
        data = MentionData(segment, mention.text, mention.start)
        mentions.setdefault(mention.entry, {}).setdefault(code, []).append(data)


def slug(name: str) -> str:
    """Make an id of an abbreviation or an English name: `World Bank` → `world-bank`."""
    return re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")


def _entry_data(
    entry: Entry, mentions: dict[Code, list[MentionData]], definitions: dict[Code, list[MentionData]] | None
) -> EntryData:
    return EntryData(
        id=entry.id,
        abbr=entry.abbr,
        kind=entry.kind,
        names={language.code: list(entry.names.get(language.code, ())) for language in LANGUAGES},
        mentions={language.code: mentions.get(language.code, []) for language in LANGUAGES},
        official=official_data(entry.official),
        also=_listed(entry.also),
        search_names=_listed(entry.search_names),
        defined={code: places[0] for code, places in definitions.items()} if definitions else None,
        part_of=entry.part_of,
        note=written(entry.note),
        note_segments=segments_named(entry.note),
    )


def _listed(names: Mapping[Code, Sequence[str]]) -> dict[Code, list[str]] | None:
    """Return names by language as the data file has them, which leaves out what is empty."""
    return {code: list(of_language) for code, of_language in names.items()} or None


def _definitions(glossary: Glossary, code: Code, text: str, mentions: Iterable[Mention]) -> Iterator[Mention]:
    """Yield where the text defines an abbreviation: `Full Name (ABBR)`, with a full name inside a longer one too."""
    names = {entry.id: entry.names.get(code, ()) for entry in glossary.entries if entry.abbr}
    for mention in mentions:
        for opening, closing in _BRACKETS:
            if not (text.endswith(opening, 0, mention.start) and text.startswith(closing, mention.end)):
                continue
            end = mention.start - len(opening)
            full = next((name for name in names.get(mention.entry, ()) if text.endswith(name, 0, end)), "")
            if full:
                yield Mention(end - len(full), text[end - len(full) : mention.end + 1], mention.entry)


def name(entry: EntryData, code: Code) -> str:
    """Return what to call an entry in a language: its fullest name, or its standard name, or its abbreviation."""
    printed = entry.names.get(code)
    official = getattr(entry.official, code) if entry.official else None
    return (printed[0] if printed else None) or official or entry.abbr or entry.id
