"""What a page weighs: bytes as gzip sends them, and requests. How soon it shows is measured by make bench."""

from __future__ import annotations

import gzip
from pathlib import Path
from urllib.parse import urljoin

import pytest
from playwright.sync_api import Page

from tests.support.soup import read_page

CHAPTERS = ("2024/chapter-4/", "en/2024/chapter-4/")

ENDS = ("js", "css", "json", "svg")


def packed(*paths: Path) -> int:
    return sum(len(gzip.compress(path.read_bytes(), 9, mtime=0)) for path in paths)


def files_of(site: Path, page: str, kind: str) -> list[Path]:
    """The files that a page names in its head and that are fetched with it: scripts or style sheets."""
    selector, attribute = {"css": ("link[rel=stylesheet]", "href"), "js": ("script[src]", "src")}[kind]
    return [
        site / urljoin(page, str(found[attribute])) for found in read_page(site / page / "index.html").select(selector)
    ]


@pytest.mark.parametrize("page", [*CHAPTERS, "en/2024/parallel/chapter-4/", "", "en/glossary/"])
def test_scripts_and_style_sheets_of_a_page_stay_within_their_weight(site: Path, page: str) -> None:
    assert 0 < packed(*files_of(site, page, "js")) <= 10_000
    assert 0 < packed(*files_of(site, page, "css")) <= 16_000


@pytest.mark.parametrize("path", CHAPTERS)
def test_a_chapter_comes_in_six_requests_and_45_000_bytes(site: Path, page: Page, site_url: str, path: str) -> None:
    fetched: list[str] = []
    page.on("request", lambda request: fetched.append(request.url.removeprefix(site_url)))
    page.goto(site_url + path, wait_until="networkidle")
    assert 0 < len(fetched) <= 6, fetched
    names = [f"{name}index.html" if name.endswith("/") else name for name in fetched]
    assert packed(*(site / name for name in names)) <= 45_000, names


def test_what_only_some_pages_need_comes_with_them_alone(site: Path) -> None:
    names = {page: {file.name for file in files_of(site, page, "css")} for page in ("en/", CHAPTERS[0], "en/glossary/")}
    assert names == {
        "en/": {"site.css", "home.css", "charts.css"},
        CHAPTERS[0]: {"site.css"},
        "en/glossary/": {"site.css", "registers.css"},
    }


def test_nothing_is_published_that_no_page_asks_for(site: Path) -> None:
    folders = {path.name for path in (site / "assets").iterdir() if path.is_dir()}
    assert folders.isdisjoint({"javascripts", "stylesheets", "images", "css/shell.css"})
    names = [path.name for path in (site / "assets").rglob("*") if path.is_file()]
    assert not [name for name in names if name.endswith(".map") or "lunr" in name or "worker" in name]
    sizes = {end: sum(path.stat().st_size for path in (site / "assets").rglob(f"*.{end}")) for end in ENDS}
    assert 0 < sizes["js"] + sizes["css"] < 230_000
    assert 0 < sizes["json"] < 260_000  # cards and word pairs, which grow with the registers; none comes with a page
    assert sum(sizes.values()) == sum(path.stat().st_size for path in (site / "assets").rglob("*") if path.is_file())


def test_another_edition_adds_a_link_to_a_page_and_nothing_else(site: Path, two_editions: Path) -> None:
    for page in CHAPTERS:
        sizes = []
        for folder in (site, two_editions):
            soup = read_page(folder / page / "index.html")
            sizes.append(sum(len(str(soup.select_one(name))) for name in (".site-nav", "header", "footer")))
        assert 0 < sizes[1] - sizes[0] < 120
