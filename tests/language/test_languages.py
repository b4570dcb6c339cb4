"""What a line opens, and where a sentence may end, in each language."""

from __future__ import annotations

import pytest

from tools.language.forms import usual_forms
from tools.language.languages import (
    EN,
    ZH,
    Language,
    Marker,
    from_chinese,
    from_roman,
    glue_after,
    own_first,
    sentence_is_complete,
    to_chinese,
    to_roman,
)


@pytest.mark.parametrize(
    ("numeral", "value"), [("一", 1), ("十", 10), ("十二", 12), ("二十", 20), ("三十五", 35), ("7", 7)]
)
def test_chinese_numerals_are_read(numeral: str, value: int) -> None:
    assert from_chinese(numeral) == value


@pytest.mark.parametrize(
    ("numeral", "value"), [("i", 1), ("IV", 4), ("viii", 8), ("IX", 9), ("XIV", 14), ("XL", 40), ("7", 7)]
)
def test_roman_numerals_are_read(numeral: str, value: int) -> None:
    assert from_roman(numeral) == value


@pytest.mark.parametrize("numeral", ["", "甲", "c", "i1"])
def test_anything_else_is_no_numeral(numeral: str) -> None:
    with pytest.raises(ValueError):
        from_roman(numeral)
    with pytest.raises(ValueError):
        from_chinese(numeral)


@pytest.mark.parametrize("numeral", ["十十", "二十百", "一二"])
def test_chinese_characters_in_another_order_are_no_numeral(numeral: str) -> None:
    with pytest.raises(ValueError):
        from_chinese(numeral)


@pytest.mark.parametrize(
    ("line", "language", "opened"),
    [
        ("前 言", ZH, Marker("preface")),
        ("结束语", ZH, Marker("conclusion")),
        ("十二、检验情况", ZH, Marker("chapter", 12)),
        ("（二）品种不断丰富。", ZH, Marker("section", 2)),
        ("(二) 品种不断丰富", ZH, Marker("section", 2)),
        ("专栏三：典型案例", ZH, Marker("column", 3)),
        ("二是加强管理。", ZH, Marker("prose")),
        ("Preface", EN, Marker("preface")),
        ("IV. Administrative Enforcement", EN, Marker("chapter", 4)),
        ("iv. Sections", EN, Marker("section", 4)),
        ("Column 3: A case", EN, Marker("column", 3)),
        ("The I. of it", EN, Marker("prose")),
    ],
)
def test_a_line_opens_what_its_marker_says(line: str, language: Language, opened: Marker) -> None:
    assert usual_forms(language).marker(line) == opened


@pytest.mark.parametrize("opening", "“《（(【「『")
def test_a_sentence_does_not_end_inside_a_quotation_title_or_bracket(opening: str) -> None:
    closing = {"“": "”", "《": "》", "（": "）", "(": ")", "【": "】", "「": "」", "『": "』"}[opening]
    assert not sentence_is_complete(f"他说{opening}甲。", "乙", ZH)
    assert sentence_is_complete(f"他说{opening}甲。{closing}", "乙", ZH)


@pytest.mark.parametrize(
    "abbreviation", ["No.", "Nos.", "Co.", "Art.", "Arts.", "vs.", "e.g.", "i.e.", "Dr.", "Mr.", "Ms."]
)
def test_a_sentence_does_not_end_after_an_abbreviation(abbreviation: str) -> None:
    assert not sentence_is_complete(f"They read {abbreviation}", "Three", EN)


@pytest.mark.parametrize(
    ("text", "following", "language", "complete"),
    [
        ("It ended.", "Then", EN, True),
        ("It ended.", "then", EN, False),
        ("It ended", "Then", EN, False),
        ("*It ended.*", "Then", EN, True),
        ("It ended.", "", EN, True),
        ("结束了。", "又", ZH, True),
        ("结束了", "又", ZH, False),
        ("结束了.", "又", ZH, False),
        ("", "又", ZH, False),
    ],
)
def test_a_sentence_ends_with_its_own_mark(text: str, following: str, language: Language, complete: bool) -> None:
    assert sentence_is_complete(text, following, language) is complete


@pytest.mark.parametrize(
    ("line", "language", "glue"),
    [("甲", ZH, ""), ("counterfeit", EN, " "), ("counterfeit-", EN, ""), ("*counterfeit-*", EN, ""), ("so –", EN, "")],
)
def test_nothing_stands_between_a_hyphen_and_the_next_line(line: str, language: Language, glue: str) -> None:
    assert glue_after(line, language) == glue


def test_the_readers_own_language_comes_first() -> None:
    assert [own_first(ZH), own_first(EN)] == [[ZH, EN], [EN, ZH]]


def test_every_numeral_that_is_written_reads_back_as_its_number() -> None:
    assert [from_chinese(to_chinese(number)) for number in range(1, 100)] == list(range(1, 100))
    assert [from_roman(to_roman(number)) for number in range(1, 90)] == list(range(1, 90))


@pytest.mark.parametrize(("number", "chinese", "roman"), [(4, "四", "IV"), (12, "十二", "XII"), (40, "四十", "XL")])
def test_numerals_are_written_as_headings_have_them(number: int, chinese: str, roman: str) -> None:
    assert (to_chinese(number), to_roman(number)) == (chinese, roman)


@pytest.mark.parametrize("number", [0, -1, 100])
def test_numbers_that_no_heading_has_are_not_written(number: int) -> None:
    for written in (to_chinese, to_roman):
        with pytest.raises(ValueError):
            written(number)
