"""What may be wrong in glossary.toml."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from tools.files.errors import Problem
from tools.files.toml_file import TomlFile
from tools.language.languages import LANGUAGES, Code
from tools.language.names import Exclusion, Mention, find_mentions, occurrences, overlap, whole_word_occurrences
from tools.registers.glossary import (
    Entry,
    ExceptionRecord,
    GlossaryRecord,
    TextsByFullId,
    exclusions,
    searched_names,
    slug,
)
from tools.registers.notes import wrong_note
from tools.registers.official import wrong_official
from tools.registers.quotations import repeated_ids


@dataclass(frozen=True)
class _Check:
    """glossary.toml, and the texts of all editions, which bear its names out."""

    file: TomlFile[GlossaryRecord]
    texts: TextsByFullId

    @property
    def entries(self) -> tuple[Entry, ...]:
        return self.file.record.entry

    @cached_property
    def printed(self) -> Mapping[Code, str]:
        """All texts of each language, a line end between segments."""
        return {
            language.code: "\n".join(texts.get(language.code, "") for texts in self.texts.values())
            for language in LANGUAGES
        }

    @cached_property
    def owners(self) -> Mapping[tuple[Code, str], _Named]:
        """The first place of every name, by language and name."""
        owners: dict[tuple[Code, str], _Named] = {}
        for number, entry in enumerate(self.entries):
            for named in _names(f"$.entry[{number}]", entry):
                owners.setdefault((named.code, named.name), named)
        return owners


@dataclass(frozen=True, slots=True)
class _Named:
    """A name, and where glossary.toml has it; `printed` unless only readers use it (`also`, `search_names`)."""

    path: str
    entry: Entry
    code: Code
    name: str
    printed: bool


def _names(path: str, entry: Entry) -> Iterator[_Named]:
    """Yield the names of the entry at `path`, first those that are printed."""
    fields = (("names", entry.names), ("also", entry.also), ("search_names", entry.search_names))
    for field, by_language in fields:
        for code, names in by_language.items():
            for number, name in enumerate(names):
                yield _Named(f"{path}.{field}.{code}[{number}]", entry, code, name, field == "names")


def wrong_glossary(file: TomlFile[GlossaryRecord], texts: TextsByFullId) -> Iterator[Problem]:
    """Yield whatever is wrong in glossary.toml; `texts` are those of all editions.

    What an exception excludes is only asked of entries whose names are right.
    """
    check = _Check(file, texts)
    yield from repeated_ids(file, "entry", (entry.id for entry in check.entries))
    for number, entry in enumerate(check.entries):
        path = f"$.entry[{number}]"
        wrong_names = tuple(_wrong_names(check, path, entry))
        yield from wrong_names
        yield from _wrong_identity(check, path, entry)
        yield from _wrong_phrases(check, path, entry)
        for place, exception in enumerate(entry.exceptions):
            at = f"{path}.exceptions[{place}]"
            unquoted = tuple(_wrong_quotation(check, at, exception))
            yield from unquoted
            if not (unquoted or wrong_names):
                yield from _wrong_exception(check, at, entry, exception)


def _wrong_identity(check: _Check, path: str, entry: Entry) -> Iterator[Problem]:
    """Yield problems of an entry's id, abbreviation, note, official name and the body that it is part of."""
    names = [name for names in entry.names.values() for name in names]
    ids = {slug(name) for name in (entry.abbr, *entry.names.get("en", ())) if name}
    if entry.id not in ids:
        expected = " or ".join(f"“{identifier}”" for identifier in sorted(ids)) or "an English name to make one from"
        message = f"the id “{entry.id}” is not made from the entry's names; expected {expected}"
        yield check.file.problem("Q103", f"{path}.id", message)
    if entry.abbr is not None and entry.abbr not in names:
        message = f"“{entry.abbr}” is not among the entry's names; expected it there"
        yield check.file.problem("G101", f"{path}.abbr", message)
    if entry.part_of is not None and entry.part_of not in {other.id for other in check.entries} - {entry.id}:
        message = f"“{entry.part_of}” is not the id of another entry; expected one"
        yield check.file.problem("G102", f"{path}.part_of", message)
    yield from wrong_note(check.file, f"{path}.note", f"note of {entry.id}", entry.note, check.texts)
    yield from wrong_official(check.file, path, entry.id, entry.official)


