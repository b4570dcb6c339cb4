"""Every record of the 2024 edition says what its text says; see test_counts for how many there are."""

from __future__ import annotations

import csv
import io
import re
from typing import Any

import jsonschema
import msgspec
import pytest
from bs4 import BeautifulSoup
from msgspec.structs import replace

from tests.pages.test_markdown import python_markdown
from tests.support.making import REAL
from tools.addresses.places import place_in_prose
from tools.data.files import REGISTER_FILES
from tools.files.data_record import encode
from tools.files.toml_file import load
from tools.language.languages import EN, ZH, Code
from tools.language.register_words import REGISTER_WORDING
from tools.pages.registers.documents import documents_page
from tools.registers.edition import Edition
from tools.registers.figures import FILE, FiguresRecord, wrong_numbers
from tools.registers.glossary import EntryData

Files = dict[str, list[dict[str, Any]]]
Texts = dict[str, dict[Code, str]]
# Words that may be numbers, and phrases in which they are none.
NUMBER_WORDS: dict[Code, tuple[re.Pattern[str], re.Pattern[str]]] = {
    "zh": (
        re.compile(r"[〇零一二三四五六七八九十百千万亿两]+|首[批次版届]"),
        re.compile(
            r"进一步|统一|一些|之一|一流|一举|一批|新一[代轮]|斩掉一条|走出了一条|是一起|一道|关键一年|零部件"
            r"|^（[一二三四五六七八九十]+）|^[一二三四五六七八九十]+、"
        ),
    ),
    "en": (
        re.compile(
            r"\b(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|twenty|thirty"
            r"|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|decades?|dozens?|half|twice|double[sd]?"
            r"|triple[sd]?|trilateral|first|second|third|(?:four|fif|six|seven|eigh|nin|ten)th)\b",
            re.IGNORECASE,
        ),
        re.compile(r"\bone of the\b|\bone fell swoop\b"),
    ),
}


@pytest.mark.parametrize("name", ["figures", "documents", "columns", "errata"])
def test_every_quotation_stands_where_its_start_says_and_nowhere_else(name: str, files: Files, texts: Texts) -> None:
    for record in files[name]:
        for quoting in record.get("mentions") or record.get("quotes") or [record]:
            assert quoting["start"], record["id"]
            for code, start in quoting["start"].items():
                words, text = quoting.get("quote", quoting)[code], texts[quoting["segment"]][code]
                assert (text.find(words), text.count(words)) == (start, 1), record["id"]


def test_a_figure_has_the_fields_of_the_design(files: Files) -> None:
    figures = {figure["id"]: figure for figure in files["figures"]}
    tons = next(figure for figure in figures.values() if figure["quote"].get("en") == "22,000 tons")
    assert (tons["segment"], tons["value"], tons["period"]) == ("c4-s1-p2", 22000, "2024")
    assert set(tons["label"]) == set(tons["unit"]) == {"zh", "en"}
    assert figures["figure-c1-s3-p1-6"]["change_of"] == "figure-c1-s3-p1-5"


def test_a_document_and_a_case_have_the_fields_of_the_design(files: Files) -> None:
    [index] = [record for record in files["documents"] if record["id"] == "document-global-innovation-index-2024"]
    assert index["issuers"] == ["wipo"]
    assert {"c1-s2-p1", "c1-s3-p1"} <= {mention["segment"] for mention in index["mentions"]}
    [case] = [record for record in files["columns"] if record["id"] == "column-3"]
    assert (case["entry"], case["segments"]) == ("case-3", ["column-3", "column-3-p1"])
    assert {"ningbo-customs", "meishan-customs"} <= {body.get("agency") for body in case["bodies"]}


