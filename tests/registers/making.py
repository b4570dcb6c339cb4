"""Make registers of the made-up edition for tests: good files, and files with one place changed."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from tests.support.making import CASES_FOLDER
from tools.files.errors import InputError, Problem
from tools.registers.edition import Edition, read_registers
from tools.report.model import Report

GOOD = {path.name: path.read_text(encoding="utf-8") for path in (CASES_FOLDER / "registers").glob("*.toml")}


def write(folder: Path, *changes: tuple[str, str, str], without: tuple[str, ...] = ()) -> Path:
    """Write the good registers into a folder, each change (file, old, new) made at the first place of the old words."""
    texts = {name: text for name, text in GOOD.items() if name not in without}
    for name, old, new in changes:
        assert old in texts[name], f"the change of {name} changes nothing"
        texts[name] = texts[name].replace(old, new, 1)
    folder.mkdir(exist_ok=True)
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def edition_in(folder: Path, report: Report) -> Edition:
    """Read the made-up edition with the registers in a folder, which has its glossary, too."""
    source = folder.with_name(f"{folder.name}-source")
    edition_folder = source / str(report.year)
    shutil.copytree(folder, edition_folder, dirs_exist_ok=True)
    if (edition_folder / "glossary.toml").exists():
        (edition_folder / "glossary.toml").rename(source / "glossary.toml")
    [edition] = read_registers(source, [edition_folder], [report])
    return edition


def problems_in(folder: Path, report: Report) -> tuple[Problem, ...]:
    """Return what is wrong with the registers in a folder."""
    try:
        edition_in(folder, report)
    except InputError as error:
        return error.problems
    return ()


def told(problems: tuple[Problem, ...]) -> list[str]:
    """Return the code, file and line of each problem: `N101 figures.toml:12`."""
    return [f"{problem.code} {problem.file}:{problem.line}" for problem in problems]


def changed(case: Mapping[str, Any]) -> tuple[str, str, str]:
    """Return the file, the words and what stands in their place in a case; `nth` is the place among several, from 0."""
    name, old = case["file"], case["old"]
    parts = GOOD[name].split(old)
    assert len(parts) > 1, "the case changes nothing"
    place = case.get("nth", 0) + 1
    return name, GOOD[name], old.join(parts[:place]) + case["new"] + old.join(parts[place:])
