"""A real other year: set up by `new`, answered by records alone, and built beside the edition of 2024."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from tests.support.making import OTHER_YEAR, REAL, ROOT, copy_editions
from tools.build import generated, read_editions
from tools.draft.new import set_up
from tools.files.write import Files
from tools.report.convert import read_report
from tools.report.model import Report


@pytest.fixture(scope="module")
def other_year() -> Report:
    return read_report(OTHER_YEAR)


def test_its_edition_toml_is_what_was_proposed_and_the_records_that_the_conversion_asked_for(tmp_path: Path) -> None:
    source = copy_editions(tmp_path / "source", REAL)
    edition = set_up(source, 2023, OTHER_YEAR / "report.txt")
    assert [(problem.code, problem.line) for problem in edition.problems] == [("R225", 134)]
    proposed = (source / "2023" / "edition.toml").read_text(encoding="utf-8")
    written = (OTHER_YEAR / "edition.toml").read_text(encoding="utf-8")
    assert written.startswith(proposed)
    assert written.removeprefix(proposed).split("\n")[0] == "[[prose]]" and written.count("[[") == 1


def test_every_chapter_section_and_case_of_it_is_found(other_year: Report) -> None:
    kinds = Counter(segment.kind for segment in other_year.segments)
    assert (kinds["chapter"], kinds["section"], kinds["column"]) == (8, 24, 3)
    ids = [segment.id for segment in other_year.segments if segment.kind in {"chapter", "section"}]
    assert ids == [part for n in range(1, 9) for part in (f"c{n}", *(f"c{n}-s{m}" for m in (1, 2, 3)))]


def test_its_contents_give_the_pages_that_they_print(other_year: Report) -> None:
    chinese, english = other_year.contents["zh"].pages, other_year.contents["en"].pages
    assert (chinese["preface"], chinese["c4-s2"], chinese["conclusion"]) == (1, 12, 26)
    assert (english["preface"], english["c2-s1"], english["conclusion"]) == (27, 32, 59)


def test_what_its_pages_carry_is_told_apart_from_its_text(other_year: Report) -> None:
    rules = Counter(account.what for account in other_year.accounts if account.kind == "furniture")
    feeds = other_year.source.text.count("\f")
    assert rules == {"page-number": feeds - 2}, "every page has its number, but for the two of the contents"
    assert all("\f" not in piece.text for s in other_year.segments for t in s.texts.values() for p in t for piece in p)


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Files:
    """The pages of both years, by their paths under docs/."""
    folder = tmp_path_factory.mktemp("years")
    source = copy_editions(folder / "source", REAL, OTHER_YEAR)
    _, docs = generated(read_editions(source), source, folder / "docs", folder / "data")
    return docs.files


def test_both_years_have_their_pages_and_the_other_year_changes_none_of_2024(pages: Files) -> None:
    for code in ("zh", "en"):
        ours = {path for path in pages if path.startswith(f"{code}/2023/")}
        assert {f"{code}/2023/{name}.md" for name in ("index", "preface", "chapter-8", "conclusion")} <= ours
        for name in ("chapter-4", "preface", "parallel/chapter-4", "figures"):
            committed = (ROOT / "docs" / code / "2024" / f"{name}.md").read_bytes()
            assert pages[f"{code}/2024/{name}.md"] == committed


def test_a_page_of_the_other_year_has_its_own_headings_and_cases(pages: Files) -> None:
    chapter = pages["zh/2023/chapter-4.md"].decode("utf-8")
    assert (
        "四、行政执法不断强化" in chapter and "案例一：假冒种子案" in chapter and "四、行政执法日益加强" not in chapter
    )
    assert "Case 1: Counterfeit seeds" in pages["en/2023/chapter-4.md"].decode("utf-8")
    home = pages["en/index.md"].decode("utf-8")
    assert "2024" in home and "2023/index.md" in home
