"""The shape of the code: functions that a reader takes in at a glance."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from statistics import median

from tests.support.making import ROOT

LONGEST, MEDIAN, PARAMETERS = 35, 8, 5


def functions() -> Iterator[tuple[str, ast.FunctionDef]]:
    for path in sorted((ROOT / "tools").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef):
                yield f"{path.relative_to(ROOT)}:{node.lineno} {node.name}", node


def lines(function: ast.FunctionDef) -> int:
    return (function.end_lineno or 0) - function.lineno + 1


def test_functions_are_short() -> None:
    lengths = {name: lines(function) for name, function in functions()}
    assert len(lengths) > 500
    assert {name: length for name, length in lengths.items() if length > LONGEST} == {}
    assert median(lengths.values()) <= MEDIAN


def test_no_function_takes_more_than_a_reader_can_keep_apart() -> None:
    counts = {name: len(node.args.args) + len(node.args.kwonlyargs) for name, node in functions()}
    assert {name: count for name, count in counts.items() if count > PARAMETERS} == {}


def test_what_a_browser_waits_for_is_a_function() -> None:
    """Playwright evaluates any other expression anew in the page, which its content policy forbids."""
    waiting = re.compile(r'wait_for_function\(\s*(?:"""(?![^"]*=>)|"(?!"|[^"]*=>))[^"]*')
    tests = [path for path in (ROOT / "tests").rglob("*.py") if "bench" not in path.parts]
    assert [found for path in tests for found in waiting.findall(path.read_text(encoding="utf-8"))] == []
