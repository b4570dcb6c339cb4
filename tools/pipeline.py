"""The whole converter as one line: read → repair → parse → align, and the ledger that proves it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tools import layout
from tools.align import Placement, Segment, align
from tools.contents import Contents, check, read_contents
from tools.errors import InputError
from tools.italics import unused_italics
from tools.languages import LANGUAGES, Code
from tools.ledger import Account, balance
from tools.parse import parse
from tools.read import Source, read
from tools.records import AlignmentRecord, EditionRecord
from tools.repair import repair
from tools.repairs import Repair
from tools.text import plain
from tools.toml_file import TomlFile, load, loads


@dataclass(frozen=True)
class Report:
    """One edition in all its languages, as everything that is published is made from it."""

    record: EditionRecord
    source: Source
    segments: tuple[Segment, ...]
    contents: dict[Code, Contents]
    repairs: tuple[Repair, ...]
    placements: tuple[Placement, ...]
    accounts: tuple[Account, ...]

    @property
    def year(self) -> int:
        return self.record.year


class InputErrors(Exception):
    """Several things are wrong that do not hide one another; `errors` has each."""

    def __init__(self, errors: tuple[InputError, ...]) -> None:
        super().__init__("\n".join(map(str, errors)))
        self.errors = errors


def editions(source: Path) -> tuple[Path, ...]:
    """The folders of `source` that hold an edition, the newest first.

    Raises InputError when there is none.
    """
    folders = sorted((path.parent for path in source.glob("*/edition.toml")), reverse=True)
    if not folders:
        raise InputError(str(source), 1, "no edition found; expected <year>/edition.toml in this folder")
    return tuple(folders)


def read_report(folder: Path, prefix: str = "") -> Report:
    """The report in the folder of one edition; `prefix` stands before file names in messages.

    Raises InputError or InputErrors for whatever is wrong with the files.
    """
    edition = load(folder / "edition.toml", f"{prefix}edition.toml", EditionRecord)
    source = read(folder / edition.record.source.file, prefix + edition.record.source.file)
    alignment_path = folder / "alignment.toml"
    name = f"{prefix}alignment.toml"
    exceptions = (
        load(alignment_path, name, AlignmentRecord) if alignment_path.exists() else loads("", name, AlignmentRecord)
    )
    return convert(source, edition, exceptions)


def convert(source: Source, edition: TomlFile[EditionRecord], exceptions: TomlFile[AlignmentRecord]) -> Report:
    """The report that the text of one edition makes, with its ledger balanced. No files are read."""
    parts = layout.divide(source, edition)
    cover = layout.read_cover(parts, source, edition)
    repairs = list(cover.repairs)
    parsed = []
    for language in LANGUAGES:
        blocks, mended = repair(parts.text[language.code], language, source, edition)
        unused_italics((block.text for block in blocks), language, edition)
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
        for difference in check(contents[one.language.code], one, source, edition)
    )
    if differences:
        raise InputErrors(differences)
    aligned = align(parsed, source, exceptions)
    for problem in _wrong_readings(aligned.segments, edition):
        raise problem
    accounts = balance(aligned.segments, cover, contents, repairs, source)
    if source.sha256 != edition.record.source.sha256:
        raise edition.error(
            "$.source.sha256",
            f"the SHA-256 of {source.name} is {source.sha256}; expected {edition.record.source.sha256}",
        )
    return Report(edition.record, source, aligned.segments, contents, tuple(repairs), aligned.placements, accounts)


def _wrong_readings(segments: tuple[Segment, ...], edition: TomlFile[EditionRecord]) -> Iterator[InputError]:
    by_id = {segment.id: segment for segment in segments}
    for number, reading in enumerate(edition.record.reading):
        segment = by_id.get(reading.segment)
        if segment is None or plain(segment.texts[reading.language][0]) != reading.printed:
            yield edition.error(
                f"$.reading[{number}].printed",
                f"{reading.segment} does not read “{reading.printed}”; expected the heading as printed",
            )
