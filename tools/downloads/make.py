"""Make the downloads of all editions: only what its inputs changed, and all of it or nothing.

`files.json` among the downloads of an edition remembers what each file was made from; the site's page reads sizes, days
and checksums from it.
"""

from __future__ import annotations

import hashlib
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from tools import VERSION
from tools.addresses.downloads import Download, downloads
from tools.data.downloads import INDEX, DownloadData, read_index
from tools.downloads.book import Book, read_books
from tools.downloads.formats import MAKERS
from tools.downloads.missing import Missing
from tools.files.data_record import encode
from tools.files.write import Generated, replace

Progress = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Settings:
    """Where the data are and the downloads go, the address of the site ("" for none), and SOURCE_DATE_EPOCH if set.

    `built` is the folder of the built site, whose pages are one of the downloads.
    """

    data: Path
    folder: Path
    site: str = ""
    epoch: int | None = None
    built: Path = Path("site")

    @property
    def moment(self) -> datetime:
        """When the files are made, as they say themselves."""
        return datetime.fromtimestamp(int(time.time()) if self.epoch is None else self.epoch, UTC)


@dataclass(frozen=True, slots=True)
class Made:
    """A file, by its path below the folder of the downloads, and the seconds that it took; None where it was kept."""

    path: str
    entry: DownloadData
    content: bytes
    seconds: float | None


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A file that cannot be made here, and why."""

    path: str
    why: str


Outcome = Made | LeftOut


def make_downloads(settings: Settings, progress: Progress) -> tuple[Outcome, ...]:
    """Make what its inputs changed and write it; what cannot be made here is left out.

    Raises InputError for data that this version does not write, for a character that no font has, and when a file
    cannot be written; nothing is changed then.
    """
    outcomes: list[Outcome] = []
    files: dict[str, bytes] = {}
    for book in read_books(settings.data, settings.site, settings.moment, settings.built):
        found = tuple(_outcomes(book, settings, progress))
        files |= dict(_files(book.year, [outcome for outcome in found if isinstance(outcome, Made)]))
        outcomes += found
    present = {path.name for path in settings.folder.glob("[0-9][0-9][0-9][0-9]")}
    replace(Generated(settings.folder, files, tuple(sorted(present | {path.split("/")[0] for path in files}))))
    return tuple(outcomes)


def _files(year: str, made: Sequence[Made]) -> Iterator[tuple[str, bytes]]:
    """Yield an edition's files, their list, and their checksums as `sha256sum --check` reads them."""
    yield from ((file.path, file.content) for file in made)
    yield f"{year}/{INDEX}", encode([file.entry for file in made])
    sums = "".join(f"{file.entry.sha256}  {file.entry.name}\n" for file in sorted(made, key=lambda file: file.path))
    yield f"{year}/SHA256SUMS", sums.encode()


def _outcomes(book: Book, settings: Settings, progress: Progress) -> Iterator[Outcome]:
    """Yield what becomes of each download of a book that a maker makes."""
    before = read_index(settings.folder / book.year)
    common = _digest(book, settings)
    for download in downloads(book.year):
        if download.format in MAKERS:
            progress(download.name)
            yield _outcome(book, download, common, settings.folder / book.year, before.get(download.name))


def _outcome(book: Book, download: Download, common: str, folder: Path, before: DownloadData | None) -> Outcome:
    path = f"{book.year}/{download.name}"
    try:
        inputs = _hashed([common.encode(), MAKERS[download.format].needs(book).encode()])
        if before and before.inputs == inputs and (content := _kept(folder, before)):
            return Made(path, before, content, None)
        return _make(book, download, inputs)
    except Missing as missing:
        return LeftOut(path, str(missing))


def _make(book: Book, download: Download, inputs: str) -> Made:
    started = time.perf_counter()
    written = book.with_notes(download.languages) if download.has_notes else book
    content = MAKERS[download.format].make(written, download.languages)
    entry = DownloadData(
        name=download.name,
        format=download.format,
        languages=[language.code for language in download.languages],
        bytes=len(content),
        sha256=_hashed([content]),
        date=book.made.date().isoformat(),
        inputs=inputs,
    )
    return Made(f"{book.year}/{download.name}", entry, content, time.perf_counter() - started)


def _kept(folder: Path, entry: DownloadData) -> bytes:
    """Return a file as it is on the disk; nothing when it is not the one that the list tells of."""
    path = folder / entry.name
    content = path.read_bytes() if path.is_file() else b""
    return content if _hashed([content]) == entry.sha256 else b""


def _digest(book: Book, settings: Settings) -> str:
    """Return a digest of what every file of a book is made from: its data, the code, the settings."""
    code = sorted(path for path in Path(__file__).parent.rglob("*") if path.is_file() and path.suffix != ".pyc")
    language = sorted((Path(__file__).parents[1] / "language").glob("*.py"))
    data = sorted((settings.data / book.year).glob("*.json"))
    words = (VERSION, settings.site, "" if settings.epoch is None else str(settings.epoch))
    return _hashed([*(path.read_bytes() for path in (*code, *language, *data)), *(word.encode() for word in words)])


def _hashed(contents: Sequence[bytes]) -> str:
    """Return one SHA-256 of several contents, each with its length before it unless it is the only one."""
    if len(contents) == 1:
        return hashlib.sha256(contents[0]).hexdigest()
    return hashlib.sha256(b"".join(len(content).to_bytes(8, "big") + content for content in contents)).hexdigest()
