"""Italics: `*…*` in report.txt, also where a page break cut the title in two."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tools.files.errors import Problem
from tools.files.report_txt import Source
from tools.report.context import Context
from tools.report.model import Repair
from tools.report.text import Piece, Text, plain, runs, with_italic

ASTERISK = "*"


@dataclass(frozen=True, slots=True)
class Emphasis:
    """A paragraph with its marks turned into italics, the repairs that this took, and what is wrong with them."""

    text: Text
    repairs: tuple[Repair, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class _Cut:
    """What stands before and after a place where lines were joined."""

    before: Piece
    after: Piece

    @property
    def title(self) -> str:
        """Return the characters of the italic title that ends here."""
        return self.before.text.removesuffix(ASTERISK).rpartition(ASTERISK)[2]

    def lines(self, source: Source) -> tuple[int, int]:
        """Return the 1-based lines on both sides."""
        end = (self.before.start or 0) + len(self.before.text) - 1
        return source.line_of(end), source.line_of(self.after.start or 0)


def emphasis(raw: Text, context: Context) -> Emphasis:
    """Turn the marks of a paragraph into italics, and make titles whole that a cut broke.

    In `raw` a piece without a place stands wherever lines were joined. A problem is a mark
    without its partner, and an italic title that ends at a cut when edition.toml does not say
    how long it is; the text then stays in italics as far as its marks go.
    """
    text = _rejoined(tuple(_marked(raw)))
    outcomes: list[Repair | Problem] = list(_unpaired_mark(raw, context))
    for cut in _cuts_after_italics(raw):
        if cut.after.text.startswith(ASTERISK):
            second_half = cut.after.text[1:].split(ASTERISK)[0]
            outcomes.append(Repair("italics-rejoined", context.code, cut.lines(context.source), second_half))
            continue
        outcome = _recorded_title(cut, text, context)
        if isinstance(outcome, Repair):
            start = plain(text).index(outcome.detail)
            text = with_italic(text, start, start + len(outcome.detail))
        outcomes.append(outcome)
    repairs = tuple(outcome for outcome in outcomes if isinstance(outcome, Repair))
    return Emphasis(text, repairs, tuple(outcome for outcome in outcomes if isinstance(outcome, Problem)))


def _marked(raw: Text) -> Iterator[Piece]:
    """Yield the pieces between the marks, italic or not."""
    italic = False
    for piece in raw:
        if piece.start is None:
            yield Piece(piece.text, None, italic)
            continue
        offset = piece.start
        for index, part in enumerate(piece.text.split(ASTERISK)):
            if index:
                italic = not italic
                offset += len(ASTERISK)
            if part:
                yield Piece(part, offset, italic)
            offset += len(part)


def _unpaired_mark(raw: Text, context: Context) -> Iterator[Problem]:
    marks = [
        piece.start + index
        for piece in raw
        if piece.start is not None
        for index, character in enumerate(piece.text)
        if character == ASTERISK
    ]
    if len(marks) % 2:
        yield context.problem(
            "R301",
            context.source.line_of(marks[-1]),
            "this paragraph has an odd number of “*”; expected italics as *…*, or a [[damage]] with the "
            "words at the “*” and how they are printed",
        )


def _rejoined(text: Text) -> Text:
    """Return the text with what a repair put between two italic pieces in italics, too."""
    return tuple(
        Piece(piece.text, None, True) if piece.start is None and _is_between_italics(text, index) else piece
        for index, piece in enumerate(text)
    )


def _is_between_italics(text: Text, index: int) -> bool:
    return 0 < index < len(text) - 1 and text[index - 1].italic and text[index + 1].italic


def _cuts_after_italics(raw: Text) -> Iterator[_Cut]:
    for index, piece in enumerate(raw):
        if piece.start is None and 0 < index < len(raw) - 1 and raw[index - 1].text.endswith(ASTERISK):
            yield _Cut(raw[index - 1], raw[index + 1])


def _recorded_title(cut: _Cut, text: Text, context: Context) -> Repair | Problem:
    """Return the repair whose detail is the title that begins before the cut, or why there is none."""
    lines = cut.lines(context.source)
    record = next(((path, record) for path, record in context.italics() if record.title.startswith(cut.title)), None)
    if record is None:
        return context.problem(
            "R302",
            lines[0],
            f"the italic title “{cut.title}” ends where the page breaks; "
            f"expected [[italic]] in {context.edition_toml.name} to say how far it goes",
        )
    path, italic = record
    if plain(text).count(italic.title) != 1:
        return context.edition_toml.problem(
            "R303",
            f"{path}.title",
            f"the paragraph of {context.source.name}:{lines[0]} does not read “{italic.title}” once; "
            "expected the title as it stands there",
        )
    return Repair("recorded-italics", context.code, lines, italic.title)


def unused_titles(texts: Iterable[Text], context: Context) -> Iterator[Problem]:
    """Yield a problem for each recorded title that stands in italics in none of the texts."""
    printed = {characters for text in texts for characters, italic in runs(text) if italic}
    for path, record in context.italics():
        if record.title not in printed:
            yield context.edition_toml.problem(
                "R304", f"{path}.title", f"no italic title reads “{record.title}”; expected one that the text has"
            )
