"""Characters are mended by named rules, every one of them has its place, and what no rule can mend is asked for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.making import edition_of, source_of
from tools.files.errors import InputError
from tools.report.characters import mend_characters
from tools.report.model import Account
from tools.report.text import Piece

MENDED = {
    "⼈⾏⻓": ("人行长", "compatibility-character"),
    "ﬁnd ﬂow eﬀort": ("find flow effort", "ligature"),
    "２０３０年８．６％": ("2030年8.6%", "full-width-character"),
    "甲\u3000乙\u00a0丙": ("甲 乙 丙", "unusual-blank"),
    "strength\u00adened": ("strengthened", "invisible-character"),
    "\f甲": ("甲", "page-mark"),
    "cafe\u0301": ("café", "combining-mark"),
    "It ended.  It began.": ("It ended. It began.", "layout-blank"),
}
KEPT = ["，。：（）《》％", "Nestlé “6·06”", "km²", "甲 乙", "10,000  20,000", "（Ⅱ）", "a\tb"]
PIECES = st.lists(st.sampled_from(["甲", "ﬁ", "\u00ad", "２", "x", " ", "\n", "\u3000", "⼈", "\f"]), min_size=1)


@pytest.mark.parametrize(("text", "mended"), MENDED.items())
def test_a_character_is_mended_by_its_rule(text: str, mended: tuple[str, str]) -> None:
    found = mend_characters(source_of(text), edition_of())
    assert (found.source.text, {edit.rule for edit in found.edits}) == (mended[0], {mended[1]})


@pytest.mark.parametrize("text", KEPT)
def test_what_is_printed_so_is_kept(text: str) -> None:
    assert mend_characters(source_of(text), edition_of()).edits == ()


@pytest.mark.parametrize("character", ["\u0007", "\ue000", "\u202e", "\U000e0001"])
def test_a_character_that_cannot_be_printed_is_told_with_its_line(character: str) -> None:
    with pytest.raises(InputError, match=rf"^F104 report.txt:2: character U\+{ord(character):04X} .*\[\[damage\]\]"):
        mend_characters(source_of(f"a\n{character}b"), edition_of())


def test_every_damage_is_told_at_once() -> None:
    with pytest.raises(InputError) as caught:
        mend_characters(source_of("a\u0007\n种\ufffd植\n\n(cid:3)\nconsumerâ€™s"), edition_of())
    codes = [(problem.code, problem.line) for problem in caught.value.problems]
    assert codes == [("F104", 1), ("R243", 2), ("R243", 4), ("R243", 5)]


@given(PIECES)
def test_every_character_of_the_file_is_in_one_account_however_it_is_mended(pieces: list[str]) -> None:
    source = source_of("甲" + "".join(pieces))
    mended = mend_characters(source, edition_of())
    whole = Account(0, len(mended.source.text), "text", "x")
    position = 0
    for account in mended.accounts([whole]):
        assert account.start == position
        position = account.end
    assert position == len(source.text)


@given(PIECES)
def test_a_mended_text_knows_where_each_of_its_characters_stands(pieces: list[str]) -> None:
    source = source_of("甲" + "".join(pieces))
    mended = mend_characters(source, edition_of())
    text = mended.text((Piece(mended.source.text, 0),))
    assert "".join(piece.text for piece in text) == mended.source.text
    plain = [piece for piece in text if piece.start is not None and source.text.startswith(piece.text, piece.start)]
    assert sum(len(piece.text) for piece in plain) >= sum(character in "甲x\n" for character in source.text)
