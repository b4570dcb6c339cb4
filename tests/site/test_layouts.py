"""What a page in both languages offers: a choice of layouts, copies of one language, a button a row."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup

from tests.support.soup import select_one
from tools.language.languages import EN, ZH, Language
from tools.site.text.layouts import add_layouts

HTML = """<div class="parallel"><div class="row" id="c4-p1"><div class="controls" data-segment="c4-p1">
<a class="number" href="#c4-p1">4 ¶1</a><a class="more">⋯</a></div>
<div class="cell" lang="en"></div><div class="cell" lang="zh-Hans"></div></div></div>"""


def page(language: Language, html: str = HTML) -> BeautifulSoup:
    soup = BeautifulSoup(html, "html.parser")
    add_layouts(soup, language, 2024)
    return soup


def test_the_choice_is_one_named_group_before_the_rows_and_nothing_in_it_is_chosen() -> None:
    soup = page(EN)
    group = select_one(soup, ".layout-bar:has(+ .parallel) > fieldset")
    assert select_one(group, "legend").get_text() == "Layout"
    choices = group.select("label > input")
    assert [choice["value"] for choice in choices] == ["columns", "interleaved", "sentences", "single"]
    assert {(choice["type"], choice["name"]) for choice in choices} == {("radio", "layout")}
    assert not any(choice.has_attr("checked") for choice in choices)


@pytest.mark.parametrize(
    ("language", "copies", "other"),
    [
        (EN, [("en", "Copy English"), ("zh-Hans", "Copy Chinese")], "Chinese"),
        (ZH, [("zh-Hans", "复制中文"), ("en", "复制英文")], "英文"),
    ],
)
def test_what_is_offered_is_in_the_language_of_the_page_the_own_language_first(
    language: Language, copies: list[tuple[str, str]], other: str
) -> None:
    soup = page(language)
    assert [(button["data-language"], button.get_text()) for button in soup.select(".copies button")] == copies
    assert [head["lang"] for head in soup.select(".heads > span")] == [tag for tag, _ in copies]
    button = select_one(soup, ".number + button.counterpart")
    assert button.get_text() == other and button["aria-label"] == f"4 ¶1: {other}"
    assert button["aria-expanded"] == "false" and button["type"] == "button"


def test_a_number_has_the_path_that_is_printed_beside_it() -> None:
    assert select_one(page(EN), ".number")["data-path"] == "id/2024/c4-p1/"


def test_a_page_in_one_language_is_left_alone() -> None:
    html = '<div id="c4-p1"><p>In 2024.</p></div>'
    assert str(page(EN, html)) == html
