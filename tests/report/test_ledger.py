"""The ledger balances for the report as it is, and for no other document."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import combinations, cycle, product
from math import comb

import pytest

from tests.support.making import REAL, records
from tools.files.errors import InputError
from tools.language.languages import Code, language_of
from tools.report.cover import read_cover
from tools.report.divide import divide
from tools.report.ledger import Read, balance, misplaced
from tools.report.model import Alignment, Cover, Report, Segment
from tools.report.text import Piece, Text, plain

Codes = Callable[[Sequence[Segment]], set[str]]

CODES: tuple[Code, ...] = ("zh", "en")


@pytest.fixture(scope="module")
def cover(report: Report) -> Cover:
    edition, _ = records(REAL)
    return read_cover(divide(report.source, edition).cover, report.source, edition)


@pytest.fixture(scope="module")
def codes_for(report: Report, cover: Cover) -> Codes:
    """Return the codes of the problems that the ledger has with other segments than the report's."""

    def codes(segments: Sequence[Segment]) -> set[str]:
        alignment = Alignment(tuple(segments), report.placements)
        try:
            balance(Read(alignment, cover, report.contents, report.repairs), report.source)
        except InputError as error:
            return {problem.code for problem in error.problems}
        return set()

    return codes


def with_texts(segment: Segment, code: Code, texts: tuple[Text, ...]) -> Segment:
    return replace(segment, texts={**segment.texts, code: texts})


def with_segment(report: Report, index: int, segment: Segment) -> list[Segment]:
    return [*report.segments[:index], segment, *report.segments[index + 1 :]]


def test_every_character_of_the_real_report_is_in_exactly_one_account(report: Report) -> None:
    position = 0
    for account in report.accounts:
        assert account.start == position
        position = account.end
    assert position == len(report.source.text)


def test_the_text_accounts_give_the_text_of_every_segment(report: Report) -> None:
    for segment in report.segments:
        for code, texts in segment.texts.items():
            accounts = [a for a in report.accounts if (a.kind, a.what, a.language) == ("text", segment.id, code)]
            characters = "".join(report.source.text[account.start : account.end] for account in accounts)
            assert characters.replace(" ", "") == "".join(map(plain, texts)).replace(" ", "")


def test_artefacts_are_line_ends_blanks_tabs_and_italic_marks_only(report: Report) -> None:
    artefacts = {report.source.text[a.start : a.end].strip() for a in report.accounts if a.kind == "artefact"}
    assert artefacts == {"", "*"}


def test_the_document_itself_balances(report: Report, codes_for: Codes) -> None:
    assert codes_for(report.segments) == set()


def test_every_drop_of_a_block_is_refused(report: Report, codes_for: Codes) -> None:
    for code, (index, segment) in product(CODES, enumerate(report.segments)):
        assert codes_for(with_segment(report, index, with_texts(segment, code, ()))) == {"R701"}


def test_a_block_of_blanks_that_were_put_in_is_no_text(report: Report, codes_for: Codes) -> None:
    only_put_in = with_texts(report.segments[0], "zh", ((Piece("前言", None),),))
    assert codes_for(with_segment(report, 0, only_put_in)) == {"R701"}


def test_every_segment_left_out_is_refused(report: Report, codes_for: Codes) -> None:
    for index in range(len(report.segments)):
        left_out = [*report.segments[:index], *report.segments[index + 1 :]]
        assert codes_for(left_out) & {"R703", "R704", "R708"}, report.segments[index].id


@pytest.mark.parametrize("code", CODES)
def test_every_swap_of_two_blocks_is_refused(report: Report, code: Code) -> None:
    """All 4,278 swaps of a language; its order alone is checked, which `balance` does first."""
    language, swaps = language_of(code), 0
    for first, second in combinations(range(len(report.segments)), 2):
        segments = list(report.segments)
        segments[first] = with_texts(segments[first], code, report.segments[second].texts[code])
        segments[second] = with_texts(segments[second], code, report.segments[first].texts[code])
        problems = misplaced(Alignment(tuple(segments), report.placements), language, report.source)
        assert next(problems, None), (segments[first].id, segments[second].id)
        swaps += 1
    assert swaps == comb(len(report.segments), 2)


def test_paragraphs_in_another_order_than_the_report_has_are_told_as_such(report: Report, codes_for: Codes) -> None:
    ids = [segment.id for segment in report.segments]
    first, second = ids.index("c8-s2-p1"), ids.index("c8-s3-p1")
    segments = list(report.segments)
    segments[first], segments[second] = (
        with_texts(report.segments[first], "en", report.segments[second].texts["en"]),
        with_texts(report.segments[second], "en", report.segments[first].texts["en"]),
    )
    assert codes_for(segments) == {"R702"}


