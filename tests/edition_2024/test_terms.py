"""Every term of the 2024 edition stands where its record says, and every rendering is known.

golden/unexplained-renderings.txt has, for each English rendering of a term, where it stands apart from any place
of a term: there it renders other words. Accept a change with `make update-golden`, after looking the lines up.
"""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import Any

import pytest

from tests.support.making import GLOSSARY, REAL
from tools.files.toml_file import load
from tools.registers.evidence import Evidence
from tools.registers.glossary import FILE as GLOSSARY_FILE
from tools.registers.glossary import Glossary, GlossaryRecord
from tools.registers.terms import FILE, TermsRecord, unexplained_renderings
from tools.report.model import Report

GOLDEN = Path(__file__).parent / "golden" / "unexplained-renderings.txt"


def test_every_place_of_a_term_stands_where_its_start_says(
    files: dict[str, list[dict[str, Any]]], texts: dict[str, dict[str, str]]
) -> None:
    for term in files["terms"]:
        taken = set()
        for place in term["places"]:
            assert place["quote"].keys() == place["start"].keys()
            assert ("why" in place) == (len(place["quote"]) == 1), term["id"]
            for code, start in place["start"].items():
                assert texts[place["segment"]][code].startswith(place["quote"][code], start), term["id"]
                assert (place["segment"], code, start) not in taken, f"{term['id']} has a place twice"
                taken.add((place["segment"], code, start))


@pytest.mark.parametrize(
    ("term", "segment", "chinese", "english"),
    [
        ("issue", "c2-s2-p1", "领导小组办公室印发", "Quality-powered Nation issued"),
        ("jointly-issue", "c3-s2-p1", "国家知识产权局联合印发", "SAMR and CNIPA issued"),
        ("trade-secret", "c6-s3-p1", "企业商业秘密", "Enhancing Corporate Trade Secret"),
        ("drug", "c4-s2-p2", "国家药监局开展药品", "governance of online pharmaceutical"),
        ("crime", "c5-s1-p1", "侵犯著作权犯罪", "copyright infringement crimes"),
        ("ipr-protection", "c7-s2-p1", "检察机关知识产权保护", "procuratorial protection of IPR"),
        ("market-regulation", "c4-s1-p2", "18.56亿元。市场监管", "1.856 billion yuan. Market regulatory"),
        ("trademark-registration", "column-4-p1", "该批次商标注册", "this batch of trademark registration"),
    ],
)
def test_words_that_a_segment_repeats_are_each_other_s_counterparts(
    term: str,
    segment: str,
    chinese: str,
    english: str,
    files: dict[str, list[dict[str, Any]]],
    texts: dict[str, dict[str, str]],
) -> None:
    [record] = [record for record in files["terms"] if record["id"] == term]
    places = [place for place in record["places"] if place["segment"] == segment and len(place["quote"]) == 2]
    upto = [
        tuple(texts[segment][code][: place["start"][code] + len(place["quote"][code])] for code in ("zh", "en"))
        for place in places
    ]
    assert sum(zh.endswith(chinese) and en.endswith(english) for zh, en in upto) == 1


def test_every_term_has_a_form_in_both_languages_and_says_who_listed_it(files: dict[str, list[dict[str, Any]]]) -> None:
    for term in files["terms"]:
        assert term["forms"]["zh"] and term["forms"]["en"], term["id"]
        assert set(term["readings"]) <= {"a", "b"} and term["readings"], term["id"]


def test_the_table_of_terms_has_a_row_for_each_place(
    raw: dict[str, bytes], files: dict[str, list[dict[str, Any]]]
) -> None:
    rows = list(csv.DictReader(io.StringIO(raw["2024/terms.csv"].decode("utf-8"), newline="")))
    places = [(term, place) for term in files["terms"] for place in term["places"]]
    assert len(rows) == len(places)
    for row, (term, place) in zip(rows, places, strict=True):
        assert (row["id"], row["domain"], row["segment"]) == (term["id"], term["domain"], place["segment"])
        for code in ("zh", "en"):
            assert row[f"term_{code}"] == term["forms"][code][0]
            assert row[f"quote_{code}"] == place["quote"].get(code, "")
            assert row[f"start_{code}"] == str(place["start"].get(code, ""))
            assert row[f"why_{code}"] == place.get("why", {}).get(code, "")


def test_the_renderings_that_no_record_explains_are_those_that_were_looked_up(
    report: Report, request: pytest.FixtureRequest
) -> None:
    glossary = Glossary(load(GLOSSARY, GLOSSARY_FILE, GlossaryRecord).record.entry)
    record = load(REAL / FILE, FILE, TermsRecord).record
    lines = "".join(f"{line}\n" for line in unexplained_renderings(record, Evidence(report, glossary)))
    if request.config.getoption("--update-golden"):
        GOLDEN.write_text(lines, encoding="utf-8")
    assert lines == GOLDEN.read_text(encoding="utf-8"), "look them up in the text, then: make update-golden"
