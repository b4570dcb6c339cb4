"""The pages of the figures as files: every record in both languages, with its sentence, picture and files."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any
from urllib.parse import urljoin
from xml.etree import ElementTree

import msgspec
import pytest
from bs4 import BeautifulSoup

from tests.support.soup import attribute, canonical_of, read_page, select_one
from tools.data.sentences import PairData
from tools.language.languages import EN, LANGUAGES, ZH, Language
from tools.registers.figures import FigureData
from tools.registers.values import printed_words

FIGURE = "figure-c5-s3-p1-4"


@pytest.fixture(scope="module")
def records(site: Path) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads((site / "data/2024/figures.json").read_text("utf-8"))
    return found


@pytest.fixture(scope="module")
def pages(site: Path, records: list[dict[str, Any]]) -> dict[tuple[str, Language], BeautifulSoup]:
    """The pages of every tenth figure, and of one that is in a group and has a change, in each language."""
    ids = dict.fromkeys([FIGURE, *(one["id"] for one in records[::10])])
    return {(one, to): read_page(site / f"{to.prefix}2024/figures/{one}/index.html") for one in ids for to in LANGUAGES}


def test_every_figure_has_a_page_a_picture_and_a_record(site: Path, records: list[dict[str, Any]]) -> None:
    for record in records:
        folder = site / "2024/figures" / record["id"]
        assert json.loads((folder / "figure.json").read_text("utf-8")) == record
        with (folder / "figure.csv").open(encoding="utf-8", newline="") as file:
            [row] = csv.DictReader(file)
            assert (row["id"], float(row["value"]), row["quote_zh"]) == (
                record["id"],
                record["value"],
                record["quote"].get("zh", ""),
            )
        for language in LANGUAGES:
            place = site / f"{language.prefix}2024/figures/{record['id']}"
            words = (place / "index.html").read_text("utf-8")
            assert f'<data value="{record["value"]}">' in words and "ANY-FIGURE" not in words
            drawn = ElementTree.fromstring((place / "figure.svg").read_text("utf-8"))
            assert drawn.attrib["width"] == "480"


def test_a_page_shows_the_printed_words_in_their_sentence_in_both_languages(
    site: Path, records: list[dict[str, Any]], pages: dict[tuple[str, Language], BeautifulSoup]
) -> None:
    by_id = {record["id"]: record for record in records}
    sentences = [PairData(**one) for one in json.loads((site / "data/2024/sentences.json").read_text("utf-8"))]
    for (identifier, language), page in pages.items():
        record = by_id[identifier]
        headline = printed_words(msgspec.convert(record, FigureData), language)
        assert select_one(page, "h1 .printed").get_text() == headline
        assert select_one(page, "h1 .label").get_text() == record["label"][language.code]
        for other in LANGUAGES:
            quoted = select_one(page, f"figure[lang={other.tag}] blockquote")
            assert [mark.get_text() for mark in quoted.select("mark")] == [record["quote"][other.code]]
            texts = {
                other.glue.join(getattr(pair, other.code)) for pair in sentences if pair.segment == record["segment"]
            }
            assert quoted.get_text() in texts


def test_the_language_switch_leads_to_the_same_figure_and_the_addresses_are_absolute(
    site_url: str, pages: dict[tuple[str, Language], BeautifulSoup]
) -> None:
    for (identifier, language), page in pages.items():
        address = f"{site_url}{language.prefix}2024/figures/{identifier}/"
        other = EN if language is ZH else ZH
        switch = urljoin(address, attribute(select_one(page, "a.language-switch"), "href"))
        assert canonical_of(page) == address and switch == f"{site_url}{other.prefix}2024/figures/{identifier}/"
        tags = {attribute(link, "hreflang"): attribute(link, "href") for link in page.select("link[hreflang]")}
        assert tags == {
            ZH.tag: f"{site_url}2024/figures/{identifier}/",
            EN.tag: f"{site_url}en/2024/figures/{identifier}/",
            "x-default": f"{site_url}2024/figures/{identifier}/",
        }


def test_every_link_of_a_page_leads_to_a_file(
    site: Path, site_url: str, pages: dict[tuple[str, Language], BeautifulSoup]
) -> None:
    for (identifier, language), page in pages.items():
        address = f"{site_url}{language.prefix}2024/figures/{identifier}/"
        for link in page.select("[href], [src]"):
            target = urljoin(address, attribute(link, "href" if link.has_attr("href") else "src")).partition("#")[0]
            path = target.removeprefix(site_url).partition("?")[0]
            assert not target.startswith(site_url) or (site / path).exists(), (identifier, target)


def test_the_chart_of_a_page_marks_its_figure_and_the_change_is_told(
    pages: dict[tuple[str, Language], BeautifulSoup],
) -> None:
    page = pages[FIGURE, EN]
    assert [len(page.select(f".chart .{kind}")) for kind in ("amount", "other")] == [2, 1]
    assert "↓ down 2.08%" in select_one(page, ".facts").get_text()
    assert [attribute(link, "href") for link in page.select(".chart tbody a")] == [
        "../figure-c5-s3-p1-6/",
        f"../{FIGURE}/",
    ]


def test_the_sitemap_and_the_table_lead_to_every_page(site: Path, site_url: str, records: list[dict[str, Any]]) -> None:
    sitemap = (site / "sitemap.xml").read_text("utf-8")
    for language in LANGUAGES:
        table = read_page(site / f"{language.prefix}2024/figures/index.html")
        leading = {attribute(link, "href") for link in table.select(".register .figure > a")}
        assert leading == {f"{record['id']}/" for record in records}
        for record in records:
            assert f"<loc>{site_url}{language.prefix}2024/figures/{record['id']}/</loc>" in sitemap


def test_a_figure_that_is_kept_no_longer_has_a_page_that_says_so(site: Path) -> None:
    for language in LANGUAGES:
        page = read_page(site / f"{language.prefix}2024/figures/figure-c6-s1-p1-1/index.html")
        assert [attribute(link, "href") for link in page.select("article a")] == ["../#figure-c6-s1-p1-1"]
        assert attribute(select_one(page, "meta[name=robots]"), "content").startswith("noindex")
