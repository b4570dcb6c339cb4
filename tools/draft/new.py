"""Set up the folder of a new edition, and say what is open in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from tools.draft.edition import EditionDraft, Extraction, edition_draft, edition_toml
from tools.files.edition_toml import AlignmentRecord, EditionRecord
from tools.files.errors import InputError, Problem, refuse
from tools.files.report_pdf import extract, is_pdf
from tools.files.report_txt import from_bytes
from tools.files.toml_file import load, loads
from tools.files.utf8 import read_bytes
from tools.files.write import create_folder
from tools.report.convert import convert

_REPORT, _EDITION = "report.txt", "edition.toml"


@dataclass(frozen=True, slots=True)
class NewEdition:
    """The folder of a new edition, what was proposed for it, and the problems that its conversion has."""

    folder: Path
    draft: EditionDraft
    problems: tuple[Problem, ...]


def set_up(source: Path, year: int, report: Path) -> NewEdition:
    """Set up source/<year>/ with the text of a report, a text file or a PDF, and a proposal for edition.toml.

    Nothing that is there is written over. Raises InputError when the folder is there, when the report cannot be read
    or has no text, and when the folder cannot be written; there is no folder then.
    """
    folder = source / str(year)
    refuse(_taken(folder))
    raw = read_bytes(report, report.name, "the report, as a text file or a PDF")
    content, extraction = _text(raw, report.name)
    draft = edition_draft(year, from_bytes(content, _REPORT), _before(source), extraction)
    files = {_REPORT: content, _EDITION: edition_toml(draft).encode("utf-8")}
    problems = _problems(files, f"{year}/")
    create_folder(folder, files)
    return NewEdition(folder, draft, problems)


def _taken(folder: Path) -> Iterator[Problem]:
    if folder.exists() or folder.is_symlink():
        message = f"{folder} is there already, and nothing is written over; expected a year that has no folder yet"
        yield Problem("F302", folder.name, 1, message)


def _text(raw: bytes, name: str) -> tuple[bytes, Extraction | None]:
    """Return the text of a report byte for byte, or what is extracted from its PDF."""
    if not is_pdf(raw):
        from_bytes(raw, name)  # refused by its own name, if it is none
        return raw, None
    extracted = extract(raw, name)
    return extracted.text.encode("utf-8"), Extraction(extracted.extractor, extracted.pdf_sha256)


def _before(source: Path) -> EditionRecord | None:
    """Return the records of the newest edition that there is; None without one that can be read."""
    for path in sorted(source.glob(f"*/{_EDITION}"), reverse=True):
        with suppress(InputError):
            return load(path, path.name, EditionRecord).record
    return None


def _problems(files: Mapping[str, bytes], prefix: str) -> tuple[Problem, ...]:
    """Return what the conversion of a new edition finds to be answered."""
    try:
        edition = loads(files[_EDITION].decode("utf-8"), prefix + _EDITION, EditionRecord)
        exceptions = loads("", f"{prefix}alignment.toml", AlignmentRecord)
        convert(from_bytes(files[_REPORT], prefix + _REPORT), edition, exceptions)
    except InputError as error:
        return error.problems
    return ()
