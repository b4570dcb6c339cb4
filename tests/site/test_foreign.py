"""Chinese characters in English text say that they are Chinese."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup

from tools.language.languages import EN, ZH, Language
from tools.site.text.foreign import add_languages, without_languages


@pytest.mark.parametrize(
    ("language", "html", "marked"),
    [
        (EN, "<p>The 商标法 and 专利法.</p>", "<p>The <zh>商标法</zh> and <zh>专利法</zh>.</p>"),
        (EN, "<p><a>商标法</a> only</p>", "<p><a><zh>商标法</zh></a> only</p>"),
        (EN, '<div lang="zh-Hans"><p>商标法</p></div>', '<div lang="zh-Hans"><p>商标法</p></div>'),
        (ZH, "<p>商标法</p>", "<p>商标法</p>"),
        (ZH, '<div lang="en"><p>商标法</p></div>', '<div lang="en"><p><zh>商标法</zh></p></div>'),
    ],
)
def test_chinese_in_english_text_is_marked_and_nothing_else(language: Language, html: str, marked: str) -> None:
    soup = BeautifulSoup(html, "html.parser")
    add_languages(soup, language)
    assert str(soup) == marked.replace("<zh>", '<span lang="zh-Hans">').replace("</zh>", "</span>")
    assert str(without_languages(soup)) == html
