"""Citations are what each style's manual makes of what the report states; records parse and are complete."""

from __future__ import annotations

import re
import tomllib
from html import unescape
from typing import Any

import pytest
from bs4 import BeautifulSoup
from msgspec.structs import replace

from tests.support.making import CASES_FOLDER
from tests.support.records import bibtex_entries, csl_items, ris_entries
from tools.data.report import PublishedData, ReportData, SegmentData
from tools.language.languages import EN, LANGUAGES, ZH, Code, Language, language_of
from tools.site.citing import citations, records
from tools.site.citing.places import ENGLISH, WORDS, page_bounds, printed_page, words_of_place
from tools.site.citing.styles import EDITION, STYLES

EXPECTED = tomllib.loads((CASES_FOLDER / "citations.toml").read_text(encoding="utf-8"))
CASES = EXPECTED["case"]
DAYS: dict[str, dict[str, str]] = {style["id"]: style["date"] for style in EXPECTED["style"]}
PASSAGES = list(dict.fromkeys(case["segment"] for case in CASES))
SITE = "https://example.org/"
SPAN = re.compile(r"</?span[^>]*>")


def segment(data: ReportData, name: str) -> SegmentData:
    return next(segment for segment in data.segments if segment.id == name)


def cited(data: ReportData, name: str, language: Language) -> dict[str, citations.Citation]:
    made = citations.citations(data, segment(data, name), language, SITE)
    return {citation.style.id: citation for citation in made}


def as_written(html: str) -> str:
    """A citation with its italics, without the spans that mark languages and the day of access."""
    return unescape(SPAN.sub("", html))


def plain(html: str) -> str:
    return BeautifulSoup(html, "html.parser").get_text()


def every_citation(data: ReportData) -> list[tuple[SegmentData, Language, citations.Citation]]:
    return [
        (passage, language, citation)
        for passage in data.segments
        for language in LANGUAGES
        for citation in citations.citations(data, passage, language, SITE)
    ]


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['segment']} {case['style']} {case['language']}")
def test_a_passage_is_cited_as_by_hand(case: dict[str, Any], data: ReportData) -> None:
    citation = cited(data, case["segment"], language_of(case["language"]))[case["style"]]
    assert as_written(citation.reference) == case["reference"]
    assert as_written(citation.note) == case["note"]
    assert citation.written.code == case["written"]


def test_the_cases_by_hand_have_every_style_and_language_of_six_passages() -> None:
    assert len(CASES) == 96 and len(PASSAGES) == 6
    assert {(case["style"], case["language"]) for case in CASES} == {
        (style.id, language.code) for style in STYLES for language in LANGUAGES
    }


def test_every_passage_is_cited_in_every_style_and_language(data: ReportData) -> None:
    names = [style.id for style in STYLES]
    assert names[:2] == ["gbt7714-2025", "gbt7714-2015"]
    for passage in data.segments:
        for language in LANGUAGES:
            assert [c.style.id for c in citations.citations(data, passage, language, SITE)] == names


def test_every_entry_says_that_the_edition_is_unofficial_and_leads_to_the_passage(data: ReportData) -> None:
    for passage, _, citation in every_citation(data):
        entry = plain(citation.reference)
        assert EDITION[citation.written.code] in entry.replace("Unofficial", "unofficial")
        assert f"{SITE}id/2024/{passage.id}/" in entry


def test_no_citation_has_a_digit_that_is_not_of_its_title_its_place_or_its_address(data: ReportData) -> None:
    titles = [name for name in citations.fields(data).values() if "2024" in name]
    for passage, language, citation in every_citation(data):
        form = citation.style.forms[language.code]
        page = printed_page(passage, data.segments, language.code)
        known = [*titles, words_of_place(passage, form.words, page), f"{SITE}id/2024/{passage.id}/"]
        for text in (citation.reference, citation.note):
            rest = plain(text)
            for words in sorted(known, key=len, reverse=True):
                rest = rest.replace(words, "")
            assert not any(character.isdigit() for character in rest), rest


def test_a_day_of_access_stands_once_where_the_style_takes_one(data: ReportData) -> None:
    for _, language, citation in every_citation(data):
        day = DAYS[citation.style.id][language.code]
        spans = BeautifulSoup(citation.reference, "html.parser").select("span.accessed")
        assert [span["data-date"] for span in spans] == ([] if day == "none" else [day])
        words = {"zh": "引用日期", "en": "date of access"}[citation.written.code]
        assert plain(citation.reference).count(f"[{words}]") == len(spans)
        assert len(re.findall("引用日期|date of access", plain(citation.note))) == (
            0 if citation.style.cites_in == "text" else len(spans)
        )


def test_chinese_characters_in_an_english_citation_are_marked_and_never_italic(data: ReportData) -> None:
    for _, _, citation in every_citation(data):
        for text in (citation.reference, citation.note):
            html = BeautifulSoup(text, "html.parser")
            assert not any(re.search(r"[㐀-鿿]", italics.get_text()) for italics in html.select("em"))
            for span in html.select("[lang]"):
                assert span["lang"] == "zh-Hans" and citation.written is EN
                span.decompose()
            assert citation.written is ZH or not re.search(r"[㐀-鿿]", html.get_text())


