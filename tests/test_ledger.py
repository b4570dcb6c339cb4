"""The ledger balances for the report as it is, and for no other document."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.making import REAL, records
from tools.align import Segment
from tools.errors import InputError
from tools.layout import Cover, divide, read_cover
from tools.ledger import balance
from tools.pipeline import Report
from tools.text import Piece, plain


def cover_of(report: Report) -> Cover:
    edition, _ = records(REAL)
    return read_cover(divide(report.source, edition), report.source, edition)


def check(report: Report, segments: list[Segment]) -> None:
    balance(segments, cover_of(report), report.contents, report.repairs, report.source)


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
LANGUAGE = st.sampled_from(["zh", "en"])
FAST = settings(deadline=None, max_examples=60)


@FAST
@given(INDEX, LANGUAGE)
def test_dropping_a_block_is_caught(report: Report, index: int, code: str) -> None:
    segments = list(report.segments)
    segments[index] = replace(segments[index], texts={**segments[index].texts, code: ()})
    with pytest.raises((InputError, IndexError)):
        check(report, segments)


@FAST
@given(INDEX, INDEX, LANGUAGE)
def test_doubling_a_block_is_caught(report: Report, index: int, target: int, code: str) -> None:
    segments = list(report.segments)
    doubled = segments[index].texts[code]  # type: ignore[index]
    segments[target] = replace(
        segments[target], texts={**segments[target].texts, code: segments[target].texts[code] + doubled}
    )  # type: ignore[index]
    with pytest.raises(InputError):
        check(report, segments)


@FAST
@given(INDEX, INDEX, LANGUAGE)
def test_moving_a_block_is_caught(report: Report, index: int, target: int, code: str) -> None:
    if index == target:
        return
    segments = list(report.segments)
    one, two = segments[index].texts[code], segments[target].texts[code]  # type: ignore[index]
    segments[index] = replace(segments[index], texts={**segments[index].texts, code: two})
    segments[target] = replace(segments[target], texts={**segments[target].texts, code: one})
    with pytest.raises(InputError):
        check(report, segments)


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
