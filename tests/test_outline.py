"""The outline of an edition: what a maintainer holds against the printed contents."""

from __future__ import annotations

from pathlib import Path

from tests.support.making import MADE_UP, REAL, copy_editions, record_checksum
from tests.support.project import tools
from tools.outline import outline
from tools.report.convert import read_report
from tools.report.model import LanguageText


def parsed(folder: Path) -> tuple[LanguageText, ...]:
    heard: list[tuple[LanguageText, ...]] = []
    read_report(folder, on_parsed=heard.append)
    [texts] = heard
    return texts


def test_an_outline_has_every_heading_and_column_with_its_paragraphs_in_both_languages() -> None:
    assert list(outline(2025, parsed(MADE_UP))) == [
        "2025: 中文 2 chapters, 3 sections, 2 columns, 11 paragraphs; "
        "English 2 chapters, 3 sections, 2 columns, 11 paragraphs",
        "  preface        1 / 1   前言 | Preface",
        "  c1             1 / 1   一、种植情况 | I. Planting",
        "    c1-s1        2 / 2   （一）面积稳步扩大。 | i. The area grew steadily.",
        "      column-1   2 / 2   专栏一：山区茶园典型案例 | Column 1: A typical case of a mountain garden",
        "    c1-s2        1 / 1   （二）品种不断丰富。 | ii. Varieties became more diverse.",
        "  c2             1 / 1   二、检验情况 | II. Testing",
        "    c2-s1        1 / 1   （一）抽查力度加大。 | i. Checks were intensified.",
        "      column-2   1 / 1   专栏二：假冒名茶典型案例 | Column 2: A typical case of a counterfeit famous tea",
        "  conclusion     1 / 1   结束语 | Conclusion",
    ]


def test_an_outline_shows_where_the_languages_do_not_agree() -> None:
    chapters = [line for line in outline(2024, parsed(REAL)) if line.endswith("≠")]
    assert [line.split()[0] for line in chapters] == ["c8-s3"]


def test_a_dry_run_writes_nothing_and_says_what_would_be_written(tmp_path: Path) -> None:
    source = copy_editions(tmp_path / "source", MADE_UP)
    folders = ("--source", source, "--docs", tmp_path / "docs", "--data", tmp_path / "data")
    done = tools("build", "--dry-run", *folders)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("2025: 中文 2 chapters") and f"{tmp_path}/data/2025/report.json" in done.stdout
    assert [path.name for path in tmp_path.iterdir()] == ["source"]
    tools("build", *folders)
    assert tools("build", "--dry-run", *folders).stdout.endswith(
        f"{tmp_path}/docs/ and {tmp_path}/data/ are up to date\n"
    )


def test_an_edition_that_asks_questions_has_its_outline_before_them(tmp_path: Path) -> None:
    source = copy_editions(tmp_path / "source", MADE_UP)
    text = (source / "2025" / "report.txt").read_text(encoding="utf-8")
    text = text.replace(
        "平原茶园。面积与上年持平。\n", "平原茶园。面积与上年持平。\n\n三是水边茶园。面积与上年持平。\n"
    )
    (source / "2025" / "report.txt").write_text(text, encoding="utf-8")
    record_checksum(source / "2025")
    done = tools("build", "--dry-run", "--source", source, "--docs", tmp_path / "docs", "--data", tmp_path / "data")
    assert done.returncode == 1 and done.stderr.startswith("R602 report.txt:")
    assert "    c1-s1        3 / 2   （一）面积稳步扩大。 | i. The area grew steadily.  ≠\n" in done.stdout


def test_subsections_stand_under_their_section_with_ids_of_their_own() -> None:
    first, *rows = outline(2023, parsed(MADE_UP.parent / "2023"))
    ids = [row.split()[0] for row in rows]
    assert len(ids) == len(set(ids)) and {"c1-s1", "c1-s1-t1", "c1-s1-t2"} <= set(ids)
    assert first.count(" subsections") == 2
