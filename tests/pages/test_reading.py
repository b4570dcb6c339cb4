"""The pages of the text: every segment once, in both languages, and what became of retired ids."""

from __future__ import annotations

from dataclasses import replace

import pytest
from bs4 import BeautifulSoup
from bs4.element import Tag

from tests.pages.test_markdown import python_markdown
from tests.support.registers import segment
from tools.files.edition_toml import Retired
from tools.language.languages import EN, ZH, Code
from tools.language.site_words import WORDING
from tools.pages.contents import contents_page
from tools.pages.parallel import parallel_page
from tools.pages.reading import part_page
from tools.report.model import Contents, ContentsLine, Report

SEGMENTS = (
    segment("c1", "chapter", "一、章", "I. Chapter", 1),
    segment("c1-p1", "paragraph", "段。", "Text.", 1),
    segment("column-1", "column", "专栏一：甲", "Column 1: A", 1),
    segment("column-1-p1", "column-paragraph", "案。", "Case.", 1),
    segment("column-2", "column", "专栏二：乙", "Column 2: B", 2),
    segment("column-2-p1", "column-paragraph", "案。", "Case.", 1),
    replace(segment("c1-s1", "section", "（一）节", "i. Section", 1), section=1),
    replace(segment("column-3", "column", "专栏三：丙", "Column 3: C", 3), section=1),
)


def parsed(page: str) -> BeautifulSoup:
    return BeautifulSoup(python_markdown(page), "html.parser")


def element(soup: BeautifulSoup, identifier: str) -> Tag:
    [tag] = soup.find_all(id=identifier)
    assert isinstance(tag, Tag)
    return tag


def retired(identifier: str, to: str | None = None, part: str = "c1") -> Retired:
    return Retired(id=identifier, part=part, to=to, why={"zh": "并入", "en": "merged"})


def test_each_column_is_a_box_of_its_own_with_its_paragraphs() -> None:
    boxes = parsed(part_page(SEGMENTS, EN)).select("section.column")
    assert [box["id"] for box in boxes] == ["column-1", "column-2", "column-3"]
    assert [len(box.select("section[id]")) for box in boxes] == [1, 1, 0]
    assert [title.get_text() for title in boxes[0].select("h3")] == ["Column 1: A"]


def test_headings_are_as_deep_as_what_they_head() -> None:
    soup = parsed(part_page(SEGMENTS, EN))
    assert [(tag.name, tag["id"]) for tag in soup.select("h1, h2, h3")] == [
        ("h1", "c1"),
        ("h3", "column-1-title"),
        ("h3", "column-2-title"),
        ("h2", "c1-s1"),
        ("h3", "column-3-title"),
    ]


@pytest.mark.parametrize("target", ["c1-p1", "column-1", "column-1-p1"])
def test_a_retired_id_that_is_a_segment_now_stands_right_before_it(target: str) -> None:
    soup = parsed(part_page(SEGMENTS, EN, [retired("c1-p9", to=target)]))
    after = element(soup, "c1-p9").find_next_sibling()
    assert after and after["id"] == target and not soup.select(".tombstone")


@pytest.mark.parametrize("to", [None, "c2-p1"])
def test_a_retired_id_that_is_elsewhere_or_gone_says_why_at_the_end(to: str | None) -> None:
    soup = parsed(part_page(SEGMENTS, EN, [retired("c1-p9", to=to), retired("c2-p9", part="c2")]))
    words = element(soup, "c1-p9").get_text()
    assert "merged" in words and ("c2-p1" in words) is (to is not None)
    assert not soup.find_all(id="c2-p9")


def test_a_retired_id_of_another_part_stands_on_its_own_page_only() -> None:
    assert not parsed(part_page(SEGMENTS, EN, [retired("c2-p9", to="c1-p1", part="c2")])).find_all(id="c2-p9")


def test_side_by_side_the_reader_s_own_language_is_first_and_has_the_headings(report: Report) -> None:
    page = parallel_page(replace(report, segments=SEGMENTS, retired=()), SEGMENTS, ZH)
    rows = parsed(page).select(".row")
    assert [row["id"] for row in rows] == [one.id for one in SEGMENTS]
    assert [[cell["lang"] for cell in row.select(".cell")] for row in rows] == [["zh-Hans", "en"]] * len(rows)
    assert [heading.get_text() for heading in rows[0].select("h1")] == ["一、章"]
    assert [heading.get_text() for heading in rows[0].select("p.heading-1")] == ["I. Chapter"]


def test_side_by_side_a_column_is_a_box_of_rows_with_its_title_for_a_name(report: Report) -> None:
    records = (retired("column-1-p9", to="column-1-p1"),)
    soup = parsed(parallel_page(replace(report, segments=SEGMENTS, retired=records), SEGMENTS, EN))
    boxes = soup.select(".parallel > .box")
    assert [[row["id"] for row in box.select(":scope > .row")] for box in boxes] == [
        ["column-1", "column-1-p1"],
        ["column-2", "column-2-p1"],
        ["column-3"],
    ]
    names = [element(soup, str(box["aria-labelledby"])) for box in boxes]
    assert [name.get_text() for name in names] == ["Column 1: A", "Column 2: B", "Column 3: C"]
    assert all(box["role"] == "group" for box in boxes)
    after = element(soup, "column-1-p9").find_next_sibling()
    assert after and after["id"] == "column-1-p1"


def test_a_column_before_the_first_section_stands_beside_the_sections_in_the_contents(report: Report) -> None:
    page = contents_page(replace(report, segments=SEGMENTS, contents={}), EN)
    soup = BeautifulSoup(python_markdown(page), "html.parser")
    depths = {link.get_text(): len(link.find_parents("ul")) for link in soup.select("nav a")}
    assert depths == {
        "I. Chapter": 1,
        "Column 1: A": 2,
        "Column 2: B": 2,
        "i. Section": 2,
        "Column 3: C": 3,
    }


def test_the_contents_give_the_printed_page_where_there_is_one(report: Report) -> None:
    entries = (ContentsLine("c1", "I. Chapter", 7, 1, ()), ContentsLine("c1-s1", "i. Section", None, 2, ()))
    contents: dict[Code, Contents] = {"en": Contents((), entries)}
    page = contents_page(replace(report, segments=SEGMENTS, contents=contents), EN)
    pages = parsed(page).select("nav .page")
    assert [tag.get_text() for tag in pages] == [WORDING["en"].page.format(page=7)]
