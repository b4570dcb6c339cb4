"""An edition with headings of the third level, a note, a table and appendices: each has its place."""

from __future__ import annotations

import msgspec
from bs4 import BeautifulSoup
from markdown import markdown

from tests.support.making import ROOT
from tools.data.report import ReportData, report_data
from tools.data.search import search_text
from tools.pages.all import addresses, fingerprints, pages
from tools.registers.edition import Edition
from tools.report.convert import read_report

REPORT = read_report(ROOT / "tests" / "editions" / "2023")
PAGES = {path: content.decode() for path, content in pages([Edition(REPORT)])}


def page(path: str) -> BeautifulSoup:
    return BeautifulSoup(markdown(PAGES[path], extensions=["md_in_html", "attr_list"]), "html.parser")


CHAPTER = [
    ("h1", "c1", "一、种植情况"),
    ("section", "c1-p1", "2023年，各地茶园管理更加规范，新建标准茶园120个。"),
    ("h2", "c1-s1", "（一）茶园面积"),
    ("section", "c1-s1-p1", "全年新增茶园3万亩，茶农收入继续增加。"),
    ("h3", "c1-s1-t1", "1.山区茶园"),
    ("section", "c1-s1-t1-p1", "山区茶园分布在海拔较高、雨量充沛的县区，全年新增2万亩。"),
    ("section", "note-1", "① 数据来源：各级茶叶主管部门，统计截至2023年12月31日。"),
    ("section", "table-1", "表1 各类茶园面积（万亩） 类别 新增 合计 山区 2 20 平原 1 56"),
    ("h3", "c1-s1-t2", "2.平原茶园"),
    ("section", "c1-s1-t2-p1", "平原茶园面积稳中有增，全年新增1万亩。"),
]


def test_a_page_has_everything_in_its_place() -> None:
    found = page("zh/2023/chapter-1.md").find_all(id=True)
    assert [(each.name, each["id"], " ".join(each.get_text().split())) for each in found] == CHAPTER


def test_a_table_has_rows_and_the_first_one_heads_it() -> None:
    table = page("en/2023/chapter-1.md").select_one("#table-1 table")
    assert table and [[cell.get_text() for cell in row.find_all(["th", "td"])] for row in table.find_all("tr")] == [
        ["Kind", "New", "All"],
        ["Mountains", "2", "20"],
        ["Plain", "1", "56"],
    ]
    assert [cell["scope"] for cell in table.find_all("th")] == ["col"] * 3


def test_a_page_in_both_languages_has_notes_and_tables_as_rows() -> None:
    for supplement in ("note-1", "table-1"):
        [row] = page("en/2023/parallel/chapter-1.md").find_all(id=supplement)
        assert [cell["lang"] for cell in row.select(".cell")] == ["en", "zh-Hans"]


def test_an_appendix_has_a_page_and_one_of_a_single_language_is_shown_as_it_is_printed() -> None:
    chronicle = page("en/2023/appendix-1.md")
    assert chronicle.h1 and (chronicle.h1["id"], chronicle.h1.get_text()) == (
        "appendix-1",
        "Appendix 1 A Chronicle of Tea Quality",
    )
    assert chronicle.em and chronicle.em.get_text() == "Measures for Tea Quality"
    standards = page("en/2023/appendix-2.md").select_one("[lang=zh-Hans] h1#appendix-2")
    assert standards and standards.get_text() == "附录二 标准目录"


def test_the_contents_list_subsections_and_appendices() -> None:
    assert [link.get_text() for link in page("zh/2023/index.md").find_all("a")] == [
        *(
            "前言",
            "一、种植情况",
            "（一）茶园面积",
            "1.山区茶园",
            "2.平原茶园",
            "附录一 茶叶质量大事记",
            "附录二 标准目录",
        ),
    ]


def test_notes_tables_and_appendices_stand_in_the_data() -> None:
    data = msgspec.json.decode(msgspec.json.encode(report_data(REPORT)), type=ReportData)
    assert [(each.id, each.kind, each.part, each.after, list(each.text)) for each in data.supplements] == [
        ("note-1", "note", "c1", "c1-s1-t1-p1", ["zh", "en"]),
        ("table-1", "table", "c1", "c1-s1-t1-p1", ["zh", "en"]),
        ("appendix-1", "appendix", "appendix-1", None, ["zh", "en"]),
        ("appendix-2", "appendix", "appendix-2", None, ["zh"]),
    ]
    assert data.supplements[1].text["en"].split("\n")[1] == "Kind\tNew\tAll"
    assert [each.subsection for each in data.segments if each.section] == [0, 0, 1, 1, 2, 2]


def test_each_of_them_has_an_address_to_be_published() -> None:
    found = set(addresses([Edition(REPORT)]))
    assert found >= {
        *("id/2023/c1-s1-t2/", "2023/chapter-1/#c1-s1-t2-p1", "en/2023/chapter-1/#note-1", "2023/chapter-1/#table-1"),
        *("en/2023/parallel/chapter-1/#table-1", "en/2023/appendix-1/", "en/2023/appendix-2/#appendix-2"),
    }


def test_the_text_of_each_is_known_at_the_addresses_where_it_is_read() -> None:
    """What is printed in one language only is known there; each text has a fingerprint of its own."""
    found = {address: text for address, text in fingerprints([REPORT]).items() if "#" in address and "." not in address}
    assert [*found] == [
        *(f"{prefix}2023/chapter-1/#{each}" for each in ("note-1", "table-1") for prefix in ("", "en/")),
        *("2023/appendix-1/#appendix-1", "en/2023/appendix-1/#appendix-1", "2023/appendix-2/#appendix-2"),
    ]
    assert len({*found.values()}) == len(found)
    assert {*found} <= {*addresses([Edition(REPORT)])}


def test_the_search_finds_them_where_they_stand() -> None:
    found = search_text(Edition(REPORT), "en")
    letters = "".join(found.pages.values())
    assert len(letters) == len(found.segments)
    beside = [(each.id, letter, each.text[:24]) for each, letter in zip(found.segments, letters, strict=True)][-13:]
    assert [each for each in beside if each[0].startswith(("note", "table", "appendix"))] == [
        ("note-1", "t", "1 Data of the tea author"),
        ("table-1", "t", "Table 1 Area of tea gard"),
        ("appendix-1", "p", "Appendix 1 A Chronicle o"),
        ("appendix-1", "t", "March: the Measures for "),
        ("appendix-2", "p", ""),
        ("appendix-2", "t", ""),
    ]
    assert [place.id for place in found.segments].index("note-1") < [p.id for p in found.segments].index("c1-s1-t2")
