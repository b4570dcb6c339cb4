"""Bad input gives one line that says what and where, and changes nothing that is written."""

from __future__ import annotations

import re
import shutil
import tomllib
from pathlib import Path
from typing import Any

import pytest

from tests.support.making import CASES_FOLDER, MADE_UP, REAL, assert_told, copy_editions, record_checksum
from tests.support.project import tools
from tools.build import build_all
from tools.files.errors import InputError
from tools.files.write import owned
from tools.report.convert import read_report

CASES = tomllib.loads((CASES_FOLDER / "bad_input.toml").read_text(encoding="utf-8"))["case"]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    copy_editions(tmp_path / "source", MADE_UP)
    build_all(tmp_path / "source", tmp_path / "docs", tmp_path / "data")
    return tmp_path


def refused(project: Path) -> InputError:
    """What the build of the project says, after checking that it wrote nothing."""
    before = owned(project, ["docs", "data"])
    with pytest.raises(InputError) as caught:
        build_all(project / "source", project / "docs", project / "data")
    assert owned(project, ["docs", "data"]) == before
    return caught.value


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_bad_input_is_refused_with_its_line(case: dict[str, Any], project: Path) -> None:
    path = project / "source" / "2025" / case.get("file", "report.txt")
    text = path.read_text(encoding="utf-8")
    assert text.count(case["old"]) == 1
    path.write_text(text.replace(case["old"], case["new"]), encoding="utf-8")
    assert_told(refused(project), case)


@pytest.mark.parametrize(
    ("raw", "begins"),
    [
        (b"", "F103 report.txt:1: the file is empty"),
        (b"\xff\xfe", "F102 report.txt:1: byte 0xff is not UTF-8"),
        ("目 录\n".encode(), "R101 edition.toml:21: the line “前 言” stands 0 times"),
    ],
)
def test_a_file_that_is_no_report_is_refused(project: Path, raw: bytes, begins: str) -> None:
    (project / "source" / "2025" / "report.txt").write_bytes(raw)
    record_checksum(project / "source" / "2025")
    assert str(refused(project)).startswith(begins)


def test_a_truncated_report_is_refused_wherever_it_ends(project: Path) -> None:
    path = project / "source" / "2025" / "report.txt"
    text = path.read_text(encoding="utf-8")
    for end in range(200, len(text) - 1, 97):
        path.write_text(text[:end], encoding="utf-8")
        assert re.match(r"[A-Z]\d{3} (report.txt|edition.toml):\d+: ", str(refused(project)))


def test_a_missing_report_and_a_missing_edition_are_refused(project: Path) -> None:
    (project / "source" / "2025" / "report.txt").unlink()
    assert str(refused(project)).startswith("F101 report.txt:1: the file cannot be read")
    (project / "source" / "2025" / "edition.toml").unlink()
    assert "no edition found" in str(refused(project))


def test_a_report_without_an_edition_toml_is_not_passed_over(project: Path) -> None:
    other = project / "source" / "2026"
    other.mkdir()
    (other / "report.txt").write_text("目 录\n", encoding="utf-8")
    assert str(refused(project)) == "R809 2026/report.txt:1: no edition.toml stands beside this; expected one"


def test_a_folder_whose_name_is_not_its_year_is_refused(project: Path) -> None:
    (project / "source" / "2025").rename(project / "source" / "2023")
    assert str(refused(project)).startswith("R802 edition.toml:3: the year 2025 stands in the folder 2023; expected")


@pytest.mark.parametrize("name", ["2025/figure.toml", "glossery.toml"])
def test_a_file_of_records_that_nobody_reads_is_refused(name: str, project: Path) -> None:
    (project / "source" / name).write_text("", encoding="utf-8")
    assert str(refused(project)).startswith(f"F105 {name}:1: no such file of records is known; expected ")


def test_a_page_by_hand_in_the_place_of_a_generated_one_is_refused(project: Path) -> None:
    page = project / "source" / "pages" / "en" / "index.md"
    page.parent.mkdir(parents=True, exist_ok=True)
    page.write_text("# Mine\n", encoding="utf-8")
    expected = (
        "S103 pages/en/index.md:1: this page would replace the one that is made from the report; expected another"
    )
    assert str(refused(project)).startswith(expected)


def test_a_bom_and_crlf_are_accepted_and_said(project: Path) -> None:
    path = project / "source" / "2025" / "report.txt"
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    built = tools("build", *[part for name in ("source", "docs", "data") for part in (f"--{name}", project / name)])
    assert built.returncode == 0
    assert "report.txt:1: a byte order mark was left out" in built.stderr
    assert "report.txt:1: CRLF line ends were read as LF" in built.stderr
    assert "were up to date" in built.stdout


def test_the_command_line_gives_one_line_and_status_1(project: Path) -> None:
    path = project / "source" / "2025" / "report.txt"
    path.write_text(path.read_text(encoding="utf-8").replace("II. Testing", "III. Testing"), encoding="utf-8")
    record_checksum(project / "source" / "2025")
    for command in ("build", "check"):
        done = tools(command, *[part for name in ("source", "docs", "data") for part in (f"--{name}", project / name)])
        assert done.returncode == 1 and done.stdout == ""
        assert done.stderr == (
            "R404 report.txt:95: chapter 3 out of order in English; expected chapter 2, "
            "or a [[prose]], [[furniture]] or [[heading]] about this line\n"
        )


def test_what_is_wrong_in_several_editions_is_told_in_one_run(project: Path) -> None:
    copy_editions(project / "source", REAL)
    for edition in ("2024", "2025"):
        (project / "source" / edition / "report.txt").write_bytes(b"")
    assert [str(problem)[:26] for problem in refused(project).problems] == [
        "F103 2024/report.txt:1: th",
        "F103 2025/report.txt:1: th",
    ]


def test_a_folder_that_cannot_be_written_is_one_line(project: Path) -> None:
    shutil.rmtree(project / "docs")
    (project / "docs").write_bytes(b"a file")
    report = project / "data" / "2025" / "report.json"
    report.write_bytes(b"old")
    done = tools("build", *[part for name in ("source", "docs", "data") for part in (f"--{name}", project / name)])
    assert done.returncode == 1 and done.stderr.startswith("F301 ") and done.stderr.count("\n") == 1
    assert report.read_bytes() == b"old"


def test_the_made_up_edition_itself_is_good(project: Path) -> None:
    assert len(read_report(project / "source" / "2025").segments) == 20
