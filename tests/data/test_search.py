"""The search files and the matcher: built the same every time, and the same in Python and JavaScript."""

from __future__ import annotations

import gzip
import json
import random
import tomllib
from dataclasses import replace
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from tests.search.normalise import normalise
from tests.support.making import ROOT
from tests.support.node import node
from tests.support.registers import document, entry, figure, with_chapters
from tools.data.report import ReportData
from tools.data.search import SearchCase, SearchMention, search_files, search_registers, search_text
from tools.language.languages import Code
from tools.registers.cases import CaseData
from tools.registers.edition import Edition
from tools.registers.glossary import MentionData
from tools.registers.official import OfficialData
from tools.report.model import Report
from tools.site.node import NoNodeError, find_node

QUERIES = tomllib.loads((ROOT / "tests" / "cases" / "search-queries.toml").read_text(encoding="utf-8"))


def answers(language: str, queries: list[str]) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(
        node("tests/search/answer.js", given=json.dumps({"language": language, "queries": queries}))
    )
    return found


@pytest.fixture(scope="module")
def files(report: Report) -> dict[str, bytes]:
    """The search files of the report alone: the registers that the tests need are made up."""
    return dict(search_files([Edition(report)]))


def test_the_comparable_form_is_that_of_the_cases() -> None:
    for case in json.loads((ROOT / "tests" / "cases" / "normalise.json").read_text(encoding="utf-8")):
        assert normalise(case["text"]) == case["normalised"], case


COMPARE = """
import { readFileSync } from "node:fs";
import { normalise } from "./docs/assets/search/match/normal-form.js";
process.stdout.write(JSON.stringify(JSON.parse(readFileSync(0, "utf-8")).map(normalise)));
"""


def test_python_and_javascript_have_the_same_comparable_form_of_anything(data: ReportData) -> None:
    chance = random.Random(2024)
    blocks = [(0x20, 0x7F), (0xA0, 0x24F), (0x2000, 0x2070), (0x3000, 0x30FF), (0x4E00, 0x9FA5), (0xFF00, 0xFFEF)]
    texts = [text for segment in data.segments for text in segment.text.values()]
    for _ in range(1500):
        letters = (chr(chance.randrange(*chance.choice(blocks))) for _ in range(chance.randrange(1, 30)))
        texts.append("".join(letters))
        mixed = [*"1,2.3.a。，-é“”’ \u0301\u00ad\u200b|`%&;:\n", "8.8 万", "Co., "]
        texts.append("".join(chance.choice(mixed) for _ in range(20)))
    shown = json.loads(node("--input-type=module", "-e", COMPARE, given=json.dumps(texts)))
    for text, there in zip(texts, shown, strict=True):
        assert normalise(text) == there, repr(text)


def test_the_search_files_are_made_from_the_report_alone_and_always_the_same(
    files: dict[str, bytes], report: Report, data: ReportData
) -> None:
    assert sorted(files) == ["2024/search-en.json", "2024/search-zh.json", "2024/search.schema.json"]
    assert dict(search_files([Edition(report)])) == files
    for language in ("zh", "en"):
        text = json.loads(files[f"2024/search-{language}.json"])
        assert text["segments"] == [[segment.id, segment.text[language]] for segment in data.segments]
    assert json.loads(files["2024/search-en.json"])["labels"] == {
        "c8": "VIII. Vigorous Advancement of International Cooperation"
    }


def test_the_search_files_obey_the_schema_beside_them(files: dict[str, bytes]) -> None:
    schema = json.loads(files["2024/search.schema.json"])
    jsonschema.Draft202012Validator.check_schema(schema)
    for language in ("zh", "en"):
        jsonschema.validate(json.loads(files[f"2024/search-{language}.json"]), schema)


def test_what_is_fetched_for_the_first_answer_is_small(files: dict[str, bytes]) -> None:
    sizes = {path: len(gzip.compress(content, 9, mtime=0)) for path, content in files.items()}
    assert sizes["2024/search-zh.json"] < 17_000 and sizes["2024/search-en.json"] < 18_500


def test_each_register_is_found_by_the_index_of_its_segments(report: Report) -> None:
    three = with_chapters(report, "第一", "第二", "第三")
    mentions: dict[Code, list[MentionData]] = {"zh": [MentionData("c2", "二", 1)], "en": []}
    figures, documents = (figure(7, segment="c3"),), (document("c3", "c1", "c3"),)
    edition = Edition(three, (entry(mentions=mentions),), figures, documents)
    files = dict(search_files([edition]))
    registers = json.loads(files["2024/search-registers.json"])
    jsonschema.validate(registers, json.loads(files["2024/search-registers.schema.json"]))
    assert registers["names"][0]["mentions"] == {"zh": [[1, 1, 1]], "en": []}
    assert registers["figures"] == [["figure-c1-1", 2, "7", figures[0].quote, figures[0].label]]
    assert registers["documents"] == [["document-law", {"zh": "法", "en": "Law"}, [0, 2]]]


def test_each_segment_has_its_page_and_its_kind(files: dict[str, bytes], data: ReportData) -> None:
    letters = {"section": "s", "column": "c", "paragraph": "t", "column-paragraph": "b"}
    for language in ("zh", "en"):
        text = json.loads(files[f"2024/search-{language}.json"])
        places = [(page, letter) for page, kinds in text["pages"].items() for letter in kinds]
        assert places == [
            (segment.url["zh"].split("/")[1], letters.get(segment.kind, "p")) for segment in data.segments
        ]
        assert len(places) == len(text["segments"])


