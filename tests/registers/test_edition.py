"""Every record of a register is borne out by the text that it quotes; a wrong one is named with its line."""

from __future__ import annotations

import csv
import io
import json
import re
import tomllib
from collections import Counter
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from tests.support.making import CASES_FOLDER, GLOSSARY, MADE_UP, REAL, assert_told, copy_editions, files_of
from tools.data.files import data_files
from tools.files.errors import InputError
from tools.files.toml_file import load
from tools.language.printed_numbers import wrong_values
from tools.registers import glossary_checks
from tools.registers.edition import RegisterFiles, RegisterSources, checked, read_files, read_registers
from tools.registers.glossary import Glossary, GlossaryRecord, texts_by_full_id
from tools.report.convert import read_report
from tools.report.model import Report

CASES = CASES_FOLDER
BASE = CASES / "registers"
BAD = tomllib.loads((CASES / "bad_registers.toml").read_text(encoding="utf-8"))["case"]
# Words that may be numbers, and phrases in which they are none.
NUMBER_WORDS = {
    "zh": (
        re.compile(r"[〇零一二三四五六七八九十百千万亿两]+|首[批次版届]"),
        re.compile(
            r"进一步|统一|一些|之一|一流|一举|一批|新一[代轮]|斩掉一条|走出了一条|是一起|一道|关键一年|零部件"
            r"|^（[一二三四五六七八九十]+）|^[一二三四五六七八九十]+、"
        ),
    ),
    "en": (
        re.compile(
            r"\b(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|twenty|thirty"
            r"|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|decades?|dozens?|half|twice|double[sd]?"
            r"|triple[sd]?|trilateral|first|second|third|(?:four|fif|six|seven|eigh|nin|ten)th)\b",
            re.IGNORECASE,
        ),
        re.compile(r"\bone of the\b|\bone fell swoop\b"),
    ),
}
REGISTERS = ("glossary", "figures", "documents", "columns", "errata")
Files = dict[str, list[dict[str, Any]]]


@pytest.fixture(scope="module")
def made_up() -> Report:
    return read_report(MADE_UP)


def registers_in(folder: Path, report: Report) -> RegisterSources:
    """The registers of the made-up edition in a folder, with their little glossary."""
    glossary = load(BASE / "glossary.toml", "glossary.toml", GlossaryRecord)
    return checked(read_files(folder), report, glossary_checks.checked(glossary, texts_by_full_id(report)))


@pytest.fixture(scope="module")
def registers(report: Report) -> RegisterSources:
    [own] = read_registers(REAL.parent, [REAL], [report])
    return own


@pytest.fixture(scope="module")
def raw(report: Report) -> dict[str, bytes]:
    return files_of(REAL, report)


@pytest.fixture(scope="module")
def files(raw: dict[str, bytes]) -> Files:
    return {name: json.loads(raw[f"2024/{name}.json"]) for name in REGISTERS}


@pytest.fixture(scope="module")
def texts(raw: dict[str, bytes]) -> dict[str, dict[str, str]]:
    return {one["id"]: one["text"] for one in json.loads(raw["2024/report.json"])["segments"]}


# The 2024 edition


def test_there_are_as_many_records_of_each_register_as_were_read(files: Files) -> None:
    counts = {name: len(files[name]) for name in REGISTERS}
    assert counts == {"glossary": 62, "figures": 144, "documents": 104, "columns": 7, "errata": 179}
    assert Counter(one["severity"] for one in files["errata"]) == {"major": 23, "minor": 85, "style": 71}
    assert sum(len(one["mentions"]) for one in files["documents"]) == 107
    assert sum(one.get("headline", False) for one in files["figures"]) == 12


@pytest.mark.parametrize("name", ["figures", "documents", "columns", "errata"])
def test_every_quotation_stands_where_its_start_says(name: str, files: Files, texts: dict[str, dict[str, str]]) -> None:
    count = 0
    for record in files[name]:
        for one in record.get("mentions", record.get("quotes", [record])):
            assert one["start"]
            for code, start in one["start"].items():
                words = one.get("quote", one)[code]
                assert texts[one["segment"]][code].find(words) == start
                assert texts[one["segment"]][code].count(words) == 1
                count += 1
    assert count == {"figures": 288, "documents": 214, "columns": 62}.get(name, count)


def test_the_records_have_the_fields_of_the_design(files: Files) -> None:
    figures = {one["id"]: one for one in files["figures"]}
    tons = next(one for one in figures.values() if one["quote"].get("en") == "22,000 tons")
    assert (tons["segment"], tons["value"], tons["period"]) == ("c4-s1-p2", 22000, "2024")
    assert set(tons["label"]) == set(tons["unit"]) == {"zh", "en"}
    assert figures["figure-c1-s3-p1-6"]["change_of"] == "figure-c1-s3-p1-5"
    document = next(one for one in files["documents"] if one["id"] == "document-global-innovation-index-2024")
    assert document["issuers"] == ["wipo"] and [one["segment"] for one in document["mentions"]] == [
        "c1-s2-p1",
        "c1-s3-p1",
    ]
    column = files["columns"][2]
    assert (column["id"], column["entry"], column["segments"]) == ("column-3", "case-3", ["column-3", "column-3-p1"])
    assert [body.get("agency") for body in column["bodies"]] == ["ningbo-customs", "meishan-customs"]
    assert files["errata"][0]["quote"]["zh"] is None


