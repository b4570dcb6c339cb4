"""The site of an edition as a ZIP file that works from a disk: links name files, and no script is asked for.

A browser runs no module of a page that was opened from a disk, so that the pages are those of a reader without scripts.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from pathlib import Path

from tools.addresses.downloads import FOLDER
from tools.addresses.pictures import FOLDER as PICTURES_FOLDER
from tools.downloads.book import Book
from tools.downloads.missing import Missing
from tools.downloads.zip_file import zipped
from tools.language.languages import LANGUAGES

_NOT_FROM_A_DISK = frozenset({"404.html", "sitemap.xml", "sitemap.xml.gz"})
_YEAR = re.compile(r"[0-9]{4}")
_SCRIPTS = re.compile(
    r'<script (?:type="module" )?src="[^"]*"></script>|<link rel="modulepreload"[^>]*>'
    r'|<form class="search-field".*?</form>',
    re.DOTALL,
)
_LINK = re.compile(r'(?<=\s)(href|action)="([^":#?]*/|\.{1,2})?([#?][^"]*)?"')


def needs(book: Book) -> str:
    """Return a digest of the pages. Raises Missing when the site has not been built."""
    digest = hashlib.sha256()
    for name, path in _published(book):
        digest.update(f"{name}\n{hashlib.sha256(path.read_bytes()).hexdigest()}\n".encode())
    return digest.hexdigest()


def site_zip(book: Book) -> bytes:
    """Return the site as it was built, but for other editions and the downloads, whose links lead to the site."""
    folder = f"site-{book.year}"
    return zipped(
        ((f"{folder}/{name}", _from_disk(book, name, path.read_bytes())) for name, path in _published(book)), book.made
    )


def _published(book: Book) -> Iterator[tuple[str, Path]]:
    """Yield the files of an edition in the order of their names. Raises Missing when there are none."""
    built = sorted(path for path in book.built.rglob("*") if path.is_file())
    if not built:
        raise Missing("the site is not built; `make site` builds it, and `make downloads` after it makes this file")
    for path in built:
        name = path.relative_to(book.built).as_posix()
        if _is_of(book, name):
            yield name, path


def _is_of(book: Book, name: str) -> bool:
    """Whether a file is one of the edition, or of none."""
    years = {step for step in name.split("/")[:-1] if _YEAR.fullmatch(step)}
    return name not in _NOT_FROM_A_DISK and years <= {book.year} and not _is_elsewhere(book, name)


def _is_elsewhere(book: Book, path: str) -> bool:
    """Whether a path of the site is not in the file: downloads, which would hold it, pictures, other editions."""
    below = path
    for language in LANGUAGES:
        below = below.removeprefix(language.prefix)
    steps = below.split("/")
    return steps[0] in {FOLDER, PICTURES_FOLDER} or any(_YEAR.fullmatch(step) and step != book.year for step in steps)


def _from_disk(book: Book, name: str, content: bytes) -> bytes:
    if not name.endswith(".html"):
        return content
    page = _SCRIPTS.sub("", content.decode())
    return _LINK.sub(lambda link: _named(book, name, link), page).encode()


def _named(book: Book, name: str, link: re.Match[str]) -> str:
    """Return a link that names the file it leads to, or the site's own address for what the file has not."""
    attribute, path, rest = link[1], link[2] or "", link[3] or ""
    if not path:
        return link[0]
    target = _resolved(name, path)
    if _is_elsewhere(book, target):
        return f'{attribute}="{book.site}{target}{rest}"'
    return f'{attribute}="{path.rstrip("/")}/index.html{rest}"'


def _resolved(name: str, path: str) -> str:
    """Return the address, relative to the site, that a path leads to from a page."""
    steps = name.split("/")[:-1]
    for step in path.rstrip("/").split("/"):
        if step == "..":
            steps = steps[:-1]
        elif step != ".":
            steps.append(step)
    return "".join(f"{step}/" for step in steps)