def test_a_case_is_found_by_its_column_and_says_how_it_ended(report: Report) -> None:
    both: dict[Code, str] = {"zh": "罚款", "en": "a fine"}
    case = CaseData("column-1", "case-1", both, ["c1", "c2"], facts=both, bodies=[], outcome=both, quotes=[])
    edition = Edition(with_chapters(report, "一", "二"), cases=(case,))
    assert search_registers(edition).cases == [SearchCase("case-1", [0, 1], both, both)]
    assert json.loads(dict(search_files([edition]))["2024/search-zh.json"])["registers"] is True


@pytest.mark.parametrize("register", ["glossary", "figures", "documents"])
def test_the_text_tells_that_some_register_stands_beside_it(report: Report, register: str) -> None:
    full = Edition(with_chapters(report, "一"), (entry(),), (figure(7),), (document(),))
    edition = replace(Edition(full.report), **{register: getattr(full, register)})
    files = dict(search_files([edition]))
    assert json.loads(files["2024/search-zh.json"])["registers"] is True
    assert "2024/search-registers.json" in files


def test_mentions_are_counted_as_a_browser_counts_characters(report: Report) -> None:
    mentions: dict[Code, list[MentionData]] = {"zh": [MentionData("c1", "𠮷局", 2)]}
    registers = search_registers(Edition(with_chapters(report, "𠮷：𠮷局"), (entry(mentions=mentions),)))
    assert registers.names[0].mentions["zh"] == [SearchMention(0, 3, 3)]


def test_an_entry_that_is_mentioned_is_found_by_all_its_names_each_once(report: Report) -> None:
    source: dict[Code, str] = {"zh": "…", "en": "…"}
    official = OfficialData(source, "国家市场监督管理总局", "State Administration for Market Regulation")
    printed = {"zh": ["市场监管总局"], "en": ["State Administration for Market Regulation", "SAMR"]}
    samr = entry(
        abbr="SAMR",
        names=printed,
        official=official,
        also={"zh": ["国家市监总局"]},
        search_names={"zh": ["市监总局"]},
        mentions={"zh": [MentionData("c1", "一", 0)]},
    )
    [name] = search_registers(Edition(with_chapters(report, "一"), (samr, entry(id="unmentioned")))).names
    assert name.names == {
        "zh": ["市场监管总局", "国家市场监督管理总局", "国家市监总局", "市监总局"],
        "en": ["State Administration for Market Regulation", "SAMR"],
    }


@pytest.mark.parametrize(
    ("value", "unit", "written"),
    [
        (17000, "cases", "17000"),
        (134900000000000, "yuan", "134900000000000"),
        (5.0, "%", "5%"),
        (0.00001, "tonnes", "0.00001"),
        (2.08, "%", "2.08%"),
    ],
)
def test_a_value_is_written_as_the_matcher_writes_numbers(
    report: Report, value: float, unit: str, written: str
) -> None:
    [written_figure] = search_registers(
        Edition(with_chapters(report, "一"), figures=(figure(value, unit={"zh": "件", "en": unit}),))
    ).figures
    assert written_figure.value == written


def test_a_segment_that_a_language_lacks_keeps_its_place(report: Report) -> None:
    first, second = with_chapters(report, "One", "Two").segments
    text = search_text(Edition(replace(report, segments=(replace(first, texts={}), second))), "en")
    assert [(segment.id, segment.text) for segment in text.segments] == [("c1", ""), ("c2", "Two")]


def test_without_node_the_run_fails_and_says_what_to_install(tmp_path: Path) -> None:
    old = tmp_path / "node"
    old.write_text("#!/bin/sh\necho v18.20.1\n", encoding="utf-8")
    old.chmod(0o755)
    for paths in ([], ["", str(tmp_path / "none")], [str(old)]):
        with pytest.raises(NoNodeError, match=r"^the scripts need Node 20\.19 or newer; install [^\n]*$"):
            find_node(paths)
    old.write_text("#!/bin/sh\necho v20.19.0\n", encoding="utf-8")
    assert find_node(["", str(old)]) == str(old)


def test_the_matcher_passes_its_own_tests_without_a_browser() -> None:
    # Named one by one: Node takes a folder for a module since its version 22.
    node("--test", *sorted(str(path) for path in (ROOT / "tests" / "search").glob("*.test.js")))


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_right_passage_comes_first_for_what_readers_type(language: str) -> None:
    asked = QUERIES[language]["tuning"] | QUERIES[language]["held_back"]
    found = dict(zip(asked, answers(language, list(asked)), strict=True))
    assert [typed for typed in asked if not found[typed]["ids"]] == []
    right = [
        typed for typed, expected in asked.items() if found[typed]["ids"][:1] and found[typed]["ids"][0] in expected
    ]
    assert len(right) / len(asked) >= 0.95, sorted(set(asked) - set(right))


@pytest.mark.parametrize("language", ["zh", "en"])
def test_what_is_asked_in_other_words_is_answered_among_the_first_three(language: str) -> None:
    asked = QUERIES[language]["other_words"]
    found = dict(zip(asked, answers(language, list(asked)), strict=True))
    right = [typed for typed, expected in asked.items() if set(found[typed]["ids"][:3]) & set(expected)]
    assert len(right) / len(asked) >= 0.92, sorted(set(asked) - set(right))


@pytest.mark.parametrize("language", ["zh", "en"])
def test_what_the_report_does_not_have_finds_nothing_unless_it_is_said(language: str) -> None:
    terms = QUERIES[language]["absent"]["terms"]
    found = zip(terms, answers(language, terms), strict=True)
    assert [(term, answer) for term, answer in found if answer["ids"] and not answer["remarks"]] == []
