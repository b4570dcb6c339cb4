"""What the documents name is there: files, folders, make targets, commands, reasons for dependencies."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from tests.support.making import ROOT
from tools.cli import main

DOCUMENTS = ("README.md", "README.zh.md", "CONTRIBUTING.md", "DESIGN.md", "NOTICE.md", "SECURITY.md", "HOSTING.md")
FOLDERS = r"(?:tools|tests|source|data|docs|theme|requirements|LICENSES|\.github|\.ci)"
UNDER_A_FOLDER = re.compile(rf"(?<![\w/.<-]){FOLDERS}/(?:[\w./*-]|<year>)*")
LINK = re.compile(r"\]\(([^)#:\s]+)\)")
FILE_NAME = re.compile(r"`([\w.-]+\.(?:cff|css|csv|html|in|inv|js|json|md|py|sh|toml|txt|yml))`")
MAKE = re.compile(r"(?:^|[`&] ?)make ([a-z][a-z-]*)", re.MULTILINE)
COMMAND = re.compile(r"python -m tools ([a-z]+)")
YEAR = re.compile(r"<year>|\b20\d\d\b")

NOT_HERE = {
    "objects.inv": "made with the site",
    "myst.xref.json": "made with the site",
    "404.html": "made with the site",
    "nginx.conf": "made by `make hosts`",
    "cite.json": "made with the site, for each passage",
    "figure.json": "made with the site, for each figure",
    "figure.csv": "made with the site, for each figure",
    "oembed.json": "made with the site, for each page to embed",
    "openapi.json": "made with the site",
    "keep.json": "made with the site",
    "keep.js": "made with the site",
    "retired.toml": "there when something was retired",
    "source/*/retired.toml": "there when something was retired",
}
GENERATED = {".git", ".venv", "node_modules", "site"}


def _text(document: str) -> str:
    return (ROOT / document).read_text(encoding="utf-8")


def paths(text: str) -> Iterator[str]:
    """The files and folders that a document names; a year stands for any edition, those to come too."""
    for found in (*UNDER_A_FOLDER.findall(text), *LINK.findall(text)):
        yield YEAR.sub("*", found.rstrip("."))


@cache
def _names() -> frozenset[str]:
    tops = [path for path in ROOT.iterdir() if path.name not in GENERATED]
    inside = [path for top in tops if top.is_dir() for path in top.rglob("*")]
    return frozenset(path.name for path in (*tops, *inside))


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_path_in_a_document_exists(document: str) -> None:
    missing = [path for path in paths(_text(document)) if path not in NOT_HERE and not any(ROOT.glob(path))]
    assert missing == []


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_file_name_in_a_document_is_that_of_a_file(document: str) -> None:
    names = FILE_NAME.findall(_text(document))
    assert [name for name in names if name not in NOT_HERE and name not in _names()] == []


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_make_target_in_a_document_exists(document: str) -> None:
    targets = set(re.findall(r"^([a-z][a-z-]*):", _text("Makefile"), re.MULTILINE))
    assert sorted(set(MAKE.findall(_text(document))) - targets) == []


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_command_in_a_document_exists(document: str) -> None:
    assert sorted(set(COMMAND.findall(_text(document))) - set(main.commands)) == []


def test_what_the_documents_name_is_found_in_them() -> None:
    contributing = _text("CONTRIBUTING.md")
    assert {"source/*/report.txt", "source/glossary.toml"} <= set(paths(contributing))
    assert {"docs", "test-quick"} <= set(MAKE.findall(contributing))
    assert {"ids", "explain"} <= set(COMMAND.findall(contributing))
    assert "LICENSES/CC-BY-4.0.txt" in set(paths(_text("README.md")))


@pytest.mark.parametrize("path", sorted((ROOT / "requirements").glob("*.in")), ids=lambda path: path.name)
def test_every_dependency_has_a_reason_beside_it(path: Path) -> None:
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if line and line[0] not in "#-"]
    assert lines
    assert [line for line in lines if not re.fullmatch(r"\S+ +# (?:\S+ ){2,}\S+", line)] == []


@pytest.mark.parametrize("path", sorted((ROOT / "requirements").glob("*.in")), ids=lambda path: path.name)
def test_every_dependency_is_locked(path: Path) -> None:
    locked = re.findall(r"^([\w.-]+)==", path.with_suffix(".txt").read_text(encoding="utf-8"), re.MULTILINE)
    assert sorted(_wanted(path) - {name.lower() for name in locked}) == []


def _wanted(path: Path) -> set[str]:
    """The names in a file of dependencies and in those that it includes."""
    text = path.read_text(encoding="utf-8")
    included = [_wanted(path.parent / other) for other in re.findall(r"^-r (\S+)$", text, re.MULTILINE)]
    return {name.lower() for name in re.findall(r"^[\w.-]+", text, re.MULTILINE) if name[0] != "-"}.union(*included)
