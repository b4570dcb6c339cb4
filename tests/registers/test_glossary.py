"""Every mention is found and none is invented; a wrong line of glossary.toml is named."""

from __future__ import annotations

import json
import re
import tomllib
from collections import Counter
from itertools import pairwise
from pathlib import Path
from typing import Any

import jsonschema
import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.making import CASES_FOLDER, MADE_UP, ROOT, assert_told
from tools.data.report import ReportData
from tools.files.data_record import encode
from tools.files.errors import InputError
from tools.files.toml_file import loads
from tools.language.languages import Code
from tools.language.names import Exclusion, Mention, Name, find_mentions
from tools.registers.glossary import FILE, EntryData, Glossary, GlossaryRecord, glossary_data, slug, texts_by_full_id
from tools.registers.glossary_checks import checked, read_glossary
from tools.report.convert import read_report
from tools.report.model import Report

CASES = CASES_FOLDER
READ = tomllib.loads((CASES / "mentions-2024.toml").read_text(encoding="utf-8"))
MATCHED = tomllib.loads((CASES / "mentions.toml").read_text(encoding="utf-8"))["case"]
BAD = tomllib.loads((CASES / "bad_glossary.toml").read_text(encoding="utf-8"))["case"]
LISTED_PARTS = {"c2", "c4", "c5"}
BOTH: tuple[Code, ...] = ("zh", "en")

BASE = """[[entry]]
id = "spc"
abbr = "SPC"
kind = "judiciary"
names.zh = ["最高人民法院"]
names.en = [
  "Supreme Court",
  "SPC",
]

# The World Bank
[[entry]]
id = "world-bank"
kind = "international"
names.zh = ["世界银行"]
names.en = ["World Bank"]
# more exceptions
[[entry]]
id = "us"
abbr = "US"
kind = "country"
names.zh = ["美"]
names.en = ["US"]
only_in = { "美" = ["中美"] }
exceptions = [
  { language = "en", quote = "US dollars", why = "A currency." },
  { segment = "2030/c1-p1", language = "en", quote = "US style", why = "A manner." },
]
"""
TEXTS: dict[str, dict[Code, str]] = {
    "2030/c1": {"zh": "一、最高人民法院", "en": "I. The Supreme Court (SPC)"},
    "2030/c1-p1": {"zh": "世界银行、中美签署，2美元。", "en": "The World Bank lends in US style, and the US pays."},
    "2030/c1-p2": {"zh": "两美元。", "en": "The World Bank lends 2 US dollars; Courts often agree."},
}

Found = tuple[str, Code, str, int, str]  # segment, language, entry, start, text


@pytest.fixture(scope="module")
def glossary(report: Report) -> Glossary:
    return read_glossary(ROOT / "source", texts_by_full_id(report))


@pytest.fixture(scope="module")
def entries(glossary: Glossary, report: Report) -> dict[str, EntryData]:
    return {entry.id: entry for entry in glossary_data(glossary, report)}


@pytest.fixture(scope="module")
def found(entries: dict[str, EntryData]) -> set[Found]:
    return {
        (one.segment, code, entry.id, one.start, one.text)
        for entry in entries.values()
        for code in BOTH
        for one in entry.mentions[code]
    }


def marked(line: str) -> tuple[str, str, int, str]:
    """(entry, quotation, start in it, text) of a line such as `spc: the [SPC] and`."""
    entry, _, quote = line.partition(": ")
    before, text, after = re.split(r"[\[\]]", quote)
    return entry, before + text + after, len(before), text


def read_by_hand(report: Report) -> set[Found]:
    """The mentions of chapters 2, 4 and 5, as a reader listed them."""
    texts, listed = texts_by_full_id(report), set()
    for case in READ["segment"]:
        for code in BOTH:
            text = texts[f"2024/{case['id']}"][code]
            for line in case[code]:
                entry, quote, inside, name = marked(line)
                assert text.count(quote) == 1, (case["id"], line)
                listed.add((case["id"], code, entry, text.index(quote) + inside, name))
    return listed


