"""The cover says what edition.toml says, however it is set."""

from __future__ import annotations

import pytest

from tests.support.making import edition_of, source_of
from tools.files.errors import InputError
from tools.report.divide import divide, read_cover
from tools.report.model import Report
from tools.report.text import plain

TEXT = "前 言\n正文。\nPreface\nText.\n"


def test_a_cover_set_in_several_lines_and_with_blanks_is_one_wording_each() -> None:
    source = source_of(f"题\nTitle\n(2030)\n署\nIssuer\n\n{TEXT}")
    cover = read_cover(divide(source, edition_of()), source, edition_of())
    assert [(field, code, plain(text)) for field, code, text in cover.fields] == [
        ("title", "zh", "题"),
        ("title", "en", "Title"),
        ("year", "", "(2030)"),
        ("issuer", "zh", "署"),
        ("issuer", "en", "Issuer"),
    ]
    assert cover.repairs == ()


def test_the_real_cover_needs_three_repairs(report: Report) -> None:
    mended = [(repair.rule, repair.lines) for repair in report.repairs[:3]]
    assert mended == [("layout-blank", (3,)), ("cover-lines", (5, 6)), ("cover-lines", (11, 12))]


def test_a_line_of_the_cover_that_edition_toml_does_not_know_is_an_error() -> None:
    source = source_of(f"题\nSomething else\n{TEXT}")
    with pytest.raises(InputError, match=r"^[A-Z]\d{3} edition.toml:3: report.txt:2 reads “Something else”"):
        read_cover(divide(source, edition_of()), source, edition_of())


def test_a_part_must_begin_with_its_line_exactly_once() -> None:
    source = source_of("前 言\n正文。\n前 言\nPreface\n")
    with pytest.raises(InputError, match=r"^[A-Z]\d{3} edition.toml:13: the line “前 言” stands 2 times"):
        divide(source, edition_of())
