"""A register leads to the very sentences that it quotes, with their counterpart: to their pair."""

from __future__ import annotations

import pytest

from tools.language.languages import EN, Code
from tools.pages.registers.passages import Passages
from tools.report.model import Report, segment_text

CASES: list[tuple[str, dict[Code, str | None], str]] = [
    ("c4-s1-p2", {"zh": "14188 件", "en": "14,188 cases"}, "c4-s1-p2.4"),
    ("c4-s1-p2", {"zh": None, "en": "14,188 cases"}, "c4-s1-p2.4"),
    ("c4-s1-p2", {"en": "prevalent. Initiated"}, "c4-s1-p2"),  # the end of one pair and the beginning of the next
    ("c4-s1-p2", {"zh": "14188 件", "en": "1.856 billion yuan"}, "c4-s1-p2"),  # two pairs
    ("c4-s1-p2", {"zh": "14188 件", "en": "prevalent. Initiated"}, "c4-s1-p2"),
    ("c4-s1-p2", {}, "c4-s1-p2"),
    ("c4-p1", {"zh": "重点领域"}, "c4-p1"),  # one pair: the paragraph
    ("c4-s1", {"zh": "重点领域"}, "c4-s1"),
]


@pytest.mark.parametrize(("segment", "quote", "place"), CASES)
def test_a_quotation_leads_to_the_pair_that_holds_all_of_it(
    report: Report, segment: str, quote: dict[Code, str | None], place: str
) -> None:
    passages = Passages(report)
    texts = {code: segment_text(passages.segments[segment], code) for code in quote}
    start = {code: texts[code].index(words) for code, words in quote.items() if words}
    assert passages.quoted(segment, quote, start) == place


def test_a_link_to_a_pair_shows_the_number_of_its_paragraph(report: Report) -> None:
    assert Passages(report).link("c4-s1-p2.4", EN) == "[4.1 ¶2](chapter-4.md#c4-s1-p2.4)"
