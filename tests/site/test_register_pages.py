"""The register pages as files: every entry, its links, its passages in both languages, and the counts."""

from __future__ import annotations

import csv
import json
import re
from functools import cache
from pathlib import Path
from typing import Any

import msgspec
import pytest
from bs4 import BeautifulSoup, Tag

from tools.addresses.ids import segment_of_pair
from tools.language.languages import EN, LANGUAGES, ZH, Language
from tools.language.written_numbers import with_unit, written_number
from tools.pages.registers.passages import sentences
from tools.registers.figures import FigureData
from tools.registers.values import printed_words

PREFIXES = {"zh": "", "en": "en/"}


@pytest.fixture(scope="module")
def records(site: Path) -> dict[str, list[dict[str, Any]]]:
    names = ("glossary", "figures", "documents", "columns", "errata", "terms")
    return {name: json.loads((site / f"data/2024/{name}.json").read_text("utf-8")) for name in names}


@cache
def page(site: Path, path: str) -> BeautifulSoup:
    return BeautifulSoup((site / path / "index.html").read_bytes(), "lxml")


@cache
def elements(site: Path, path: str) -> dict[str, Tag]:
    return {str(found["id"]): found for found in page(site, path).find_all(id=True)}


def element(site: Path, path: str, identifier: str) -> Tag:
    return elements(site, path)[identifier]


@cache
def ids(site: Path, path: str) -> set[str]:
    """The ids of a page that is only asked for these."""
    return set(re.findall(r'\bid="?([^"\s>]+)', (site / path / "index.html").read_text("utf-8")))


def targets(tag: Tag) -> list[str]:
    return [str(link["href"]) for link in tag.find_all("a", href=True)]


def segment_of(target: str) -> str:
    """The segment that a link leads to, or to one of whose pairs of sentences."""
    _, _, identifier = target.partition("#")
    return segment_of_pair(identifier) or identifier


def test_every_record_has_its_entry_in_both_languages_with_a_link_to_its_place(
    site: Path, records: dict[str, list[dict[str, Any]]]
) -> None:
    for prefix in PREFIXES.values():
        for name in ("figures", "documents", "columns", "errata"):
            for record in records[name]:
                found = element(site, f"{prefix}2024/{name}", record.get("entry", record["id"]))
                whole = found.find_parent("tr") or found.find_parent(class_="entry") or found
                assert isinstance(whole, Tag)
                links = {segment_of(target) for target in targets(whole)}
                segments = [record.get("segment"), *(one["segment"] for one in record.get("mentions", []))]
                assert {one for one in segments if one} <= links, record["id"]


def test_every_term_is_there_in_both_languages_with_all_renderings_and_links_to_their_passages(
    site: Path, records: dict[str, list[dict[str, Any]]]
) -> None:
    for code, prefix in PREFIXES.items():
        leading: set[str] = set()
        for record in records["terms"]:
            entry = element(site, f"{prefix}2024/terms", record["id"])
            assert entry.summary and entry.summary.get_text().startswith(record["forms"][code][0]), record["id"]
            assert all(record["forms"][other][0] in entry.summary.get_text() for other in PREFIXES), record["id"]
            words = {quote.get_text() for quote in entry.find_all("q")}
            assert words == {words for place in record["places"] for words in place["quote"].values()}, record["id"]
            renderings = entry.find(class_="renderings")
            assert isinstance(renderings, Tag)
            places = targets(renderings)
            assert {segment_of(target) for target in places} == {one["segment"] for one in record["places"]}
            leading.update(places)
        for target in leading:
            path, _, identifier = target.partition("#")
            assert identifier in ids(site, f"{prefix}2024/terms/{path}"), target


def test_the_glossary_shows_every_passage_with_its_words_marked_in_both_languages(
    site: Path, records: dict[str, list[dict[str, Any]]]
) -> None:
    for code, prefix in PREFIXES.items():
        for record in records["glossary"]:
            rows = [row for row in element(site, f"{prefix}glossary", record["id"]).find_all("tr") if row.a]
            places = [targets(row)[0].partition("#")[2] for row in rows]
            mentioned = {one["segment"] for mentions in record["mentions"].values() for one in mentions}
            assert set(places) == mentioned and len(places) == len(mentioned)
            for row, segment in zip(rows, places, strict=True):
                own, other = row.find_all("td")[1:]
                for cell, language in ((own, code), (other, "zh" if code == "en" else "en")):
                    words = [one["text"] for one in record["mentions"][language] if one["segment"] == segment]
                    assert [mark.get_text() for mark in cell.find_all("mark")] == words, record["id"]
                    assert bool(cell.find(class_="not-named")) is not bool(words)


