"""The identity page of a segment: what other documents link to. Plain HTML, both languages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from html import escape
from pathlib import Path
from typing import Literal

from bs4 import BeautifulSoup
from markupsafe import Markup

from tools.addresses.ids import column_of, heading_above, is_in_column, is_paragraph, section_id, segment_of_pair
from tools.addresses.numbering import margin_number
from tools.addresses.urls import identity_url, parallel_url, root_of
from tools.data.report import PublishedData, ReportData, RetiredData, SegmentData
from tools.data.sentences import PairData
from tools.language.languages import LANGUAGES, ORIGINAL, Code, Language
from tools.language.site_words import WORDING, Wording
from tools.language.written_numbers import day_in_words
from tools.site.citing import metadata, records
from tools.site.citing.citations import Citation, citations, named_place, title
from tools.site.citing.places import WORDS, page_bounds, printed_page, words_of_place
from tools.site.frame import Frame
from tools.site.navigation import shortened
from tools.site.templates import templates_in
from tools.site.text.sentences import Pairs, PairsOfPassage, span_pairs


@dataclass(frozen=True, slots=True)
class Signpost:
    """Another segment, as a page leads to it: its id, its number (headings bring theirs along) and its first words."""

    id: str
    number: str
    words: str


@dataclass(frozen=True, slots=True)
class Record:
    """A segment in one language as a reference manager reads it, in one format."""

    format: records.Format
    text: str


@dataclass(frozen=True, slots=True)
class Passage:
    """A segment in one language, with everything that its identity page says of it there."""

    language: Language
    wording: Wording
    number: str
    place: str
    title: str
    contents: str
    trail: tuple[Signpost, ...]
    before: Signpost | None
    after: Signpost | None
    inside: tuple[Signpost, ...]
    html: Markup
    text: str
    reading: str
    parallel: str
    printed: str
    citations: tuple[Citation, ...]
    records: tuple[Record, ...]
    blockquote: str


@dataclass(frozen=True, slots=True)
class Alternate:
    """The reading page in a language, for link elements: its language tag and absolute address."""

    tag: str
    url: str


@dataclass(frozen=True, slots=True)
class RecordFile:
    """A file with the records of a segment: its format and absolute address."""

    format: records.Format
    url: str


@dataclass(frozen=True, slots=True)
class IdentityPage:
    """What an identity page shows: a segment in every language, or that an id is retired.

    `path` is the page's address relative to the site, `address` the absolute one, `root` leads from the page to
    the site's root.
    """

    id: str
    path: str
    address: str
    root: str
    titles: dict[Code, str]
    passages: tuple[Passage, ...]
    alternates: tuple[Alternate, ...]
    record_files: tuple[RecordFile, ...]
    published: PublishedData | None
    published_on: dict[Code, str]
    meta_tags: tuple[metadata.MetaTag, ...]
    preview: tuple[metadata.MetaTag, ...]
    description: str
    retired: RetiredData | None
    is_embedded: bool


@dataclass(frozen=True)
class _Index:
    """A report with its segments by id, in reading order, and the absolute address of the site."""

    report: ReportData
    site: str
    segments: dict[str, SegmentData]
    order: tuple[str, ...]
    pairs: Pairs

    def neighbour(self, segment: SegmentData, step: Literal[-1, 1], language: Language) -> Signpost | None:
        """Return the way to the segment before (-1) or after (1) another; nothing at the ends."""
        place = self.order.index(segment.id) + step
        return _signpost(self.segments[self.order[place]], language) if 0 <= place < len(self.order) else None


# Leads from an identity page to the site's root; all are as deep.
IDENTITY_ROOT = root_of(identity_url(0, "c1")).rstrip("/")


def identity_pages(
    reports: Sequence[ReportData],
    site: str,
    templates: Path,
    frames: Mapping[Code, Frame],
    pairs: Mapping[str, Pairs] | None = None,
) -> Iterator[tuple[str, bytes]]:
    """Yield (path under the site, bytes) of every segment's page and records, and of every retired id's page.

    `frames` are the site's own page at that depth, in every language, `pairs` the pairs of sentences by year.
    """
    template = templates_in(templates).get_template("identity.html")
    for report in reports:
        for page in identities(report, site, (pairs or {}).get(report.edition)):
            html = template.render(page=page, languages=LANGUAGES, wordings=WORDING, frames=frames)
            yield f"{page.path}index.html", html.encode("utf-8")
        for segment in report.segments:
            yield from records.record_files(report, segment, site)


def identities(report: ReportData, site: str, pairs: Pairs | None = None) -> Iterator[IdentityPage]:
    """Yield what the identity pages of a report show: of its segments in reading order, then of its retired ids."""
    segments = {segment.id: segment for segment in report.segments}
    index = _Index(report, site, segments, tuple(segments), pairs or {})
    for segment in report.segments:
        yield _identity(index, segment.id, segment)
    for retired in (each for each in report.retired if not segment_of_pair(each.id)):
        yield _identity(index, retired.id, index.segments.get(retired.to or ""), retired)


def _identity(
    index: _Index, identifier: str, segment: SegmentData | None, retired: RetiredData | None = None
) -> IdentityPage:
    path = identity_url(int(index.report.edition), identifier)
    passages = tuple(_passage(index, segment, language) for language in LANGUAGES) if segment else ()
    description = " / ".join(shortened(passage.text, 160 if passage.language.glue else 80) for passage in passages)
    return IdentityPage(
        id=identifier,
        path=path,
        address=index.site + path,
        root=root_of(path),
        titles={language.code: title(index.report, language) for language in LANGUAGES},
        passages=passages,
        alternates=tuple(Alternate(passage.language.tag, index.site + passage.reading) for passage in passages),
        record_files=tuple(_record_files(index, segment)) if segment else (),
        published=index.report.published,
        published_on=_published_on(index.report),
        meta_tags=tuple(_meta_tags(index, segment)) if segment else (),
        preview=tuple(_preview(index, identifier, passages, description)),
        description=description,
        retired=retired,
        is_embedded=segment is not None and retired is None and is_paragraph(segment),
    )


def _published_on(report: ReportData) -> dict[Code, str]:
    day = report.published and report.published.date
    return {language.code: day_in_words(date.fromisoformat(day), language) for language in LANGUAGES} if day else {}


def _passage(index: _Index, segment: SegmentData, language: Language) -> Passage:
    report, site = index.report, index.site
    html = _in_paragraphs(segment.html[language.code])
    work = records.work(report, segment, language, site)
    return Passage(
        language=language,
        wording=WORDING[language.code],
        number=margin_number(segment, language),
        place=_capital(words_of_place(segment, WORDS[language.code])),
        title=title(report, language),
        contents=f"{language.prefix}{report.edition}/",
        trail=_trail(segment, index, language),
        before=index.neighbour(segment, -1, language),
        after=index.neighbour(segment, 1, language),
        inside=tuple(_inside(segment, index, language)),
        html=Markup(_with_pairs(html, index.pairs.get(segment.id, ()), language)),
        text=segment.text[language.code],
        reading=segment.url[language.code],
        parallel=f"{parallel_url(int(report.edition), segment.part, language)}#{segment.id}",
        printed=_printed(report, segment, language),
        citations=tuple(citations(report, segment, language, site)),
        records=tuple(Record(format_, write([work])) for format_, write in records.WRITERS.items()),
        blockquote=_blockquote(index, segment, language, html),
    )


def _record_files(index: _Index, segment: SegmentData) -> Iterator[RecordFile]:
    folder = index.site + identity_url(int(index.report.edition), segment.id)
    for format_ in records.WRITERS:
        yield RecordFile(format_, folder + format_.file)


def _meta_tags(index: _Index, segment: SegmentData) -> list[metadata.MetaTag]:
    return metadata.identity_tags(index.report, identity_url(int(index.report.edition), segment.id), index.site)


def _preview(index: _Index, identifier: str, passages: Sequence[Passage], description: str) -> list[metadata.MetaTag]:
    """Give what a pasted link shows: the passage's number between the titles, and its first words in each language."""
    original, *others = (title(index.report, language) for language in LANGUAGES)
    number = passages[0].number if passages else identifier
    address = index.site + identity_url(int(index.report.edition), identifier)
    shown = " · ".join([f"{original} {number}", *others])
    return metadata.preview(shown, description, address, ORIGINAL, index.report.title[ORIGINAL.code])


