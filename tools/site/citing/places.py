"""The place of a segment as a citation gives it, with the printed page where the contents give that."""

from __future__ import annotations

from collections.abc import Sequence

from tools.addresses.ids import is_in_column
from tools.addresses.numbering import Numbered
from tools.addresses.places import CHINESE, ENGLISH, WORDS, PlaceWords, numbered, words_of_id
from tools.data.report import SegmentData
from tools.language.languages import Code

__all__ = ["CHINESE", "ENGLISH", "WORDS", "PlaceWords", "page_bounds", "printed_page", "words_of_place"]


def words_of_place(segment: Numbered, words: PlaceWords, page: int | None = None) -> str:
    """Word the place of a segment, with its printed page where one is given."""
    return words_of_id(segment.id, words) + (numbered(words.page, page) if page else "")


def printed_page(segment: SegmentData, segments: Sequence[SegmentData], code: Code) -> int | None:
    """Give the printed page that a segment begins on, where the report's own contents leave no doubt.

    The contents print the pages of most headings and of nothing else. A heading has its own; a text begins on the page
    of the heading before it if the next heading that has a page is still on that one. Boxes float: a column has none.
    """
    if segment.page and code in segment.page:
        return segment.page[code]
    if is_in_column(segment):
        return None
    first, last = page_bounds(segment, segments, code)
    return first if first == last else None


def page_bounds(segment: SegmentData, segments: Sequence[SegmentData], code: Code) -> tuple[int | None, int | None]:
    """Give the printed pages of the headings around a segment: the last one up to it, the first one after it."""
    order = [other.id for other in segments].index(segment.id)
    pages = [(other.page or {}).get(code) for other in segments]
    before = [page for page in pages[: order + 1] if page]
    after = [page for page in pages[order + 1 :] if page]
    return before[-1] if before else None, after[0] if after else None
