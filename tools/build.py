"""Read all editions, render everything that is published, and write what changed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tools.addresses import published
from tools.data.files import data_files
from tools.data.search import search_files
from tools.files.write import Files, replace
from tools.language.languages import LANGUAGES
from tools.pages.all import addresses, pages, register_pages
from tools.pages.by_hand import prose_pages
from tools.pages.search import search_pages
from tools.registers.edition import Edition, read_registers
from tools.report.convert import editions, read_report
from tools.report.model import Report


@dataclass(frozen=True)
class Output:
    """Every generated file: Markdown under docs/<language>/, data under data/."""

    docs: Files
    data: Files


_LANGUAGE_FOLDERS = tuple(language.code for language in LANGUAGES)


def read_editions(source: Path) -> tuple[Edition, ...]:
    """All editions in a source folder with their registers, the newest first.

    Raises InputError for bad input, and when a published address would vanish.
    """
    folders = editions(source)
    reports = tuple(read_report(folder, f"{folder.name}/" if len(folders) > 1 else "") for folder in folders)
    found = read_registers(source, folders, reports)
    published.check(published.read_published(source), addresses(found))
    return found


def read_reports(source: Path) -> tuple[Report, ...]:
    """The reports of all editions in a source folder, the newest first; see `read_editions`."""
    return tuple(edition.report for edition in read_editions(source))


def render(found: Sequence[Edition], source: Path) -> Output:
    """Everything that the editions, their registers and the hand-written pages give. No files are written."""
    data = {path: content for edition in found for path, content in data_files(edition)}
    searched = search_pages([edition.report for edition in found])
    docs = dict([*pages(found), *register_pages(found), *prose_pages(source), *searched])
    return Output(docs, {**data, **dict(search_files(found))})


def build_all(source: Path, docs: Path, data: Path) -> tuple[tuple[Report, ...], bool]:
    """Convert all editions and write what changed; the reports, and whether anything did."""
    found = read_editions(source)
    output = render(found, source)
    changed = [replace(data, output.data, _data_roots(data, output)), replace(docs, output.docs, _LANGUAGE_FOLDERS)]
    return tuple(edition.report for edition in found), any(changed)


def _data_roots(data: Path, output: Output) -> set[str]:
    """The folders of data/ that are generated: one a year, those of editions that are gone included."""
    present = {path.name for path in data.glob("[0-9][0-9][0-9][0-9]")}
    return present | {path.split("/")[0] for path in output.data}
