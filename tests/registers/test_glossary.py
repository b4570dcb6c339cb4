"""A name is found wherever an edition prints it, and an abbreviation where it is defined."""

from __future__ import annotations

import re
import tomllib
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.making import CASES_FOLDER, GLOSSARY, MADE_UP
from tools.files.toml_file import load
from tools.language.names import Exclusion, Mention, Name, find_mentions
from tools.registers.glossary import FILE, Glossary, GlossaryRecord, glossary_data, slug
from tools.report.convert import read_report

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


# The matcher


@pytest.mark.parametrize("case", MATCHED, ids=lambda case: case["name"])
def test_names_are_found(case: dict[str, Any]) -> None:
    names = []
    for line in case["names"]:
        entry, _, rest = line.partition(": ")
        name, _, phrase = rest.partition(", only in: ")
        names.append(Name(entry, name, (phrase,) if phrase else ()))
    exclusions = [Exclusion(*line.split(": ", 1)) for line in case.get("exclusions", [])]
    expected = []
    for line in case["mentions"]:
        entry, quote, inside, name = marked(line)
        assert case["text"].count(quote) == 1, line
        expected.append(Mention(case["text"].index(quote) + inside, name, entry))
    assert find_mentions(case["text"], names, exclusions) == tuple(expected)


WORDS = st.text(alphabet="甲乙丙AB's -", min_size=1, max_size=4)


@given(text=st.text(alphabet="甲乙丙AB's’ -", max_size=40), words=st.lists(WORDS, max_size=6, unique=True))
def test_mentions_are_in_order_apart_from_one_another_and_as_printed(text: str, words: list[str]) -> None:
    mentions = find_mentions(text, [Name(f"e{number}", word) for number, word in enumerate(words)])
    for before, after in pairwise(mentions):
        assert before.end <= after.start
    for one in mentions:
        assert text[one.start : one.end] == one.text
        assert one.text.replace("’", "'") == words[int(one.entry[1:])]
