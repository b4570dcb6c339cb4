"""Identity pages, metadata and inventories: what other people's tools read."""

from __future__ import annotations

import json
import re
import sys
from itertools import pairwise
from pathlib import Path
from urllib.parse import urljoin

import pytest
from bs4 import BeautifulSoup
from markupsafe import Markup
from msgspec import structs
from sphobjinv import Inventory

from tests.site.test_pages import PARTS
from tests.support.making import ROOT
from tests.support.project import run
from tests.support.records import bibtex_entries, csl_items, ris_entries
from tests.support.soup import attribute, by_id, canonical_of, read_page, select_one, title_of
from tests.support.zotero import Creator, creators
from tools.data.report import PublishedData, ReportData, RetiredData
from tools.language.languages import LANGUAGES, Code
from tools.site.citing.identity import IdentityPage, identities, identity_pages
from tools.site.citing.inventory import myst_xref, references
from tools.site.citing.metadata import json_ld
from tools.site.citing.styles import STYLES
from tools.site.frame import Frame


def test_every_segment_has_an_identity_page_with_both_languages(site: Path, data: ReportData, site_url: str) -> None:
    for segment in data.segments:
        page = read_page(site / "id" / "2024" / segment.id / "index.html")
        address = f"{site_url}id/2024/{segment.id}/"
        for language in LANGUAGES:
            code, section = language.code, by_id(page, language.code)
            shown = "\n\n".join(p.get_text() for p in section.select(".passage > p"))
            assert shown == segment.text[code]
            links = [urljoin(address, attribute(a, "href")) for a in section.select(".ways a")]
            parallel = segment.url[code].replace("2024/", "2024/parallel/", 1)
            assert links == [site_url + segment.url[code], site_url + parallel, f"{address}#cite-{code}"]
        assert attribute(select_one(page, "meta[name=robots]"), "content").startswith("noindex")
        assert canonical_of(page) == address
        assert styles_and_formats(page, "en") == [*(style.name["en"] for style in STYLES), *FORMATS]
        assert styles_and_formats(page, "zh-Hans") == [*(style.name["zh"] for style in STYLES), *FORMATS]


FORMATS = ["BibTeX", "RIS", "CSL-JSON", "HTML"]


def styles_and_formats(page: BeautifulSoup, language: str) -> list[str]:
    return [summary.get_text() for summary in page.select(f".citations section[lang={language}] summary")]


def test_the_language_of_every_citation_is_marked(site: Path) -> None:
    page = read_page(site / "id" / "2024" / "c4-s2-p2" / "index.html")
    for style in STYLES:
        for cited in page.select(f".citations section[lang=zh-Hans] .{style.id} .cited"):
            assert cited.get("lang", "zh-Hans") == ("en" if style.forms["zh"].written == "en" else "zh-Hans")
        for cited in page.select(f".citations section[lang=en] .{style.id} .cited"):
            assert cited.get("lang") is None


def test_the_records_of_a_passage_are_files_beside_its_page_in_both_languages(
    site: Path, data: ReportData, site_url: str
) -> None:
    for segment in data.segments:
        folder = site / "id" / "2024" / segment.id
        page = read_page(folder / "index.html")
        links = {link["type"]: link["href"] for link in page.select("link[rel=alternate][type]")}
        assert links.pop("application/json") == f"{site_url}id/2024/{segment.id}.json"
        assert links.pop("text/markdown") == f"{site_url}id/2024/{segment.id}.md"
        links.pop("application/json+oembed", None)
        assert links == {
            "application/x-bibtex": f"{site_url}id/2024/{segment.id}/cite.bib",
            "application/x-research-info-systems": f"{site_url}id/2024/{segment.id}/cite.ris",
            "application/vnd.citationstyles.csl+json": f"{site_url}id/2024/{segment.id}/cite.json",
        }
        shown = [code.get_text() for code in page.select(".record code")]
        read = (bibtex_entries, ris_entries, csl_items)
        for number, (name, entries) in enumerate(zip(("cite.bib", "cite.ris", "cite.json"), read, strict=True)):
            both = entries((folder / name).read_text(encoding="utf-8"))
            assert [*entries(shown[number]), *entries(shown[number + 4])] == both and len(both) == 2


def test_a_quotation_to_paste_names_the_place_as_the_citations_do(site: Path) -> None:
    page = read_page(site / "id" / "2024" / "c4-s2-p2" / "index.html")
    chinese, english = (code.get_text() for code in page.select(".record code[data-copies=HTML]"))
    assert ">《中国打击侵权假冒工作年度报告（2024）》第四章第（二）节第2段</a></p>" in chinese
    assert "Counterfeiting (2024), ch. IV, sec. ii, para. 2</a></p>" in english


