"""Keep the ledger: every character of report.txt accounted for exactly once.

A character is text of a segment or of the cover, part of a contents entry, or an artefact of
the extraction with the rule that makes it one. Nothing else is allowed, and nothing twice.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from tools.addresses.ids import is_in_column
from tools.files.errors import Problem, refuse
from tools.files.report_txt import Source
from tools.language.languages import LANGUAGES, Code, Language, glue_after
from tools.report.model import Account, Alignment, Aside, Contents, Cover, Repair, Segment
from tools.report.text import Piece, Text, line_text, plain, spans

_ARTEFACTS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("line-end", re.compile(r"[ \t]*\n\s*")),
    ("italic-mark", re.compile(r"\*")),
    ("contents-tab", re.compile(r"\t")),
)


_LAYOUT_BLANK, _BLANKS = "layout-blank", re.compile(" +")


_HYPHEN = re.compile("-")


@dataclass(frozen=True, slots=True)
class Read:
    """What the steps before have made of a text: everything that accounts for its characters."""

    alignment: Alignment
    cover: Cover
    contents: dict[Code, Contents]
    repairs: Sequence[Repair]
    asides: Sequence[Aside] = ()


@dataclass(frozen=True, slots=True)
class _Made:
    """The lines on which a repair left a blank or a hyphen out, or joined lines as edition.toml says."""

    blanks: frozenset[int]
    hyphens: frozenset[int]
    joins: frozenset[int]

    @classmethod
    def of(cls, repairs: Sequence[Repair]) -> _Made:
        def lines(*rules: str) -> frozenset[int]:
            return frozenset(line for repair in repairs if repair.rule in rules for line in repair.lines)

        return cls(lines(_LAYOUT_BLANK), lines("line-end-hyphen", "recorded-join"), lines("recorded-join"))


def balance(read: Read, source: Source) -> tuple[Account, ...]:
    """Return every character of the source in one account, in the order of the source.

    Raises InputError, with its line, for text that is lost, doubled, moved or changed.
    """
    segments, made = read.alignment.segments, _Made.of(read.repairs)
    refuse(problem for language in LANGUAGES for problem in misplaced(read.alignment, language, source))
    claims = (*_text(segments), *_cover(read.cover), *_contents(read.contents), *_asides(read.asides))
    claimed = sorted(claims, key=lambda each: each.start)
    entries = tuple(_filled(claimed, made, source))
    lost = (entry for entry in entries if isinstance(entry, Problem))
    refuse((*_altered(segments, made, source), *lost))
    return tuple(entry for entry in entries if isinstance(entry, Account))


def _text(segments: Iterable[Segment]) -> Iterator[Account]:
    for segment in segments:
        for code, texts in segment.texts.items():
            for text in texts:
                yield from (Account(start, end, "text", segment.id, code) for start, end in spans(text))


def _cover(cover: Cover) -> Iterator[Account]:
    for field, code, text in cover.fields:
        yield from (Account(start, end, "text", field, code) for start, end in spans(text))


def _contents(contents: dict[Code, Contents]) -> Iterator[Account]:
    for code, listed in contents.items():
        yield from (Account(start, end, "contents", "title", code) for start, end in spans(listed.title))
        for entry in listed.entries:
            yield from (Account(start, end, "contents", entry.id, code) for start, end in spans(entry.text))
            yield from (Account(start, end, "artefact", "contents-leader", code) for start, end in spans(entry.leader))


def _asides(asides: Iterable[Aside]) -> Iterator[Account]:
    for aside in asides:
        yield from (Account(start, end, aside.kind, aside.what) for start, end in spans(line_text(aside.line)))


def _altered(segments: Iterable[Segment], made: _Made, source: Source) -> Iterator[Problem]:
    """Yield where the text of a segment is not what report.txt has there."""
    for segment in segments:
        for language in LANGUAGES:
            for text in segment.texts[language.code]:
                yield from _changed(text, source)
                yield from _wrong_joins(text, language, made, source)


def _changed(text: Text, source: Source) -> Iterator[Problem]:
    for piece in text:
        if piece.start is not None and not source.text.startswith(piece.text, piece.start):
            yield Problem(
                "R705",
                source.name,
                source.line_of(piece.start),
                f"“{piece.text[:30]}” does not stand here; expected the text as printed",
            )


def _wrong_joins(text: Text, language: Language, made: _Made, source: Source) -> Iterator[Problem]:
    """Where a line end was taken out stands what joins two lines of the language, and elsewhere nothing."""
    before: Piece | None = None
    put_in = ""
    for piece in (*text, None):
        if piece and piece.start is None:
            put_in += piece.text
        elif not piece or piece.text:
            expected = _expected_join(before, piece, language, source)
            line = source.line_of(before.start or 0) if before else 1
            if put_in != expected and not (line in made.joins and put_in in {"", " "}):
                yield Problem("R706", source.name, line, f"“{put_in}” was put into the text; expected “{expected}”")
            before, put_in = piece, ""


def _expected_join(before: Piece | None, after: Piece | None, language: Language, source: Source) -> str:
    if not before or not after or before.start is None or after.start is None:
        return ""
    between = source.text[before.start + len(before.text) : after.start]
    return glue_after(before.text, language) if "\n" in between and not between.startswith("-") else ""


def _filled(claimed: Sequence[Account], made: _Made, source: Source) -> Iterator[Account | Problem]:
    """Yield the claimed accounts with the artefacts between them, and what is claimed twice or not at all."""
    position = 0
    for account in (*claimed, Account(len(source.text), len(source.text), "text", "")):
        if account.start < position:
            quoted = source.text[account.start : account.end][:30]
            yield Problem(
                "R707", source.name, source.line_of(account.start), f"“{quoted}” is used twice; expected once"
            )
        yield from _artefacts(position, account.start, made, source)
        if account.end > account.start:
            yield account
        position = max(position, account.end)


def _artefacts(start: int, end: int, made: _Made, source: Source) -> Iterator[Account | Problem]:
    while start < end:
        if account := _artefact_at(start, end, made, source):
            yield account
            start = account.end
            continue
        lost = source.text[start:end].split("\n")[0]
        yield Problem(
            "R708",
            source.name,
            source.line_of(start),
            f"“{lost[:40]}” is not accounted for; expected it in a segment, the contents or the cover, "
            "or a [[damage]] with what the report prints there",
        )
        start += len(lost)


def _artefact_at(start: int, end: int, made: _Made, source: Source) -> Account | None:
    """Return the artefact that begins at `start`, if a rule makes one of what stands there."""
    for rule, pattern in _ARTEFACTS:
        if match := pattern.match(source.text, start, end):
            return Account(start, match.end(), "artefact", rule)
    at_line_start = start == 0 or source.text[start - 1] == "\n"
    blanks = _BLANKS.match(source.text, start, end)
    if blanks and (at_line_start or source.line_of(start) in made.blanks):
        return Account(start, blanks.end(), "artefact", _LAYOUT_BLANK)
    if _HYPHEN.match(source.text, start, end) and source.line_of(start) in made.hyphens:
        return Account(start, start + 1, "artefact", "line-end-hyphen")
    return None


@dataclass(frozen=True, slots=True)
class _Printed:
    """A segment, and the offset in report.txt of each piece of its text in one language."""

    segment: Segment
    starts: tuple[int, ...]


def misplaced(alignment: Alignment, language: Language, source: Source) -> Iterator[Problem]:
    """Yield what does not stand in the order of report.txt, in one language.

    Prose stands in that order, and each column in one piece where it is said to be printed.
    A segment without text is told alone, since nothing else can be known then.
    """
    printed = [_printed(segment, language) for segment in alignment.segments]
    if missing := [each.segment.id for each in printed if not each.starts]:
        yield from (
            Problem("R701", source.name, 1, f"{each} has no text in {language.name}; expected some") for each in missing
        )
        return
    prose = [each for each in printed if not is_in_column(each.segment)]
    columns = [each for each in printed if is_in_column(each.segment)]
    yield from _descents(prose, source)
    yield from _descents(columns, source)
    moved = {each.column: each.printed_after for each in alignment.placements if each.language == language.code}
    for title, *paragraphs in _boxes(columns):
        yield from _torn(title, paragraphs, prose, source)
        host = moved.get(title.segment.id, title.segment.after)
        if not _stands_after(host, title.starts[0], prose):
            yield Problem(
                "R704",
                source.name,
                source.line_of(title.starts[0]),
                f"{title.segment.id} does not stand in or after {host} in {language.name}; expected its own place",
            )


def _printed(segment: Segment, language: Language) -> _Printed:
    texts = segment.texts.get(language.code, ())
    if not all(map(plain, texts)):
        return _Printed(segment, ())
    return _Printed(segment, tuple(start for text in texts for start, _ in spans(text)))


def _descents(printed: Sequence[_Printed], source: Source) -> Iterator[Problem]:
    starts = [start for each in printed for start in each.starts]
    for before, after in pairwise(starts):
        if after <= before:
            yield Problem(
                "R702",
                source.name,
                source.line_of(after),
                f"this text follows line {source.line_of(before)}; expected the order of the report",
            )


def _boxes(columns: Sequence[_Printed]) -> list[list[_Printed]]:
    """Return the columns, each as its title and its paragraphs."""
    boxes: list[list[_Printed]] = []
    for each in columns:
        if each.segment.kind == "column" or not boxes:
            boxes.append([])
        boxes[-1].append(each)
    return boxes


def _torn(
    title: _Printed, paragraphs: Sequence[_Printed], prose: Sequence[_Printed], source: Source
) -> Iterator[Problem]:
    """Yield a problem when prose stands between the beginning and the end of a column."""
    first, last = title.starts[0], [title, *paragraphs][-1].starts[-1]
    if any(first < start < last for each in prose for start in each.starts):
        yield Problem(
            "R703",
            source.name,
            source.line_of(first),
            f"other text stands inside {title.segment.id}; expected it in one piece",
        )


def _stands_after(host: str | None, start: int, prose: Sequence[_Printed]) -> bool:
    """Tell whether `start` lies after the beginning of the host, and before the prose that follows the host."""
    for index, each in enumerate(prose):
        if each.segment.id == host:
            is_before_next = index + 1 == len(prose) or start < prose[index + 1].starts[0]
            return each.starts[0] < start and is_before_next
    return False
