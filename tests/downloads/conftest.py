"""The published edition of 2024 as a book, made at a fixed time."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from tests.support.making import ROOT
from tests.support.project import BUILT_AT
from tools.data.report import SegmentData
from tools.downloads.book import Book, read_books
from tools.language.languages import Language

SITE = "https://example.org/report/"


@pytest.fixture(scope="session")
def book() -> Book:
    [book] = read_books(ROOT / "data", SITE, datetime.fromtimestamp(int(BUILT_AT), UTC))
    return book


@pytest.fixture(scope="session")
def texts(book: Book) -> Callable[[Language], dict[str, str]]:
    """The plain texts of all segments in a language, by id, as report.json has them."""

    def of(language: Language) -> dict[str, str]:
        segments: list[SegmentData] = book.report.segments
        return {segment.id: segment.text[language.code] for segment in segments}

    return of
