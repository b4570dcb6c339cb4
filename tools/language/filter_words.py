"""What the filters of the register pages say before a script starts them, in each language."""

from __future__ import annotations

from dataclasses import dataclass

from tools.language.languages import Code


@dataclass(frozen=True, slots=True)
class FilterWording:
    """The words of the filters in one language. `{…}` is filled in."""

    filter: str
    words: str
    hint: str
    facets: dict[str, str]
    chapter: str
    order: str
    orders: dict[str, str]
    entries: str
    needs_script: str
    in_text: str
    passages: str


FILTER_WORDING: dict[Code, FilterWording] = {
    "zh": FilterWording(
        filter="筛选",
        words="关键词",
        hint="名称、缩写、数字或关键词",
        facets={"body": "机构", "chapter": "章", "kind": "类别", "severity": "程度"},
        chapter="第{number}章",
        order="排序",
        orders={
            "kind": "按类别",
            "name": "按名称",
            "passages": "按提及段数",
            "zh": "按中文",
            "en": "按英文",
            "places": "按出处数",
        },
        entries="共{count}项",
        needs_script="筛选和排序需启用 JavaScript；所有条目均列于下方，可逐条展开。",
        in_text="查看原文段落",
        passages="{count}段",
    ),
    "en": FilterWording(
        filter="Filter",
        words="Words",
        hint="Name, abbreviation, number or words",
        facets={"body": "Body", "chapter": "Chapter", "kind": "Kind", "severity": "Severity"},
        chapter="chapter {number}",
        order="Order",
        orders={
            "kind": "By kind",
            "name": "By name",
            "passages": "By number of passages",
            "zh": "By the Chinese",
            "en": "By the English",
            "places": "By number of places",
        },
        entries="{count} entries",
        needs_script="Filters and sorting need JavaScript; every entry is listed below and opens without it.",
        in_text="Read the passage",
        passages="passages: {count}",
    ),
}
