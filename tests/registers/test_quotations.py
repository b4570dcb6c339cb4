"""A quotation stands exactly once in its segment, as printed, beside all others."""

from __future__ import annotations

import pytest

from tools.files.edition_toml import Record
from tools.files.toml_file import loads
from tools.language.languages import Code
from tools.registers.quotations import Quotation, Quoted, located, path_near, span, wrong_numbered_id, wrong_quotations

TEXTS: dict[str, dict[Code, str]] = {"c1-p1": {"zh": "茶叶，茶园。", "en": "Tea isn’t coffee, and coffee isn’t tea."}}


class Nothing(Record, frozen=True):
    """A file without records."""


FILE = loads("", "some.toml", Nothing)


def quoting(*words: str) -> list[Quotation]:
    return [Quotation(f"$.record[{n}]", "c1-p1", {"en": quote}, f"record {n}") for n, quote in enumerate(words)]


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("Tea", (0, 3)),
        ("isn’t", None),  # twice
        ("isn't coffee", None),  # another apostrophe
        ("isn’t coffee", (4, 16)),
        ("milk", None),
        ("", None),
    ],
)
def test_words_have_a_span_when_they_stand_once_and_as_printed(words: str, place: tuple[int, int] | None) -> None:
    assert span(TEXTS["c1-p1"]["en"], words) == place


def test_quotations_side_by_side_do_not_overlap() -> None:
    assert not list(wrong_quotations(FILE, quoting("Tea ", "isn’t coffee", ", and"), TEXTS))


@pytest.mark.parametrize("words", [("Tea isn’t", "isn’t coffee"), ("isn’t coffee", "Tea isn’t"), ("Tea isn’t", "Te")])
def test_quotations_overlap_from_either_side_and_inside(words: tuple[str, str]) -> None:
    [problem] = wrong_quotations(FILE, quoting(words[0], ", and", words[1]), TEXTS)
    assert problem.code == "Q204"
    assert problem.message == f"“{words[1]}” overlaps the quotation of record 0 in c1-p1; expected them side by side"


def test_the_right_quotations_are_located_and_the_others_passed_over() -> None:
    lost = Quotation("$.record[9]", "c9-p9", {"en": "Tea"}, "lost")
    both = Quotation("$.record[8]", "c1-p1", {"zh": "茶", "en": "Tea"}, "both")
    assert located([lost, both], TEXTS) == {("c1-p1", "en"): [Quoted(0, 3, both)]}


def test_a_quotation_holds_characters_only_when_all_of_them_are_quoted() -> None:
    [quotation] = quoting("Tea isn’t")
    quoted = Quoted(0, 9, quotation)
    assert quoted.holds(0, 9) and quoted.holds(4, 9)
    assert not quoted.holds(4, 10)
    assert not Quoted(1, 9, quotation).holds(0, 9)


def test_what_is_missing_in_a_segment_is_told_at_its_last_quotation() -> None:
    assert path_near("c1-p1", quoting("Tea", "coffee")) == "$.record[1].quote"
    assert path_near("c2-p1", quoting("Tea", "coffee")) == "$"


@pytest.mark.parametrize(
    ("identifier", "right"),
    [
        ("figure-c1-p1-1", True),
        ("figure-c1-p1-12", True),
        ("figure-c1-p1-", False),
        ("figure-c1-p1-a", False),
        ("figure-c1-p1-²", False),
        ("figure-c1-p2-1", False),
        ("number-c1-p1-1", False),
        ("1", False),
    ],
)
def test_a_numbered_id_is_its_register_its_segment_and_a_number(identifier: str, right: bool) -> None:
    problems = list(wrong_numbered_id(FILE, "$.figure[0]", "figure", identifier, "c1-p1"))
    assert [problem.code for problem in problems] == ([] if right else ["Q102"])
