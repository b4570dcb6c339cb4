"""The headings are checked against the report's own contents, and every difference is told."""

from __future__ import annotations

import pytest

from tests.support.making import REAL, records, source_of
from tools.files.errors import InputError
from tools.files.toml_file import TomlFile
from tools.language.languages import EN, ZH
from tools.report.contents import comparable, read_contents
from tools.report.convert import convert
from tools.report.model import Report

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


def test_every_difference_is_reported_at_once() -> None:
    told = changed(
        ("（二）强化重点推进。", "（二）强化重要推进。"),
        ("\ni. Special reports were timely released.\n", "\ni. Reports were released.\n"),
    )
    assert len(told) == 2
    assert told[0].startswith("report.txt:125: the heading reads “（二）强化重要推进。”, but the contents in 中文 say")
    assert told[1].startswith("report.txt:483: the heading reads “i. Reports were released.”")


def test_a_recorded_difference_that_is_not_there_is_an_error() -> None:
    edition, exceptions = records(REAL)
    line = edition.lines["$.difference[0]"]
    text = TEXT.replace("(三) 深入开拓合作渠道\t27\n", "(三) 深入开拓合作渠道\t27\n结束语\t28\n")
    with pytest.raises(
        InputError, match=rf"^[A-Z]\d{{3}} edition.toml:{line}: the contents do not differ so at conclusion"
    ):
        convert(source_of(text), edition, exceptions)


def test_contents_pages_must_ascend() -> None:
    source = source_of("目 录\n前言\t5\n结束语\t4\n")
    with pytest.raises(InputError, match=r"^[A-Z]\d{3} report.txt:3: page 4 stands after page 5"):
        read_contents(source.lines, ZH, source)


def test_a_line_that_is_no_entry_is_an_error() -> None:
    source = source_of("Contents\nPreface\t5\nSomething else\n")
    with pytest.raises(InputError, match=r"^[A-Z]\d{3} report.txt:3: “Something else” is no contents entry"):
        read_contents(source.lines, EN, source)


def test_records_know_their_lines() -> None:
    edition, _ = records(REAL)
    assert isinstance(edition, TomlFile)
    written = (REAL / "edition.toml").read_text(encoding="utf-8").split("\n")
    assert written[edition.line("$.italic[2].why") - 1].startswith('why = "Page 45')
    assert written[edition.line("$.source.sha256") - 1].startswith("sha256")
