"""The built site, read as files: structure, languages, links, addresses, determinism."""

from __future__ import annotations

import gzip
import re
from collections import Counter
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit
from xml.etree import ElementTree

import pytest
from bs4 import BeautifulSoup

from tests.support.making import ROOT
from tests.support.server import SUB_PATH
from tests.support.soup import attribute, by_id, canonical_of, description_of, html_pages, read_page, select_one
from tools.data.report import ReportData
from tools.language.languages import LANGUAGES, Code

PARTS = ["preface", *(f"chapter-{number}" for number in range(1, 9)), "conclusion"]
REGISTERS = [f"2024/{name}/" for name in ("terms", "figures", "documents", "columns", "errata", "compare")]
READING_ORDER = [
    "",
    "2024/",
    *(f"2024/{part}/" for part in PARTS),
    *REGISTERS,
    "glossary/",
    "downloads/",
    "cite/",
    "about/",
]
PARALLEL = [f"2024/parallel/{part}/" for part in PARTS]
INDEXED = [*READING_ORDER, "search/", "accessibility/"]
PAGES = [*INDEXED, *PARALLEL]
ALL_PAGES = [*PAGES, *(f"en/{page}" for page in PAGES)]


@pytest.fixture(scope="module")
def soups(site: Path) -> dict[str, BeautifulSoup]:
    return {page: read_page(site / page) for page in ALL_PAGES}


def language_of(page: str) -> Code:
    return "en" if page.startswith("en/") else "zh"


def test_the_site_has_exactly_the_pages_that_were_promised(site: Path) -> None:
    found = {path.relative_to(site).parent.as_posix() for path in site.rglob("index.html")}
    identities = {name for name in found if name.startswith("id/")}
    figures = {name for name in found if "/figures/" in name and "embed/" not in name}
    embedded = {name for name in found if name.removeprefix("en/").startswith("embed/")}
    assert found - identities - figures - embedded == {page.rstrip("/") or "." for page in ALL_PAGES}
    assert len(identities) == 93 and len(figures) == 2 * (145 + 3)  # three are kept no longer
    assert len(embedded) > 300


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
                assert segment.id not in ids or "parallel/" in page
                continue
            seen += 1
            element = by_id(soup, segment.id)
            shown = select_one(element, "h3") if segment.kind == "column" else element
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
        boxes = article.select("section.column")
        assert [box["id"] for box in boxes] == ["column-1", "column-2", "column-3", "column-4"]
        assert all(by_id(soup, attribute(box, "aria-labelledby")).name == "h3" for box in boxes)


def test_the_document_language_is_right(soups: dict[str, BeautifulSoup]) -> None:
    for page, soup in soups.items():
        assert soup.html and soup.html["lang"] == ("en" if language_of(page) == "en" else "zh-Hans")


def test_language_links_are_absolute_reciprocal_and_have_a_default(
    soups: dict[str, BeautifulSoup], site_url: str
) -> None:
    for page, soup in soups.items():
        if "parallel/" in page:
            continue
        bare = page.removeprefix("en/")
        links = {link["hreflang"]: link["href"] for link in soup.select("link[hreflang]")}
        assert links == {"zh-Hans": site_url + bare, "en": f"{site_url}en/{bare}", "x-default": site_url + bare}
        assert all(link["rel"] == ["alternate"] for link in soup.select("link[hreflang]"))
        assert canonical_of(soup) == site_url + page


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
    others = [address for address in listed if "/figures/figure-" not in address]
    assert sorted(others) == sorted(site_url + page for page in ALL_PAGES if "parallel/" not in page)
    for url in urls:
        links = {link.attrib["hreflang"]: link.attrib["href"] for link in url.findall("xhtml:link", names)}
        assert set(links) == {"zh-Hans", "en", "x-default"} and links["x-default"] == links["zh-Hans"]
        assert url.findtext("loc", "", names) in links.values()
    assert gzip.decompress((site / "sitemap.xml.gz").read_bytes()) == (site / "sitemap.xml").read_bytes()


def test_navigation_lists_every_chapter_and_the_sections_of_the_one_that_is_read(
    soups: dict[str, BeautifulSoup], data: ReportData
) -> None:
    parts = {segment.id: segment for segment in data.segments if segment.id == segment.part}
    for page, soup in soups.items():
        code, here = language_of(page), page.replace("parallel/", "")
        targets = [urljoin("/" + page, str(link["href"])).lstrip("/") for link in soup.select(".site-nav a[href]")]
        urls = [part.url[code].partition("#")[0] for part in parts.values()]
        assert set(urls) <= {target.replace("parallel/", "") for target in targets}
        sections = [segment.url[code] for segment in data.segments if segment.kind == "section"]
        assert [target.replace("parallel/", "") for target in targets if "#" in target] == [
            section for section in sections if section.startswith(f"{here}#")
        ]
        current = [str(link["href"]) for link in soup.select(".site-nav [aria-current]")]
        assert current == ["./"] or (current == [] and page.endswith(("search/", "accessibility/"))), page


