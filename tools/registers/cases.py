"""The columns (专栏) of an edition as cases: what happened, who acted, how it ended, and the words that say so."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from tools.addresses.ids import case_id, column_of, is_in_column
from tools.files.data_record import DataRecord
from tools.files.edition_toml import Record
from tools.files.errors import Problem
from tools.files.toml_file import TomlFile
from tools.language.languages import LANGUAGES, Code, Wordings
from tools.registers.glossary import Entry
from tools.registers.quotations import Quotations, Quote, SegmentTexts, both, repeated
from tools.report.model import Report

FILE = "columns.toml"


_NUMBER = re.compile(r"\d[\d,.]*\d|\d")


class Case(Record, frozen=True):
    """One column; the fields are explained in columns.toml."""

    id: str
    facts: Wordings
    bodies: tuple[Wordings, ...]
    outcome: Wordings
    quotes: tuple[Quote, ...]
    note: Wordings | None = None


class CasesRecord(Record, frozen=True):
    """source/<year>/columns.toml"""

    column: tuple[Case, ...] = ()


class ActorData(DataRecord, frozen=True):
    """Who acted, as printed, and its entry of the glossary, if it has one."""

    names: Wordings
    agency: str | None = None


class PassageData(DataRecord, frozen=True):
    """Words of the column, and the segment that has them; `start` counts its characters from 0."""

    segment: str
    quote: Quote
    start: dict[Code, int]


class CaseData(DataRecord, frozen=True):
    """columns.json is a list of these: `entry` is the id in the register's page."""

    id: str
    entry: str
    title: Wordings
    segments: list[str]
    facts: Wordings
    bodies: list[ActorData]
    outcome: Wordings
    quotes: list[PassageData]
    note: Wordings | None = None


def column_segments(report: Report) -> dict[str, list[str]]:
    """The segments of each column, its title first."""
    found: dict[str, list[str]] = {}
    for segment in report.segments:
        if is_in_column(segment):
            found.setdefault(column_of(segment), []).append(segment.id)
    return found


def cases_data(
    record: CasesRecord, columns: Mapping[str, list[str]], known: Mapping[str, Entry], texts: SegmentTexts
) -> list[CaseData]:
    """columns.json of an edition, in the order of its records."""
    entries = {(code, name): one.id for one in known.values() for code, names in one.names.items() for name in names}
    return [
        CaseData(
            id=column.id,
            entry=case_id(column.id),
            title={code: _title(text) for code, text in texts[column.id].items()},
            segments=columns[column.id],
            facts=column.facts,
            bodies=[ActorData(body, _agency(body, entries)) for body in column.bodies],
            outcome=column.outcome,
            quotes=[_passage(quote, columns[column.id], texts) for quote in column.quotes],
            note=column.note,
        )
        for column in record.column
    ]


def _title(heading: str) -> str:
    """A heading without `专栏一：` or `Case 1: `."""
    return re.split(r"[：:]\s*", heading, maxsplit=1)[-1]


def _agency(body: Wordings, entries: Mapping[tuple[Code, str], str]) -> str | None:
    found = {entries.get((code, name.replace("’", "'"))) for code, name in body.items()}
    return found.pop() if len(found) == 1 else None


def _passage(quote: Quote, segments: list[str], texts: SegmentTexts) -> PassageData:
    segment = _home(quote, segments, texts)
    return PassageData(segment, quote, {code: texts[segment][code].index(words) for code, words in quote.items()})


def _home(quote: Quote, segments: list[str], texts: SegmentTexts) -> str:
    """The paragraph of the column that has these words, or the first one."""
    paragraphs = segments[1:]
    held = (one for one in paragraphs if all(words in texts[one].get(code, "") for code, words in quote.items()))
    return next(held, paragraphs[0])


def wrong_cases(
    file: TomlFile[CasesRecord], columns: Mapping[str, list[str]], texts: SegmentTexts
) -> Iterator[Problem]:
    """Whatever is wrong in columns.toml."""
    quotations = Quotations(file, texts)
    yield from repeated(file, "column", (column.id for column in file.record.column))
    for number, column in enumerate(file.record.column):
        path = f"$.column[{number}]"
        if column.id not in columns:
            yield file.problem(
                "C101", f"{path}.id", f"there is no column “{column.id}”; expected one such as “column-1”"
            )
        for place, quote in enumerate(column.quotes):
            at = f"{path}.quotes[{place}]"
            yield from both(file, at, f"quotation of {column.id}", quote)
            yield from quotations.wrong(at, _home(quote, columns[column.id], texts), quote, column.id)
        yield from _wrong_words(file, path, column)
    for missing in sorted(set(columns) - {column.id for column in file.record.column}):
        yield file.problem("C102", "$", f"{missing} has no record; expected one for each column")


def _wrong_words(file: TomlFile[CasesRecord], path: str, column: Case) -> Iterator[Problem]:
    """Bodies and numbers that stand in no quotation, and words that a language lacks."""
    for name, wordings in (("facts", column.facts), ("outcome", column.outcome), ("note", column.note)):
        yield from both(file, f"{path}.{name}", f"{name} of {column.id}", wordings)
    for language in LANGUAGES:
        quoted = "\n".join(quote.get(language.code, "") for quote in column.quotes)
        numbers = set(_NUMBER.findall(quoted))
        for number, body in enumerate(column.bodies):
            if not body.get(language.code) or body[language.code] not in quoted:
                message = f"“{body.get(language.code, '')}” stands in no quotation of {column.id} ({language.code})"
                yield file.problem("C103", f"{path}.bodies[{number}]", f"{message}; expected a body as quoted")
        for name, wording in (("facts", column.facts), ("outcome", column.outcome)):
            for found in _NUMBER.findall(wording[language.code]):
                if found not in numbers:
                    message = f"{found} stands in no quotation of {column.id} ({language.code}); expected it quoted"
                    yield file.problem("C104", f"{path}.{name}", message)
