"""Make inputs for tests: sources, records and editions out of strings."""

from __future__ import annotations

import hashlib
import re
import shutil
from collections.abc import Mapping
from pathlib import Path

from tools.data.files import data_files
from tools.files.edition_toml import AlignmentRecord, EditionRecord
from tools.files.errors import InputError
from tools.files.report_txt import Source, from_bytes
from tools.files.toml_file import TomlFile, load, loads
from tools.language.languages import Code
from tools.registers.edition import read_registers
from tools.report.convert import convert
from tools.report.divide import divide
from tools.report.model import Report

ROOT = Path(__file__).resolve().parents[2]
CASES_FOLDER = ROOT / "tests" / "cases"
REAL = ROOT / "source" / "2024"
GLOSSARY = ROOT / "source" / "glossary.toml"
MADE_UP = ROOT / "tests" / "editions" / "2025"
OTHER_YEAR = ROOT / "tests" / "editions" / "other-year" / "2023"

MINIMAL = """
year = 2030
[title]
zh = "题"
en = "Title"
[issuer]
zh = "署"
en = "Issuer"
[source]
file = "report.txt"
sha256 = "to be replaced"
[opens.text]
zh = "前 言"
en = "Preface"
"""


def source_of(text: str) -> Source:
    """A Source with this text."""
    return from_bytes(text.encode("utf-8"), "report.txt")


def edition_of(toml: str = "") -> TomlFile[EditionRecord]:
    """An edition.toml with the least that it must have, and `toml`."""
    return loads(MINIMAL + toml, "edition.toml", EditionRecord)


def no_exceptions() -> TomlFile[AlignmentRecord]:
    """An alignment.toml without exceptions."""
    return loads("", "alignment.toml", AlignmentRecord)


def records(folder: Path) -> tuple[TomlFile[EditionRecord], TomlFile[AlignmentRecord]]:
    """The records of an edition's folder."""
    edition = load(folder / "edition.toml", "edition.toml", EditionRecord)
    path = folder / "alignment.toml"
    return edition, load(path, "alignment.toml", AlignmentRecord) if path.exists() else no_exceptions()


def with_text(folder: Path, text: str) -> Report:
    """The report of an edition's folder, made from another text; its checksum is taken as right."""
    edition, exceptions = records(folder)
    checksum = hashlib.sha256(text.encode("utf-8")).hexdigest()
    written = (folder / "edition.toml").read_text(encoding="utf-8")
    edition = loads(written.replace(edition.record.source.sha256, checksum), "edition.toml", EditionRecord)
    return convert(source_of(text), edition, exceptions)


def record_checksum(folder: Path) -> None:
    """Record the SHA-256 of an edition's report.txt as it is now, as a maintainer who gave it would."""
    checksum = hashlib.sha256((folder / "report.txt").read_bytes()).hexdigest()
    record = folder / "edition.toml"
    written = record.read_text(encoding="utf-8")
    record.write_text(re.sub(r'sha256 = "\w*"', f'sha256 = "{checksum}"', written, count=1), encoding="utf-8")


def copy_editions(target: Path, *folders: Path) -> Path:
    """A source folder at `target` with copies of these editions; where the real one is there, what all share, too."""
    for folder in folders:
        shutil.copytree(folder, target / folder.name)
    if REAL in folders:
        shutil.copy(GLOSSARY, target)
        shutil.copy(GLOSSARY.with_name("synonyms.toml"), target)
    return target


def files_of(folder: Path, report: Report) -> dict[str, bytes]:
    """The data files of an edition that is the only one in its source folder."""
    [edition] = read_registers(folder.parent, [folder], [report])
    return dict(data_files(edition))


def text_lines(folder: Path, language: Code) -> tuple[list[str], int]:
    """The lines of report.txt, and the index of the first one of a language's text."""
    source = source_of((folder / "report.txt").read_text(encoding="utf-8"))
    parts = divide(source, records(folder)[0])
    return [line.text for line in source.lines], parts.text[language][0].number - 1


def assert_told(error: InputError, case: Mapping[str, str]) -> None:
    """Hold that one of the problems is told in one line that begins and reads as the case says."""
    lines = str(error).split("\n")
    assert all(re.match(r"[A-Z]\d{3} [\w./-]+:\d+: .*expected ", line) for line in lines), error
    assert any(line.startswith(case["begins"]) and case["holds"] in line for line in lines), error
