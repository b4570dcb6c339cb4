"""What the pages of the figures of an edition are made from, looked up by id."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import islice

from tools.addresses.urls import figure_url
from tools.charts.chart import groups
from tools.data.load import PublishedRegisters
from tools.data.report import ReportData, SegmentData
from tools.language.languages import Code, Language
from tools.registers.edition import GLOSSARY
from tools.registers.figures import FigureData
from tools.registers.values import changes
from tools.site.citing.citations import Citation, citations
from tools.site.text.sentences import Pairs

# The styles that a page shows; the page of the paragraph has all of them.
_STYLES = 3


@dataclass(frozen=True)
class Body:
    """Who acts, as a page names it: the name, the abbreviation if it has one there, and the address of its entry."""

    name: str
    short: str
    url: str


@dataclass(frozen=True)
class Context:
    """An edition with its figures, its pairs of sentences by segment, and the absolute address of the site."""

    report: ReportData
    registers: PublishedRegisters
    pairs: Pairs
    site: str
    citations: dict[tuple[str, Code], tuple[Citation, ...]] = field(default_factory=dict)

    @property
    def year(self) -> int:
        """The year of the edition."""
        return int(self.report.edition)

    @cached_property
    def segments(self) -> Mapping[str, SegmentData]:
        """The segments of the report by id."""
        return {segment.id: segment for segment in self.report.segments}

    @cached_property
    def figures(self) -> Mapping[str, FigureData]:
        """The figures by id, in the order of the text."""
        return {figure.id: figure for figure in self.registers.figures}

    @cached_property
    def changes(self) -> Mapping[str, FigureData]:
        """The figures that say how another one changed, by the id of that one."""
        return changes(self.registers.figures)

    @cached_property
    def groups(self) -> Mapping[str, Sequence[FigureData]]:
        """The figures that may be compared, by their group."""
        return groups(self.registers.figures)

    @cached_property
    def themes(self) -> Mapping[str, Sequence[FigureData]]:
        """The figures by their theme, in the order of the text."""
        found: dict[str, list[FigureData]] = {}
        for figure in self.registers.figures:
            found.setdefault(figure.theme, []).append(figure)
        return found

    def bodies(self, figure: FigureData, language: Language) -> list[Body]:
        """Return who acts in a figure: entries of the glossary, then the figures' own bodies."""
        entries = (entry for name in figure.agencies for entry in self.registers.glossary if entry.id == name)
        listed = [
            Body(
                name=next(iter(entry.names.get(language.code, ())), entry.abbr or entry.id),
                short=(entry.abbr or "") if language.glue else "",
                url=f"{language.prefix}{GLOSSARY}/#{entry.id}",
            )
            for entry in entries
        ]
        return [*listed, *(Body(body.names[language.code], "", "") for body in figure.bodies)]

    def cited(self, segment: str, language: Language) -> tuple[Citation, ...]:
        """Return the citations of a segment in a language in the styles that come first; several figures share them."""
        key = segment, language.code
        if key not in self.citations:
            found = citations(self.report, self.segments[segment], language, self.site)
            self.citations[key] = tuple(islice(found, _STYLES))
        return self.citations[key]

    def url(self, figure: str, language: Language) -> str:
        """Return the address of a figure's page, relative to the site."""
        return figure_url(self.year, figure, language)
