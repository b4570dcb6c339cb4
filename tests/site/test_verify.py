"""Verification of the built pages: whatever differs from report.json is said, page by page."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tools.data.report import ReportData
from tools.site.codes import CODES
from tools.site.verify import problems

PAGE = "en/2024/preface/index.html"
P2 = '<p><span class="pair" id="preface-p2.1">2024 is a pivotal'


@pytest.fixture
def pages(site: Path, tmp_path: Path, data: ReportData) -> Path:
    """A copy of the reading pages alone."""
    for url in {url.partition("#")[0] for segment in data.segments for url in segment.url.values()}:
        (tmp_path / url).mkdir(parents=True)
        shutil.copy(site / url / "index.html", tmp_path / url)
    return tmp_path


def test_the_built_pages_are_what_report_json_says(pages: Path, data: ReportData) -> None:
    assert list(problems(pages, [data])) == []


def _doubled(html: str) -> str:
    return html.replace('id="preface-p2"', 'id="preface-p1"')


@pytest.mark.parametrize(
    ("change", "code", "message"),
    [
        (lambda html: html.replace("Strengthening", "Weakening"), "S304", "preface-p1 reads “Weakening"),
        (
            lambda html: html.replace(">Preface</span></h1>", ">Foreword</span></h1>"),
            "S304",
            "preface reads “Foreword”",
        ),
        (
            lambda html: html.replace(P2, f"Beside it.{P2}"),
            "S304",
            "preface-p2 reads “Beside it.<p>2024 is a pivotal",
        ),
        (_doubled, "S302", "the id preface-p1 stands 2 times; expected once"),
        (
            lambda html: html.replace('id="preface-p3"', 'id="other"'),
            "S303",
            "the segments are preface, preface-p1, preface-p2; expected preface, preface-p1, preface-p2, preface-p3",
        ),
        (
            lambda html: (
                html.replace('id="preface-p1"', 'id="x"')
                .replace('id="preface-p2"', 'id="preface-p1"')
                .replace('id="x"', 'id="preface-p2"')
            ),
            "S303",
            "the segments are preface, preface-p2, preface-p1, preface-p3; expected preface, preface-p1,",
        ),
    ],
)
def test_a_page_that_says_something_else_is_named(
    pages: Path, data: ReportData, change: Callable[[str], str], code: str, message: str
) -> None:
    path = pages / PAGE
    html = path.read_text(encoding="utf-8")
    assert change(html) != html
    path.write_text(change(html), encoding="utf-8")
    found = list(problems(pages, [data]))
    assert {problem.file for problem in found} == {PAGE}
    assert any(problem.code == code and problem.message.startswith(message) for problem in found), found


def test_a_wrong_text_is_named_with_its_line(pages: Path, data: ReportData) -> None:
    path = pages / PAGE
    html = path.read_text(encoding="utf-8")
    number = next(number for number, line in enumerate(html.split("\n"), 1) if 'id="preface-p2"' in line)
    path.write_text(html.replace(P2, P2.replace("2024", "2025")), encoding="utf-8")
    assert [(problem.code, problem.line) for problem in problems(pages, [data])] == [("S304", number)]


def test_a_page_that_is_missing_is_named(pages: Path, data: ReportData) -> None:
    (pages / PAGE).unlink()
    assert [str(problem) for problem in problems(pages, [data])] == [
        f"S301 {PAGE}:1: the page is missing; expected one with the segments preface to preface-p3"
    ]


def test_every_code_of_the_site_has_a_cause_and_a_remedy() -> None:
    assert [code.code for code in CODES] == sorted({code.code for code in CODES})
    assert all(code.cause.endswith(".") and code.remedy.endswith(".") for code in CODES)