# The 2024 edition


def test_precision_and_recall_are_1_on_the_mentions_that_a_reader_listed(report: Report, found: set[Found]) -> None:
    listed = read_by_hand(report)
    parts = {segment.id: segment.part for segment in report.segments}
    ours = {one for one in found if parts[one[0]] in LISTED_PARTS}
    assert len(listed) == 307
    right = len(listed & ours)
    assert (right / len(ours), right / len(listed)) == (1.0, 1.0), sorted(listed ^ ours)


@pytest.mark.parametrize("part", READ["counts"])
@pytest.mark.parametrize("code", BOTH)
def test_the_other_parts_have_as_many_mentions_as_a_reader_counted(
    part: str, code: Code, report: Report, found: set[Found]
) -> None:
    parts = {segment.id: segment.part for segment in report.segments}
    ours = Counter(entry for segment, language, entry, *_ in found if (parts[segment], language) == (part, code))
    assert dict(ours) == READ["counts"][part][code]


def test_every_part_was_read(report: Report) -> None:
    assert {segment.part for segment in report.segments} == LISTED_PARTS | set(READ["counts"])


def test_no_two_mentions_overlap_and_each_stands_where_it_says(found: set[Found], data: ReportData) -> None:
    texts = {(segment.id, code): segment.text[code] for segment in data.segments for code in BOTH}
    ends: dict[tuple[str, Code], int] = {}
    for segment, code, _, start, text in sorted(found, key=lambda one: (one[0], one[1], one[3])):
        assert texts[segment, code][start : start + len(text)] == text
        assert start >= ends.get((segment, code), 0)
        ends[segment, code] = start + len(text)


def test_every_abbreviation_in_capitals_is_a_mention_or_known_to_be_none(report: Report, found: set[Found]) -> None:
    known = {
        *("XGIMI", "JMGO", "LABUBU", "DYT", "LIFE", "STYLE", "EX"),  # trademarks and a model
        *("TSKS", "JD"),  # companies
        *("PANGAEA", "OPSON"),  # operations
        *("II", "III", "IV", "VI", "VII", "VIII", "XII", "PVigorous"),  # numerals and a misprint
        "US",  # in "US dollars"
    }
    left = set()
    for place, texts in texts_by_full_id(report).items():
        for code in BOTH:
            spans = [(one[3], one[3] + len(one[4])) for one in found if (f"2024/{one[0]}", one[1]) == (place, code)]
            for word in re.finditer(r"[A-Za-z0-9]*[A-Z][A-Za-z]*[A-Z][A-Za-z]*|\d[A-Z]+", texts[code]):
                if not any(start <= word.start() and word.end() <= end for start, end in spans):
                    left.add(word[0])
    assert left == known


def test_the_english_defines_these_abbreviations_and_no_others(entries: dict[str, EntryData]) -> None:
    defined = {id: entry.defined for id, entry in entries.items() if entry.defined}
    assert " ".join(sorted(defined)) == (
        "cac cnipa cpc gac interpol ipr mara miit mof mofcom moj mou mps ncac nmpa nrta samr sasac spc spp wipo"
    )
    assert all(set(one) == {"en"} for one in defined.values() if one)
    assert {id: (one["en"].segment, one["en"].text) for id, one in defined.items() if one and id in {"cpc", "cac"}} == {
        "cpc": ("c2-s1-p1", "Communist Party of China (CPC)"),
        "cac": ("c3-s1-p1", "Cyberspace Administration of China (CAC)"),
    }


def test_an_entry_of_the_data_file_has_the_fields_of_the_design(entries: dict[str, EntryData]) -> None:
    samr = json.loads(encode(entries["samr"]))
    assert (samr["id"], samr["abbr"], samr["kind"]) == ("samr", "SAMR", "agency")
    assert samr["names"] == {"zh": ["市场监管总局"], "en": ["State Administration for Market Regulation", "SAMR"]}
    assert samr["official"]["zh"] == "国家市场监督管理总局" and samr["official"]["source"]
    assert samr["mentions"]["zh"][0] == {"segment": "c2-s3-p1", "text": "市场监管总局", "start": 46}
    assert json.loads(encode(entries["world-bank"]))["abbr"] is None


