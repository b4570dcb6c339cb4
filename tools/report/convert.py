"""The whole converter as one line: divide → repair → parse → contents → align, and the ledger that proves it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from tools.files.edition_toml import AlignmentRecord, EditionRecord, RetiredRecord
from tools.files.errors import InputError, Problem, refuse
from tools.files.report_txt import Line, Source, read
from tools.files.toml_file import TomlFile, load, loads
from tools.language.languages import LANGUAGES, Code
from tools.report.align import align
from tools.report.contents import differences, read_contents, wrong_entries
from tools.report.context import Context
from tools.report.cover import read_cover
from tools.report.divide import divide
from tools.report.ledger import balance
from tools.report.model import Contents, LanguageText, Mended, Report
from tools.report.parse import parse, wrong_headings
from tools.report.records import wrong_checksum, wrong_publication, wrong_readings, wrong_retirements, wrong_year
from tools.report.repair import repair

Optional = TypeVar("Optional", AlignmentRecord, RetiredRecord)


def editions(source: Path) -> tuple[Path, ...]:
    """Return the folders of `source` that hold an edition, the newest first.

    Raises InputError when there is none, and for a report.txt without an edition.toml beside it.
    """
    folders = sorted((path.parent for path in source.glob("*/edition.toml")), reverse=True)
    refuse(
        Problem("R809", f"{path.parent.name}/report.txt", 1, "no edition.toml stands beside this; expected one")
        for path in sorted(source.glob("*/report.txt"))
        if path.parent not in folders
    )
    if not folders:
        raise InputError(
            Problem("R801", str(source), 1, "no edition found; expected <year>/edition.toml in this folder")
        )
    return tuple(folders)


def read_report(folder: Path, prefix: str = "") -> Report:
    """Return the report in the folder of one edition; `prefix` stands before file names in messages.

    Raises InputError for whatever is wrong with the files; a text that is not the recorded one is
    told together with what its conversion finds wrong.
    """
    edition_toml = load(folder / "edition.toml", f"{prefix}edition.toml", EditionRecord)
    refuse((*wrong_year(folder.name, edition_toml), *wrong_publication(edition_toml)))
    source = read(folder / edition_toml.record.source.file, prefix + edition_toml.record.source.file)
    try:
        exceptions = _load_if_there(folder, "alignment.toml", prefix, AlignmentRecord)
        retired = _load_if_there(folder, "retired.toml", prefix, RetiredRecord)
        report = convert(source, edition_toml, exceptions, [record.id for record in retired.record.retired])
    except InputError as error:
        raise InputError(*dict.fromkeys((*wrong_checksum(source, edition_toml), *error.problems))) from None
    refuse(wrong_retirements(report.segments, retired))
    return replace(report, retired=retired.record.retired)


def _load_if_there(folder: Path, name: str, prefix: str, kind: type[Optional]) -> TomlFile[Optional]:
    path = folder / name
    return load(path, prefix + name, kind) if path.exists() else loads("", prefix + name, kind)


def convert(
    source: Source,
    edition_toml: TomlFile[EditionRecord],
    exceptions: TomlFile[AlignmentRecord],
    retired: Collection[str] = (),
) -> Report:
    """Return the report that the text of one edition makes, with its ledger balanced. No files are read.

    No paragraph gets one of the `retired` ids.

    Raises InputError with all that the first step finds wrong that finds anything, in both languages.
    """
    contexts = tuple(Context(source, edition_toml, language) for language in LANGUAGES)
    layout = divide(source, edition_toml)
    cover = read_cover(layout.cover, source, edition_toml)
    mended = _repaired(layout.text, contexts)
    texts = _parsed(mended, contexts)
    contents = _checked_contents(layout.contents, texts, contexts)
    aligned = align(tuple(texts.values()), source, exceptions, retired)
    refuse(wrong_readings(aligned.segments, edition_toml))
    repairs = (*cover.repairs, *(made for each in mended.values() for made in each.repairs))
    accounts = balance(aligned, cover, contents, repairs, source)
    refuse(wrong_checksum(source, edition_toml))
    return Report(edition_toml.record, source, aligned.segments, contents, repairs, aligned.placements, accounts)


def _repaired(lines: Mapping[Code, tuple[Line, ...]], contexts: tuple[Context, ...]) -> dict[Code, Mended]:
    mended = {context.code: repair(lines[context.code], context) for context in contexts}
    refuse(problem for each in mended.values() for problem in each.problems)
    return mended


def _parsed(mended: Mapping[Code, Mended], contexts: tuple[Context, ...]) -> dict[Code, LanguageText]:
    refuse(problem for context in contexts for problem in wrong_headings(mended[context.code].blocks, context))
    return {context.code: parse(mended[context.code].blocks, context.language) for context in contexts}


def _checked_contents(
    lines: Mapping[Code, tuple[Line, ...]], texts: Mapping[Code, LanguageText], contexts: tuple[Context, ...]
) -> dict[Code, Contents]:
    """Read the contents of the languages that have them, and compare them with the headings."""
    listed = [context for context in contexts if context.code in lines]
    refuse(problem for context in listed for problem in wrong_entries(lines[context.code], context))
    contents = {context.code: read_contents(lines[context.code], context.language) for context in listed}
    refuse(
        problem for context in listed for problem in differences(contents[context.code], texts[context.code], context)
    )
    return contents
