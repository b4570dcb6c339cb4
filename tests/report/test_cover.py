"""The cover says what edition.toml says, however it is set."""

from __future__ import annotations

import pytest

from tests.support.making import MINIMAL, edition_of, source_of
from tools.files.edition_toml import EditionRecord
from tools.files.errors import InputError
from tools.files.toml_file import TomlFile, loads
from tools.report.cover import read_cover
from tools.report.model import Cover, Report
from tools.report.text import plain


def cover_of(text: str, edition: TomlFile[EditionRecord]) -> Cover:
    source = source_of(text)
    return read_cover(source.lines, source, edition)


def test_each_line_of_the_cover_is_the_title_the_issuer_or_the_year() -> None:
    cover = cover_of("题\nTitle\n(2030)\n署\nIssuer\n\n", edition_of())
    assert [(field, code, plain(text)) for field, code, text in cover.fields] == [
        ("title", "zh", "题"),
        ("title", "en", "Title"),
        ("year", "", "(2030)"),
        ("issuer", "zh", "署"),
        ("issuer", "en", "Issuer"),
    ]
    assert cover.repairs == ()


def test_a_cover_set_in_several_lines_and_with_blanks_is_one_wording_each() -> None:
    edition = loads(
        MINIMAL.replace('"题"', '"质量报告"').replace('"Title"', '"A Report"'), "edition.toml", EditionRecord
    )
    cover = cover_of("质 量\n报告\nA\nReport\n", edition)
    assert [plain(text) for _, _, text in cover.fields] == ["质量报告", "A Report"]
    assert [(repair.rule, repair.language, repair.lines) for repair in cover.repairs] == [
        ("cover-lines", "zh", (1, 2)),
        ("layout-blank", "zh", (1, 2)),
        ("cover-lines", "en", (3, 4)),
    ]


def test_the_real_cover_needs_three_repairs(report: Report) -> None:
    mended = [(repair.rule, repair.lines) for repair in report.repairs[:3]]
    assert mended == [("layout-blank", (3,)), ("cover-lines", (5, 6)), ("cover-lines", (11, 12))]


def test_every_line_of_the_cover_that_edition_toml_does_not_know_is_told() -> None:
    with pytest.raises(InputError) as caught:
        cover_of("题\nSomething else\n署\n(2031)\n", edition_of())
    assert [line.partition(" before ")[0] for line in str(caught.value).split("\n")] == [
        "R105 edition.toml:2: report.txt:4 reads “(2031)”",
        "R105 edition.toml:3: report.txt:2 reads “Something else”",
    ]
    assert "the edition is of 2030; expected year = 2031 in the folder 2031" in str(caught.value)


def test_every_title_and_issuer_that_edition_toml_lacks_is_told() -> None:
    toml = MINIMAL.replace('en = "Title"', "").replace('en = "Issuer"', "")
    with pytest.raises(InputError) as caught:
        cover_of("题\n", loads(toml, "edition.toml", EditionRecord))
    assert str(caught.value).split("\n") == [
        "R104 edition.toml:3: no title in English; expected one",
        "R104 edition.toml:6: no issuer in English; expected one",
    ]
