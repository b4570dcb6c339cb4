"""The commands, as a person runs them."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.making import MADE_UP, REAL, ROOT, copy_editions
from tests.support.project import tools
from tools.build import build_all
from tools.cli import main


@pytest.fixture
def project(tmp_path: Path) -> Path:
    copy_editions(tmp_path / "source", REAL)
    return tmp_path


def test_build_says_what_it_did_and_check_agrees(project: Path) -> None:
    built = tools("build", "--source", project / "source", "--docs", project / "docs", "--data", project / "data")
    assert built.returncode == 0
    assert "2024: 93 segments, 42 repairs, 69764 characters of report.txt accounted for" in built.stdout
    checked = tools("check", "--source", project / "source", "--docs", project / "docs", "--data", project / "data")
    assert (checked.returncode, checked.stderr) == (0, "")


def test_what_is_committed_is_what_the_source_gives() -> None:
    checked = tools("check")
    assert checked.returncode == 0, checked.stdout


def test_check_fails_with_a_readable_diff(project: Path) -> None:
    folders = ["--source", project / "source", "--docs", project / "docs", "--data", project / "data"]
    tools("build", *folders)
    page = project / "docs" / "en" / "2024" / "chapter-4.md"
    page.write_text(page.read_text(encoding="utf-8").replace("287,000", "287"), encoding="utf-8")
    (project / "docs" / "zh" / "2024" / "stray.md").write_text("x")
    (project / "data" / "2024" / "report.json").unlink()
    checked = tools("check", *folders)
    assert checked.returncode == 1
    assert f"--- {page} (as it is)" in checked.stdout
    assert f"{project}/docs/zh/2024/stray.md: is not generated" in checked.stdout
    assert f"{project}/data/2024/report.json: is missing" in checked.stdout
    assert "expected what `python -m tools build` writes" in checked.stderr and checked.stderr.count("\n") == 1


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("c4-s3-p1", "repaired (column-float), lines 193, 199: column 3 set after the paragraph"),
        ("4700", ""),
        ("471", "c6-s2-p1 (paragraph)"),
        ("侵权 假冒高发多发的重点实体市场", "c4-s1-p2 (paragraph)"),
        ("food safety violation cases", "c3-s2-p1 (paragraph)"),
        ("column-1", "printed after c4-s1-p1, set after c4-s1-p2 as in the original"),
        ("no such words", ""),
    ],
)
def test_explain_tells_lines_repairs_and_addresses(question: str, told: str) -> None:
    explained = tools("explain", question)
    if not told:
        assert explained.returncode == 1 and "expected an id like" in explained.stderr
        return
    assert explained.returncode == 0
    assert told in explained.stdout
    assert "published: en/2024/chapter-" in explained.stdout


def test_explain_knows_the_lines_of_cover_and_contents() -> None:
    assert (
        "“Implementation of Building a Quality-powered Nation” is the issuer on the cover"
        in tools("explain", "12").stdout
    )
    assert "“(一) 开展重点领域治理” is the contents, for c4-s1" in tools("explain", "30").stdout


def test_explain_tells_of_every_edition_and_of_one_alone_when_asked(tmp_path: Path) -> None:
    source = copy_editions(tmp_path / "source", REAL, MADE_UP)
    both = tools("explain", "23", "--source", source).stdout
    assert "2025 preface-p1 (paragraph)" in both and "“(二) 强化重点推进” is the contents, for c2-s2" in both
    one = tools("explain", "2025/c1-s1-p1", "--source", source).stdout
    assert one.startswith("2025 c1-s1-p1") and "2024" not in one.splitlines()[0] and "\n2024" not in one


def test_explain_tells_cause_and_remedy_of_a_code() -> None:
    explained = tools("explain", "F102")
    assert explained.returncode == 0
    name, cause, remedy = explained.stdout.splitlines()
    assert name == "F102 (files: what is read and written)"
    assert cause.startswith("  cause: A file holds bytes that are not UTF-8")
    assert remedy.startswith("  remedy: Save the file as UTF-8.")


def test_explain_knows_no_code_that_is_not_listed() -> None:
    explained = tools("explain", "Z999")
    assert (explained.returncode, explained.stdout) == (1, "")
    assert explained.stderr == "there is no code Z999; expected one of those in ERRORS.md\n"


def test_codes_writes_its_page_and_tells_when_it_is_another(tmp_path: Path) -> None:
    page = tmp_path / "ERRORS.md"
    missing = tools("codes", "--check", "--page", page)
    assert missing.returncode == 1 and not page.exists()
    assert tools("codes", "--page", page).stdout == f"{page} written\n"
    assert tools("codes", "--check", "--page", page).stdout == f"{page} is what the codes give\n"
    page.write_text(page.read_text(encoding="utf-8").replace("UTF-8", "UTF-16"), encoding="utf-8")
    changed = tools("codes", "--check", "--page", page)
    assert changed.returncode == 1 and "+A file holds bytes that are not UTF-8" in changed.stdout
    assert changed.stderr == f"{page} is not what the codes give; expected what `python -m tools codes` writes\n"


def test_long_work_shows_its_steps_on_a_terminal_only(project: Path) -> None:
    source, docs, data = folders = [project / name for name in ("source", "docs", "data")]
    steps: list[str] = []
    build_all(source, docs, data, steps.append)
    assert steps == ["converting the edition of 2024", "checking the registers", "making pages and data"]
    assert on_terminal("check", *(part for folder in folders for part in (f"--{folder.name}", folder))).startswith(
        "converting the edition of 2024 …\r\nchecking the registers …\r\n"
    )


def on_terminal(*arguments: object) -> str:
    """Run a command with a terminal as its error output, and return what it says there."""
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "tools", *map(str, arguments)]
    subprocess.run(command, cwd=ROOT, stderr=theirs, stdout=subprocess.DEVNULL, check=True)
    os.close(theirs)
    output = os.read(ours, 4096).decode()
    os.close(ours)
    return output


@pytest.mark.parametrize("command", [[], *([name] for name in sorted(main.commands))], ids=" ".join)
def test_every_command_has_help_with_an_example(command: list[str]) -> None:
    helped = tools(*command, "--help")
    assert helped.returncode == 0
    assert f"Example: python -m tools {' '.join(command)}" in helped.stdout
