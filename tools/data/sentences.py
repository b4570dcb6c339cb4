"""sentences.json: the pairs of sentences of an edition, in the reading order of the Chinese."""

from __future__ import annotations

from collections.abc import Iterator

from tools.addresses.urls import segment_url
from tools.files.data_record import DataRecord
from tools.language.languages import LANGUAGES, Wordings
from tools.report.model import Report, pair_texts


class PairData(DataRecord, frozen=True):
    """Sentences that say the same, as the plain text of their segment has them, without the blanks between.

    A language has none where the other one's sentence has no counterpart.
    """

    id: str
    segment: str
    zh: list[str]
    en: list[str]
    url: Wordings


def pairs_data(report: Report) -> list[PairData]:
    """Return sentences.json of an edition."""
    return list(_pairs(report))


def _pairs(report: Report) -> Iterator[PairData]:
    segments = {segment.id: segment for segment in report.segments}
    for pair in report.pairs:
        segment = segments[pair.segment]
        url = {language.code: segment_url(report.year, segment.part, pair.id, language) for language in LANGUAGES}
        yield PairData(pair.id, pair.segment, **pair_texts(pair, segment), url=url)
