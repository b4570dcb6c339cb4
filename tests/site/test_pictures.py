"""Pages name the pictures that have been drawn for them, and no others."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from tools.language.languages import EN, ZH
from tools.site.pictures import drawn_in, of_own_page, of_url, publish, with_picture

SITE = "https://example.org/report/"
HEAD = """<meta property="og:title" content="IV. Title · Report">
<meta property="og:description" content="First words">
<meta name="twitter:card" content="summary">"""


@pytest.fixture
def downloads(tmp_path: Path) -> Path:
    folder = tmp_path / "downloads" / "2024"
    folder.mkdir(parents=True)
    with zipfile.ZipFile(folder / "report-2024-pictures.zip", "w") as archive:
        for name in ("home-zh", "chapter-4-en", "id-c4-s1-p3"):
            archive.writestr(f"{name}.png", b"a picture")
    return tmp_path / "downloads"


def test_a_page_names_its_picture_with_its_size_and_a_text(downloads: Path) -> None:
    page = with_picture(HEAD, of_url("en/2024/chapter-4/", EN, "2024"), drawn_in(downloads), SITE)
    assert f'<meta property="og:image" content="{SITE}pictures/2024/chapter-4-en.png">' in page
    assert '<meta property="og:image:alt" content="IV. Title · Report">' in page
    assert 'content="summary_large_image"' in page and 'content="summary"' not in page


def test_of_a_passage_the_text_is_its_first_words(downloads: Path) -> None:
    page = with_picture(HEAD, of_own_page("id/2024/c4-s1-p3/index.html"), drawn_in(downloads), SITE)
    assert '<meta property="og:image:alt" content="First words">' in page


def test_a_page_without_a_picture_names_none(downloads: Path, tmp_path: Path) -> None:
    assert with_picture(HEAD, of_url("en/2024/chapter-5/", EN, "2024"), drawn_in(downloads), SITE) == HEAD
    assert with_picture(HEAD, of_url("", ZH, "2024"), drawn_in(tmp_path), SITE) == HEAD
    assert of_url("", ZH, "2024") == ("2024", "home-zh")
    assert of_url("en/2024/parallel/chapter-4/", EN, "2025") == ("2024", "chapter-4-en")


def test_the_pictures_are_published_under_names_of_their_own(downloads: Path, tmp_path: Path) -> None:
    publish(downloads, tmp_path / "site")
    assert (tmp_path / "site" / "pictures" / "2024" / "id-c4-s1-p3.png").read_bytes() == b"a picture"


def test_a_built_site_without_downloads_names_no_picture(site: Path) -> None:
    for path in ("index.html", "en/2024/chapter-4/index.html", "id/2024/c4-s1-p3/index.html"):
        page = (site / path).read_text(encoding="utf-8")
        assert "og:image" not in page
        assert '<meta name="twitter:card" content="summary">' in page
