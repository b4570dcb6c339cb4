"""What is new on the site, as the home page says it in each language. CHANGELOG.md tells the rest."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from tools.language.languages import Code

Target = Literal["figures", "downloads", "parallel", "search"]


@dataclass(frozen=True, slots=True)
class NewsItem:
    """Something new: the page that has it, the words that lead there, and what is to be said of it."""

    target: Target
    words: str
    more: str


@dataclass(frozen=True, slots=True)
class News:
    """What is new, under a heading."""

    title: str
    items: tuple[NewsItem, ...]


NEWS: dict[Code, News] = {
    "zh": News(
        "本站新增",
        (
            NewsItem("figures", "每项数据一页", "：中英文原句、可比数据的图表、引用格式和可嵌入的图片"),
            NewsItem("downloads", "全文下载", "：PDF、EPUB、Word、网页、TEI和SQLite"),
            NewsItem("parallel", "逐句对照", "：每句有固定链接，另有翻译记忆库（TMX）"),
            NewsItem("search", "搜索", "：可用问句和不同说法，四舍五入的数字也能查到"),
        ),
    ),
    "en": News(
        "New on this site",
        (
            NewsItem(
                "figures", "A page for every figure", ": its sentence in both languages, a chart, citations, a picture"
            ),
            NewsItem("downloads", "The report to take away", ": PDF, EPUB, Word, HTML, TEI and SQLite"),
            NewsItem(
                "parallel", "Sentence by sentence", ": every sentence has a permanent link; translation memory (TMX)"
            ),
            NewsItem("search", "Search", ": takes questions and other words, and numbers as readers round them"),
        ),
    ),
}
