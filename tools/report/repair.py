"""Mend what the PDF extraction broke: lines in, whole headings, paragraphs and columns out.

A blank line in report.txt is a page break as often as the end of a paragraph, and a boxed
column may stand inside a sentence. Whether a line goes on is decided by its own end and by
what follows it (`languages.sentence_is_complete`), and where that can't tell, by a `[[cut]]`
of edition.toml.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tools.files.errors import Problem
from tools.files.report_txt import Line
from tools.language.languages import Marker
from tools.report.context import Context
from tools.report.fragments import Cursor, Fragment, fragments
from tools.report.italics import unused_titles
from tools.report.join import goes_on, join
from tools.report.model import Block, Mended, Repair, together


def repair(lines: Sequence[Line], context: Context) -> Mended:
    """Return the blocks of one language's text, every repair that was made, and what could not be mended.

    A problem is a sentence that never ends, a column inside a column or without text,
    unbalanced italics, and a record that fits no line.
    """
    written = fragments(lines, context.language)
    mended = together(_mend(Cursor(written), context))
    records = (*_wrong_cuts(written, context), *_wrong_columns(written, context))
    titles = () if mended.problems else tuple(unused_titles((block.text for block in mended.blocks), context))
    return Mended(mended.blocks, mended.repairs, (*records, *mended.problems, *titles))


def _wrong_cuts(written: Sequence[Fragment], context: Context) -> Iterator[Problem]:
    for path, cut in context.cuts():
        count = sum(fragment.text.endswith(cut.after) for fragment in written)
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
        if record.paragraphs < 2:
            yield context.edition_toml.problem(
                "R203",
                f"{path}.paragraphs",
                f"{record.paragraphs} paragraphs make no long column; expected 2 or more, or no record",
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
    block = Block(heading.kind, heading.marker.number, heading.heading, heading.line.number)
    if not heading.is_spaced:
        return Mended((block,))
    detail = "blanks between the characters of a heading left out"
    return Mended((block,), (Repair("layout-blank", context.code, (heading.line.number,), detail),))


def _paragraph(cursor: Cursor, context: Context) -> Mended:
    """Mend a paragraph of the prose, and set the columns that float inside it after it."""
    taken, floating = [cursor.take()], []
    problems: list[Problem] = []
    while not problems and goes_on(taken, cursor.following, context):
        if problem := _unfinished(taken[-1], cursor, context):
            problems.append(problem)
        elif cursor.following and cursor.following.kind == "column":
            floating.append(_column(cursor, context, is_inside_sentence=True))
        else:
            taken.append(cursor.take())
    paragraph, columns = join(taken, context), together(floating)
    floats = (_floated(column.blocks[0], taken, context) for column in floating)
    return Mended(
        (*paragraph.blocks, *columns.blocks),
        (*columns.repairs, *paragraph.repairs, *floats),
        (*columns.problems, *paragraph.problems, *problems),
    )


def _floated(column: Block, taken: Sequence[Fragment], context: Context) -> Repair:
    lines = tuple(fragment.line.number for fragment in taken)
    return Repair("column-float", context.code, lines, f"column {column.number} set after the paragraph")


def _column(cursor: Cursor, context: Context, *, is_inside_sentence: bool = False) -> Mended:
    """Mend a column: its title and its paragraphs, one unless edition.toml says more."""
    title = cursor.take()
    blocks = [Mended((Block("column", title.marker.number, title.heading, title.line.number),))]
    for _ in range(_length(title, context)):
        if not cursor.following or cursor.following.kind != "prose":
            message = f"column {title.marker.number} has no text; expected a paragraph after its title"
            blocks.append(Mended(problems=(context.problem("R204", title.line.number, message),)))
            break
        blocks.append(_column_paragraph(title, cursor, context, is_inside_sentence=is_inside_sentence))
    return together(blocks)


def _length(title: Fragment, context: Context) -> int:
    recorded = (record.paragraphs for _, record in context.long_columns() if record.number == title.marker.number)
    return next(recorded, 1)


def _column_paragraph(title: Fragment, cursor: Cursor, context: Context, *, is_inside_sentence: bool) -> Mended:
    """Mend a paragraph of a column.

    When the column floats inside a sentence, the text after the column's full stop belongs to
    the interrupted sentence: so do not look ahead for a continuation in lower case.
    """
    taken = [cursor.take()]
    problem: Problem | None = None
    while not problem and goes_on(taken, None if is_inside_sentence else cursor.following, context):
        problem = _unfinished(taken[-1], cursor, context) or _nested(title, taken[-1], cursor, context)
        if not problem:
            taken.append(cursor.take())
    mended = join(taken, context, in_column=True)
    return Mended(mended.blocks, mended.repairs, (*mended.problems, *([problem] if problem else [])))


def _unfinished(last: Fragment, cursor: Cursor, context: Context) -> Problem | None:
    """Return the problem that the open sentence of `last` cannot go on, if it cannot."""
    if cursor.following and not cursor.is_before_heading():
        return None
    place = f"the heading on line {cursor.following.line.number}" if cursor.following else "the end of the text"
    message = f"the sentence is not finished before {place}; expected its end (…{last.text[-20:]})"
    return context.problem("R206", last.line.number, message)


def _nested(title: Fragment, last: Fragment, cursor: Cursor, context: Context) -> Problem | None:
    """Return the problem that another column begins inside an open sentence of this one, if one does."""
    inner = cursor.following
    if inner is None or inner.kind != "column":
        return None
    return context.problem(
        "R205",
        inner.line.number,
        f"column {inner.marker.number} begins inside column {title.marker.number}; "
        f"expected the sentence of line {last.line.number} to end first",
    )
