"""The sentences of the two languages are paired as readers pair them, and nothing of either is lost.

tests/cases/sentences/gold.json has the pairs of 2024 as they were read, before there were any rules, and where its two
readers disagreed or doubted; second-reading.tsv has how the pairs of the second one begin.
"""

from __future__ import annotations

import json
from time import process_time
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.making import CASES_FOLDER, MADE_UP, REAL, no_exceptions, records
from tools.files.edition_toml import AlignmentRecord, AloneSentence, PairBeginning, SentenceEnd
from tools.language.languages import Code
from tools.report.convert import read_report
from tools.report.model import Pair, Report, Segment, pair_texts, segment_text
from tools.report.pairs import paired, pairs_of
from tools.report.text import Piece

GOLD: dict[str, Any] = json.loads((CASES_FOLDER / "sentences" / "gold.json").read_text(encoding="utf-8"))
SECOND_READING = (CASES_FOLDER / "sentences" / "second-reading.tsv").read_text(encoding="utf-8")
Sentences = dict[Code, list[str]]


def read_pairs() -> dict[str, list[Sentences]]:
    """The pairs as they were read, by segment."""
    return {segment["segment"]: segment["pairs"] for segment in GOLD["segments"]}


def written(report: Report, pairs: tuple[Pair, ...]) -> dict[str, list[Sentences]]:
    segments = {segment.id: segment for segment in report.segments}
    texts: dict[str, list[Sentences]] = {}
    for pair in pairs:
        texts.setdefault(pair.segment, []).append(pair_texts(pair, segments[pair.segment]))
    return texts


def segment_of(chinese: str, english: str) -> Segment:
    texts: dict[Code, Any] = {"zh": ((Piece(chinese, 0),),), "en": ((Piece(english, 0),),)}
    return Segment("c1-s1-p1", "paragraph", "c1", 1, 1, texts)


def pairs(segment: Segment, record: AlignmentRecord | None = None) -> list[tuple[list[str], list[str]]]:
    found = pairs_of(segment, record or AlignmentRecord())
    return [(texts["zh"], texts["en"]) for texts in (pair_texts(pair, segment) for pair in found)]


def test_the_pairs_of_2024_are_those_that_were_read(report: Report) -> None:
    assert written(report, report.pairs) == read_pairs()


def test_rules_alone_find_98_of_100_pairs(report: Report) -> None:
    by_rule = written(report, paired(report.segments, AlignmentRecord()))
    right = sum(pair in by_rule[segment] for segment, read in read_pairs().items() for pair in read)
    found, read = (sum(map(len, each.values())) for each in (by_rule, read_pairs()))
    assert (right, found, read) == (216, 220, 220)  # precision and recall 98.2 %
    _, alignment = records(REAL)
    assert len(alignment.record.pair) == 2 and not alignment.record.sentence and not alignment.record.alone


def test_a_made_up_edition_is_paired_without_a_record() -> None:
    report = read_report(MADE_UP)
    assert not no_exceptions().record.pair
    assert {pair.id: pair_texts(pair, segment) for segment in report.segments for pair in report.pairs
            if pair.segment == segment.id == "c1-s1-p1"} == {
        "c1-s1-p1.1": {"zh": ["一是山区茶园。"], "en": ["First, gardens in the mountains."]},
        "c1-s1-p1.2": {
            "zh": ["新增茶园 3 万亩，主要分布在海拔较高、雨量充沛的县区。"],
            "en": ["New gardens cover 30,000 mu, mostly in counties that lie high and have much rain."],
        },
    }  # fmt: skip
    assert all(len(pair.spans["zh"]) == len(pair.spans["en"]) == 1 for pair in report.pairs)


TEXT = segment_of("甲国增长3.2%。乙国增长25.5%；丙国下降。", "A grew by 3.2%. B grew by 25.5%. C fell.")


