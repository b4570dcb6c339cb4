"""The glossary: agencies and terms, their names, and every place where an edition mentions them.

source/glossary.toml is shared by all editions. Each of its names stands in the text of one of
them, each exception excludes something; whatever does not is an InputError with its line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

import msgspec

from tools.addresses.ids import full_id, id_in_edition
from tools.files.data_record import DataRecord
from tools.files.edition_toml import Record
from tools.language.languages import LANGUAGES, Code, Wordings
from tools.language.names import Exclusion, Mention, Name, find_mentions
from tools.report.model import Report
from tools.report.text import plain

FILE = "glossary.toml"


_BRACKETS = ((" (", ")"), ("（", "）"))


EntryKind = Literal["party", "agency", "judiciary", "local", "international", "country", "term"]


TextsByFullId = Mapping[str, Mapping[Code, str]]  # the texts of segments, by "2024/c1-s3-p1"


class OfficialName(Record, frozen=True):
    """A standard name that the report never gives, and where we have it from."""

    source: str
    zh: str | None = None
    en: str | None = None


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
    part_of: str | None = None
    note: Wordings | None = None
    only_in: dict[str, tuple[str, ...]] = msgspec.field(default_factory=dict)
    exceptions: tuple[ExceptionRecord, ...] = ()


class GlossaryRecord(Record, frozen=True):
    """source/glossary.toml"""

    entry: tuple[Entry, ...] = ()


class MentionData(DataRecord, frozen=True):
    """A name as printed; `start` counts characters of the segment's plain text, from 0."""

    segment: str
    text: str
    start: int


class OfficialData(DataRecord, frozen=True):
    """A standard name that the report never gives, and where it is from."""

    source: str
    zh: str | None = None
    en: str | None = None


class EntryData(DataRecord, frozen=True):
    """glossary.json is a list of these: what one edition mentions, where, and what it is."""

    id: str
    abbr: str | None
    kind: EntryKind
    names: dict[Code, list[str]]
    mentions: dict[Code, list[MentionData]]
    official: OfficialData | None = None
    also: dict[Code, list[str]] | None = None
    defined: dict[Code, MentionData] | None = None
    part_of: str | None = None
    note: Wordings | None = None


@dataclass(frozen=True)
class Glossary:
    """All entries, checked against the texts of all editions."""

    entries: tuple[Entry, ...] = ()

    def mentions(self, place: str, code: Code, text: str) -> tuple[Mention, ...]:
        """The mentions in the text that a segment (`2024/c1-s3-p1`) has in one language."""
        asked = (place, code, text)
        if asked not in self._found:
            excluded = _exclusions(self.entries, place, code)
            self._found[asked] = find_mentions(text, self._names_by_language[code], excluded)
        return self._found[asked]

    @cached_property
    def _found(self) -> dict[tuple[str, Code, str], tuple[Mention, ...]]:
        """What was found already: data files, pages and the register of addresses all ask."""
        return {}

    @cached_property
    def _names_by_language(self) -> dict[Code, tuple[Name, ...]]:
        return {
            language.code: tuple(name for entry in self.entries for name in _names(entry, language.code))
            for language in LANGUAGES
        }


def texts_by_full_id(report: Report) -> dict[str, dict[Code, str]]:
    """The plain texts of an edition's segments, in reading order."""
    return {
        full_id(report.year, segment.id): {
            code: "\n\n".join(map(plain, texts)) for code, texts in segment.texts.items()
        }
        for segment in report.segments
    }


def glossary_data(glossary: Glossary, report: Report) -> list[EntryData]:
    """glossary.json of an edition: the entries that it mentions, in the order of the glossary."""
    mentions: dict[str, dict[Code, list[MentionData]]] = {}
    defined: dict[str, dict[Code, MentionData]] = {}
    for place, texts in texts_by_full_id(report).items():
        segment = id_in_edition(place)
        for code, text in texts.items():
            found = glossary.mentions(place, code, text)
            for one in found:
                data = MentionData(segment, one.text, one.start)
                mentions.setdefault(one.entry, {}).setdefault(code, []).append(data)
            for one in _definitions(glossary, code, text, found):
                data = MentionData(segment, one.text, one.start)
                defined.setdefault(one.entry, {}).setdefault(code, data)
    return [
        _entry_data(entry, mentions[entry.id], defined.get(entry.id))
        for entry in glossary.entries
        if entry.id in mentions
    ]


def slug(name: str) -> str:
    """An id out of an abbreviation or an English name."""
    return re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")


def _entry_data(
    entry: Entry, mentions: dict[Code, list[MentionData]], defined: dict[Code, MentionData] | None
) -> EntryData:
    official = entry.official
    return EntryData(
        id=entry.id,
        abbr=entry.abbr,
        kind=entry.kind,
        names={language.code: list(entry.names.get(language.code, ())) for language in LANGUAGES},
        mentions={language.code: mentions.get(language.code, []) for language in LANGUAGES},
        official=OfficialData(official.source, official.zh, official.en) if official else None,
        also={code: list(names) for code, names in entry.also.items()} or None,
        defined=defined,
        part_of=entry.part_of,
        note=entry.note,
    )


def _definitions(glossary: Glossary, code: Code, text: str, found: tuple[Mention, ...]) -> Iterator[Mention]:
    """Where the text defines an abbreviation: `Full Name (ABBR)`, with a full name inside a longer one too."""
    names = {entry.id: entry.names.get(code, ()) for entry in glossary.entries if entry.abbr}
    for one in found:
        for opening, closing in _BRACKETS:
            if not (text.endswith(opening, 0, one.start) and text.startswith(closing, one.end)):
                continue
            end = one.start - len(opening)
            full = next((name for name in names.get(one.entry, ()) if text.endswith(name, 0, end)), "")
            if full:
                yield Mention(end - len(full), text[end - len(full) : one.end + 1], one.entry)


def _names(entry: Entry, code: Code) -> Iterator[Name]:
    for name in entry.names.get(code, ()):
        yield Name(entry.id, name, entry.only_in.get(name, ()))


def _exclusions(entries: tuple[Entry, ...], place: str, code: Code) -> list[Exclusion]:
    return [
        Exclusion(entry.id, one.quote)
        for entry in entries
        for one in entry.exceptions
        if one.language == code and one.segment in (None, place)
    ]


def name(entry: EntryData, code: Code) -> str:
    """What to call an entry in a language: its fullest name there, or its standard name, or its abbreviation."""
    printed = entry.names.get(code)
    official = getattr(entry.official, code) if entry.official else None
    return (printed[0] if printed else None) or official or entry.abbr or entry.id
