"""The outline of the real report, as it was compared with the report line by line.

golden/outline-<language>.txt has a line for each segment: its lines in report.txt, its
id and kind, its first words, its last words, and how its parts were joined. Accept a change
with `make update-golden`, after reading the diff.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tools.data.report import ReportData
from tools.language.languages import LANGUAGES, Language
from tools.report.model import Report

GOLDEN = Path(__file__).parent / "golden"


def outline(report: Report, data: ReportData, language: Language) -> str:
    rows = []
    for segment in data.segments:
        text, lines = segment.text[language.code], segment.lines[language.code]
        words = 12 if language.glue == "" else 32
        shown = text if len(text) <= 2 * words else f"{text[:words]} … {text[-words:]}"
        shown = shown.replace("\n\n", " ¶ ")
        page = f" (p. {segment.page[language.code]})" if segment.page and language.code in segment.page else ""
        rows.append(f"{','.join(map(str, lines)):<9} {segment.id:<13} {segment.kind:<16} {shown}{page}")
        rows += [
            f"{'':<9} {'':<13} ↳ {repair.rule}: {repair.detail}"
            for repair in report.repairs
            if repair.language == language.code and set(repair.lines) & set(lines)
        ]
    return "\n".join(rows) + "\n"


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.code)
def test_the_outline_is_the_reviewed_one(
    language: Language, report: Report, data: ReportData, request: pytest.FixtureRequest
) -> None:
    path = GOLDEN / f"outline-{language.code}.txt"
    found = outline(report, data, language)
    if request.config.getoption("--update-golden"):
        path.write_text(found, encoding="utf-8")
    assert found == path.read_text(encoding="utf-8"), "read the diff, then: make update-golden"