def test_the_english_page_names_the_spp_for_the_guidelines_that_the_chinese_has_the_court_issue(
    edition: Edition,
) -> None:
    guidelines = "document-reverse-transference-guidelines"
    for language, issuer in ((ZH, "最高人民法院"), (EN, "Supreme People's Procuratorate")):
        soup = BeautifulSoup(python_markdown(documents_page(edition, language)), "html.parser")
        [entry] = soup.select(f"#{guidelines}.entry")
        [fact] = [
            li.get_text() for li in entry.select("li") if REGISTER_WORDING[language.code].issuers in li.get_text()
        ]
        assert re.split("[:：] ?", fact)[1].startswith(issuer)
        [index] = [index for index in soup.select("details.index") if index.find("a", href=f"#{guidelines}")]
        assert index.select("summary")[0].get_text().startswith(issuer)


def test_an_erratum_says_of_each_language_what_it_quotes_or_null(files: Files) -> None:
    for erratum in files["errata"]:
        assert set(erratum["quote"]) == {"zh", "en"}
        assert {code for code, words in erratum["quote"].items() if words} == set(erratum["start"])


def test_an_entry_of_the_glossary_has_the_fields_of_the_design(files: Files) -> None:
    entries = {entry["id"]: entry for entry in files["glossary"]}
    samr = entries["samr"]
    assert (samr["abbr"], samr["kind"]) == ("SAMR", "agency")
    assert samr["names"] == {"zh": ["市场监管总局"], "en": ["State Administration for Market Regulation", "SAMR"]}
    assert samr["official"]["zh"] == "国家市场监督管理总局" and samr["official"]["source"]
    assert samr["mentions"]["zh"][0] == {"segment": "c2-s3-p1", "text": "市场监管总局", "start": 46}
    assert entries["world-bank"]["abbr"] is None


def test_the_data_file_of_the_glossary_obeys_its_schema(edition: Edition) -> None:
    schema = msgspec.json.schema(list[EntryData])
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(msgspec.json.decode(encode(edition.glossary)), schema)


def test_every_agency_is_an_entry_of_the_glossary_and_every_other_body_has_its_names(files: Files) -> None:
    known = {entry["id"] for entry in files["glossary"]}
    for record in (*files["figures"], *files["documents"]):
        assert set(record["agencies" if "agencies" in record else "issuers"]) <= known, record["id"]
        for body in record.get("bodies", []):
            assert body["id"] not in known and set(body["names"]) == {"zh", "en"}


def test_a_value_that_is_reckoned_says_how(files: Files) -> None:
    for figure in files["figures"]:
        for printed in figure.get("printed", {}).values():
            assert str(printed) in figure["note"]["en"], figure["id"]


def test_a_rate_of_change_has_a_word_for_its_direction_before_it(files: Files, texts: Texts) -> None:
    words = {"up": ("增长", "growth", "increase", "rose", "grew"), "down": ("下降", "decrease", "decline")}
    for figure in files["figures"]:
        for code, start in figure["start"].items() if "direction" in figure else ():
            before = texts[figure["segment"]][code][max(0, start - 60) : start + len(figure["quote"][code])]
            assert any(word in before for word in words[figure["direction"]]), (figure["id"], code)


def test_the_ids_of_the_registers_are_no_ids_of_segments(files: Files, texts: Texts) -> None:
    entries = [record.get("entry", record["id"]) for name in REGISTER_FILES for record in files[name]]
    assert len(entries) == len(set(entries)) and not set(entries) & set(texts)


def test_the_table_of_figures_says_what_the_list_says(raw: dict[str, bytes], files: Files) -> None:
    table, figures = raw["2024/figures.csv"], files["figures"]
    assert not table.startswith(b"\xef\xbb\xbf") and table.count(b"\r\n") == table.count(b"\n") == len(figures) + 1
    rows = list(csv.DictReader(io.StringIO(table.decode("utf-8"), newline="")))
    assert [row["id"] for row in rows] == [figure["id"] for figure in figures]
    for row, figure in zip(rows, figures, strict=True):
        assert (float(row["value"]), row["unit_en"]) == (figure["value"], figure.get("unit", {}).get("en", ""))
        assert row["kind"] == figure.get("kind", "amount")
        assert (row["quote_zh"], row["label_en"]) == (figure["quote"].get("zh", ""), figure["label"]["en"])
        acting = [*figure["agencies"], *(body["id"] for body in figure.get("bodies", []))]
        assert row["agencies"].split() == acting


