"""Parse the blocks of one language into a text: parts, sections, paragraphs, columns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from tools.addresses.ids import PartKind
from tools.files.errors import InputError, Problem, refuse
from tools.files.report_txt import Source
from tools.language.languages import Language
from tools.report.model import Block, Column, LanguageText, Part, Section
from tools.report.text import Text, plain


def parse(blocks: Sequence[Block], language: Language, source: Source) -> LanguageText:
    """The text that the blocks make.

    Raises InputError for text before the first heading, numbers out of order, a heading
    twice, and a heading with nothing under it.
    """
    starts = [index for index, block in enumerate(blocks) if block.kind in {"preface", "chapter", "conclusion"}]
    if not blocks or not starts or starts[0] != 0:
        line = blocks[0].line if blocks else 1
        raise InputError(
            Problem(
                "R401", source.name, line, f"the text in {language.name} does not begin with a heading; expected one"
            )
        )
    parts = tuple(_part(blocks[start:end], language, source) for start, end in pairwise([*starts, len(blocks)]))
    language_text = LanguageText(language, parts)
    refuse((*_order_of_parts(parts, language, source), *_order_of_columns(language_text, source)))
    return language_text


def _part(blocks: Sequence[Block], language: Language, source: Source) -> Part:
    heading, body = blocks[0], blocks[1:]
    starts = [index for index, block in enumerate(body) if block.kind == "section"]
    lead_end = starts[0] if starts else len(body)
    sections = [_section(0, None, body[:lead_end], heading.line)]
    for start, end in pairwise([*starts, len(body)]):
        opening = body[start]
        _expect_number(opening, len(sections), f"section of chapter {heading.number}", language, source)
        sections.append(_section(opening.number or 0, opening.text, body[start + 1 : end], opening.line))
    for section in sections[1:] if starts else sections:
        if not section.paragraphs:
            raise InputError(
                Problem("R402", source.name, section.line, "this heading has no text; expected a paragraph under it")
            )
    kind: PartKind = (
        "chapter" if heading.kind == "chapter" else "preface" if heading.kind == "preface" else "conclusion"
    )
    return Part(kind, heading.number, heading.text, tuple(sections), heading.line)


def _section(number: int, heading: Text | None, body: Sequence[Block], line: int) -> Section:
    paragraphs: list[Text] = []
    columns: list[Column] = []
    position = 0
    while position < len(body):
        block = body[position]
        position += 1
        if block.kind == "prose":
            paragraphs.append(block.text)
            continue
        first = position
        while position < len(body) and body[position].in_column:
            position += 1
        texts = tuple(paragraph.text for paragraph in body[first:position])
        columns.append(Column(block.number or 0, block.text, texts, len(paragraphs), block.line))
    return Section(number, heading, tuple(paragraphs), tuple(columns), line)


def _expect_number(block: Block, expected: int, what: str, language: Language, source: Source) -> None:
    if block.number == expected:
        return
    problem = (
        f"{what} numbered {block.number}" if (block.number or 0) > expected else f"{what} {block.number} a second time"
    )
    raise InputError(
        Problem(
            "R403",
            source.name,
            block.line,
            f"{problem} in {language.name} (“{plain(block.text)[:40]}”); expected number {expected}",
        )
    )


def _order_of_parts(parts: Sequence[Part], language: Language, source: Source) -> Iterator[Problem]:
    chapters = [part for part in parts if part.kind == "chapter"]
    for expected, part in enumerate(chapters, 1):
        if part.number != expected:
            repeated = "a second time" if (part.number or 0) < expected else "out of order"
            yield Problem(
                "R404",
                source.name,
                part.line,
                f"chapter {part.number} {repeated} in {language.name}; expected chapter {expected}",
            )
    order = [part.kind for part in parts]
    proper = (
        ["preface"] * order.count("preface") + ["chapter"] * len(chapters) + ["conclusion"] * order.count("conclusion")
    )
    for part, kind in zip(parts, proper, strict=True):
        if part.kind != kind or (kind != "chapter" and order.count(kind) > 1):
            yield Problem(
                "R405",
                source.name,
                part.line,
                f"the {part.kind} stands here in {language.name}; "
                "expected one preface, the chapters and one conclusion in this order",
            )


def _order_of_columns(language_text: LanguageText, source: Source) -> Iterator[Problem]:
    for expected, column in enumerate(language_text.columns, 1):
        if column.number != expected:
            yield Problem(
                "R406",
                source.name,
                column.line,
                f"column {column.number} in {language_text.language.name} stands where column {expected} was expected",
            )
