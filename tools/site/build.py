"""What the site is built from: the published data of all editions, read once and looked up by page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from tools.data.load import PublishedRegisters, load_pairs, load_registers, load_reports, texts
from tools.data.report import ReportData
from tools.language.languages import LANGUAGES, Code, Language
from tools.site.navigation import PartPage, part_pages
from tools.site.text.marks import Marks, SegmentTexts
from tools.site.text.places import marks_by_segment
from tools.site.text.sentences import Pairs


@dataclass(frozen=True)
class SiteBuild:
    """The editions, the newest first, and what their pages need.

    `registers`, `texts` (the plain texts of the segments) and `pairs` are by year, `part_pages` by address relative to
    the site, `marks` by year and the page's language. `is_served` says that `mkdocs serve` builds: then the
    source is converted before each build. `bundle` are the scripts and style sheets to be published, by path below
    assets/.
    """

    reports: tuple[ReportData, ...] = ()
    registers: Mapping[str, PublishedRegisters] = field(default_factory=dict)
    part_pages: Mapping[str, PartPage] = field(default_factory=dict)
    texts: Mapping[str, SegmentTexts] = field(default_factory=dict)
    pairs: Mapping[str, Pairs] = field(default_factory=dict)
    marks: Mapping[tuple[str, Code], Marks] = field(default_factory=dict)
    bundle: Mapping[str, str] = field(default_factory=dict)
    is_served: bool = False

    def is_parallel(self, url: str) -> bool:
        """Tell whether the page at this address has both languages side by side."""
        return url in self.part_pages and self.part_pages[url].is_parallel

    def is_wide(self, url: str, language: Language) -> bool:
        """Tell whether a page needs no list of what is on it: the home page, contents, side by side."""
        contents = {f"{language.prefix}{report.edition}/" for report in self.reports}
        return url in {language.prefix, *contents} or self.is_parallel(url)


def read_site(docs: Path) -> SiteBuild:
    """Read the published data beside the folder of Markdown `docs`.

    Raises InputError for data that this version of the converter does not write.
    """
    data = docs.parent / "data"
    reports = load_reports(data)
    registers = {report.edition: load_registers(data / report.edition) for report in reports}
    marks = {
        (report.edition, language.code): marks_by_segment(registers[report.edition], report, language)
        for report in reports
        for language in LANGUAGES
    }
    return SiteBuild(
        reports=reports,
        registers=registers,
        part_pages=part_pages(reports),
        texts={report.edition: texts(report) for report in reports},
        pairs={report.edition: load_pairs(data / report.edition) for report in reports},
        marks=marks,
    )