def test_passages_stand_in_the_order_of_the_report_and_the_strip_counts_them(
    site: Path, records: dict[str, list[dict[str, Any]]]
) -> None:
    report = json.loads((site / "data/2024/report.json").read_text("utf-8"))
    order = {segment["id"]: place for place, segment in enumerate(report["segments"])}
    for record in records["glossary"]:
        entry = element(site, "en/glossary", record["id"])
        places = [order[targets(row)[0].partition("#")[2]] for row in entry.find_all("tr") if row.a]
        assert places == sorted(places)
        bars = [bar.get_text().partition(": ") for bar in entry.select(".strip .chapter-count")]
        assert sum(int(count) for _, _, count in bars) == len(places)


def test_the_indexes_lead_to_entries_by_either_name_and_by_abbreviation(
    site: Path, records: dict[str, list[dict[str, Any]]]
) -> None:
    chinese, english, abbreviations = page(site, "glossary").select("details.index")
    targets = {link.get_text(): link["href"] for link in chinese.select("a")}
    assert targets["市场监管总局"] == "#samr" and len(targets) >= 50
    assert {link.get_text(): link["href"] for link in english.select("a")}["State Post Bureau"] == "#state-post-bureau"
    assert [link.get_text() for link in abbreviations.select("a")] == sorted(
        (one["abbr"] for one in records["glossary"] if one["abbr"]), key=str.lower
    )


PAGES = ("glossary", *(f"2024/{one}" for one in ("terms", "figures", "documents", "columns", "errata", "compare")))


def test_no_id_of_a_register_page_is_a_segments(site: Path) -> None:
    report = json.loads((site / "data/2024/report.json").read_text("utf-8"))
    segments = {segment["id"] for segment in report["segments"]}
    for prefix in PREFIXES.values():
        for name in PAGES:
            assert not ids(site, prefix + name) & segments, name


def test_both_languages_have_the_same_entries(site: Path) -> None:
    for name in PAGES:
        chinese, english = (
            [one for one in elements(site, prefix + name) if not one.startswith("__")] for prefix in PREFIXES.values()
        )
        in_order = sorted if name.endswith("compare") else list  # bodies stand by their names
        assert in_order(chinese) == in_order(english), name


def test_the_numbers_of_every_chart_are_those_of_the_records(
    site: Path, records: dict[str, list[dict[str, Any]]]
) -> None:
    for language in LANGUAGES:
        charts = page(site, f"{language.prefix}2024/figures").select("figure.chart")
        assert len(charts) >= 8
        for chart in charts:
            group = str(chart["id"]).removeprefix("chart-")
            members = [one for one in records["figures"] if one.get("group") == group]
            expected = sorted(members, key=lambda one: -one["value"])
            assert [float(str(one["value"])) for one in chart.select("data")] == [one["value"] for one in expected]
            shares = [float(str(bar["width"]).rstrip("%")) for bar in chart.select("rect")]
            largest = expected[0]["value"]
            assert shares == pytest.approx([100 * one["value"] / largest for one in expected], abs=0.006)
            printed = [" ".join(one.get_text().split()) for one in chart.select("td:first-of-type")]
            assert printed == [
                " ".join(printed_words(msgspec.convert(one, FigureData), language).split()) for one in expected
            ]


def test_a_change_is_told_beside_the_figure_that_changed(site: Path) -> None:
    row = element(site, "en/2024/figures", "figure-c5-s3-p1-4").find_parent("tr")
    assert row and "↓ down 2.08%" in row.get_text()


def test_every_register_and_the_home_page_lead_to_their_data(site: Path) -> None:
    for prefix in PREFIXES.values():
        for path in ("2024/figures", "2024/documents", "2024/columns", "2024/errata", "glossary", "."):
            downloads = page(site, prefix + path).find(class_="downloads")
            assert isinstance(downloads, Tag)
            files = [(site / prefix / path / target).resolve() for target in targets(downloads)]
            assert files and all(file.is_file() for file in files)
            assert path == "." or all(file.stem == Path(path).name for file in files)


def test_the_table_of_figures_holds_every_figure(site: Path, records: dict[str, list[dict[str, Any]]]) -> None:
    with (site / "data/2024/figures.csv").open(encoding="utf-8", newline="") as file:
        assert len(list(csv.DictReader(file))) == len(records["figures"])


def test_the_errata_stand_by_severity_and_chapter_and_are_counted(
    site: Path, records: dict[str, list[dict[str, Any]]]
) -> None:
    soup = page(site, "en/2024/errata")
    assert [h.get_text() for h in soup.select(".errata > h2")] == ["Major", "Minor", "Style"]
    order = [one["id"] for one in soup.select(".errata > .entry")]
    severity = {one.get("series", one["id"]): one["severity"] for one in records["errata"]}
    assert [severity[one] for one in order] == sorted(severity.values(), key=["major", "minor", "style"].index)
    assert (
        f"{len(order)} records on {len(records['errata'])} places: " in soup.get_text()
        and "two independent readings" in soup.get_text()
    )
    for record in records["errata"]:
        entry = element(site, "en/2024/errata", record["id"])
        assert [q.get_text() for q in entry.find_all("q")] == [
            q for q in (record["quote"]["en"], record["quote"]["zh"]) if q
        ]