def test_every_doubling_of_a_block_in_itself_and_in_its_neighbours_is_refused(report: Report, codes_for: Codes) -> None:
    for code, source, step in product(CODES, range(len(report.segments)), (-1, 0, 1)):
        target = (source + step) % len(report.segments)
        doubled = report.segments[target].texts[code] + report.segments[source].texts[code]
        segments = with_segment(report, target, with_texts(report.segments[target], code, doubled))
        assert codes_for(segments), (code, report.segments[source].id, report.segments[target].id)


def test_characters_that_two_segments_use_are_told(report: Report, codes_for: Codes) -> None:
    """The order of the beginnings is right, but the first text reaches into the second one."""
    index = next(i for i, segment in enumerate(report.segments) if segment.id == "c1-s1")
    heading, following = (report.segments[index + step].texts["zh"][0][0] for step in (0, 1))
    assert heading.start is not None and following.start is not None
    end = following.start + 2
    longer = (Piece(report.source.text[heading.start : end], heading.start),)
    segments = with_segment(report, index, with_texts(report.segments[index], "zh", (longer,)))
    assert codes_for(segments) == {"R707"}


def test_whatever_is_put_into_a_text_anywhere_is_refused(report: Report, codes_for: Codes) -> None:
    words = cycle([" ", "\u00a0", "\n", "-", "字", "word "])
    for code, (index, segment) in product(CODES, enumerate(report.segments)):
        text, *others = segment.texts[code]
        for place in range(len(text) + 1):
            put_in = (*text[:place], Piece(next(words), None), *text[place:])
            segments = with_segment(report, index, with_texts(segment, code, (put_in, *others)))
            assert codes_for(segments) == {"R706"}, (code, segment.id, place)


def test_a_blank_that_joins_two_lines_is_not_left_out(report: Report, codes_for: Codes) -> None:
    joined = 0
    for index, segment in enumerate(report.segments):
        text = segment.texts["en"][0]
        for place, piece in enumerate(text):
            if piece.start is None and piece.text:
                without = with_texts(segment, "en", (text[:place] + text[place + 1 :],))
                assert codes_for(with_segment(report, index, without)) == {"R706"}, segment.id
                joined += 1
    assert joined > 10


def test_a_blank_inside_a_line_is_an_artefact_only_where_a_repair_says_so(report: Report, codes_for: Codes) -> None:
    """Split every heading and paragraph at its first blank: the blank between the pieces is then in no account."""
    for code, (index, segment) in product(CODES, enumerate(report.segments)):
        first, *rest = segment.texts[code][0]
        before, blank, after = first.text.partition(" ")
        if blank and before and after:
            assert first.start is not None
            split = (replace(first, text=before), Piece(after, first.start + len(before) + 1, first.italic), *rest)
            segments = with_segment(report, index, with_texts(segment, code, (split,)))
            assert codes_for(segments) == {"R708"}, (code, segment.id)


def test_moving_a_column_to_any_other_paragraph_is_refused(report: Report, codes_for: Codes) -> None:
    for number in range(1, 8):
        column = next(segment for segment in report.segments if segment.id == f"column-{number}")
        box = [segment for segment in report.segments if segment.id.startswith(column.id)]
        rest = [segment for segment in report.segments if segment not in box]
        for place, host in enumerate(rest, 1):
            if host.kind == "paragraph" and host.id != column.after:
                moved = [replace(segment, after=host.id) for segment in box]
                assert codes_for([*rest[:place], *moved, *rest[place:]]), (number, host.id)


def test_a_column_printed_before_its_host_is_refused(report: Report, codes_for: Codes) -> None:
    """The order of prose and the order of columns are right: only the place is wrong."""
    for index, segment in enumerate(report.segments):
        if segment.kind == "column":
            hosts = [host.id for host in report.segments[index:] if host.kind == "paragraph"]
            for host in hosts:
                moved = with_segment(report, index, replace(segment, after=host))
                assert codes_for(moved) == {"R704"}, (segment.id, host)


def test_a_column_that_nothing_holds_together_is_refused(report: Report, codes_for: Codes) -> None:
    """A column that seems to go on with a paragraph that the report prints further down."""
    index = next(i for i, segment in enumerate(report.segments) if segment.id == "column-6-p1")
    last = next(segment for segment in reversed(report.segments) if segment.kind == "paragraph")
    longer = replace(
        report.segments[index],
        texts={code: report.segments[index].texts[code] + last.texts[code] for code in CODES},
    )
    assert "R703" in codes_for(with_segment(report, index, longer))


def test_every_change_of_a_character_is_refused(report: Report, codes_for: Codes) -> None:
    """The last one of each piece; where that is a hyphen the join after it is wrong, too."""
    for code, (index, segment) in product(CODES, enumerate(report.segments)):
        text, *others = segment.texts[code]
        for place, piece in enumerate(text):
            if piece.start is not None and piece.text:
                changed = replace(piece, text=piece.text[:-1] + "谬")
                texts = ((*text[:place], changed, *text[place + 1 :]), *others)
                assert "R705" in codes_for(with_segment(report, index, with_texts(segment, code, texts)))
