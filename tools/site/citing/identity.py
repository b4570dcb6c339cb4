"""The identity page of a segment: what other documents link to. Plain HTML, both languages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from html import escape
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from tools.addresses.ids import column_of, heading_above, section_id
from tools.addresses.numbering import margin_number
from tools.addresses.urls import identity_url, parallel_url
from tools.data.report import ReportData, RetiredData, SegmentData
from tools.language.languages import LANGUAGES, Language
from tools.language.site_words import WORDING, Wording
from tools.site.citing import citations
from tools.site.navigation import shortened


@dataclass(frozen=True, slots=True)
class Inside:
    """A segment that stands under a heading: its id, number and first words."""

    id: str
    number: str
    words: str


@dataclass(frozen=True, slots=True)
class Passage:
    """A segment in one language, with everything that its identity page says of it there."""

    language: Language
    wording: Wording
    number: str
    title: str
    trail: tuple[str, ...]
    inside: tuple[Inside, ...]
    html: Markup
    text: str
    reading: str
    parallel: str
    citations: tuple[citations.Citation, ...]
    bibtex: str
    ris: str
    csl_json: str
    blockquote: str


def identity_pages(reports: Sequence[ReportData], site: str, templates: Path) -> Iterator[tuple[str, bytes]]:
    """(path under the site, bytes) of the page of every segment and every retired id."""
    template = _environment(templates).get_template("identity.html")
    for report in reports:
        by_id = {segment.id: segment for segment in report.segments}
        for segment in report.segments:
            yield _page(template, report, segment.id, segment, by_id, site, None)
        for retired in report.retired:
            yield _page(template, report, retired.id, by_id.get(retired.to or ""), by_id, site, retired)


@cache
def _environment(templates: Path) -> Environment:
    return Environment(
        loader=FileSystemLoader(templates),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def _page(
    template: Any,
    report: ReportData,
    identifier: str,
    segment: SegmentData | None,
    by_id: dict[str, SegmentData],
    site: str,
    retired: RetiredData | None,
) -> tuple[str, bytes]:
    order = list(by_id)
    place = order.index(segment.id) if segment else None
    address = identity_url(int(report.edition), identifier)
    passages = [_passage(report, segment, by_id, language, site) for language in LANGUAGES] if segment else []
    html = template.render(
        id=identifier,
        report=report,
        address=site + address,
        root="../" * address.count("/"),
        passages=passages,
        languages=LANGUAGES,
        wordings=WORDING,
        titles={language.code: citations.title(report, language) for language in LANGUAGES},
        description=" / ".join(shortened(passage.text, 160 if passage.language.glue else 80) for passage in passages),
        retired=retired,
        above=heading_above(segment) if segment else "",
        before=order[place - 1] if place else "",
        after=order[place + 1] if place is not None and place + 1 < len(order) else "",
    )
    return f"{address}index.html", html.encode("utf-8")


def _passage(
    report: ReportData, segment: SegmentData, by_id: dict[str, SegmentData], language: Language, site: str
) -> Passage:
    html = segment.html[language.code]
    address = site + identity_url(int(report.edition), segment.id)
    whole = html if html.startswith("<p>") else f"<p>{html}</p>"
    reference = f"{citations.title(report, language)}, {margin_number(segment, language)}"
    return Passage(
        language=language,
        wording=WORDING[language.code],
        number=margin_number(segment, language),
        title=citations.title(report, language),
        trail=_trail(segment, by_id, language),
        inside=tuple(_inside(segment, by_id, language)),
        html=Markup(whole),
        text=segment.text[language.code],
        reading=segment.url[language.code],
        parallel=f"{parallel_url(int(report.edition), segment.part, language)}#{segment.id}",
        citations=tuple(citations.citations(report, segment, language, site)),
        bibtex=citations.bibtex(report, segment, language, site),
        ris=citations.ris(report, segment, language, site),
        csl_json=citations.csl_json(report, segment, language, site),
        blockquote=_blockquote(address, language, whole, reference),
    )


def _blockquote(address: str, language: Language, html: str, reference: str) -> str:
    """A quotation to paste into another page."""
    quoted = f'<blockquote cite="{address}" lang="{language.tag}">{html}</blockquote>'
    return f'{quoted}\n<p>— <a href="{address}">{escape(reference, quote=False)}</a></p>'


def _inside(segment: SegmentData, by_id: dict[str, SegmentData], language: Language) -> Iterator[Inside]:
    """What stands under a heading, one level down; nothing under a paragraph."""
    for other in by_id.values():
        if heading_above(other) == segment.id:
            words = shortened((other.label or other.text)[language.code], 70 if language.glue else 36)
            yield Inside(other.id, margin_number(other, language), words)


def _trail(segment: SegmentData, by_id: dict[str, SegmentData], language: Language) -> tuple[str, ...]:
    """The headings above a segment: chapter, section, column."""
    above = dict.fromkeys((segment.part, section_id(segment.part, segment.section), column_of(segment), segment.id))
    headings = (by_id[name] for name in above if name and name != segment.id)
    return tuple((heading.label or heading.text)[language.code] for heading in headings)
