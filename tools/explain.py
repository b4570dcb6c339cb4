"""Tell where a segment comes from: its lines, its repairs, its addresses."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tools.data.report import SegmentData, report_data
from tools.language.languages import LANGUAGES
from tools.report.model import Report, Segment
from tools.report.text import plain


def find(question: str, reports: Sequence[Report]) -> Iterator[tuple[Report, Segment]]:
    """The segments that an id, a line number or a quotation names, in every edition.

    A quotation is compared without regard to blanks and case.
    """
    for report in reports:
        for segment, data in zip(report.segments, report_data(report).segments, strict=True):
            if _names(question, segment, data):
                yield report, segment


def _names(question: str, segment: Segment, data: SegmentData) -> bool:
    if question == segment.id:
        return True
    if question.isascii() and question.isdigit():
        return any(int(question) in lines for lines in data.lines.values())
    wanted = _bare(question)
    return bool(wanted) and any(wanted in _bare(words) for words in data.text.values())


def _bare(words: str) -> str:
    """Words as they are compared: one blank between English ones, none beside Chinese."""
    flat = re.sub(r"\s+", " ", words.replace("*", "")).strip().casefold()
    return re.sub(r"(?<=[^\x00-\x7f]) | (?=[^\x00-\x7f])", "", flat)


def explain(report: Report, segment: Segment) -> Iterator[str]:
    """What is known of a segment, a line each."""
    data = report_data(report).segments[report.segments.index(segment)]
    yield f"{report.year} {segment.id} ({segment.kind})"
    for language in LANGUAGES:
        texts = segment.texts[language.code]
        lines = data.lines[language.code]
        yield f"  {language.name}: {report.source.name} {_said(lines)}"
        yield from (f"    {plain(text)}" for text in texts)
        for repair in report.repairs:
            if repair.language == language.code and set(repair.lines) & set(lines):
                yield f"    repaired ({repair.rule}), {_said(repair.lines)}: {repair.detail}"
        for placement in report.placements:
            if (placement.column, placement.language) == (segment.id, language.code):
                yield f"    printed after {placement.printed_after}, set after {segment.after} as in the original"
        yield f"    published: {data.url[language.code]}"


def explain_line(report: Report, number: int) -> Iterator[str]:
    """What a line of report.txt is that holds no segment: contents, cover or blank; nothing when there is none."""
    for account in report.accounts:
        if report.source.line_of(account.start) == number and account.kind != "artefact":
            said = report.source.text[account.start : account.end]
            place = (
                f"the contents, for {account.what}"
                if account.kind == "contents"
                else f"the {account.what} on the cover"
            )
            yield f"{report.year} {report.source.name} line {number}: “{said}” is {place}"


def _said(lines: Sequence[int]) -> str:
    return f"line{'s' if len(lines) > 1 else ''} {', '.join(map(str, lines))}"
