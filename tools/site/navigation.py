"""What the site says of each edition, from data/<year>/report.json: navigation and descriptions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup, escape

from tools.addresses.urls import page_file, page_url, parallel_url
from tools.data.load import PublishedRegisters
from tools.data.report import ReportData, SegmentData
from tools.language.download_words import DOWNLOAD_WORDS
from tools.language.languages import LANGUAGES, Language
from tools.language.site_words import WORDING
from tools.registers.edition import COMPARE, GLOSSARY
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
        """Return the year of the edition."""
        return int(self.report.edition)


def part_pages(reports: Sequence[ReportData]) -> dict[str, PartPage]:
    """Return every page of the text by its address relative to the site."""
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
    """A page to go on to: its title as HTML and its address relative to the site."""

    title: Markup
    url: str


def parallel_title(page: PartPage) -> Markup:
    """Return the title, as HTML, of a page that has both languages side by side."""
    return escape(WORDING[page.language.code].parallel_of.format(heading=_label(page.part, page.language)))


def parallel_neighbours(page: PartPage) -> tuple[PageLink | None, PageLink | None]:
    """Return the pages before and after one that has both languages side by side."""
    headings = list(parts(page.report))
    place = headings.index(page.part)
    before = headings[place - 1] if place else None
    after = headings[place + 1] if place + 1 < len(headings) else None
    return _parallel_link(page, before), _parallel_link(page, after)


def parallel_label(page: PartPage) -> Markup:
    """Return what the navigation calls a page that has both languages side by side, as HTML."""
    return escape(_label(page.part, page.language))


def _parallel_link(page: PartPage, part: SegmentData | None) -> PageLink | None:
    if part is None:
        return None
    return PageLink(escape(_label(part, page.language)), parallel_url(page.year, part.id, page.language))


def navigation(reports: Sequence[ReportData], registers: Mapping[str, PublishedRegisters], language: Language) -> Nav:
    """Return the navigation in one language, in the form of mkdocs.yml's `nav`."""
    wording, titles = WORDING[language.code], register_titles(language)
    nav: Nav = [{wording.home: "index.md"}]
    for report in reports:
        pages: Nav = [{wording.contents: f"{report.edition}/index.md"}]
        pages += [{_label(part, language): page_file(int(report.edition), part.id)} for part in parts(report)]
        pages += [{words: page_file(int(report.edition), name)} for name, words in _appendices(report, language)]
        pages += [{titles[page]: f"{report.edition}/{page}.md"} for page in _registers(report, registers)]
        nav.append({wording.edition.format(year=report.edition): pages})
    if any(edition.glossary for edition in registers.values()):
        nav.append({titles[GLOSSARY]: f"{GLOSSARY}.md"})
    nav += [
        {DOWNLOAD_WORDS[language.code].title: "downloads.md"},
        {wording.cite: "cite.md"},
        {wording.about: "about.md"},
    ]
    return nav


def _registers(report: ReportData, registers: Mapping[str, PublishedRegisters]) -> Iterator[str]:
    """Yield the names of the register pages of an edition; the newest one's glossary is the page that all share."""
    of_edition = registers[report.edition]
    yield from of_edition.pages
    if any(entry.can_act for entry in of_edition.glossary):
        yield COMPARE
    if of_edition.glossary and any(year > report.edition and each.glossary for year, each in registers.items()):
        yield GLOSSARY


def _appendices(report: ReportData, language: Language) -> Iterator[tuple[str, str]]:
    """Yield the id of each appendix, and its first line in a language, or in the one that prints it."""
    for supplement in report.supplements:
        if supplement.kind == "appendix":
            text = supplement.text.get(language.code) or next(iter(supplement.text.values()))
            yield supplement.id, text.split("\n")[0]


def register_description(url: str, language: Language) -> str | None:
    """Return what a register page says of itself; None for any other page."""
    intros = register_intros(language)
    *folders, name, _ = ["", *url.split("/")]
    return shortened(intros[name][0], 300) if name in intros and "parallel" not in folders else None


def parts(report: ReportData) -> Iterator[SegmentData]:
    """Yield the headings of preface, chapters and conclusion."""
    return (segment for segment in report.segments if segment.id == segment.part)


def _label(segment: SegmentData, language: Language) -> str:
    return (segment.label or segment.text)[language.code]


def section_links(reports: Sequence[ReportData], language: Language) -> dict[str, tuple[SectionLink, ...]]:
    """Return the sections of each page of the text that has some, by the page's address relative to the site."""
    sections: dict[str, tuple[SectionLink, ...]] = {}
    for report in reports:
        for segment in report.segments:
            if segment.kind == "section":
                for make_url in (page_url, parallel_url):
                    page = make_url(int(report.edition), segment.part, language)
                    link = SectionLink(_label(segment, language), f"{page}#{segment.id}")
                    sections[page] = (*sections.get(page, ()), link)
    return sections


def description(page: PartPage | None, language: Language) -> str:
    """Return what a search engine may show for a page: its first words, or what the site is."""
    if page:
        for segment in page.report.segments:
            if segment.kind == "paragraph" and segment.part == page.part.id:
                return shortened(segment.text[language.code], 150 if language.glue else 75)
    return f"{WORDING[language.code].what} {WORDING[language.code].honest}"


def shortened(text: str, length: int) -> str:
    """Return the text, cut at a word (or character) when it is longer than `length` characters."""
    flat = text.replace("\n", " ")
    if len(flat) <= length:
        return flat
    cut = flat[:length]
    return (cut.rpartition(" ")[0] if " " in cut[length // 2 :] else cut).rstrip("，、；,; ") + "…"
