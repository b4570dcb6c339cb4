"""The glossary: agencies and terms, their names, and every place where an edition mentions them.

source/glossary.toml is shared by all editions. Each of its names stands in the text of one of
them, each exception excludes something; whatever does not is an InputError with its line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Literal

import msgspec

from tools.data_record import DataRecord, Wordings
from tools.errors import InputError
from tools.languages import LANGUAGES, Code
from tools.mentions import Exclusion, Mention, Name, find_mentions, overlap, places, whole_places
from tools.pipeline import Report
from tools.records import Record
from tools.text import plain
from tools.toml_file import TomlFile, load, loads

FILE = "glossary.toml"
_BRACKETS = ((" (", ")"), ("（", "）"))
Kind = Literal["party", "agency", "judiciary", "local", "international", "country", "term"]
Texts = Mapping[str, Mapping[Code, str]]  # the texts of segments, by "2024/c1-s3-p1"


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
    kind: Kind
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
    kind: Kind
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


def read_glossary(source: Path, texts: Texts, prefix: str = "") -> Glossary:
    """The glossary in the folder of all editions, checked against their texts; empty when there is none.

    `prefix` stands before the file's name in messages. Raises InputError for whatever is wrong.
    """
    path, name = source / FILE, prefix + FILE
    return checked(load(path, name, GlossaryRecord) if path.exists() else loads("", name, GlossaryRecord), texts)


def checked(file: TomlFile[GlossaryRecord], texts: Texts) -> Glossary:
    """The glossary in a TOML file. No files are read.

    Raises InputError for the first thing that is wrong, with its line.
    """
    for problem in _problems(file, texts):
        raise problem
    return Glossary(file.record.entry)


def texts_of(report: Report) -> dict[str, dict[Code, str]]:
    """The plain texts of an edition's segments, in reading order."""
    return {
        f"{report.year}/{segment.id}": {code: "\n\n".join(map(plain, texts)) for code, texts in segment.texts.items()}
        for segment in report.segments
    }


def glossary_data(glossary: Glossary, report: Report) -> list[EntryData]:
    """glossary.json of an edition: the entries that it mentions, in the order of the glossary."""
    mentions: dict[str, dict[Code, list[MentionData]]] = {}
    defined: dict[str, dict[Code, MentionData]] = {}
    for place, texts in texts_of(report).items():
        segment = place.partition("/")[2]
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


# What may be wrong in glossary.toml


def _problems(file: TomlFile[GlossaryRecord], texts: Texts) -> Iterator[InputError]:
    """Whatever is wrong, entry by entry; exceptions last, since they need all names to be right."""
    whole = {
        language.code: "\n".join(one[language.code] for one in texts.values() if language.code in one)
        for language in LANGUAGES
    }
    entries = file.record.entry
    seen: dict[str, str] = {}
    for number, entry in enumerate(entries):
        path = f"$.entry[{number}]"
        if entry.id in {other.id for other in entries[:number]}:
            yield file.error(f"{path}.id", f"the id “{entry.id}” a second time; expected one entry an id")
        yield from _wrong_identity(file, path, entry)
        yield from _wrong_names(file, path, entry, whole, seen)
        yield from _wrong_phrases(file, path, entry, whole)
    for number, entry in enumerate(entries):
        for place, one in enumerate(entry.exceptions):
            yield from _wrong_exception(file, f"$.entry[{number}].exceptions[{place}]", entry, one, texts)


def _wrong_identity(file: TomlFile[GlossaryRecord], path: str, entry: Entry) -> Iterator[InputError]:
    names = [name for some in entry.names.values() for name in some]
    ids = {slug(name) for name in (entry.abbr, *entry.names.get("en", ())) if name}
    if entry.id not in ids:
        expected = " or ".join(f"“{one}”" for one in sorted(ids)) or "an English name to make one from"
        yield file.error(f"{path}.id", f"the id “{entry.id}” is not made from the entry's names; expected {expected}")
    if entry.abbr and entry.abbr not in names:
        yield file.error(f"{path}.abbr", f"“{entry.abbr}” is not among the entry's names; expected it there")
    if entry.part_of and entry.part_of not in {other.id for other in file.record.entry} - {entry.id}:
        yield file.error(f"{path}.part_of", f"“{entry.part_of}” is not the id of another entry; expected one")
    for language in LANGUAGES:
        if entry.note and not entry.note.get(language.code):
            yield file.error(f"{path}.note", f"the note of {entry.id} is missing in {language.name}; expected both")


