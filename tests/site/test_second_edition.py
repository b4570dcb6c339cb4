"""Next year's report: another shape, no line of Python, and both editions on the site."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.support.making import MADE_UP
from tests.support.soup import read_page
from tools.report.convert import read_report
from tools.report.text import plain


def test_the_made_up_edition_has_its_own_shape() -> None:
    report = read_report(MADE_UP)
    assert [segment.id for segment in report.segments] == [
        *("preface", "preface-p1"),
        *(
            "c1",
            "c1-p1",
            "c1-s1",
            "c1-s1-p1",
            "column-1",
            "column-1-p1",
            "column-1-p2",
            "c1-s1-p2",
            "c1-s2",
            "c1-s2-p1",
        ),
        *("c2", "c2-p1", "c2-s1", "c2-s1-p1", "column-2", "column-2-p1"),
        *("conclusion", "conclusion-p1"),
    ]
    texts = {segment.id: plain(segment.texts["zh"][0]) for segment in report.segments}
    assert texts["c1-s1-p1"].endswith("主要分布在海拔较高、雨量充沛的县区。")
    assert texts["c1-s2-p1"] == "《茶树品种管理办法（一）》施行，鼓励引进新品种，《茶叶包装指引（一）》同时施行。"
    assert "en" not in report.contents


@pytest.mark.parametrize(
    ("page", "shown", "other"),
    [
        ("", "2025年度报告 前言 一、种植情况", ("2024年度报告", "2024/")),
        ("2024/chapter-4", "2024年度报告 前言 一、国际国内经济形势", ("2025年度报告", "../../2025/")),
        ("2025/parallel/chapter-1", "2025年度报告 前言 一、种植情况", ("2024年度报告", "../../../2024/")),
        ("en/glossary", "2025 report Preface I. Planting", ("2024 report", "../2024/")),
    ],
)
def test_the_navigation_has_the_pages_of_one_edition_and_one_link_to_the_other(
    two_editions: Path, page: str, shown: str, other: tuple[str, str]
) -> None:
    links = read_page(two_editions / page / "index.html").select(".site-nav a")
    texts = [link.get_text(strip=True) for link in links]
    assert shown in " ".join(texts) and not {"一、种植情况", "一、国际国内经济形势"} <= set(texts)
    others = read_page(two_editions / page / "index.html").select(".site-nav .other-edition a")
    assert [(link.get_text(), link["href"]) for link in others] == [other]


def test_the_home_page_is_about_the_newest_edition_and_names_both(two_editions: Path) -> None:
    home = read_page(two_editions / "en" / "index.html")
    assert home.h1 and home.h1.get_text() == "Annual Report on Tea Quality"
    assert {link["href"] for link in home.select("article a[href]")} >= {"2025/", "2024/"}


def test_both_editions_publish_their_data(two_editions: Path) -> None:
    for year, count in (("2024", 93), ("2025", 20)):
        report = json.loads((two_editions / "data" / year / "report.json").read_text(encoding="utf-8"))
        assert (report["edition"], len(report["segments"])) == (year, count)


def test_an_edition_leaves_the_other_one_as_it_was(two_editions: Path, site: Path) -> None:
    one = json.loads((site / "data" / "2024" / "report.json").read_text(encoding="utf-8"))
    assert json.loads((two_editions / "data" / "2024" / "report.json").read_text(encoding="utf-8")) == one


def test_previous_and_next_do_not_lead_from_one_edition_into_the_other_by_surprise(two_editions: Path) -> None:
    last = read_page(two_editions / "2025" / "conclusion" / "index.html")
    following = last.select_one("a.md-footer__link--next")
    assert following is None or "2024" in str(following["href"])
