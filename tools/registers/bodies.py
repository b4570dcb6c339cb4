"""Who acts in a record: entries of the glossary, and bodies of a register's own list."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Literal

from tools.files.data_record import DataRecord
from tools.files.edition_toml import Record
from tools.files.errors import Problem
from tools.files.toml_file import TomlFile
from tools.language.languages import Code, Wordings
from tools.language.names import occurrences
from tools.registers.glossary import Entry, Glossary, slug
from tools.registers.quotations import SegmentTexts, both

Level = Literal["class", "local", "meeting"]


_NO_BODIES = {"term", "country"}


class Body(Record, frozen=True):
    """A body that is no entry of the glossary: a class of bodies, a local one, a meeting; names as printed."""

    id: str
    names: Wordings
    level: Level


class BodyData(DataRecord, frozen=True):
    """A body that is no entry of glossary.json."""

    id: str
    names: Wordings
    level: Level


def agencies(glossary: Glossary) -> dict[str, Entry]:
    """The entries of the glossary that can act, by their ids."""
    return {entry.id: entry for entry in glossary.entries if entry.kind not in _NO_BODIES}


def wrong_bodies(
    file: TomlFile[Any], bodies: Sequence[Body], known: Mapping[str, Entry], used: set[str], texts: SegmentTexts
) -> Iterator[Problem]:
    """Bodies that the glossary has, that the report does not name so, or that no record names."""
    whole: dict[Code, str] = {}
    for number, body in enumerate(bodies):
        path = f"$.body[{number}]"
        if body.id in known:
            yield file.problem(
                "Q201", f"{path}.id", f"“{body.id}” is an entry of the glossary; expected no [[body]] for it"
            )
        yield from both(file, f"{path}.names", f"name of {body.id}", body.names)
        if body.id != (expected := slug(body.names.get("en", ""))):
            yield file.problem(
                "Q202", f"{path}.id", f"the id “{body.id}” is not made from the name; expected “{expected}”"
            )
        for code, name in body.names.items():
            if code not in whole:
                whole[code] = "\n".join(one.get(code, "") for one in texts.values()).lower()
            if not occurrences(whole[code], name.lower()):
                yield file.problem(
                    "Q203", f"{path}.names", f"“{name}” does not stand in the report; expected a name as printed"
                )
        if body.id not in used:
            yield file.problem("Q204", f"{path}.id", f"no record names “{body.id}”; expected one, or no such body")


def unknown(
    file: TomlFile[Any], path: str, named: Sequence[str], known: Mapping[str, Entry], bodies: Sequence[Body]
) -> Iterator[Problem]:
    """Ids that are neither an agency of the glossary nor a body of the list, or stand twice."""
    own = {body.id for body in bodies}
    for number, identifier in enumerate(named):
        if identifier not in known and identifier not in own:
            message = f"there is no agency “{identifier}”; expected the id of one in glossary.toml, or of a [[body]]"
            yield file.problem("Q205", path, message)
        if identifier in named[:number]:
            yield file.problem("Q206", path, f"the agency “{identifier}” a second time; expected it once")


def divided(named: Sequence[str], bodies: Sequence[Body]) -> tuple[tuple[str, ...], list[BodyData]]:
    """The agencies among the ids, and the other bodies."""
    own = {body.id: body for body in bodies}
    return (
        tuple(one for one in named if one not in own),
        [BodyData(own[one].id, own[one].names, own[one].level) for one in named if one in own],
    )
