"""The pictures for sharing that have been drawn: published beside the pages, and named in their heads.

A page whose picture has not been drawn names none. A picture shows the title of its page, or the first words of a
passage; these are its text for those who cannot see it.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from tools.addresses.downloads import PICTURES
from tools.addresses.pictures import HEIGHT, WIDTH, of_entry, of_page, picture_url
from tools.addresses.urls import edition_of
from tools.language.languages import Language

Drawn = Mapping[str, frozenset[str]]  # the names of the pictures by year

_ENDING = ".png"
_SMALL = '<meta name="twitter:card" content="summary">'
_ADDED = """<meta property="og:image" content="{address}">
    <meta property="og:image:width" content="{width}">
    <meta property="og:image:height" content="{height}">
    <meta property="og:image:alt" content="{alt}">
    <meta name="twitter:card" content="summary_large_image">"""


def drawn_in(downloads: Path) -> Drawn:
    """Return the names of the pictures that have been made, by year."""
    return {path.parent.name: _names(path) for path in _packed(downloads)}


def publish(downloads: Path, site: Path) -> None:
    """Write the pictures of every edition into the site, if any have been made."""
    for path in _packed(downloads):
        with zipfile.ZipFile(path) as archive:
            for name in archive.namelist():
                target = site / picture_url(path.parent.name, name.removesuffix(_ENDING))
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(archive.read(name))


def _packed(downloads: Path) -> Iterator[Path]:
    for folder in sorted(downloads.glob("[0-9][0-9][0-9][0-9]")):
        path = folder / PICTURES.format(year=folder.name)
        if path.is_file():
            yield path


def _names(path: Path) -> frozenset[str]:
    with zipfile.ZipFile(path) as archive:
        return frozenset(name.removesuffix(_ENDING) for name in archive.namelist())


def of_url(url: str, language: Language, newest: str) -> tuple[str, str]:
    """Return the year and the name of the picture of a page, by its address relative to the site."""
    name = url.removeprefix(language.prefix).rstrip("/").rpartition("/")[2]
    return edition_of(url, language) or newest, of_page(name or "home", language)


def of_identity(path: str) -> tuple[str, str]:
    """Return the year and the name of the picture of a segment or figure, by the path of its page: `id/2024/c1/…`."""
    year, identifier, _ = path.split("/")[-3:]
    return year, of_entry(identifier)


def with_pictures(files: Iterable[tuple[str, bytes]], drawn: Drawn, site: str) -> Iterator[tuple[str, bytes]]:
    """Yield (path, bytes) with the pictures of identity pages and of those to embed in their heads."""
    for path, content in files:
        if drawn and path.endswith(".html"):
            yield path, with_picture(content.decode(), of_identity(path), drawn, site).encode()
        else:
            yield path, content


def with_picture(html: str, picture: tuple[str, str], drawn: Drawn, site: str) -> str:
    """Return a page that names its picture in its head, where that has been drawn; `site` is the site's address."""
    year, name = picture
    if name not in drawn.get(year, ()):
        return html
    shown = "og:description" if name.startswith(of_entry("")) else "og:title"
    found = re.search(f'<meta property="{shown}" content="([^"]*)">', html)
    values = {"address": site + picture_url(year, name), "alt": found[1] if found else "", "width": WIDTH}
    return html.replace(_SMALL, _ADDED.format(**values, height=HEIGHT), 1)
