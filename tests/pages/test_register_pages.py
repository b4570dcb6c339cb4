"""The register pages of small editions: what an entry shows, and what it leaves out."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import msgspec
import pytest
from bs4 import BeautifulSoup

from tests.pages.test_markdown import python_markdown
from tests.support.registers import document, entry, figure, segment, with_chapters
from tools.language.languages import EN, ZH, Code, Language
from tools.language.register_words import REGISTER_WORDING
from tools.pages.all import register_addresses, register_pages
from tools.pages.home import home
from tools.pages.registers.compare import compare_page, compared_ids, has_comparison
from tools.pages.registers.documents import documents_page
from tools.pages.registers.errata import errata_page
from tools.pages.registers.figures import figures_page
from tools.pages.registers.glossary import glossary_page, older_editions, older_glossary_page
from tools.pages.registers.passages import excerpt
from tools.pages.registers.terms import terms_page
from tools.pages.search import search_page
from tools.registers.bodies import BodyData
from tools.registers.edition import Edition
from tools.registers.errata import ErratumData, Reading, Severity
from tools.registers.glossary import EntryData, MentionData
from tools.registers.official import OfficialData
from tools.registers.terms import TermData, TermPlaceData
from tools.report.model import Report

WORDING = REGISTER_WORDING["en"]


def parsed(page: str) -> BeautifulSoup:
    return BeautifulSoup(python_markdown(page), "html.parser")


def texts(soup: BeautifulSoup, selector: str) -> list[str]:
    return [tag.get_text() for tag in soup.select(selector)]


@pytest.mark.parametrize(
    ("spans", "written"),
    [
        ([(0, 3), (35, 40)], "<mark>One</mark> is here. … <mark>Three</mark> is here again."),
        ([(13, 16)], "… <mark>Two</mark> Co., Ltd. is not. …"),
        ([(30, 40)], "… Two Co., Ltd. is <mark>not. Three</mark> …"),
    ],
    ids=["first and last", "middle", "over the end"],
)
def test_an_excerpt_leaves_out_sentences_and_says_so(spans: list[tuple[int, int]], written: str) -> None:
    assert excerpt("One is here. Two Co., Ltd. is not. Three is here again.", spans, EN) == written


@pytest.mark.parametrize(("language", "up"), [(ZH, "../"), (EN, "../../")])
def test_links_to_the_data_climb_out_of_the_language_s_folder(report: Report, language: Language, up: str) -> None:
    assert f'href="{up}data/2024/report.json"' in search_page(2024, language)
    page = glossary_page([Edition(with_chapters(report, "WTO"), (wto("c1"),))], language)
    assert f'href="{up}data/2024/glossary.json"' in page


def wto(*segments: str, **changed: Any) -> EntryData:
    """An entry that the English text of these segments begins with."""
    mentions = {"zh": [], "en": [MentionData(one, "WTO", 0) for one in segments]}
    return entry(**{"names": {"zh": ["世贸组织"], "en": ["WTO"]}, "mentions": mentions, **changed})


def test_a_chart_is_drawn_only_of_figures_of_one_group_and_leads_to_their_pages(report: Report) -> None:
    figures = (
        figure(400, id="figure-c1-1", group="heard"),
        figure(100, id="figure-c1-2", group="heard", theme="customs"),
        figure(1000, id="figure-c1-3"),
    )
    soup = parsed(figures_page(Edition(with_chapters(report, "One"), figures=figures), EN))
    [chart] = soup.select("figure.chart")
    assert [bar["width"] for bar in chart.select("rect")] == ["100%", "25%"]
    assert [link["href"] for link in chart.select("tbody a")] == ["figure-c1-1/", "figure-c1-2/"]


def test_figures_of_no_group_are_not_compared(report: Report) -> None:
    two = (figure(200), figure(100))
    assert not parsed(figures_page(Edition(with_chapters(report, "One"), figures=two), EN)).select(".chart, #charts")


def test_figures_of_cases_are_folded_and_their_notes_with_them(report: Report) -> None:
    noted: dict[str, Any] = {"note": {"zh": "说明。", "en": "So it is."}, "note_segments": []}
    two = (figure(200, theme="cases", **noted), figure(100, id="figure-c1-2", **noted))
    soup = parsed(figures_page(Edition(with_chapters(report, "One"), figures=two), EN))
    assert texts(soup, "details.group .figure") == ["200 cases"]
    assert texts(soup, "details.group small.note") == ["So it is."]
    assert len(soup.select("details.note")) == 1


def test_a_figure_shows_its_change_and_the_period_before(report: Report) -> None:
    fall = figure(2.5, id="figure-c1-2", unit={"zh": "%", "en": "%"}, direction="down", change_of="figure-c1-1")
    before = figure(1200, qualifier="over", previous=1000, previous_period="2023")
    soup = parsed(figures_page(Edition(with_chapters(report, "One"), figures=(before, fall)), EN))
    changed, _ = [row.select(".change")[0] for row in soup.select("tbody tr")]
    assert changed.get_text().split(" · ") == [
        f"{WORDING.down} 2.5%",
        "1,000 cases in 2023",
    ]
    assert [link["href"] for link in changed.select("a")] == ["figure-c1-2/"]


@pytest.mark.parametrize(
    ("language", "words", "shown"),
    [
        (ZH, "5000余万元", "5000余万元"),
        (ZH, "突破5000万元", "突破5000万元"),
        (EN, "Exceeding 50 million yuan", "exceeding 50 million yuan"),
        (EN, "surpassing the 50 million yuan", "surpassing 50 million yuan"),
    ],
)
def test_a_value_has_the_qualifier_of_the_report_and_the_printed_words_beside_it(
    language: Language, words: str, shown: str, report: Report
) -> None:
    unit: dict[Code, str] = {"zh": "元", "en": "yuan"}
    amount = figure(5e7, quote={language.code: words}, unit=unit, qualifier="over", headline=True)
    edition = Edition(with_chapters(report, "One"), figures=(amount,))
    printed = REGISTER_WORDING[language.code].as_printed.format(words=words)
    for page, beside in ((figures_page(edition, language), words), (home([edition], language), printed)):
        soup = parsed(page)
        assert texts(soup, ".figure, .headlines li > a") == [shown]
        assert texts(soup, ".as-printed") == [beside]


@pytest.mark.parametrize(
    ("months", "zh", "en"),
    [
        (20, "1年8个月", "1 year 8 months"),
        (72, "6年", "6 years"),
        (13, "1年1个月", "1 year 1 month"),
        (8, "8个月", "8 months"),
    ],
)
def test_a_sentence_is_counted_in_years_and_months_and_its_ends_are_shortest_and_longest(
    months: int, zh: str, en: str, report: Report
) -> None:
    ends = (figure(months, unit={"zh": "个月", "en": "months"}, bound="low"), figure(5, bound="low"))
    for language, written, bounds in ((ZH, zh, ["最短", "最低"]), (EN, en, ["shortest", "lowest"])):
        soup = parsed(figures_page(Edition(with_chapters(report, "One"), figures=ends), language))
        assert texts(soup, ".figure")[0] == written
        assert texts(soup, "tbody .change") == bounds


def test_ranks_stand_in_a_table_of_their_own_before_the_themes(report: Report) -> None:
    rank = figure(11, id="figure-c1-9", kind="rank", unit={}, quote={"zh": "第11位", "en": "11th place"}, headline=True)
    edition = Edition(with_chapters(report, "One"), figures=(figure(400), rank))
    for language, written in ((ZH, "第11位"), (EN, "11th")):
        soup = parsed(figures_page(edition, language))
        assert [title["id"] for title in soup.select("h2")] == ["ranks", "theme-courts"]
        assert texts(soup, ".figure")[0] == written and len(soup.select("table")) == 2
        assert texts(parsed(home([edition], language)), ".headlines strong") == [written]


def test_a_multiple_of_fold_is_joined_by_a_hyphen(report: Report) -> None:
    fold = figure(2, unit={"zh": "倍", "en": "fold"})
    assert texts(parsed(figures_page(Edition(with_chapters(report, "One"), figures=(fold,)), EN)), ".figure") == [
        "2-fold"
    ]


def test_a_body_is_a_link_only_where_the_glossary_has_it(report: Report) -> None:
    samr = entry(names={"zh": ["市监总局"], "en": ["SAMR"]}, mentions={"zh": [], "en": []})
    local = BodyData("shanghai", {"zh": "上海", "en": "Shanghai"}, "local")
    one = document("c1", issuers=("samr",), bodies=[local], carried_out_by={"zh": "各地", "en": "the provinces"})
    soup = parsed(documents_page(Edition(with_chapters(report, "One"), (samr,), documents=(one,)), EN))
    assert texts(soup, ".entry li")[0].endswith(": SAMR, Shanghai, the provinces")
    assert [link["href"] for link in soup.select(".entry li a")] == ["../glossary.md#samr", "chapter-1.md#c1"]


@pytest.mark.parametrize(
    ("language", "index", "fact"),
    [
        (ZH, ["法院 1", "《法》（英文印作检察院）"], "发布或组织机构：法院（英文印作检察院）"),
        (EN, ["SPP 1", "Law (SPC in the Chinese)"], "Issued or run by: SPP (SPC in the Chinese)"),
    ],
)
def test_a_document_stands_under_the_issuer_that_the_language_of_the_page_names(
    report: Report, language: Language, index: list[str], fact: str
) -> None:
    spc = entry(id="spc", names={"zh": ["法院"], "en": ["SPC"]})
    spp = entry(id="spp", names={"zh": ["检察院"], "en": ["SPP"]})
    guidelines = document("c1", issuers=("spc",), issuers_in={"zh": ("spc",), "en": ("spp",)})
    edition = Edition(with_chapters(report, "One"), (spc, spp), documents=(guidelines,))
    soup = parsed(documents_page(edition, language))
    assert texts(soup, "details.index summary") + texts(soup, "details.index li") == index
    assert texts(soup, ".entry li")[0] == fact


@pytest.mark.parametrize(
    ("language", "index", "fact"),
    [
        (ZH, ["《法》（英文未写明）"], "发布或组织机构：产权组织（英文未写明）"),
        (EN, [], "Issued or run by: not named in the English; WIPO in the Chinese"),
    ],
)
def test_a_document_whose_issuer_one_language_does_not_name_says_so(
    report: Report, language: Language, index: list[str], fact: str
) -> None:
    wipo = entry(id="wipo", names={"zh": ["产权组织"], "en": ["WIPO"]})
    treaty = document("c1", issuers=("wipo",), issuers_in={"zh": ("wipo",), "en": ()})
    soup = parsed(documents_page(Edition(with_chapters(report, "One"), (wipo,), documents=(treaty,)), language))
    assert (texts(soup, "details.index li"), texts(soup, ".entry li")[0]) == (index, fact)


@pytest.mark.parametrize("language", [ZH, EN])
def test_a_chinese_title_stands_in_the_marks_that_the_report_prints(report: Report, language: Language) -> None:
    soup = parsed(documents_page(Edition(with_chapters(report, "One"), documents=(document("c1"),)), language))
    [title] = texts(soup, ".entry > summary")
    assert "《法》" in title and "《《" not in title


def test_an_official_title_has_its_source_in_the_language_of_the_page(report: Report) -> None:
    official = OfficialData({"zh": "法律全称", "en": "full title of the law"}, "中华人民共和国法")
    edition = Edition(with_chapters(report, "One"), documents=(document("c1", official=official),))
    assert texts(parsed(documents_page(edition, ZH)), ".entry li")[0] == "正式名称：中华人民共和国法（来源：法律全称）"
    english = "Official title: 中华人民共和国法 (source: full title of the law)"
    assert texts(parsed(documents_page(edition, EN)), ".entry li")[0] == english


def test_a_page_shows_the_other_names_of_an_entry_and_not_those_for_the_search_alone(report: Report) -> None:
    made = wto("c1", also={"zh": ["世贸"]}, search_names={"zh": ["世界贸易机构"]})
    page = glossary_page([Edition(with_chapters(report, "WTO"), (made,))], ZH)
    assert "世贸" in page and "世界贸易机构" not in page


def test_the_body_with_the_most_documents_is_the_first_in_the_index(report: Report) -> None:
    entries = tuple(entry(id=name, names={"zh": [name], "en": [name]}) for name in ("a", "b"))
    documents = [document("c1", id=f"document-{n}", issuers=issuers) for n, issuers in enumerate(["a", "b", "b"])]
    soup = parsed(documents_page(Edition(with_chapters(report, "One"), entries, documents=tuple(documents)), EN))
    assert texts(soup, "details.index summary") == ["b 2", "a 1"]


def test_an_english_index_by_name_leaves_abbreviations_out(report: Report) -> None:
    names = {"zh": ["世贸组织"], "en": ["World Trade Organization", "WTO", "Interpol"]}
    mentions: dict[Code, list[MentionData]] = {"zh": [], "en": [MentionData("c1", "WTO", 0)]}
    organization = entry(abbr="WTO", names=names, mentions=mentions)
    soup = parsed(glossary_page([Edition(with_chapters(report, "WTO"), (organization,))], EN))
    assert [texts(index, "a") for index in soup.select("details.index")] == [  # type: ignore[arg-type]
        ["世贸组织"],
        ["Interpol", "World Trade Organization"],
        ["WTO"],
    ]


def test_a_passage_that_one_language_words_otherwise_says_so(report: Report) -> None:
    mentions: dict[Code, list[MentionData]] = {
        "zh": [],
        "en": [MentionData("c1", "WTO", 4), MentionData("c1", "WTO", 11)],
    }
    organization = entry(names={"zh": ["世贸组织"], "en": ["WTO"]}, mentions=mentions)
    soup = parsed(glossary_page([Edition(with_chapters(report, "The WTO. A WTO."), (organization,))], ZH))
    row = soup.select_one(".concordance tbody tr")
    assert row and [bool(cell.select(".not-named")) for cell in row.select("td")] == [False, True, False]
    assert [mark.get_text() for mark in row.select("mark")] == ["WTO", "WTO"]


def of_year(report: Report, year: int) -> Report:
    return replace(report, record=msgspec.structs.replace(report.record, year=year))


def test_an_entry_is_as_the_newest_edition_has_it_and_is_defined_there_once(report: Report) -> None:
    definitions: dict[Code, MentionData] = {"zh": MentionData("c1", "世贸", 0), "en": MentionData("c1", "WTO", 0)}
    newer, older = (wto("c1", names={"zh": [name], "en": [name]}, defined=definitions) for name in ("New", "Old"))
    chapters = with_chapters(report, "WTO")
    soup = parsed(glossary_page([Edition(of_year(chapters, 2025), (newer,)), Edition(chapters, (older,))], EN))
    assert texts(soup, ".entry > summary .name") == ["New"]
    elsewhere = WORDING.in_year.format(year=2024) + WORDING.colon + WORDING.in_one_passage
    assert texts(soup, ".entry li") == [f"{WORDING.defined}{WORDING.colon}世贸 1", elsewhere]


def test_the_glossary_has_the_passages_of_the_newest_edition_and_leads_to_those_of_the_others(report: Report) -> None:
    chapters = with_chapters(report, "WTO")
    gone = wto("c1", id="gone")
    editions = [
        Edition(of_year(chapters, 2026), ()),
        Edition(of_year(chapters, 2025), (wto("c1"),)),
        Edition(chapters, (wto("c1"), gone)),
    ]
    soup = parsed(glossary_page(editions, EN))
    assert [link["href"] for link in soup.select(".concordance a")] == ["2025/chapter-1.md#c1"]
    assert [link["href"] for link in soup.select(".entry li a")] == ["2024/glossary.md#samr", "2024/glossary.md#gone"]
    assert [entry["id"] for entry in soup.select(".entry")] == ["samr", "gone"]
    assert older_editions(editions) == editions[2:]
    older = parsed(older_glossary_page(editions[2], editions, EN))
    assert [link["href"] for link in older.select(".concordance a")] == ["chapter-1.md#c1"] * 2
    assert older.select("h1")[0].get_text() == WORDING.of_year.format(title=WORDING.glossary, year=2024)
    assert not older.select(".entry li a")


def test_an_older_edition_s_glossary_and_its_entries_have_addresses(report: Report) -> None:
    chapters = with_chapters(report, "WTO")
    editions = [Edition(of_year(chapters, 2025), (wto("c1"),)), Edition(chapters, (wto("c1"),))]
    files = {path for path, _ in register_pages(editions)}
    assert {"en/glossary.md", "en/2024/glossary.md"} <= files and "en/2025/glossary.md" not in files
    found = set(register_addresses(editions))
    assert {"2024/glossary/", "en/2024/glossary/#samr", "glossary/#samr"} <= found and "2025/glossary/" not in found


def test_the_filters_offer_what_tells_entries_apart_and_count_it(report: Report) -> None:
    samr, spc = (entry(id=name, abbr=name.upper(), names={"zh": [name], "en": [name]}) for name in ("samr", "spc"))
    documents = (
        document("c1", id="document-1", issuers=("samr",)),
        document("c2", id="document-2", issuers=("samr", "spc")),
    )
    soup = parsed(documents_page(Edition(with_chapters(report, "One", "Two"), (samr, spc), documents=documents), EN))
    form = soup.select_one(".register > form.filters")
    assert form and [choice["name"] for choice in form.select(".choice")] == ["filter"] * 2  # all are of one kind
    boxes = [(box["name"], box["value"]) for box in form.select("label > input")]
    assert boxes == [("body", "samr"), ("body", "spc"), ("chapter", "1"), ("chapter", "2")]
    assert [count.get_text() for count in form.select(".count")] == ["2", "1", "1", "1"]
    assert form.noscript and [status.get_text() for status in form.select("[role=status]")] == ["2 entries"]
    shown = [{key: one.get(key) for key in ("data-body", "data-chapter")} for one in soup.select(".entry")]
    assert shown == [
        {"data-body": "samr", "data-chapter": "1"},
        {"data-body": "samr spc", "data-chapter": "2"},
    ]


def test_a_document_says_its_title_once_and_other_words_where_they_stand(report: Report) -> None:
    soup = parsed(documents_page(Edition(with_chapters(report, "One"), documents=(document("c1"),)), EN))
    assert not soup.select(".entry q") and texts(soup, ".entry li") == [f"{WORDING.place}{WORDING.colon}1"]
    named = document("c1", title={"zh": "规定", "en": "Rules"})
    soup = parsed(documents_page(Edition(with_chapters(report, "One"), documents=(named,)), EN))
    assert texts(soup, ".entry li") == ["1 《法》"]


def test_bodies_are_compared_by_what_each_chapter_has_of_them(report: Report) -> None:
    wto_first, quiet = wto("c1", kind="agency"), entry(id="quiet", kind="agency", mentions={"zh": [], "en": []})
    country = wto("c2", id="country", kind="country")
    edition = Edition(
        with_chapters(report, "WTO", "WTO"),
        (wto_first, quiet, country),
        (figure(7, segment="c2", agencies=("samr",)),),
        (document("c1", issuers=("samr",)),),
    )
    soup = parsed(compare_page(edition, EN))
    assert [body["id"] for body in soup.select(".entry")] == ["samr"] == compared_ids(edition)
    assert texts(soup, "tbody td") == ["WTO", "1", "", "1"]
    links = {part["data-chapter"]: [link["href"] for link in part.select("a")] for part in soup.select(".entry .part")}
    [one], [law] = edition.figures, edition.documents
    assert links == {"1": ["chapter-1.md#c1", f"documents.md#{law.id}"], "2": [f"figures.md#{one.id}"]}
    assert not has_comparison(Edition(edition.report, (country,)))


def test_chinese_names_stand_in_the_order_of_their_sound(report: Report) -> None:
    names = ("中国", "北京", "上海")
    entries = tuple(wto("c1", id=f"e{n}", names={"zh": [name], "en": []}) for n, name in enumerate(names))
    soup = parsed(glossary_page([Edition(with_chapters(report, "WTO"), entries)], ZH))
    assert [link.get_text() for link in soup.select("details.index")[0].select("a")] == ["北京", "上海", "中国"]


def test_a_passage_marks_only_its_own_mentions(report: Report) -> None:
    soup = parsed(glossary_page([Edition(with_chapters(report, "WTO here", "WTO"), (wto("c1", "c2"),))], EN))
    assert [len(row.select("mark")) for row in soup.select(".concordance tbody tr")] == [1, 1]


def erratum(severity: Severity, *readings: Reading, segment: str = "c1", **changed: Any) -> ErratumData:
    record: dict[str, Any] = {
        "id": f"erratum-{severity}-{'-'.join(readings)}",
        "segment": segment,
        "kind": "english-only",
        "kind_before": "added",
        "severity": severity,
        "mark": False,
        "quote": {"zh": None, "en": "One"},
        "start": {"en": 0},
        "note": {"zh": "注", "en": "Note"},
        "readings": readings,
    }
    return ErratumData(**{**record, **changed})


def test_a_series_is_one_entry_whose_places_keep_their_ids(report: Report) -> None:
    series: dict[str, Any] = {"series": "erratum-series-verbs"}
    errata = (
        erratum("minor", "a", id="erratum-c1-1", **series),
        erratum("minor", "b", id="erratum-c1-2"),
        erratum("minor", "b", segment="c2", place_note={"zh": "又", "en": "Also"}, id="erratum-c2-1", **series),
    )
    soup = parsed(errata_page(Edition(with_chapters(report, "One", "Two"), errata=errata), EN))
    assert [title["id"] for title in soup.select("h3, .entry")] == [
        "minor-series",
        "erratum-series-verbs",
        "minor-c1",
        "erratum-c1-2",
    ]
    entry = soup.select(".entry")[0]
    assert [item.get_text() for item in entry.select("li")] == ["1 One", "2 OneAlso"]
    assert [place["id"] for place in entry.select("li > span")] == ["erratum-c1-1", "erratum-c2-1"]
    assert [link["href"] for link in entry.select("a")] == ["chapter-1.md#c1", "chapter-2.md#c2"]
    assert WORDING.errata_counts.format(count=2, places=3, major=0, minor=2, style=0) in soup.get_text()
    assert texts(soup, ".note p") == ["Note", "Note"]


def test_a_note_that_names_a_passage_links_to_it_in_every_register(report: Report) -> None:
    noted: dict[str, Any] = {
        "note": {"zh": "见第二章。", "en": "So in chapter II and chapter I, paragraph 1."},
        "note_segments": ["c2", "c1"],
    }
    chapters = with_chapters(report, "One", "Two")
    by_edition = {**noted, "note_segments": [f"{report.year}/c2", f"{report.year}/c1"]}
    edition = Edition(
        chapters,
        (wto("c1", **by_edition),),
        (figure(7, **noted),),
        (document(**noted),),
        errata=(erratum("minor", "a", **noted),),
        terms=(term(place("c1", {"zh": "假", "en": "fake"}), **noted),),
    )
    pages = [page(edition, EN) for page in (figures_page, documents_page, errata_page, terms_page)]
    for folder, page in (("2024/", glossary_page([edition], EN)), *(("", page) for page in pages)):
        links = [(link.get_text(), link["href"]) for link in parsed(page).select(".note a")]
        assert links == [("chapter II", f"{folder}chapter-2.md#c2"), ("chapter I", f"{folder}chapter-1.md#c1")]


def test_errata_are_counted_by_severity_and_by_who_saw_them(report: Report) -> None:
    errata = (erratum("style", "a", "b"), erratum("major", "a"), erratum("major", "editor"), erratum("minor", "b"))
    soup = parsed(errata_page(Edition(with_chapters(report, "One"), errata=errata), EN))
    assert texts(soup, ".errata > h2") == list(WORDING.severities.values())
    words = soup.get_text()
    assert WORDING.errata_counts.format(count=4, places=4, major=2, minor=1, style=1) in words
    assert WORDING.errata_readings.format(both=1, one=2, editor=1) in words
    assert words.count(WORDING.nothing_printed) == 4


def test_the_home_page_leads_only_to_registers_that_there_are(report: Report) -> None:
    chapters = with_chapters(report, "One")
    always = ["2024/chapter-1.md", "2024/parallel/chapter-1.md", "cite.md", "downloads.md"]
    bare = parsed(home([Edition(chapters)], EN))
    assert [link["href"] for link in bare.select(".ways li a")] == always and not bare.select(".headlines")
    headline = figure(7, headline=True, qualifier="about")
    soup = parsed(home([Edition(chapters, (entry(),), (headline, figure(8)))], EN))
    assert [link["href"] for link in soup.select(".ways li a")] == [
        *always[:2],
        "glossary.md",
        "2024/figures.md",
        *always[2:],
    ]
    assert texts(soup, ".headlines strong") == ["about 7"]
    files = ["report.json", "glossary.json", "figures.json", "figures.csv"]
    assert texts(soup, ".downloads a") == files


def test_the_home_page_shows_only_the_charts_that_are_chosen_for_it(report: Report) -> None:
    title: dict[Code, str] = {"zh": "案件", "en": "Cases"}
    figures = [
        figure(3, id="figure-c1-1", group="a", group_title=title, group_headline=True),
        figure(2, id="figure-c1-2", group="a", group_title=title, group_headline=True),
        figure(3, id="figure-c1-3", group="b", group_title=title),
        figure(2, id="figure-c1-4", group="b", group_title=title),
    ]
    soup = parsed(home([Edition(with_chapters(report, "One"), figures=tuple(figures))], EN))
    assert texts(soup, "figcaption strong") == ["Cases"]
    assert [link["href"] for link in soup.select(".chart tbody a")] == [
        "2024/figures/figure-c1-1/",
        "2024/figures/figure-c1-2/",
    ]


def test_the_home_page_tells_what_is_new_only_of_pages_that_there_are(report: Report) -> None:
    bare = parsed(home([Edition(with_chapters(report, "One"))], EN))
    assert [link["href"] for link in bare.select(".news a")] == [
        "downloads.md",
        "2024/parallel/chapter-1.md",
        "search.md",
    ]


def test_errata_of_one_severity_stand_in_the_order_of_the_report(report: Report) -> None:
    errata = (erratum("minor", "a", segment="c2"), erratum("minor", "b", segment="c1"))
    soup = parsed(errata_page(Edition(with_chapters(report, "One", "Two"), errata=errata), EN))
    assert [title["id"] for title in soup.select("h3, .entry")] == [
        "minor-c1",
        "erratum-minor-b",
        "minor-c2",
        "erratum-minor-a",
    ]


def test_the_home_page_lists_parts_and_sections_and_no_column_in_a_section(report: Report) -> None:
    column = replace(segment("column-1", "column", "专栏一：甲", "Column 1: A", 1), section=1)
    chapter = segment("c1", "chapter", "一、章", "I. Chapter", 1)
    section = replace(segment("c1-s1", "section", "（一）节", "i. Section", 1), section=1)
    three = replace(report, segments=(chapter, section, column), contents={})
    assert texts(parsed(home([Edition(three)], EN)), "nav a") == ["I. Chapter", "i. Section"]


def term(*places: TermPlaceData, **changed: Any) -> TermData:
    """A term with these places."""
    record: dict[str, Any] = {"id": "fake", "domain": "market", "forms": {"zh": ["假冒"], "en": ["fake"]}}
    return TermData(**{"readings": ("a", "b"), **record, **changed}, places=list(places))


def place(identifier: str, quote: dict[Code, str], why: dict[Code, str] | None = None) -> TermPlaceData:
    return TermPlaceData(identifier, quote, dict.fromkeys(quote, 0), why)


@pytest.mark.parametrize(("language", "line"), [(ZH, "假冒 fake 4"), (EN, "fake 假冒 4")])
def test_a_term_is_a_line_in_both_languages_with_its_renderings_folded(
    report: Report, language: Language, line: str
) -> None:
    both: dict[Code, str] = {"zh": "假冒", "en": "fake"}
    none: dict[Code, str] = {"zh": "英文没有", "en": "not in the English"}
    places = [place("c1", both), place("c1", both), place("c2", both), place("c2", {"zh": "假冒"}, none)]
    soup = parsed(terms_page(Edition(with_chapters(report, "One", "Two"), terms=(term(*places),)), language))
    assert [summary.get_text() for summary in soup.select(".entry#fake > summary")] == [line]
    wording = REGISTER_WORDING[language.code]
    pair = " · ".join(both[code] for code in ((language.code, "en") if language is ZH else (language.code, "zh")))
    rendering, missing = texts(soup, ".renderings li")
    assert rendering == f"{pair}{wording.colon}1 ×2{wording.separator}2"
    assert none[language.code] in missing and wording.nothing_printed in missing
    targets = [link["href"] for link in soup.select(".renderings a")]
    assert targets == ["chapter-1.md#c1", "chapter-2.md#c2", "chapter-2.md#c2"]


def test_terms_are_counted_and_stand_under_their_domains(report: Report) -> None:
    both: dict[Code, str] = {"zh": "假冒", "en": "fake"}
    terms = (
        term(place("c1", both)),
        term(place("c1", both), id="law", domain="law", readings=("b",), note={"zh": "注", "en": "A note"}),
    )
    soup = parsed(terms_page(Edition(with_chapters(report, "One"), terms=terms), EN))
    assert WORDING.terms_counts.format(count=2, places=2, both=1, one=1) in texts(soup, "p")
    order = [tag.get("id") for tag in soup.select("h2, .entry")]
    assert order == ["domain-law", "law", "domain-market", "fake"]
    assert texts(soup, ".entry#law .note p") == [f"{WORDING.note}{WORDING.colon}A note"]
    assert not soup.select(".entry#fake .note")


def test_a_term_without_a_form_in_a_language_shows_the_other_one(report: Report) -> None:
    only = term(
        place("c1", {"zh": "假冒"}, {"zh": "无", "en": "none"}), forms={"zh": ["假冒"], "en": []}, id="unrendered"
    )
    soup = parsed(terms_page(Edition(with_chapters(report, "One"), terms=(only,)), EN))
    assert texts(soup, "#unrendered summary") == ["假冒 假冒 1"]