@pytest.mark.parametrize(
    ("segment", "chinese", "english"),
    [
        ("c5-s2", ["印刷本：第19页（据报告目录）"], ["In print: p. 51 (from the report's contents)"]),
        (
            "c4-s2-p2",
            ["印刷本：第14页至第15页之间（据报告目录）"],
            ["In print: between p. 45 and p. 46 (from the report's contents)"],
        ),
        ("column-3-p1", [], []),
        ("conclusion-p1", [], []),
    ],
)
def test_the_printed_pages_are_told_as_far_as_the_contents_go(
    site: Path, segment: str, chinese: list[str], english: list[str]
) -> None:
    page = read_page(site / "id" / "2024" / segment / "index.html")
    assert [told.get_text() for told in page.select("section[lang=zh-Hans] .printed")] == chinese
    assert [told.get_text() for told in page.select("section[lang=en] .printed")] == english


def test_a_heading_leads_to_what_stands_under_it_and_every_page_to_its_neighbours(site: Path) -> None:
    page = read_page(site / "id" / "2024" / "c4-s1" / "index.html")
    inside = [a["href"] for a in page.select("section#en .inside a")]
    assert inside == ["../c4-s1-p1/", "../c4-s1-p2/", "../column-1/", "../c4-s1-p3/", "../column-2/"]
    assert links_of_rel(page, "zh-Hans", "prev") == [("../c4-p1/", "4 ¶1")]
    assert links_of_rel(page, "en", "next") == [("../c4-s1-p1/", "4.1 ¶1 First, the internet sector.")]


def links_of_rel(page: BeautifulSoup, language: str, rel: str) -> list[tuple[str, str]]:
    """The address of each link of a kind in a language, and what it shows first: its number and a sentence."""
    links = page.select(f"section[lang={language}] a[rel={rel}]")
    return [(str(link["href"]), re.split(r"(?<=[.。]) |(?<=¶1) (?=[^F])", link.get_text())[0]) for link in links]


@pytest.mark.parametrize(
    ("segment", "chinese", "english"),
    [
        ("c4-s1-p3", ["四、行政执法日益加强", "（一）开展重点领域治理"], ["../c4/", "../c4-s1/"]),
        (
            "column-3-p1",
            ["四、行政执法日益加强", "（三）", "专栏三：进出口环节知识产权保护典型案例"],
            ["../c4/", "../c4-s3/", "../column-3/"],
        ),
        ("c4", [], []),
    ],
)
def test_the_way_up_is_in_words(site: Path, segment: str, chinese: list[str], english: list[str]) -> None:
    page = read_page(site / "id" / "2024" / segment / "index.html")
    report, *above = page.select("section#zh .trail a")
    assert report.get_text() == "中国打击侵权假冒工作年度报告（2024）" and report["href"] == "../../../2024/"
    for shown, words in zip([link.get_text() for link in above], chinese, strict=True):
        assert shown.startswith(words)
    assert [link["href"] for link in page.select("section#en .trail a")] == ["../../../en/2024/", *english]


def test_an_identity_page_is_headed_by_its_place_in_numbers_and_words(site: Path) -> None:
    page = read_page(site / "id" / "2024" / "c4-s1-p3" / "index.html")
    assert select_one(page, "h1").get_text() == "4.1 ¶3 第四章第（一）节第3段"
    assert select_one(page, "section#en .place").get_text() == "4.1 ¶3 Ch. IV, sec. i, para. 3"


def test_a_pasted_link_shows_the_passage(site: Path, site_url: str) -> None:
    page = read_page(site / "id" / "2024" / "c4-s1-p3" / "index.html")
    told = {tag["property"]: attribute(tag, "content") for tag in page.select("meta[property]")}
    assert told["og:url"] == f"{site_url}id/2024/c4-s1-p3/"
    assert told["og:title"].startswith("中国打击侵权假冒工作年度报告（2024） 4.1 ¶3 · Annual Report")
    assert (
        told["og:description"].startswith("三是版权领域。")
        and " / Third, the copyright sector." in told["og:description"]
    )
    assert title_of(page).startswith("4.1 ¶3 · 中国打击侵权假冒工作年度报告")
    assert (told["og:type"], told["og:locale"], told["og:locale:alternate"]) == ("article", "zh_CN", "en_US")
    assert select_one(page, "meta[name='twitter:card']")["content"] == "summary"
    languages = {link["hreflang"]: link["href"] for link in page.select("link[hreflang]")}
    assert languages == {
        "zh-Hans": f"{site_url}2024/chapter-4/#c4-s1-p3",
        "en": f"{site_url}en/2024/chapter-4/#c4-s1-p3",
    }


