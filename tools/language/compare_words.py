"""What the page that compares bodies says, in each language."""

from __future__ import annotations

from dataclasses import dataclass

from tools.language.languages import Code


@dataclass(frozen=True, slots=True)
class CompareWording:
    """The words of the page that compares bodies in one language. `{…}` is filled in."""

    title: str
    intro: str
    needs_script: str
    table: str
    body: str
    total: str
    each: str
    passages: str
    figures: str
    documents: str
    cases: str


COMPARE_WORDING: dict[Code, CompareWording] = {
    "zh": CompareWording(
        title="机构比较",
        intro="选择两个或更多机构，按章并列其在报告中的段落、数据、文件和案例。",
        needs_script="并列比较需启用 JavaScript；下表列出各机构在各章的段数，表后逐一列出各机构的内容。",
        table="各章提及各机构的段数",
        body="机构",
        total="合计",
        each="各机构",
        passages="段落",
        figures="数据",
        documents="文件与行动",
        cases="案例",
    ),
    "en": CompareWording(
        title="Compare bodies",
        intro=(
            "Choose two or more bodies to see what the report has of each, chapter by chapter and side by side: "
            "passages, figures, documents and cases."
        ),
        needs_script=(
            "Side by side needs JavaScript. The table counts the passages of every body by chapter; under it each body "
            "has its own list."
        ),
        table="Passages that name each body, by chapter",
        body="Body",
        total="All",
        each="Each body",
        passages="Passages",
        figures="Figures",
        documents="Documents and campaigns",
        cases="Cases",
    ),
}
