"""The build itself: the same bytes each time, and what is wrong stops it in one line."""

from __future__ import annotations

import hashlib
import shutil
import sys
from pathlib import Path

import pytest

from tests.support.making import MADE_UP, REAL, ROOT
from tests.support.project import BUILT_AT, make_project, mkdocs_build, run, tools
from tools.language.languages import LANGUAGES


@pytest.fixture(scope="module")
def converted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with the made-up edition, converted; to be copied."""
    return make_project(tmp_path_factory.mktemp("converted"), MADE_UP)


@pytest.fixture
def project(converted: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(converted, tmp_path / "project"))


def hashes(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


@pytest.fixture(scope="module")
def by_the_fork(tmp_path_factory: pytest.TempPathFactory, site_url: str) -> Path:
    """Another project with the real edition, built by the fork of MkDocs for the same address as `site`."""
    project = make_project(tmp_path_factory.mktemp("fork"), REAL)
    time = {"SITE_URL": site_url, "SOURCE_DATE_EPOCH": BUILT_AT}
    built = run(sys.executable, "-m", "properdocs", "build", "--strict", cwd=project, **time)
    assert built.returncode == 0, built.stdout + built.stderr
    return project


def test_two_conversions_are_identical_to_the_byte(by_the_fork: Path) -> None:
    for folder in ("data", *(f"docs/{language.code}" for language in LANGUAGES)):
        assert hashes(by_the_fork / folder) == hashes(ROOT / folder), folder


def test_two_builds_are_identical_to_the_byte_by_the_fork_of_mkdocs_too(by_the_fork: Path, site: Path) -> None:
    assert hashes(by_the_fork / "site") == hashes(site)


def test_a_link_that_leads_nowhere_fails_the_build(project: Path) -> None:
    page = project / "source" / "pages" / "en" / "cite.md"
    links = "\n[lost](nowhere.md)\n\n[lost too](index.md#no-such-heading)\n"
    page.write_text(page.read_text(encoding="utf-8") + links, encoding="utf-8")
    assert tools("build", cwd=project).returncode == 0
    built = mkdocs_build(project)
    output = built.stdout + built.stderr
    assert built.returncode != 0 and "Aborted with 2 warnings in strict mode!" in output
    assert "'en/cite.md' contains a link 'nowhere.md'" in output
    assert "'en/cite.md' contains a link 'index.md#no-such-heading'" in output


@pytest.mark.parametrize(("name", "content"), [("report", '{"edition": "2025"}'), ("glossary", "[1]")])
def test_data_of_another_version_is_one_line_and_not_a_traceback(project: Path, name: str, content: str) -> None:
    path = project / "data" / "2025" / f"{name}.json"
    path.write_text(content, encoding="utf-8")
    built = mkdocs_build(project)
    assert built.returncode == 1 and "Traceback" not in built.stderr
    (line,) = (line for line in built.stderr.splitlines() if "ERROR" in line)
    assert f"S101 {path}:1: " in line and line.endswith("expected what `make docs` writes")


def test_a_project_that_was_never_converted_is_told_so_in_one_line(project: Path) -> None:
    shutil.rmtree(project / "data")
    built = mkdocs_build(project)
    assert built.returncode == 1 and "Traceback" not in built.stderr
    (line,) = (line for line in built.stderr.splitlines() if "ERROR" in line)
    assert f"S102 {project / 'data'}:1: there is no edition; expected" in line


def test_a_page_that_differs_from_the_data_stops_the_build(project: Path) -> None:
    page = project / "docs" / "en" / "2025" / "chapter-1.md"
    page.write_text(page.read_text(encoding="utf-8").replace("better kept", "worse kept"), encoding="utf-8")
    built = mkdocs_build(project)
    assert built.returncode == 1 and "Traceback" not in built.stderr
    (line,) = (line for line in built.stderr.splitlines() if "ERROR" in line)
    assert (
        "S304 en/2025/chapter-1/index.html:" in line and "c1-p1 reads “In 2025, tea gardens were worse kept.”" in line
    )