def test_the_data_file_obeys_its_schema(entries: dict[str, EntryData]) -> None:
    schema = msgspec.json.schema(list[EntryData])
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(json.loads(msgspec.json.encode(list(entries.values()))), schema)


def test_every_place_that_a_note_speaks_of_is_there(glossary: Glossary, report: Report) -> None:
    segments = {segment.id for segment in report.segments}
    place = re.compile(r"(?:preface|conclusion|c\d|column-\d)(?:-[sp]\d)+")
    for entry in glossary.entries:
        if entry.note:
            for code in BOTH:
                assert set(place.findall(entry.note[code])) <= segments, entry.id


def test_there_are_as_many_entries_of_each_kind_as_were_read(entries: dict[str, EntryData]) -> None:
    kinds = Counter(entry.kind for entry in entries.values())
    assert kinds == {
        "agency": 26,
        "international": 11,
        "term": 8,
        "local": 6,
        "party": 4,
        "country": 4,
        "judiciary": 3,
    }
    assert {"samr", "5g", "mou", "people-s-bank-of-china", "meishan-customs"} <= set(entries)
    assert slug("Environmental, Resources, and Food & Drug") == "environmental-resources-and-food-drug"


# Several editions, one glossary


def test_a_second_edition_leaves_the_first_as_it_was(glossary: Glossary, report: Report) -> None:
    second = read_report(MADE_UP)
    both = read_glossary(ROOT / "source", texts_by_full_id(report) | texts_by_full_id(second))
    assert glossary_data(both, report) == glossary_data(glossary, report)
    assert glossary_data(both, second) == []


def test_a_name_may_stand_in_one_edition_only(report: Report) -> None:
    texts = {place.replace("2030", "2031"): one for place, one in TEXTS.items()} | texts_by_full_id(report)
    with pytest.raises(InputError, match="there is no segment “2030/c1-p1”"):
        checked(loads(BASE, FILE, GlossaryRecord), texts)
    assert checked(loads(BASE.replace("2030", "2031"), FILE, GlossaryRecord), texts).entries


def test_without_a_glossary_nothing_is_mentioned(tmp_path: Path, report: Report) -> None:
    empty = read_glossary(tmp_path, texts_by_full_id(report))
    assert empty.entries == () and glossary_data(empty, report) == []


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


# Bad input


def test_the_glossary_that_the_cases_change_is_good() -> None:
    glossary = checked(loads(BASE, FILE, GlossaryRecord), TEXTS)
    text = TEXTS["2030/c1-p1"]["en"]
    assert [(one.entry, one.text) for one in glossary.mentions("2030/c1-p1", "en", text)] == [
        ("world-bank", "World Bank"),
        ("us", "US"),
    ]


@pytest.mark.parametrize("case", BAD, ids=lambda case: case["name"])
def test_a_wrong_glossary_is_refused_with_its_line(case: dict[str, Any]) -> None:
    assert BASE.count(case["old"]) == 1
    with pytest.raises(InputError) as caught:
        checked(loads(BASE.replace(case["old"], case["new"]), FILE, GlossaryRecord), TEXTS)
    assert_told(caught.value, case)


def test_a_glossary_is_refused_from_its_file_too(tmp_path: Path, report: Report) -> None:
    (tmp_path / FILE).write_text('[[entry]]\nid = "x"\nkind = "term"\nnames.en = ["X-ray"]\n', encoding="utf-8")
    with pytest.raises(InputError, match=r"^source/glossary\.toml:2: the id “x” is not made from"):
        read_glossary(tmp_path, texts_by_full_id(report), "source/")
