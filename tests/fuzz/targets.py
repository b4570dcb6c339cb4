"""What is mutated: a file of a small project that is good as it stands, and how much of a run it gets."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from tests.fuzz.mutate import OF_CSV, OF_TEXT, OF_TOML, Mutation
from tests.support.making import CASES_FOLDER, GLOSSARY, REAL
from tests.support.small_project import Files, small_project, with_checksums, write
from tools.addresses import published
from tools.build import read_editions
from tools.pages.all import addresses, fingerprints


@dataclass(frozen=True)
class Target:
    """A file (`path` in source/) of a project, what changes it, and its share in a run."""

    name: str
    project: str
    path: str
    share: int

    @property
    def files(self) -> Files:
        """The files of the project, good as they stand."""
        return projects()[self.project]

    @property
    def mutations(self) -> tuple[Mutation, ...]:
        """What may change this file."""
        return {".txt": OF_TEXT, ".toml": OF_TOML, ".csv": OF_CSV}[Path(self.path).suffix]

    def files_with(self, content: bytes) -> Files:
        """The project with another content of the file; a text that changed is one whose checksum was recorded."""
        files = {**self.files, self.path: content}
        return files if self.path.endswith("edition.toml") else with_checksums(files)


@cache
def projects() -> Mapping[str, Files]:
    """Return the projects: a report alone, a small one with all its records, the real text, and the real one."""
    layouts = CASES_FOLDER / "layouts"
    alone = {f"2030/{name}": (layouts / name).read_bytes() for name in ("report.txt", "edition.toml")}
    small = {**small_project()}
    small[published.NAME] = _published(small)
    real = {f"2024/{path.name}": path.read_bytes() for path in REAL.iterdir()}
    text = {path: real[path] for path in ("2024/report.txt", "2024/edition.toml", "2024/alignment.toml")}
    real |= {path.name: path.read_bytes() for path in (GLOSSARY, GLOSSARY.with_name(published.NAME))}
    all_files = {"alone": alone, "small": small, "text": text, "real": real}
    return {name: with_checksums(files) for name, files in all_files.items()}


def _published(files: Files) -> bytes:
    """Return the list of addresses of a project that has published what it has."""
    with tempfile.TemporaryDirectory() as name:
        write(Path(name), files)
        found = read_editions(Path(name))
    prints = fingerprints([edition.report for edition in found])
    return published.extended((), published.new_addresses((), addresses(found)), "1.0", prints).encode()


TARGETS = (
    Target("report", "alone", "2030/report.txt", 300),
    Target("edition", "alone", "2030/edition.toml", 60),
    Target("report-with-records", "small", "2025/report.txt", 90),
    Target("edition-with-records", "small", "2025/edition.toml", 60),
    *(
        Target(name, "small", f"2025/{name}.toml", 50)
        for name in ("figures", "documents", "columns", "errata", "terms", "alignment", "retired", "retired-entries")
    ),
    Target("glossary", "small", "glossary.toml", 50),
    Target("published", "small", "published.csv", 80),
    Target("real-report", "text", "2024/report.txt", 12),
    Target("real-edition", "text", "2024/edition.toml", 4),
    *(Target(f"real-{name}", "real", f"2024/{name}.toml", 1) for name in ("figures", "errata", "terms")),
    Target("real-published", "real", "published.csv", 1),
)
