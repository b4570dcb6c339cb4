"""The built site, read as files: structure, languages, links, addresses, determinism."""

from __future__ import annotations

import gzip
import hashlib
import re
import sys
from collections import Counter
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit
from xml.etree import ElementTree

import pytest
from bs4 import BeautifulSoup

from tests.conftest import SUB_PATH, build_site, make_project, run
from tests.making import REAL, ROOT
from tools.data_files import ReportData

PAGES = [
    "",
    "2024/",
    "2024/preface/",
    *(f"2024/chapter-{number}/" for number in range(1, 9)),
    "2024/conclusion/",
]
ALL_PAGES = [*PAGES, *(f"en/{page}" for page in PAGES)]


@pytest.fixture(scope="module")
def soups(site: Path) -> dict[str, BeautifulSoup]:
    return {page: BeautifulSoup((site / page / "index.html").read_bytes(), "html.parser") for page in ALL_PAGES}


def language_of(page: str) -> str:
    return "en" if page.startswith("en/") else "zh"


def test_the_site_has_exactly_the_pages_that_were_promised(site: Path) -> None:
    found = {path.relative_to(site).parent.as_posix() for path in site.rglob("index.html")}
    assert found == {page.rstrip("/") or "." for page in ALL_PAGES}


def test_every_segment_stands_once_on_its_page_with_the_text_of_report_json(
    soups: dict[str, BeautifulSoup], data: ReportData
) -> None:
    seen = 0
    for page, soup in soups.items():
        ids = Counter(str(element["id"]) for element in soup.find_all(id=True))
        assert max(ids.values()) == 1, page
        for segment in data.segments:
            url = segment.url[language_of(page)]
            if urldefrag(url).url != page:
                assert page in {"", "en/", "2024/", "en/2024/"} or segment.id not in ids
                continue
            seen += 1
            element = soup.find(id=segment.id)
            assert element is not None, url
            shown = element.find(["h3"]) if segment.kind == "column" else element
            paragraphs = [p.get_text() for p in shown.find_all("p", recursive=False)]
            assert ("\n\n".join(paragraphs) or shown.get_text()) == segment.text[language_of(page)]
    assert seen == 2 * len(data.segments)


def test_both_languages_have_the_same_ids_in_the_same_order(soups: dict[str, BeautifulSoup], data: ReportData) -> None:
    published = {segment.id for segment in data.segments}
    for page in PAGES:
        orders = [
            [element["id"] for element in soups[prefix + page].find_all(id=True) if element["id"] in published]
            for prefix in ("", "en/")
        ]
        assert orders[0] == orders[1]


def test_headings_paragraphs_and_columns_are_what_they_should_be(soups: dict[str, BeautifulSoup]) -> None:
    for prefix in ("", "en/"):
        soup = soups[f"{prefix}2024/chapter-4/"]
        article = soup.article
        assert article is not None
        assert [element.name for element in article.find_all(["h1", "h2", "h3"])] == [
            *("h1", "h2", "h3", "h3"),
            *("h2", "h2", "h3", "h3"),
        ]
        assert all(heading.get("id") for heading in article.find_all(re.compile("^h[1-6]$")))
        boxes = article.find_all("aside")
        assert [box["id"] for box in boxes] == ["column-1", "column-2", "column-3", "column-4"]
        assert all(soup.find(id=box["aria-labelledby"]).name == "h3" for box in boxes)


def test_the_document_language_is_right(soups: dict[str, BeautifulSoup]) -> None:
    for page, soup in soups.items():
        assert soup.html and soup.html["lang"] == ("en" if language_of(page) == "en" else "zh-Hans")


def test_language_links_are_absolute_reciprocal_and_have_a_default(
    soups: dict[str, BeautifulSoup], site_url: str
) -> None:
    for page, soup in soups.items():
        bare = page.removeprefix("en/")
        links = {link["hreflang"]: link["href"] for link in soup.select("link[hreflang]")}
        assert links == {"zh-Hans": site_url + bare, "en": f"{site_url}en/{bare}", "x-default": site_url + bare}
        assert all(link["rel"] == ["alternate"] for link in soup.select("link[hreflang]"))
        canonical = soup.find("link", rel="canonical")
        assert canonical and canonical["href"] == site_url + page


def test_the_switch_leads_to_the_same_page_in_the_other_language(
    soups: dict[str, BeautifulSoup], site_url: str
) -> None:
    for page, soup in soups.items():
        (switch,) = soup.select("a.language-switch")
        other = page.removeprefix("en/") if page.startswith("en/") else f"en/{page}"
        assert urljoin(site_url + page, str(switch["href"])) == site_url + other
        assert switch["lang"] == switch["hreflang"]


def test_the_sitemap_lists_every_page_in_every_language(site: Path, site_url: str) -> None:
    names = {"": "http://www.sitemaps.org/schemas/sitemap/0.9", "xhtml": "http://www.w3.org/1999/xhtml"}
    urls = ElementTree.parse(site / "sitemap.xml").getroot().findall("url", names)
    listed = [url.findtext("loc", "", names) for url in urls]
    assert sorted(listed) == sorted(site_url + page for page in ALL_PAGES)
    for url in urls:
        links = {link.attrib["hreflang"]: link.attrib["href"] for link in url.findall("xhtml:link", names)}
        assert set(links) == {"zh-Hans", "en", "x-default"} and links["x-default"] == links["zh-Hans"]
        assert url.findtext("loc", "", names) in links.values()
    assert gzip.decompress((site / "sitemap.xml.gz").read_bytes()) == (site / "sitemap.xml").read_bytes()


