"""Tell where a segment comes from and why its lines were read so: forms, records, repairs, addresses."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path

from msgspec.structs import asdict

from tools.data.report import SegmentData, report_data
from tools.files.edition_toml import EditionRecord
from tools.files.errors import InputError, Problem
from tools.files.report_txt import Source, read
from tools.files.toml_file import load
from tools.language.forms import forms_of
from tools.language.languages import LANGUAGES, Language, writes
from tools.report.convert import editions
from tools.report.model import RULES, Account, Report, Segment
from tools.report.text import plain


def find(question: str, reports: Sequence[Report]) -> Iterator[tuple[Report, Segment]]:
    """Yield the segments that an id, a line number or a quotation names, in every edition.

    A quotation is compared without regard to blanks and case.
    """
    for report in reports:
        for segment, data in zip(report.segments, report_data(report).segments, strict=True):
            if _names(question, segment, data):
                yield report, segment


def _names(question: str, segment: Segment, data: SegmentData) -> bool:
    """Tell whether a question is about a segment."""
    if question == segment.id:
        return True
    if question.isascii() and question.isdigit():
        return any(int(question) in lines for lines in data.lines.values())
    wanted = _comparable(question)
    return bool(wanted) and any(wanted in _comparable(words) for words in data.text.values())


def _comparable(words: str) -> str:
    """Return words as they are compared: one blank between English ones, none beside Chinese."""
    flat = re.sub(r"\s+", " ", words.replace("*", "")).strip().casefold()
    return re.sub(r"(?<=[^\x00-\x7f]) | (?=[^\x00-\x7f])", "", flat)


def explain(report: Report, segment: Segment) -> Iterator[str]:
    """Yield what is known of a segment, a line each: lines, text, repairs and address in each language."""
    data = report_data(report).segments[report.segments.index(segment)]
    yield f"{report.year} {segment.id} ({segment.kind})"
    for language in LANGUAGES:
        lines = data.lines[language.code]
        yield f"  {language.name}: {report.source.name} {_line_numbers(lines)}"
        yield from (f"    {plain(text)}" for text in segment.texts[language.code])
        yield f"    {_reading(report, segment, language, lines)}"
        yield from _repairs(report, language, lines)
        yield from _placement(report, segment, language)
        yield f"    published: {data.url[language.code]}"


def _reading(report: Report, segment: Segment, language: Language, lines: Sequence[int]) -> str:
    """Return why a segment was read as the heading or the running text that it is."""
    if segment.kind in {"paragraph", "column-paragraph"}:
        return "read as running text: it begins in no form of a heading"
    if any(repair.rule == "recorded-heading" and repair.lines[0] in lines for repair in report.repairs):
        return f"read as {segment.kind} because a [[heading]] of edition.toml says so"
    return f"read as {segment.kind}: {_form(report.record, language, segment.kind)}"


def _form(record: EditionRecord, language: Language, kind: str) -> str:
    """Return the form that a heading of a kind has, and where that is said."""
    example = _examples(record, language).get(kind)
    recorded = f"“{example}” of [forms.{language.code}] in edition.toml"
    if kind in {"preface", "conclusion"}:
        return "it is a well-known word for one" + (f", or {recorded}" if example else "")
    return (
        f"it begins in the form {recorded}" if example else f"it begins in the usual form “{getattr(language, kind)}”"
    )


def _examples(record: EditionRecord, language: Language) -> dict[str, str]:
    """Return the forms that edition.toml has for a language, by the kind of heading."""
    forms = record.forms.get(language.code)
    return {kind: example for kind, example in asdict(forms).items() if example} if forms else {}


def _repairs(report: Report, language: Language, lines: Sequence[int]) -> Iterator[str]:
    for repair in report.repairs:
        if repair.language == language.code and set(repair.lines) & set(lines):
            yield f"    repaired ({repair.rule}), {_line_numbers(repair.lines)}: {repair.detail}"


def _placement(report: Report, segment: Segment, language: Language) -> Iterator[str]:
    for placement in report.placements:
        if (placement.column, placement.language) == (segment.id, language.code):
            yield f"    printed after {placement.printed_after}, set after {segment.after} as in the original"


def explain_line(report: Report, number: int) -> Iterator[str]:
    """Yield what a line of report.txt is that holds no segment: contents, cover, set aside by rule or record, blank.

    Nothing for a line that report.txt does not have.
    """
    lines = report.source.lines
    place = f"{report.year} {report.source.name} line {number}"
    if not 1 <= number <= len(lines):
        return
    if not lines[number - 1].text.strip():
        yield f"{place} is blank"
    for account in report.accounts:
        if report.source.line_of(account.start) == number and account.kind != "artefact":
            words = report.source.text[account.start : account.end].strip()
            yield f"{place}: “{words}” is {_place(account)}"
            yield from _set_aside(report, account, number)


def _place(account: Account) -> str:
    if account.kind == "contents":
        return f"the contents, for {account.what}"
    return f"the {account.what} on the cover" if account.kind == "text" else f"no running text, but {account.kind}"


def _set_aside(report: Report, account: Account, number: int) -> Iterator[str]:
    """Yield why a line is no running text: the rule that says so, or the record with its reason."""
    if account.kind in {"furniture", "note", "table", "appendix"}:
        for repair in report.repairs:
            if number in repair.lines and repair.rule.startswith(("page-number", "running-head", "recorded-")):
                yield f"    {RULES[repair.rule]} ({repair.rule}: {repair.detail})"


def explain_open(question: str, year: str, source: Path, problems: Sequence[Problem]) -> Iterator[str]:
    """Yield how a line reads, and what is asked of it, in each edition of a source folder that asks questions.

    `question` is a line number, `year` the year of one edition or nothing, `problems` are those of all editions.
    Nothing for any other question.
    """
    folders = editions(source) if question.isascii() and question.isdigit() else ()
    for folder in folders:
        prefix = f"{folder.name}/" if len(folders) > 1 else ""
        asked = [problem for problem in problems if problem.file.startswith(prefix)]
        with suppress(InputError, ValueError):  # a file that cannot be read is told as it is
            record = load(folder / "edition.toml", f"{prefix}edition.toml", EditionRecord).record
            text = read(folder / record.source.file, prefix + record.source.file)
            if asked and year in {"", folder.name}:
                yield from _open_line(text, record, int(question))
                about = (problem for problem in asked if (problem.file, problem.line) == (text.name, int(question)))
                yield from (f"    asked: {problem}" for problem in about)


def _open_line(source: Source, record: EditionRecord, number: int) -> Iterator[str]:
    """Yield how a line of report.txt reads by itself; nothing for a line that it does not have."""
    line = next((line.text.strip() for line in source.lines if line.number == number), None)
    if line is None:
        return
    language = next(language for language in LANGUAGES if writes(language, line))
    marker = forms_of(language, _examples(record, language)).marker(line)
    yield f"{source.name} line {number} reads “{line}”"
    if marker.kind == "prose":
        yield f"    it opens no heading in a form that this edition has in {language.name}"
    else:
        count = f" {marker.number}" if marker.number else ""
        yield f"    it opens {marker.kind}{count}: {_form(record, language, marker.kind)}"


def _line_numbers(lines: Sequence[int]) -> str:
    return f"line{'s' if len(lines) > 1 else ''} {', '.join(map(str, lines))}"