def test_an_edition_without_citation_names_leaves_out_what_needs_them(data: ReportData) -> None:
    bare = replace(data, citation=None)
    english = [c.style.id for c in citations.citations(bare, data.segments[1], EN, SITE)]
    chinese = [c.style.id for c in citations.citations(bare, data.segments[1], ZH, SITE)]
    assert english == [style.id for style in STYLES if style.id != "apa"]
    assert chinese == ["gbt7714-2025", "gbt7714-2015", "law", "apa"]


OFFICIAL = PublishedData("https://example.gov/?a=1&b=2", {"zh": "官网", "en": "Website"}, "2025-04-26")
ADDED = {
    "gbt7714-2025": "https://example.org/id/2024/c4-s1-p3/. 官方发布：https://example.gov/?a=1&b=2（2025年4月26日）.",
    "law": "访问。官方发布：https://example.gov/?a=1&b=2（2025年4月26日）。",
    "oscola": "accessed [date of access]; official publication: https://example.gov/?a=1&b=2 (April 26, 2025)",
    "mla": "Accessed [date of access]. Official publication: https://example.gov/?a=1&b=2 (April 26, 2025).",
}


def test_a_citation_leads_to_the_official_publication_where_the_edition_tells_it(data: ReportData) -> None:
    published = replace(data, published=OFFICIAL)
    references = {style: plain(c.reference) for style, c in cited(published, "c4-s1-p3", ZH).items()}
    for style, end in ADDED.items():
        assert references[style].endswith(end), references[style]
    for language in LANGUAGES:
        for citation in cited(published, "c4-s1-p3", language).values():
            assert plain(citation.reference).count(OFFICIAL.url) == 1, citation.style.id
            assert plain(citation.note).count(OFFICIAL.url) == (citation.style.cites_in == "note"), citation.style.id
    undated = replace(data, published=replace(OFFICIAL, date=None))
    for citation in cited(undated, "c4-s1-p3", EN).values():
        assert plain(citation.reference).rstrip(".").endswith("publication: https://example.gov/?a=1&b=2")


def test_a_record_has_the_day_of_publication_where_the_edition_tells_it(data: ReportData) -> None:
    published = replace(data, published=OFFICIAL)
    works = [records.work(published, segment(data, "c4-s1-p3"), EN, SITE)]
    [entry], [row] = bibtex_entries(records.bibtex(works)), ris_entries(records.ris(works))
    assert (entry["year"], entry["date"]) == ("2025", "2025-04-26")
    assert (row["year"], row["date"]) == ("2025", "2025/04/26")
    assert '"issued": {\n      "date-parts": [\n        [\n          2025,' in records.csl_json(works)


def test_what_is_special_to_html_in_a_title_is_text_in_a_citation(data: ReportData) -> None:
    hostile = replace(data, title={"zh": "<b>甲</b>", "en": "A <b>{url}</b> & B"})
    for language in LANGUAGES:
        for citation in citations.citations(hostile, data.segments[1], language, SITE):
            html = BeautifulSoup(citation.reference + citation.note, "html.parser")
            assert not html.select("b"), citation
            if language is EN and citation.style.id != "apa":
                assert "A <b>{url}</b> & B (2024)" in html.get_text()


PLACES = [
    ("preface", "前言", "preface"),
    ("preface-p2", "前言第2段", "preface, para. 2"),
    ("c4", "第四章", "ch. IV"),
    ("c4-p1", "第四章第1段", "ch. IV, para. 1"),
    ("c4-s2", "第四章第（二）节", "ch. IV, sec. ii"),
    ("c4-s2-p2", "第四章第（二）节第2段", "ch. IV, sec. ii, para. 2"),
    ("column-3", "专栏三", "column 3"),
    ("column-3-p1", "专栏三第1段", "column 3, para. 1"),
    ("conclusion", "结束语", "conclusion"),
    ("conclusion-p1", "结束语第1段", "conclusion, para. 1"),
]


@pytest.mark.parametrize(("name", "chinese", "english"), PLACES)
def test_a_place_is_worded_by_the_reports_own_numbers(data: ReportData, name: str, chinese: str, english: str) -> None:
    assert words_of_place(segment(data, name), WORDS["zh"]) == chinese
    assert words_of_place(segment(data, name), WORDS["en"]) == english


def test_no_two_passages_have_one_place(data: ReportData) -> None:
    for words in WORDS.values():
        places = [words_of_place(passage, words) for passage in data.segments]
        assert len(set(places)) == len(places)


@pytest.mark.parametrize(
    ("name", "code", "page", "bounds"),
    [
        ("c5-s2", "zh", 19, (19, 20)),
        ("c5-s2", "en", 51, (51, 53)),
        ("c4-s2-p2", "zh", None, (14, 15)),
        ("c4-s2-p2", "en", None, (45, 46)),
        ("conclusion-p1", "zh", None, (27, None)),
        ("conclusion", "zh", None, (27, None)),
        ("conclusion-p1", "en", None, (64, None)),
        ("c1-s1-p1", "zh", 3, (3, 3)),
        ("column-3", "zh", None, (15, 18)),
        ("c4-p1", "en", None, (40, 41)),
    ],
)
def test_a_printed_page_is_given_where_the_contents_leave_no_doubt(
    data: ReportData, name: str, code: Code, page: int | None, bounds: tuple[int | None, int | None]
) -> None:
    passage = segment(data, name)
    assert printed_page(passage, data.segments, code) == page
    assert page_bounds(passage, data.segments, code) == bounds