def _wrong_names(
    file: TomlFile[GlossaryRecord], path: str, entry: Entry, whole: Mapping[Code, str], seen: dict[str, str]
) -> Iterator[InputError]:
    """Names that no text has, or that stand twice; `seen` gathers whose each name is."""
    for field, by_language in (("names", entry.names), ("also", entry.also)):
        for code, names in by_language.items():
            for number, name in enumerate(names):
                at = f"{path}.{field}.{code}[{number}]"
                if (key := f"{code} {name}") in seen:
                    yield file.error(at, f"“{name}” is a name of {seen[key]} already; expected one entry a name")
                seen[key] = entry.id
                if field == "names" and not whole_places(whole[code], name):
                    yield file.error(at, f"“{name}” stands in no edition; expected a name as the report prints it")
                if field == "also" and whole_places(_without(whole[code], entry.names.get(code, ())), name):
                    yield file.error(at, f"an edition prints “{name}”; expected it under names")


def _without(text: str, names: tuple[str, ...]) -> str:
    """The text with a line's end in place of each name: a part of a name is not a name."""
    for name in names:
        text = text.replace(name, "\n")
    return text


def _wrong_phrases(
    file: TomlFile[GlossaryRecord], path: str, entry: Entry, whole: Mapping[Code, str]
) -> Iterator[InputError]:
    for name, phrases in entry.only_in.items():
        codes = [code for code, names in entry.names.items() if name in names]
        if not codes:
            yield file.error(f"{path}.only_in", f"“{name}” is no name of {entry.id}; expected one of its names")
        for phrase in phrases:
            if name not in phrase or not any(places(whole[code], phrase) for code in codes):
                message = f"“{phrase}” stands in no edition, or without “{name}”; expected words of the text around it"
                yield file.error(f"{path}.only_in", message)


def _wrong_exception(
    file: TomlFile[GlossaryRecord], path: str, entry: Entry, one: ExceptionRecord, texts: Texts
) -> Iterator[InputError]:
    if one.segment is not None and one.language not in texts.get(one.segment, {}):
        yield file.error(path, f"there is no segment “{one.segment}”; expected one such as “2024/c1-s3-p1”")
        return
    where = [one.segment] if one.segment else list(texts)
    found = {place: places(texts[place].get(one.language, ""), one.quote) for place in where}
    times = sum(map(len, found.values()))
    if not times or (one.segment and times > 1):
        said = f"{one.segment} {times} times; expected it once" if one.segment else "no edition; expected its words"
        yield file.error(path, f"“{one.quote}” stands in {said}")
        return
    excluded = [clash for place in where if found[place] for clash in _excluded(file, entry, one, place, texts)]
    if not excluded:
        yield file.error(path, f"“{one.quote}” excludes no mention of {entry.id}; expected one of its names in it")
    for mention, others in excluded:
        for other in others:
            message = f"“{other.text}” of {other.entry} is a mention inside “{mention.text}”, which is excluded"
            yield file.error(path, f"{message}; expected an exception there too")


def _excluded(
    file: TomlFile[GlossaryRecord], entry: Entry, one: ExceptionRecord, place: str, texts: Texts
) -> list[tuple[Mention, list[Mention]]]:
    """What an exception excludes in a segment, each with the mentions of others that then stand there."""
    text = texts[place][one.language]
    entries = file.record.entry
    names = [name for each in entries for name in _names(each, one.language)]
    exclusions = _exclusions(entries, place, one.language)
    others = [each for each in exclusions if each != Exclusion(entry.id, one.quote)]
    kept = find_mentions(text, names, exclusions)
    return [
        (mention, [other for other in kept if overlap(mention, other)])
        for mention in find_mentions(text, names, others)
        if mention.entry == entry.id and mention not in kept
    ]
