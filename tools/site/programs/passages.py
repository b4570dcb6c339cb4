"""A segment as a program asks for it: both languages, how to cite it, which divergences touch it; `…/c4-s1-p3.json`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from html import unescape
from typing import Literal

from tools.addresses.numbering import margin_number
from tools.addresses.urls import identity_url, parallel_url
from tools.data.load import PublishedRegisters
from tools.data.report import ReportData, RetiredData, SegmentData
from tools.files.data_record import DataRecord
from tools.language.download_words import DOWNLOAD_WORDS
from tools.language.languages import LANGUAGES, Code, Language, Wordings
from tools.language.site_words import WORDING
from tools.registers.edition import ERRATA
from tools.registers.errata import ErratumData, ErratumKind, Severity
from tools.site.citing import records
from tools.site.citing.citations import citations, title
from tools.site.citing.places import WORDS, words_of_place
from tools.site.text.sentences import Pairs

_STYLES: dict[Code, str] = {"zh": "gbt7714-2025", "en": "apa"}  # that a passage is cited in, by the language cited


class SentencesData(DataRecord, frozen=True):
    """Sentences that say the same, under the id of their pair."""

    id: str
    zh: list[str]
    en: list[str]


class DivergenceData(DataRecord, frozen=True):
    """A place of a passage where the languages differ or the print is at fault, and the address of its entry."""

    id: str
    kind: ErratumKind
    severity: Severity
    quote: dict[Code, str | None]
    note: Wordings
    url: Wordings


class PassageData(DataRecord, frozen=True, kw_only=True):
    """A segment in both languages; addresses are absolute.

    `notice` says that this is no official text, `cite` is an entry of a bibliography (GB/T 7714 and APA), `records`
    are the same for reference managers; `before`, `after` and `inside` are such files of other segments.
    """

    id: str
    edition: str
    kind: str
    url: str
    status: Literal["unofficial reading edition"]
    notice: Wordings
    licence: Wordings
    title: Wordings
    issuer: Wordings
    number: Wordings
    place: Wordings
    text: Wordings
    sentences: list[SentencesData]
    cite: Wordings
    records: list[str]
    divergences: list[DivergenceData]
    reading: Wordings
    parallel: Wordings
    before: str | None = None
    after: str | None = None


class RetiredPassageData(DataRecord, frozen=True):
    """An id that is given no longer: why, and the file of what took its place, if anything did."""

    id: str
    edition: str
    status: Literal["retired"]
    why: Wordings
    to: str | None = None


@dataclass(frozen=True)
class Asked:
    """An edition as programs ask for it: its text, registers and pairs, and the address of the site."""

    report: ReportData
    registers: PublishedRegisters
    site: str
    pairs: Pairs = field(default_factory=dict)

    @property
    def year(self) -> int:
        """The year of the edition."""
        return int(self.report.edition)

    def divergences(self, segments: Sequence[SegmentData]) -> list[ErratumData]:
        """Return the errata of these segments, in the order of the text."""
        ids = {segment.id for segment in segments}
        return [erratum for erratum in self.registers.errata if erratum.segment in ids]


def passage_file(year: int, segment: str, form: Literal["json", "md"]) -> str:
    """Return the address of a segment for programs, relative to the site: `id/2024/c4-s1-p3.json`."""
    return f"{identity_url(year, segment).rstrip('/')}.{form}"


def passages(asked: Asked) -> Iterator[PassageData]:
    """Yield what is known of each segment, in reading order."""
    order = [segment.id for segment in asked.report.segments]
    beside = zip([None, *order], asked.report.segments, [*order[1:], None], strict=False)
    for before, segment, after in beside:
        yield _passage(asked, segment, before, after)


def retired(asked: Asked) -> Iterator[RetiredPassageData]:
    """Yield what became of each retired id."""
    for record in asked.report.retired:
        yield _retired(asked, record)


def _retired(asked: Asked, record: RetiredData) -> RetiredPassageData:
    return RetiredPassageData(record.id, asked.report.edition, "retired", record.why, _file_of(asked, record.to))


def _passage(asked: Asked, segment: SegmentData, before: str | None, after: str | None) -> PassageData:
    report, site, year = asked.report, asked.site, asked.year
    address = site + identity_url(year, segment.id)
    return PassageData(
        id=segment.id,
        edition=report.edition,
        kind=segment.kind,
        url=address,
        status="unofficial reading edition",
        notice={language.code: WORDING[language.code].honest for language in LANGUAGES},
        licence={language.code: DOWNLOAD_WORDS[language.code].licence for language in LANGUAGES},
        title={language.code: title(report, language) for language in LANGUAGES},
        issuer=report.issuer,
        number={language.code: margin_number(segment, language) for language in LANGUAGES},
        place={language.code: words_of_place(segment, WORDS[language.code]) for language in LANGUAGES},
        text=segment.text,
        sentences=[SentencesData(pair.id, pair.zh, pair.en) for pair in asked.pairs.get(segment.id, ())],
        cite={language.code: _cited(asked, segment, language) for language in LANGUAGES},
        records=[address + form.file for form in records.WRITERS],
        divergences=[divergence(erratum, asked) for erratum in asked.divergences([segment])],
        reading={code: site + url for code, url in segment.url.items()},
        parallel={
            language.code: f"{site}{parallel_url(year, segment.part, language)}#{segment.id}" for language in LANGUAGES
        },
        before=_file_of(asked, before),
        after=_file_of(asked, after),
    )


def _file_of(asked: Asked, segment: str | None) -> str | None:
    return asked.site + passage_file(asked.year, segment, "json") if segment else None


def _cited(asked: Asked, segment: SegmentData, language: Language) -> str:
    """Return the entry of a bibliography as plain text; empty where the edition does not give what the style needs."""
    for citation in citations(asked.report, segment, language, asked.site):
        if citation.style.id == _STYLES[language.code]:
            return unescape(citation.reference.striptags())
    return ""


def divergence(erratum: ErratumData, asked: Asked) -> DivergenceData:
    """Return an erratum as programs read it."""
    notes = [words for words in (erratum.note, erratum.place_note) if words]
    return DivergenceData(
        id=erratum.id,
        kind=erratum.kind,
        severity=erratum.severity,
        quote=erratum.quote,
        note={language.code: " ".join(words[language.code] for words in notes) for language in LANGUAGES},
        url={
            language.code: f"{asked.site}{language.prefix}{asked.report.edition}/{ERRATA}/#{erratum.id}"
            for language in LANGUAGES
        },
    )
