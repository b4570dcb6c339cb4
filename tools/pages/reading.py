"""The pages of the text: a part in one language."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from tools.addresses.ids import column_of, is_paragraph, segment_of_pair
from tools.files.edition_toml import Retired
from tools.language.languages import Language
from tools.language.site_words import WORDING
from tools.pages.html import Markup, element
from tools.pages.markdown import block, document, escape, heading, paragraph
from tools.pages.supplements import supplements_after
from tools.report.model import Report, Segment, Supplement
from tools.report.text import plain

RETIRED_ID = "retired"


_LEVELS = {"section": 2, "subsection": 3, "column": 3}


def parts(report: Report) -> Iterator[tuple[str, list[Segment]]]:
    """Yield the parts of a report in order: the id of each, and its segments."""
    for part, segments in groupby(report.segments, key=lambda segment: segment.part):
        yield part, list(segments)


# A part in one language


def part_page(
    segments: Sequence[Segment],
    language: Language,
    retired: Sequence[Retired] = (),
    supplements: Sequence[Supplement] = (),
) -> str:
    """Write the page of the preface, a chapter or the conclusion, with the notes and tables that stand there."""
    blocks: list[Markup] = []
    for column, group in groupby(segments, key=column_of):
        members = list(group)
        if column:
            blocks += [*aliases(members[0], retired), _column(members, language, retired)]
        else:
            for member in members:
                blocks += _texts([member], language, retired)
                blocks += supplements_after([member.id], supplements, language)
        blocks += supplements_after([column], supplements, language) if column else ()
    return document([*blocks, *tombstones(segments, retired, language)])


def _texts(segments: Sequence[Segment], language: Language, retired: Sequence[Retired]) -> Iterator[Markup]:
    for segment in segments:
        yield from aliases(segment, retired)
        yield _text(segment, language)


def _text(segment: Segment, language: Language) -> Markup:
    if is_paragraph(segment):
        return block("section", {"id": segment.id}, paragraphs_of(segment, language))
    return heading(heading_level(segment), segment.id, heading_words(segment, language))


def paragraphs_of(segment: Segment, language: Language) -> list[Markup]:
    """Write the paragraphs of a segment in one language."""
    return [paragraph(text) for text in segment.texts[language.code]]


def heading_level(segment: Segment) -> int:
    """Return how deep a heading is: 1 for a part, 2 for a section, 3 for a subsection or a column."""
    return _LEVELS.get(segment.kind, 1)


def heading_words(segment: Segment, language: Language) -> str:
    """Return a heading as printed."""
    return plain(segment.texts[language.code][0])


def _column(segments: Sequence[Segment], language: Language, retired: Sequence[Retired]) -> Markup:
    """Write a boxed case: the box has the id, its heading names it. Reader views throw away what is an aside."""
    title, *paragraphs = segments
    name = f"{title.id}-title"
    content = [
        heading(heading_level(title), name, heading_words(title, language)),
        *_texts(paragraphs, language, retired),
    ]
    attributes = {"id": title.id, "class": "column", "role": "group", "aria-labelledby": name}
    return block("section", attributes, content)


# Retired ids


def aliases(segment: Segment, retired: Sequence[Retired]) -> Iterator[Markup]:
    """Yield an empty element, to stand right before the segment, for each retired id that is this segment now.

    That of a pair of sentences stands before the segment that it was of.
    """
    for record in retired:
        of_pair = segment_of_pair(record.id) == segment.id
        if of_pair or (record.to == segment.id and record.part == segment.part and not segment_of_pair(record.id)):
            yield element("div", {"id": record.id, "class": "alias"})


def tombstones(segments: Sequence[Segment], retired: Sequence[Retired], language: Language) -> Iterator[Markup]:
    """Yield the retired ids of this part that are no segment of it any more, each with the reason."""
    ids = {segment.id for segment in segments}
    here = (record for record in retired if record.part == segments[0].part)
    buried = [record for record in here if record.to not in ids and segment_of_pair(record.id) not in ids]
    if buried:
        yield heading(2, RETIRED_ID, WORDING[language.code].retired)
    for record in buried:
        yield block("div", {"id": record.id, "class": "tombstone"}, [escape(tombstone(record, language))])


def tombstone(record: Retired, language: Language) -> str:
    """Say in plain text, where a retired id stood, what became of it."""
    wording = WORDING[language.code]
    reason = wording.retired_note.format(id=record.id, why=record.why[language.code])
    return f"{reason}{language.glue}{wording.retired_to.format(id=record.to)}" if record.to else reason
