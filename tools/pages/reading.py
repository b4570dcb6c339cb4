"""Render the pages of the text: a part in one language, and in both side by side."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from tools.addresses.ids import column_of, is_in_column, is_paragraph
from tools.files.edition_toml import Retired
from tools.language.languages import LANGUAGES, Language
from tools.language.site_words import WORDING
from tools.pages.markdown import block, document, escape, escape_html, heading, paragraph
from tools.report.model import Report, Segment, label
from tools.report.text import plain

RETIRED_ID = "retired"


def parts(report: Report) -> Iterator[tuple[str, list[Segment]]]:
    """The parts of a report in order, each with its segments."""
    for part, segments in groupby(report.segments, key=lambda segment: segment.part):
        yield part, list(segments)


def part_page(segments: Sequence[Segment], language: Language, retired: Sequence[Retired] = ()) -> str:
    """The page of the preface, a chapter or the conclusion."""
    blocks: list[str] = []
    for boxed, group in groupby(segments, key=column_of):
        members = list(group)
        if boxed:
            blocks += [*_aliases(members[0], retired), _column(members, language, retired)]
        else:
            for segment in members:
                blocks += [*_aliases(segment, retired), _text(segment, language)]
    return document([*blocks, *_tombstones(segments, retired, language)])


def words(segment: Segment, language: Language) -> str:
    """A heading as printed."""
    return plain(segment.texts[language.code][0])


def _text(segment: Segment, language: Language) -> str:
    if is_paragraph(segment):
        return block("div", [paragraph(text) for text in segment.texts[language.code]], id=segment.id)
    return heading(2 if segment.kind == "section" else 1, segment.id, words(segment, language))


def _column(segments: Sequence[Segment], language: Language, retired: Sequence[Retired]) -> str:
    """A boxed case: the box has the id, its heading names it."""
    title, *paragraphs = segments
    name = f"{title.id}-title"
    content = [heading(3, name, words(title, language))]
    for segment in paragraphs:
        content += [*_aliases(segment, retired), _text(segment, language)]
    return block("aside", content, id=title.id, class_="column", aria_labelledby=name)


def _aliases(segment: Segment, retired: Sequence[Retired]) -> Iterator[str]:
    """Retired ids that are this segment now: an empty element right before it."""
    for record in retired:
        if record.to == segment.id and record.part == segment.part:
            yield f'<div id="{record.id}" class="alias"></div>'


def _tombstones(segments: Sequence[Segment], retired: Sequence[Retired], language: Language) -> Iterator[str]:
    """Retired ids of this part that are nothing here any more, each with the reason."""
    ids = {segment.id for segment in segments}
    told = [record for record in retired if record.part == segments[0].part and record.to not in ids]
    if told:
        yield heading(2, RETIRED_ID, WORDING[language.code].retired)
        yield from (
            block("div", [escape(tombstone(record, language))], id=record.id, class_="tombstone") for record in told
        )


def tombstone(record: Retired, language: Language) -> str:
    """What a retired id says where it stood."""
    wording = WORDING[language.code]
    said = wording.retired_note.format(id=record.id, why=record.why[language.code])
    return f"{said}{language.glue}{wording.retired_to.format(id=record.to)}" if record.to else said


def parallel_page(report: Report, segments: Sequence[Segment], language: Language) -> str:
    """A part in both languages, a row for each segment, the reader's own language first."""
    columns = [language, *(other for other in LANGUAGES if other is not language)]
    title = WORDING[language.code].parallel_of.format(heading=label(segments[0], language.code, report))
    rows: list[str] = []
    for segment in segments:
        rows += _aliases(segment, report.retired)
        cells = [_cell(segment, column, own=column is language) for column in columns]
        kind = "row boxed" if is_in_column(segment) else "row"
        rows.append(block("div", cells, id=segment.id, class_=kind))
    rows += _tombstones(segments, report.retired, language)
    return document(
        [f'<p class="parallel-title" markdown>{escape_html(title)}</p>', block("div", rows, class_="parallel")]
    )


_LEVELS = {"section": 2, "column": 3}


def _cell(segment: Segment, language: Language, *, own: bool) -> str:
    """One language of a row. Only the reader's own headings are headings of the page."""
    if is_paragraph(segment):
        content = [paragraph(text) for text in segment.texts[language.code]]
    elif own:
        content = [heading(_LEVELS.get(segment.kind, 1), f"{segment.id}-title", words(segment, language))]
    else:
        level = _LEVELS.get(segment.kind, 1)
        content = [f'<p class="heading heading-{level}" markdown>{escape_html(words(segment, language))}</p>']
    return block("div", content, class_="cell", lang=language.tag)
