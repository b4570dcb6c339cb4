"""The citation styles for the scripts of a page: a small file an edition and language, fetched on first use.

A reader may cite a range, and there are too many of them to be written beforehand. So the script fills in the place,
the address and the day; all else is filled in here, by the same templates as on the identity pages.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict
from typing import Literal

import msgspec

from tools.data.report import ReportData
from tools.language.languages import LANGUAGES, Language, to_chinese, to_roman
from tools.site.citing.citations import open_citations
from tools.site.citing.places import WORDS, printed_page

HIGHEST_NUMBER = 60  # of a chapter, section or column whose numeral a script can write


class FormData(msgspec.Struct, frozen=True, kw_only=True):
    """A style as a script fills it in: its HTML has `{place}`, `{url}` and `{accessed}`."""

    id: str
    name: str
    cites_in: Literal["note", "text"]
    tag: str
    day: str | None
    words: dict[str, str]
    reference: str
    note: str


class FormsData(msgspec.Struct, frozen=True, kw_only=True):
    """All that a script needs to cite the text of one language.

    `words` are those of a place in a link or quotation, `pages` the printed pages by segment, `chinese` and `roman`
    the numerals from 1.
    """

    words: dict[str, str]
    chinese: list[str]
    roman: list[str]
    pages: dict[str, int]
    styles: list[FormData]


def form_files(reports: Sequence[ReportData]) -> Iterator[tuple[str, bytes]]:
    """Yield (path under the site, bytes) of the styles of every edition in every language."""
    for report in reports:
        for language in LANGUAGES:
            yield form_file(report.edition, language), msgspec.json.encode(forms(report, language)) + b"\n"


def form_file(year: str, language: Language) -> str:
    """Return the path, under the site, of the styles of an edition in a language."""
    return f"assets/citing/{year}-{language.code}.json"


def forms(report: ReportData, language: Language) -> FormsData:
    """Return what a script needs to cite the text of one language of a report."""
    pages = {segment.id: printed_page(segment, report.segments, language.code) for segment in report.segments}
    numbers = range(1, HIGHEST_NUMBER + 1)
    return FormsData(
        words=asdict(WORDS[language.code]),
        chinese=[to_chinese(number) for number in numbers],
        roman=[to_roman(number) for number in numbers],
        pages={segment: page for segment, page in pages.items() if page},
        styles=list(_styles(report, language)),
    )


def _styles(report: ReportData, language: Language) -> Iterator[FormData]:
    for citation in open_citations(report, language):
        form = citation.style.forms[language.code]
        yield FormData(
            id=citation.style.id,
            name=citation.style.name[language.code],
            cites_in=citation.style.cites_in,
            tag=citation.written.tag,
            day=form.day,
            words=asdict(form.words),
            reference=str(citation.reference),
            note=str(citation.note),
        )