def _wrong_names(check: _Check, path: str, entry: Entry) -> Iterator[Problem]:
    """Yield a problem for each name that repeats, that no edition prints, or that one prints beside the names."""
    for named in _names(path, entry):
        owner = check.owners[named.code, named.name]
        if owner != named:
            message = f"“{named.name}” is a name of {owner.entry.id} already; expected one entry a name"
            yield check.file.problem("G103", named.path, message)
        text = check.printed[named.code]
        if named.printed and not whole_word_occurrences(text, named.name):
            message = f"“{named.name}” stands in no edition; expected a name as the report prints it"
            yield check.file.problem("G104", named.path, message)
        elsewhere = _without(text, entry.names.get(named.code, ()))
        if not named.printed and whole_word_occurrences(elsewhere, named.name):
            message = f"an edition prints “{named.name}”; expected it under names"
            yield check.file.problem("G105", named.path, message)


def _without(text: str, names: tuple[str, ...]) -> str:
    """Return the text with a line end for each name, so that a part of a longer name does not count as printed."""
    for name in filter(None, names):
        text = text.replace(name, "\n")
    return text


def _wrong_phrases(check: _Check, path: str, entry: Entry) -> Iterator[Problem]:
    """Yield a problem for each phrase of `only_in` that is not printed, or is for no name of the entry."""
    for name, phrases in entry.only_in.items():
        codes = [code for code, names in entry.names.items() if name in names]
        if not codes:
            message = f"“{name}” is no name of {entry.id}; expected one of its names"
            yield check.file.problem("G106", f"{path}.only_in", message)
            continue
        for phrase in phrases:
            if name not in phrase or not any(occurrences(check.printed[code], phrase) for code in codes):
                message = f"“{phrase}” stands in no edition, or without “{name}”; expected words of the text around it"
                yield check.file.problem("G107", f"{path}.only_in", message)


def _wrong_quotation(check: _Check, path: str, exception: ExceptionRecord) -> Iterator[Problem]:
    """Yield a problem when an exception's quotation is in no segment, or not exactly once in its own."""
    segment = exception.segment
    if segment is None:
        if not occurrences(check.printed[exception.language], exception.quote):
            message = f"“{exception.quote}” stands in no edition; expected its words"
            yield check.file.problem("Q203", path, message)
    elif exception.language not in check.texts.get(segment, {}):
        message = f"there is no segment “{segment}”; expected one such as “2024/c1-s3-p1”"
        yield check.file.problem("Q201", path, message)
    elif (times := len(occurrences(check.texts[segment][exception.language], exception.quote))) != 1:
        message = f"“{exception.quote}” stands {times} times in {segment}; expected it exactly once"
        yield check.file.problem("Q203", path, message)


def _wrong_exception(check: _Check, path: str, entry: Entry, exception: ExceptionRecord) -> Iterator[Problem]:
    """Yield a problem when an exception excludes nothing, or uncovers mentions of other entries."""
    places = check.texts if exception.segment is None else [exception.segment]
    excluded = [clash for place in places for clash in _excluded(check, entry, exception, place)]
    if not excluded:
        message = f"“{exception.quote}” excludes no mention of {entry.id}; expected one of its names in it"
        yield check.file.problem("G108", path, message)
    for mention, others in excluded:
        for other in others:
            message = f"“{other.text}” of {other.entry} is a mention inside “{mention.text}”, which is excluded"
            yield check.file.problem("G109", path, f"{message}; expected an exception there too")


def _excluded(
    check: _Check, entry: Entry, exception: ExceptionRecord, place: str
) -> list[tuple[Mention, list[Mention]]]:
    """Return what an exception excludes in a segment, each with the mentions of others that then stand there."""
    text = check.texts[place].get(exception.language, "")
    if not occurrences(text, exception.quote):
        return []
    names = searched_names(check.entries, exception.language)
    all_exclusions = exclusions(check.entries, place, exception.language)
    others = [exclusion for exclusion in all_exclusions if exclusion != Exclusion(entry.id, exception.quote)]
    kept = find_mentions(text, names, all_exclusions)
    return [
        (mention, [other for other in kept if overlap(mention, other)])
        for mention in find_mentions(text, names, others)
        if mention.entry == entry.id and mention not in kept
    ]
