"""Make projects of their own for tests, and run the project's commands in them."""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

from click.testing import CliRunner

from tests.support.making import ROOT, copy_editions
from tests.support.small_project import Files, write
from tools.cli import main

BUILT_AT = "1735689600"  # the time that the sites of the tests are built at, in seconds since 1970


def run(*command: str, cwd: Path = ROOT, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a command of the project; its output is text."""
    return subprocess.run(
        command,
        cwd=cwd,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1", **environment},
        text=True,
        capture_output=True,
        timeout=300,
        check=False,
    )


def tools(*arguments: object, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    """Run `python -m tools …` as a user does, but in this process, whose start took the time of a conversion."""
    with contextlib.chdir(cwd):
        ended = CliRunner().invoke(main, list(map(str, arguments)), prog_name="python -m tools")
    if ended.exception and not isinstance(ended.exception, SystemExit):
        raise ended.exception
    return subprocess.CompletedProcess(list(map(str, arguments)), ended.exit_code, ended.stdout, ended.stderr)


def make_project(folder: Path, *editions: Path, files: Files | None = None) -> Path:
    """A copy of what the site is built from, with these editions and files of source/, converted."""
    for name in ("tools", "theme"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(ROOT / "docs" / "assets", folder / "docs" / "assets")
    shutil.copy(ROOT / "mkdocs.yml", folder)
    (folder / "node_modules").symlink_to(ROOT / "node_modules")
    copy_editions(folder / "source", *editions)
    write(folder / "source", files or {})
    shutil.copytree(ROOT / "source" / "pages", folder / "source" / "pages")
    converted = tools("build", cwd=folder)
    assert converted.returncode == 0, converted.stderr
    return folder


def build_site(project: Path, **environment: str) -> Path:
    """Build the site of a project, strictly and without a warning; returns its folder."""
    built = mkdocs_build(project, **environment)
    output = built.stdout + built.stderr
    assert built.returncode == 0 and "WARNING" not in output, output
    return project / "site"


def mkdocs_build(project: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the build as `make site` does. (`--quiet` would hide the warnings that `--strict` counts.)"""
    return run(sys.executable, "-m", "mkdocs", "build", "--strict", cwd=project, **environment)
