"""sentences.json: the pairs of sentences of an edition, in the reading order of the Chinese."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from tools.addresses.urls import segment_url
from tools.files.data_record import DataRecord
from tools.language.languages import LANGUAGES, Code, Wordings
from tools.registers.edition import Edition
from tools.registers.glossary import CANNOT_ACT
from tools.report.model import Pair, pair_texts


class PairData(DataRecord, frozen=True):
    """Sentences that say the same, as the plain text of their segment has them, without the blanks between.

    A language has none where the other one's sentence has no counterpart. `named_alone` has, by language, the ids of
    the bodies that the other language does not name.
    """

    id: str
    segment: str
    zh: list[str]
    en: list[str]
    url: Wordings
    named_alone: dict[Code, list[str]] | None = None


def pairs_data(edition: Edition) -> list[PairData]:
    """Return sentences.json of an edition."""
    return list(_pairs(edition))


def _pairs(edition: Edition) -> Iterator[PairData]:
    segments = {segment.id: segment for segment in edition.report.segments}
    named = _named(edition)
    for pair in edition.report.pairs:
        segment = segments[pair.segment]
        url = {language.code: segment_url(edition.year, segment.part, pair.id, language) for language in LANGUAGES}
        alone = _named_alone(pair, named)
        yield PairData(pair.id, pair.segment, **pair_texts(pair, segment), url=url, named_alone=alone or None)


_Named = Mapping[tuple[str, Code], Sequence[tuple[int, str]]]  # bodies and where they stand, by segment and language


def _named(edition: Edition) -> _Named:
    found: dict[tuple[str, Code], list[tuple[int, str]]] = {}
    for entry in edition.glossary:
        for code, mentions in entry.mentions.items() if entry.kind not in CANNOT_ACT else ():
            for mention in mentions:
                found.setdefault((mention.segment, code), []).append((mention.start, entry.id))
    return found


def _named_alone(pair: Pair, named: _Named) -> dict[Code, list[str]]:
    """Return the bodies that only one language of a pair names, by language."""
    bodies = {
        code: {
            body
            for place, body in named.get((pair.segment, code), ())
            if any(start <= place < end for start, end in spans)
        }
        for code, spans in pair.spans.items()
    }
    shared = set.intersection(*bodies.values())
    return {code: sorted(found - shared) for code, found in bodies.items() if found - shared}