def test_navigation_reads_the_misprinted_heading_right_and_the_page_prints_it(soups: dict[str, BeautifulSoup]) -> None:
    soup = soups["en/2024/chapter-8/"]
    assert soup.title and soup.title.get_text().startswith("VIII. Vigorous Advancement")
    assert soup.h1 and soup.h1.get_text() == "VIII. PVigorous Advancement of International Cooperation"


def test_previous_and_next_follow_the_report(soups: dict[str, BeautifulSoup], site_url: str) -> None:
    for prefix in ("", "en/"):
        page = site_url + prefix
        for _ in range(len(READING_ORDER) - 1):
            following = soups[page.removeprefix(site_url)].select_one("a.md-footer__link--next")
            assert following is not None, page
            page = urljoin(page, str(following["href"]))
        assert page == f"{site_url}{prefix}about/"


def test_side_by_side_pages_have_titles_and_lead_on(soups: dict[str, BeautifulSoup], site_url: str) -> None:
    first = soups["en/2024/parallel/preface/"]
    assert first.title and first.title.get_text().startswith("Preface (side by side)")
    page = f"{site_url}en/2024/parallel/preface/"
    for _ in PARTS[1:]:
        following = soups[page.removeprefix(site_url)].select_one("a.md-footer__link--next")
        assert following is not None, page
        page = urljoin(page, str(following["href"]))
    assert page == f"{site_url}en/2024/parallel/conclusion/"


def test_side_by_side_the_current_chapter_is_marked_with_its_sections_and_all_chapters_lead_side_by_side(
    soups: dict[str, BeautifulSoup], data: ReportData, site_url: str
) -> None:
    for prefix, part in ((prefix, part) for prefix in ("", "en/") for part in PARTS):
        page = f"{site_url}{prefix}2024/parallel/{part}/"
        soup = soups[page.removeprefix(site_url)]
        (current,) = soup.select("nav a[aria-current=page]")
        assert urljoin(page, str(current["href"])) == page
        targets = [urljoin(page, str(link["href"])) for link in soup.select(".site-nav li a")]
        sections = [s.id for s in data.segments if s.kind == "section" and f"/{part}/" in f"/{s.url['zh']}"]
        assert [target for target in targets if target.startswith(f"{page}#")] == [f"{page}#{s}" for s in sections]
        assert {f"{site_url}{prefix}2024/parallel/{other}/" for other in PARTS} <= set(targets)
        assert not {f"{site_url}{prefix}2024/{other}/" for other in PARTS} & set(targets)


# A link that leaves the site says so; nothing is loaded through it.
OFF_THE_SITE = {"external", "license"}


def links_of(soup: BeautifulSoup) -> set[str]:
    return {
        str(element[attribute])
        for name, attribute in (("a", "href"), ("link", "href"), ("script", "src"), ("img", "src"))
        for element in soup.find_all(name, attrs={attribute: True})
        if name != "a" or not OFF_THE_SITE & set(element.get("rel") or ())
    }


def test_every_link_of_every_page_leads_somewhere_on_this_site(site: Path, site_url: str) -> None:
    ids: dict[Path, set[str]] = {}
    links: dict[Path, set[str]] = {}
    for path in html_pages(site):
        soup = read_page(path)
        ids[path], links[path] = {str(element["id"]) for element in soup.find_all(id=True)}, links_of(soup)
    for path in ids:
        page = site_url + path.relative_to(site).as_posix().removesuffix("index.html")
        for link in links[path]:
            target, fragment = urldefrag(urljoin(page, link))
            assert target.startswith(site_url), f"{page}: {link}"
            file = site / unquote(urlsplit(target).path).removeprefix("/" + SUB_PATH)
            file = file / "index.html" if file.is_dir() else file
            assert file.is_file(), f"{page}: {link}"
            assert not fragment or fragment in ids[file], f"{page}: {link}"


def test_no_page_or_style_sheet_of_ours_names_another_host(site: Path, site_url: str) -> None:
    host = urlsplit(site_url).netloc
    for path in [*site.rglob("*.html"), *site.glob("assets/*.css"), *site.glob("assets/*.js")]:
        text = re.sub(r'<a href="[^"]*" rel="(?:external|license)">', "", path.read_text("utf-8"))
        for address in re.findall(r"""(?:src|href)=["']?(https?://[^"' >]+)|url\((https?://[^)]+)\)""", text):
            assert urlsplit("".join(address)).netloc == host, path


