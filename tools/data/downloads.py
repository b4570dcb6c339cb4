"""files.json of an edition's downloads: what each file is, and what it was made from."""

from __future__ import annotations

from pathlib import Path

import msgspec

from tools.files.data_record import DataRecord
from tools.language.languages import Code

INDEX = "files.json"


class DownloadData(DataRecord, frozen=True):
    """One file: its languages, its size, the day (ISO 8601) it was made, and a digest of what it was made from."""

    name: str
    format: str
    languages: list[Code]
    bytes: int
    sha256: str
    date: str
    inputs: str


def read_index(folder: Path) -> dict[str, DownloadData]:
    """Read what is in the folder of an edition's downloads, by name; nothing where there is no such list."""
    try:
        content = (folder / INDEX).read_bytes()
        return {entry.name: entry for entry in msgspec.json.decode(content, type=list[DownloadData])}
    except (OSError, msgspec.MsgspecError):
        return {}
