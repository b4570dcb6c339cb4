"""One version: the package's, the changelog's, and the one that new addresses are stamped with."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

from tests.support.making import MADE_UP, ROOT, copy_editions
from tests.support.project import tools
from tools import VERSION

RELEASE_HEADING = re.compile(r"^## (.+)$", re.MULTILINE)


def test_the_newest_heading_of_the_changelog_is_the_version() -> None:
    headings = RELEASE_HEADING.findall((ROOT / "CHANGELOG.md").read_text(encoding="utf-8"))
    assert headings[0] == VERSION
    assert len(headings) == len(set(headings))


def test_the_package_takes_its_version_from_the_converter() -> None:
    package = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert "version" not in package["project"] and package["project"]["dynamic"] == ["version"]
    assert package["tool"]["setuptools"]["dynamic"]["version"] == {"attr": "tools.VERSION"}


def test_the_citation_of_the_project_is_of_the_version() -> None:
    citation = (ROOT / "CITATION.cff").read_text(encoding="utf-8")
    assert re.findall(r'^version: "(.+)"$', citation, re.MULTILINE) == [VERSION]


def test_a_new_address_is_stamped_with_the_version(tmp_path: Path) -> None:
    source = copy_editions(tmp_path / "source", MADE_UP)
    assert tools("ids", "--accept", "--source", source).returncode == 0
    rows = (source / "published.csv").read_text(encoding="utf-8").splitlines()
    assert rows[0] == "address,since,text"
    assert {row.split(",")[1] for row in rows[1:]} == {VERSION}


def test_an_accepted_address_keeps_its_release(tmp_path: Path) -> None:
    source = copy_editions(tmp_path / "source", MADE_UP)
    (source / "published.csv").write_text("address,since\ncite/,0.9\n", encoding="utf-8")
    assert tools("ids", "--accept", "--source", source).returncode == 0
    rows = (source / "published.csv").read_text(encoding="utf-8").splitlines()
    assert rows[1] == "cite/,0.9," and f"en/cite/,{VERSION}," in rows
