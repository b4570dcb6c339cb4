"""Tell a paragraph that may be of a column whose title was lost: in both languages, nothing else would show it.

The signs come from the 2024 report: each of its seven columns has one, and no paragraph outside columns has any.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from tools.files.errors import Problem
from tools.language.languages import ends_sentence, ordinal
from tools.report.context import Context
from tools.report.fragments import Fragment
from tools.report.model import Block
from tools.report.text import plain, spans

# A party without its name, a company, or a month at the beginning: who did what, and when, is told in columns alone.
_PARTY = re.compile(r"某(?![些种一国个类项年月日时地])|有限公司")
_MONTH = re.compile(r"[0-9]{4} ?年 ?[0-9]{1,2} ?月")


def untitled(fragments: Sequence[Fragment], blocks: Sequence[Block], context: Context) -> Iterator[Problem]:
    """Yield a problem for each line outside columns that tells a case, or that breaks a row of ordinals.

    `fragments` are the lines of a text, `blocks` what they make.
    """
    boxed = {context.source.line_of(start) for block in blocks if block.in_column for start, _ in spans(block.text)}
    lines = {*_cases(fragments, context), *_between_ordinals(blocks, context)} - boxed
    for fragment in fragments:
        if fragment.line.number in lines:
            yield context.problem(
                "R235",
                fragment.line.number,
                f"“{fragment.text[:30]}” looks like the text of a column without its title; expected that title above "
                f"it, by its form or by a [[heading]], or a [[prose]] in {context.edition_toml.name}",
            )


def _cases(fragments: Sequence[Fragment], context: Context) -> Iterator[int]:
    """Yield the lines in Chinese that tell a case; the first one under a heading is the text of that heading."""
    for before, fragment in pairwise(fragments if not context.language.glue else ()):
        is_new = ends_sentence(before.text, fragment.text, context.language) and not before.wraps
        is_case = _PARTY.search(fragment.text) or (is_new and _MONTH.match(fragment.text))
        if before.kind == fragment.kind == "prose" and is_case:
            yield fragment.line.number


def _between_ordinals(blocks: Sequence[Block], context: Context) -> Iterator[int]:
    """Yield the paragraphs without an ordinal between two that have one and the next one."""
    prose = [block for block in blocks if block.kind != "column" and not block.in_column]
    numbers = [ordinal(plain(block.text), context.language) if block.kind == "prose" else None for block in prose]
    for index in range(1, len(prose) - 1):
        before, number, after = numbers[index - 1 : index + 2]
        if prose[index].kind == "prose" and before and number is None and after == before + 1:
            yield prose[index].line