# How Zotero's embedded-metadata translator reads Highwire tags of a report.
ZOTERO = {
    "citation_title": "title",
    "citation_author": "author",
    "citation_technical_report_institution": "institution",
    "citation_language": "language",
    "citation_public_url": "url",
}


def as_zotero_reads(page: BeautifulSoup) -> dict[str, str]:
    tags = {attribute(tag, "name"): attribute(tag, "content") for tag in page.select("meta[name]")}
    kind = "report" if "citation_technical_report_institution" in tags else "webpage"
    return {"itemType": kind, **{field: tags[name] for name, field in ZOTERO.items() if name in tags}}


@pytest.mark.parametrize("prefix", ["", "en/"])
@pytest.mark.parametrize("part", PARTS)
def test_reference_managers_read_a_report(site: Path, data: ReportData, site_url: str, prefix: str, part: str) -> None:
    code: Code = "en" if prefix else "zh"
    title = data.title[code] + (" (2024)" if prefix else "（2024）")
    assert as_zotero_reads(read_page(site / prefix / "2024" / part / "index.html")) == {
        "itemType": "report",
        "title": title,
        "author": data.issuer[code] + ",",
        "institution": data.issuer[code],
        "language": "en" if prefix else "zh-Hans",
        "url": f"{site_url}{prefix}2024/{part}/",
    }


PREFIXES: tuple[tuple[str, Code], ...] = (("", "zh"), ("en/", "en"))


def authors(page: BeautifulSoup, content: str = "content") -> list[str]:
    return [str(tag[content]) for tag in page.find_all("meta", attrs={"name": "citation_author"})]


def test_a_corporate_author_stays_whole_in_a_reference_manager(site: Path, data: ReportData) -> None:
    pages = [(path, code) for prefix, code in PREFIXES for path in (site / f"{prefix}2024").iterdir()]
    reading = [(path, code) for path, code in pages if path.name in PARTS]
    assert len(reading) == 2 * len(PARTS)
    for path, code in reading:
        assert creators(authors(read_page(path / "index.html"))) == [Creator(data.issuer[code])]
    for segment in data.segments:
        page = read_page(site / "id" / "2024" / segment.id / "index.html")
        assert creators(authors(page)) == [Creator(data.issuer["zh"])]
        assert creators(authors(page, "data-en")) == [Creator(data.issuer["en"])]


@pytest.mark.parametrize(
    ("contents", "expected"),
    [
        (["Office of Building a Nation"], [Creator("Nation", "Office of Building a")]),
        (["Office of Building a Nation,"], [Creator("Office of Building a Nation")]),
        (["Ministry of A and B, Office of C,"], [Creator("B", "Ministry of A and"), Creator("C", "Office of")]),
        (["Doe, Jane"], [Creator("Doe", "Jane")]),
        (["Jane Doe; John Roe"], [Creator("Doe", "Jane"), Creator("Roe", "John")]),
        (["国家办公室,"], [Creator("国家办公室")]),
        (["国家办公室,", "Office of a Nation,"], [Creator("国家办公室"), Creator("Office of a Nation")]),
    ],
)
def test_zotero_cuts_names_as_its_translator_does(contents: list[str], expected: list[Creator]) -> None:
    assert creators(contents) == expected


def test_reference_managers_read_a_report_on_an_identity_page(site: Path, data: ReportData, site_url: str) -> None:
    page = read_page(site / "id" / "2024" / "c4-s2-p2" / "index.html")
    assert as_zotero_reads(page) == {
        "itemType": "report",
        "title": data.title["zh"] + "（2024）",
        "author": data.issuer["zh"] + ",",
        "institution": data.issuer["zh"],
        "language": "zh-Hans",
        "url": f"{site_url}id/2024/c4-s2-p2/",
    }
    english = {tag["name"]: tag["data-en"] for tag in page.select("meta[data-en]")}
    assert english["citation_title"] == data.title["en"] + " (2024)" and english["citation_language"] == "en"
    assert "citation_public_url" not in english