def _printed(report: ReportData, segment: SegmentData, language: Language) -> str:
    """Say what the report's contents tell of a segment's printed page; nothing of a box, which may stand elsewhere."""
    wording = WORDING[language.code]
    if page := printed_page(segment, report.segments, language.code):
        return wording.printed_on.format(page=page)
    first, last = page_bounds(segment, report.segments, language.code)
    if first is None or last is None or is_in_column(segment):
        return ""
    return wording.printed_between.format(first=first, last=last)


def _in_paragraphs(html: str) -> str:
    """Return the HTML of a segment as paragraphs: report.json has them only where there are several."""
    return html if html.startswith("<p>") else f"<p>{html}</p>"


def _with_pairs(html: str, pairs: Sequence[PairData], language: Language) -> str:
    """Return paragraphs with each pair of sentences in a span; the original, which stands first, has their ids."""
    soup = BeautifulSoup(html, "html.parser")
    span_pairs(soup, soup.find_all("p"), PairsOfPassage(language.code, pairs, is_own=language is ORIGINAL))
    return str(soup)


def _blockquote(index: _Index, segment: SegmentData, language: Language, html: str) -> str:
    """Return a quotation, as HTML to paste into another page."""
    address = escape(index.site + identity_url(int(index.report.edition), segment.id))
    reference = escape(named_place(index.report, segment, language), quote=False)
    dash = "— " if language.glue else "——"
    quoted = f'<blockquote cite="{address}" lang="{language.tag}">{html}</blockquote>'
    return f'{quoted}\n<p>{dash}<a href="{address}">{reference}</a></p>'


def _signpost(segment: SegmentData, language: Language) -> Signpost:
    words = shortened((segment.label or segment.text)[language.code], 70 if language.glue else 32)
    return Signpost(segment.id, margin_number(segment, language) if is_paragraph(segment) else "", words)


def _inside(segment: SegmentData, index: _Index, language: Language) -> Iterator[Signpost]:
    """Yield what stands under a heading, one level down; nothing under a paragraph."""
    for below in index.segments.values():
        if heading_above(below) == segment.id:
            yield _signpost(below, language)


def _trail(segment: SegmentData, index: _Index, language: Language) -> tuple[Signpost, ...]:
    """Return the headings above a segment: chapter, section, subsection, column."""
    section = section_id(segment.part, segment.section)
    nearest = heading_above(segment) or segment.part
    above = dict.fromkeys((segment.part, section, column_of(segment), nearest, segment.id))
    headings = (index.segments[name] for name in above if name and name != segment.id)
    return tuple(_signpost(heading, language) for heading in headings)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