def test_every_agency_is_an_entry_of_the_glossary_and_every_other_body_has_its_names(files: Files) -> None:
    known = {entry["id"] for entry in files["glossary"]}
    for record in (*files["figures"], *files["documents"]):
        assert set(record.get("agencies", record.get("issuers"))) <= known, record["id"]
        for body in record.get("bodies", []):
            assert body["id"] not in known and set(body["names"]) == {"zh", "en"}


def test_the_value_that_is_reckoned_says_how(files: Files) -> None:
    reckoned = [one for one in files["figures"] if "printed" in one]
    assert [(one["value"], one["printed"]) for one in reckoned] == [(18, {"en": 16})]
    assert "16" in reckoned[0]["note"]["en"]
    assert not any("differs" in one for one in files["figures"])


def test_a_rate_of_change_has_a_word_for_its_direction_before_it(
    files: Files, texts: dict[str, dict[str, str]]
) -> None:
    words = {"up": ("增长", "growth", "increase", "rose", "grew"), "down": ("下降", "decrease", "decline")}
    for one in files["figures"]:
        for code, start in one["start"].items() if "direction" in one else ():
            before = texts[one["segment"]][code][max(0, start - 60) : start + len(one["quote"][code])]
            assert any(word in before for word in words[one["direction"]]), (one["id"], code)


def test_the_ids_of_the_registers_are_no_ids_of_segments(files: Files, texts: dict[str, dict[str, str]]) -> None:
    entries = [one.get("entry", one["id"]) for name in REGISTERS for one in files[name]]
    assert len(entries) == len(set(entries)) and not set(entries) & set(texts)


def test_the_table_of_figures_says_what_the_list_says(raw: dict[str, bytes], files: Files) -> None:
    table = raw["2024/figures.csv"]
    assert not table.startswith(b"\xef\xbb\xbf") and table.count(b"\r\n") == table.count(b"\n") == 145
    rows = list(csv.DictReader(io.StringIO(table.decode("utf-8"), newline="")))
    assert [row["id"] for row in rows] == [one["id"] for one in files["figures"]]
    for row, one in zip(rows, files["figures"], strict=True):
        assert (float(row["value"]), row["unit_en"]) == (one["value"], one["unit"]["en"])
        assert (row["quote_zh"], row["label_en"]) == (one["quote"].get("zh", ""), one["label"]["en"])
        acting = [*one["agencies"], *(body["id"] for body in one.get("bodies", []))]
        assert row["agencies"].split() == acting


def test_no_other_value_would_pass_for_a_figure_of_the_report(registers: RegisterSources) -> None:
    for one in registers.figures.figure:
        others = (one.printed or {}) | (one.differs or {})
        assert not list(wrong_values(one.quote, one.unit, one.value, others))
        for wrong in (one.value + 1, one.value * 10, one.value / 10_000, -one.value):
            assert list(wrong_values(one.quote, one.unit, wrong, others)), one.id


def test_every_number_word_is_in_a_record_or_an_idiom(
    registers: RegisterSources, texts: dict[str, dict[str, str]]
) -> None:
    records = (*registers.figures.figure, *registers.figures.number)
    left = []
    for segment, own in texts.items():
        for code, text in own.items():
            words, idioms = NUMBER_WORDS[code]
            free = [idiom.span() for idiom in idioms.finditer(text)]
            for one in records:
                if one.segment == segment and (quote := one.quote.get(code)):  # type: ignore[call-overload]
                    free.append((text.index(quote), text.index(quote) + len(quote)))
            for word in words.finditer(text):
                if not any(start < word.end() and word.start() < end for start, end in free):
                    left.append((segment, word[0]))
    assert left == []


# Several editions


def test_an_edition_without_register_files_has_empty_registers(made_up: Report) -> None:
    empty = data_files(made_up, registers_in(MADE_UP, made_up))
    lists = {path: json.loads(content) for path, content in empty if path.endswith((*REGISTERS, ".json"))}
    assert all(lists[f"2025/{name}.json"] == [] for name in REGISTERS if name != "glossary")


def test_registers_of_a_second_edition_do_not_disturb_the_first(
    tmp_path: Path, report: Report, made_up: Report, raw: dict[str, bytes]
) -> None:
    source = copy_editions(tmp_path / "source", REAL, MADE_UP)
    for path in BASE.glob("[cdef]*.toml"):
        content = path.read_text(encoding="utf-8").replace('["cooperative"]', '["samr"]')
        (source / "2025" / path.name).write_text(content, encoding="utf-8")
    folders = [source / "2025", source / "2024"]
    second, first = read_registers(source, folders, [made_up, report])
    assert second.glossary == first.glossary
    assert dict(data_files(report, first)) == raw
    theirs = dict(data_files(made_up, second))
    assert [one["id"] for one in json.loads(theirs["2025/figures.json"])][:2] == [
        "figure-c1-s1-p1-1",
        "figure-column-1-p2-1",
    ]
    assert json.loads(theirs["2025/glossary.json"]) == []


