"""Traditional characters are found in a text that prints simplified ones."""

from __future__ import annotations

import pytest

from tools.data.folds import folds


def pairs(*texts: str) -> dict[str, str]:
    characters = folds(texts)
    return dict(zip(characters[::2], characters[1::2], strict=True))


@pytest.mark.parametrize(
    ("traditional", "simplified"),
    [("國", "国"), ("衞", "卫"), ("粧", "妆"), ("簷", "檐")],
    ids=["all", "HK", "HK", "TW"],
)
def test_every_region_s_character_is_folded_to_the_one_that_the_text_prints(traditional: str, simplified: str) -> None:
    assert pairs(f"一个{simplified}字")[traditional] == simplified


def test_a_character_of_no_text_is_not_folded() -> None:
    assert "車" not in pairs("国家机关", "著作权") and "車" in pairs("国家机关", "车")


def test_a_traditional_character_that_the_text_prints_itself_is_left_alone() -> None:
    assert "著" in pairs("着手") and "著" not in pairs("着手", "著作权")
