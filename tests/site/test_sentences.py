"""Every pair of sentences can be linked to: its id stands once on a page, and its text is that of the data."""

from __future__ import annotations

import gzip
from collections.abc import Mapping
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from tests.support.soup import read_page
from tools.addresses.urls import identity_url, page_url, parallel_url
from tools.data.load import load_pairs
from tools.data.report import ReportData
from tools.data.sentences import PairData
from tools.language.languages import EN, LANGUAGES, ZH, Code
from tools.site.text.sentences import PAIR, add_pairs, without_pairs


@pytest.fixture(scope="module")
def pairs(site: Path) -> Mapping[str, list[PairData]]:
    return load_pairs(site / "data" / "2024")


def spans_of(page: BeautifulSoup) -> dict[str, str]:
    """The text of every span with the id of a pair; a pair may go on in another."""
    texts: dict[str, str] = {}
    for span in page.select(PAIR):
        name = str(span.get("id") or span["data-pair"])
        texts[name] = texts.get(name, "") + span.get_text()
    return texts


def without_blanks(text: str) -> str:
    return "".join(text.split())


def in_language(pair: PairData, code: Code) -> str:
    return without_blanks("".join(pair.zh if code == ZH.code else pair.en))


def test_reading_pages_have_every_pair_once_to_the_letter(
    site: Path, data: ReportData, pairs: Mapping[str, list[PairData]]
) -> None:
    for language in LANGUAGES:
        for part in dict.fromkeys(segment.part for segment in data.segments):
            page = read_page(site / page_url(2024, part, language) / "index.html")
            expected = {
                pair.id: in_language(pair, language.code)
                for segment in data.segments
                if segment.part == part
                for pair in pairs[segment.id]
            }
            assert {name: without_blanks(text) for name, text in spans_of(page).items()} == expected
            assert all(page.find(id=name) for name in expected)


def test_parallel_and_identity_pages_have_both_sides_of_every_pair(
    site: Path, pairs: Mapping[str, list[PairData]]
) -> None:
    urls = {identity_url(2024, "c8-s3-p1"): ("c8-s3-p1",), parallel_url(2024, "c8", EN): ("c8", "c8-s3-p1")}
    for url, segments in urls.items():
        page = read_page(site / url / "index.html")
        for pair in (pair for segment in segments for pair in pairs[segment]):
            shown = page.select(f'[id="{pair.id}"], [data-pair="{pair.id}"]')
            texts = without_blanks("".join(span.get_text() for span in shown))
            assert sorted(texts) == sorted(in_language(pair, "zh") + in_language(pair, "en"))
            assert len(page.find_all(id=pair.id)) == 1


def test_the_spans_of_pairs_add_little_to_a_page(site: Path, data: ReportData) -> None:
    for language in LANGUAGES:
        for part in dict.fromkeys(segment.part for segment in data.segments):
            page = read_page(site / page_url(2024, part, language) / "index.html")
            sizes = [len(gzip.compress(str(each).encode())) for each in (page, without_pairs(page))]
            assert sizes[0] <= 1.15 * sizes[1]


def made(html: str, *sentences: list[str], code: Code = "en") -> str:
    listed = [PairData(f"c1-p1.{number}", "c1-p1", each, each, {}) for number, each in enumerate(sentences, 1)]
    soup = BeautifulSoup(html, "html.parser")
    add_pairs(soup, {"c1-p1": listed}, EN if code == "en" else ZH)
    return str(soup)


def test_marks_stay_in_their_sentence_and_signs_with_the_words_before() -> None:
    text = '<section id="c1-p1"><p>A <a href="#">B</a>.<sup></sup> <em>C</em> d.</p></section>'
    one, two = ('<span class="pair" id="c1-p1.1">', '<span class="pair" id="c1-p1.2">')
    assert made(text, ["A B."], ["C d."]) == (
        f'<section id="c1-p1"><p>{one}A <a href="#">B</a>.<sup></sup></span> {two}<em>C</em> d.</span></p></section>'
    )


def test_a_pair_in_two_paragraphs_has_its_id_once() -> None:
    text = '<section id="c1-p1"><p>A.</p><p>B.</p></section>'
    assert made(text, ["A.", "B."]) == (
        '<section id="c1-p1"><p><span class="pair" id="c1-p1.1">A.</span></p>'
        '<p><span class="pair goes-on" data-pair="c1-p1.1">B.</span></p></section>'
    )


def test_words_that_are_not_those_of_the_data_are_left_alone() -> None:
    text = '<section id="c1-p1"><p>Other words.</p></section>'
    assert made(text, ["A."]) == text
