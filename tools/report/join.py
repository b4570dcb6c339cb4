"""Join the lines of one paragraph, and decide whether it goes on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from tools.files.edition_toml import Cut
from tools.language.languages import Language, glue_after, sentence_is_complete
from tools.report.context import Context
from tools.report.fragments import Fragment
from tools.report.italics import emphasis
from tools.report.model import Block, Mended, Repair
from tools.report.text import Piece, line_text


def goes_on(taken: Sequence[Fragment], following: Fragment | None, context: Context) -> bool:
    """Tell whether the paragraph of the fragments `taken` is not at its end.

    `following` is the fragment to look ahead to; None where there is none, and where it does
    not count.
    """
    if cut := _cut_after(taken[-1], context):
        return cut.goes_on
    next_words = following.text if following and following.kind == "prose" else ""
    paragraph = context.language.glue.join(fragment.text for fragment in taken)
    return not sentence_is_complete(paragraph, next_words, context.language)


def _cut_after(fragment: Fragment, context: Context) -> Cut | None:
    """Return the record of edition.toml about the end of this line, if there is one."""
    return next((cut for _, cut in context.cuts() if fragment.text.endswith(cut.after)), None)


def join(taken: Sequence[Fragment], context: Context, *, in_column: bool = False) -> Mended:
    """Make one paragraph of its fragments, with its italics and every repair that this took."""
    italics = emphasis(tuple(_glued(taken, context.language)), context)
    block = Block("prose", None, italics.text, taken[0].line.number, in_column)
    repairs = (*_recorded_cuts(taken, context), *_page_breaks(taken, context.language), *italics.repairs)
    return Mended((block,), repairs, italics.problems)


def _glued(taken: Sequence[Fragment], language: Language) -> Iterator[Piece]:
    yield from line_text(taken[0].line)
    for before, after in pairwise(taken):
        yield Piece(glue_after(before.text, language), None)
        yield from line_text(after.line)


def _recorded_cuts(taken: Sequence[Fragment], context: Context) -> Iterator[Repair]:
    for fragment in taken:
        if cut := _cut_after(fragment, context):
            yield Repair("recorded-cut", context.code, (fragment.line.number,), cut.why)


def _page_breaks(taken: Sequence[Fragment], language: Language) -> Iterator[Repair]:
    for before, after in pairwise(taken):
        is_after_hyphen = glue_after(before.text, language) != language.glue
        yield Repair(
            "page-break-after-hyphen" if is_after_hyphen else "page-break",
            language.code,
            (before.line.number, after.line.number),
            f"…{before.text[-12:]} ‖ {after.text[:12]}…",
        )
