"""An erratum that quotes a figure explains that its languages differ."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.registers.making import edition_in, problems_in, told, write
from tools.language.languages import Code
from tools.registers.errata import Erratum, quoted_by_erratum
from tools.registers.quotations import Quotation, Quote
from tools.report.model import Report

TEXTS: dict[str, dict[Code, str]] = {
    "c1-p1": {"zh": "茶叶三批，茶园四处。", "en": "Three batches of tea, five gardens."},
    "c1-p2": {"zh": "茶叶三批。", "en": "Three batches of tea."},
}
BATCHES = Quotation("$.figure[0]", "c1-p1", {"zh": "三批", "en": "Three batches"}, "figure-c1-p1-1")


def erratum(quote: Quote, segment: str = "c1-p1", number: int = 1) -> Erratum:
    return Erratum(f"erratum-{segment}-{number}", segment, "differs", "minor", quote, {"zh": "注", "en": "A note"})


@pytest.mark.parametrize(
    ("errata", "explained"),
    [
        ([erratum({"zh": "茶叶三", "en": "batches of"})], True),
        ([erratum({"zh": "茶叶三批", "en": "five gardens"})], False),
        ([erratum({"zh": "茶叶三批"})], False),
        ([erratum({"zh": "三批"}), erratum({"en": "Three"}, number=2)], False),
        ([erratum({"zh": "茶叶三批", "en": "Three batches"}, "c1-p2")], False),
        ([erratum({"zh": "，茶园", "en": " of tea"})], False),  # side by side
        ([erratum({"zh": "三批", "en": "Three milks"})], False),  # its quotation is wrong
        ([], False),
    ],
)
def test_one_erratum_explains_a_figure_that_it_quotes_in_each_of_its_languages(
    errata: list[Erratum], explained: bool
) -> None:
    assert quoted_by_erratum(errata, BATCHES, TEXTS) is explained


def test_a_figure_whose_quotations_are_wrong_is_explained_by_nothing() -> None:
    assert not quoted_by_erratum([erratum({"zh": "三批"})], Quotation("$", "c1-p1", {"zh": "九批"}, "f"), TEXTS)


def test_the_places_of_a_series_stand_in_the_order_of_the_text_with_what_they_share(
    tmp_path: Path, made_up: Report
) -> None:
    errata = edition_in(write(tmp_path), made_up).errata
    assert [erratum.id for erratum in errata] == [
        "erratum-preface-p1-1",
        "erratum-c1-s2-p1-1",
        "erratum-column-2-p1-1",
        "erratum-conclusion-p1-1",
    ]
    first, _, _, last = errata
    assert first.series == last.series == "erratum-series-verbs"
    assert first.note == last.note == {"zh": "动词不同。", "en": "The verbs differ."}
    assert (first.place_note, last.place_note) == (None, {"zh": "又注", "en": "Another note"})
    assert (first.readings, last.readings) == (("a",), ())


def test_a_series_has_an_address_of_its_own_after_those_of_the_places(tmp_path: Path, made_up: Report) -> None:
    entries = dict(edition_in(write(tmp_path), made_up).entries())
    assert entries["errata"][-2:] == ["erratum-conclusion-p1-1", "erratum-series-verbs"]


def test_a_kind_is_also_called_as_it_was_before(tmp_path: Path, made_up: Report) -> None:
    kinds = [(each.kind, each.kind_before) for each in edition_in(write(tmp_path), made_up).errata]
    assert kinds == [
        ("differs", "differs"),
        ("chinese-only", "omitted"),
        ("misprint", "misprint"),
        ("differs", "differs"),
    ]


@pytest.mark.parametrize(("quote", "explained"), [("下降至0.8%", True), ("市场上", False)])
def test_a_figure_of_one_language_needs_an_erratum(
    quote: str, explained: bool, tmp_path: Path, made_up: Report
) -> None:
    more = (
        '\n[[erratum]]\nid = "erratum-c2-s1-p1-1"\nsegment = "c2-s1-p1"\nkind = "chinese-only"\nseverity = "minor"\n'
        f'quote = {{ zh = "{quote}", en = "fell to 0.8%" }}\nnote = {{ zh = "注", en = "A note" }}\n'
    )
    number = '\n[[number]]\nsegment = "c2-s1-p1"\nquote = { en = "0.8%" }\nkind = "indefinite"\n'
    changes = (
        ("figures.toml", 'quote = { zh = "0.8%", en = "0.8%" }', 'quote = { zh = "0.8%" }'),
        ("figures.toml", "\n[[number]]\n", number + "\n[[number]]\n"),
        ("errata.toml", "\n[[erratum]]\n", more + "\n[[erratum]]\n"),
    )
    if explained:
        quotes = {each.id: each.quote["zh"] for each in edition_in(write(tmp_path, *changes), made_up).errata}
        assert quotes["erratum-c2-s1-p1-1"] == quote
    else:
        assert told(problems_in(write(tmp_path, *changes), made_up)) == ["N109 figures.toml:46"]
