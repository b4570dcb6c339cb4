"""The ledger: every character of report.txt accounted for exactly once.

A character is text of a segment or of the cover, part of a contents entry, or an artefact of
the extraction with the rule that makes it one. Nothing else is allowed, and nothing twice.
"""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from tools.addresses.ids import is_in_column
from tools.files.errors import InputError, Problem
from tools.files.report_txt import Source
from tools.language.languages import LANGUAGES, Code, Language, glue_after
from tools.report.model import Account, Alignment, Contents, Cover, Repair, Segment
from tools.report.text import Piece, Text, plain, spans

_ARTEFACTS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("line-end", re.compile(r"[ \t]*\n\s*")),
    ("italic-mark", re.compile(r"\*")),
    ("contents-tab", re.compile(r"\t")),
)


_LAYOUT_BLANK, _BLANKS = "layout-blank", re.compile(" +")


def balance(
    alignment: Alignment, cover: Cover, contents: dict[Code, Contents], repairs: Sequence[Repair], source: Source
) -> tuple[Account, ...]:
    """Every character of the source in one account, in the order of the source.

    Raises InputError, with its line, for text that is lost, doubled, moved or changed.
    """
    for language in LANGUAGES:
        _check_complete(alignment.segments, language, source)
        _check_order(alignment, language, source)
    claimed = sorted(
        (*_text(alignment.segments, source), *_cover(cover), *_contents(contents)), key=lambda account: account.start
    )
    return tuple(_filled(claimed, repairs, source))


def _text(segments: Iterable[Segment], source: Source) -> Iterator[Account]:
    for segment in segments:
        for language in LANGUAGES:
            for text in segment.texts[language.code]:
                _check_unchanged(text, source)
                _check_joins(text, language, source)
                yield from (Account(start, end, "text", segment.id, language.code) for start, end in spans(text))


def _check_unchanged(text: Text, source: Source) -> None:
    for piece in text:
        if piece.start is not None and not source.text.startswith(piece.text, piece.start):
            raise InputError(
                Problem(
                    "R701",
                    source.name,
                    source.line_of(piece.start),
                    f"“{piece.text[:30]}” does not stand here; expected the text as printed",
                )
            )


def _check_joins(text: Text, language: Language, source: Source) -> None:
    """Where a line end was taken out stands what joins two lines of the language, and elsewhere nothing."""
    before: Piece | None = None
    put_in = ""
    for piece in (*text, None):
        if piece and piece.start is None:
            put_in += piece.text
        elif not piece or piece.text:
            expected = _expected_join(before, piece, language, source)
            if put_in != expected:
                line = source.line_of(before.start or 0) if before else 1
                raise InputError(
                    Problem("R702", source.name, line, f"“{put_in}” was put into the text; expected “{expected}”")
                )
            before, put_in = piece, ""


def _expected_join(before: Piece | None, after: Piece | None, language: Language, source: Source) -> str:
    if not before or not after or before.start is None or after.start is None:
        return ""
    between = source.text[before.start + len(before.text) : after.start]
    return glue_after(before.text, language) if "\n" in between else ""


def _cover(cover: Cover) -> Iterator[Account]:
    for field, code, text in cover.fields:
        yield from (Account(start, end, "text", field, code) for start, end in spans(text))


def _contents(contents: dict[Code, Contents]) -> Iterator[Account]:
    for code, listed in contents.items():
        yield from (Account(start, end, "contents", "title", code) for start, end in spans(listed.title))
        for entry in listed.entries:
            yield from (Account(start, end, "contents", entry.id, code) for start, end in spans(entry.text))


def _filled(claimed: Sequence[Account], repairs: Sequence[Repair], source: Source) -> Iterator[Account]:
    """The claimed accounts, with the artefacts between them."""
    blank_lines = {line for repair in repairs if repair.rule == _LAYOUT_BLANK for line in repair.lines}
    position = 0
    for account in (*claimed, Account(len(source.text), len(source.text), "text", "")):
        if account.start < position:
            where = source.line_of(account.start)
            raise InputError(
                Problem(
                    "R703",
                    source.name,
                    where,
                    f"“{source.text[account.start : account.end][:30]}” is used twice; expected once",
                )
            )
        yield from _artefacts(position, account.start, blank_lines, source)
        if account.end > account.start:
            yield account
        position = account.end


