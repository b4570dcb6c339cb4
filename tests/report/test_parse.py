"""Blocks become parts, sections, paragraphs and columns, each where it is printed."""

from __future__ import annotations

from tests.support.making import edition_of, source_of
from tools.language.languages import ZH
from tools.report.context import Context
from tools.report.model import LanguageText
from tools.report.parse import parse, wrong_headings
from tools.report.repair import repair
from tools.report.text import plain


def text_of(*lines: str) -> LanguageText:
    source = source_of("\n".join(lines))
    context = Context(source, edition_of(), ZH)
    blocks = repair(source.lines, context).blocks
    assert list(wrong_headings(blocks, context)) == []
    return parse(blocks, ZH)


def test_what_stands_before_the_first_section_is_section_0() -> None:
    [part] = text_of("一、甲", "导语。", "（一）乙。", "正文。").parts
    assert [(section.number, [plain(text) for text in section.paragraphs]) for section in part.sections] == [
        (0, ["导语。"]),
        (1, ["正文。"]),
    ]


def test_each_column_knows_how_many_paragraphs_of_its_section_stand_before_it() -> None:
    [part] = text_of(
        *(
            "一、甲",
            "（一）乙。",
            "专栏一：案例",
            "案情。",
            "第一段。",
            "第二段。",
            "专栏二：案例",
            "案情。",
            "（二）丙。",
        ),
        *("专栏三：案例", "案情。", "第一段。"),
    ).parts
    columns = [(section.number, column.number, column.after) for section in part.sections for column in section.columns]
    assert columns == [(1, 1, 0), (1, 2, 2), (2, 3, 0)]
