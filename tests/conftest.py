"""What several test files share: the real report, the built site, a browser."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import hypothesis
import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.support.chromium import ARGUMENTS, chromium, watch
from tests.support.making import MADE_UP, REAL
from tests.support.project import BUILT_AT, build_site, make_project
from tests.support.server import SharedServer, running_server
from tools.data.report import ReportData, report_data
from tools.report.convert import read_report
from tools.report.model import Report

# A loaded machine is no fault of a test, and in CI the same examples are tried each time.
hypothesis.settings.register_profile("desk", deadline=None)
hypothesis.settings.register_profile("ci", deadline=None, derandomize=True)
hypothesis.settings.load_profile("ci" if os.environ.get("CI") else "desk")

_STACK = pytest.StashKey[ExitStack]()
_SERVER = pytest.StashKey[SharedServer]()
_BUILDS_A_SITE = {"site", "two_editions", "site_url"}


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="accept the present results as the golden files")


def pytest_configure(config: pytest.Config) -> None:
    """Start the one server of the run; a worker of pytest-xdist is told where it is."""
    given: dict[str, Any] | None = getattr(config, "workerinput", None)
    if given:
        config.stash[_SERVER] = SharedServer(given["server_url"], Path(given["server_folder"]))
    else:
        stack = config.stash[_STACK] = ExitStack()
        config.stash[_SERVER] = stack.enter_context(running_server())


@pytest.hookimpl(optionalhook=True)
def pytest_configure_node(node: Any) -> None:
    server = node.config.stash[_SERVER]
    node.workerinput |= {"server_url": server.url, "server_folder": str(server.folder)}


def pytest_unconfigure(config: pytest.Config) -> None:
    if _STACK in config.stash:
        config.stash[_STACK].close()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what needs a browser or a built site: `make test-quick` leaves both out."""
    for item in items:
        fixtures = set(getattr(item, "fixturenames", ()))
        if "browser" in fixtures:
            item.add_marker("browser")
        if fixtures & _BUILDS_A_SITE or "tests/site" in item.path.as_posix():
            item.add_marker("site")


@pytest.fixture(scope="session")
def report() -> Report:
    return read_report(REAL)


@pytest.fixture(scope="session")
def data(report: Report) -> ReportData:
    return report_data(report)


@pytest.fixture(scope="session")
def server(request: pytest.FixtureRequest) -> SharedServer:
    return request.config.stash[_SERVER]


@pytest.fixture(scope="session")
def site_url(server: SharedServer) -> str:
    return server.url


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory, server: SharedServer) -> Path:
    """The site of the real edition, built for a sub-path and served there."""

    def build(folder: Path) -> None:
        project = make_project(tmp_path_factory.mktemp("project"), REAL)
        shutil.copytree(
            build_site(project, SITE_URL=server.url, SOURCE_DATE_EPOCH=BUILT_AT), folder, dirs_exist_ok=True
        )

    return server.filled("site", build)


@pytest.fixture(scope="session")
def two_editions(tmp_path_factory: pytest.TempPathFactory, server: SharedServer) -> Path:
    """The site of the real edition and a made-up one of another shape."""

    def build(folder: Path) -> None:
        project = make_project(tmp_path_factory.mktemp("two"), REAL, MADE_UP)
        shutil.copytree(build_site(project), folder)

    return server.filled("two-editions", build)


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
    problems = watch(page)
    yield page
    assert problems == []
    context.close()