@pytest.mark.parametrize("part", PARTS)
def test_schema_org_knows_the_report_and_its_translation_both_ways(site: Path, site_url: str, part: str) -> None:
    told = {}
    for prefix, tag in (("", "zh-Hans"), ("en/", "en")):
        page = read_page(site / prefix / "2024" / part / "index.html")
        (script,) = page.find_all("script", type="application/ld+json")
        told[tag] = json.loads(script.get_text())
        assert told[tag]["inLanguage"] == told[tag]["isPartOf"]["inLanguage"] == tag
        assert told[tag]["isPartOf"]["@type"] == "Report"
    for one, two in (("zh-Hans", "en"), ("en", "zh-Hans")):
        assert [work["@id"] for work in told[one]["workTranslation"]] == [told[two]["@id"]]
        assert told[one]["isPartOf"]["workTranslation"]["@id"] == told[two]["isPartOf"]["@id"]
    assert told["en"]["isPartOf"]["translationOfWork"]["@id"] == f"{site_url}2024/"


def test_dublin_core_and_highwire_say_the_same(site: Path) -> None:
    page = read_page(site / "en" / "2024" / "chapter-4" / "index.html")
    tags = {tag["name"]: tag["content"] for tag in page.find_all("meta", attrs={"name": True})}
    assert tags["DC.title"] == tags["citation_title"] and tags["DC.identifier"] == tags["citation_public_url"]
    assert tags["DC.type"] == "Report" and f"{tags['DC.creator']}," == tags["citation_author"]
    assert tags["DC.publisher"] == tags["citation_technical_report_institution"] == tags["DC.creator"]
    assert not any("date" in name for name in tags)


def test_the_original_is_no_translation(data: ReportData) -> None:
    works = [json.loads(json_ld(data, data.segments[0], language, "/"))["isPartOf"] for language in LANGUAGES]
    assert ["translationOfWork" in work for work in works] == [False, True]


def test_identity_pages_lead_on_in_reading_order_and_end_at_the_ends(data: ReportData) -> None:
    pages = list(identities(data, "https://site.example/"))
    assert [page.id for page in pages] == [segment.id for segment in data.segments]
    assert (before(pages[0]), after(pages[-1]), pages[0].passages[0].trail) == ("", "", ())
    for page, following in pairwise(pages):
        assert (after(page), before(following)) == (following.id, page.id)


def before(page: IdentityPage) -> str:
    """The id that every language of a page leads back to; nothing where none does."""
    [identifier] = {passage.before.id if passage.before else "" for passage in page.passages} or {""}
    return identifier


def after(page: IdentityPage) -> str:
    [identifier] = {passage.after.id if passage.after else "" for passage in page.passages} or {""}
    return identifier


def empty_frames() -> dict[Code, Frame]:
    pieces = [Markup(piece) for piece in ("<head>", "", "</head>", *[""] * 5)]
    return {language.code: Frame(language, *pieces) for language in LANGUAGES}


def test_a_retired_id_has_the_page_of_what_it_is_now(data: ReportData) -> None:
    why: dict[Code, str] = {"zh": "改编 <号>。", "en": "Renumbered."}
    retired = [RetiredData("c4-p9", "c4", why, "c4-p1"), RetiredData("c4-p8", "c4", why)]
    *_, moved, gone = identities(structs.replace(data, retired=retired), "https://site.example/")
    assert (moved.address, after(moved)) == ("https://site.example/id/2024/c4-p9/", "c4-s1")
    assert [link.url for link in moved.alternates] == [
        f"https://site.example/{prefix}2024/chapter-4/#c4-p1" for prefix in ("", "en/")
    ]
    assert (gone.id, gone.passages, before(gone), after(gone), gone.description) == ("c4-p8", (), "", "", "")
    made = dict(
        identity_pages(
            [structs.replace(data, retired=retired)], "https://site.example/", ROOT / "theme", empty_frames()
        )
    )
    for name, target in (("c4-p9", ["../c4-p1/"] * 2), ("c4-p8", [])):
        page = BeautifulSoup(made[f"id/2024/{name}/index.html"], "html.parser")
        assert select_one(page, "#retired [lang=en]").get_text().startswith(f"The number {name} is retired.")
        assert "改编 <号>。" in page.get_text() and title_of(page).startswith(f"{name} · ")
        assert [link["href"] for link in page.select("#retired a")] == target


def test_where_the_report_was_published_is_told_wherever_it_is_cited(data: ReportData) -> None:
    told = PublishedData("https://example.org/report", {"zh": "某网站", "en": "A site"}, "2025-04-22")
    report = structs.replace(data, published=told, segments=data.segments[:1], retired=[])
    made = dict(identity_pages([report], "https://site.example/", ROOT / "theme", empty_frames()))
    page = BeautifulSoup(made["id/2024/preface/index.html"], "html.parser")
    shown = [line.get_text() for line in page.select(".published")]
    assert shown == ["官方发布：某网站 2025年4月22日", "Official publication: A site April 22, 2025"]
    assert {a["href"] for a in page.select(".published a[rel=external]")} == {told.url}
    assert [item["note"] for item in json.loads(made["id/2024/preface/cite.json"])] == [
        "前言，第1页。官方发布：https://example.org/report",
        "preface, p. 29. Official publication: https://example.org/report",
    ]
    work = json.loads(json_ld(report, report.segments[0], LANGUAGES[0], "/"))["isPartOf"]
    assert (work["sameAs"], work["datePublished"]) == (told.url, "2025-04-22")