def _artefacts(start: int, end: int, blank_lines: set[int], source: Source) -> Iterator[Account]:
    while start < end:
        account = _artefact_at(start, end, blank_lines, source)
        if account is None:
            lost = source.text[start:end].split("\n")[0]
            raise InputError(
                Problem(
                    "R704",
                    source.name,
                    source.line_of(start),
                    f"“{lost[:40]}” is not accounted for; expected it in a segment, the contents or the cover",
                )
            )
        yield account
        start = account.end


def _artefact_at(start: int, end: int, blank_lines: set[int], source: Source) -> Account | None:
    """The artefact that begins at `start`, if a rule makes one of what stands there."""
    for rule, pattern in _ARTEFACTS:
        if match := pattern.match(source.text, start, end):
            return Account(start, match.end(), "artefact", rule)
    at_line_start = start == 0 or source.text[start - 1] == "\n"
    blanks = _BLANKS.match(source.text, start, end)
    if blanks and (at_line_start or source.line_of(start) in blank_lines):
        return Account(start, blanks.end(), "artefact", _LAYOUT_BLANK)
    return None


def _check_complete(segments: Sequence[Segment], language: Language, source: Source) -> None:
    for segment in segments:
        if not segment.texts.get(language.code) or not all(map(plain, segment.texts[language.code])):
            raise InputError(
                Problem("R705", source.name, 1, f"{segment.id} has no text in {language.name}; expected some")
            )


def _check_order(alignment: Alignment, language: Language, source: Source) -> None:
    """Prose stands in the order of the source, and each column in one piece where it is said to be printed."""
    prose = [segment for segment in alignment.segments if not is_in_column(segment)]
    columns = [segment for segment in alignment.segments if is_in_column(segment)]
    for segments in (prose, columns):
        _check_ascending(segments, language, source)
    starts = sorted(start for segment in prose for start in _starts(segment, language))
    moved = {placement.column: placement for placement in alignment.placements if placement.language == language.code}
    for title, *paragraphs in _boxes(columns):
        first = _starts(title, language)[0]
        last = _starts(paragraphs[-1] if paragraphs else title, language)[-1]
        if bisect(starts, first) != bisect(starts, last):
            raise InputError(
                Problem(
                    "R706",
                    source.name,
                    source.line_of(first),
                    f"other text stands inside {title.id}; expected it in one piece",
                )
            )
        host = moved[title.id].printed_after if title.id in moved else title.after
        _check_place(title, host or "", first, prose, language, source)


def _starts(segment: Segment, language: Language) -> list[int]:
    """The offset in report.txt of each piece of a segment's text."""
    return [start for text in segment.texts[language.code] for start, _ in spans(text)]


def _check_ascending(segments: Sequence[Segment], language: Language, source: Source) -> None:
    starts = [start for segment in segments for start in _starts(segment, language)]
    for before, after in pairwise(starts):
        if after <= before:
            raise InputError(
                Problem(
                    "R707",
                    source.name,
                    source.line_of(after),
                    f"this text follows line {source.line_of(before)}; expected the order of the report",
                )
            )


def _boxes(columns: Sequence[Segment]) -> list[list[Segment]]:
    """The columns, each as its title and its paragraphs."""
    boxes: list[list[Segment]] = []
    for segment in columns:
        if segment.kind == "column":
            boxes.append([])
        boxes[-1].append(segment)
    return boxes


def _check_place(
    column: Segment, host: str, first: int, prose: Sequence[Segment], language: Language, source: Source
) -> None:
    """A column begins after the beginning of its host, and before the prose that follows the host."""
    ids = [segment.id for segment in prose]
    place = ids.index(host) if host in ids else -1
    following = prose[place + 1 : place + 2] if place >= 0 else []
    end = _starts(following[0], language)[0] if following else len(source.text)
    if place < 0 or not _starts(prose[place], language)[0] < first < end:
        raise InputError(
            Problem(
                "R708",
                source.name,
                source.line_of(first),
                f"{column.id} does not stand in or after {host} in {language.name}; expected its own place",
            )
        )
