"""The marks of a page: its words stay, every mention is linked once, and a title goes before a mention."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag
from hypothesis import given
from hypothesis import strategies as st

from tools.data.load import PublishedRegisters, load_registers
from tools.data.report import ReportData
from tools.language.languages import EN, LANGUAGES, ZH, Code, Language
from tools.registers.glossary import CANNOT_ACT
from tools.site.text.marks import Mark, Marks, add_marks, linked, unmarked
from tools.site.text.places import marks_by_segment

TEXT = "SAMR led the Jianwang 2024 of NCAC in CAC."


def mark(kind: str, words: str, text: str = TEXT) -> Mark:
    start = text.index(words)
    return Mark(start, start + len(words), kind, f"{kind}-{start}", f"en/x/#{start}", "Erratum")  # type: ignore[arg-type]


def shown(marks: list[Mark], page: str, text: str = TEXT) -> str:
    return with_marks(page, {("c1-p1", "en"): marks}, {"c1-p1": {"en": text}}, EN, "../")


def with_marks(page: str, marks: Marks, texts: Mapping[str, Mapping[Code, str]], language: Language, root: str) -> str:
    soup = BeautifulSoup(page, "html.parser")
    add_marks(soup, marks, texts, language, root)
    return str(soup)


def page_of(text: str) -> str:
    return f'<div id="c1-p1"><p>{text}</p></div>'


def test_a_mention_becomes_a_link_and_nothing_else_changes() -> None:
    assert shown([mark("mention", "SAMR")], page_of(TEXT)) == page_of(
        '<a class="mention" href="../en/x/#0">SAMR</a>' + TEXT[4:]
    )


def test_a_mark_that_is_not_important_is_plain_words_or_a_sign_that_is_hidden() -> None:
    marks = [replace(mark(kind, "SAMR"), is_important=False) for kind in ("mention", "erratum")]
    sign = '<sup class="erratum minor slight"><a aria-label="Erratum" href="../en/x/#0"></a></sup>'
    assert shown([marks[0], replace(marks[1], rank="minor")], page_of(TEXT)) == page_of(
        f'<a class="mention" data-entry="mention-0">SAMR</a>{sign}{TEXT[4:]}'
    )


def test_the_sign_of_a_heading_stands_after_it_and_is_no_part_of_its_name() -> None:
    page = f'<h2 id="c1-p1">{TEXT}</h2>'
    soup = BeautifulSoup(shown([mark("erratum", "SAMR led"), mark("mention", "CAC")], page), "html.parser")
    assert soup.h2 and not soup.h2.select("sup") and soup.h2.select_one("a.mention")
    assert [element.name for element in soup.contents if isinstance(element, Tag)] == ["h2", "sup"]


def test_a_mention_inside_a_title_is_no_link_and_one_across_its_end_neither() -> None:
    title = mark("document", "Jianwang 2024 of NCAC")
    assert linked([mark("mention", "NCAC"), title, mark("mention", "NCAC in CAC"), mark("mention", "SAMR")]) == [
        mark("mention", "SAMR"),
        title,
    ]


def test_of_two_titles_the_longer_one_is_linked() -> None:
    longer, shorter = mark("document", "Jianwang 2024 of NCAC"), mark("document", "Jianwang 2024")
    assert linked([shorter, longer]) == [longer]


def test_a_title_goes_before_a_longer_mention_around_it() -> None:
    title, mention = mark("document", "Jianwang 2024"), mark("mention", "the Jianwang 2024 of NCAC")
    assert linked([mention, title]) == [title]


def test_two_names_that_touch_are_both_linked() -> None:
    touching = [Mark(0, 2, "mention", "a", "#a"), Mark(2, 4, "mention", "b", "#b")]
    assert linked(touching) == touching
    assert shown(touching, page_of("市监海关"), "市监海关").count("<a ") == 2


def test_marks_on_both_sides_of_a_paragraphs_end_stand_in_their_own_paragraphs() -> None:
    marks = [Mark(0, 4, "mention", "samr", "#a"), Mark(6, 10, "mention", "ncac", "#b")]
    marks += [Mark(4, 4, "erratum", "e1", "#e1", "Erratum"), Mark(10, 10, "erratum", "e2", "#e2", "Erratum")]
    page = '<div id="c1-p1"><p>SAMR</p><p>NCAC</p></div>'
    soup = BeautifulSoup(shown(marks, page, "SAMR\n\nNCAC"), "html.parser")
    targets = [[link["href"] for link in paragraph.select("a")] for paragraph in soup.select("p")]
    assert targets == [["../#a", "../#e1"], ["../#b", "../#e2"]]


def test_an_erratum_that_ends_where_a_link_begins_or_ends_stands_there() -> None:
    marks = [mark("erratum", "SAMR led the "), mark("mention", "Jianwang 2024"), mark("erratum", "Jianwang 2024")]
    soup = BeautifulSoup(shown(marks, page_of(TEXT)), "html.parser")
    marked = soup.select("p > a, p > sup")
    assert [element["class"][0] for element in marked] == ["erratum", "mention", "erratum"]


def test_a_sign_between_italics_and_what_follows_stands_once() -> None:
    page = page_of(TEXT.replace("Jianwang 2024", "<em>Jianwang 2024</em>"))
    soup = BeautifulSoup(
        shown([mark("erratum", "Jianwang 2024"), mark("erratum", "SAMR led the ")], page), "html.parser"
    )
    assert len(soup.select("sup.erratum")) == 2 and len(soup.select("em > sup.erratum")) == 1


def test_a_link_that_begins_before_italics_goes_on_in_them() -> None:
    page = page_of(TEXT.replace("Jianwang 2024", "<em>Jianwang 2024</em>"))
    soup = BeautifulSoup(shown([mark("document", "the Jianwang 2024 of")], page), "html.parser")
    assert [link.get_text() for link in soup.select("a.document")] == ["the ", "Jianwang 2024", " of"]


@pytest.mark.parametrize("words", ['" onclick="alert(1)', "</a><script>alert(1)</script>", "&amp;'"])
def test_words_that_look_like_markup_stay_words_in_marks(words: str) -> None:
    marks = [Mark(0, len(words), "mention", words, words), Mark(0, len(words), "erratum", words, words, words, words)]
    soup = BeautifulSoup(shown(marks, page_of(html.escape(words)), words), "html.parser")
    link, sign = soup.select("a")
    assert soup.get_text() == words and not soup.select("script")
    assert set(link.attrs) == {"class", "href"} and link["href"] == f"../{words}"
    assert set(sign.attrs) == {"aria-label", "href"} and sign["aria-label"] == words


def test_an_erratum_is_a_sign_without_text_after_its_words() -> None:
    soup = BeautifulSoup(shown([mark("erratum", "SAMR led")], page_of(TEXT)), "html.parser")
    sign = soup.select_one("sup.erratum")
    assert sign and sign.get_text() == "" and sign.a and sign.a["aria-label"] == "Erratum"
    assert str(sign.previous_sibling) == "SAMR led" and soup.get_text() == TEXT


def test_an_erratum_that_ends_inside_a_link_stands_after_it() -> None:
    soup = BeautifulSoup(shown([mark("erratum", "SAM"), mark("mention", "SAMR")], page_of(TEXT)), "html.parser")
    link = soup.select_one("a.mention")
    assert link and link.get_text() == "SAMR" and isinstance(link.next_sibling, Tag)
    assert link.next_sibling.name == "sup"


def test_marks_go_into_italics_and_stay_out_of_words_that_are_not_the_segments() -> None:
    italic = page_of(TEXT.replace("Jianwang 2024", "<em>Jianwang 2024</em>"))
    assert '<em><a class="document"' in shown([mark("document", "Jianwang 2024")], italic)
    assert shown([mark("mention", "SAMR")], page_of("SAMR says something else.")) == page_of(
        "SAMR says something else."
    )


def test_each_cell_of_a_row_has_the_marks_of_its_language() -> None:
    cells = ("en", "SAMR"), ("zh-Hans", "市监")
    rows = "".join(f'<div class="cell" lang="{tag}"><p>{words}</p></div>' for tag, words in cells)
    page = f'<div id="c1-p1">{rows}</div>'
    found = with_marks(
        page,
        {
            ("c1-p1", "en"): [Mark(0, 4, "mention", "samr", "#a")],
            ("c1-p1", "zh"): [Mark(0, 2, "mention", "samr", "#a")],
        },
        {"c1-p1": {"en": "SAMR", "zh": "市监"}},
        EN,
        "",
    )
    assert [link.get_text() for link in BeautifulSoup(found, "html.parser").select("a.mention")] == ["SAMR", "市监"]


# No two blanks in a row: BeautifulSoup folds a string of blanks, and the report has none.
WORDS = st.text(alphabet="ab cß《》&<>中文", min_size=1, max_size=40).map(lambda text: f"x{re.sub(' +', ' ', text)}x")


@st.composite
def marked_texts(draw: st.DrawFn) -> tuple[list[str], list[Mark]]:
    """Paragraphs, and marks anywhere in them, overlapping as they like."""
    paragraphs = draw(st.lists(WORDS, min_size=1, max_size=3))
    length = len("\n\n".join(paragraphs))
    places = st.tuples(st.integers(0, length), st.integers(1, 12), st.sampled_from(["mention", "document", "erratum"]))
    found = [
        Mark(start, min(start + size, length), kind, f"e{start}", "#e", "Erratum")  # type: ignore[arg-type]
        for start, size, kind in draw(st.lists(places, max_size=8))
        if start < length
    ]
    return paragraphs, found


@given(marked_texts(), st.booleans())
def test_whatever_is_marked_the_page_without_marks_is_what_it_was(
    made: tuple[list[str], list[Mark]], italic: bool
) -> None:
    paragraphs, found = made
    inner = [
        f"<em>{html.escape(p[:3], quote=False)}</em>{html.escape(p[3:], quote=False)}"
        if italic
        else html.escape(p, quote=False)
        for p in paragraphs
    ]
    page = '<div id="c1-p1">' + "".join(f"<p>{p}</p>" for p in inner) + "</div>"
    soup = BeautifulSoup(shown(found, page, "\n\n".join(paragraphs)), "html.parser")
    assert soup.get_text() == "".join(paragraphs)
    assert not soup.select("a a")
    assert str(unmarked(soup)) == str(BeautifulSoup(page, "html.parser"))


# The real edition


@pytest.fixture(scope="module")
def registers(site: Path) -> PublishedRegisters:
    return load_registers(site / "data" / "2024")


def reading_pages(site: Path, data: ReportData) -> Iterator[tuple[Code, BeautifulSoup]]:
    for language in LANGUAGES:
        for url in dict.fromkeys(segment.url[language.code].partition("#")[0] for segment in data.segments):
            yield language.code, BeautifulSoup((site / url / "index.html").read_bytes(), "html.parser")


def entry_of(link: Tag) -> str:
    return str(link.get("data-entry") or str(link["href"]).partition("#")[2])


def links_in(soup: BeautifulSoup, segment: str) -> list[tuple[str, str, bool]]:
    """The marks of a segment: whose they are, their words, and whether they are links as the page is written."""
    element = soup.find(id=segment)
    assert isinstance(element, Tag)
    if "column" in element.get_attribute_list("class"):
        element = element.h3
        assert element is not None
    links = element.select("a.mention, a.document")
    return [(entry_of(link), link.get_text(), link.has_attr("href")) for link in links]


def test_every_mention_and_title_is_marked_once_unless_it_stands_in_a_title(
    site: Path, data: ReportData, registers: PublishedRegisters
) -> None:
    found = {language.code: marks_by_segment(registers, data, language) for language in (ZH, EN)}
    seen = 0
    for code, soup in reading_pages(site, data):
        for segment in data.segments:
            if soup.find(id=segment.id) is None:
                continue
            wanted = linked(found[code].get((segment.id, code), []))
            text = segment.text[code]
            assert links_in(soup, segment.id) == [
                (one.entry, text[one.start : one.end], one.is_important) for one in wanted
            ]
            seen += len(wanted)
    assert seen > 600


def test_as_written_a_section_links_each_body_where_its_text_first_names_it_and_nothing_else(
    site: Path, data: ReportData, registers: PublishedRegisters
) -> None:
    bodies = {entry.id for entry in registers.glossary if entry.kind not in CANNOT_ACT}
    seen = 0
    for _, soup in reading_pages(site, data):
        named: set[tuple[str, int, str]] = set()
        for segment in data.segments:
            element = soup.find(id=segment.id)
            if not isinstance(element, Tag):
                continue
            for link in element.select(":scope > p a.mention, :scope > p a.document"):
                place = (segment.part, segment.section, entry_of(link))
                is_first = "mention" in link["class"] and place[2] in bodies and place not in named
                assert link.has_attr("href") is is_first, (segment.id, str(link))
                if "mention" in link["class"]:
                    named.add(place)
            assert not element.select(":is(h1, h2, h3) a[href]")
        seen += len(named)
    assert seen > 250


def test_every_erratum_has_a_sign_in_each_language_that_it_quotes_and_those_without_mark_are_hidden(
    site: Path, data: ReportData, registers: PublishedRegisters
) -> None:
    shown_in: Mapping[Code, dict[str, bool]] = {"zh": {}, "en": {}}
    for code, soup in reading_pages(site, data):
        assert not soup.select(":is(h1, h2, h3) sup")
        for sign in soup.select("sup.erratum"):
            assert sign.a and sign.a["aria-label"] and sign.get_text() == ""
            shown_in[code][entry_of(sign.a)] = "slight" not in sign["class"]
    is_marked = {erratum.id: erratum.mark for erratum in registers.errata}
    assert 0 < sum(is_marked.values()) < len(is_marked)
    for code in shown_in:
        assert shown_in[code].items() <= is_marked.items()
        assert shown_in[code].keys() >= {erratum.id for erratum in registers.errata if erratum.quote[code]}


def test_the_end_of_a_page_has_the_important_notes_for_print_in_the_order_of_the_text(
    site: Path, data: ReportData, registers: PublishedRegisters
) -> None:
    of_segment = {segment.id: segment for segment in data.segments}
    total = 0
    for code, soup in reading_pages(site, data):
        signs = [entry_of(sign) for sign in soup.select("sup.erratum:not(.slight) a")]
        notes = [note.get_text() for note in soup.select(".printed-notes p")]
        expected = [erratum for erratum in registers.errata if erratum.mark and soup.find(id=erratum.segment)]
        expected.sort(key=lambda erratum: list(of_segment).index(erratum.segment))
        assert len(notes) == len(expected) and {erratum.id for erratum in expected} >= set(signs)
        for note, erratum in zip(notes, expected, strict=True):
            assert erratum.note[code] in note and (erratum.quote.get(code) or "") in note
        total += len(notes)
    assert total > 60


def test_side_by_side_both_languages_are_marked(site: Path) -> None:
    soup = BeautifulSoup((site / "en/2024/parallel/chapter-4/index.html").read_bytes(), "html.parser")
    for tag in ("en", "zh-Hans"):
        assert len(soup.select(f'.cell[lang="{tag}"] a.mention')) > 40
    targets = {str(link["href"]).split("#")[0] for link in soup.select("a.mention[href]")}
    assert targets == {"../../../../en/glossary/"}
