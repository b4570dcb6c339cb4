"""The whole converter as one line: read → repair → parse → align, and the ledger that proves it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from tools.files.edition_toml import AlignmentRecord, EditionRecord, RetiredRecord
from tools.files.errors import InputError, Problem, refuse
from tools.files.report_txt import Source, read
from tools.files.toml_file import TomlFile, load, loads
from tools.language.languages import LANGUAGES
from tools.report import divide as layout
from tools.report.align import align
from tools.report.contents import check, read_contents
from tools.report.italics import unused_italics
from tools.report.ledger import balance
from tools.report.model import Report, Segment
from tools.report.parse import parse
from tools.report.repair import repair
from tools.report.text import plain

Optional = TypeVar("Optional", AlignmentRecord, RetiredRecord)


def editions(source: Path) -> tuple[Path, ...]:
    """The folders of `source` that hold an edition_toml, the newest first.

    Raises InputError when there is none.
    """
    folders = sorted((path.parent for path in source.glob("*/edition.toml")), reverse=True)
    if not folders:
        raise InputError(
            Problem("R801", str(source), 1, "no edition found; expected <year>/edition.toml in this folder")
        )
    return tuple(folders)


def read_report(folder: Path, prefix: str = "") -> Report:
    """The report in the folder of one edition; `prefix` stands before file names in messages.

    Raises InputError for whatever is wrong with the files.
    """
    edition_toml = load(folder / "edition.toml", f"{prefix}edition.toml", EditionRecord)
    if folder.name != str(edition_toml.record.year):
        raise InputError(
            edition_toml.problem(
                "R802",
                "$.year",
                f"the year {edition_toml.record.year} stands in the folder {folder.name}; expected the folder's own",
            )
        )
    source = read(folder / edition_toml.record.source.file, prefix + edition_toml.record.source.file)
    exceptions = _load_if_there(folder, "alignment.toml", prefix, AlignmentRecord)
    report = convert(source, edition_toml, exceptions)
    retired = _load_if_there(folder, "retired.toml", prefix, RetiredRecord)
    refuse(_wrong_retirements(report, retired))
    return replace(report, retired=retired.record.retired)


def _load_if_there(folder: Path, name: str, prefix: str, kind: type[Optional]) -> TomlFile[Optional]:
    path = folder / name
    return load(path, prefix + name, kind) if path.exists() else loads("", prefix + name, kind)


def _wrong_retirements(report: Report, file: TomlFile[RetiredRecord]) -> Iterator[Problem]:
    living = {segment.id for segment in report.segments}
    parts = {segment.part for segment in report.segments}
    seen: set[str] = set()
    for number, record in enumerate(file.record.retired):
        path = f"$.retired[{number}]"
        if record.id in living or record.id in seen:
            yield file.problem(
                "R803", f"{path}.id", f"{record.id} is given already; expected an id that is no longer given, once"
            )
        if record.part not in parts:
            yield file.problem(
                "R804", f"{path}.part", f"there is no part {record.part}; expected the part where it stood"
            )
        if record.to is not None and record.to not in living:
            yield file.problem("R805", f"{path}.to", f"there is no {record.to}; expected the id that it is now")
        for language in LANGUAGES:
            if not record.why.get(language.code):
                yield file.problem("R806", f"{path}.why", f"no reason in {language.name}; expected one")
        seen.add(record.id)


def convert(source: Source, edition_toml: TomlFile[EditionRecord], exceptions: TomlFile[AlignmentRecord]) -> Report:
    """The report that the text of one edition makes, with its ledger balanced. No files are read."""
    parts = layout.divide(source, edition_toml)
    cover = layout.read_cover(parts, source, edition_toml)
    repairs = list(cover.repairs)
    parsed = []
    for language in LANGUAGES:
        blocks, mended = repair(parts.text[language.code], language, source, edition_toml)
        unused_italics((block.text for block in blocks), language, edition_toml)
        repairs += mended
        parsed.append(parse(blocks, language, source))
    contents = {
        language.code: read_contents(parts.contents[language.code], language, source)
        for language in LANGUAGES
        if language.code in parts.contents
    }
    differences = tuple(
        difference
        for one in parsed
        if one.language.code in contents
        for difference in check(contents[one.language.code], one, source, edition_toml)
    )
    refuse(differences)
    aligned = align(parsed, source, exceptions)
    refuse(_wrong_readings(aligned.segments, edition_toml))
    accounts = balance(aligned, cover, contents, repairs, source)
    if source.sha256 != edition_toml.record.source.sha256:
        raise InputError(
            edition_toml.problem(
                "R807",
                "$.source.sha256",
                f"the SHA-256 of {source.name} is {source.sha256}; expected {edition_toml.record.source.sha256}",
            )
        )
    return Report(edition_toml.record, source, aligned.segments, contents, tuple(repairs), aligned.placements, accounts)


def _wrong_readings(segments: tuple[Segment, ...], edition_toml: TomlFile[EditionRecord]) -> Iterator[Problem]:
    by_id = {segment.id: segment for segment in segments}
    for number, reading in enumerate(edition_toml.record.reading):
        segment = by_id.get(reading.segment)
        if segment is None or plain(segment.texts[reading.language][0]) != reading.printed:
            yield edition_toml.problem(
                "R808",
                f"$.reading[{number}].printed",
                f"{reading.segment} does not read “{reading.printed}”; expected the heading as printed",
            )
