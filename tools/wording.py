"""The few sentences that the edition itself says, in each language."""

from __future__ import annotations

from dataclasses import dataclass

from tools.languages import Code


@dataclass(frozen=True, slots=True)
class Wording:
    """What generated pages and the site say in one language. `{…}` is filled in."""

    home: str
    edition: str
    contents: str
    contents_of: str
    year: str
    start: str
    other_home: str
    what: str
    honest: str
    page: str
    editions: str
    data: str
    skip: str
    switch: str


WORDING: dict[Code, Wording] = {
    "zh": Wording(
        home="首页",
        edition="{year} 年度报告",
        contents="目录",
        contents_of="{title}（{year}）",
        year="{year} 年度",
        start="从头读起",
        other_home="Read in English",
        what="这里可以用中文和英文阅读和引用这份年度报告；每一段都有固定的编号，两种语言相同。",
        honest="这是非官方的阅读版，文字取自官方公开文本，未作改动；如有出入，以官方发布的文本为准。",
        page="第 {page} 页",
        editions="各年度报告",
        data="数据",
        skip="跳到正文",
        switch="English",
    ),
    "en": Wording(
        home="Home",
        edition="{year} report",
        contents="Contents",
        contents_of="{title} ({year})",
        year="{year}",
        start="Start reading",
        other_home="阅读中文版",
        what=(
            "Read and cite this annual report in Chinese and English: every paragraph has a permanent "
            "number of its own, the same in both languages."
        ),
        honest=(
            "This is an unofficial reading edition. Its text is that of the official publication, unchanged; "
            "where they differ, the official publication prevails."
        ),
        page="p. {page}",
        editions="Editions",
        data="Data",
        skip="Skip to the text",
        switch="中文",
    ),
}
