"""The ledger balances for the report as it is, and for no other document."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations, product
from math import comb

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.making import REAL, records
from tools.files.errors import InputError
from tools.language.languages import Code
from tools.report.divide import divide, read_cover
from tools.report.ledger import balance
from tools.report.model import Alignment, Cover, Report, Segment
from tools.report.text import Piece, Text, plain


def cover_of(report: Report) -> Cover:
    edition, _ = records(REAL)
    return read_cover(divide(report.source, edition), report.source, edition)


def check(report: Report, segments: list[Segment]) -> None:
    alignment = Alignment(tuple(segments), report.placements)
    balance(alignment, cover_of(report), report.contents, report.repairs, report.source)


def test_every_character_of_the_real_report_is_in_exactly_one_account(report: Report) -> None:
    position = 0
    for account in report.accounts:
        assert account.start == position
        position = account.end
    assert position == len(report.source.text)


def test_the_text_accounts_give_the_text_of_every_segment(report: Report) -> None:
    for segment in report.segments:
        for code, texts in segment.texts.items():
            own = [a for a in report.accounts if (a.kind, a.what, a.language) == ("text", segment.id, code)]
            told = "".join(report.source.text[a.start : a.end] for a in own)
            assert told.replace(" ", "") == "".join(map(plain, texts)).replace(" ", "")


def test_artefacts_are_line_ends_blanks_tabs_and_italic_marks_only(report: Report) -> None:
    told = {report.source.text[a.start : a.end].strip() for a in report.accounts if a.kind == "artefact"}
    assert told == {"", "*"}


def test_the_document_itself_balances(report: Report) -> None:
    check(report, list(report.segments))


INDEX = st.integers(0, 92)
LANGUAGE: st.SearchStrategy[Code] = st.sampled_from(["zh", "en"])
FAST = settings(deadline=None, max_examples=60)
CODES: tuple[Code, ...] = ("zh", "en")


def with_texts(segment: Segment, code: Code, texts: tuple[Text, ...]) -> Segment:
    return replace(segment, texts={**segment.texts, code: texts})


def is_refused(report: Report, segments: list[Segment]) -> bool:
    try:
        check(report, segments)
    except InputError:
        return True
    return False


def test_every_drop_of_a_block_is_refused(report: Report) -> None:
    for code in CODES:
        for index, segment in enumerate(report.segments):
            segments = list(report.segments)
            segments[index] = with_texts(segment, code, ())
            assert is_refused(report, segments), (code, segment.id)


def test_every_swap_of_two_blocks_is_refused(report: Report) -> None:
    count = 0
    for code, (one, two) in product(CODES, combinations(range(len(report.segments)), 2)):
        segments = list(report.segments)
        segments[one] = with_texts(segments[one], code, report.segments[two].texts[code])
        segments[two] = with_texts(segments[two], code, report.segments[one].texts[code])
        assert is_refused(report, segments), (code, segments[one].id, segments[two].id)
        count += 1
    assert count == 2 * comb(len(report.segments), 2)


def test_every_doubling_of_a_block_in_itself_and_in_its_neighbours_is_refused(report: Report) -> None:
    for code, source, step in product(CODES, range(len(report.segments)), (-1, 0, 1)):
        target = (source + step) % len(report.segments)
        segments = list(report.segments)
        doubled = report.segments[source].texts[code]
        segments[target] = with_texts(segments[target], code, segments[target].texts[code] + doubled)
        assert is_refused(report, segments), (code, segments[source].id, segments[target].id)


@FAST
@given(INDEX, LANGUAGE, st.text(min_size=1, max_size=3) | st.sampled_from([" ", "\u00a0", "\n"]), st.data())
def test_whatever_is_put_into_a_text_is_refused(
    report: Report, index: int, code: Code, words: str, data: st.DataObject
) -> None:
    segments = list(report.segments)
    text = segments[index].texts[code][0]
    place = data.draw(st.integers(0, len(text)))
    put_in = (*text[:place], Piece(words, None), *text[place:])
    segments[index] = with_texts(segments[index], code, (put_in,))
    assert is_refused(report, segments)


def test_a_blank_that_joins_two_lines_is_not_left_out(report: Report) -> None:
    joined = 0
    for index, segment in enumerate(report.segments):
        text = segment.texts["en"][0]
        for place, piece in enumerate(text):
            if piece.start is None and piece.text:
                segments = list(report.segments)
                segments[index] = with_texts(segment, "en", (text[:place] + text[place + 1 :],))
                assert is_refused(report, segments), segment.id
                joined += 1
    assert joined > 10


@FAST
@given(st.integers(1, 7), INDEX)
def test_moving_a_column_to_another_paragraph_is_caught(report: Report, number: int, host: int) -> None:
    target = report.segments[host]
    own = next(segment for segment in report.segments if segment.id == f"column-{number}")
    if target.kind != "paragraph" or target.id == own.after:
        return
    moved = [s for s in report.segments if s.id.startswith(f"column-{number}")]
    rest = [s for s in report.segments if s not in moved]
    place = rest.index(target) + 1
    with pytest.raises(InputError):
        check(report, rest[:place] + [replace(s, after=target.id) for s in moved] + rest[place:])


@FAST
@given(INDEX, LANGUAGE, st.data())
def test_changing_one_character_is_caught(report: Report, index: int, code: str, data: st.DataObject) -> None:
    segments = list(report.segments)
    text = list(segments[index].texts[code][0])  # type: ignore[index]
    number = data.draw(st.sampled_from([i for i, piece in enumerate(text) if piece.start is not None and piece.text]))
    piece = text[number]
    text[number] = Piece(piece.text[:-1] + "谬", piece.start, piece.italic)
    segments[index] = replace(segments[index], texts={**segments[index].texts, code: (tuple(text),)})
    with pytest.raises(InputError):
        check(report, segments)