def test_the_home_page_has_a_dozen_figures_and_the_ways_in(
    site: Path, records: dict[str, list[dict[str, Any]]]
) -> None:
    for code, prefix in PREFIXES.items():
        soup = page(site, prefix or ".")
        labels = [label.get_text() for label in soup.select(".headlines .label")]
        assert sorted(labels) == sorted(one["label"][code] for one in records["figures"] if one.get("headline"))
        assert len(labels) == 12
        assert [a["href"] for a in soup.select(".ways li a")] == [
            "2024/preface/",
            "2024/parallel/preface/",
            "glossary/",
            *(f"2024/{name}/" for name in ("terms", "figures", "documents", "columns", "errata")),
            "cite/",
            "downloads/",
        ]


def test_the_home_page_begins_with_what_was_done_against_infringement(
    site: Path, records: dict[str, list[dict[str, Any]]]
) -> None:
    themes = {figure["id"]: figure["theme"] for figure in records["figures"]}
    shown = [themes[str(a["href"]).split("/")[-2]] for a in page(site, ".").select(".headlines li > a")]
    assert shown[:4] == ["customs", "enforcement", "enforcement", "police"] and shown[-1] in {
        "innovation",
        "coordination",
    }


def test_the_home_page_says_nothing_twice(site: Path, records: dict[str, list[dict[str, Any]]]) -> None:
    labels = {one["id"]: one["label"] for one in records["figures"]}
    for code, prefix in PREFIXES.items():
        soup = page(site, prefix or ".")
        assert 3 <= len(soup.select("main .chart")) <= 5
        told = [str(link["href"]).split("/")[-2] for link in soup.select(".headlines li > a, .chart tbody a")]
        assert len({labels[one][code] for one in told}) == len(told) >= 15
        sentences = [one.get_text() for one in soup.select("body p") if len(one.get_text()) > 20]
        assert len(set(sentences)) == len(sentences)


def test_the_home_page_asks_the_page_of_results(site: Path) -> None:
    for prefix in PREFIXES.values():
        [form] = page(site, prefix or ".").select("form.home-search")
        assert form["action"] == "search/" and form.select("input[name=q][aria-label]") and form.button


def test_an_edition_without_registers_has_no_register_pages_and_disturbs_no_other(two_editions: Path) -> None:
    assert not list(two_editions.glob("2025/figures")) and (two_editions / "2024" / "figures").is_dir()
    assert element(two_editions, "en/glossary", "samr").find("mark")
    links = {a["href"] for a in page(two_editions, "en/2025").select(".site-nav a[href]")}
    assert "../2024/" in links and not any("errata" in link for link in links)


CARD_KEYS = {"names", "abbr", "kind", "said", "quotes"}


def test_there_is_a_card_for_every_mark(site: Path) -> None:
    for code in PREFIXES:
        cards = json.loads((site / f"assets/cards/2024-{code}.json").read_text("utf-8"))
        assert all(set(card) <= CARD_KEYS for card in cards.values())
        for path in site.glob(f"{PREFIXES[code]}2024/**/chapter-*/index.html"):
            soup = BeautifulSoup(path.read_bytes(), "html.parser")
            assert {str(mark["data-entry"]) for mark in soup.select("[data-entry]")} <= set(cards)


@pytest.mark.parametrize(
    ("value", "zh", "en"),
    [
        (287000, "28.7万", "287,000"),
        (42221, "42,221", "42,221"),
        (81605100, "8160.51万", "81,605,100"),
        (330000000, "3.3亿", "330 million"),
        (134900000000000, "134.9万亿", "134.9 trillion"),
        (3910000000, "39.1亿", "3.91 billion"),
        (5.0, "5.0", "5.0"),
        (82.36, "82.36", "82.36"),
        (7, "7", "7"),
    ],
)
def test_numbers_are_written_as_readers_do_and_without_loss(value: float, zh: str, en: str) -> None:
    assert (written_number(value, ZH), written_number(value, EN)) == (zh, en)


def test_a_unit_stands_apart_where_the_language_has_blanks() -> None:
    assert with_unit(12, "件", ZH) == "12件" and with_unit(12, "cases", EN) == "12 cases"
    assert with_unit(3.2, "%", EN) == "3.2%"


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.code)
def test_sentences_are_the_whole_text(site: Path, language: Language) -> None:
    report = json.loads((site / "data/2024/report.json").read_text("utf-8"))
    for segment in report["segments"]:
        text = segment["text"][language.code]
        assert "".join(text[start:end] for start, end in sentences(text, language)) == text