def test_a_reference_says_which_edition_and_passage_in_the_language_it_leads_to(data: ReportData) -> None:
    older = structs.replace(data, edition="2023")
    listed = {reference.name: reference for reference in references([data, older])}
    assert len(listed) == 2 * 3 * len(data.segments)
    assert (
        listed["2024-c4-p1-zh"].words
        == listed["2024-c4-p1"].words
        == "《中国打击侵权假冒工作年度报告（2024）》第四章第1段"
    )
    assert listed["2024-c4-p1-en"].words.endswith(" (2024), ch. IV, para. 1")
    assert listed["2023-c4-p1"].url == "id/2023/c4-p1/"
    crossed = json.loads(myst_xref([data, older]))["references"]
    assert {reference["data"] for reference in crossed if reference["identifier"].startswith("2023-")} == {
        "/data/2023/report.json"
    }


def test_the_inventory_reads_back_with_every_segment(site: Path, data: ReportData) -> None:
    inventory = Inventory(str(site / "objects.inv"))
    found = {entry.name: entry.uri for entry in inventory.objects}
    words = {entry.name: entry.dispname for entry in inventory.objects}
    assert words["2024-c4-s1-p3"] == "《中国打击侵权假冒工作年度报告（2024）》第四章第（一）节第3段"
    assert words["2024-c4-s1-p3-en"] == f"{data.title['en']} (2024), ch. IV, sec. i, para. 3"
    for segment in data.segments:
        assert found[f"2024-{segment.id}"] == f"id/2024/{segment.id}/"
        assert found[f"2024-{segment.id}-en"] == segment.url["en"]
    assert len(found) == 3 * len(data.segments)


def test_the_myst_references_lead_to_pages_that_are_there(site: Path) -> None:
    told = json.loads((site / "myst.xref.json").read_text(encoding="utf-8"))
    assert told["version"] == "1"
    for reference in told["references"]:
        page, _, fragment = reference["url"].lstrip("/").partition("#")
        assert (site / page / "index.html").is_file() and (site / reference["data"].lstrip("/")).is_file()
        assert not fragment or f'id="{fragment}"' in (site / page / "index.html").read_text(encoding="utf-8")


def test_a_sphinx_project_refers_to_a_paragraph(site: Path, site_url: str, tmp_path: Path) -> None:
    (tmp_path / "conf.py").write_text(
        "extensions = ['sphinx.ext.intersphinx']\n"
        f"intersphinx_mapping = {{'ipr': ({site_url!r}, {str(site / 'objects.inv')!r})}}\n",
        encoding="utf-8",
    )
    (tmp_path / "index.rst").write_text(
        "Title\n=====\n\nSee :external+ipr:std:ref:`2024-c4-s1-p3` and "
        ":external+ipr:std:ref:`the English <2024-column-3-p1-en>`.\n",
        encoding="utf-8",
    )
    built = run(sys.executable, "-m", "sphinx", "-W", "-q", "-b", "html", str(tmp_path), str(tmp_path / "out"))
    assert built.returncode == 0, built.stderr
    links = [a["href"] for a in read_page(tmp_path / "out" / "index.html").select("a.reference.external")]
    assert links == [f"{site_url}id/2024/c4-s1-p3/", f"{site_url}en/2024/chapter-4/#column-3-p1"]


def test_a_mkdocs_project_with_autorefs_refers_to_a_paragraph(site: Path, site_url: str, tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "index.md").write_text("# Title\n\nSee [4.1 ¶3][2024-c4-s1-p3].\n", encoding="utf-8")
    (tmp_path / "mkdocs.yml").write_text(
        "site_name: x\nplugins:\n  - autorefs\n  - mkdocstrings:\n      handlers:\n        python:\n"
        f"          inventories:\n            - url: file://{site}/objects.inv\n"
        f"              base_url: {site_url}\n              domains: [std]\n",
        encoding="utf-8",
    )
    built = run(sys.executable, "-m", "mkdocs", "build", "--strict", cwd=tmp_path)
    assert built.returncode == 0, built.stdout + built.stderr
    links = [a["href"] for a in read_page(tmp_path / "site" / "index.html").select("a.autorefs")]
    assert links == [f"{site_url}id/2024/c4-s1-p3/"]
