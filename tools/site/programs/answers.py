"""All files that programs ask for, with their addresses."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from tools.addresses.urls import page_url
from tools.files.data_record import encode
from tools.language.languages import LANGUAGES, Language
from tools.site.programs.guide import guide
from tools.site.programs.openapi import openapi
from tools.site.programs.passages import Asked, passage_file, passages, retired
from tools.site.programs.written import written_chapter, written_passage


def answers(editions: Sequence[Asked]) -> Iterator[tuple[str, bytes]]:
    """Yield (path under the site, bytes) of what programs read of all editions, the newest first."""
    for asked in editions:
        yield from _passages(asked)
        yield from _chapters(asked)
    yield "llms.txt", guide(editions).encode()
    yield "openapi.json", openapi(editions)


def _passages(asked: Asked) -> Iterator[tuple[str, bytes]]:
    for passage in passages(asked):
        yield passage_file(asked.year, passage.id, "json"), encode(passage)
        yield passage_file(asked.year, passage.id, "md"), written_passage(passage).encode()
    for gone in retired(asked):
        yield passage_file(asked.year, gone.id, "json"), encode(gone)


def chapter_file(year: int, part: str, language: Language) -> str:
    """Return the address of a part as Markdown, relative to the site: `en/2024/chapter-4.md`."""
    return f"{page_url(year, part, language).rstrip('/')}.md"


def _chapters(asked: Asked) -> Iterator[tuple[str, bytes]]:
    for part, segments in groupby(asked.report.segments, key=lambda segment: segment.part):
        within = list(segments)
        for language in LANGUAGES:
            yield chapter_file(asked.year, part, language), written_chapter(asked, within, language).encode()
