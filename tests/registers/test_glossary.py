"""A name is found wherever an edition prints it, and an abbreviation where it is defined."""

from __future__ import annotations

import re
import tomllib
from dataclasses import replace
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace as replace_record

from tests.support.making import CASES_FOLDER, GLOSSARY, MADE_UP
from tools.files.toml_file import load, loads
from tools.language.names import Exclusion, Mention, Name, find_mentions
from tools.registers.glossary import (
    FILE,
    Entry,
    EntryData,
    EntryKind,
    ExceptionRecord,
    Glossary,
    GlossaryRecord,
    MentionData,
    exclusions,
    glossary_data,
    name,
    slug,
)
from tools.report.convert import read_report
from tools.report.model import Report, Segment
from tools.report.text import Piece

MATCHED = tomllib.loads((CASES_FOLDER / "mentions.toml").read_text(encoding="utf-8"))["case"]


def marked(line: str) -> tuple[str, str, int, str]:
    """(entry, quotation, start in it, text) of a line such as `spc: the [SPC] and`."""
    entry, _, quote = line.partition(": ")
    before, text, after = re.split(r"[\[\]]", quote)
    return entry, before + text + after, len(before), text


def test_an_id_is_made_of_the_letters_and_digits_of_a_name() -> None:
    assert slug("Environmental, Resources, and Food & Drug") == "environmental-resources-and-food-drug"
    assert slug("5G") == "5g"


def test_the_glossary_of_one_edition_mentions_nothing_in_another() -> None:
    entries = load(GLOSSARY, FILE, GlossaryRecord).record.entry
    assert glossary_data(Glossary(entries), read_report(MADE_UP)) == ()
    assert glossary_data(Glossary(), read_report(MADE_UP)) == ()


ENTRIES = """[[entry]]
id = "tea-office"
abbr = "TO"
kind = "agency"
names.zh = ["茶办", "TO"]
names.en = ["Tea Office", "TO"]

[[entry]]
id = "bureau"
kind = "agency"
names.zh = ["局"]
names.en = []
only_in = { "局" = ["县局"] }
official = { en = "County Bureau", source = { zh = "自用名称", en = "its own name" } }
exceptions = [
  { segment = "2030/c1-p2", language = "zh", quote = "县局长", why = "A person." },
]
"""
TEXTS = {
    "c1-p1": "茶办（TO）、茶办(TO)与县局、市局。",
    "c1-p2": "县局长到县局。",
    "c1-p3": "The Tea Office (TO), the TO, and the old Tea Office (TO).",
}


def data_of(made_up: Report) -> dict[str, EntryData]:
    """glossary.json of the made-up edition when its texts are those above, Chinese in the first two."""
    glossary = Glossary(loads(ENTRIES, FILE, GlossaryRecord).record.entry)
    segments = tuple(
        Segment(id, "paragraph", "c1", 0, n, {code: ((Piece(text, 0),),)})
        for n, (id, text) in enumerate(TEXTS.items(), 1)
        for code in (("en",) if n == 3 else ("zh",))
    )
    report = replace(made_up, record=replace_record(made_up.record, year=2030), segments=segments)
    return {entry.id: entry for entry in glossary_data(glossary, report)}


def test_an_abbreviation_is_defined_where_its_full_name_stands_before_it_the_first_time(made_up: Report) -> None:
    defined = data_of(made_up)["tea-office"].defined
    assert defined == {"zh": MentionData("c1-p1", "茶办（TO）", 0), "en": MentionData("c1-p3", "Tea Office (TO)", 4)}


def test_a_name_counts_inside_its_phrases_and_outside_the_exceptions_of_its_segment(made_up: Report) -> None:
    bureau = data_of(made_up)["bureau"]
    assert bureau.mentions["zh"] == [MentionData("c1-p1", "局", 15), MentionData("c1-p2", "局", 5)]
    assert bureau.defined is None


def test_an_entry_is_called_by_its_fullest_or_else_its_standard_name(made_up: Report) -> None:
    entries = data_of(made_up)
    assert name(entries["tea-office"], "en") == "Tea Office"
    assert (name(entries["bureau"], "zh"), name(entries["bureau"], "en")) == ("局", "County Bureau")


def test_an_exception_counts_in_its_own_segment_or_everywhere_and_in_its_language() -> None:
    here = ExceptionRecord("zh", "县局长", "A person.", "2030/c1-p2")
    everywhere = ExceptionRecord("zh", "局面", "A situation.")
    entries = [Entry("bureau", "agency", {}, exceptions=(here, everywhere))]
    assert [each.quote for each in exclusions(entries, "2030/c1-p2", "zh")] == ["县局长", "局面"]
    assert [each.quote for each in exclusions(entries, "2030/c1-p1", "zh")] == ["局面"]
    assert exclusions(entries, "2030/c1-p2", "en") == []


def test_terms_and_countries_cannot_act() -> None:
    kinds: tuple[EntryKind, ...] = ("party", "agency", "judiciary", "local", "international", "country", "term")
    assert [kind for kind in kinds if not Entry("x", kind, {}).can_act] == ["country", "term"]


# The matcher


@pytest.mark.parametrize("case", MATCHED, ids=lambda case: case["name"])
def test_names_are_found(case: dict[str, Any]) -> None:
    names = []
    for line in case["names"]:
        entry, _, rest = line.partition(": ")
        words, _, phrase = rest.partition(", only in: ")
        names.append(Name(entry, words, (phrase,) if phrase else ()))
    excluded = [Exclusion(*line.split(": ", 1)) for line in case.get("exclusions", [])]
    expected = []
    for line in case["mentions"]:
        entry, quote, inside, words = marked(line)
        assert case["text"].count(quote) == 1, line
        expected.append(Mention(case["text"].index(quote) + inside, words, entry))
    assert find_mentions(case["text"], names, excluded) == tuple(expected)


WORDS = st.text(alphabet="甲乙丙AB's -", min_size=1, max_size=4)


@given(text=st.text(alphabet="甲乙丙AB's’ -", max_size=40), words=st.lists(WORDS, max_size=6, unique=True))
def test_mentions_are_in_order_apart_from_one_another_and_as_printed(text: str, words: list[str]) -> None:
    mentions = find_mentions(text, [Name(f"e{number}", word) for number, word in enumerate(words)])
    for before, after in pairwise(mentions):
        assert before.end <= after.start
    for one in mentions:
        assert text[one.start : one.end] == one.text
        assert one.text.replace("’", "'") == words[int(one.entry[1:])]


def test_a_body_that_is_named_only_inside_the_names_of_its_bodies_is_included_without_mentions(report: Report) -> None:
    entries = (
        Entry("state-council", "agency", {"zh": ("国务院",), "en": ("State Council",)}),
        Entry("food", "agency", {"en": ("Food Safety Commission of the State Council",)}, part_of="state-council"),
        Entry("office", "agency", {"en": ("Office of Food Safety Commission of the State Council",)}, part_of="food"),
        Entry("nowhere", "agency", {"en": ("Ministry of Tea",)}),
    )
    found = {entry.id: entry.mentions for entry in glossary_data(Glossary(entries), report)}
    assert list(found) == ["state-council", "food", "office"]
    assert found["food"] == {"zh": [], "en": []}
    assert [mention.segment for mention in found["office"]["en"]] == ["c4-s2-p2"]
