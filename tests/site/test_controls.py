"""The bar of links beside every segment: its number, the other kind of page, the permanent address."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup

from tests.support.soup import attribute, select_one
from tools.data.report import ReportData
from tools.language.languages import EN
from tools.site.text.controls import Surroundings, add_controls

HTML = """<h1 id="c4">IV.</h1><div id="c4-p1"><p>In 2024.</p></div>
<section id="column-1" class="column"><h3 id="column-1-title">Column</h3></section>
<h2 id="c4-s1">i.</h2><p id="other">Else.</p>"""


def page(data: ReportData, *, is_parallel: bool = False, site: str = "https://site.example/") -> BeautifulSoup:
    soup = BeautifulSoup(HTML, "html.parser")
    add_controls(soup, Surroundings(data, EN, "../../../", site, is_parallel))
    return soup


def test_every_segment_has_one_bar_and_nothing_else_has(data: ReportData) -> None:
    bars = [attribute(bar, "data-segment") for bar in page(data).select("footer.controls")]
    assert bars == ["c4", "c4-p1", "column-1", "c4-s1"]


def test_the_bar_stands_in_a_line_with_a_heading_and_first_in_everything_else(data: ReportData) -> None:
    soup = page(data)
    for name in ("c4", "c4-s1"):
        assert select_one(soup, f"section.headed > #{name} + footer.controls")
        assert "controls" not in str(select_one(soup, f"#{name}"))
    for name in ("c4-p1", "column-1"):
        assert select_one(soup, f"#{name} > footer.controls:first-child")


@pytest.mark.parametrize("is_parallel", [False, True])
def test_the_links_lead_to_the_segment_itself_and_say_so(data: ReportData, is_parallel: bool) -> None:
    number, more = page(data, is_parallel=is_parallel).select('[data-segment="c4-p1"] a')
    assert number.attrs == {
        "class": ["number"],
        "href": "#c4-p1",
        "aria-label": "Link to 4 ¶1",
        "data-address": "https://site.example/id/2024/c4-p1/",
        "data-place": "ch. IV, para. 1",
    }
    assert (number.get_text(), more.get_text()) == ("4 ¶1", "⋯")
    assert more["href"] == "../../../id/2024/c4-p1/"
    assert (more["aria-label"], more["title"]) == ("4 ¶1: link, copy, cite", "Link, copy, cite")


def test_an_address_with_signs_of_html_stays_one_attribute(data: ReportData) -> None:
    site = 'https://site.example/?a=1&b="><b>/'
    soup = BeautifulSoup(str(page(data, site=site)), "html.parser")
    assert not soup.select("b") and attribute(soup.select("a.number")[0], "data-address") == f"{site}id/2024/c4/"
