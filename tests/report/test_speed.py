"""The time that a report takes grows with its length, and not faster."""

from __future__ import annotations

from time import process_time

from tests.support.making import edition_of, source_of
from tools.language.languages import ZH
from tools.report.context import Context
from tools.report.repair import repair


def seconds(lines: int) -> float:
    source = source_of("前 言\n\n" + "各地稳步推进各项重点工作，\n\n" * lines + "完成。\n")
    context = Context(source, edition_of(), ZH)
    started = process_time()
    assert len(repair(source.lines, context).blocks) == 2
    return process_time() - started


def test_8000_lines_without_a_full_stop_take_linear_time() -> None:
    assert seconds(8000) < 8 * max(seconds(2000), 0.05)
