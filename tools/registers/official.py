"""Official names: the standard name of a body or a document where the report's is another one, and its source."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tools.files.data_record import DataRecord
from tools.files.edition_toml import Record
from tools.files.errors import Problem
from tools.files.toml_file import TomlFile
from tools.language.languages import LANGUAGES, Wordings
from tools.registers.quotations import missing_wordings


class OfficialName(Record, frozen=True):
    """A standard name that the report does not give, and in each language where we have it from."""

    source: Wordings
    zh: str | None = None
    en: str | None = None


class OfficialData(DataRecord, frozen=True):
    """A standard name that the report does not give; `source` says in each language where it is from."""

    source: Wordings
    zh: str | None = None
    en: str | None = None


def official_data(official: OfficialName | None) -> OfficialData | None:
    """Return an official name as the data files have it."""
    return OfficialData(official.source, official.zh, official.en) if official else None


def wrong_official(file: TomlFile[Any], path: str, identifier: str, official: OfficialName | None) -> Iterator[Problem]:
    """Yield a problem when the official name of a record has no name, and for each language that its source lacks."""
    if official is None:
        return
    if not any(getattr(official, language.code) for language in LANGUAGES):
        message = f"the official name of {identifier} is missing; expected zh, en or both"
        yield file.problem("Q105", f"{path}.official", message)
    name = f"source of the official name of {identifier}"
    yield from missing_wordings(file, f"{path}.official.source", name, official.source)