def test_navigation_lists_every_chapter_and_section(soups: dict[str, BeautifulSoup], data: ReportData) -> None:
    for page, soup in soups.items():
        code = language_of(page)
        targets = {
            urljoin("/" + page, str(link["href"])).lstrip("/") for link in soup.select(".md-nav--primary a[href]")
        }
        wanted = {s.url[code].partition("#")[0] if s.id == s.part else s.url[code] for s in data.segments if s.label}
        wanted -= {s.url[code] for s in data.segments if s.kind == "column"}
        assert wanted <= targets


def test_navigation_reads_the_misprinted_heading_right_and_the_page_prints_it(soups: dict[str, BeautifulSoup]) -> None:
    soup = soups["en/2024/chapter-8/"]
    assert soup.title and soup.title.get_text().startswith("VIII. Vigorous Advancement")
    assert soup.h1 and soup.h1.get_text() == "VIII. PVigorous Advancement of International Cooperation"


def test_previous_and_next_follow_the_report(soups: dict[str, BeautifulSoup], site_url: str) -> None:
    for prefix in ("", "en/"):
        page = site_url + prefix
        for _ in range(len(PAGES) - 1):
            following = soups[page.removeprefix(site_url)].select_one("a.md-footer__link--next")
            assert following is not None, page
            page = urljoin(page, str(following["href"]))
        assert page == f"{site_url}{prefix}2024/conclusion/"


def links_of(soup: BeautifulSoup) -> set[str]:
    return {
        str(element[attribute])
        for name, attribute in (("a", "href"), ("link", "href"), ("script", "src"), ("img", "src"))
        for element in soup.find_all(name, attrs={attribute: True})
    }


def test_every_link_of_every_page_leads_somewhere_on_this_site(site: Path, site_url: str) -> None:
    ids = {
        path: {str(e["id"]) for e in BeautifulSoup(path.read_bytes(), "html.parser").find_all(id=True)}
        for path in site.rglob("*.html")
    }
    for path in ids:
        page = site_url + path.relative_to(site).as_posix().removesuffix("index.html")
        for link in links_of(BeautifulSoup(path.read_bytes(), "html.parser")):
            target, fragment = urldefrag(urljoin(page, link))
            assert target.startswith(site_url), f"{page}: {link}"
            file = site / unquote(urlsplit(target).path).removeprefix("/" + SUB_PATH)
            file = file / "index.html" if file.is_dir() else file
            assert file.is_file(), f"{page}: {link}"
            assert not fragment or fragment in ids[file], f"{page}: {link}"


def test_no_page_or_style_sheet_of_ours_names_another_host(site: Path, site_url: str) -> None:
    host = urlsplit(site_url).netloc
    for path in [*site.rglob("*.html"), *site.glob("assets/*.css"), *site.glob("assets/*.js")]:
        for address in re.findall(
            r"""(?:src|href)=["']?(https?://[^"' >]+)|url\((https?://[^)]+)\)""", path.read_text("utf-8")
        ):
            assert urlsplit("".join(address)).netloc == host, path


def test_the_404_page_speaks_both_languages_and_its_links_hold_anywhere(site: Path) -> None:
    soup = BeautifulSoup((site / "404.html").read_bytes(), "html.parser")
    assert soup.html and soup.html["lang"] == "zh-Hans" and soup.select_one("[lang=en]")
    assert "没有这个页面" in soup.get_text() and "no such page" in soup.get_text()
    hrefs = [str(link["href"]) for link in soup.select("a")]
    assert hrefs == [f"/{SUB_PATH}", f"/{SUB_PATH}2024/", f"/{SUB_PATH}en/", f"/{SUB_PATH}en/2024/"]


def test_descriptions_are_the_first_words_of_each_page(soups: dict[str, BeautifulSoup]) -> None:
    told = {page: soup.find("meta", attrs={"name": "description"})["content"] for page, soup in soups.items()}
    assert told["2024/chapter-4/"].startswith("2024年，中国政府聚焦重点领域、重点产品")
    assert told["en/2024/chapter-4/"].startswith("In 2024, the Chinese government, focusing on key areas")
    assert {page: len(text) for page, text in told.items() if not 20 <= len(text) <= 300} == {}


def hashes(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_two_builds_are_identical_to_the_byte(tmp_path: Path) -> None:
    projects = [make_project(tmp_path / name, REAL) for name in ("one", "two")]
    for project in projects:
        build_site(project, SOURCE_DATE_EPOCH="1735689600")
    first, second = ({name: hashes(project / name) for name in ("docs", "data", "site")} for project in projects)
    assert first == second


def test_the_fork_of_mkdocs_builds_the_same_configuration(tmp_path: Path) -> None:
    project = make_project(tmp_path, REAL)
    built = run(sys.executable, "-m", "properdocs", "build", "--strict", "--quiet", cwd=project)
    assert built.returncode == 0, built.stdout + built.stderr
    assert (project / "site" / "en" / "2024" / "chapter-4" / "index.html").is_file()


def test_nothing_committed_names_a_package_index() -> None:
    for path in [*ROOT.glob("requirements/*"), ROOT / "pyproject.toml", ROOT / "mkdocs.yml"]:
        assert not re.search(r"index-url|find-links|https?://(?!127)", path.read_text(encoding="utf-8")), path
