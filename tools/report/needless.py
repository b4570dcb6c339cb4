"""Tell the records that change nothing: without them the text is read the same, and nothing is asked."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from tools.files.errors import Problem
from tools.report.context import Context
from tools.report.model import Repair


def needless(repairs: Sequence[Repair], reads_alike: Callable[[Context], bool], context: Context) -> Iterator[Problem]:
    """Yield a problem for each record about lines of a text without which the text `reads_alike`.

    An [[italic]] is needed where it made one of the `repairs`. Records that take lines or characters out are none of
    these: what they take out is text without them.
    """
    titles = {repair.detail for repair in repairs if repair.rule == "recorded-italics"}
    unused = [path for path, record in context.italics() if record.title not in titles]
    unused += [path for path in _paths(context) if reads_alike(context.without(path))]
    for path in unused:
        yield context.edition_toml.problem(
            "R213", path, "the text reads the same without this record; expected one that is needed"
        )


def _paths(context: Context) -> Iterator[str]:
    """Yield the paths of the records that say how lines are read."""
    records = (context.cuts(), context.joins(), context.long_columns(), context.headings(), context.prose())
    yield from (path for each in records for path, _ in each)
