"""Paragraphs that are paired wrongly are told, although each language has as many of them as the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby, pairwise

import pytest

from tests.support.making import no_exceptions
from tools.addresses.ids import heading_id, is_paragraph
from tools.files.edition_toml import AlignmentRecord
from tools.files.toml_file import loads
from tools.report.model import Report, Segment
from tools.report.partners import wrong_partners
from tools.report.text import Text, plain, slice_text


def with_english(segments: Sequence[Segment], texts: dict[str, tuple[Text, ...]]) -> list[Segment]:
    return [
        replace(each, texts={**each.texts, "en": texts[each.id]}) if each.id in texts else each for each in segments
    ]


def paragraphs(report: Report) -> list[Segment]:
    return [segment for segment in report.segments if is_paragraph(segment)]


def exchanged(report: Report) -> Iterator[tuple[str, list[Segment]]]:
    """Two paragraphs one after the other, the English of each with the Chinese of the other."""
    for first, second in pairwise(paragraphs(report)):
        texts = {first.id: second.texts["en"], second.id: first.texts["en"]}
        yield f"{first.id} and {second.id} exchanged", with_english(report.segments, texts)


def rotated(report: Report) -> Iterator[tuple[str, list[Segment]]]:
    """All paragraphs under a heading, each with the English of the next one."""
    for heading, group in groupby(paragraphs(report), key=lambda segment: heading_id(segment.id)):
        siblings = list(group)
        if len(siblings) > 2:
            moved = {
                one.id: other.texts["en"] for one, other in zip(siblings, siblings[1:] + siblings[:1], strict=True)
            }
            yield f"the paragraphs of {heading} shifted", with_english(report.segments, moved)


def parted(report: Report) -> Iterator[tuple[str, list[Segment]]]:
    """Two paragraphs of one section, the first half of the second one's English with the first."""
    for first, second in pairwise(paragraphs(report)):
        if heading_id(first.id) == heading_id(second.id):
            [text] = second.texts["en"][:1]
            words = plain(text)
            half = words.rfind(". ", 0, 2 * len(words) // 3) + 1
            if half > 0:
                head, tail = slice_text(text, 0, half), slice_text(text, half + 1, len(words))
                texts = {first.id: (*first.texts["en"], head), second.id: (tail,)}
                yield f"{second.id} parted, its first half joined to {first.id}", with_english(report.segments, texts)


def test_no_pair_of_the_real_report_is_refused(report: Report) -> None:
    assert list(wrong_partners(report.segments, report.source, no_exceptions())) == []


@pytest.mark.parametrize("make", [exchanged, rotated])
def test_every_wrong_pairing_is_told(report: Report, make: object) -> None:
    assert callable(make)
    cases = dict(make(report))
    missed = [name for name, segments in cases.items() if not told(segments, report)]
    assert missed == []


def test_paragraphs_that_are_parted_elsewhere_are_told(report: Report) -> None:
    cases = dict(parted(report))
    missed = [name for name, segments in cases.items() if not told(segments, report)]
    assert len(cases) == 7
    assert missed == ["conclusion-p2 parted, its first half joined to conclusion-p1"]  # no number, body or title tells


def told(segments: Sequence[Segment], report: Report) -> bool:
    return any(wrong_partners(segments, report.source, no_exceptions()))


def test_there_are_cases_enough(report: Report) -> None:
    assert len(dict(exchanged(report))) + len(dict(rotated(report))) >= 26


def test_a_wrong_pair_is_told_with_both_first_words_and_may_be_accepted(report: Report) -> None:
    [(_, segments), *_] = exchanged(report)
    problems = list(wrong_partners(segments, report.source, no_exceptions()))
    assert problems[0].code == "R605"
    assert "“加强知识产权保护是完善产权保护制…” and “2024 is a pivotal year for reali…”" in problems[0].message
    ids = ["preface-p1", "preface-p2"]
    accepted = "accepted = [" + ", ".join(f'{{ id = "{each}", why = "x" }}' for each in ids) + "]"
    alignment = loads(accepted, "alignment.toml", AlignmentRecord)
    remaining = {problem.code for problem in wrong_partners(segments, report.source, alignment)}
    assert remaining <= {"R606"}


def test_an_accepted_pair_that_needs_no_record_is_told(report: Report) -> None:
    alignment = loads('accepted = [{ id = "c1-p1", why = "x" }]', "alignment.toml", AlignmentRecord)
    [problem] = wrong_partners(report.segments, report.source, alignment)
    assert str(problem).startswith("R606 alignment.toml:1: nothing speaks against c1-p1; expected")
