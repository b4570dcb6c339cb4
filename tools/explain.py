"""Tell where a segment comes from: its lines, its repairs, its addresses."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tools.data.report import SegmentData, report_data
from tools.language.languages import LANGUAGES, Language
from tools.report.model import Account, Report, Segment
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
        yield from _repairs(report, language, lines)
        yield from _placement(report, segment, language)
        yield f"    published: {data.url[language.code]}"


def _repairs(report: Report, language: Language, lines: Sequence[int]) -> Iterator[str]:
    for repair in report.repairs:
        if repair.language == language.code and set(repair.lines) & set(lines):
            yield f"    repaired ({repair.rule}), {_line_numbers(repair.lines)}: {repair.detail}"


def _placement(report: Report, segment: Segment, language: Language) -> Iterator[str]:
    for placement in report.placements:
        if (placement.column, placement.language) == (segment.id, language.code):
            yield f"    printed after {placement.printed_after}, set after {segment.after} as in the original"


def explain_line(report: Report, number: int) -> Iterator[str]:
    """Yield what a line of report.txt is that holds no segment: contents or cover; nothing for any other line."""
    for account in report.accounts:
        if report.source.line_of(account.start) == number and account.kind != "artefact":
            words = report.source.text[account.start : account.end]
            yield f"{report.year} {report.source.name} line {number}: “{words}” is {_place(account)}"


def _place(account: Account) -> str:
    return f"the contents, for {account.what}" if account.kind == "contents" else f"the {account.what} on the cover"


def _line_numbers(lines: Sequence[int]) -> str:
    return f"line{'s' if len(lines) > 1 else ''} {', '.join(map(str, lines))}"
