"""Read all editions, render everything that is published, and write what changed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from tools.addresses import published
from tools.data.files import data_files
from tools.data.search import search_files
from tools.data.sounds import sounds_files
from tools.data.synonyms import FOLDER as SHARED_FOLDER
from tools.data.synonyms import synonyms_files
from tools.files.errors import InputError, Problem, refuse
from tools.files.write import Files, Generated, differing, replace
from tools.language.languages import LANGUAGES
from tools.outline import outline
from tools.pages.all import addresses, fingerprints, of_retired_segments, pages, register_pages
from tools.pages.by_hand import prose_pages
from tools.pages.search import search_pages
from tools.registers.edition import Edition, read_registers
from tools.report.convert import editions, read_report
from tools.report.model import LanguageText, Report

Progress = Callable[[str], None]


_LANGUAGE_FOLDERS = tuple(language.code for language in LANGUAGES)


def silent(step: str) -> None:
    """Tell nobody about a step of long work."""


@dataclass(frozen=True)
class Built:
    """The reports that a build converted, the newest first, and whether it changed any file."""

    reports: tuple[Report, ...]
    changed: bool


def read_editions(source: Path, progress: Progress = silent) -> tuple[Edition, ...]:
    """Return all editions in a source folder with their registers, the newest first; `progress` is told each step.

    Raises InputError for bad input, and when a published address would vanish or come to name another text.
    """
    folders = editions(source)
    reports = _read_reports(folders, progress)
    progress("checking the registers")
    found = read_registers(source, folders, reports)
    listed = published.read_published(source)
    refuse(published.moved(listed, fingerprints([edition.report for edition in found])))
    led_on = of_retired_segments(listed, [edition.report for edition in found])
    refuse(published.vanished(listed, (*addresses(found), *led_on)))
    return found


def _read_reports(folders: Sequence[Path], progress: Progress) -> tuple[Report, ...]:
    """Return the reports in these folders. Raises InputError with the problems of all of them."""
    reports: list[Report] = []
    problems: list[Problem] = []
    for folder in folders:
        progress(f"converting the edition of {folder.name}")
        try:
            reports.append(read_report(folder, f"{folder.name}/" if len(folders) > 1 else ""))
        except InputError as error:
            problems += error.problems
    refuse(problems)
    return tuple(reports)


def read_reports(source: Path) -> tuple[Report, ...]:
    """Return the reports of all editions in a source folder, the newest first; see `read_editions`."""
    return tuple(edition.report for edition in read_editions(source))


def generated(found: Sequence[Edition], source: Path, docs: Path, data: Path) -> tuple[Generated, Generated]:
    """Return everything that the editions, their registers and the hand-written pages give: data, then pages.

    No files are written. Raises InputError for a hand-written page in the place of a generated one.
    """
    data_content = {path: content for edition in found for path, content in data_files(edition)}
    data_content |= dict([*search_files(found), *synonyms_files(found), *sounds_files(found)])
    searched = search_pages([edition.report for edition in found])
    made = dict([*pages(found), *register_pages(found), *searched])
    by_hand = dict(prose_pages(source, found))
    refuse(_replaced(by_hand, made))
    docs_content = made | by_hand
    return (
        Generated(data, data_content, _data_folders(data, data_content)),
        Generated(docs, docs_content, _LANGUAGE_FOLDERS),
    )


def _replaced(by_hand: Iterable[str], made: Files) -> Iterator[Problem]:
    """Yield a problem for each hand-written page that stands in the place of a generated one."""
    for path in by_hand:
        if path in made:
            message = "this page would replace the one that is made from the report; expected another name"
            yield Problem("S103", f"pages/{path}", 1, message)


def build_all(source: Path, docs: Path, data: Path, progress: Progress = silent) -> Built:
    """Convert all editions and write what changed.

    Raises InputError for bad input, and when a file cannot be written; no file is changed then.
    """
    found = read_editions(source, progress)
    progress("making pages and data")
    changed = replace(*generated(found, source, docs, data))
    return Built(tuple(edition.report for edition in found), changed)


def outlines(source: Path) -> Iterator[str]:
    """Yield the outline of each edition whose text can be divided into its headings, the newest first, a line each."""
    for folder in editions(source):
        parsed: list[tuple[LanguageText, ...]] = []
        with suppress(InputError):  # told when all is converted
            read_report(folder, on_parsed=parsed.append)
        for texts in parsed:
            yield from outline(int(folder.name), texts)


def would_write(source: Path, docs: Path, data: Path) -> Iterator[str]:
    """Yield the path of each file that `build_all` would write or take away. Raises InputError as it does."""
    for output in generated(read_editions(source), source, docs, data):
        yield from differing(output)


def _data_folders(data: Path, content: Files) -> tuple[str, ...]:
    """Return the folders of data/ that are generated: one a year and what all share, those that are gone included."""
    present = {path.name for path in [*data.glob("[0-9][0-9][0-9][0-9]"), *data.glob(SHARED_FOLDER)]}
    return tuple(sorted(present | {path.split("/")[0] for path in content}))
