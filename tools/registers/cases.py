"""The columns (专栏) of an edition as cases: what happened, who acted, how it ended, and the words that say so."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

import msgspec

from tools.addresses.ids import case_id, column_of, is_in_column
from tools.files.data_record import DataRecord
from tools.files.edition_toml import Record
from tools.files.errors import Problem
from tools.language.languages import LANGUAGES, Code, Wordings
from tools.registers.evidence import Check, Evidence
from tools.registers.notes import segments_named, written, wrong_note
from tools.registers.quotations import (
    Quotation,
    Quote,
    SegmentTexts,
    missing_wordings,
    repeated_ids,
    starts,
    wrong_quotations,
)
from tools.report.model import Report

FILE = "columns.toml"


_NUMBER = re.compile(r"\d[\d,.]*\d|\d")


class Case(Record, frozen=True):
    """One column read as a case; the fields are explained in columns.toml."""

    id: str
    facts: Wordings
    bodies: tuple[Wordings, ...]
    outcome: Wordings
    quotes: tuple[Quote, ...]
    note: Wordings | None = None


class CasesRecord(Record, frozen=True):
    """source/<year>/columns.toml, which calls each case by its column."""

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
    """columns.json is a list of these: `entry` is the id in the register's page.

    `note_segments` are the passages that the note names.
    """

    id: str
    entry: str
    title: Wordings
    segments: list[str]
    facts: Wordings
    bodies: list[ActorData]
    outcome: Wordings
    quotes: list[PassageData]
    note: Wordings | None = None
    note_segments: list[str] = msgspec.field(default_factory=list)


def column_segments(report: Report) -> dict[str, list[str]]:
    """Return the ids of the segments of each column by the column's id, its title first."""
    segments: dict[str, list[str]] = {}
    for segment in report.segments:
        if is_in_column(segment):
            segments.setdefault(column_of(segment), []).append(segment.id)
    return segments


def cases_data(record: CasesRecord, evidence: Evidence) -> tuple[CaseData, ...]:
    """Return the records of columns.json, in the order of columns.toml."""
    columns, agencies = column_segments(evidence.report), _agencies_by_name(evidence)
    return tuple(
        CaseData(
            id=case.id,
            entry=case_id(case.id),
            title={code: title_without_number(heading) for code, heading in evidence.texts[case.id].items()},
            segments=columns[case.id],
            facts=case.facts,
            bodies=[ActorData(names, agency_named(names, agencies)) for names in case.bodies],
            outcome=case.outcome,
            quotes=[_passage(quote, columns[case.id], evidence.texts) for quote in case.quotes],
            note=written(case.note),
            note_segments=segments_named(case.note),
        )
        for case in record.column
    )


def title_without_number(heading: str) -> str:
    """Return a column's heading without `专栏一：` or `Column 1: `."""
    return re.split(r"[：:]\s*", heading, maxsplit=1)[-1]


def _agencies_by_name(evidence: Evidence) -> dict[tuple[Code, str], str]:
    """Return the ids of the agencies by language and name."""
    return {
        (code, name): agency.id
        for agency in evidence.agencies.values()
        for code, names in agency.names.items()
        for name in names
    }


def agency_named(names: Wordings, agencies: Mapping[tuple[Code, str], str]) -> str | None:
    """Return the agency that a body's printed names are of in every language, if there is one."""
    ids = {agencies.get((code, name.replace("’", "'"))) for code, name in names.items()}
    return ids.pop() if len(ids) == 1 else None


def _passage(quote: Quote, segments: Sequence[str], texts: SegmentTexts) -> PassageData:
    segment = segment_having(quote, segments, texts)
    return PassageData(segment, quote, starts(quote, texts[segment]))


def segment_having(quote: Quote, segments: Sequence[str], texts: SegmentTexts) -> str:
    """Return the paragraph of a column that has these words, or else its first; `segments` begins with the title."""
    paragraphs = segments[1:] or segments
    having = (
        segment for segment in paragraphs if all(words in texts[segment].get(code, "") for code, words in quote.items())
    )
    return next(having, paragraphs[0])


def wrong_cases(check: Check[CasesRecord]) -> Iterator[Problem]:
    """Yield whatever is wrong in columns.toml."""
    cases, columns = check.record.column, column_segments(check.evidence.report)
    yield from repeated_ids(check.file, "column", (case.id for case in cases))
    for number, case in enumerate(cases):
        path = f"$.column[{number}]"
        if case.id not in columns:
            message = f"the report has no column “{case.id}”; expected the id of one, such as “column-1”"
            yield check.problem("C101", f"{path}.id", message)
        yield from _wrong_wordings(check, path, case)
        yield from _unquoted(check, path, case)
    yield from wrong_quotations(check.file, _quotations(check, columns), check.texts)
    for column in sorted(set(columns) - {case.id for case in cases}):
        yield check.problem("C102", "$", f"{column} has no record; expected one for each column")


def _quotations(check: Check[CasesRecord], columns: Mapping[str, Sequence[str]]) -> tuple[Quotation, ...]:
    """Return what the cases quote, without those whose column is not known."""
    return tuple(
        Quotation(
            f"$.column[{number}].quotes[{place}]",
            segment_having(quote, columns[case.id], check.texts),
            quote,
            case.id,
        )
        for number, case in enumerate(check.record.column)
        if case.id in columns
        for place, quote in enumerate(case.quotes)
    )


def _wrong_wordings(check: Check[CasesRecord], path: str, case: Case) -> Iterator[Problem]:
    """Yield a problem for each wording or quotation that a language lacks."""
    for name, wordings in (("facts", case.facts), ("outcome", case.outcome)):
        yield from missing_wordings(check.file, f"{path}.{name}", f"{name} of {case.id}", wordings)
    yield from wrong_note(check.file, f"{path}.note", f"note of {case.id}", case.note, check.texts)
    for place, quote in enumerate(case.quotes):
        yield from missing_wordings(check.file, f"{path}.quotes[{place}]", f"quotation of {case.id}", quote)


def _unquoted(check: Check[CasesRecord], path: str, case: Case) -> Iterator[Problem]:
    """Yield a problem for each body, and each number of the facts and the outcome, that stands in no quotation."""
    for code, quoted in _quoted_words(case).items():
        for number, names in enumerate(case.bodies):
            if not names.get(code) or names[code] not in quoted:
                message = f"“{names.get(code, '')}” stands in no quotation of {case.id} ({code})"
                yield check.problem("C103", f"{path}.bodies[{number}]", f"{message}; expected a body as quoted")
        for name, wordings in (("facts", case.facts), ("outcome", case.outcome)):
            for digits in _NUMBER.findall(wordings.get(code, "")):
                if digits not in _NUMBER.findall(quoted):
                    message = f"{digits} stands in no quotation of {case.id} ({code}); expected it quoted"
                    yield check.problem("C104", f"{path}.{name}", message)


def _quoted_words(case: Case) -> dict[Code, str]:
    """Return all that a case quotes in each language, a line end between quotations."""
    return {language.code: "\n".join(quote.get(language.code, "") for quote in case.quotes) for language in LANGUAGES}
