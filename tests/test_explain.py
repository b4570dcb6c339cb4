"""Why a line was read as it was, in an edition that converts and in one that asks questions."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.layouts.outcome import Case, cases, made, report_of
from tests.support.making import MADE_UP, REAL, copy_editions
from tests.support.project import tools
from tools.build import read_reports
from tools.explain import explain, explain_line, explain_open
from tools.files.errors import InputError
from tools.report.model import Report, segment_text


def explained(report: Report, line: int) -> str:
    return "\n".join(explain_line(report, line))


def case_named(name: str) -> Case:
    return next(case for case in cases() if case["name"] == name)


def segment_lines(report: Report, identifier: str) -> str:
    [segment] = [segment for segment in report.segments if segment.id == identifier]
    return "\n".join(explain(report, segment))


def test_a_heading_is_told_with_the_form_that_it_begins_in(report: Report) -> None:
    told = segment_lines(report, "c4-s1")
    assert "read as section: it begins in the usual form “（一）”" in told
    assert "read as section: it begins in the usual form “i.”" in told
    assert "read as preface: it is a well-known word for one" in segment_lines(report, "preface")
    assert "read as running text: it begins in no form of a heading" in segment_lines(report, "c4-s1-p1")


def test_a_heading_in_a_form_of_the_edition_is_told_with_the_record() -> None:
    case = case_named("第一章 and 一、")
    told = segment_lines(report_of(made(case), case, case["records"]), "c1")
    assert "read as chapter: it begins in the form “第一章” of [forms.zh] in edition.toml" in told


def test_a_heading_that_a_record_says_is_one_is_told_with_it() -> None:
    case = case_named("a column's title alone on its line")
    told = segment_lines(report_of(made(case), case, case["records"]), "column-1")
    assert "read as column because a [[heading]] of edition.toml says so" in told
    assert "repaired (recorded-heading)" in told


@pytest.mark.parametrize(
    ("rule", "record"),
    [
        ("page-number", ""),
        ("recorded-furniture", "[[furniture]]"),
        ("recorded-table", "[[table]]"),
        ("recorded-note", "[[note]]"),
    ],
)
def test_a_line_that_is_no_text_is_told_with_the_rule_or_the_reason_for_it(rule: str, record: str) -> None:
    for case in (case for case in cases() if record in case.get("records", "")):
        try:
            report = report_of(made(case), case, case.get("records", ""))
        except InputError:
            continue
        repairs = [repair for repair in report.repairs if repair.rule == rule]
        if repairs:
            told = explained(report, repairs[0].lines[-1])
            assert "is no running text, but " in told and f"({rule}: {repairs[0].detail})" in told
            return
    pytest.fail(f"no layout has a repair by {rule}")


def test_a_blank_line_and_one_that_is_not_there_are_told_apart(report: Report) -> None:
    assert explained(report, 94) == "2024 report.txt line 94 is blank"
    assert explained(report, 99_999) == ""


def test_a_line_of_an_edition_that_asks_questions_is_told_with_them(tmp_path: Path) -> None:
    source = copy_editions(tmp_path / "source", REAL, MADE_UP)
    record = source / "2025" / "edition.toml"
    text = record.read_text(encoding="utf-8")
    record.write_text(text.replace("goes_on = false", "goes_on = true"), encoding="utf-8")
    with pytest.raises(InputError) as caught:
        read_reports(source)
    [problem] = caught.value.problems
    line = str(problem.line)
    told = list(explain_open(line, "", source, caught.value.problems))
    assert told[0].startswith(f"2025/report.txt line {line} reads “") and told[-1] == f"    asked: {problem}"
    assert all("2024" not in each for each in told)
    assert list(explain_open(line, "2024", source, caught.value.problems)) == []
    heading = text_line(source, "一、种植情况")
    assert "it opens chapter 1: it begins in the usual form “一、”" in "".join(
        explain_open(heading, "2025", source, caught.value.problems)
    )
    command = tools("explain", f"2025/{heading}", "--source", source)
    assert command.returncode == 0 and command.stdout.startswith(f"2025/report.txt line {heading} reads “一、种植情况”")
    assert tools("explain", "c1-s1-p1", "--source", source).stderr == f"{problem}\n"


def text_line(source: Path, words: str) -> str:
    """The number of the last line that reads so, as a question has it."""
    lines = (source / "2025" / "report.txt").read_text(encoding="utf-8").split("\n")
    return str(max(number for number, line in enumerate(lines, 1) if line == words))


def test_no_segment_is_told_with_words_that_it_does_not_have(report: Report) -> None:
    for segment in report.segments[:5]:
        assert segment_text(segment, "zh").split("\n\n")[0] in "\n".join(explain(report, segment))
