"""Entries of an edition's registers that are kept no longer: why, and where what they were about stands now.

source/<year>/retired-entries.toml lists them. Their addresses stay, since somebody may have linked to them.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Literal

from tools.files.data_record import DataRecord
from tools.files.edition_toml import Record
from tools.files.errors import Problem
from tools.files.toml_file import TomlFile
from tools.language.languages import Wordings
from tools.registers.quotations import missing_wordings

FILE = "retired-entries.toml"
Register = Literal["glossary", "terms", "figures", "documents", "columns", "errata"]  # by the name of its page


class RetiredEntry(Record, frozen=True):
    """An id that was an entry of a register: why it is none any more, and the segment or entry that has it now."""

    id: str
    register: Register
    why: Wordings
    to: str


class RetiredEntriesRecord(Record, frozen=True):
    """The content of source/<year>/retired-entries.toml."""

    retired: tuple[RetiredEntry, ...] = ()


class RetiredEntryData(DataRecord, frozen=True):
    """retired-entries.json is a list of these; `to` is the id of a segment, or of an entry of a register."""

    id: str
    register: Register
    why: Wordings
    to: str


def retired_data(record: RetiredEntriesRecord) -> tuple[RetiredEntryData, ...]:
    """Return the records of retired-entries.json, in the order of retired-entries.toml."""
    return tuple(RetiredEntryData(each.id, each.register, each.why, each.to) for each in record.retired)


def wrong_retired(
    file: TomlFile[RetiredEntriesRecord], entries: Mapping[str, Collection[str]], segments: Collection[str]
) -> Iterator[Problem]:
    """Yield what is wrong in retired-entries.toml; `entries` are the ids of the registers, by the names of their pages.

    The registers have been checked.
    """
    given = {identifier for ids in entries.values() for identifier in ids}
    retired: set[str] = set()
    for number, record in enumerate(file.record.retired):
        path = f"$.retired[{number}]"
        if record.id in given | retired:
            state = "still an entry" if record.id in given else "retired already"
            yield file.problem("Q501", f"{path}.id", f"{record.id} is {state}; expected an entry that is gone, once")
        if record.to not in {*given, *segments}:
            message = f"there is no {record.to}; expected the id of a segment or an entry to look at instead"
            yield file.problem("Q502", f"{path}.to", message)
        yield from missing_wordings(file, f"{path}.why", f"reason for retiring {record.id}", record.why)
        retired.add(record.id)
