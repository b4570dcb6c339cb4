"""What is offered for download of each edition: its names, which are addresses and stay."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from tools.language.languages import LANGUAGES, Language

FOLDER = "downloads"
PICTURES = "report-{year}-pictures.zip"

Format = Literal[
    "pdf", "epub", "docx", "html", "tmx", "xlf", "tbx", "tei.xml", "sqlite", "skos.ttl", "pictures", "site", "sums"
]


@dataclass(frozen=True, slots=True)
class Download:
    """One file: its name, its form, the languages that it has, in their order, and whether it has notes."""

    name: str
    format: Format
    languages: tuple[Language, ...]
    has_notes: bool = False


_VARIANTS: tuple[tuple[Language, ...], ...] = (*((language,) for language in LANGUAGES), LANGUAGES)


_BOOKS: tuple[Format, ...] = ("pdf", "epub", "docx", "html")


_DATA: tuple[Format, ...] = ("tmx", "xlf", "tbx", "tei.xml", "sqlite", "skos.ttl")


def downloads(year: str) -> Iterator[Download]:
    """Yield every download of an edition: books in each variant, data, pictures, the site, and last the checksums."""
    for form in _BOOKS:
        for has_notes, ending in ((False, ""), (True, "-notes")):
            for languages in _VARIANTS:
                variant = "-".join(language.code for language in languages)
                yield Download(f"report-{year}-{variant}{ending}.{form}", form, languages, has_notes)
    for form in _DATA:
        yield Download(f"report-{year}.{form}", form, LANGUAGES)
    yield Download(PICTURES.format(year=year), "pictures", LANGUAGES)
    yield Download(f"site-{year}.zip", "site", LANGUAGES)
    yield Download("SHA256SUMS", "sums", LANGUAGES)


def download_url(year: str, name: str) -> str:
    """Return the address of a download, relative to the site: `downloads/2024/report-2024-en.pdf`."""
    return f"{FOLDER}/{year}/{name}"
