"""What the site says of each page: titles, neighbours, descriptions."""

from __future__ import annotations

import pytest

from tools.data.report import ReportData
from tools.language.languages import EN, ZH
from tools.site.build import SiteBuild
from tools.site.navigation import (
    description,
    parallel_neighbours,
    part_pages,
    register_description,
    section_links,
    shortened,
)
from tools.site.page import page_description


@pytest.mark.parametrize(
    ("text", "length", "cut"),
    [
        ("Short enough.", 13, "Short enough."),
        ("Cut at a word, not in one.", 20, "Cut at a word, not…"),
        ("Cut at a word, no", 15, "Cut at a word…"),
        ("On two\n\nlines of text", 10, "On two…"),
        ("A verylongwordthatneverends", 20, "A verylongwordthatne…"),
        ("截止于标点，后面不要", 6, "截止于标点…"),
    ],
)
def test_a_text_is_cut_at_a_word_or_character(text: str, length: int, cut: str) -> None:
    assert shortened(text, length) == cut


def test_a_description_holds_as_many_words_in_either_language(data: ReportData) -> None:
    pages = part_pages([data])
    lengths = [len(description(pages[url], pages[url].language)) for url in ("2024/chapter-1/", "en/2024/chapter-1/")]
    assert 60 <= lengths[0] <= 76 and 120 <= lengths[1] <= 151
    assert description(None, EN).startswith("Read, search and cite")


def test_a_page_says_what_it_is(data: ReportData) -> None:
    page = part_pages([data])["en/2024/chapter-1/"]
    texts = [
        page_description("en/2024/chapter-1/", "en/2024/chapter-1.md", page, EN),
        page_description("en/search/", "en/search.md", None, EN),
        page_description("en/2024/figures/", "en/2024/figures.md", None, EN),
        page_description("en/cite/", "en/cite.md", None, EN),
    ]
    assert len(set(texts)) == 4 and texts[1].startswith("Search the full text")
    assert register_description("2024/figures/", ZH) and register_description("2024/parallel/figures/", ZH) is None


def test_side_by_side_the_first_part_has_none_before_and_the_last_none_after(data: ReportData) -> None:
    pages = part_pages([data])
    before, after = parallel_neighbours(pages["en/2024/parallel/preface/"])
    assert before is None and after and after.url == "en/2024/parallel/chapter-1/"
    before, after = parallel_neighbours(pages["2024/parallel/conclusion/"])
    assert after is None and before and before.url == "2024/parallel/chapter-8/"


def test_the_sections_of_a_page_are_its_sections_alone(data: ReportData) -> None:
    links = section_links([data], EN)
    assert [link.url for link in links["en/2024/chapter-4/"]] == [
        f"en/2024/chapter-4/#c4-s{number}" for number in (1, 2, 3)
    ]
    assert "en/2024/preface/" not in links


def test_the_home_page_contents_and_pages_side_by_side_have_no_list_beside_them(data: ReportData) -> None:
    build = SiteBuild(reports=(data,), part_pages=part_pages([data]))
    for url in ("en/", "en/2024/", "en/2024/parallel/chapter-4/"):
        assert build.is_wide(url, EN), url
    for url in ("en/2024/chapter-4/", "en/glossary/", ""):
        assert not build.is_wide(url, EN), url
