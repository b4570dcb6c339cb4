"""Who acts in a record: agencies of the glossary, and bodies of a register's own list."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal, Protocol

from tools.files.data_record import DataRecord
from tools.files.edition_toml import Record
from tools.files.errors import Problem
from tools.language.languages import Wordings
from tools.language.names import occurrences
from tools.registers.evidence import Check
from tools.registers.glossary import slug
from tools.registers.quotations import missing_wordings, repeated_ids

Level = Literal["class", "local", "meeting"]


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


class WithBodies(Protocol):
    """A register that lists bodies of its own."""

    @property
    def body(self) -> tuple[Body, ...]:
        """Its bodies, in the order of the file."""
        ...


def wrong_bodies(check: Check[WithBodies], named: set[str]) -> Iterator[Problem]:
    """Yield problems of a register's own bodies; `named` has all ids that its records name."""
    yield from _repeated_bodies(check)
    for number, body in enumerate(check.record.body):
        path = f"$.body[{number}]"
        if body.id in check.evidence.agencies:
            message = f"“{body.id}” is an entry of the glossary; expected no [[body]] for it"
            yield check.problem("Q303", f"{path}.id", message)
        if body.id not in named:
            message = f"no record names “{body.id}”; expected one, or no such body"
            yield check.problem("Q305", f"{path}.id", message)
        yield from _wrong_names(check, path, body)


def _repeated_bodies(check: Check[WithBodies]) -> Iterator[Problem]:
    return repeated_ids(check.file, "body", (body.id for body in check.record.body))


def _wrong_names(check: Check[WithBodies], path: str, body: Body) -> Iterator[Problem]:
    """Yield problems of a body's names: one missing, not printed, or not what the id is made from."""
    yield from missing_wordings(check.file, f"{path}.names", f"name of {body.id}", body.names)
    if body.id != (expected := slug(body.names.get("en", ""))):
        message = f"the id “{body.id}” is not made from the name; expected “{expected}”"
        yield check.problem("Q103", f"{path}.id", message)
    for code, name in body.names.items():
        if not occurrences(check.evidence.lower_case[code], name.lower()):
            message = f"“{name}” does not stand in the report; expected a name as printed"
            yield check.problem("Q304", f"{path}.names", message)


def wrong_agencies(check: Check[WithBodies], path: str, ids: Sequence[str]) -> Iterator[Problem]:
    """Yield a problem for each id that is neither an agency nor a body of the register, and for each that repeats.

    Whether the glossary has an id is not asked when the glossary cannot be read.
    """
    known = {*check.evidence.agencies, *(body.id for body in check.record.body)}
    for number, identifier in enumerate(ids):
        if check.evidence.glossary is not None and identifier not in known:
            message = f"there is no agency “{identifier}”; expected the id of one in glossary.toml, or of a [[body]]"
            yield check.problem("Q301", path, message)
        if identifier in ids[:number]:
            message = f"the agency “{identifier}” a second time; expected it once"
            yield check.problem("Q302", path, message)


def divided(ids: Sequence[str], bodies: Sequence[Body]) -> tuple[tuple[str, ...], list[BodyData]]:
    """Divide the ids that a record names into those of agencies, and the other bodies, each in the record's order."""
    by_id = {body.id: body for body in bodies}
    return (
        tuple(identifier for identifier in ids if identifier not in by_id),
        [BodyData(body.id, body.names, body.level) for body in map(by_id.get, ids) if body],
    )
