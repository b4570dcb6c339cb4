"""The ZIP of the site works from a disk: every link names a file that is in it, or leads to the site itself."""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from tests.downloads.conftest import SITE
from tools.downloads.book import Book
from tools.downloads.missing import Missing
from tools.downloads.site_zip import needs, site_zip


def unpacked(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name.removeprefix("site-2024/"): archive.read(name) for name in archive.namelist()}


def test_every_link_of_the_real_site_names_a_file_of_the_zip_or_the_site_itself(book: Book, site: Path) -> None:
    files = unpacked(site_zip(replace(book, built=site)))
    pages = {name: content for name, content in files.items() if name.endswith(".html")}
    assert len(pages) > 150
    wrong = [
        (name, target)
        for name, content in pages.items()
        for target in re.findall(r'<[^>]*\s(?:href|src|action)="([^"]*)"', content.decode())
        if ":" not in target.partition("#")[0] and not target.startswith("#") and _file(name, target) not in files
    ]
    assert wrong == []


def _file(page: str, target: str) -> str:
    return posixpath.normpath(posixpath.join(posixpath.dirname(page), target.partition("#")[0].partition("?")[0]))


@pytest.fixture
def built(tmp_path: Path) -> Path:
    """A site of two editions, with a page that leads everywhere."""
    page = '<p><a href="en/2024/#c1">x</a> <a href="2023/">x</a> <a href="downloads/">x</a> <a href="#top">x</a>'
    script = '<script src="assets/early.js"></script><script type="module" src="assets/site.js"></script>'
    for name in (
        "index.html",
        "en/2024/index.html",
        "2023/index.html",
        "id/2023/c1/index.html",
        "downloads/index.html",
    ):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(page + script, encoding="utf-8")
    (tmp_path / "404.html").write_text("")
    return tmp_path


def test_links_lead_to_files_to_the_site_or_stay(book: Book, built: Path) -> None:
    files = unpacked(site_zip(replace(book, built=built)))
    assert set(files) == {"index.html", "en/2024/index.html"}
    page = files["index.html"].decode()
    links = [link["href"] for link in BeautifulSoup(page, "html.parser").find_all("a")]
    assert links == ["en/2024/index.html#c1", f"{SITE}2023/", f"{SITE}downloads/", "#top"]
    assert "<script" not in page


def test_it_is_made_anew_when_a_page_changes_and_not_without_a_site(book: Book, built: Path) -> None:
    book = replace(book, built=built)
    before = needs(book)
    assert (needs(book), site_zip(book)) == (before, site_zip(book))
    (built / "index.html").write_text("other", encoding="utf-8")
    assert needs(book) != before
    with pytest.raises(Missing, match="the site is not built"):
        needs(replace(book, built=built / "nothing"))
