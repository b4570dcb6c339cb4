"""The files for translators hold every pair, body and term, each side under its language, as their programs read them.

Translate Toolkit is the reader that did not write them.
"""

from __future__ import annotations

import csv
import io
import json
from typing import Any
from xml.etree import ElementTree as xml

import pytest
from translate.storage.tbx import tbxfile
from translate.storage.tmx import tmxfile
from translate.storage.xliff2 import Xliff2File

from tests.support.making import REAL, files_of
from tools.report.model import Report

XLIFF = {"x": "urn:oasis:names:tc:xliff:document:2.0"}
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


def test_the_lines_and_the_tables_have_every_pair(files: dict[str, bytes]) -> None:
    lines = [json.loads(line) for line in files["2024/sentences.jsonl"].decode("utf-8").splitlines()]
    assert {line.pop("id"): line for line in lines} == sentences(files)
    rows = rows_of(files["2024/sentences.csv"])
    assert {row["id"]: {"zh": row["zh"], "en": row["en"]} for row in rows} == sentences(files)
    assert rows[-1]["address"] == "id/2024/conclusion-p2/#conclusion-p2.2"


@pytest.mark.parametrize("name", ["sentences", "termbase"])
def test_a_table_for_spreadsheets_has_a_byte_order_mark_before_the_same(files: dict[str, bytes], name: str) -> None:
    table = files[f"2024/{name}.csv"]
    assert table.startswith(b"id,") and table.count(b"\r\n") == len(rows_of(table)) + 1
    assert files[f"2024/{name}-spreadsheet.csv"] == b"\xef\xbb\xbf" + table


def rows_of(table: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(table.decode("utf-8"), newline="")))


def test_another_reader_finds_every_pair_in_the_memory_and_in_xliff(files: dict[str, bytes]) -> None:
    for store in (
        tmxfile.parsestring(files["2024/report-2024.tmx"]),
        Xliff2File.parsestring(files["2024/report-2024.xlf"]),
    ):
        found = {unit.getid(): {"zh": str(unit.source), "en": str(unit.target)} for unit in store.units}
        assert found == sentences(files)


def test_a_unit_of_xliff_is_final_and_has_its_address_and_notes(files: dict[str, bytes]) -> None:
    root = xml.fromstring(files["2024/report-2024.xlf"])
    units = {unit.get("id"): unit for unit in root.iterfind(".//x:unit", XLIFF)}
    assert root.attrib == {"version": "2.1", "srcLang": "zh-Hans", "trgLang": "en"}
    assert {segment.get("state") for segment in root.iterfind(".//x:segment", XLIFF)} == {"final"}
    notes = [(note.get("category"), note.text) for note in units["column-6-p1.3"].iterfind(".//x:note", XLIFF)]
    assert notes[0] == ("address", "id/2024/column-6-p1/#column-6-p1.3")
    assert [category for category, _ in notes[1:3]] == ["erratum-zh", "erratum-en"]
    assert {group.get("id") for group in root.iterfind(".//x:group", XLIFF)} == {
        pair["segment"] for pair in json.loads(files["2024/sentences.json"])
    }


def test_another_reader_finds_every_body_and_term_in_the_termbase(files: dict[str, bytes]) -> None:
    store = tbxfile(io.BytesIO(files["2024/report-2024.tbx"]), sourcelanguage="zh-Hans", targetlanguage="en")
    found = {unit.getid(): forms(unit) for unit in store.units}
    registers = {name: json.loads(files[f"2024/{name}.json"]) for name in ("glossary", "terms")}
    names = {f"glossary-{entry['id']}": entry["names"] for entry in registers["glossary"]}
    assert found == names | {f"terms-{term['id']}": term["forms"] for term in registers["terms"]}
    rows = {f"{row['register']}-{row['id']}": row for row in rows_of(files["2024/termbase.csv"])}
    assert {key: {code: row[code].split(" | ") for code in ("zh", "en")} for key, row in rows.items()} == {
        key: {code: each or [""] for code, each in by_language.items()} for key, by_language in found.items()
    }


def forms(unit: Any) -> dict[str, list[str]]:
    return {
        "zh": [term.text for term in unit.get_source_terms()],
        "en": [term.text for term in unit.get_target_terms()],
    }


def test_a_form_says_in_which_pair_it_stands_first(files: dict[str, bytes]) -> None:
    entries = {entry.get("id"): entry for entry in xml.fromstring(files["2024/report-2024.tbx"]).iter("termEntry")}
    first = {
        tig.findtext("term"): tig.findtext("admin[@type='source']")
        for entry in entries.values()
        for tig in entry.iter("tig")
    }
    assert (first["Trial Implementation"], first["Trial"]) == ("c3-s2-p1.3", "c3-s3-p1.6")
    assert first["Communist Party of China"] is None  # it stands inside the names of its bodies alone
    wipo = entries["glossary-wipo"]
    assert wipo.findtext("admin[@type='source']") == "glossary/#wipo"
    assert [tig.findtext("term") for tig in wipo.iter("tig") if tig.find("termNote") is not None] == ["WIPO"]
