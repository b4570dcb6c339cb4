"""What the converter makes of the text of a PDF: the segments of the report, a question, or something else."""

from __future__ import annotations

import functools
import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from tests.support.making import REAL
from tools.files.edition_toml import AlignmentRecord, EditionRecord
from tools.files.errors import InputError, Problem
from tools.files.report_txt import from_bytes
from tools.files.toml_file import load, loads
from tools.language.languages import LANGUAGES, Code
from tools.report.convert import convert, read_report
from tools.report.model import Report, segment_text

Words = dict[tuple[str, str], str]


@dataclass(frozen=True)
class Outcome:
    """What became of a text: read right, asked (with the problems) or wrong (with the places that differ)."""

    result: Literal["right", "asked", "wrong"]
    problems: tuple[Problem, ...] = ()
    unlike: tuple[tuple[str, str], ...] = ()


@functools.cache
def report() -> Report:
    """The report that is typeset."""
    return read_report(REAL)


def edition(text: str, records: str) -> str:
    """The edition.toml of 2024 for another text, with `records`: plain text has no italics, so none are recorded."""
    written = (REAL / "edition.toml").read_text(encoding="utf-8")
    written = re.sub(r"\[\[italic\]\]\n(?:.+\n)+", "", written)
    checksum = hashlib.sha256(text.encode("utf-8")).hexdigest()
    return written.replace(report().record.source.sha256, checksum) + records


def converted(text: str, records: str = "") -> Report:
    """The report that a text makes with the records of 2024 and `records`. Raises InputError as the converter does."""
    source = from_bytes(text.encode("utf-8"), "report.txt")
    toml = loads(edition(source.text, records), "edition.toml", EditionRecord)
    return convert(source, toml, load(REAL / "alignment.toml", "alignment.toml", AlignmentRecord))


def comparable(text: str, code: Code) -> str:
    """A text without the blanks that neither a line end nor a gap tells: those beside a Chinese character or sign.

    Typesetters put a gap between Chinese and Latin, which some extractors give as a blank and others do not; so they do
    beside a dash and a middle dot.
    """
    chinese = r"[·—⺀-鿿＀-￯]" if code == "en" else r"[^\x00-\x7f]"
    return re.sub(rf"(?<={chinese})\s+|\s+(?={chinese})", "", text)


def words(report: Report) -> Words:
    """The plain text of every segment by id and language, as it is compared. Italics are not: plain text has none."""
    return {
        (segment.id, language.code): comparable(segment_text(segment, language.code), language.code)
        for segment in report.segments
        for language in LANGUAGES
    }


@functools.cache
def expected() -> Words:
    """The plain text of the segments of 2024."""
    return words(report())


def outcome(text: str, records: str = "") -> Outcome:
    """What becomes of a text with these records."""
    try:
        found = words(converted(text, records))
    except InputError as error:
        return Outcome("asked", error.problems)
    unlike = tuple(_unlike(found, expected()))
    return Outcome("wrong" if unlike or _prose(found) != _prose(expected()) else "right", unlike=unlike)


def _prose(words: Words) -> list[tuple[str, str]]:
    """The segments in their order, but for columns: these stand where their boxes float in the Chinese."""
    return [place for place in words if not place[0].startswith("column-")]


def _unlike(found: Words, wanted: Words) -> Iterator[tuple[str, str]]:
    return (place for place in dict.fromkeys([*wanted, *found]) if found.get(place) != wanted.get(place))
