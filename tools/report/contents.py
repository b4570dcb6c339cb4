"""Read the report's own contents pages, and compare them with the headings of the text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from tools.addresses.ids import chapter_id, chapter_number, column_id, is_id, part_of_heading, read_id, section_id
from tools.files.errors import Problem
from tools.files.report_txt import Line
from tools.language.forms import Forms
from tools.language.languages import Language, Marker, glue_after
from tools.report.context import Context
from tools.report.model import Contents, ContentsLine, LanguageText
from tools.report.text import Piece, first_offset, line_text, plain
from tools.report.wording import comparable

# What parts an entry and its page: a tab, a leader of dots, or blanks.
_ENTRY = re.compile(
    r"(?P<wording>.*?\S)(?P<leader>\t[\t ]*|(?:[ \t]*[.．·•…‥⋯_]){2,}[ \t.…·]*|…+[ \t]*|[ \t]+[.．·…‥][ \t]+|[ ]+)"
    r"(?P<page>[(（]?[0-9]{1,4}[)）]?)"
)
# A leader that a line ends in, its page in the next one; and a leader that goes on from the line before.
_OPEN_ENTRY = re.compile(r"(?P<wording>.*?\S)(?P<leader>(?:[ \t]*[.．·•…‥⋯_]){2,}[ \t.…·]*|[ \t]+[.．·…‥]+[ \t]*)")
_LEADER_AND_PAGE = re.compile(r"(?P<leader>(?:[.．·•…‥⋯_][ \t]*){2,})(?P<page>[(（]?[0-9]{1,4}[)）]?)")
_PAGE = re.compile(r"[(（]?[0-9]{1,4}[)）]?")


@dataclass(frozen=True, slots=True)
class _Row:
    """A line of the contents: its wording, and its page where the line has one. A leader may go on in the next line."""

    line: Line
    wording: Piece
    leader: Piece | None = None
    page: Piece | None = None


def wrong_entries(lines: Sequence[Line], context: Context) -> Iterator[Problem]:
    """Yield what is wrong with the lines of one language's contents: no entry, or a page out of order."""
    entries, rest = _read(lines, context.language, context.forms)
    for line in rest:
        yield context.problem(
            "R501",
            line.number,
            f"“{line.text.strip()}” is no contents entry; expected a heading and its page, "
            f"or a [[furniture]] in {context.edition_toml.name}",
        )
    for column in (False, True):
        paged = [(entry, entry.page) for entry in entries if entry.page and entry.id.startswith("column-") is column]
        for (_, before), (entry, page) in pairwise(paged):
            if page < before:
                yield context.problem(
                    "R502",
                    entry.line,
                    f"page {page} stands after page {before}; expected pages in order, or "
                    "a [[damage]] with the page as printed",
                )


def read_contents(lines: Sequence[Line], language: Language, forms: Forms) -> Contents:
    """Return the entries of one language's contents under the line that opens them.

    An entry is a heading and its page: parted by a tab, blanks or a leader of dots, on one line or several.
    Lines that are no entry are left out; `wrong_entries` tells them.
    """
    return Contents(line_text(_written(lines)[0]), tuple(_read(lines, language, forms)[0]))


def listed_titles(lines: Sequence[Line], context: Context) -> Iterator[str]:
    """Yield the headings that the contents list, each as a whole."""
    if lines:
        yield from (entry.wording for entry in read_contents(lines, context.language, context.forms).entries)


def titles_of(lines: Sequence[Line], context: Context) -> frozenset[str]:
    """Return every title that a page may repeat, as it is compared: of the report, its issuer and its headings."""
    listed = tuple(listed_titles(lines, context))
    headings = (*listed, *map(context.forms.title, listed))
    return titles_of_report(context) | (frozenset(comparable(title).casefold() for title in headings) - {""})


def titles_of_report(context: Context) -> frozenset[str]:
    """Return the titles and issuers of the report, as they are compared."""
    record = context.edition_toml.record
    titles = (*record.title.values(), *record.issuer.values())
    return frozenset(comparable(title).casefold() for title in titles) - {""}


def _written(lines: Sequence[Line]) -> list[Line]:
    return [line for line in lines if line.text.strip()]


