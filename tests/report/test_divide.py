"""Each part of report.txt begins with the line that edition.toml names."""

from __future__ import annotations

import pytest

from tests.support.making import MINIMAL, edition_of, source_of
from tools.files.edition_toml import EditionRecord
from tools.files.errors import InputError
from tools.files.toml_file import loads
from tools.report.divide import divide


def problems(text: str, toml: str) -> list[str]:
    with pytest.raises(InputError) as caught:
        divide(source_of(text), loads(toml, "edition.toml", EditionRecord))
    return str(caught.value).split("\n")


def test_the_parts_lie_between_the_lines_that_open_them() -> None:
    layout = divide(source_of("题\n前 言\n正文。\nPreface\nText.\n"), edition_of())
    assert [line.text for line in layout.cover] == ["题"]
    assert {code: [line.text for line in lines] for code, lines in layout.text.items()} == {
        "zh": ["前 言", "正文。"],
        "en": ["Preface", "Text."],
    }
    assert layout.contents == {}


def test_a_part_must_begin_with_its_line_exactly_once() -> None:
    assert problems("前 言\n正文。\n前 言\n", MINIMAL) == [
        "R101 edition.toml:13: the line “前 言” stands 2 times in report.txt; "
        "expected it once, to open the text in 中文",
        "R101 edition.toml:14: the line “Preface” stands 0 times in report.txt; "
        "expected it once, to open the text in English",
    ]


def test_a_text_that_no_line_opens_is_an_error() -> None:
    assert problems("前 言\n正文。\n\n", MINIMAL.replace('en = "Preface"', "")) == [
        "R102 edition.toml:12: no line opens the text in English; expected one as report.txt has it"
    ]


def test_a_line_that_opens_two_parts_is_an_error() -> None:
    assert [
        line.partition("; ")[0]
        for line in problems("前 言\n正文。\nPreface\n", MINIMAL + '[opens.contents]\nzh = "前 言"\n')
    ] == [
        "R103 edition.toml:13: the line “前 言” opens another part, too",
        "R103 edition.toml:16: the line “前 言” opens another part, too",
    ]
