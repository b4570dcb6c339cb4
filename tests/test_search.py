"""The search files and the matcher: built the same every time, and the same in Python and JavaScript."""

from __future__ import annotations

import gzip
import json
import random
import shutil
import subprocess
import tomllib
from collections.abc import Callable
from typing import Any

import jsonschema
import msgspec
import pytest

from tests.making import ROOT
from tools.data_files import ReportData, report_data
from tools.data_record import encode
from tools.errors import InputError
from tools.pipeline import Report
from tools.search.folds import folds
from tools.search.index import search_files
from tools.search.normalise import normalise

QUERIES = tomllib.loads((ROOT / "tests" / "cases" / "search-queries.toml").read_text(encoding="utf-8"))
needs_node = pytest.mark.skipif(shutil.which("node") is None, reason="needs node")


def node(*arguments: str, given: str = "") -> str:
    run = subprocess.run(
        ["node", *arguments], cwd=ROOT, input=given, capture_output=True, text=True, timeout=300, check=False
    )
    assert run.returncode == 0, run.stdout[-4000:] + run.stderr[-2000:]
    return run.stdout


def answers(language: str, queries: list[str]) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(
        node("tests/search/answer.js", given=json.dumps({"language": language, "queries": queries}))
    )
    return found


@pytest.fixture(scope="module")
def data_of(report: Report) -> dict[str, bytes]:
    """The report alone: the registers that the tests need are made up."""
    return {"2024/report.json": encode(report_data(report))}


@pytest.fixture(scope="module")
def files(data_of: dict[str, bytes]) -> dict[str, bytes]:
    return dict(search_files(data_of))


def test_the_comparable_form_is_that_of_the_cases() -> None:
    for case in json.loads((ROOT / "tests" / "cases" / "normalise.json").read_text(encoding="utf-8")):
        assert normalise(case["text"]) == case["normalised"], case


COMPARE = """
import { readFileSync } from "node:fs";
import { normalise } from "./docs/assets/search/match/normal-form.js";
process.stdout.write(JSON.stringify(JSON.parse(readFileSync(0, "utf-8")).map(normalise)));
"""


@needs_node
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
    files: dict[str, bytes], data_of: dict[str, bytes], data: ReportData
) -> None:
    assert sorted(files) == ["2024/search-en.json", "2024/search-zh.json", "2024/search.schema.json"]
    assert dict(search_files(data_of)) == files
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


def test_traditional_characters_are_folded_to_those_that_the_text_prints() -> None:
    pairs = folds(["国家机关 著作权"])
    found = {pairs[at]: pairs[at + 1] for at in range(0, len(pairs), 2)}
    assert found["國"] == "国" and found["機"] == "机" and found["關"] == "关"
    assert "著" not in found and "車" not in found


GLOSSARY = [
    {
        "id": "samr",
        "abbr": "SAMR",
        "kind": "agency",
        "names": {"zh": ["市场监管总局"], "en": ["State Administration for Market Regulation", "SAMR"]},
        "official": {"zh": "国家市场监督管理总局", "en": "State Administration for Market Regulation", "source": "…"},
        "mentions": {"zh": [{"segment": "c4-s1-p1", "text": "市场监管总局", "start": 97}], "en": []},
        "more": "a record may have more fields",
    }
]
FIGURES = [
    {
        "id": "figure-sites",
        "segment": "c4-s1-p1",
        "quote": {"zh": "1.7万个次", "en": "17,000 websites"},
        "value": 17000,
        "unit": {"zh": "个次", "en": "websites"},
        "label": {"zh": "责令整改网站", "en": "websites ordered to rectify"},
    }
]
DOCUMENTS = [
    {
        "id": "document-plan",
        "kind": "policy",
        "title": {"zh": "知识产权保护体系建设工程实施方案", "en": "Implementation Plan"},
        "mentions": [{"segment": "c2-s3-p1"}, {"segment": "c2-s3-p1"}],
    }
]


def with_registers(data_of: dict[str, bytes], **changed: Any) -> dict[str, bytes]:
    registers = {"glossary": GLOSSARY, "figures": FIGURES, "documents": DOCUMENTS} | changed
    return {**data_of, **{f"2024/{name}.json": msgspec.json.encode(records) for name, records in registers.items()}}


def test_registers_are_taken_in_as_they_come_to_exist(data_of: dict[str, bytes], data: ReportData) -> None:
    text = next(segment.text["zh"] for segment in data.segments if segment.id == "c4-s1-p1")
    GLOSSARY[0]["mentions"]["zh"][0]["start"] = text.index("市场监管总局")  # type: ignore[index]
    files = dict(search_files(with_registers(data_of)))
    registers = json.loads(files["2024/search-registers.json"])
    jsonschema.validate(registers, json.loads(files["2024/search-registers.schema.json"]))
    indexes = [segment.id for segment in data.segments]
    (name,) = registers["names"]
    assert name["names"]["zh"] == ["市场监管总局", "国家市场监督管理总局"]
    assert name["mentions"]["zh"] == [[indexes.index("c4-s1-p1"), text.index("市场监管总局"), 6]]
    assert registers["figures"][0][:3] == ["figure-sites", indexes.index("c4-s1-p1"), "17000"]
    assert registers["documents"][0] == ["document-plan", DOCUMENTS[0]["title"], [indexes.index("c2-s3-p1")]]
    assert json.loads(files["2024/search-zh.json"])["registers"] is True


def wrong_mention(records: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [{**records[0], "mentions": {"zh": [{"segment": "c4-s1-p1", "text": "海关", "start": 0}]}}]


@pytest.mark.parametrize(
    ("name", "change", "told"),
    [
        ("glossary", wrong_mention, "2024/glossary.json:1: c4-s1-p1 does not read “海关” at 0"),
        ("figures", lambda records: [{**records[0], "segment": "c9-s9-p9"}], "no segment has the id c9-s9-p9"),
        ("documents", lambda _: [{"id": "x"}], "2024/documents.json:1: Object missing required field"),
    ],
)
def test_a_register_that_is_wrong_is_told_with_its_file(
    data_of: dict[str, bytes], name: str, change: Callable[..., Any], told: str
) -> None:
    records = {"glossary": GLOSSARY, "figures": FIGURES, "documents": DOCUMENTS}[name]
    given = {"glossary": [], "figures": [], "documents": []} | {name: change(records)}
    with pytest.raises(InputError, match=told):
        dict(search_files(with_registers(data_of, **given)))


@needs_node
def test_the_matcher_passes_its_own_tests_without_a_browser() -> None:
    node("--test", "tests/search/")


@needs_node
@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_right_passage_comes_first_for_what_readers_type(language: str) -> None:
    asked = QUERIES[language]["tuning"] | QUERIES[language]["held_back"]
    found = dict(zip(asked, answers(language, list(asked)), strict=True))
    assert [typed for typed in asked if not found[typed]["ids"]] == []
    right = [
        typed for typed, expected in asked.items() if found[typed]["ids"][:1] and found[typed]["ids"][0] in expected
    ]
    assert len(right) / len(asked) >= 0.95, sorted(set(asked) - set(right))


@needs_node
@pytest.mark.parametrize("language", ["zh", "en"])
def test_what_the_report_does_not_have_finds_nothing(language: str) -> None:
    terms = QUERIES[language]["absent"]["terms"]
    found = zip(terms, answers(language, terms), strict=True)
    assert [(term, answer) for term, answer in found if answer["ids"]] == []
