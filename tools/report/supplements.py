"""Make notes, tables and appendices of the lines that edition.toml sets aside: where each belongs, in each language."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from tools.addresses.ids import column_of
from tools.language.languages import LANGUAGES, Code
from tools.report.model import Aside, Segment, Supplement, SupplementKind
from tools.report.text import first_offset

_KINDS: dict[str, SupplementKind] = {"note": "note", "table": "table", "appendix": "appendix"}


def supplements(asides: Sequence[Aside], segments: Sequence[Segment]) -> tuple[Supplement, ...]:
    """Return the notes, tables and appendices of all languages, in the order of the text that has each first.

    A note or table stands after the segment that it interrupts or follows, or the column that this one is in; the
    original says which one, where it has the note or table.
    """
    of_kinds = [aside for aside in asides if aside.kind in _KINDS]
    order = {code: place for place, code in enumerate(language.code for language in LANGUAGES)}
    grouped = {
        what: {code: tuple(each) for code, each in groupby(sorted(lines, key=lambda a: order[a.language]), _language)}
        for what, lines in groupby(sorted(of_kinds, key=lambda aside: aside.what), lambda aside: aside.what)
    }
    made = [_supplement(what, lines, segments) for what, lines in grouped.items()]
    return tuple(sorted(made, key=lambda each: next(iter(each.lines.values()))[0].number))


def _language(aside: Aside) -> Code:
    return aside.language


def _supplement(what: str, asides: dict[Code, tuple[Aside, ...]], segments: Sequence[Segment]) -> Supplement:
    code, first = next((code, each[0]) for code, each in asides.items())
    lines = {code: tuple(aside.line for aside in each) for code, each in asides.items()}
    if first.kind == "appendix":
        return Supplement(what, "appendix", what, None, lines)
    host = max(_before(first.line.start, segments, code), key=lambda found: found[0], default=(0, segments[0]))[1]
    return Supplement(what, _KINDS[first.kind], host.part, column_of(host) or host.id, lines)


def _before(offset: int, segments: Sequence[Segment], code: Code) -> Iterator[tuple[int, Segment]]:
    """Yield the segments that begin before a place in the text of a language, each with where it begins."""
    for segment in segments:
        start = first_offset(segment.texts[code][0])
        if start < offset:
            yield start, segment
