"""Every repair rule, by cases, and what the repairs guarantee for the real report."""

from __future__ import annotations

import tomllib
from typing import Any

import pytest

from tests.layouts.outcome import cases, rules_of
from tests.support.making import CASES_FOLDER, edition_of, source_of
from tools.language.languages import EN, ZH
from tools.report.context import Context
from tools.report.model import RULES, Block
from tools.report.repair import repair
from tools.report.text import html, plain, spans

CASES = tomllib.loads((CASES_FOLDER / "repair.toml").read_text(encoding="utf-8"))["case"]


def _shown(block: Block) -> str:
    return f"{'column ' if block.in_column else ''}{block.kind} | {html(block.text)}"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_lines_become_these_blocks(case: dict[str, Any]) -> None:
    source = source_of("\n".join(case["lines"]))
    language = ZH if case["language"] == "zh" else EN
    mended = repair(source.lines, Context(source, edition_of(case.get("records", "")), language))
    assert mended.problems == ()
    assert [_shown(block) for block in mended.blocks] == case["blocks"]
    assert sorted(made.rule for made in mended.repairs) == sorted(case["rules"])
    for block in mended.blocks:
        assert "".join(source.text[start:end] for start, end in spans(block.text)).replace(" ", "") == plain(
            block.text
        ).replace(" ", "")


def test_every_rule_has_a_case() -> None:
    elsewhere = {"cover-lines"}  # tests/report/test_cover.py
    missing = set(RULES) - elsewhere - {rule for case in CASES for rule in case["rules"]}
    layouts = cases()
    while missing and (case := next(layouts, None)):
        missing -= set(rules_of(case))
    assert missing == set()
    assert {rule for case in CASES for rule in case["rules"]} <= set(RULES)