def test_an_error_in_one_of_several_editions_names_its_folder(tmp_path: Path, report: Report, made_up: Report) -> None:
    source = copy_editions(tmp_path / "source", REAL, MADE_UP)
    (source / "2025" / "errata.toml").write_text('[[erratum]]\nid = "x"\n', encoding="utf-8")
    with pytest.raises(InputError, match=r"^2025/errata\.toml:1: "):
        read_registers(source, [source / "2025", source / "2024"], [made_up, report])


def test_a_glossary_without_an_agency_of_the_figures_is_refused(tmp_path: Path, report: Report) -> None:
    source = copy_editions(tmp_path / "source", REAL)
    text = GLOSSARY.read_text(encoding="utf-8")
    (source / "glossary.toml").write_text(text.replace('id = "world-bank"', 'id = "bank"'), encoding="utf-8")
    with pytest.raises(InputError, match=r"^glossary\.toml:\d+: the id “bank” is not made"):
        read_registers(source, [source / "2024"], [report])
    (source / "glossary.toml").unlink()
    with pytest.raises(InputError, match=r"^figures\.toml:\d+: there is no agency “international-monetary-fund”"):
        read_registers(source, [source / "2024"], [report])


# Bad input


def test_the_registers_that_the_cases_change_are_good(made_up: Report) -> None:
    registers = registers_in(BASE, made_up)
    files = {path: content for path, content in data_files(made_up, registers) if path.startswith("2025/")}
    for name in REGISTERS:
        value = json.loads(files[f"2025/{name}.json"])
        assert len(value) > 1
        jsonschema.validate(value, json.loads(files[f"2025/{name}.schema.json"]))
    figures = json.loads(files["2025/figures.json"])
    assert [one["id"] for one in figures][-1] == "figure-c2-s1-p1-1"
    assert figures[2]["bodies"][0]["id"] == "testing-bodies" and figures[2]["agencies"] == []
    passages = json.loads(files["2025/columns.json"])[0]["quotes"]
    assert [one["segment"] for one in passages] == ["column-1-p1", "column-1-p2"]


def test_nothing_is_wrong_where_there_is_nothing(made_up: Report) -> None:
    registers = checked(RegisterFiles(), made_up, Glossary())
    assert not (registers.figures.figure or registers.documents.document or registers.errata.erratum)


def test_an_erratum_that_quotes_a_figure_explains_that_it_differs(tmp_path: Path, made_up: Report) -> None:
    for path in BASE.glob("*.toml"):
        (tmp_path / path.name).write_bytes(path.read_bytes())
    figures = (BASE / "figures.toml").read_text(encoding="utf-8")
    only_chinese = figures.replace('quote = { zh = "0.8%", en = "0.8%" }', 'quote = { zh = "0.8%" }')
    number = '\n[[number]]\nsegment = "c2-s1-p1"\nquote = { en = "0.8%" }\nkind = "indefinite"\n'
    (tmp_path / "figures.toml").write_text(only_chinese + number, encoding="utf-8")
    with pytest.raises(InputError, match="figure-c2-s1-p1-1 is not the same in both languages"):
        registers_in(tmp_path, made_up)
    errata = (BASE / "errata.toml").read_text(encoding="utf-8")
    for quote, explained in (("下降至0.8%", True), ("市场上", False)):
        more = errata.split("[[erratum]]")[1].replace("c1-s2-p1", "c2-s1-p1")
        more = more.replace("鼓励引进新品种", quote).replace("encourage new varieties", "fell to 0.8%")
        (tmp_path / "errata.toml").write_text(f"{errata}\n[[erratum]]{more}", encoding="utf-8")
        if explained:
            assert registers_in(tmp_path, made_up).errata.erratum[-1].quote["zh"] == quote
            continue
        with pytest.raises(InputError, match="expected an erratum that quotes it"):
            registers_in(tmp_path, made_up)


def test_a_message_about_words_of_two_lines_is_one_line() -> None:
    assert str(InputError("figures.toml", 3, "“one\n\ntwo”")) == "figures.toml:3: “one\\n\\ntwo”"


@pytest.mark.parametrize("case", BAD, ids=lambda case: f"{case['file']}: {case['name']}")
def test_a_wrong_register_is_refused_with_its_line(case: dict[str, Any], tmp_path: Path, made_up: Report) -> None:
    for path in BASE.glob("*.toml"):
        text = path.read_text(encoding="utf-8")
        if path.name == case["file"]:
            before, *after = text.split(case["old"])
            assert after, "the case changes nothing"
            place = case.get("nth", 0) if len(after) > 1 else 0
            parts = [before, *after]
            text = case["old"].join(parts[: place + 1]) + case["new"] + case["old"].join(parts[place + 1 :])
        (tmp_path / path.name).write_text(text, encoding="utf-8")
    with pytest.raises(InputError) as caught:
        registers_in(tmp_path, made_up)
    assert_told(caught.value, case)