def test_a_record_says_where_a_pair_begins_and_where_none_does() -> None:
    assert len(pairs(TEXT)) == 3
    none = PairBeginning(TEXT.id, {"zh": "丙国", "en": "C fell"}, "x", begins=False)
    assert pairs(TEXT, AlignmentRecord(pair=(none,)))[1:] == [
        (["乙国增长25.5%；丙国下降。"], ["B grew by 25.5%.", "C fell."])
    ]
    inside = PairBeginning(TEXT.id, {"zh": "增长3.2%", "en": "grew by 3.2%"}, "x")
    assert pairs(TEXT, AlignmentRecord(pair=(inside,)))[:2] == [(["甲国"], ["A"]), (["增长3.2%。"], ["grew by 3.2%."])]


def test_a_record_says_where_a_sentence_ends_and_where_it_goes_on() -> None:
    goes_on = SentenceEnd(TEXT.id, "en", "25.5%.", goes_on=True, why="x")
    assert pairs(TEXT, AlignmentRecord(sentence=(goes_on,)))[1] == (
        ["乙国增长25.5%；丙国下降。"],
        ["B grew by 25.5%. C fell."],
    )
    ends = SentenceEnd(TEXT.id, "zh", "甲国", goes_on=False, why="x")
    assert pairs(TEXT, AlignmentRecord(sentence=(ends,)))[0] == (["甲国", "增长3.2%。"], ["A grew by 3.2%."])


def test_a_record_says_what_nothing_answers_to() -> None:
    alone = AloneSentence(TEXT.id, "en", "C fell.", "x")
    assert pairs(TEXT, AlignmentRecord(alone=(alone,)))[1:] == [
        (["乙国增长25.5%；丙国下降。"], ["B grew by 25.5%."]),
        ([], ["C fell."]),
    ]


def test_no_pair_gets_a_retired_id() -> None:
    found = pairs_of(TEXT, AlignmentRecord(), {"c1-s1-p1.2"})
    assert [pair.id for pair in found] == ["c1-s1-p1.1", "c1-s1-p1.3", "c1-s1-p1.4"]


SENTENCES_ZH = st.lists(
    st.sampled_from(["甲国增长3.2%。", "乙国“下降。”", "海关查处25件；", "完", "一二三。 "]), min_size=1
)
SENTENCES_EN = st.lists(
    st.sampled_from(["A grew by 3.2%. ", "B fell.\n\n", "Customs found 25; ", "It did. ", "x"]), min_size=1
)


@settings(max_examples=40)
@given(SENTENCES_ZH, SENTENCES_EN)
def test_every_character_is_in_one_sentence_of_one_pair(chinese: list[str], english: list[str]) -> None:
    segment = segment_of("".join(chinese).strip(), "".join(english).strip())
    found = list(pairs_of(segment, AlignmentRecord()))
    for code in segment.texts:
        text, end = segment_text(segment, code), 0
        for start, stop in (span for pair in found for span in pair.spans[code]):
            assert not text[end:start].strip() and start < stop
            end = stop
        assert end == len(text)
    assert all(any(pair.spans.values()) for pair in found)


def test_an_edition_is_paired_within_its_time(report: Report) -> None:
    started = process_time()
    paired(report.segments, AlignmentRecord())
    assert process_time() - started < 0.3


@pytest.mark.parametrize("code", ["zh", "en"])
def test_the_readings_quote_the_report(report: Report, code: Code) -> None:
    pairs_read = read_pairs()
    for segment in report.segments:
        text = "".join(sentence for pair in pairs_read[segment.id] for sentence in pair[code])
        assert "".join(text.split()) == "".join(segment_text(segment, code).split())


def test_the_second_reader_read_the_same_pairs() -> None:
    second = [line.split("\t") for line in SECOND_READING.splitlines()]
    first = [
        (f"{segment}.{number}", *(" ".join(pair[code]) for code in ("zh", "en")))
        for segment, read in read_pairs().items()
        for number, pair in enumerate(read, 1)
    ]
    assert [number for number, *_ in second] == [number for number, *_ in first]
    differing = [a for (a, *begins), (_, *texts) in zip(second, first, strict=True) if not _begin(texts, begins)]
    assert differing == [doubt["segment"] for doubt in GOLD["readings"]["disagreements"]]


def _begin(texts: list[str], words: list[str]) -> bool:
    return all(text.startswith(each) for text, each in zip(texts, words, strict=True))
