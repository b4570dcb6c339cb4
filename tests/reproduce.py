"""Make everything twice, in two folders as unlike as two machines, and compare the bytes.

Example: python -m tests.reproduce
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from tests.support.making import ROOT
from tests.support.project import BUILT_AT

MADE = ("docs", "data", "downloads", "site")
SITE_URL = "https://example.org/reports/"


@dataclass(frozen=True)
class Machine:
    """What differs between two machines that make the same: folder, locale, time zone, umask, order of sets."""

    folder: str
    umask: int
    environment: Mapping[str, str] = field(default_factory=dict)


HERE = Machine("a", 0o022, {"LC_ALL": "C.UTF-8", "TZ": "Pacific/Kiritimati", "PYTHONHASHSEED": "1"})
THERE = Machine("another/folder", 0o077, {"LC_ALL": "C", "TZ": "America/Los_Angeles", "PYTHONHASHSEED": "4242"})
COMMANDS = (("tools", "build"), ("tools", "downloads"), ("mkdocs", "build", "--strict", "--quiet"))


def make(machine: Machine, root: Path) -> Path:
    """Make documents, data, downloads and site on a machine; returns the folder of the project."""
    project = root / machine.folder
    names = subprocess.run(
        ["git", "ls-files"], cwd=ROOT, check=True, capture_output=True, text=True
    ).stdout.splitlines()
    # What is committed is made anew; the assets alone are written by hand.
    for name in (name for name in names if not name.startswith(("docs/zh/", "docs/en/", "data/"))):
        (project / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(ROOT / name, project / name)
    (project / "node_modules").symlink_to(ROOT / "node_modules")
    fixed = {"SITE_URL": SITE_URL, "SOURCE_DATE_EPOCH": BUILT_AT, "NO_MKDOCS_2_WARNING": "1"}
    for command in COMMANDS:
        subprocess.run(
            [sys.executable, "-m", *command],
            cwd=project,
            env={**os.environ, **fixed, **machine.environment},
            umask=machine.umask,
            check=True,
        )
    return project


def files(project: Path) -> dict[str, bytes]:
    """Return what was made, by path below the project."""
    found = (path for name in MADE for path in (project / name).rglob("*") if path.is_file())
    return {path.relative_to(project).as_posix(): path.read_bytes() for path in found}


def differences(first: Mapping[str, bytes], second: Mapping[str, bytes]) -> list[str]:
    """Return the paths whose bytes differ, or that only one has."""
    return sorted(path for path in first.keys() | second.keys() if first.get(path) != second.get(path))


def main() -> int:
    """Make everything twice and compare; return the exit status."""
    with tempfile.TemporaryDirectory() as name:
        first, second = (files(make(machine, Path(name))) for machine in (HERE, THERE))
    differing = differences(first, second)
    for path in differing:
        print(f"{path}: differs between two builds; expected the same bytes")
    size = sum(map(len, first.values()))
    print(f"{len(first)} files ({size / 1e6:.1f} MB), made twice: {len(differing)} differ")
    return 1 if differing else 0


if __name__ == "__main__":
    sys.exit(main())
