"""The site reads back what was published, and tells of every file that is stale."""

from __future__ import annotations

from pathlib import Path

import pytest

from tools.data.load import load_registers, load_reports
from tools.data.report import ReportData, SourceData
from tools.files.data_record import encode
from tools.files.errors import InputError


def write_report(data: Path, year: str) -> None:
    source = SourceData("report.txt", "0")
    (data / year).mkdir()
    (data / year / "report.json").write_bytes(encode(ReportData(year, {}, {}, source, [])))


def test_the_newest_report_is_the_first(tmp_path: Path) -> None:
    for year in ("2023", "2025", "2024"):
        write_report(tmp_path, year)
    assert [report.edition for report in load_reports(tmp_path)] == ["2025", "2024", "2023"]


def test_an_edition_without_registers_has_empty_ones_and_no_register_pages(tmp_path: Path) -> None:
    registers = load_registers(tmp_path / "2024")
    assert (registers.year, registers.glossary, registers.pages) == ("2024", [], [])


def test_every_stale_file_is_told_at_once_with_its_code(tmp_path: Path) -> None:
    (tmp_path / "glossary.json").write_text("[{}]", encoding="utf-8")
    (tmp_path / "figures.json").write_bytes(b'["\xff"]')
    (tmp_path / "errata.json").mkdir()
    with pytest.raises(InputError) as raised:
        load_registers(tmp_path)
    problems = raised.value.problems
    assert [Path(problem.file).name for problem in problems] == ["errata.json", "figures.json", "glossary.json"]
    assert {problem.code for problem in problems} == {"S101"}
    assert all("expected what `make docs` writes" in problem.message for problem in problems)


def test_every_stale_report_is_told_at_once(tmp_path: Path) -> None:
    for year in ("2024", "2025"):
        write_report(tmp_path, year)
        (tmp_path / year / "report.json").write_text("{", encoding="utf-8")
    with pytest.raises(InputError) as raised:
        load_reports(tmp_path)
    assert len(raised.value.problems) == 2


def test_a_folder_without_an_edition_is_told(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"^S102 .*: there is no edition; expected"):
        load_reports(tmp_path)
