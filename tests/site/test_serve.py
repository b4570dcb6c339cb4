"""make serve: what changes under source/ and docs/assets/ shows up on reload."""

from __future__ import annotations

import os
import re
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.making import MADE_UP
from tests.support.project import make_project, run
from tools.site.serve import free_port, is_free


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, str]]:
    project = make_project(tmp_path_factory.mktemp("served"), MADE_UP)
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    process = subprocess.Popen(
        [sys.executable, "-m", "tools.site.serve", "--port", str(port)],
        cwd=project,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1", "SITE_URL": "https://published.example/reports/"},
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
    line = re.fullmatch(rf"port {port} is taken; expected a free one \(make serve PORT=([0-9]+)\)\n", served.stderr)
    assert line and int(line[1]) != port and is_free(int(line[1]))


def test_a_port_that_has_just_been_given_up_is_free() -> None:
    """As after Ctrl-C: the system keeps the last connection for a while, and the server may listen again."""
    with socket.socket() as server:
        server.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)  # as MkDocs' server does
        server.bind(("127.0.0.1", 0))
        server.listen()
        port = server.getsockname()[1]
        with socket.create_connection(("127.0.0.1", port)) as client:
            server.accept()[0].close()
            assert client.recv(1) == b""
    assert is_free(port)


def test_the_port_that_is_named_instead_is_free_and_exists() -> None:
    with socket.socket() as first, socket.socket() as second:
        first.bind(("127.0.0.1", 0))
        port = first.getsockname()[1]
        first.listen()
        following = port + 10
        if following < 65536 and is_free(following):
            second.bind(("127.0.0.1", following))
            second.listen()
        assert free_port(port) not in {port, following}
    assert is_free(free_port(65535)) and free_port(65535) < 65536


def test_make_hands_the_port_on() -> None:
    """The recipe alone: what it stands on would install packages."""
    for given, port in ((), "8000"), (("PORT=8010",), "8010"):
        recipe = run(
            "make", "--no-print-directory", "--dry-run", "--old-file", ".venv/site.done", "serve", *given
        ).stdout.splitlines()
        assert recipe[-1] == f".venv/bin/python -m tools.site.serve --port {port}"


def wait_for(address: str, words: str) -> None:
    """Until the page at `address` holds the words; fails after two minutes, for the machine may be loaded."""
    deadline = time.monotonic() + 120
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


READING = (
    '\n[[reading]]\nlanguage = "en"\nsegment = "c1"\nprinted = "I. Planting"\nlabel = "I. Planting tea"\nwhy = "x"\n'
)


def test_edits_show_up_on_reload_and_an_error_is_survived(served: tuple[Path, str]) -> None:
    project, address = served
    wait_for(address + "en/", "I. Planting")
    wait_for(address + "en/2025/chapter-1/", f'data-address="{address}id/2025/c1-s1-p1/"')
    wait_for(address + "id/2025/c1-s1-p1/", f'<link rel="canonical" href="{address}id/2025/c1-s1-p1/">')
    record = project / "source" / "2025" / "edition.toml"
    record.write_text(record.read_text(encoding="utf-8") + READING, encoding="utf-8")
    wait_for(address + "en/", "I. Planting tea")
    edit(record, "year = 2025", 'year = "2025"')
    time.sleep(2)
    edit(record, 'year = "2025"', "year = 2025")
    edit(project / "docs" / "assets" / "css" / "theme.css", "--ink: #22262e", "--ink: #22262d")
    edit(project / "theme" / "404.html", "页面不存在</h1>", "这个页面不存在</h1>")
    wait_for(address + "assets/site.css", "--ink: #22262d")
    wait_for(address + "404.html", "这个页面不存在")
