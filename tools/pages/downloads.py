"""The page of what there is to take away: each format, what it is for, and its files.

Sizes, days and checksums are the site's: it knows which files have been made (tools/site/downloads.py).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from tools.addresses.downloads import Download, Format, downloads
from tools.language.download_words import DOWNLOAD_WORDS
from tools.language.languages import Language
from tools.language.site_words import WORDING
from tools.pages.html import Markup, element
from tools.pages.markdown import document, escape, heading
from tools.pages.registers.page import downloads as data_links
from tools.registers.edition import Edition

FILE = "downloads.md"


def downloads_page(editions: Sequence[Edition], language: Language) -> str:
    """Write the page; the newest edition is the first."""
    words = DOWNLOAD_WORDS[language.code]
    blocks = [heading(1, "downloads", words.title), *map(escape, words.intro)]
    for edition in editions:
        blocks += _edition(edition, language)
    blocks += [heading(2, "keep", words.keep), escape(words.keep_what), element("div", {"data-keep": ""})]
    return document([*blocks, heading(2, "licences", words.licences), escape(words.licence)])


def _edition(edition: Edition, language: Language) -> Iterator[Markup]:
    words = DOWNLOAD_WORDS[language.code]
    year = str(edition.year)
    yield heading(2, f"edition-{year}", WORDING[language.code].edition.format(year=year))
    for form, files in groupby(downloads(year), key=lambda download: download.format):
        described = words.formats[form]
        yield heading(3, f"{_name(form)}-{year}", described.title)
        yield escape(described.purpose)
        yield element("ul", {}, *(_file(download, year, language) for download in files))
    yield heading(3, f"data-{year}", words.data)
    yield escape(words.data_purpose)
    yield data_links(edition.year, ["datapackage.json", "report.json"], language, 1)


def _name(form: Format) -> str:
    return form.removesuffix(".xml").removesuffix(".ttl")


def _file(download: Download, year: str, language: Language) -> Markup:
    """Write the name of a file, which the site turns into a link where the file has been made."""
    variant = "-".join(other.code for other in download.languages)
    words = DOWNLOAD_WORDS[language.code]
    named = words.with_notes.format(words.variants[variant]) if download.has_notes else words.variants[variant]
    shown = download.name if download.format == "sums" else words.file.format(named, download.name)
    return element("li", {"data-download": f"{year}/{download.name}"}, shown)
