"""Check the records of an edition against the report that was made: readings, checksum, retired ids."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from tools.addresses.ids import is_id, is_paragraph, segment_of_pair
from tools.files.edition_toml import EditionRecord, Retired, RetiredRecord
from tools.files.errors import Problem
from tools.files.report_txt import Source
from tools.files.toml_file import TomlFile
from tools.language.forms import is_form
from tools.language.languages import LANGUAGES, language_of
from tools.report.model import Pair, Segment, printed_label
from tools.report.text import plain


def wrong_year(folder: str, edition_toml: TomlFile[EditionRecord]) -> Iterator[Problem]:
    """Yield a problem when an edition stands in a folder that is not called by its year."""
    year = edition_toml.record.year
    if folder != str(year):
        yield edition_toml.problem(
            "R802", "$.year", f"the year {year} stands in the folder {folder}; expected the folder's own"
        )


def wrong_source_file(folder: Path, edition_toml: TomlFile[EditionRecord]) -> Iterator[Problem]:
    """Yield a problem when `source.file` is not the name of a file in the edition's own folder, links followed."""
    name = edition_toml.record.source.file
    is_name = not re.search(r"[/\\\s]", name) and name not in {".", ".."}
    path = folder / name
    if not is_name or path.resolve().parent != folder.resolve() or (path.exists() and not path.is_file()):
        yield edition_toml.problem(
            "R814",
            "$.source.file",
            f"“{name}” is no file of this folder; expected the name of the text that stands here, such as report.txt",
        )


def wrong_forms(edition_toml: TomlFile[EditionRecord]) -> Iterator[Problem]:
    """Yield a problem for each form of [forms] that shows no first number."""
    for code, record in edition_toml.record.forms.items():
        for kind in ("chapter", "section", "subsection", "column"):
            example = getattr(record, kind)
            if example is not None and not is_form(example):
                yield edition_toml.problem(
                    "R106",
                    f"$.forms.{code}.{kind}",
                    f"“{example}” has no first number; expected how the first {kind} begins, such as "
                    f"{getattr(language_of(code), kind, '1. or (1)')}",
                )


def wrong_checksum(source: Source, edition_toml: TomlFile[EditionRecord]) -> Iterator[Problem]:
    """Yield a problem when the text is not the one whose SHA-256 is recorded."""
    recorded = edition_toml.record.source.sha256
    if source.sha256 != recorded:
        yield edition_toml.problem(
            "R803", "$.source.sha256", f"the SHA-256 of {source.name} is {source.sha256}; expected {recorded}"
        )


_WEB_ADDRESS = re.compile(r"https?://[\w-]+(\.[\w-]+)+(:\d+)?(/[^\s<>\"]*)?")


def wrong_publication(edition_toml: TomlFile[EditionRecord]) -> Iterator[Problem]:
    """Yield what is wrong with where the report was published: no address of the web, or no name in a language."""
    published = edition_toml.record.published
    if published is None:
        return
    if not _WEB_ADDRESS.fullmatch(published.url):
        message = f"“{published.url}” is no address of the web; expected one such as https://example.org/report"
        yield edition_toml.problem("R810", "$.published.url", message)
    for language in LANGUAGES:
        if not published.name.get(language.code):
            message = f"the official publication has no name in {language.name}; expected one"
            yield edition_toml.problem("R811", "$.published.name", message)


def wrong_readings(segments: Sequence[Segment], edition_toml: TomlFile[EditionRecord]) -> Iterator[Problem]:
    """Yield a problem for each misprint that its heading does not have, and each label that it has anyway."""
    by_id = {segment.id: segment for segment in segments}
    for index, reading in enumerate(edition_toml.record.reading):
        segment = by_id.get(reading.segment)
        if segment is None or is_paragraph(segment) or plain(segment.texts[reading.language][0]) != reading.printed:
            yield edition_toml.problem(
                "R804",
                f"$.reading[{index}].printed",
                f"{reading.segment} does not read “{reading.printed}”; expected the heading as printed",
            )
        elif reading.label == printed_label(segment, reading.language):
            yield edition_toml.problem(
                "R813",
                f"$.reading[{index}].label",
                f"“{reading.label}” is the label of {segment.id} without this record; expected another one",
            )


def wrong_retirements(
    segments: Sequence[Segment], pairs: Sequence[Pair], file: TomlFile[RetiredRecord]
) -> Iterator[Problem]:
    """Yield what is wrong with the ids that retired.toml says are no longer given."""
    given = {segment.id for segment in segments} | {pair.id for pair in pairs}
    parts = {segment.part for segment in segments}
    retired: set[str] = set()
    for index, record in enumerate(file.record.retired):
        path = f"$.retired[{index}]"
        if not (is_id(record.id) or segment_of_pair(record.id)):
            message = f"“{record.id}” is no id; expected one such as c4, c4-s1-p3, column-3 or c4-s1-p3.2"
            yield file.problem("R812", f"{path}.id", message)
        if record.id in given | retired:
            yield file.problem(
                "R805",
                f"{path}.id",
                f"{record.id} is {'given' if record.id in given else 'retired'} already; "
                "expected an id that is no longer given, once",
            )
        if record.part not in parts:
            yield file.problem(
                "R806", f"{path}.part", f"there is no part {record.part}; expected the part where it stood"
            )
        if record.to is not None and record.to not in given:
            yield file.problem("R807", f"{path}.to", f"there is no {record.to}; expected the id that it is now")
        yield from _missing_reasons(record, path, file)
        retired.add(record.id)


def _missing_reasons(record: Retired, path: str, file: TomlFile[RetiredRecord]) -> Iterator[Problem]:
    for language in LANGUAGES:
        if not record.why.get(language.code):
            yield file.problem("R808", f"{path}.why", f"no reason in {language.name}; expected one")
