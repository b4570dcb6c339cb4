"""Words that look like markup: on the pages, in their heads and in the files beside them they stay words."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest
from bs4 import BeautifulSoup

from tests.support.making import MADE_UP
from tests.support.project import build_site, make_project

WORDS = "Tea <img src=x onerror=alert(1)> & </script><script>alert(2)</script></title><!-- \"cup\" 'pot' &amp;"
TITLE = f"Annual Report on {WORDS}"
HEADING = f"I. Planting {WORDS}"
SITE = "http://site.example/a&b/"


def hostile_edition(folder: Path) -> Path:
    """The made-up edition with an English title, issuer and chapter that look like markup."""
    folder.mkdir()
    text = (MADE_UP / "report.txt").read_text(encoding="utf-8")
    text = text.replace("Tea Quality\n(2025)", f"{WORDS}\n(2025)").replace(
        "Office of Tea Quality", f"Office of {WORDS}"
    )
    text = text.replace("I. Planting\n", f"{HEADING}\n")
    record = (MADE_UP / "edition.toml").read_text(encoding="utf-8")
    quoted = json.dumps(WORDS)[1:-1]
    record = record.replace("Annual Report on Tea Quality", f"Annual Report on {quoted}")
    record = record.replace("Office of Tea Quality", f"Office of {quoted}")
    checksum = hashlib.sha256(text.encode("utf-8")).hexdigest()
    (folder / "report.txt").write_text(text, encoding="utf-8")
    (folder / "edition.toml").write_text(re.sub('sha256 = "[0-9a-f]+"', f'sha256 = "{checksum}"', record), "utf-8")
    return folder


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("hostile")
    return build_site(make_project(folder / "project", hostile_edition(folder / "2025")), SITE_URL=SITE)


def pages(site: Path) -> Iterator[tuple[str, BeautifulSoup]]:
    for path in sorted(site.rglob("*.html")):
        yield path.relative_to(site).as_posix(), BeautifulSoup(path.read_bytes(), "html.parser")


def test_no_page_has_an_element_or_a_comment_out_of_the_words(hostile: Path) -> None:
    for name, soup in pages(hostile):
        assert not soup.select("[onerror], img[src=x]"), name
        assert not any("alert(" in script.get_text() for script in soup.select("script:not([type$=json])")), name
        assert not soup.find_all(string=lambda text: type(text).__name__ == "Comment" and "cup" in text), name
        for attribute in {key for element in soup.find_all() for key in element.attrs}:
            assert re.fullmatch(r"[a-zA-Z][a-zA-Z:-]*", attribute), f"{name}: {attribute}"


def test_what_pages_are_called_reads_as_it_was_written(hostile: Path) -> None:
    soup = BeautifulSoup((hostile / "en/2025/chapter-1/index.html").read_bytes(), "html.parser")
    assert soup.title and soup.title.get_text().startswith(HEADING)
    for selector in ("h1", ".site-nav [aria-current]"):
        assert [found.get_text().strip() for found in soup.select(selector)][:1] == [HEADING], selector
    assert HEADING in soup.select(".print-head")[0].get_text()
    following = BeautifulSoup((hostile / "en/2025/preface/index.html").read_bytes(), "html.parser")
    (link,) = following.select("a.md-footer__link--next")
    assert link.get_text() == f"Next {HEADING}"
    parallel = BeautifulSoup((hostile / "en/2025/parallel/chapter-1/index.html").read_bytes(), "html.parser")
    assert parallel.title and parallel.title.get_text().startswith(f"{HEADING} (side by side)")
    before = BeautifulSoup((hostile / "en/2025/parallel/preface/index.html").read_bytes(), "html.parser")
    assert before.select("a.md-footer__link--next")[0].get_text() == f"Next {HEADING}"


def test_the_head_of_a_page_reads_as_it_was_written(hostile: Path) -> None:
    soup = BeautifulSoup((hostile / "en/2025/chapter-1/index.html").read_bytes(), "html.parser")
    values = {str(tag["name"]): tag["content"] for tag in soup.select("meta[name]")}
    assert values["citation_title"] == values["DC.title"] == f"{TITLE} (2025)"
    assert values["citation_author"] == f"Office of {WORDS},"
    assert values["citation_public_url"] == f"{SITE}en/2025/chapter-1/"
    (data,) = soup.select("script[type='application/ld+json']")
    assert "<" not in data.get_text()
    record = json.loads(data.get_text())
    assert record["name"] == HEADING and record["isPartOf"]["author"]["name"] == f"Office of {WORDS}"
    assert [link["href"] for link in soup.select("link[hreflang=en]")] == [f"{SITE}en/2025/chapter-1/"]
    (text,) = soup.select("script#__text")
    assert "<" not in text.get_text() and json.loads(text.get_text())["title"] == f"{TITLE} (2025)"


def test_an_identity_page_reads_as_it_was_written(hostile: Path) -> None:
    soup = BeautifulSoup((hostile / "id/2025/c1/index.html").read_bytes(), "html.parser")
    assert soup.title and soup.title.get_text().endswith(f"· {TITLE} (2025)")
    assert soup.select("#en .passage p")[0].get_text() == HEADING
    (quotation,) = (
        BeautifulSoup(details.select("code")[0].get_text(), "html.parser")
        for details in soup.select(".citations [lang=en] details")
        if details.select("summary")[0].get_text() == "HTML"
    )
    assert quotation.blockquote and quotation.blockquote.get_text() == HEADING
    assert quotation.blockquote["cite"] == f"{SITE}id/2025/c1/"
    assert quotation.select("a")[0].get_text() == f"{TITLE} (2025), ch. I"
    assert [link["href"] for link in soup.select("link[hreflang=en]")] == [f"{SITE}en/2025/chapter-1/#c1"]


def test_the_sitemap_and_the_description_of_the_search_are_xml(hostile: Path) -> None:
    names = {"": "http://www.sitemaps.org/schemas/sitemap/0.9"}
    urls = ElementTree.parse(hostile / "sitemap.xml").getroot().findall("url/loc", names)
    assert f"{SITE}en/2025/chapter-1/" in [url.text for url in urls]
    described = ElementTree.parse(hostile / "opensearch-en.xml").getroot()
    names = {"": "http://a9.com/-/spec/opensearch/1.1/"}
    assert described.findtext("LongName", "", names) == TITLE[:48]
    (url,) = described.findall("Url", names)
    assert url.attrib["template"] == f"{SITE}en/search/?q={{searchTerms}}"
