"""The cards of the marks: what an entry is, and how often and where it is named."""

from __future__ import annotations

import json

import msgspec

from tests.support.registers import document, entry
from tools.data.load import PublishedRegisters
from tools.language.languages import EN, ZH, Language
from tools.registers.errata import ErratumData
from tools.registers.glossary import MentionData
from tools.site.text.cards import card_files, cards

ERRATUM = ErratumData(
    id="erratum-c1-1",
    segment="c1",
    kind="chinese-only",
    kind_before="omitted",
    mark=True,
    severity="minor",
    quote={"zh": "三是", "en": ""},
    note={"zh": "英文缺。", "en": "The English lacks it."},
    start={"zh": 0},
    readings=(),
)


def mentions(*segments: str) -> list[MentionData]:
    return [MentionData(segment, "SAMR", 0) for segment in segments]


def card(registers: PublishedRegisters, language: Language) -> dict[str, object]:
    ((_, made),) = cards(registers, language)
    content: dict[str, object] = json.loads(msgspec.json.encode(made))
    return content


def test_the_passages_that_name_an_entry_are_counted_once_in_both_languages() -> None:
    names = {"zh": ["市场监管总局"], "en": ["SAMR"]}
    in_one = entry(names=names, mentions={"zh": mentions("c1-p1", "c1-p1"), "en": mentions("c1-p1")})
    in_two = entry(names=names, mentions={"zh": mentions("c1-p1"), "en": mentions("c1-p1", "c1-p2")})
    said = [card(PublishedRegisters("2024", glossary=[made]), EN)["said"] for made in (in_one, in_two)]
    assert said == [
        "in one passage · 2 in Chinese, 1 in English",
        "in 2 passages · 1 in Chinese, 2 in English",
    ]


def test_a_document_says_in_how_many_passages_it_is_cited() -> None:
    said = [
        card(PublishedRegisters("2024", documents=[made]), EN)["said"]
        for made in (document("c1-p1", "c1-p1"), document("c1-p1", "c1-p2"))
    ]
    assert said == ["in one passage", "in 2 passages"]


def test_an_erratum_says_what_is_printed_and_its_note_in_the_readers_language() -> None:
    registers = PublishedRegisters("2024", errata=[ERRATUM])
    assert [card(registers, language)["said"] for language in (ZH, EN)] == ["英文缺。", "The English lacks it."]
    quotes = card(registers, EN)["quotes"]
    assert isinstance(quotes, dict) and quotes["zh"] == "三是" and quotes["en"]


def test_there_is_a_file_for_every_edition_and_language() -> None:
    registers = {year: PublishedRegisters(year, errata=[ERRATUM]) for year in ("2025", "2024")}
    assert [path for path, _ in card_files(registers)] == [
        f"assets/cards/{year}-{code}.json" for year in ("2025", "2024") for code in ("zh", "en")
    ]