def test_no_other_value_would_pass_for_a_figure_of_the_report(edition: Edition) -> None:
    for figure in edition.figures:
        assert not list(wrong_numbers(figure))
        for wrong in (figure.value + 1, figure.value * 10, figure.value / 10_000, -figure.value):
            assert list(wrong_numbers(replace(figure, value=wrong))), figure.id


def test_every_number_word_is_in_a_record_or_an_idiom(texts: Texts) -> None:
    record = load(REAL / FILE, FILE, FiguresRecord).record
    quoting = [
        *((figure.segment, figure.quote) for figure in record.figure),
        *((number.segment, number.quote) for number in record.number),
    ]
    left = []
    for segment, by_language in texts.items():
        for code, text in by_language.items():
            words, idioms = NUMBER_WORDS[code]
            free = [idiom.span() for idiom in idioms.finditer(text)]
            for quote in (quote[code] for place, quote in quoting if place == segment and code in quote):
                free.append((text.index(quote), text.index(quote) + len(quote)))
            for word in words.finditer(text):
                if not any(start < word.end() and word.start() < end for start, end in free):
                    left.append((segment, word[0]))
    assert left == []


def test_a_note_prints_each_passage_that_it_names_and_no_id(files: Files, texts: Texts) -> None:
    named = 0
    for name in REGISTER_FILES:
        for record in files[name]:
            notes = (record.get("note") or {}, record.get("place_note") or {})
            for code in ("zh", "en"):
                words = " ".join(note.get(code, "") for note in notes)
                assert not re.search(r"[{}]|\b(?:c\d|column|preface|conclusion)-[csp]?\d", words), record["id"]
                for segment in record.get("note_segments", ()):
                    assert place_in_prose(segment.removeprefix("2024/"), code) in words, record["id"]
            named += len(record.get("note_segments", ()))
            assert {segment.removeprefix("2024/") for segment in record.get("note_segments", ())} <= set(texts)
    assert named > 300


def test_the_three_figures_that_were_none_are_retired_and_lead_on(raw: dict[str, bytes], files: Files) -> None:
    retired = {entry["id"]: entry["to"] for entry in msgspec.json.decode(raw["2024/retired-entries.json"])}
    assert retired == {
        "figure-c6-s1-p1-1": "document-credit-enhancement-three-year-action",
        "figure-c8-s1-p1-2": "document-trilateral-ip-vision-statement",
        "figure-column-2-p1-1": "column-2-p1",
    }
    assert not retired.keys() & {figure["id"] for figure in files["figures"]}


def test_no_bar_compares_fines_with_the_value_of_goods_or_persons_with_cases(edition: Edition) -> None:
    kinds = (r"\bfines?\b", r"value of|assets", r"\bcases? .*prosecut|approved arrests", r"^Individuals")
    groups: dict[str, set[str]] = {}
    for figure in edition.figures:
        if figure.group:
            found = {kind for kind in kinds if re.search(kind, figure.label["en"], re.IGNORECASE)}
            groups.setdefault(figure.group, set()).update(found)
    assert {"procuratorate-cases", "procuratorate-individuals", "column-6-fines"} <= set(groups)
    assert [group for group, found in groups.items() if len(found) > 1] == []
    assert all(figure.group is None for figure in edition.figures if figure.label["en"].startswith("Value of"))


def test_the_rank_in_the_global_innovation_index_is_a_headline_and_every_headline_has_a_period(files: Files) -> None:
    ranks = {figure["id"]: figure["value"] for figure in files["figures"] if figure.get("kind") == "rank"}
    assert list(ranks.values()) == [1, 11, 1, 2]
    headlines = {figure["id"]: figure for figure in files["figures"] if figure.get("headline")}
    assert all(figure["period"] for figure in headlines.values())
    [rank] = set(ranks) & set(headlines)
    assert (headlines[rank]["value"], headlines[rank]["agencies"]) == (11, ["wipo"])
