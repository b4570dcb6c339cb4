"""Every repair rule, by cases, and what the repairs guarantee for the real report."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from tests.making import edition_of, source_of
from tools.languages import EN, ZH
from tools.repair import Block, repair
from tools.repairs import RULES
from tools.text import html, plain, spans

CASES = tomllib.loads((Path(__file__).parent / "cases" / "repair.toml").read_text(encoding="utf-8"))["case"]


def _said(block: Block) -> str:
    return f"{'column ' if block.in_column else ''}{block.kind} | {html(block.text)}"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_lines_become_these_blocks(case: dict[str, Any]) -> None:
    source = source_of("\n".join(case["lines"]))
    language = ZH if case["language"] == "zh" else EN
    blocks, repairs = repair(source.lines, language, source, edition_of(case.get("records", "")))
    assert [_said(block) for block in blocks] == case["blocks"]
    assert sorted(mended.rule for mended in repairs) == sorted(case["rules"])
    for block in blocks:
        assert "".join(source.text[start:end] for start, end in spans(block.text)).replace(" ", "") == plain(
            block.text
        ).replace(" ", "")


def test_every_rule_has_a_case() -> None:
    elsewhere = {"cover-lines"}  # tests/test_layout.py
    assert {rule for case in CASES for rule in case["rules"]} == set(RULES) - elsewhere
