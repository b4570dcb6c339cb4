"""A small project with all its records: the made-up edition, its registers, and what was retired from it."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from tests.support.making import CASES_FOLDER, MADE_UP

Files = Mapping[str, bytes]  # by their paths in source/

_RETIRED = b"""[[retired]]
id = "c1-s1-p9"
part = "c1"
why = { zh = "gone", en = "merged" }
to = "c1-s1-p1"
"""
_ALIGNMENT = """exceptions = []
accepted = []
words = [{ zh = "茶园", en = "tea gardens" }]
""".encode()


def small_project() -> Files:
    """Return the files of a small project that is good as it stands."""
    folders = (MADE_UP, CASES_FOLDER / "registers")
    files = {f"2025/{path.name}": path.read_bytes() for folder in folders for path in folder.iterdir()}
    files["glossary.toml"] = files.pop("2025/glossary.toml")
    return files | {"2025/retired.toml": _RETIRED, "2025/alignment.toml": _ALIGNMENT}


def with_checksums(files: Files) -> Files:
    """Return the files, in each edition.toml the checksum of the report beside it."""
    return dict(_with_checksums(files))


def _with_checksums(files: Files) -> Iterator[tuple[str, bytes]]:
    for path, content in files.items():
        if path.endswith("edition.toml"):
            text = files[path.replace("edition.toml", "report.txt")].decode("utf-8", "replace")
            text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
            checksum = hashlib.sha256(text.encode()).hexdigest().encode()
            content = re.sub(rb'sha256 = "[^"]*"', b'sha256 = "' + checksum + b'"', content)
        yield path, content


def write(folder: Path, files: Files) -> None:
    """Write the files of a project into its source folder."""
    for path, content in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
