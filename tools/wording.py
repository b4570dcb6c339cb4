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
    column: str
    column_in_citations: str
    parallel: str
    parallel_of: str
    reading: str
    identity: str
    cite: str
    retired: str
    retired_note: str
    retired_to: str
    link_to: str
    in_context: str
    cite_this: str
    address: str


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
        column="专栏{number}",
        column_in_citations="专栏{number}",
        parallel="中英对照",
        parallel_of="{heading}（中英对照）",
        reading="返回正文",
        identity="固定地址与引用格式",
        cite="如何引用和链接",
        retired="已停用的编号",
        retired_note="编号 {id} 已停用。{why}",
        retired_to="现为 {id}。",
        link_to="{number} 的链接",
        in_context="在正文中阅读",
        cite_this="引用本段",
        address="固定地址",
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
        column="Col. {number}",
        column_in_citations="Column {number}",
        parallel="Side by side",
        parallel_of="{heading} (side by side)",
        reading="Back to the text",
        identity="Permanent address and citations",
        cite="How to cite and link",
        retired="Retired numbers",
        retired_note="The number {id} is retired. {why}",
        retired_to="It is now {id}.",
        link_to="Link to {number}",
        in_context="Read in context",
        cite_this="Cite this passage",
        address="Permanent address",
    ),
}
