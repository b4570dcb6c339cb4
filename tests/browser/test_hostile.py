"""An edition whose every field looks like markup: nothing of it runs, nothing leads elsewhere, no page grows wider."""

from __future__ import annotations

import mimetypes
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from playwright.sync_api import Browser, Dialog, Route

from tests.support.axe import violations
from tests.support.hostile import hostile_project
from tests.support.project import build_site, make_project

SITE = "http://site.example/reports/"
WIDTH = 390
RETIRED = "id/2025/c1-s1-p9/"
PAGES = (
    *("", "en/", "en/2025/", "en/2025/chapter-1/", "en/2025/chapter-2/", "en/2025/parallel/chapter-1/", "en/glossary/"),
    *(f"en/2025/{name}/" for name in ("terms", "figures", "documents", "columns", "errata", "conclusion")),
    *("2025/chapter-1/", "2025/figures/", "en/search/?q=alert", "id/2025/c1-p1/", RETIRED, "404.html"),
)


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_site(make_project(tmp_path_factory.mktemp("hostile"), files=hostile_project()), SITE_URL=SITE)


def test_on_no_page_markup_runs_or_loads_or_widens_the_page(browser: Browser, hostile: Path) -> None:
    page = browser.new_context(viewport={"width": WIDTH, "height": 800}).new_page()
    faults: list[str] = []

    def serve(route: Route) -> None:
        url = route.request.url
        path = hostile / unquote(urlsplit(url).path.removeprefix("/reports/"))
        path = path / "index.html" if path.is_dir() else path
        if not url.startswith(SITE) or not path.exists():
            faults.append(f"request: {url}")
            route.abort()
        else:
            route.fulfill(body=path.read_bytes(), content_type=mimetypes.guess_type(path.name)[0] or "text/plain")

    def on_dialog(dialog: Dialog) -> None:
        faults.append(f"dialog on {page.url}")
        dialog.dismiss()

    page.route("**/*", serve)
    page.on("dialog", on_dialog)
    page.on("pageerror", lambda error: faults.append(f"{page.url}: {error}"))
    for address in PAGES:
        page.goto(SITE + address)
        if (width := page.evaluate("document.documentElement.scrollWidth")) > WIDTH:
            faults.append(f"{address} is {width} wide")
        if address == RETIRED:  # the real edition has none that could be looked at
            faults.extend(f"{rule}: {fault}" for rule, fault in violations(page).items())
    page.context.close()
    assert faults == []


@pytest.mark.site
def test_a_page_of_the_text_shows_the_words_as_they_are_written(hostile: Path) -> None:
    contents = (hostile / "en" / "2025" / "index.html").read_text(encoding="utf-8")
    assert "!!! note # d" in contents and "<pre>" not in contents
