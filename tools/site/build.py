"""What the site is built from: the published data of all editions, read once and looked up by page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from tools.data.load import PublishedRegisters, load_registers, load_reports
from tools.data.report import ReportData
from tools.language.languages import LANGUAGES, Code, Language
from tools.site.navigation import PartPage, part_pages
from tools.site.text.marks import Marks
from tools.site.text.places import marks_by_segment


@dataclass(frozen=True)
class SiteBuild:
    """The editions, the newest first, and what their pages need.

    `registers` are by year, `part_pages` by address relative to the site, `marks` by year and the
    page's language.
    """

    reports: tuple[ReportData, ...]
    registers: Mapping[str, PublishedRegisters]
    part_pages: Mapping[str, PartPage]
    marks: Mapping[tuple[str, Code], Marks]

    def is_parallel(self, url: str) -> bool:
        """Tell whether the page at this address has both languages side by side."""
        return url in self.part_pages and self.part_pages[url].is_parallel

    def is_wide(self, url: str, language: Language) -> bool:
        """Tell whether a page needs no list of what is on it: the home page, contents, side by side."""
        contents = {f"{language.prefix}{report.edition}/" for report in self.reports}
        return url in {language.prefix, *contents} or self.is_parallel(url)


NOTHING = SiteBuild((), {}, {}, {})


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
    return SiteBuild(reports, registers, part_pages(reports), marks)
