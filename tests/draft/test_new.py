"""The folder of a new edition: set up whole or not at all, and never over what is there."""

from __future__ import annotations

import hashlib
import shutil
import sys
from pathlib import Path

import pytest

from tests.draft.pdf import encrypted, pdf
from tests.support.making import MADE_UP, REAL, copy_editions
from tests.support.project import tools
from tools.build import read_reports
from tools.draft.new import set_up
from tools.files.edition_toml import EditionRecord
from tools.files.errors import InputError
from tools.files.toml_file import load


def refusal(source: Path, year: int, report: Path) -> str:
    with pytest.raises(InputError) as caught:
        set_up(source, year, report)
    return str(caught.value)


def test_a_new_edition_converts_once_its_questions_are_answered(tmp_path: Path) -> None:
    source = copy_editions(tmp_path / "source", MADE_UP)
    text = (REAL / "report.txt").read_bytes()
    (tmp_path / "download").write_bytes(text)
    edition = set_up(source, 2024, tmp_path / "download")
    assert edition.problems != () and all(problem.file.startswith("2024/") for problem in edition.problems)
    assert (source / "2024" / "report.txt").read_bytes() == text
    record = (source / "2024" / "edition.toml").read_text(encoding="utf-8")
    (source / "2024" / "edition.toml").write_text(record + answers(), encoding="utf-8")
    shutil.copy(REAL / "alignment.toml", source / "2024")
    assert [report.year for report in read_reports(source)] == [2025, 2024]


def answers() -> str:
    """The records of edition.toml by which the edition of 2024 answers what its conversion asks."""
    record = (REAL / "edition.toml").read_text(encoding="utf-8")
    return record[record.index("[[italic]]") :]


def test_the_command_tells_what_is_set_up_and_lists_what_is_open_each_with_its_code(tmp_path: Path) -> None:
    source = copy_editions(tmp_path / "source", MADE_UP)
    done = tools("new", "2024", REAL / "report.txt", "--source", source)
    assert (done.returncode, done.stderr) == (0, "")
    lines = done.stdout.splitlines()
    assert lines[0] == f"{source}/2024/ is set up: report.txt (69764 characters) and edition.toml"
    assert "[published] and [citation]" in lines[1]
    count = len(lines) - 3
    assert lines[2].startswith(f"converting asks {count} question")
    assert all(line.startswith("R") and "expected " in line and "[[" in line for line in lines[3:])


def test_a_year_that_has_its_folder_is_refused_and_left_as_it_was(tmp_path: Path) -> None:
    source = copy_editions(tmp_path / "source", MADE_UP)
    before = {path.name: path.read_bytes() for path in (source / "2025").iterdir()}
    assert refusal(source, 2025, REAL / "report.txt").startswith("F302 2025:1: ")
    assert {path.name: path.read_bytes() for path in (source / "2025").iterdir()} == before


@pytest.mark.parametrize(
    ("content", "begins"),
    [
        (None, "F101 given:1: the file cannot be read (No such file or directory); expected the report"),
        (b"\xb9\xfa\xbc\xd2", "F102 given:1: byte 0xb9 is not UTF-8"),
        (b"\n \n", "F103 given:1: the file is empty"),
        (pdf("x")[:300], "F107 given:1: the PDF cannot be read ("),
        (encrypted(pdf("x")), "F107 given:1: the PDF is encrypted; expected a whole one without a password"),
        (pdf(), "F108 given:1: the PDF has no text"),
    ],
)
def test_a_report_that_cannot_be_read_leaves_no_folder(tmp_path: Path, content: bytes | None, begins: str) -> None:
    source, report = tmp_path / "source", tmp_path / "given"
    source.mkdir()
    if content is not None:
        report.write_bytes(content)
    assert refusal(source, 2026, report).startswith(begins)
    assert list(source.iterdir()) == []


def test_a_pdf_is_extracted_and_the_extractor_noted_with_its_version(tmp_path: Path) -> None:
    report = tmp_path / "given"
    report.write_bytes(pdf("Preface"))
    set_up(tmp_path, 2026, report)
    assert (tmp_path / "2026" / "report.txt").read_text(encoding="utf-8") == "Preface\n"
    source = load(tmp_path / "2026" / "edition.toml", "edition.toml", EditionRecord).record.source
    assert source.sha256 == hashlib.sha256(b"Preface\n").hexdigest()
    assert source.pdf_sha256 == hashlib.sha256(report.read_bytes()).hexdigest()
    assert source.extractor and source.extractor.startswith("pypdf ")


def test_a_missing_extractor_is_named_with_the_way_to_install_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "given").write_bytes(pdf("Preface"))
    monkeypatch.setitem(sys.modules, "pypdf", None)
    told = refusal(tmp_path, 2026, tmp_path / "given")
    assert told.startswith("F106 given:1: ") and "as `make docs` does" in told


def test_a_folder_that_cannot_be_written_is_one_line_and_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / "source").write_text("a file, and no folder")
    told = refusal(tmp_path / "source", 2026, REAL / "report.txt")
    assert told.startswith("F301 2026:1: ") and told.count("\n") == 0


def test_what_a_killed_run_leaves_is_no_edition_and_goes_with_the_next_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = copy_editions(tmp_path / "source", MADE_UP)

    def killed(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched, pytest.raises(KeyboardInterrupt):
        patched.setattr(Path, "rename", killed)
        patched.setattr("tools.files.write.shutil.rmtree", lambda *_, **__: None)  # a kill leaves no time to clean
        set_up(source, 2024, REAL / "report.txt")
    assert sorted(path.name for path in source.iterdir()) == ["2024.new", "2025"]
    assert [report.year for report in read_reports(source)] == [2025]
    set_up(source, 2024, REAL / "report.txt")
    assert sorted(path.name for path in source.iterdir()) == ["2024", "2025"]
