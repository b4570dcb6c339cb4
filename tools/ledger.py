"""The ledger: every character of report.txt accounted for exactly once.

A character is text of a segment or of the cover, part of a contents entry, or an artefact of
the extraction with the rule that makes it one. Nothing else is allowed, and nothing twice.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from tools.align import Segment
from tools.contents import Contents
from tools.errors import InputError
from tools.languages import LANGUAGES, ORIGINAL, Code, Language
from tools.layout import Cover
from tools.read import Source
from tools.repairs import Repair
from tools.text import Text, first_offset, spans

AccountKind = Literal["text", "contents", "artefact"]


@dataclass(frozen=True, slots=True)
class Account:
    """The characters from `start` up to `end` of report.txt, and what they are.

    `what` is a segment's id, `title`, `issuer` or `year`; the id of the heading that a contents
    entry is for; or the rule that makes an artefact of them.
    """

    start: int
    end: int
    kind: AccountKind
    what: str
    language: str = ""


_ARTEFACTS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("line-end", re.compile(r"[ \t]*\n\s*")),
    ("italic-mark", re.compile(r"\*")),
    ("contents-tab", re.compile(r"\t")),
)
_LAYOUT_BLANK, _BLANKS = "layout-blank", re.compile(" +")


def balance(
    segments: Sequence[Segment], cover: Cover, contents: dict[Code, Contents], repairs: Sequence[Repair], source: Source
) -> tuple[Account, ...]:
    """Every character of the source in one account, in the order of the source.

    Raises InputError, with its line, for text that is lost, doubled, moved or changed.
    """
    for language in LANGUAGES:
        _check_order(segments, language, source)
    _check_places_of_columns(segments, source)
    claimed = sorted(
        (*_text(segments, source), *_cover(cover), *_contents(contents)), key=lambda account: account.start
    )
    return tuple(_filled(claimed, repairs, source))


def _text(segments: Iterable[Segment], source: Source) -> Iterator[Account]:
    for segment in segments:
        for code, texts in segment.texts.items():
            for text in texts:
                _check_unchanged(text, source)
                yield from (Account(start, end, "text", segment.id, code) for start, end in spans(text))


def _check_unchanged(text: Text, source: Source) -> None:
    for piece in text:
        if piece.start is None:
            if piece.text.strip():
                raise InputError(source.name, 1, f"“{piece.text}” was put into the text; expected nothing but a blank")
        elif not source.text.startswith(piece.text, piece.start):
            raise InputError(
                source.name,
                source.line_of(piece.start),
                f"“{piece.text[:30]}” does not stand here; expected the text as printed",
            )


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
                source.name, where, f"“{source.text[account.start : account.end][:30]}” is used twice; expected once"
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
                source.name,
                source.line_of(start),
                f"“{lost[:40]}” is not accounted for; expected it in a segment, the contents or the cover",
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


def _check_order(segments: Sequence[Segment], language: Language, source: Source) -> None:
    """Prose stands in the order of the source, and so do the columns among themselves."""
    for in_column in (False, True):
        starts = [
            start
            for segment in segments
            if segment.kind.startswith("column") is in_column
            for text in segment.texts[language.code]
            for start, _ in spans(text)
        ]
        for before, after in pairwise(starts):
            if after <= before:
                raise InputError(
                    source.name,
                    source.line_of(after),
                    f"this text follows line {source.line_of(before)}; expected the order of the report",
                )


def _check_places_of_columns(segments: Sequence[Segment], source: Source) -> None:
    """A column stands after the paragraph that it interrupts or follows in the original."""
    prose = [segment for segment in segments if not segment.kind.startswith("column")]
    following = {before.id: after for before, after in pairwise(prose)}
    starts = {segment.id: first_offset(segment.texts[ORIGINAL.code][0]) for segment in segments}
    for column in (segment for segment in segments if segment.kind == "column"):
        host = column.after or ""
        end = starts[following[host].id] if host in following else len(source.text)
        if not starts.get(host, end) < starts[column.id] < end:
            raise InputError(
                source.name,
                source.line_of(starts[column.id]),
                f"{column.id} does not stand in or after {host}; expected its own place",
            )