def _read(lines: Sequence[Line], language: Language, forms: Forms) -> tuple[list[ContentsLine], list[Line]]:
    """Return the entries, and the lines that are none."""
    rows = [_row(line) for line in _written(lines)[1:]]
    pages_stand_alone = not any(row.page for row in rows)
    paged = {forms.marker(row.wording.text).kind for row in rows if row.page}
    entries: list[ContentsLine] = []
    rest: list[Line] = []
    for row in rows:
        opens = forms.marker(row.wording.text)
        before = entries[-1] if entries and entries[-1].page is None and not rest else None
        if row.page and row.wording == row.page and before:
            entries[-1] = _paged(before, row)
        elif opens.kind != "prose":
            entries.append(_entry(row, _id(opens, entries)))
        elif before and (pages_stand_alone or before.leader) and not row.page and _PAGE.fullmatch(row.wording.text):
            entries[-1] = _paged(before, replace(row, page=row.wording))
        elif before and not _PAGE.fullmatch(row.wording.text) and (not row.page or _kind(before, forms) in paged):
            entries[-1] = _continued(before, row, language)
        else:
            rest.append(row.line)
    return entries, rest


def _row(line: Line) -> _Row:
    wording = line_text(line)[0]
    start = wording.start or 0
    if match := _LEADER_AND_PAGE.fullmatch(wording.text):
        leader, page = (Piece(match[name], start + match.start(name)) for name in ("leader", "page"))
        return _Row(line, page, leader, page)
    match = _ENTRY.fullmatch(wording.text) or _OPEN_ENTRY.fullmatch(wording.text)
    if not match:
        return _Row(line, wording)
    return _Row(line, *(Piece(words, start + match.start(name)) for name, words in match.groupdict().items()))


def _paged(entry: ContentsLine, row: _Row) -> ContentsLine:
    """Return an entry with the page that stands on a line of its own."""
    leader = (row.leader,) if row.leader else ()
    page = row.page or row.wording
    return replace(entry, page=_number(page), text=(*entry.text, page), leader=(*entry.leader, *leader))


def _entry(row: _Row, identifier: str) -> ContentsLine:
    pieces = (row.wording, row.page) if row.page else (row.wording,)
    leader = (row.leader,) if row.leader and row.leader.text.strip("\t") else ()
    return ContentsLine(identifier, row.wording.text, _number(row.page), row.line.number, pieces, leader)


def _continued(entry: ContentsLine, row: _Row, language: Language) -> ContentsLine:
    more = _entry(row, entry.id)
    wording = f"{entry.wording}{glue_after(entry.wording, language)}{more.wording}"
    return replace(
        entry, wording=wording, page=more.page, text=(*entry.text, *more.text), leader=(*entry.leader, *more.leader)
    )


def _kind(entry: ContentsLine, forms: Forms) -> str:
    """Return what an entry is of, going by its words: its id has no form yet where a chapter is missing before it."""
    return forms.marker(entry.wording).kind


def _number(page: Piece | None) -> int | None:
    return int(page.text.strip("()（）")) if page else None


def _chapter(entries: Sequence[ContentsLine]) -> int:
    """Return the number of the chapter that the last entry stands in."""
    numbers = [chapter_number(part_of_heading(entry.id)) for entry in entries]
    return next((number for number in reversed(numbers) if number), 0)


def _section(entries: Sequence[ContentsLine]) -> int:
    """Return the number of the section that the last entry stands in."""
    ids = (read_id(entry.id) for entry in reversed(entries) if is_id(entry.id))
    return next((place.section for place in ids if place.kind != "column"), 0)


