"""The headings are checked against the report's own contents, and every difference is told."""

from __future__ import annotations

import pytest

from tests.support.making import REAL, edition_of, records, source_of
from tools.files.errors import InputError
from tools.files.toml_file import TomlFile
from tools.language.languages import ZH
from tools.report.contents import wrong_entries
from tools.report.context import Context
from tools.report.convert import convert
from tools.report.model import Report
from tools.report.wording import comparable

TEXT = (REAL / "report.txt").read_text(encoding="utf-8")


def test_the_real_contents_give_the_printed_pages(report: Report) -> None:
    zh, en = report.contents["zh"].pages, report.contents["en"].pages
    assert (zh["preface"], zh["c4-s1"], zh["c8-s3"]) == (1, 11, 27)
    assert (en["preface"], en["c4-s1"], en["c8-s3"], en["conclusion"]) == (29, 41, 62, 64)
    assert len(zh) == 25 and len(en) == 26
    assert "c4" not in zh


@pytest.mark.parametrize(
    ("contents", "text"),
    [
        ("(一) 世界经济增长整体缓慢, 贸易限制增加", "（一）世界经济增长整体缓慢，贸易限制增加。"),
        ("iii. China's economy grew.", "iii. China’s economy grew"),
    ],
)
def test_typesetting_alone_is_no_difference(contents: str, text: str) -> None:
    assert comparable(contents) == comparable(text)


def test_a_word_is_a_difference() -> None:
    assert comparable("（一）强化政策引领") != comparable("（一）强化政策引导")


def changed(*changes: tuple[str, str]) -> list[str]:
    text = TEXT
    for old, new in changes:
        assert text.count(old) == 1
        text = text.replace(old, new)
    edition, exceptions = records(REAL)
    with pytest.raises(InputError) as caught:
        convert(source_of(text), edition, exceptions)
    return str(caught.value).split("\n")


def test_every_difference_is_told_at_once() -> None:
    differences = changed(
        ("（二）强化重点推进。", "（二）强化重要推进。"),
        ("\ni. Special reports were timely released.\n", "\ni. Reports were released.\n"),
    )
    assert len(differences) == 2
    assert differences[0].startswith(
        "R503 report.txt:125: the heading reads “（二）强化重要推进。”, but the contents in 中文 say"
    )
    assert differences[1].startswith("R503 report.txt:483: the heading reads “i. Reports were released.”")


def test_a_recorded_difference_that_is_not_there_is_an_error() -> None:
    edition, exceptions = records(REAL)
    line = edition.lines["$.difference[0]"]
    text = TEXT.replace("(三) 深入开拓合作渠道\t27\n", "(三) 深入开拓合作渠道\t27\n结束语\t28\n")
    with pytest.raises(InputError, match=rf"^R507 edition.toml:{line}: the contents do not differ so at conclusion"):
        convert(source_of(text), edition, exceptions)


SECOND, THIRD = "(二) 强化重点推进\t6\n", "(三) 强化工作协同\t6\n"


@pytest.mark.parametrize(
    ("listed", "heading"), [(THIRD + SECOND, SECOND), (SECOND + THIRD + THIRD, THIRD)], ids=["swapped", "twice"]
)
def test_headings_listed_in_another_order_than_the_text_has_are_an_error(listed: str, heading: str) -> None:
    line = TEXT[: TEXT.index(SECOND)].count("\n") + listed.count("\n")
    wording = heading.partition("\t")[0]
    assert changed((SECOND + THIRD, listed)) == [
        f"R506 report.txt:{line}: “{wording}” is listed out of order; expected the order of the text, "
        "or a [[furniture]] for this line and a [[difference]]"
    ]


WRONG_ENTRIES = {
    "目 录\n前言\t5\n结束语\t4\n": "R502 report.txt:3: page 4 stands after page 5; expected pages in order, "
    "or a [[damage]] with the page as printed",
    "目 录\n前言\t5\n又一行\n": "R501 report.txt:3: “又一行” is no contents entry",
    "目 录\n一二、情况\t5\n": "R501 report.txt:2: “一二、情况\t5” is no contents entry",
    "目 录\n前言\t" + "5" * 5000 + "\n": "R501 report.txt:2: “前言\t5",
    "目 录\n前言\t٣\n": "R501 report.txt:2: “前言\t٣” is no contents entry",
}


@pytest.mark.parametrize(("text", "begins"), WRONG_ENTRIES.items())
def test_a_line_that_is_no_entry_and_a_page_out_of_order_are_errors(text: str, begins: str) -> None:
    source = source_of(text)
    [problem] = wrong_entries(source.lines, Context(source, edition_of(), ZH))
    assert str(problem).startswith(begins)


def test_records_know_their_lines() -> None:
    edition, _ = records(REAL)
    assert isinstance(edition, TomlFile)
    written = (REAL / "edition.toml").read_text(encoding="utf-8").split("\n")
    assert written[edition.line("$.italic[2].why") - 1].startswith('why = "Page 45')
    assert written[edition.line("$.source.sha256") - 1].startswith("sha256")
