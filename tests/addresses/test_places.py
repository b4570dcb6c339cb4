"""The words for a place are the report's own, in citations short, in sentences in full."""

from __future__ import annotations

import pytest

from tools.addresses.places import ENGLISH, place_in_prose, words_of_id


@pytest.mark.parametrize(
    ("segment", "chinese", "english"),
    [
        ("preface", "前言", "the preface"),
        ("preface-p1", "前言第1段", "the preface, paragraph 1"),
        ("c4", "第四章", "chapter IV"),
        ("c4-p1", "第四章第1段", "chapter IV, paragraph 1"),
        ("c4-s2", "第四章第（二）节", "chapter IV, section ii"),
        ("c4-s2-p2", "第四章第（二）节第2段", "chapter IV, section ii, paragraph 2"),
        ("column-3", "专栏三", "column 3"),
        ("column-3-p2", "专栏三第2段", "column 3, paragraph 2"),
        ("conclusion-p2", "结束语第2段", "the conclusion, paragraph 2"),
    ],
)
def test_a_place_in_a_sentence_is_written_out(segment: str, chinese: str, english: str) -> None:
    assert (place_in_prose(segment, "zh"), place_in_prose(segment, "en")) == (chinese, english)


def test_a_place_in_a_citation_is_abbreviated() -> None:
    assert words_of_id("c4-s2-p2", ENGLISH) == "ch. IV, sec. ii, para. 2"


def test_words_that_are_no_id_have_no_place() -> None:
    with pytest.raises(ValueError, match="no id"):
        place_in_prose("c4-x", "en")
