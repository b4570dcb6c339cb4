"""Verification of the built pages: whatever differs from report.json is said, page by page."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tools.data.report import ReportData
from tools.site.verify import problems

PAGE = "en/2024/preface/index.html"


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
    ("change", "message"),
    [
        (lambda html: html.replace("Strengthening", "Weakening"), "preface-p1 reads “Weakening"),
        (
            lambda html: html.replace("<h1 ", "<h1 ").replace(">Preface</h1>", ">Foreword</h1>"),
            "preface reads “Foreword”",
        ),
        (_doubled, "the id preface-p1 stands 2 times; expected once"),
        (
            lambda html: html.replace('id="preface-p3"', 'id="other"'),
            "the segments are preface, preface-p1, preface-p2;",
        ),
        (
            lambda html: (
                html.replace('id="preface-p1"', 'id="x"')
                .replace('id="preface-p2"', 'id="preface-p1"')
                .replace('id="x"', 'id="preface-p2"')
            ),
            "the segments are preface, preface-p2, preface-p1, preface-p3;",
        ),
    ],
)
def test_a_page_that_says_something_else_is_named(
    pages: Path, data: ReportData, change: Callable[[str], str], message: str
) -> None:
    path = pages / PAGE
    html = path.read_text(encoding="utf-8")
    assert change(html) != html
    path.write_text(change(html), encoding="utf-8")
    found = list(problems(pages, [data]))
    assert found and all(problem.startswith("en/2024/preface/: ") for problem in found)
    assert any(problem.startswith(f"en/2024/preface/: {message}") for problem in found), found


def test_a_page_that_is_missing_is_named(pages: Path, data: ReportData) -> None:
    (pages / PAGE).unlink()
    assert list(problems(pages, [data])) == ["en/2024/preface/: the page is missing"]
