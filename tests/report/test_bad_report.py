"""A bad report is refused with all its problems that do not hide one another, in both languages."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

from tests.support.making import CASES_FOLDER, MADE_UP, copy_editions, record_checksum
from tools.files.errors import InputError
from tools.report.convert import editions, read_report

CASES = tomllib.loads((CASES_FOLDER / "bad_report.toml").read_text(encoding="utf-8"))["case"]


def problems_of(folder: Path) -> list[str]:
    with pytest.raises(InputError) as caught:
        read_report(folder)
    return str(caught.value).split("\n")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_a_bad_report_is_refused_with_all_its_problems(case: dict[str, Any], tmp_path: Path) -> None:
    folder = copy_editions(tmp_path, MADE_UP) / "2025"
    for name, old, new in case["changes"]:
        text = (folder / name).read_text(encoding="utf-8") if old else ""
        assert not old or text.count(old) == 1, old
        (folder / name).write_text(text.replace(old, new) if old else new, encoding="utf-8")
    if case.get("checksum") != "of the text before":
        record_checksum(folder)
    problems = problems_of(folder)
    assert len(problems) == len(case["problems"]), problems
    for problem, begins in zip(problems, case["problems"], strict=True):
        assert problem.startswith(begins)
        assert re.match(r"R\d{3} [\w.]+:\d+: .*expected ", problem)


def test_a_heading_of_5000_digits_is_no_heading(tmp_path: Path) -> None:
    folder = copy_editions(tmp_path, MADE_UP) / "2025"
    text = (folder / "report.txt").read_text(encoding="utf-8")
    (folder / "report.txt").write_text(text.replace("\n一、种植", f"\n{'1' * 5000}、种植"), encoding="utf-8")
    record_checksum(folder)
    [problem] = problems_of(folder)
    assert re.match(r"R229 report.txt:27: “1{60}” looks like a heading whose number cannot be read", problem)


def test_a_text_that_a_link_or_a_folder_stands_for_is_refused(tmp_path: Path) -> None:
    folder = copy_editions(tmp_path, MADE_UP) / "2025"
    text = (folder / "report.txt").rename(tmp_path / "elsewhere.txt")
    (folder / "report.txt").symlink_to(text)
    told = ["R814 edition.toml:14: “report.txt” is no file of this folder; expected the name of the text that stands "
            "here, such as report.txt"]  # fmt: skip
    assert problems_of(folder) == told
    (folder / "report.txt").unlink()
    (folder / "report.txt").mkdir()
    assert problems_of(folder) == told


def test_a_text_whose_name_has_a_nul_is_refused(tmp_path: Path) -> None:
    folder = copy_editions(tmp_path, MADE_UP) / "2025"
    record = folder / "edition.toml"
    record.write_text(
        record.read_text(encoding="utf-8").replace('"report.txt"', r'"report\u0000.txt"'), encoding="utf-8"
    )
    [problem] = problems_of(folder)
    assert problem.startswith("F206 edition.toml:14: “file” has the character U+0000")


def test_a_folder_without_an_edition_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"^R801 .*: no edition found; expected <year>/edition.toml"):
        editions(tmp_path)


def test_a_folder_whose_name_is_not_its_year_is_refused(tmp_path: Path) -> None:
    folder = (copy_editions(tmp_path, MADE_UP) / "2025").rename(tmp_path / "2023")
    assert problems_of(folder) == [
        "R802 edition.toml:3: the year 2025 stands in the folder 2023; expected the folder's own"
    ]
