"""Every layout of the small report is read right, or asked for with the record that answers it."""

from __future__ import annotations

import pytest

from tests.layouts.outcome import Case, cases, outcome

CASES = list(cases())


def test_there_are_layouts_enough_and_none_twice() -> None:
    names = [(case["family"], case["name"]) for case in CASES]
    assert len(names) >= 150
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['family']}: {case['name']}")
def test_a_layout_is_read_right_or_asked_for(case: Case) -> None:
    expected = "asked" if "records" in case else "read right"
    found, told = outcome(case)
    assert found == expected, told
