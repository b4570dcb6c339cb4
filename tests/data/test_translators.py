"""The files for translators hold every pair, each side under its language, in the forms that programs read."""

from __future__ import annotations

import csv
import io
import json
from xml.etree import ElementTree as xml

import pytest

from tests.support.making import REAL, files_of
from tools.report.model import Report

LANG = "{http://www.w3.org/XML/1998/namespace}lang"


@pytest.fixture(scope="module")
def files(report: Report) -> dict[str, bytes]:
    return files_of(REAL, report)


def sentences(files: dict[str, bytes]) -> dict[str, dict[str, str]]:
    pairs = json.loads(files["2024/sentences.json"])
    return {pair["id"]: {"zh": "".join(pair["zh"]), "en": " ".join(pair["en"])} for pair in pairs}


def test_the_memory_has_a_unit_for_every_pair(files: dict[str, bytes]) -> None:
    root = xml.fromstring(files["2024/report-2024.tmx"])
    header = root.find("header")
    assert root.attrib == {"version": "1.4"} and header is not None
    assert (header.get("segtype"), header.get("srclang"), header.get("datatype")) == (
        "sentence",
        "zh-Hans",
        "plaintext",
    )
    units = {
        unit.get("tuid"): {variant.get(LANG, "")[:2]: variant.findtext("seg") for variant in unit.findall("tuv")}
        for unit in root.iter("tu")
    }
    assert units == sentences(files) and len(units) == 220


def test_a_unit_says_where_it_stands_and_what_the_errata_say_of_it(files: dict[str, bytes]) -> None:
    units = {unit.get("tuid"): unit for unit in xml.fromstring(files["2024/report-2024.tmx"]).iter("tu")}
    unit = units["column-6-p1.3"]
    assert unit.findtext("prop[@type='x-address']") == "id/2024/column-6-p1/#column-6-p1.3"
    notes = [(note.get(LANG), note.text or "") for note in unit.findall("note")]
    assert any(tag == "en" and "“After being prosecuted”" in words for tag, words in notes)
    assert {tag for tag, _ in notes} == {"zh-Hans", "en"}
    assert [child.tag for child in unit] == sorted((child.tag for child in unit), key=["note", "prop", "tuv"].index)
    assert not units["preface.1"].findall("note")


def test_the_lines_and_the_table_have_every_pair(files: dict[str, bytes]) -> None:
    lines = [json.loads(line) for line in files["2024/sentences.jsonl"].decode("utf-8").splitlines()]
    assert {line.pop("id"): line for line in lines} == sentences(files)
    table = files["2024/sentences.csv"]
    assert table.startswith(b"\xef\xbb\xbfid,zh,en,address\r\n")
    rows = list(csv.DictReader(io.StringIO(table.decode("utf-8-sig"), newline="")))
    assert {row["id"]: {"zh": row["zh"], "en": row["en"]} for row in rows} == sentences(files)
    assert rows[-1]["address"] == "id/2024/conclusion-p2/#conclusion-p2.2"