def test_the_404_page_speaks_both_languages_and_its_links_hold_anywhere(site: Path) -> None:
    soup = read_page(site / "404.html")
    assert soup.html and soup.html["lang"] == "zh-Hans" and soup.select_one("[lang=en]")
    assert "页面不存在" in soup.get_text() and "Page not found" in soup.get_text()
    hrefs = [str(link["href"]) for link in soup.select(".not-found a")]
    assert hrefs == [f"/{SUB_PATH}{page}" for page in ("", "2024/", "search/", "en/", "en/2024/", "en/search/")]
    assert all(link.startswith(("/", "#")) for link in links_of(soup))
    assert not soup.select(".not-found input")


@pytest.mark.parametrize("page", ["404.html", "id/2024/c4-s1-p3/index.html"])
def test_a_page_of_both_languages_is_dressed_as_any_other_and_knows_the_words_of_both(site: Path, page: str) -> None:
    soup, chinese, english = (read_page(site / name) for name in (page, "cite/index.html", "en/cite/index.html"))
    assert len(soup.select("h1")) == len(soup.select(".md-header")) == 1
    words = select_one(soup, "template[data-language=en]")
    for other, header in ((chinese, select_one(soup, ".md-header")), (english, select_one(words, ".md-header"))):
        assert (
            select_one(header, ".search-field input")["aria-label"]
            == select_one(other, ".search-field input")["aria-label"]
        )
        assert [a["hreflang"] for a in header.select(".language-switch")] == [
            a["hreflang"] for a in other.select(".md-header .language-switch")
        ]
    assert [a["href"] for a in soup.select(".md-header .language-switch")] == ["#en"] and soup.select_one("section#en")
    styles = [str(link["href"]).rpartition("assets/")[2] for link in soup.select("link[rel=stylesheet]")]
    shared = [str(link["href"]).rpartition("assets/")[2] for link in chinese.select("link[rel=stylesheet]")]
    assert styles[:-1] == shared


@pytest.mark.parametrize(
    ("page", "title", "kind", "locale"),
    [
        ("", "中国打击侵权假冒工作年度报告", "website", "zh_CN"),
        ("2024/chapter-4/", "四、行政执法日益加强 · 中国打击侵权假冒工作年度报告（2024）", "article", "zh_CN"),
        (
            "en/2024/chapter-8/",
            "VIII. Vigorous Advancement of International Cooperation · Annual Report on",
            "article",
            "en_US",
        ),
        ("en/2024/figures/", "Figures · Annual Report on China's Combating", "article", "en_US"),
        ("2024/parallel/chapter-4/", "四、行政执法日益加强（中英对照） · ", "article", "zh_CN"),
    ],
)
def test_a_pasted_link_shows_what_the_page_is(
    soups: dict[str, BeautifulSoup], page: str, title: str, kind: str, locale: str
) -> None:
    told = {tag["property"]: attribute(tag, "content") for tag in soups[page].select("meta[property]")}
    assert (
        told["og:title"].startswith(title)
        and told["og:site_name"]
        and (told["og:type"], told["og:locale"]) == (kind, locale)
    )
    assert told["og:description"] == description_of(soups[page]) and told["og:url"] == canonical_of(soups[page])


def test_every_page_shows_itself_where_its_link_is_pasted(soups: dict[str, BeautifulSoup]) -> None:
    for page, soup in soups.items():
        properties = [tag["property"] for tag in soup.select("meta[property]")]
        assert {"og:title", "og:description", "og:url", "og:locale", "og:type"} <= set(properties), page
        assert len(soup.select("meta[name='twitter:card']")) == 1, page


def test_descriptions_are_the_first_words_of_each_page(soups: dict[str, BeautifulSoup]) -> None:
    descriptions = {page: description_of(soup) for page, soup in soups.items()}
    assert descriptions["2024/chapter-4/"].startswith("2024年，中国政府聚焦重点领域、重点产品")
    assert descriptions["en/2024/chapter-4/"].startswith("In 2024, the Chinese government, focusing on key areas")
    assert {page: len(text) for page, text in descriptions.items() if not 20 <= len(text) <= 300} == {}


def test_nothing_committed_names_a_package_index() -> None:
    for path in [*ROOT.glob("requirements/*"), ROOT / "pyproject.toml", ROOT / "mkdocs.yml"]:
        assert not re.search(r"index-url|find-links|https?://(?!127)", path.read_text(encoding="utf-8")), path


