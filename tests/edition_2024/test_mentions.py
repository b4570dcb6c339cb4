"""Every mention of the 2024 edition is found and none is invented, as a reader listed and counted them.

tests/cases/mentions-2024.toml is that reader's list. Entries that were added to the glossary since are
not in it: tests/edition_2024/counts.toml holds them.
"""

from __future__ import annotations

import re
import tomllib
from collections import Counter

import pytest

from tests.support.making import CASES_FOLDER
from tools.language.languages import Code
from tools.registers.edition import Edition
from tools.registers.quotations import SegmentTexts, segment_texts
from tools.report.model import Report

READ = tomllib.loads((CASES_FOLDER / "mentions-2024.toml").read_text(encoding="utf-8"))
LISTED_PARTS = {"c2", "c4", "c5"}
BOTH: tuple[Code, ...] = ("zh", "en")

Found = tuple[str, Code, str, int, str]  # segment, language, entry, start, text


@pytest.fixture(scope="module")
def found(edition: Edition) -> set[Found]:
    return {
        (mention.segment, code, entry.id, mention.start, mention.text)
        for entry in edition.glossary
        for code in BOTH
        for mention in entry.mentions[code]
    }


@pytest.fixture(scope="module")
def text_of(report: Report) -> SegmentTexts:
    return segment_texts(report)


@pytest.fixture(scope="module")
def parts(report: Report) -> dict[str, str]:
    return {segment.id: segment.part for segment in report.segments}


@pytest.fixture(scope="module")
def listed(text_of: SegmentTexts) -> set[Found]:
    """The mentions of chapters 2, 4 and 5, as a reader listed them: `spc: the [SPC] and`."""
    listed = set()
    for case in READ["segment"]:
        for code in BOTH:
            for line in case[code]:
                entry, _, quote = line.partition(": ")
                before, name, after = re.split(r"[\[\]]", quote)
                text = text_of[case["id"]][code]
                assert text.count(before + name + after) == 1, (case["id"], line)
                listed.add((case["id"], code, entry, text.index(before + name + after) + len(before), name))
    return listed


@pytest.fixture(scope="module")
def known(listed: set[Found]) -> set[str]:
    """The entries that the reader knew."""
    counted = {entry for part in READ["counts"].values() for code in BOTH for entry in part[code]}
    return counted | {entry for _, _, entry, *_ in listed}


def test_precision_and_recall_are_1_on_the_mentions_that_a_reader_listed(
    found: set[Found], listed: set[Found], known: set[str], parts: dict[str, str]
) -> None:
    ours = {mention for mention in found if parts[mention[0]] in LISTED_PARTS and mention[2] in known}
    assert len(listed) == 307
    right = len(listed & ours)
    assert (right / len(ours), right / len(listed)) == (1.0, 1.0), sorted(listed ^ ours)


@pytest.mark.parametrize("part", READ["counts"])
@pytest.mark.parametrize("code", BOTH)
def test_the_other_parts_have_as_many_mentions_as_a_reader_counted(
    part: str, code: Code, found: set[Found], known: set[str], parts: dict[str, str]
) -> None:
    here = (entry for segment, language, entry, *_ in found if (parts[segment], language) == (part, code))
    assert Counter(entry for entry in here if entry in known) == READ["counts"][part][code]


def test_every_part_was_read(parts: dict[str, str]) -> None:
    assert set(parts.values()) == LISTED_PARTS | set(READ["counts"])


def test_no_two_mentions_overlap_and_each_stands_where_it_says(found: set[Found], text_of: SegmentTexts) -> None:
    ends: dict[tuple[str, Code], int] = {}
    for segment, code, _, start, text in sorted(found, key=lambda mention: (mention[0], mention[1], mention[3])):
        assert text_of[segment][code].startswith(text, start)
        assert start >= ends.get((segment, code), 0)
        ends[segment, code] = start + len(text)


def test_every_abbreviation_in_capitals_is_a_mention_or_known_to_be_none(
    found: set[Found], text_of: SegmentTexts
) -> None:
    no_mentions = {
        *("XGIMI", "JMGO", "LABUBU", "DYT", "LIFE", "STYLE", "EX"),  # trademarks and a model
        *("TSKS", "JD"),  # companies
        *("PANGAEA", "OPSON"),  # operations
        *("II", "III", "IV", "VI", "VII", "VIII", "XII", "PVigorous"),  # numerals and a misprint
        "US",  # in "US dollars"
    }
    spans: dict[tuple[str, Code], list[tuple[int, int]]] = {}
    for segment, code, _, start, text in found:
        spans.setdefault((segment, code), []).append((start, start + len(text)))
    for segment, texts in text_of.items():
        for code, text in texts.items():
            for word in re.finditer(r"[A-Za-z0-9]*[A-Z][A-Za-z]*[A-Z][A-Za-z]*|\d[A-Z]+", text):
                held = any(start <= word.start() and word.end() <= end for start, end in spans.get((segment, code), ()))
                assert held or word[0] in no_mentions, (segment, word[0])


def test_a_definition_stands_where_the_full_name_has_its_abbreviation_after_it(edition: Edition) -> None:
    defined = {entry.id: entry.defined["en"] for entry in edition.glossary if entry.defined}
    assert (defined["cpc"].segment, defined["cpc"].text) == ("c2-s1-p1", "Communist Party of China (CPC)")
    assert (defined["cac"].segment, defined["cac"].text) == ("c3-s1-p1", "Cyberspace Administration of China (CAC)")
    abbreviations = {entry.id: entry.abbr for entry in edition.glossary}
    assert all(mention.text.endswith(f" ({abbreviations[entry]})") for entry, mention in defined.items())
