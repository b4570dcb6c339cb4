"""`/embed/2024/c4-s1-p3/`: a passage or a figure for a frame on another page, without a script, and its oEmbed file.

oEmbed (oembed.com) wants a service that is asked by address; here it is a file beside each page that the page of the
passage names.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from math import ceil
from pathlib import Path
from typing import Any

from markupsafe import Markup

from tools.addresses.ids import is_paragraph
from tools.addresses.urls import embed_url, identity_url, register_url, root_of
from tools.data.load import PublishedRegisters
from tools.data.report import ReportData, SegmentData
from tools.files.data_record import encode
from tools.language.download_words import DOWNLOAD_WORDS
from tools.language.languages import LANGUAGES, Code, Language
from tools.registers.edition import FIGURES
from tools.registers.figures import FigureData
from tools.site.citing.citations import named_place, title
from tools.site.templates import templates_in

WIDTH = 600  # pixels, as a frame is proposed
_LINES: dict[Code, int] = {"zh": 34, "en": 72}  # characters of a line in it
_LINE, _REST = 30, 110  # pixels of a line, and of all else


@dataclass(frozen=True, slots=True)
class Embedded:
    """A passage or a figure in one language: its paths, the address it leads to, what it says and where it is from."""

    path: str
    root: str
    language: Language
    address: str
    html: Markup
    value: str
    source: str
    unofficial: str

    @property
    def height(self) -> int:
        """How high a frame should be, in pixels."""
        length = len(self.html.striptags()) + 2 * len(self.value)
        return _REST + _LINE * ceil(length / _LINES[self.language.code])


def embed_files(
    reports: Sequence[ReportData],
    registers: Mapping[str, PublishedRegisters],
    site: str,
    templates: Path,
    policy: str,
) -> Iterator[tuple[str, bytes]]:
    """Yield (path under the site, bytes) of the pages to embed, which carry `policy`, and of their oEmbed files."""
    template = templates_in(templates).get_template("embed.html")
    for report in reports:
        for page in embedded(report, registers[report.edition], site):
            yield f"{page.path}index.html", template.render(page=page, policy=Markup(policy)).encode()
            yield f"{page.path}oembed.json", encode(oembed(page, report, site))


def embedded(report: ReportData, registers: PublishedRegisters, site: str) -> Iterator[Embedded]:
    """Yield the paragraphs of a report and its figures, each in every language."""
    for language in LANGUAGES:
        for segment in report.segments:
            if is_paragraph(segment):
                yield _passage(report, segment, language, site)
        for figure in registers.figures:
            yield _figure(report, figure, language, site)


def _passage(report: ReportData, segment: SegmentData, language: Language, site: str) -> Embedded:
    html = segment.html[language.code]
    return _embedded(
        report,
        segment.id,
        language,
        address=site + identity_url(int(report.edition), segment.id),
        html=Markup(html if html.startswith("<p>") else f"<p>{html}</p>"),
        source=named_place(report, segment, language),
    )


def _figure(report: ReportData, figure: FigureData, language: Language, site: str) -> Embedded:
    value = figure.quote.get(language.code) or f"{figure.value:,}"
    return _embedded(
        report,
        figure.id,
        language,
        address=f"{site}{register_url(int(report.edition), FIGURES, language)}#{figure.id}",
        html=Markup(f"<p>{escape(figure.label[language.code], quote=False)}</p>"),
        value=value,
        source=title(report, language),
    )


def _embedded(report: ReportData, identifier: str, language: Language, **told: Any) -> Embedded:
    path = embed_url(int(report.edition), identifier, language)
    unofficial = DOWNLOAD_WORDS[language.code].unofficial
    return Embedded(path, root_of(path), language, **{"value": "", **told}, unofficial=unofficial)


def oembed(page: Embedded, report: ReportData, site: str) -> dict[str, Any]:
    """Return what oEmbed 1.0 tells of a page: a frame to paste."""
    frame = (
        f'<iframe src="{escape(site + page.path)}" title="{escape(page.source)}" width="{WIDTH}" '
        f'height="{page.height}" loading="lazy"></iframe>'
    )
    return {
        "version": "1.0",
        "type": "rich",
        "title": page.source,
        "author_name": report.issuer[page.language.code],
        "provider_name": f"{title(report, page.language)} ({page.unofficial})",
        "provider_url": site + page.language.prefix,
        "html": frame,
        "width": WIDTH,
        "height": page.height,
    }
