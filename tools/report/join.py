"""Join the lines of one paragraph, and decide whether it goes on."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from tools.files.edition_toml import Cut, Join
from tools.files.errors import Problem
from tools.language.languages import Language, ends_sentence, first_unclosed, glue_after, open_pairs
from tools.report.context import Context
from tools.report.fragments import Fragment
from tools.report.italics import emphasis
from tools.report.model import Block, Mended, Repair
from tools.report.text import Piece, Text, line_text, slice_text

_WORD_END = re.compile(r"[A-Za-z]+(?:-[A-Za-z]+)*-?$|[0-9A-Za-z.,]+$")
_WORD_START = re.compile(r"[A-Za-z]+(?:-[A-Za-z]+)*|[0-9A-Za-z.,]+")


@dataclass
class Taken:
    """The lines taken for one paragraph so far, and which quotation marks and brackets are open in them."""

    fragments: list[Fragment] = field(default_factory=list)
    open: tuple[int, ...] = ()

    def add(self, fragment: Fragment) -> None:
        """Take one more line."""
        self.fragments.append(fragment)
        more = open_pairs(fragment.text)
        self.open = tuple(map(sum, zip(self.open, more, strict=True))) if self.open else more

    @property
    def last(self) -> Fragment:
        """Return the line taken last."""
        return self.fragments[-1]

    def unclosed(self, language: Language) -> str:
        """Return the words from the first quotation mark or bracket on that no line closes, if there are any."""
        return first_unclosed(language.glue.join(fragment.text for fragment in self.fragments))


def goes_on(taken: Taken, following: Fragment | None, context: Context) -> bool:
    """Tell whether the paragraph of the lines `taken` is not at its end.

    `following` is the fragment to look ahead to; None where there is none, and where it does
    not count.
    """
    if cut := cut_after(taken.last, context):
        return cut.goes_on
    if (decision := context.decisions.get(taken.last.last_line)) is not None:
        return decision
    if following and following.kind == "prose" and taken.last.wraps:
        return not (following.starts and ends_sentence(taken.last.text, "", context.language))
    next_words = following.text if following and following.kind == "prose" else ""
    end = context.language.glue.join(fragment.text for fragment in taken.fragments[-2:])
    return not ends_sentence(end, next_words, context.language) or any(count > 0 for count in taken.open)


def cut_after(fragment: Fragment, context: Context) -> Cut | None:
    """Return the record of edition.toml about the end of this line, if there is one."""
    return next((cut for _, cut in context.cuts() if fragment.ending.endswith(cut.after)), None)


def join(taken: Sequence[Fragment], context: Context, *, in_column: bool = False) -> Mended:
    """Make one paragraph of its fragments, with its italics and every repair that this took."""
    meetings = [_meet(before, after, context) for before, after in pairwise(taken)]
    italics = emphasis(tuple(_glued(taken, meetings)), context)
    block = Block("prose", None, italics.text, taken[0].line.number, in_column)
    repairs = (
        *(fragment.repair for fragment in taken if fragment.repair),
        *_recorded_cuts(taken, context),
        *_joins(taken, meetings, context),
        *italics.repairs,
    )
    problems = (meeting.problem for meeting in meetings if meeting.problem)
    return Mended((block,), repairs, (*italics.problems, *problems))


@dataclass(frozen=True, slots=True)
class _Meeting:
    """What stands where two lines meet: the glue, how many characters of the first one are left out, and why.

    `is_printed` says that a blank at the end of the first one parts two words, as extractors leave it there.
    """

    glue: str
    left_out: int = 0
    is_printed: bool = False
    record: Join | None = None
    problem: Problem | None = None


def _meet(before: Fragment, after: Fragment, context: Context) -> _Meeting:
    glue = glue_after(before.text, context.language)
    end, start = _WORD_END.search(before.text), _WORD_START.match(after.text)
    for _, record in context.joins():
        if before.text.endswith(record.after):
            return _recorded_meeting(record, before.text, after.text)
    if not end or not start:
        return _Meeting(glue)
    if before.text[-1] == "-":
        return _hyphenated(end[0][:-1], start[0], before, context)
    if not glue and before.line.text[-1:] == " " and end[0][-1:].isalpha() and start[0][:1].isalpha():
        return _Meeting(glue, is_printed=True)
    is_cut_number = re.search(r"\d,$", before.text) and re.match(r"\d{3}(?!\d)", after.text)
    if is_cut_number or (not glue and end[0] and start[0]):
        return _Meeting(glue, problem=_undecided(before, start[0], context))
    return _Meeting(glue)


def _recorded_meeting(record: Join, before: str, after: str) -> _Meeting:
    """Return what the record of a join says; `wrong_joins` tells one that says something else than the lines."""
    for glue, left_out in (("", 0), (" ", 0), ("", 1)):
        kept = before[: len(before) - left_out] if left_out == 0 or before.endswith("-") else ""
        if kept and _reads(f"{kept}{glue}", after, record.reads):
            return _Meeting(glue, left_out, record=record)
    return _Meeting("", record=record)


def joins_to(before: str, after: str, words: str) -> bool:
    """Tell whether two lines can read these words where they meet: with nothing between, a blank, or no hyphen."""
    ways = [f"{before}", f"{before} "] + ([before[:-1]] if before.endswith("-") else [])
    return any(_reads(way, after, words) for way in ways)


def _reads(before: str, after: str, words: str) -> bool:
    return any(before.endswith(words[:end]) and after.startswith(words[end:]) for end in range(1, len(words)))


def _hyphenated(end: str, start: str, before: Fragment, context: Context) -> _Meeting:
    """Decide whether a hyphen at a line end is the word's or the line's, by the other words of the text."""
    if not start[:1].islower() or not end[-1:].islower():
        return _Meeting("")
    first, vocabulary = start.split("-")[0], context.vocabulary
    last = end.split("-")[-1]
    whole, compound = (last + first).lower() in vocabulary, f"{last}-{first}".lower() in vocabulary
    if whole and not compound:
        return _Meeting("", left_out=1)
    if (
        compound
        or not vocabulary
        or context.keeps_hyphens
        or (last.lower() in vocabulary and first.lower() in vocabulary)
    ):
        return _Meeting("")
    return _Meeting("", problem=_undecided(before, first, context))


def _undecided(before: Fragment, start: str, context: Context) -> Problem:
    return context.problem(
        "R233",
        before.last_line,
        f"nothing tells whether “{before.text[-12:]}” and “{start}” of the next line are one word; "
        f"expected a [[join]] in {context.edition_toml.name} with what they read together",
    )


def _glued(taken: Sequence[Fragment], meetings: Sequence[_Meeting]) -> Iterator[Piece]:
    for fragment, meeting in zip(taken, (*meetings, None), strict=True):
        text = line_text(fragment.line)
        if meeting is None:
            yield from text
        else:
            yield from slice_text(text, 0, len(text[0].text) - meeting.left_out)
            if meeting.is_printed:
                yield Piece(" ", fragment.line.start + len(fragment.line.text.rstrip()))
            yield Piece(meeting.glue, None)


def _recorded_cuts(taken: Sequence[Fragment], context: Context) -> Iterator[Repair]:
    for fragment in taken:
        if cut := cut_after(fragment, context):
            yield Repair("recorded-cut", context.code, (fragment.line.number,), cut.why)
        elif (decision := context.decisions.get(fragment.last_line)) is not None:
            what = "goes on" if decision else "ends here"
            yield Repair(
                "partner-paragraph",
                context.code,
                (fragment.line.number,),
                f"{what}, by the other language or the sentence around it",
            )


def _joins(taken: Sequence[Fragment], meetings: Sequence[_Meeting], context: Context) -> Iterator[Repair]:
    """Yield a repair for each join, and one for all lines that only wrap."""
    wraps: list[int] = []
    for (before, after), meeting in zip(pairwise(taken), meetings, strict=True):
        lines = (before.line.number, after.line.number)
        detail = f"…{before.text[-12:]} ‖ {after.text[:12]}…"
        if meeting.record:
            yield Repair("recorded-join", context.code, lines, meeting.record.why)
        elif meeting.left_out:
            yield Repair("line-end-hyphen", context.code, lines, detail)
        elif before.wraps and after.line.number == before.line.number + 1:
            wraps += lines
        elif meeting.glue != context.language.glue:
            yield Repair("page-break-after-hyphen", context.code, lines, detail)
        else:
            yield Repair("page-break", context.code, lines, detail)
    if wraps:
        numbers = tuple(dict.fromkeys(wraps))
        yield Repair("line-wrap", context.code, numbers, f"{len(numbers)} lines of one paragraph joined")


def parts_words(fragments: Sequence[Fragment], words: frozenset[str]) -> bool:
    """Tell whether a hyphen at a line end parts one of the words that the text has whole elsewhere."""
    for before, after in pairwise(fragments):
        end, start = re.search(r"([a-z]+)-$", before.text), re.match("[a-z]+", after.text)
        if end and start and f"{end[1]}{start[0]}" in words:
            return True
    return False


def vocabulary(fragments: Sequence[Fragment]) -> frozenset[str]:
    """Return the words of a text in lower case, compounds with their hyphens, but for the last of each line."""
    words: set[str] = set()
    for fragment in fragments:
        text = re.sub(r"\S*-$", "", fragment.text.lower())
        words.update(re.findall(r"[a-z]+(?:-[a-z]+)*", text))
    return frozenset(words)


def heading_text(fragment: Fragment, context: Context) -> Text:
    """Return the text of a heading, with its italics."""
    return emphasis(fragment.heading(context.language), context).text
