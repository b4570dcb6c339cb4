"""Mend what the PDF extraction broke: lines in, whole headings, paragraphs and columns out.

A blank line in report.txt is a page break as often as the end of a paragraph, and a boxed
column may stand inside a sentence. Whether a line goes on is decided by its own end and by
what follows it (`languages.sentence_is_complete`), by the width of a text that is set to one
(`wraps`), and where that can't tell, by a `[[cut]]` of edition.toml. What looks like neither
text nor heading (`looks`) is asked for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import pairwise

from tools.files.errors import Problem
from tools.files.report_txt import Line
from tools.language.languages import Marker, ordinal
from tools.report.context import Context
from tools.report.fragments import Cursor, Fragment, fragments
from tools.report.italics import unused_titles
from tools.report.join import Taken, cut_after, goes_on, heading_text, join, joins_to, parts_words, vocabulary
from tools.report.looks import looks, unfinished_headings
from tools.report.model import Block, Doubt, Mended, Repair, together
from tools.report.needless import needless
from tools.report.text import first_offset, line_text
from tools.report.untitled import untitled
from tools.report.wording import comparable
from tools.report.wraps import with_wraps

_MANY = 50  # line ends that wrap: a text set to a width has more; one that hyphenates parts several of its own words
_ABBREVIATION = re.compile(r"\b(?:Ltd|Inc|Corp|etc|al)\.$")


@dataclass(frozen=True, slots=True)
class Titles:
    """The headings that the contents list, and every title that a page may repeat, each as `comparable` and folded."""

    listed: tuple[str, ...] = ()
    repeated: frozenset[str] = frozenset()


def repair(
    lines: Sequence[Line], context: Context, titles: Titles = Titles(), page_breaks: frozenset[int] = frozenset()
) -> Mended:
    """Return the blocks of one language's text, every repair that was made, and what could not be mended.

    A problem is a line that looks like something else than text, a sentence that never ends, a column inside a
    column or without text, unbalanced italics, and a record that fits no line or changes nothing. `page_breaks`
    are the lines that a page begins with.
    """
    read = _mended(lines, titles, page_breaks, context)
    marked, mended, context = read.fragments, read.mended, read.context
    records = (*_wrong_cuts(marked, context), *_wrong_joins(marked, context), *_wrong_columns(marked, context))
    unclear = tuple(_unclear(marked, mended, titles, context))
    told = {problem.line for problem in unclear}
    others = tuple(problem for problem in mended.problems if problem.line not in told)
    tabs = () if unclear else _tabs(mended.blocks, context)
    unused = () if mended.problems else tuple(unused_titles((block.text for block in mended.blocks), context))
    problems = (*read.problems, *records, *unclear, *others, *unused, *tabs)
    if not (problems or mended.doubts or mended.ends):
        problems = tuple(needless(mended.repairs, partial(_reads_alike, lines, titles, page_breaks, mended), context))
    return replace(mended, problems=problems)


@dataclass(frozen=True, slots=True)
class _Read:
    """The lines of a text, what became of them, and what the steps knew of the whole text."""

    fragments: tuple[Fragment, ...]
    mended: Mended
    context: Context
    problems: tuple[Problem, ...]


def _mended(lines: Sequence[Line], titles: Titles, page_breaks: frozenset[int], context: Context) -> _Read:
    written = fragments(lines, context, titles.listed)
    marked = with_wraps(written.fragments, page_breaks, context.language)
    words = vocabulary(marked)
    is_set = sum(fragment.wraps for fragment in marked) >= _MANY
    keeps_hyphens = is_set and not parts_words(marked, words)
    context = replace(context, vocabulary=words, is_set=is_set, keeps_hyphens=keeps_hyphens)
    mended = together(_mend(Cursor(marked), context))
    return _Read(marked, replace(mended, doubts=tuple(_doubts(marked, context))), context, written.problems)


def _reads_alike(
    lines: Sequence[Line], titles: Titles, page_breaks: frozenset[int], mended: Mended, context: Context
) -> bool:
    """Tell whether a text gives these blocks with the records in `context`, and nothing in it is unclear."""
    read = _mended(lines, titles, page_breaks, context)
    other = read.mended
    if other.blocks != mended.blocks or other.problems or other.doubts or other.ends:
        return False
    return not any(_unclear(read.fragments, other, titles, read.context))


def _unclear(marked: Sequence[Fragment], mended: Mended, titles: Titles, context: Context) -> Iterator[Problem]:
    """Yield a problem for each line that looks like something else than what it is read as."""
    listed = frozenset(comparable(title).casefold() for title in titles.listed)
    asked = (*looks(marked, titles.repeated, context), *unfinished_headings(marked, listed, context))
    yield from asked
    known = {fragment.line.number for fragment in marked if fragment.is_recorded}
    known |= {problem.line for problem in mended.problems}
    lost = () if asked or mended.doubts or mended.ends else untitled(marked, mended.blocks, context)
    yield from (problem for problem in lost if problem.line not in known)


def _tabs(blocks: Sequence[Block], context: Context) -> Iterator[Problem]:
    """Yield a problem for each heading or paragraph with a tab in it, which pages show as a blank."""
    for block in blocks:
        piece = next((piece for piece in block.text if "\t" in piece.text), None)
        if piece and piece.start is not None:
            place = piece.text.index("\t")
            yield context.problem(
                "R237",
                context.source.line_of(piece.start + place),
                f"“{piece.text[max(place - 12, 0) : place]}⇥{piece.text[place + 1 : place + 12]}” has a tab, and "
                f"a page shows none; expected a [[damage]] in {context.edition_toml.name} with what is printed "
                "(extracted with \\t for the tab)",
            )


def _doubts(written: Sequence[Fragment], context: Context) -> Iterator[Doubt]:
    """Yield the line ends that are in doubt and that neither a record nor the other language has judged."""
    for fragment, following in pairwise(written):
        if fragment.is_doubtful and fragment.last_line not in context.decisions and not cut_after(fragment, context):
            start = first_offset(line_text(following.line)) if following.kind == "prose" else None
            yield Doubt(fragment.last_line, fragment.ending, start)


def _wrong_joins(written: Sequence[Fragment], context: Context) -> Iterator[Problem]:
    for path, record in context.joins():
        found = [i for i, fragment in enumerate(written[:-1]) if fragment.text.endswith(record.after)]
        if len(found) != 1:
            yield context.edition_toml.problem(
                "R208", f"{path}.after", f"{len(found)} lines end in “{record.after}”; expected exactly one"
            )
            continue
        before, after = written[found[0]].text, written[found[0] + 1].text
        if not joins_to(before, after, record.reads):
            yield context.edition_toml.problem(
                "R209",
                f"{path}.reads",
                f"“{before[-20:]}” and “{after[:20]}” do not read “{record.reads}” together; expected the words over "
                "the join, with or without the hyphen or a blank",
            )


def _wrong_cuts(written: Sequence[Fragment], context: Context) -> Iterator[Problem]:
    for path, cut in context.cuts():
        count = sum(fragment.ending.endswith(cut.after) for fragment in written)
        if count != 1:
            yield context.edition_toml.problem(
                "R201", f"{path}.after", f"{count} lines end in “{cut.after}”; expected exactly one"
            )


def _wrong_columns(written: Sequence[Fragment], context: Context) -> Iterator[Problem]:
    markers = {fragment.marker for fragment in written}
    for path, record in context.long_columns():
        if Marker("column", record.number) not in markers:
            yield context.edition_toml.problem(
                "R202", f"{path}.number", f"there is no column {record.number}; expected one that is there"
            )
        if record.paragraphs < 1:
            yield _short_column(path, record.paragraphs, context)


def _short_column(path: str, paragraphs: int, context: Context) -> Problem:
    return context.edition_toml.problem(
        "R203",
        f"{path}.paragraphs",
        f"{paragraphs} paragraphs make no long column; expected 2 or more, or no record",
    )


def _mend(cursor: Cursor, context: Context) -> Iterator[Mended]:
    while fragment := cursor.following:
        if fragment.kind == "column":
            yield _column(cursor, context)
        elif fragment.kind == "prose":
            yield _paragraph(cursor, context)
        else:
            yield _heading(cursor, context)


def _heading(cursor: Cursor, context: Context) -> Mended:
    heading = cursor.take_heading()
    block = Block(heading.kind, heading.marker.number, heading_text(heading, context), heading.line.number)
    return Mended((block,), tuple(_heading_repairs(heading, context)))


def _heading_repairs(heading: Fragment, context: Context) -> Iterator[Repair]:
    if heading.repair:
        yield heading.repair
    if heading.is_spaced:
        detail = "blanks between the characters of a heading left out"
        yield Repair("layout-blank", context.code, (heading.line.number,), detail)


def _paragraph(cursor: Cursor, context: Context) -> Mended:
    """Mend a paragraph of the prose, and set the columns that float inside it after it."""
    taken, floating = Taken(), []
    taken.add(cursor.take())
    problems: list[Problem] = []
    forced: dict[int, bool] = {}
    start = cursor.position
    while not problems and goes_on(taken, cursor.following, context):
        if problem := _unfinished(taken, cursor, context):
            forced = _column_ends(cursor.fragments[start : cursor.position], taken, context)
            problems += [problem] if not forced else []
            break
        elif cursor.following and cursor.following.kind == "column":
            floating.append(_column(cursor, context, is_inside_sentence=True))
        else:
            taken.add(cursor.take())
    paragraph, columns = join(taken.fragments, context), together(floating)
    floats = (_floated(column.blocks[0], taken.fragments, context) for column in floating)
    return Mended(
        (*paragraph.blocks, *columns.blocks),
        (*columns.repairs, *paragraph.repairs, *floats),
        (*columns.problems, *paragraph.problems, *problems),
        ends=forced,
    )


def _column_ends(fragments: Sequence[Fragment], taken: Taken, context: Context) -> dict[int, bool]:
    """Return the line in which the last column inside an unfinished sentence has to end, so that the sentence can.

    It is the last one of its lines that is full and ends in a full stop, of which nothing else is known.
    """
    return _last_doubt([each for each in fragments if each not in taken.fragments], context)


def _last_doubt(fragments: Sequence[Fragment], context: Context) -> dict[int, bool]:
    """Return the last line in doubt of which nothing is known as one that ends a paragraph."""
    lines = [
        each.last_line
        for each in fragments
        if each.is_doubtful and each.last_line not in context.decisions and not cut_after(each, context)
    ]
    return {lines[-1]: False} if lines else {}


def _floated(column: Block, taken: Sequence[Fragment], context: Context) -> Repair:
    lines = tuple(fragment.line.number for fragment in taken)
    return Repair("column-float", context.code, lines, f"column {column.number} set after the paragraph")


def _column(cursor: Cursor, context: Context, *, is_inside_sentence: bool = False) -> Mended:
    """Mend a column: its title and its paragraphs, one unless edition.toml says more."""
    title = cursor.take()
    block = Block("column", title.marker.number, heading_text(title, context), title.line.number)
    blocks = [Mended((block,), tuple(_heading_repairs(title, context)))]
    for _ in range(_length(title, context)):
        if not cursor.following or cursor.following.kind != "prose":
            message = (
                f"column {title.marker.number} has no text; expected a paragraph after its title, "
                "or a [[prose]] or [[furniture]] about this line or the next"
            )
            blocks.append(Mended(problems=(context.problem("R204", title.line.number, message),)))
            break
        blocks.append(_column_paragraph(title, cursor, context, is_inside_sentence=is_inside_sentence))
    blocks.append(Mended(problems=tuple(_wrong_end(title, cursor, context, is_inside_sentence=is_inside_sentence))))
    return together(blocks)


def _wrong_end(title: Fragment, cursor: Cursor, context: Context, *, is_inside_sentence: bool) -> Iterator[Problem]:
    """Yield the problem that the paragraph after a column may be of the column, or that a record says so for nothing.

    It may where it begins with no ordinal, in a section whose paragraphs do.
    """
    records = [(path, record) for path, record in context.long_columns() if record.number == title.marker.number]
    is_unclear = not is_inside_sentence and _is_unclear_end(title, cursor, context)
    for path, record in records:
        if record.paragraphs == 1 and not is_unclear:
            yield _short_column(path, 1, context)
    if is_unclear and not records and cursor.following:
        yield context.problem(
            "R231",
            cursor.following.line.number,
            f"nothing tells whether “{cursor.following.text[:30]}” is of column {title.marker.number} or follows it; "
            f"expected a [[column]] in {context.edition_toml.name} with the number of its paragraphs, or a [[cut]]",
        )


def _is_unclear_end(title: Fragment, cursor: Cursor, context: Context) -> bool:
    following = cursor.following
    if not following or following.kind != "prose" or ordinal(following.text, context.language):
        return False
    before = [f for f in cursor.fragments[: cursor.position] if f.line.number < title.line.number]
    heading = next(
        (i for i, f in enumerate(reversed(before)) if f.kind in {"chapter", "section", "subsection"}), len(before)
    )
    section = before[len(before) - heading :]
    if any(f.is_doubtful and f.last_line not in context.decisions for f, title in pairwise((*section, title))
           if title.kind == "column"):  # fmt: skip
        return False  # the other language tells whether the paragraph before the columns goes on here
    return any(ordinal(f.text, context.language) for f in section)


def _length(title: Fragment, context: Context) -> int:
    recorded = (record.paragraphs for _, record in context.long_columns() if record.number == title.marker.number)
    return next(recorded, 1)


def _column_paragraph(title: Fragment, cursor: Cursor, context: Context, *, is_inside_sentence: bool) -> Mended:
    """Mend a paragraph of a column.

    When the column floats inside a sentence, the text after the column's full stop belongs to
    the interrupted sentence: so do not look ahead for a continuation in lower case. Where that full stop
    ends a full line, `doubts` tells.
    """
    taken = Taken()
    taken.add(cursor.take())
    problem: Problem | None = None
    ends: dict[int, bool] = {}
    while not problem and goes_on(
        taken, _next_of_column(taken, cursor, context, is_inside_sentence=is_inside_sentence), context
    ):
        problem = _unfinished(taken, cursor, context) or _nested(title, taken.last, cursor, context)
        if not problem:
            taken.add(cursor.take())
    if problem and (ends := _last_doubt(taken.fragments, context)):
        problem = None
    mended = join(taken.fragments, context, in_column=True)
    return Mended(mended.blocks, mended.repairs, (*mended.problems, *([problem] if problem else [])), ends=ends)


def _next_of_column(taken: Taken, cursor: Cursor, context: Context, *, is_inside_sentence: bool) -> Fragment | None:
    """Return the line to look ahead to from a column: none that can be of the sentence that it interrupts."""
    following = cursor.following
    goes_on_small = following is not None and following.text[:1].islower()
    wraps = taken.last.wraps and context.is_set
    if not is_inside_sentence or (wraps and (not goes_on_small or _ABBREVIATION.search(taken.last.text))):
        return following
    return None


def _unfinished(taken: Taken, cursor: Cursor, context: Context) -> Problem | None:
    """Return the problem that the open sentence of the lines taken cannot go on, if it cannot."""
    if cursor.following and not cursor.is_before_heading():
        return None
    place = f"the heading on line {cursor.following.line.number}" if cursor.following else "the end of the text"
    message = f"the sentence is not finished before {place}; expected its end (…{taken.last.text[-20:]})"
    if unclosed := taken.unclosed(context.language):
        message += (
            f", or the closing mark of “{unclosed[:20]}…”; a [[cut]] with goes_on = false says that none is printed"
        )
    else:
        message += (
            f", or a [[cut]] with goes_on = false, a [[heading]] or a [[furniture]] in {context.edition_toml.name}"
        )
    return context.problem("R206", taken.last.line.number, message)


def _nested(title: Fragment, last: Fragment, cursor: Cursor, context: Context) -> Problem | None:
    """Return the problem that another column begins inside an open sentence of this one, if one does."""
    inner = cursor.following
    if inner is None or inner.kind != "column":
        return None
    return context.problem(
        "R205",
        inner.line.number,
        f"column {inner.marker.number} begins inside column {title.marker.number}; "
        f"expected the sentence of line {last.line.number} to end first, or a [[cut]] with goes_on = false there",
    )
