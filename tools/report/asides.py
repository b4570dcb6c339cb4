"""Set lines aside that edition.toml says are no running text: furniture, notes, tables, appendices."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tools.files.edition_toml import Appendix, Furniture, Note, Table
from tools.files.errors import Problem
from tools.files.report_txt import Line
from tools.report.context import Context
from tools.report.model import AccountKind, Aside, Rule, SetAside

_Record = Furniture | Note | Table | Appendix


def set_aside(lines: Sequence[Line], cover: Sequence[Line], by_rule: Sequence[Aside], context: Context) -> SetAside:
    """Return the lines that stay, those set aside by rule or record, and what is wrong with the records.

    A problem is a quotation that no line has, or more lines than the record says, or a line that
    a rule takes out already.
    """
    taken = {aside.line.number for aside in by_rule}
    printed = [line for line in lines if line.text.strip() and line.number not in taken]
    covered = [line for line in cover if line.text.strip()]
    blocks: list[_Block] = []
    problems: list[Problem] = []
    for path, kind, record in _records(context):
        among = printed if _found(record, printed) else covered
        found = _found(record, among)
        if problem := _wrong(path, record, found, by_rule, context):
            problems.append(problem)
        else:
            blocks += [_Block(kind, record.why, tuple(_lines(index, record, among))) for index in found]
    asides = sorted((*by_rule, *_asides(blocks, context)), key=lambda aside: aside.line.number)
    gone = {aside.line.number for aside in asides}
    return SetAside(tuple(line for line in lines if line.number not in gone), tuple(asides), tuple(problems))


@dataclass(frozen=True, slots=True)
class _Block:
    """The lines that one record sets aside from one place on, and why."""

    kind: AccountKind
    why: str
    lines: Sequence[Line]


def _asides(blocks: Sequence[_Block], context: Context) -> Iterator[Aside]:
    """Yield the lines of the blocks; one that stands inside another, such as a table in an appendix, takes its own.

    Notes, tables and appendices are numbered in the order of the text.
    """
    ordered = sorted(blocks, key=lambda each: each.lines[0].number)
    owners = {line.number: index for index, each in enumerate(ordered) for line in each.lines}
    counts: Counter[str] = Counter()
    for index, each in enumerate(ordered):
        counts[each.kind] += 1
        rule: Rule = f"recorded-{each.kind}"  # type: ignore[assignment]
        what = rule if each.kind == "furniture" else f"{each.kind}-{counts[each.kind]}"
        for line in each.lines:
            if owners[line.number] == index:
                yield Aside(each.kind, what, line, rule, context.code, each.why)


def _records(context: Context) -> Iterator[tuple[str, AccountKind, _Record]]:
    """Yield the records that set whole lines aside, each with its path and the account that it gives."""
    yield from ((path, "furniture", record) for path, record in context.furniture())
    yield from ((path, "note", record) for path, record in context.notes() if record.sign is None)
    yield from ((path, "table", record) for path, record in context.tables())
    yield from ((path, "appendix", record) for path, record in context.appendices())


def _found(record: _Record, printed: Sequence[Line]) -> list[int]:
    """Return the indexes of the lines that a record quotes: whole for furniture, their beginning for others."""
    quote = record.quote.strip()
    pattern = re.escape(quote).replace(r"\#", r"\d+")
    matcher = re.compile(pattern if isinstance(record, Furniture) else pattern + ".*", re.DOTALL)
    found = [i for i, line in enumerate(printed) if quote and matcher.fullmatch(line.text.strip())]
    return [i for i in found if record.line in (None, printed[i].number)]


def _lines(index: int, record: _Record, printed: Sequence[Line]) -> Sequence[Line]:
    return printed[index:] if isinstance(record, Appendix) else printed[index : index + record.lines]


def _wrong(
    path: str, record: _Record, found: Sequence[int], by_rule: Sequence[Aside], context: Context
) -> Problem | None:
    expected = record.times if isinstance(record, Furniture) else 1
    if len(found) == expected:
        return None
    if any(aside.line.text.strip() == record.quote.strip() for aside in by_rule):
        return context.edition_toml.problem(
            "R213",
            f"{path}.quote",
            f"“{record.quote}” is taken out by rule already; expected a record that changes something",
        )
    where = f" on line {record.line}" if record.line else ""
    whole = "read" if isinstance(record, Furniture) else "begin with"
    return context.edition_toml.problem(
        "R211",
        f"{path}.quote",
        f"{len(found)} lines in {context.language.name} {whole} “{record.quote}”{where}; "
        f"expected {expected}: quote more, or give its line",
    )
