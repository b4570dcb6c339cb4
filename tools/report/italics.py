"""Italics: `*…*` in report.txt, also where a page break cut the title in two."""

from __future__ import annotations

from collections.abc import Iterator

from tools.files.edition_toml import EditionRecord
from tools.files.errors import InputError, Problem
from tools.files.report_txt import Source
from tools.files.toml_file import TomlFile
from tools.language.languages import Language
from tools.report.model import Repair
from tools.report.text import Piece, Text, plain, runs, with_italic

ASTERISK = "*"


def emphasis(
    raw: Text, language: Language, source: Source, edition_toml: TomlFile[EditionRecord]
) -> tuple[Text, tuple[Repair, ...]]:
    """A paragraph with its marks turned into italics, and titles whole that a cut broke.

    In `raw` a piece without a place stands wherever lines were joined.
    Raises InputError for a mark without its partner, and for an italic title that ends at a
    cut when edition.toml does not say how long it is.
    """
    text = tuple(_marked(raw, source))
    repairs: list[Repair] = []
    for cut in (index for index, piece in enumerate(raw) if piece.start is None):
        before, after = raw[cut - 1].text, raw[cut + 1].text
        lines = (_last_line(raw[cut - 1], source), source.line_of(raw[cut + 1].start or 0))
        if not before.endswith(ASTERISK):
            continue
        if after.startswith(ASTERISK):
            text = _rejoined(text)
            repairs.append(Repair("italics-rejoined", language.code, lines, after[1:].split(ASTERISK)[0]))
            continue
        start, title = _recorded_title(before, text, lines[0], language, source, edition_toml)
        text = with_italic(text, start, start + len(title))
        repairs.append(Repair("recorded-italics", language.code, lines, title))
    return text, tuple(repairs)


def _last_line(piece: Piece, source: Source) -> int:
    return source.line_of((piece.start or 0) + len(piece.text) - 1)


def _marked(raw: Text, source: Source) -> Iterator[Piece]:
    """The pieces between the marks, italic or not."""
    italic, opened_at = False, 0
    for piece in raw:
        if piece.start is None:
            yield Piece(piece.text, None, italic)
            continue
        offset = piece.start
        for number, part in enumerate(piece.text.split(ASTERISK)):
            if number:
                italic, opened_at = not italic, offset
                offset += len(ASTERISK)
            if part:
                yield Piece(part, offset, italic)
            offset += len(part)
    if italic:
        raise InputError(
            Problem(
                "R301",
                source.name,
                source.line_of(opened_at),
                "this paragraph has an odd number of “*”; expected italics as *…*",
            )
        )


def _rejoined(text: Text) -> Text:
    """The text with what a repair put between two italic pieces in italics, too."""
    return tuple(
        Piece(piece.text, None, True) if piece.start is None and _between_italics(text, index) else piece
        for index, piece in enumerate(text)
    )


def _between_italics(text: Text, index: int) -> bool:
    return 0 < index < len(text) - 1 and text[index - 1].italic and text[index + 1].italic


def _recorded_title(
    before: str, text: Text, line: int, language: Language, source: Source, edition_toml: TomlFile[EditionRecord]
) -> tuple[int, str]:
    """Where in the text the title stands whose first part ends at the cut, and the title."""
    first_part = before[: -len(ASTERISK)].rpartition(ASTERISK)[2]
    for number, record in enumerate(edition_toml.record.italic):
        if record.language == language.code and record.title.startswith(first_part):
            if plain(text).count(record.title) != 1:
                raise InputError(
                    edition_toml.problem(
                        "R302",
                        f"$.italic[{number}].title",
                        f"the paragraph of {source.name}:{line} does not read “{record.title}” once; "
                        "expected the title as it stands there",
                    )
                )
            return plain(text).index(record.title), record.title
    raise InputError(
        Problem(
            "R303",
            source.name,
            line,
            f"the italic title “{first_part}” ends where the page breaks; "
            f"expected [[italic]] in {edition_toml.name} to say how far it goes",
        )
    )


def unused_italics(texts: Iterator[Text], language: Language, edition_toml: TomlFile[EditionRecord]) -> None:
    """Raise InputError for a recorded title that stands in italics nowhere."""
    italic = {"".join(part) for text in texts for part in _italic_runs(text)}
    for number, record in enumerate(edition_toml.record.italic):
        if record.language == language.code and record.title not in italic:
            raise InputError(
                edition_toml.problem(
                    "R304", f"$.italic[{number}].title", f"no italic title reads “{record.title}”; expected one"
                )
            )


def _italic_runs(text: Text) -> Iterator[str]:
    yield from (characters for characters, italic in runs(text) if italic)
