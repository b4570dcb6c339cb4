"""Parse the blocks of one language into a text: parts, sections, paragraphs, columns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from tools.addresses.ids import PartKind
from tools.files.errors import Problem
from tools.language.languages import Language
from tools.report.context import Context
from tools.report.model import Block, Column, LanguageText, Part, Section
from tools.report.text import Text, plain

_PART_KINDS: dict[str, PartKind] = {"preface": "preface", "chapter": "chapter", "conclusion": "conclusion"}


_SECTIONS = ("section", "subsection")
_ANSWERS = ", or a [[prose]], [[furniture]] or [[heading]] about this line"


def wrong_headings(blocks: Sequence[Block], context: Context) -> Iterator[Problem]:
    """Yield what is wrong with the headings of a text, as `parse` needs them.

    That is text before the first heading, a number out of order (the first one of its row: those
    after it follow from it), a preface or conclusion in the wrong place or twice, and a heading
    with nothing under it.
    """
    if not blocks or blocks[0].kind not in _PART_KINDS:
        line = blocks[0].line if blocks else 1
        first = plain(blocks[0].text)[:40] if blocks else ""
        yield context.problem(
            "R401",
            line,
            f"the text in {context.language.name} does not begin with a heading; expected one, or preface = “{first}” "
            f"under [forms.{context.code}] in {context.edition_toml.name}",
        )
        return
    parts = _split(blocks, tuple(_PART_KINDS))
    headings = [part[0] for part in parts]
    yield from _misnumbered_chapters([heading for heading in headings if heading.kind == "chapter"], context)
    yield from _misplaced_parts(headings, context)
    for part in parts:
        yield from _misnumbered_sections(part, context)
        yield from _misnumbered_subsections(part, context)
        yield from _empty_headings(part, context)
    yield from _misnumbered_columns([block for block in blocks if block.kind == "column"], context)


def _split(blocks: Sequence[Block], kinds: Sequence[str]) -> list[Sequence[Block]]:
    """Split blocks before each one of these kinds; what stands before the first is left out."""
    starts = [index for index, block in enumerate(blocks) if block.kind in kinds]
    return [blocks[start:end] for start, end in pairwise([*starts, len(blocks)])]


def _first_out_of_order(blocks: Sequence[Block]) -> Iterator[tuple[Block, int]]:
    """Yield the first block that does not have the number of its place, counted from 1, and that number."""
    for expected, block in enumerate(blocks, 1):
        if block.number != expected:
            yield block, expected
            return


def _misnumbered_chapters(chapters: Sequence[Block], context: Context) -> Iterator[Problem]:
    for chapter, expected in _first_out_of_order(chapters):
        fault = "a second time" if (chapter.number or 0) < expected else "out of order"
        yield context.problem(
            "R404",
            chapter.line,
            f"chapter {chapter.number} {fault} in {context.language.name}; expected chapter {expected}{_ANSWERS}",
        )


def _misnumbered_sections(part: Sequence[Block], context: Context) -> Iterator[Problem]:
    sections = [block for block in part if block.kind == "section"]
    for section, expected in _first_out_of_order(sections):
        fault = "a second time" if (section.number or 0) < expected else "out of order"
        place = f"chapter {part[0].number}" if part[0].kind == "chapter" else f"the {part[0].kind}"
        yield context.problem(
            "R403",
            section.line,
            f"section {section.number} of {place} {fault} in {context.language.name} "
            f"(“{plain(section.text)[:40]}”); expected section {expected}{_ANSWERS}",
        )


def _misnumbered_subsections(part: Sequence[Block], context: Context) -> Iterator[Problem]:
    """Yield the first subsection out of order in each section, and the first one that stands in none."""
    first = next((index for index, block in enumerate(part) if block.kind == "section"), len(part))
    outside = [(block, 0) for block in part[:first] if block.kind == "subsection"][:1]
    inside = (
        found
        for section in _split(part, ("section",))
        for found in _first_out_of_order([block for block in section if block.kind == "subsection"])
    )
    for subsection, expected in (*outside, *inside):
        wanted = f"subsection {expected}" if expected else "a section before it"
        yield context.problem(
            "R407",
            subsection.line,
            f"subsection {subsection.number} out of order in {context.language.name} "
            f"(“{plain(subsection.text)[:40]}”); expected {wanted}{_ANSWERS}",
        )


def _misnumbered_columns(columns: Sequence[Block], context: Context) -> Iterator[Problem]:
    for column, expected in _first_out_of_order(columns):
        yield context.problem(
            "R406",
            column.line,
            f"column {column.number} out of order in {context.language.name}; expected column {expected}{_ANSWERS}",
        )


def _misplaced_parts(headings: Sequence[Block], context: Context) -> Iterator[Problem]:
    """Yield the first heading where it is not one preface, the chapters and one conclusion, each once if at all."""
    ranks = [tuple(_PART_KINDS).index(heading.kind) for heading in headings]
    for (before, after), heading in zip(pairwise(ranks), headings[1:], strict=True):
        if after < before or (after == before and heading.kind != "chapter"):
            yield context.problem(
                "R405",
                heading.line,
                f"the {heading.kind} stands here in {context.language.name}; "
                f"expected one preface, the chapters and one conclusion in this order{_ANSWERS}",
            )
            return


def _empty_headings(part: Sequence[Block], context: Context) -> Iterator[Problem]:
    """Yield the headings without a paragraph under them; sections can stand for the text of their part."""
    sections = [_split(section, ("subsection",)) or [section] for section in _split(part, ("section",))]
    for blocks in [each for section in sections for each in section] or [part]:
        if not any(block.kind == "prose" and not block.in_column for block in blocks):
            yield context.problem(
                "R402", blocks[0].line, f"this heading has no text; expected a paragraph under it{_ANSWERS}"
            )


def parse(blocks: Sequence[Block], language: Language) -> LanguageText:
    """Return the text that the blocks make, when `wrong_headings` has nothing against them."""
    return LanguageText(language, tuple(map(_part, _split(blocks, tuple(_PART_KINDS)))))


def _part(blocks: Sequence[Block]) -> Part:
    heading = blocks[0]
    sections = _split(blocks, _SECTIONS)
    lead = blocks[1 : len(blocks) - sum(map(len, sections))]
    return Part(
        _PART_KINDS[heading.kind],
        heading.number,
        heading.text,
        (
            _section(0, None, lead, heading.line),
            *_sections(sections),
        ),
        heading.line,
    )


def _sections(sections: Sequence[Sequence[Block]]) -> Iterator[Section]:
    """Yield the sections and subsections that begin with these blocks."""
    number = 0
    for opening, *body in sections:
        if opening.kind == "section":
            number = opening.number or 0
        section = _section(number, opening.text, body, opening.line)
        yield replace(section, subsection=opening.number or 0) if opening.kind == "subsection" else section


def _section(number: int, heading: Text | None, body: Sequence[Block], line: int) -> Section:
    paragraphs = tuple(block.text for block in body if block.kind == "prose" and not block.in_column)
    return Section(number, heading, paragraphs, tuple(_columns(body)), line)


def _columns(body: Sequence[Block]) -> Iterator[Column]:
    """Yield the columns of a section, each with how many of the section's paragraphs stand before it."""
    before = 0
    for index, block in enumerate(body):
        if block.kind == "column":
            yield Column(block.number or 0, block.text, _column_paragraphs(body[index + 1 :]), before, block.line)
        elif not block.in_column:
            before += 1


def _column_paragraphs(rest: Sequence[Block]) -> tuple[Text, ...]:
    """Return the paragraphs at the beginning of `rest` that belong to a column."""
    length = next((index for index, block in enumerate(rest) if not block.in_column), len(rest))
    return tuple(block.text for block in rest[:length])
