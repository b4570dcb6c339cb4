"""All registers of all editions are checked in one run; what is wrong is told with its line, and nothing else fails."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from tests.registers.making import GOOD, changed, edition_in, problems_in, told, write
from tests.support.making import CASES_FOLDER, GLOSSARY, MADE_UP, REAL, assert_told, copy_editions, files_of
from tools.data.files import REGISTER_FILES, data_files
from tools.files.errors import InputError
from tools.registers import edition as registers
from tools.registers.edition import Edition, RegisterFiles, SharedFiles, editions_of, read_registers
from tools.registers.glossary import EntryData
from tools.report.model import Report

BAD = tomllib.loads((CASES_FOLDER / "bad_registers.toml").read_text(encoding="utf-8"))["case"]


# Good input


def test_the_registers_that_the_cases_change_are_good(tmp_path: Path, made_up: Report) -> None:
    files = dict(data_files(edition_in(write(tmp_path), made_up)))
    for name in REGISTER_FILES:
        records = json.loads(files[f"2025/{name}.json"])
        assert len(records) > 1
        jsonschema.validate(records, json.loads(files[f"2025/{name}.schema.json"]))


def test_an_edition_without_register_files_has_empty_registers(made_up: Report) -> None:
    assert editions_of([made_up], [RegisterFiles()], SharedFiles()) == (Edition(made_up),)
    files = dict(data_files(Edition(made_up)))
    assert all(json.loads(files[f"2025/{name}.json"]) == [] for name in REGISTER_FILES)


def test_each_list_of_records_is_made_once(tmp_path: Path, made_up: Report, monkeypatch: pytest.MonkeyPatch) -> None:
    made = []
    for name in ("glossary", "figures", "documents", "cases", "errata", "terms"):
        original = getattr(registers, f"{name}_data")

        def counting(*arguments: Any, name: str = name, original: Any = original) -> Any:
            made.append(name)
            return original(*arguments)

        monkeypatch.setattr(registers, f"{name}_data", counting)
    assert dict(data_files(edition_in(write(tmp_path), made_up)))
    assert sorted(made) == ["cases", "documents", "errata", "figures", "glossary", "terms"]


def test_whoever_acts_has_a_name_in_every_language(tmp_path: Path, made_up: Report) -> None:
    names = edition_in(write(tmp_path), made_up).names()
    assert names["testing-bodies"] == {"zh": "检验机构", "en": "testing bodies"}
    assert names["cooperative"] == {"zh": "合作社", "en": "cooperative"}


@pytest.mark.parametrize(("abbreviation", "english"), [("TO", "TO"), (None, "茶办")])
def test_an_agency_without_a_name_in_a_language_has_its_abbreviation_or_the_other_name(
    abbreviation: str | None, english: str, made_up: Report
) -> None:
    office = EntryData("tea-office", abbreviation, "agency", {"zh": ["茶办"], "en": []}, {})
    assert Edition(made_up, (office,)).names() == {"tea-office": {"zh": "茶办", "en": english}}


def test_only_registers_with_records_have_entries(tmp_path: Path, made_up: Report) -> None:
    entries = dict(edition_in(write(tmp_path), made_up).entries())
    assert list(entries) == ["terms", "figures", "documents", "columns", "errata"]
    assert entries["columns"] == ["case-1", "case-2"]
    without = write(tmp_path / "without", without=("documents.toml",))
    assert list(dict(edition_in(without, made_up).entries())) == ["terms", "figures", "columns", "errata"]


# Several editions


def test_registers_of_a_second_edition_do_not_disturb_the_first(
    tmp_path: Path, report: Report, made_up: Report
) -> None:
    source = copy_editions(tmp_path / "source", REAL, MADE_UP)
    for name, text in GOOD.items():
        if name != "glossary.toml":
            (source / "2025" / name).write_text(text.replace('["cooperative"]', '["samr"]'), encoding="utf-8")
    second, first = read_registers(source, [source / "2025", source / "2024"], [made_up, report])
    assert dict(data_files(first)) == files_of(REAL, report)
    assert second.glossary == ()
    assert [figure.id for figure in second.figures][:2] == ["figure-c1-s1-p1-1", "figure-column-1-p2-1"]


def test_problems_of_all_editions_and_of_the_glossary_are_told_in_one_run(
    tmp_path: Path, report: Report, made_up: Report
) -> None:
    source = copy_editions(tmp_path / "source", REAL, MADE_UP)
    glossary = GLOSSARY.read_text(encoding="utf-8").replace('id = "world-bank"', 'id = "bank"')
    (source / "glossary.toml").write_text(glossary, encoding="utf-8")
    errata = (source / "2024" / "errata.toml").read_text(encoding="utf-8").replace("\n[[erratum]]", "\n[[mistake]]", 1)
    (source / "2024" / "errata.toml").write_text(errata, encoding="utf-8")
    (source / "2025" / "documents.toml").write_text(GOOD["documents.toml"], encoding="utf-8")
    with pytest.raises(InputError) as caught:
        read_registers(source, [source / "2025", source / "2024"], [made_up, report])
    files = {problem.file for problem in caught.value.problems}
    assert {"glossary.toml", "2024/errata.toml", "2025/documents.toml"} <= files


def test_without_a_glossary_each_agency_that_records_name_is_told(tmp_path: Path, made_up: Report) -> None:
    problems = problems_in(write(tmp_path, without=("glossary.toml",)), made_up)
    assert told(problems) == ["Q301 documents.toml:22", "Q301 figures.toml:27"]


# Files that cannot be read


@pytest.mark.parametrize("name", sorted(GOOD))
def test_the_other_files_are_checked_when_one_cannot_be_read(name: str, tmp_path: Path, made_up: Report) -> None:
    others = {
        "columns.toml": ('en = "testing body"', 'en = "tester"', "C103 columns.toml:19"),
        "documents.toml": (
            'kind = "rule"\ntitle = { zh = "茶树',
            'kind = "rule"\ntitle = { zh = "树',
            "D103 documents.toml:11",
        ),
        "errata.toml": ('"counterfeit-tea"', '"counterfeit tea"', "Q203 errata.toml:17"),
        "figures.toml": ("value = 12000", "value = 1200", "N101 figures.toml:35"),
        "glossary.toml": ('["mu"]', '["acre"]', "G104 glossary.toml:11"),
        "terms.toml": ('id = "new-variety"', 'id = "new variety"', "T101 terms.toml:4"),
    }
    changes = [(other, old, new) for other, (old, new, _) in others.items() if other != name]
    write(tmp_path, *changes)
    (tmp_path / name).write_text("[[", encoding="utf-8")
    problems = problems_in(tmp_path, made_up)
    assert [problem.file for problem in problems].count(name) == 1
    assert {expected for other, (*_, expected) in others.items() if other != name} <= set(told(problems))


def test_an_unreadable_glossary_makes_no_agency_unknown(tmp_path: Path, made_up: Report) -> None:
    (write(tmp_path) / "glossary.toml").write_text("[[", encoding="utf-8")
    assert {problem.file for problem in problems_in(tmp_path, made_up)} == {"glossary.toml"}


def test_unreadable_errata_leave_no_figure_unexplained(tmp_path: Path, made_up: Report) -> None:
    write(tmp_path, ("figures.toml", "value = 30000", "value = 30000\ndiffers = { en = 30000 }"))
    (tmp_path / "errata.toml").write_text("[[", encoding="utf-8")
    assert {problem.file for problem in problems_in(tmp_path, made_up)} == {"errata.toml"}


# Bad input


@pytest.mark.parametrize("case", BAD, ids=lambda case: f"{case['file']}: {case['name']}")
def test_a_wrong_register_is_refused_with_its_line(case: dict[str, Any], tmp_path: Path, made_up: Report) -> None:
    with pytest.raises(InputError) as caught:
        edition_in(write(tmp_path, changed(case)), made_up)
    assert_told(caught.value, case)


def test_what_is_wrong_in_every_file_is_told_in_one_run_by_file_and_line(tmp_path: Path, made_up: Report) -> None:
    write(
        tmp_path,
        ("figures.toml", 'segment = "c2-s1-p1"', 'segment = "c2-s9-p1"'),
        ("figures.toml", "value = 30000", "value = 3"),
        ("documents.toml", "《茶叶包装指引（一）》", "《茶叶包装指引（九）》"),
        ("columns.toml", 'id = "column-2"', 'id = "column-9"'),
        ("errata.toml", 'segment = "column-2-p1"', 'segment = "column-9-p1"'),
        ("glossary.toml", 'id = "mu"', 'id = "acre"'),
        ("terms.toml", 'id = "new-variety"', 'id = "new variety"'),
    )
    problems = problems_in(tmp_path, made_up)
    assert list(problems) == sorted(problems, key=lambda problem: (problem.file, problem.line))
    assert {
        "Q201 figures.toml:45",
        "N101 figures.toml:12",
        "Q203 documents.toml:25",
        "D101 documents.toml:25",
        "C101 columns.toml:16",
        "C102 columns.toml:1",
        "Q201 errata.toml:14",
        "Q103 glossary.toml:8",
        "T101 terms.toml:4",
    } <= set(told(problems))


# Other words


@pytest.mark.parametrize(
    ("toml", "begins"),
    [
        ("[[synonym]]\nwhy = 1\n", "F204 synonyms.toml:2: "),
        (
            '[[synonym]]\nwhy = "Tea."\nonly = "en"\nen = { printed = ["teapot"], asked = ["pot"] }\n',
            "W102 synonyms.toml:4: ",
        ),
    ],
)
def test_what_is_wrong_in_the_other_words_is_told_with_the_rest(
    toml: str, begins: str, tmp_path: Path, made_up: Report
) -> None:
    source = copy_editions(tmp_path / "source", MADE_UP)
    (source / "synonyms.toml").write_text(toml, encoding="utf-8")
    (source / "2025" / "figures.toml").write_text("[[figure]]\n", encoding="utf-8")
    with pytest.raises(InputError) as caught:
        read_registers(source, [source / "2025"], [made_up])
    codes = [str(problem) for problem in caught.value.problems]
    assert any(line.startswith(begins) for line in codes) and any("figures.toml" in line for line in codes)


def test_all_editions_have_the_same_other_words(tmp_path: Path, report: Report, made_up: Report) -> None:
    source = copy_editions(tmp_path / "source", REAL, MADE_UP)
    toml = '[[synonym]]\nwhy = "Customs."\nonly = "en"\nen = { printed = ["detained"], asked = ["seize"] }\n'
    (source / "synonyms.toml").write_text(toml, encoding="utf-8")
    second, first = read_registers(source, [source / "2025", source / "2024"], [made_up, report])
    assert first.synonyms == second.synonyms and first.synonyms.synonym[0].why == "Customs."