def test_a_box_has_no_certain_page_even_between_headings_on_one_page(data: ReportData) -> None:
    one_page = [replace(passage, page={"zh": 15}) if passage.page else passage for passage in data.segments]
    pages = {passage.id: printed_page(passage, one_page, "zh") for passage in one_page}
    assert (pages["c4-s2-p2"], pages["column-3"], pages["column-3-p1"]) == (15, None, None)


def test_few_texts_have_a_certain_page(data: ReportData) -> None:
    paragraphs = [passage for passage in data.segments if passage.kind == "paragraph"]
    certain = {code: [p.id for p in paragraphs if printed_page(p, data.segments, code)] for code in ("zh", "en")}
    assert (len(paragraphs), len(certain["zh"]), len(certain["en"])) == (45, 6, 4)


# Syllable by syllable, so that no romanization is taken on trust; blanks part the words (GB/T 16159).
ROMANIZED = {
    "romanized_title": "中国=Zhong·guo 打击=Da·ji 侵权=Qin·quan 假冒=Jia·mao 工作=Gong·zuo 年度=Nian·du 报告=Bao·gao",
    "romanized_issuer": (
        "国家=Guo·jia 质量=Zhi·liang 强国=Qiang·guo 建设=Jian·she 协调=Xie·tiao 推进=Tui·jin 领导=Ling·dao"
        " 小组=Xiao·zu 办公室=Ban·gong·shi"
    ),
}


def test_the_romanization_is_that_of_the_printed_title_and_issuer(data: ReportData) -> None:
    assert data.citation is not None
    printed = {"romanized_title": data.title["zh"], "romanized_issuer": data.issuer["zh"]}
    for field, words in ROMANIZED.items():
        pairs = [word.split("=") for word in words.split()]
        assert "".join(han for han, _ in pairs) == printed[field]
        assert all(len(han) == len(pinyin.split("·")) for han, pinyin in pairs)
        assert getattr(data.citation, field) == " ".join(pinyin.replace("·", "") for _, pinyin in pairs)


def test_the_other_names_are_the_printed_ones_in_another_dress(data: ReportData) -> None:
    names = data.citation
    assert names is not None
    assert names.sentence_title.lower() == data.title["en"].lower() and names.sentence_title.startswith("Annual report")
    assert data.title["en"].startswith(names.short_title["en"])
    assert names.romanized_title.startswith(names.short_title["zh"])
    assert names.short_issuer.endswith(data.issuer["en"].partition("Leading Group ")[2])


def expected_file(name: str, suffix: str) -> str:
    return (CASES_FOLDER / "citations" / f"{name}.{suffix}").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", PASSAGES)
def test_a_passages_records_are_those_by_hand(data: ReportData, name: str) -> None:
    made = dict(records.record_files(data, segment(data, name), SITE))
    assert made == {
        f"id/2024/{name}/cite.{suffix}": expected_file(name, suffix).encode() for suffix in ("bib", "ris", "json")
    }


def test_every_record_parses_and_says_the_same_in_each_format(data: ReportData) -> None:
    for passage in data.segments:
        files = {
            path.rpartition(".")[2]: content.decode() for path, content in records.record_files(data, passage, SITE)
        }
        read = [bibtex_entries(files["bib"]), ris_entries(files["ris"]), csl_items(files["json"])]
        assert read[0] == read[1] == read[2]
        for language, entry in zip(LANGUAGES, read[0], strict=True):
            assert entry["author"] == entry["publisher"] == data.issuer[language.code]
            assert entry["title"] == citations.title(data, language)
            assert entry["edition"] == EDITION[language.code] and entry["place"]
            assert entry["url"] == f"{SITE}id/2024/{passage.id}/"
            assert entry["id"] == f"ipr-report-2024-{passage.id}-{language.code}"


def test_what_is_special_to_bibtex_is_escaped_and_reads_back(data: ReportData) -> None:
    hostile = replace(data, title={"zh": "甲{乙", "en": r"R&D 50% #1 {a}_b \c ~^$"})
    work = records.work(hostile, data.segments[1], EN, SITE)
    written = records.bibtex([work])
    assert r"R\&D 50\% \#1 \{a\}\_b \textbackslash{}c \textasciitilde{}\textasciicircum{}\$" in written
    assert bibtex_entries(written)[0]["title"] == r"R&D 50% #1 {a}_b \c ~^$ (2024)"


def test_places_of_every_style_have_all_their_words() -> None:
    for style in STYLES:
        for form in style.forms.values():
            assert (form.words.between == "") is (form.written == "zh")
            assert form.words.preface.lower() in {ENGLISH.preface, "前言"}
