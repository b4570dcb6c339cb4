"""What the site says of each edition, from data/<year>/report.json: navigation and descriptions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from tools.addresses.urls import page_file, page_url, parallel_url
from tools.data.load import PublishedRegisters
from tools.data.report import ReportData, SegmentData
from tools.language.languages import LANGUAGES, Language
from tools.language.site_words import WORDING
from tools.registers.edition import GLOSSARY
from tools.registers.titles import register_intros, register_titles

Nav = list[dict[str, "str | Nav"]]


@dataclass(frozen=True, slots=True)
class SectionLink:
    """A section in the navigation: its label and its address relative to the site."""

    title: str
    url: str


@dataclass(frozen=True, slots=True)
class Neighbour:
    """The same page in a language: for the switch, and for link elements."""

    tag: str
    name: str
    url: str


@dataclass(frozen=True, slots=True)
class SitemapEntry:
    """A page of the sitemap, and itself in every language."""

    url: str
    neighbours: list[Neighbour]


@dataclass(frozen=True, slots=True)
class PartPage:
    """A page of the text: the part of which edition, in which language, alone or side by side."""

    report: ReportData
    part: SegmentData
    language: Language
    is_parallel: bool

    @property
    def year(self) -> int:
        return int(self.report.edition)


def part_pages(reports: Sequence[ReportData]) -> dict[str, PartPage]:
    """Every page of the text by its address relative to the site."""
    pages: dict[str, PartPage] = {}
    for report in reports:
        year = int(report.edition)
        for part in parts(report):
            for language in LANGUAGES:
                pages[page_url(year, part.id, language)] = PartPage(report, part, language, False)
                pages[parallel_url(year, part.id, language)] = PartPage(report, part, language, True)
    return pages


@dataclass(frozen=True, slots=True)
class PageLink:
    """A page to go on to: its title and its address relative to the site."""

    title: str
    url: str


def parallel_title(page: PartPage) -> str:
    """The title of a page that has both languages side by side."""
    return WORDING[page.language.code].parallel_of.format(heading=_label(page.part, page.language))


def parallel_neighbours(page: PartPage) -> tuple[PageLink | None, PageLink | None]:
    """The pages before and after one that has both languages side by side."""
    headings = list(parts(page.report))
    place = headings.index(page.part)
    before = headings[place - 1] if place else None
    after = headings[place + 1] if place + 1 < len(headings) else None
    return _parallel_link(page, before), _parallel_link(page, after)


def _parallel_link(page: PartPage, part: SegmentData | None) -> PageLink | None:
    if part is None:
        return None
    return PageLink(_label(part, page.language), parallel_url(page.year, part.id, page.language))


def navigation(reports: Sequence[ReportData], registers: Mapping[str, PublishedRegisters], language: Language) -> Nav:
    """The navigation in one language, in the form of mkdocs.yml's `nav`."""
    wording, titles = WORDING[language.code], register_titles(language)
    nav: Nav = [{wording.home: "index.md"}]
    for report in reports:
        pages: Nav = [{wording.contents: f"{report.edition}/index.md"}]
        pages += [{_label(part, language): page_file(int(report.edition), part.id)} for part in parts(report)]
        own = registers[report.edition]
        pages += [{titles[page]: f"{report.edition}/{page}.md"} for page in own.pages]
        nav.append({wording.edition.format(year=report.edition): pages})
    if any(own.glossary for own in registers.values()):
        nav.append({titles[GLOSSARY]: f"{GLOSSARY}.md"})
    nav.append({wording.cite: "cite.md"})
    return nav


def register_description(url: str, language: Language) -> str | None:
    """What a register page says of itself; None for any other page."""
    intros = register_intros(language)
    *folders, name, _ = ["", *url.split("/")]
    return shortened(intros[name][0], 300) if name in intros and "parallel" not in folders else None


def parts(report: ReportData) -> Iterator[SegmentData]:
    """The headings of preface, chapters and conclusion."""
    return (segment for segment in report.segments if segment.id == segment.part)


def _label(segment: SegmentData, language: Language) -> str:
    return (segment.label or segment.text)[language.code]


def section_links(reports: Sequence[ReportData], language: Language) -> dict[str, tuple[SectionLink, ...]]:
    """The sections of each page that has some, by the page's address relative to the site."""
    found: dict[str, tuple[SectionLink, ...]] = {}
    for report in reports:
        for segment in report.segments:
            if segment.kind == "section":
                page = page_url(int(report.edition), segment.part, language)
                found[page] = (*found.get(page, ()), SectionLink(_label(segment, language), segment.url[language.code]))
    return found


def description(page: PartPage | None, language: Language) -> str:
    """What a search engine may show for a page: its first words, or what the site is."""
    if page:
        for segment in page.report.segments:
            if segment.kind == "paragraph" and segment.part == page.part.id:
                return shortened(segment.text[language.code], 150 if language.glue else 75)
    return f"{WORDING[language.code].what} {WORDING[language.code].honest}"


def shortened(text: str, length: int) -> str:
    """The text, cut at a word (or character) when it is longer than `length` characters."""
    flat = text.replace("\n", " ")
    if len(flat) <= length:
        return flat
    cut = flat[:length]
    return (cut.rpartition(" ")[0] if " " in cut[length // 2 :] else cut).rstrip("，、；,; ") + "…"
