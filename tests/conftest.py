"""What several test files share: the real report, the built site, a browser."""

from __future__ import annotations

import functools
import http.server
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.support.chromium import ARGUMENTS, chromium, watch
from tests.support.making import MADE_UP, REAL, ROOT, copy_editions
from tools.data.report import ReportData, report_data
from tools.report.convert import read_report
from tools.report.model import Report

SUB_PATH = "reports/ipr/"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="accept the present results as the golden files")


@pytest.fixture(scope="session")
def report() -> Report:
    return read_report(REAL)


@pytest.fixture(scope="session")
def data(report: Report) -> ReportData:
    return report_data(report)


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
    """Run `python -m tools …`."""
    return run(sys.executable, "-m", "tools", *map(str, arguments), cwd=cwd)


def make_project(folder: Path, *editions: Path) -> Path:
    """A copy of what the site is built from, with these editions, converted."""
    for name in ("tools", "theme"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(ROOT / "docs" / "assets", folder / "docs" / "assets")
    shutil.copy(ROOT / "mkdocs.yml", folder)
    copy_editions(folder / "source", *editions)
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


class _Handler(http.server.SimpleHTTPRequestHandler):
    """Serves a folder below SUB_PATH as a static host does, 404.html included."""

    def log_message(self, format: str, *args: object) -> None:
        pass

    def translate_path(self, path: str) -> str:
        inside = path.removeprefix("/" + SUB_PATH)
        return super().translate_path("/" + inside if inside != path else "/outside-the-site")

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.directory) / "404.html"
        if code != 404 or not page.is_file():
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)


@pytest.fixture(scope="session")
def server() -> Iterator[tuple[http.server.ThreadingHTTPServer, Path]]:
    """A server whose folder is filled later, because the site must know its address."""
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        handler = functools.partial(_Handler, directory=folder)
        with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as running:
            threading.Thread(target=running.serve_forever, daemon=True).start()
            yield running, Path(folder)
            running.shutdown()


@pytest.fixture(scope="session")
def site_url(server: tuple[http.server.ThreadingHTTPServer, Path]) -> str:
    return f"http://127.0.0.1:{server[0].server_port}/{SUB_PATH}"


@pytest.fixture(scope="session")
def site(
    tmp_path_factory: pytest.TempPathFactory, server: tuple[http.server.ThreadingHTTPServer, Path], site_url: str
) -> Path:
    """The site of the real edition, built for a sub-path and served there."""
    project = make_project(tmp_path_factory.mktemp("project"), REAL)
    built = build_site(project, SITE_URL=site_url)
    shutil.copytree(built, server[1], dirs_exist_ok=True)
    return server[1]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=chromium(), args=ARGUMENTS)
        yield running
        running.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page that fails the test on a console message, a failed request or another host."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    watch(page)
    yield page
    assert page.problems == []  # type: ignore[attr-defined]
    context.close()


@pytest.fixture(scope="session")
def two_editions(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the real edition and a made-up one of another shape."""
    return build_site(make_project(tmp_path_factory.mktemp("two"), REAL, MADE_UP))