def _id(opens: Marker, entries: Sequence[ContentsLine]) -> str:
    if opens.kind in {"section", "subsection"}:
        section = opens.number or 0 if opens.kind == "section" else _section(entries)
        subsection = opens.number or 0 if opens.kind == "subsection" else 0
        return section_id(chapter_id(_chapter(entries)), section, subsection)
    if opens.kind == "column":
        return column_id(opens.number or 0)
    return chapter_id(opens.number or 0) if opens.kind == "chapter" else opens.kind


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of the text, to be compared with its contents entry."""

    id: str
    wording: str
    line: int


def headings(language_text: LanguageText, context: Context) -> Iterator[Heading]:
    """Yield the headings of a text that contents list, in order; its columns and subsections they may list."""
    for part in language_text.parts:
        yield Heading(part.id, plain(part.heading), context.source.line_of(first_offset(part.heading)))
        for section in part.sections:
            if section.heading:
                yield Heading(
                    section_id(part.id, section.number, section.subsection), plain(section.heading), section.line
                )
            for column in section.columns:
                yield Heading(column_id(column.number), plain(column.title), column.line)


def differences(contents: Contents, language_text: LanguageText, context: Context) -> Iterator[Problem]:
    """Yield every difference between the contents and the headings that edition.toml does not record.

    Not a difference: width of brackets, blanks, kind of apostrophe, a full stop at the end.
    """
    listed = {entry.id: entry for entry in contents.entries}
    by_id = {heading.id: heading for heading in headings(language_text, context)}
    unlike = {heading.id: heading for heading in by_id.values() if _is_unlike(heading, listed.get(heading.id))}
    yield from _unrecorded(unlike, listed, context)
    yield from _without_heading(contents, by_id, context)
    yield from _out_of_order(contents, by_id, context)
    yield from _unused_records(unlike, listed, context)


def differences_from_nothing(context: Context) -> Iterator[Problem]:
    """Yield a problem for each record of a difference in a language whose contents are not printed."""
    for path, record in context.differences():
        yield context.edition_toml.problem(
            "R507",
            path,
            f"there are no contents in {context.language.name} that {record.segment} could differ from; "
            "expected [opens.contents] to name their line, or no record",
        )


def _is_unlike(heading: Heading, entry: ContentsLine | None) -> bool:
    if entry is None:
        return read_id(heading.id).kind not in {"column", "subsection"}
    return comparable(entry.wording).casefold() != comparable(heading.wording).casefold()


def _wording(entry: ContentsLine | None) -> str | None:
    return entry.wording if entry else None


def _unrecorded(unlike: dict[str, Heading], listed: dict[str, ContentsLine], context: Context) -> Iterator[Problem]:
    known = {(record.segment, record.contents) for _, record in context.differences()}
    name = context.language.name
    for heading in unlike.values():
        entry = listed.get(heading.id)
        if (heading.id, _wording(entry)) in known:
            continue
        code = "R503" if entry else "R504"
        fault = f"say “{entry.wording}” on line {entry.line}" if entry else "do not list it"
        yield context.problem(
            code,
            heading.line,
            f"the heading reads “{heading.wording}”, but the contents in {name} {fault}; "
            f"expected the same, a [[heading]] with its lines or a [[difference]] in {context.edition_toml.name}",
        )


def _without_heading(contents: Contents, by_id: dict[str, Heading], context: Context) -> Iterator[Problem]:
    """Yield the entries that the text has no heading for; a missing chapter stands for its sections."""
    for entry in contents.entries:
        part = part_of_heading(entry.id)
        if entry.id not in by_id and (part in by_id or part == entry.id):
            yield context.problem(
                "R505",
                entry.line,
                f"the contents in {context.language.name} list “{entry.wording}”; expected that heading in the text, "
                "a [[heading]] for the line that is it, or a [[furniture]] for this one",
            )


def _out_of_order(contents: Contents, by_id: dict[str, Heading], context: Context) -> Iterator[Problem]:
    listed = [entry for entry in contents.entries if entry.id in by_id and not entry.id.startswith("column-")]
    for before, entry in pairwise(listed):
        if by_id[entry.id].line <= by_id[before.id].line:
            yield context.problem(
                "R506",
                entry.line,
                f"“{entry.wording}” is listed out of order; expected the order of the text, "
                "or a [[furniture]] for this line and a [[difference]]",
            )


def _unused_records(unlike: dict[str, Heading], listed: dict[str, ContentsLine], context: Context) -> Iterator[Problem]:
    for path, record in context.differences():
        if record.segment not in unlike or _wording(listed.get(record.segment)) != record.contents:
            yield context.edition_toml.problem(
                "R507",
                path,
                f"the contents do not differ so at {record.segment}; expected a difference that is there",
            )
