"""Read the report's own contents pages, and compare them with the headings of the text."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from tools.addresses.ids import chapter_id, part_of_heading, section_id
from tools.files.errors import Problem
from tools.files.report_txt import Line
from tools.language.languages import Language, Marker, marker
from tools.report.context import Context
from tools.report.model import Contents, ContentsLine, LanguageText
from tools.report.text import Piece, Text, first_offset, plain

_PAGE = re.compile(r"[0-9]{0,4}")


def wrong_entries(lines: Sequence[Line], context: Context) -> Iterator[Problem]:
    """Yield what is wrong with the lines of one language's contents: no entry, or a page out of order."""
    for line in _written(lines)[1:]:
        if _is_no_entry(line, context.language):
            yield context.problem(
                "R501",
                line.number,
                f"“{line.text.strip()}” is no contents entry; expected a heading, a tab and a page",
            )
    paged = [(entry, entry.page) for entry in read_contents(lines, context.language).entries if entry.page]
    for (_, before), (entry, page) in pairwise(paged):
        if page < before:
            yield context.problem(
                "R502", entry.line, f"page {page} stands after page {before}; expected pages in order"
            )


def read_contents(lines: Sequence[Line], language: Language) -> Contents:
    """Return the entries of one language's contents, `heading TAB page` a line, under the line that opens them.

    Lines that are no entry are left out; `wrong_entries` tells them.
    """
    title, *written = _written(lines)
    entries: list[ContentsLine] = []
    chapter = 0
    for line in written:
        if _is_no_entry(line, language):
            continue
        wording, page = _columns(line)
        opens = marker(wording, language)
        chapter = opens.number or 0 if opens.kind == "chapter" else chapter
        entries.append(
            ContentsLine(_id(opens, chapter), wording, int(page) if page else None, line.number, _pieces(line))
        )
    return Contents(_pieces(title), tuple(entries))


def _written(lines: Sequence[Line]) -> list[Line]:
    return [line for line in lines if line.text.strip()]


def _columns(line: Line) -> tuple[str, str]:
    """Return the wording and the page of a line, each as printed."""
    wording, _, page = line.text.partition("\t")
    return wording.strip(), page.strip()


def _is_no_entry(line: Line, language: Language) -> bool:
    wording, page = _columns(line)
    return marker(wording, language).kind in {"prose", "column"} or not _PAGE.fullmatch(page)


def _pieces(line: Line) -> Text:
    return tuple(Piece(match[0], line.start + match.start()) for match in re.finditer(r"[^\t]+", line.text.rstrip()))


def _id(opens: Marker, chapter: int) -> str:
    if opens.kind == "section":
        return section_id(chapter_id(chapter), opens.number or 0)
    return chapter_id(chapter) if opens.kind == "chapter" else opens.kind


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of the text, to be compared with its contents entry."""

    id: str
    wording: str
    line: int


def headings(language_text: LanguageText, context: Context) -> Iterator[Heading]:
    """Yield the headings of a text that contents list, in order."""
    for part in language_text.parts:
        yield Heading(part.id, plain(part.heading), context.source.line_of(first_offset(part.heading)))
        for section in part.sections[1:]:
            yield Heading(section_id(part.id, section.number), plain(section.heading or ()), section.line)


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


def _is_unlike(heading: Heading, entry: ContentsLine | None) -> bool:
    return entry is None or comparable(entry.wording) != comparable(heading.wording)


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
            f"expected the same heading, or a [[difference]] in {context.edition_toml.name}",
        )


def _without_heading(contents: Contents, by_id: dict[str, Heading], context: Context) -> Iterator[Problem]:
    """Yield the entries that the text has no heading for; a missing chapter stands for its sections."""
    for entry in contents.entries:
        part = part_of_heading(entry.id)
        if entry.id not in by_id and (part in by_id or part == entry.id):
            yield context.problem(
                "R505",
                entry.line,
                f"the contents in {context.language.name} list “{entry.wording}”; expected that heading in the text",
            )


def _out_of_order(contents: Contents, by_id: dict[str, Heading], context: Context) -> Iterator[Problem]:
    listed = [entry for entry in contents.entries if entry.id in by_id]
    for before, entry in pairwise(listed):
        if by_id[entry.id].line <= by_id[before.id].line:
            yield context.problem(
                "R506", entry.line, f"“{entry.wording}” is listed out of order; expected the order of the text"
            )


def _unused_records(unlike: dict[str, Heading], listed: dict[str, ContentsLine], context: Context) -> Iterator[Problem]:
    for path, record in context.differences():
        if record.segment not in unlike or _wording(listed.get(record.segment)) != record.contents:
            yield context.edition_toml.problem(
                "R507",
                path,
                f"the contents do not differ so at {record.segment}; expected a difference that is there",
            )


def comparable(wording: str) -> str:
    """Return a heading without what typesetting alone may change."""
    folded = unicodedata.normalize("NFKC", wording).replace("’", "'")
    return re.sub(r"\s+", " ", re.sub(r"(?<=[^A-Za-z0-9]) | (?=[^A-Za-z0-9])", "", folded)).strip().rstrip(".。")
