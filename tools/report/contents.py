"""Check the headings of the text against the report's own contents pages."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from tools.addresses.ids import chapter_id, part_of_heading, section_id
from tools.files.edition_toml import EditionRecord
from tools.files.errors import InputError, Problem
from tools.files.report_txt import Line, Source
from tools.files.toml_file import TomlFile
from tools.language.languages import Language, Marker, marker
from tools.report.model import Contents, ContentsLine, LanguageText
from tools.report.text import Piece, Text, first_offset, plain


def read_contents(lines: Sequence[Line], language: Language, source: Source) -> Contents:
    """The entries of one language's contents, `heading TAB page` a line.

    Raises InputError for a line that is no such entry, and for pages out of order.
    """
    written = [line for line in lines if line.text.strip()]
    entries: list[ContentsLine] = []
    chapter = 0
    for line in written[1:]:
        wording, _, page = line.text.partition("\t")
        wording, page = wording.strip(), page.strip()
        opens = marker(wording, language)
        chapter = opens.number or 0 if opens.kind == "chapter" else chapter
        if opens.kind in {"prose", "column"} or not re.fullmatch(r"\d*", page):
            raise InputError(
                Problem(
                    "R501",
                    source.name,
                    line.number,
                    f"“{line.text.strip()}” is no contents entry; expected a heading, a tab and a page",
                )
            )
        entries.append(
            ContentsLine(_id(opens, chapter), wording, int(page) if page else None, line.number, _pieces(line))
        )
    _check_pages(entries, source)
    return Contents(_pieces(written[0]), tuple(entries))


def _pieces(line: Line) -> Text:
    return tuple(Piece(match[0], line.start + match.start()) for match in re.finditer(r"[^\t]+", line.text.rstrip()))


def _id(opens: Marker, chapter: int) -> str:
    if opens.kind == "section":
        return section_id(chapter_id(chapter), opens.number or 0)
    return chapter_id(chapter) if opens.kind == "chapter" else opens.kind


def _check_pages(entries: Sequence[ContentsLine], source: Source) -> None:
    last = 0
    for entry in entries:
        if entry.page is not None and entry.page < last:
            raise InputError(
                Problem(
                    "R502",
                    source.name,
                    entry.line,
                    f"page {entry.page} stands after page {last}; expected pages in order",
                )
            )
        last = entry.page or last


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of the text, to be compared with its contents entry."""

    id: str
    wording: str
    line: int


def headings(language_text: LanguageText, source: Source) -> Iterator[Heading]:
    """The headings of a text that contents list, in order."""
    for part in language_text.parts:
        yield Heading(part.id, plain(part.heading), source.line_of(first_offset(part.heading)))
        for section in part.sections[1:]:
            yield Heading(section_id(part.id, section.number), plain(section.heading or ()), section.line)


def check(
    contents: Contents, language_text: LanguageText, source: Source, edition_toml: TomlFile[EditionRecord]
) -> Iterator[Problem]:
    """Every difference between the contents and the headings that edition.toml does not record.

    Not a difference: width of brackets, blanks, kind of apostrophe, a full stop at the end.
    """
    language = language_text.language
    known = {
        (difference.segment, difference.contents): number
        for number, difference in enumerate(edition_toml.record.difference)
        if difference.language == language.code
    }
    listed = {entry.id: entry for entry in contents.entries}
    found = {heading.id: heading for heading in headings(language_text, source)}
    used: set[int] = set()
    for heading in found.values():
        entry = listed.get(heading.id)
        if entry and comparable(entry.wording) == comparable(heading.wording):
            continue
        key = (heading.id, entry.wording if entry else None)
        if key in known:
            used.add(known[key])
            continue
        says = f"say “{entry.wording}” on line {entry.line}" if entry else "do not list it"
        yield Problem(
            "R503",
            source.name,
            heading.line,
            f"the heading reads “{heading.wording}”, but the contents in {language.name} {says}; "
            "expected the same heading, or a [[difference]] in edition.toml",
        )
    for entry in contents.entries:
        part = part_of_heading(entry.id)
        if entry.id not in found and (part in found or part == entry.id):  # a chapter stands for its sections
            yield Problem(
                "R504",
                source.name,
                entry.line,
                f"the contents in {language.name} list “{entry.wording}”; expected that heading in the text",
            )
    yield from _check_order(contents, found, source)
    for (segment, _), number in known.items():
        if number not in used:
            yield edition_toml.problem(
                "R505",
                f"$.difference[{number}]",
                f"the contents do not differ so at {segment}; expected a difference that is there",
            )


def _check_order(contents: Contents, found: dict[str, Heading], source: Source) -> Iterator[Problem]:
    listed = [entry for entry in contents.entries if entry.id in found]
    for entry, after in pairwise(listed):
        if found[after.id].line <= found[entry.id].line:
            yield Problem(
                "R506",
                source.name,
                after.line,
                f"“{after.wording}” is listed out of order; expected the order of the text",
            )


def comparable(wording: str) -> str:
    """A heading without what typesetting alone may change."""
    folded = unicodedata.normalize("NFKC", wording).replace("’", "'")
    return re.sub(r"\s+", " ", re.sub(r"(?<=[^A-Za-z0-9]) | (?=[^A-Za-z0-9])", "", folded)).strip().rstrip(".。")
