"""Bodies, documents, terms and figures are paired word by word, each side where the text has it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tools.data.load import PublishedRegisters
from tools.data.report import ReportData
from tools.data.sentences import PairData
from tools.registers.glossary import EntryData, MentionData
from tools.site.text.word_pairs import word_pair_file, word_pair_files


@pytest.mark.parametrize(
    "words",
    [
        {"zh": ["市场监管总局"], "en": ["SAMR"]},
        {"zh": ["14188 件"], "en": ["14,188 cases"]},
        {"zh": ["知识产权执法"], "en": ["IPR enforcement"]},
        {"zh": ["价监竞争守护行动"], "en": ["Price Supervision and Competition Protection Action"]},
    ],
)
def test_a_paragraph_has_the_words_of_its_registers_in_both_languages(
    site: Path, data: ReportData, words: dict[str, list[str]]
) -> None:
    pairs = json.loads((site / word_pair_file("2024")).read_bytes())["c4-s1-p2"]
    [text] = [segment.text for segment in data.segments if segment.id == "c4-s1-p2"]
    assert words in [
        {code: words_at(text[code], places) for code, places in zip(text, pair, strict=True)} for pair in pairs
    ]


def words_at(text: str, places: list[int]) -> list[str]:
    return [text[start:end] for start, end in zip(places[::2], places[1::2], strict=True)]


def test_a_body_is_paired_within_a_pair_of_sentences_and_only_where_both_name_it() -> None:
    text = {"zh": "甲局发布。甲局查处。甲局完成。", "en": "A issued. A and A found. It did."}
    sentences = [["甲局发布。", "A issued."], ["甲局查处。", "A and A found."], ["甲局完成。", "It did."]]
    pairs = [PairData(f"c1-p1.{n}", "c1-p1", [zh], [en], {}) for n, (zh, en) in enumerate(sentences, 1)]
    mentions = {
        "zh": [MentionData("c1-p1", "甲局", start) for start in (0, 5, 10)],
        "en": [MentionData("c1-p1", "A", start) for start in (0, 10, 16)],
    }
    body = EntryData("a", None, "agency", {"zh": ["甲局"], "en": ["A"]}, mentions)  # type: ignore[arg-type]
    registers = {"2025": PublishedRegisters("2025", glossary=[body])}
    [(path, content)] = word_pair_files(registers, {"2025": {"c1-p1": text}}, {"2025": {"c1-p1": pairs}})  # type: ignore[dict-item]
    assert path == "assets/word-pairs/2025.json"
    assert json.loads(content) == {"c1-p1": [[[0, 2], [0, 1]], [[5, 7], [10, 11, 16, 17]]]}