def test_both_languages_stand_side_by_side_row_by_row(soups: dict[str, BeautifulSoup], data: ReportData) -> None:
    for prefix, order in (("", ["zh-Hans", "en"]), ("en/", ["en", "zh-Hans"])):
        for part in PARTS:
            soup = soups[f"{prefix}2024/parallel/{part}/"]
            rows = soup.select(".parallel > .row, .parallel > .box > .row")
            segments = [s for s in data.segments if s.url["zh"].startswith(f"2024/{part}/")]
            assert [row["id"] for row in rows] == [segment.id for segment in segments]
            for row, segment in zip(rows, segments, strict=True):
                cells = row.find_all("div", class_="cell", recursive=False)
                assert [cell["lang"] for cell in cells] == order
                for cell in cells:
                    shown = "\n\n".join(
                        child.get_text() for child in cell.find_all(["p", "h1", "h2", "h3"], recursive=False)
                    )
                    assert shown == segment.text["en" if cell["lang"] == "en" else "zh"]
            assert len(soup.find_all("h1")) == 1


def test_side_by_side_pages_are_not_indexed_twice(soups: dict[str, BeautifulSoup], site_url: str) -> None:
    for page, soup in soups.items():
        robots = soup.find("meta", attrs={"name": "robots"})
        canonical = canonical_of(soup)
        if "parallel/" in page:
            assert robots and robots["content"] == "noindex,follow"
            assert not soup.select("link[hreflang]")
            assert canonical == site_url + page.replace("parallel/", "")
        else:
            assert robots is None and canonical == site_url + page


def test_every_segment_shows_its_number_and_leads_on_without_a_script(
    soups: dict[str, BeautifulSoup], data: ReportData, site_url: str
) -> None:
    for language in LANGUAGES:
        for segment in data.segments:
            page = urldefrag(segment.url[language.code]).url
            bar = select_one(soups[page], f'.controls[data-segment="{segment.id}"]')
            number, more = bar.find_all("a")
            assert number["href"] == f"#{segment.id}" and number["aria-label"]
            assert number["data-address"] == f"{site_url}id/2024/{segment.id}/"
            assert urljoin(site_url + page, attribute(more, "href")) == f"{site_url}id/2024/{segment.id}/"
    numbers = {
        bar["data-segment"]: bar.find_all("a")[0].get_text() for bar in soups["en/2024/chapter-4/"].select(".controls")
    }
    assert numbers["c4-s1-p3"] == "4.1 ¶3" and numbers["c4-p1"] == "4 ¶1" and numbers["column-3-p1"] == "Column 3 ¶1"


@pytest.mark.parametrize("prefix", ["", "en/"])
def test_every_page_leads_to_the_one_about_this_edition(
    site: Path, soups: dict[str, BeautifulSoup], prefix: str
) -> None:
    for page, soup in soups.items():
        if page.startswith("en/") == bool(prefix):
            links = {urljoin("/" + page, str(a["href"])) for a in soup.select(".md-copyright a")}
            assert f"/{prefix}about/" in links, page
    for page in ("404.html", "id/2024/c4-s1-p3/index.html"):
        links = {urljoin(f"/{SUB_PATH}{page}", str(a["href"])) for a in read_page(site / page).find_all("a")}
        assert f"/{SUB_PATH}{prefix}about/" in links


def test_the_page_about_this_edition_names_the_source_the_licences_and_what_is_stored(
    soups: dict[str, BeautifulSoup], data: ReportData
) -> None:
    for page in ("about/", "en/about/"):
        soup = soups[page]
        assert [h["id"] for h in soup.select("article h2")] == [
            *("source", "mended", "not-mended", "registers", "licences", "report-an-error", "stored"),
        ]
        assert data.source.sha256 in soup.get_text() and "REPOSITORY" not in soup.decode()
        assert attribute(select_one(soup, "a[rel=license]"), "href").startswith(
            "https://creativecommons.org/licenses/by/4.0/"
        )
        assert not soup.select("a[rel=external]"), "where the report of 2024 was published is not known"


def test_every_name_that_a_script_stores_under_is_on_the_page_about_this_edition(
    soups: dict[str, BeautifulSoup],
) -> None:
    listed = {str(row["data-key"]) for row in soups["about/"].select("[data-stored] [data-key]")}
    assert listed == {str(row["data-key"]) for row in soups["en/about/"].select("[data-stored] [data-key]")}
    storing = {path.name: path.read_text("utf-8") for path in (ROOT / "docs" / "assets").rglob("*.js")}
    storing = {name: text for name, text in storing.items() if "localStorage.setItem" in text}
    assert storing
    for name, text in storing.items():
        assert listed & set(re.findall(r'"([\w-]+)"', text)), name
