"""Whatever happens to a text, it is read with a balanced ledger or refused in lines; nothing else."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.fuzz.mutate import SIGNS
from tests.layouts.outcome import FOLDER, report_of
from tools.files.errors import InputError

TEXT = (FOLDER / "report.txt").read_text(encoding="utf-8")


@st.composite
def mutated(draw: st.DrawFn) -> str:
    """The small report with one to three changes: a line gone, doubled or exchanged, characters gone or put in."""
    text = TEXT
    for _ in range(draw(st.integers(1, 3))):
        lines = text.split("\n")
        one, other = (draw(st.integers(0, len(lines) - 1)) for _ in range(2))
        place, length = draw(st.integers(0, len(text) - 1)), draw(st.integers(0, 5))
        kind = draw(st.sampled_from(["gone", "doubled", "exchanged", "put in"]))
        if kind == "gone":
            del lines[one]
        elif kind == "doubled":
            lines.insert(other, lines[one])
        elif kind == "exchanged":
            lines[one], lines[other] = lines[other], lines[one]
        text = "\n".join(lines)
        if kind == "put in":
            text = text[:place] + draw(st.sampled_from(SIGNS)) + text[place + length :]
    return text


@settings(max_examples=60)
@given(mutated())
def test_a_mutated_text_is_read_with_a_balanced_ledger_or_refused_in_lines(text: str) -> None:
    try:
        report = report_of(text, {}, "")
    except InputError as error:
        assert all("expected" in problem.message for problem in error.problems)
        return
    position = 0
    for account in report.accounts:
        assert account.start == position
        position = account.end
    assert position == len(report.source.text)
