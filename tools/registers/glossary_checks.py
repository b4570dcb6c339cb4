"""What may be wrong in glossary.toml."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from tools.files.errors import Problem, refuse
from tools.files.toml_file import TomlFile, load, loads
from tools.language.languages import LANGUAGES, Code
from tools.language.names import Exclusion, Mention, find_mentions, occurrences, overlap, whole_word_occurrences
from tools.registers.glossary import (
    FILE,
    Entry,
    ExceptionRecord,
    Glossary,
    GlossaryRecord,
    TextsByFullId,
    _exclusions,
    _names,
    slug,
)


def read_glossary(source: Path, texts: TextsByFullId, prefix: str = "") -> Glossary:
    """The glossary in the folder of all editions, checked against their texts; empty when there is none.

    `prefix` stands before the file's name in messages. Raises InputError for whatever is wrong.
    """
    path, name = source / FILE, prefix + FILE
    return checked(load(path, name, GlossaryRecord) if path.exists() else loads("", name, GlossaryRecord), texts)


def checked(file: TomlFile[GlossaryRecord], texts: TextsByFullId) -> Glossary:
    """The glossary in a TOML file. No files are read.

    Raises InputError for the first thing that is wrong, with its line.
    """
    refuse(_problems(file, texts))
    return Glossary(file.record.entry)


# What may be wrong in glossary.toml


def _problems(file: TomlFile[GlossaryRecord], texts: TextsByFullId) -> Iterator[Problem]:
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
            yield file.problem("G101", f"{path}.id", f"the id “{entry.id}” a second time; expected one entry an id")
        yield from _wrong_identity(file, path, entry)
        yield from _wrong_names(file, path, entry, whole, seen)
        yield from _wrong_phrases(file, path, entry, whole)
    for number, entry in enumerate(entries):
        for place, one in enumerate(entry.exceptions):
            yield from _wrong_exception(file, f"$.entry[{number}].exceptions[{place}]", entry, one, texts)


def _wrong_identity(file: TomlFile[GlossaryRecord], path: str, entry: Entry) -> Iterator[Problem]:
    names = [name for some in entry.names.values() for name in some]
    ids = {slug(name) for name in (entry.abbr, *entry.names.get("en", ())) if name}
    if entry.id not in ids:
        expected = " or ".join(f"“{one}”" for one in sorted(ids)) or "an English name to make one from"
        yield file.problem(
            "G102", f"{path}.id", f"the id “{entry.id}” is not made from the entry's names; expected {expected}"
        )
    if entry.abbr and entry.abbr not in names:
        yield file.problem("G103", f"{path}.abbr", f"“{entry.abbr}” is not among the entry's names; expected it there")
    if entry.part_of and entry.part_of not in {other.id for other in file.record.entry} - {entry.id}:
        yield file.problem("G104", f"{path}.part_of", f"“{entry.part_of}” is not the id of another entry; expected one")
    for language in LANGUAGES:
        if entry.note and not entry.note.get(language.code):
            yield file.problem(
                "G105", f"{path}.note", f"the note of {entry.id} is missing in {language.name}; expected both"
            )


def _wrong_names(
    file: TomlFile[GlossaryRecord], path: str, entry: Entry, whole: Mapping[Code, str], seen: dict[str, str]
) -> Iterator[Problem]:
    """Names that no text has, or that stand twice; `seen` gathers whose each name is."""
    for field, by_language in (("names", entry.names), ("also", entry.also)):
        for code, names in by_language.items():
            for number, name in enumerate(names):
                at = f"{path}.{field}.{code}[{number}]"
                if (key := f"{code} {name}") in seen:
                    yield file.problem(
                        "G106", at, f"“{name}” is a name of {seen[key]} already; expected one entry a name"
                    )
                seen[key] = entry.id
                if field == "names" and not whole_word_occurrences(whole[code], name):
                    yield file.problem(
                        "G107", at, f"“{name}” stands in no edition; expected a name as the report prints it"
                    )
                if field == "also" and whole_word_occurrences(_without(whole[code], entry.names.get(code, ())), name):
                    yield file.problem("G108", at, f"an edition prints “{name}”; expected it under names")


def _without(text: str, names: tuple[str, ...]) -> str:
    """The text with a line's end in place of each name: a part of a name is not a name."""
    for name in names:
        text = text.replace(name, "\n")
    return text


def _wrong_phrases(
    file: TomlFile[GlossaryRecord], path: str, entry: Entry, whole: Mapping[Code, str]
) -> Iterator[Problem]:
    for name, phrases in entry.only_in.items():
        codes = [code for code, names in entry.names.items() if name in names]
        if not codes:
            yield file.problem(
                "G109", f"{path}.only_in", f"“{name}” is no name of {entry.id}; expected one of its names"
            )
        for phrase in phrases:
            if name not in phrase or not any(occurrences(whole[code], phrase) for code in codes):
                message = f"“{phrase}” stands in no edition, or without “{name}”; expected words of the text around it"
                yield file.problem("G110", f"{path}.only_in", message)


def _wrong_exception(
    file: TomlFile[GlossaryRecord], path: str, entry: Entry, one: ExceptionRecord, texts: TextsByFullId
) -> Iterator[Problem]:
    if one.segment is not None and one.language not in texts.get(one.segment, {}):
        yield file.problem("G111", path, f"there is no segment “{one.segment}”; expected one such as “2024/c1-s3-p1”")
        return
    where = [one.segment] if one.segment else list(texts)
    found = {place: occurrences(texts[place].get(one.language, ""), one.quote) for place in where}
    times = sum(map(len, found.values()))
    if not times or (one.segment and times > 1):
        said = f"{one.segment} {times} times; expected it once" if one.segment else "no edition; expected its words"
        yield file.problem("G112", path, f"“{one.quote}” stands in {said}")
        return
    excluded = [clash for place in where if found[place] for clash in _excluded(file, entry, one, place, texts)]
    if not excluded:
        yield file.problem(
            "G113", path, f"“{one.quote}” excludes no mention of {entry.id}; expected one of its names in it"
        )
    for mention, others in excluded:
        for other in others:
            message = f"“{other.text}” of {other.entry} is a mention inside “{mention.text}”, which is excluded"
            yield file.problem("G114", path, f"{message}; expected an exception there too")


def _excluded(
    file: TomlFile[GlossaryRecord], entry: Entry, one: ExceptionRecord, place: str, texts: TextsByFullId
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
