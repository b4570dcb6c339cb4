"""make serve: what changes under source/ and docs/assets/ shows up on reload."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.making import REAL
from tests.support.project import make_project, run


@pytest.fixture
def served(tmp_path: Path) -> Iterator[tuple[Path, str]]:
    project = make_project(tmp_path, REAL)
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    process = subprocess.Popen(
        [sys.executable, "-m", "tools.site.serve", "--port", str(port)],
        cwd=project,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    yield project, f"http://127.0.0.1:{port}/"
    process.kill()
    process.wait()


def test_a_taken_port_is_one_line_that_names_another() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        served = run(sys.executable, "-m", "tools.site.serve", "--port", str(port))
    assert served.returncode == 1 and served.stdout == ""
    assert served.stderr == f"port {port} is taken; expected a free one (make serve PORT={port + 10})\n"


def wait_for(address: str, words: str) -> None:
    """Until the page at `address` holds the words; fails after 30 seconds."""
    deadline = time.monotonic() + 30
    shown = ""
    while time.monotonic() < deadline:
        try:
            with urllib.request.urlopen(address, timeout=5) as response:
                shown = response.read().decode("utf-8")
        except OSError:
            pass
        if words in shown:
            return
        time.sleep(0.2)
    raise AssertionError(f"{address} never said “{words}”")


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_edits_show_up_on_reload_and_an_error_is_survived(served: tuple[Path, str]) -> None:
    project, address = served
    wait_for(address + "en/", "VIII. Vigorous Advancement")
    wait_for(address + "en/2024/chapter-4/", f'data-address="{address}id/2024/c4-s1-p3/"')
    wait_for(address + "id/2024/c4-s1-p3/", f'<link rel="canonical" href="{address}id/2024/c4-s1-p3/">')
    record = project / "source" / "2024" / "edition.toml"
    edit(record, "VIII. Vigorous", "VIII. Very vigorous")
    wait_for(address + "en/", "VIII. Very vigorous")
    edit(record, "year = 2024", 'year = "2024"')
    time.sleep(2)
    edit(record, 'year = "2024"', "year = 2024")
    edit(project / "docs" / "assets" / "css" / "theme.css", "--ink: #22262e", "--ink: #22262f")
    wait_for(address + "assets/site.css", "--ink:#22262f")
    edit(project / "theme" / "404.html", "没有这个页面</h1>", "这个页面不存在</h1>")
    wait_for(address + "404.html", "这个页面不存在")
