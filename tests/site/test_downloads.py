"""The page of the downloads links what has been made, and says what has not."""

from __future__ import annotations

from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from tests.support.making import ROOT
from tools.addresses.downloads import downloads
from tools.data.downloads import INDEX, DownloadData
from tools.files.data_record import encode
from tools.language.languages import EN, LANGUAGES, ZH, Language
from tools.site.downloads import publish, with_files

NAME = "report-2024-zh.html"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of downloads with one file and its list."""
    made = DownloadData(NAME, "html", ["zh"], 49_932, "ab" * 32, "2025-01-01", "cd" * 32)
    (tmp_path / "made" / "2024").mkdir(parents=True)
    (tmp_path / "made" / "2024" / NAME).write_text("…", encoding="utf-8")
    (tmp_path / "made" / "2024" / INDEX).write_bytes(encode([made]))
    return tmp_path / "made"


def shown(site: Path, folder: Path, language: Language) -> BeautifulSoup:
    """The page as it is built without any file, with the items as the Markdown has them, and then with these files."""
    url = f"{language.prefix}downloads/"
    items = "".join(f'<li data-download="2024/{file.name}">{file.name}</li>' for file in downloads("2024"))
    assert (site / url / "index.html").is_file()
    return BeautifulSoup(with_files(f"<ul>{items}</ul>", url, folder, language), "html.parser")


def test_a_file_that_was_made_is_linked_with_size_day_and_checksum(site: Path, folder: Path) -> None:
    [link] = shown(site, folder, EN).select("a")
    assert link["href"] == f"../../downloads/2024/{NAME}"
    item = link.parent.get_text() if link.parent else ""
    assert item == f"{NAME}, 50 KB, 2025-01-01{'ab' * 32}"
    [link] = shown(site, folder, ZH).select("a")
    assert link["href"] == f"../downloads/2024/{NAME}"


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.code)
def test_what_was_not_made_is_no_link_and_says_so(site: Path, language: Language) -> None:
    page = BeautifulSoup((site / language.prefix / "downloads" / "index.html").read_bytes(), "html.parser")
    items = [item.get_text() for item in page.select("article li") if "-2024" in item.get_text()]
    assert len(items) == len(list(downloads("2024"))) - 1
    assert all(item.endswith(("（本站未提供此文件）", "(not provided here)")) for item in items)
    assert page.select("article a[download]") == []


def test_what_was_made_is_published_beside_the_page(folder: Path, tmp_path: Path) -> None:
    publish(folder, tmp_path / "site")
    assert (tmp_path / "site" / "downloads" / "2024" / NAME).is_file()
    publish(tmp_path / "nothing", tmp_path / "site")


def test_each_form_and_variant_has_its_words() -> None:
    for language in LANGUAGES:
        text = (ROOT / "docs" / language.code / "downloads.md").read_text(encoding="utf-8")
        assert [file.name for file in downloads("2024") if file.name not in text] == []
