"""Read and extend the list of published addresses: source/published.csv, an address and its first release a line.

An address may change what it shows (a retired id says why), but it may not vanish.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from tools.files.errors import Problem, refuse
from tools.files.utf8 import decode, read_bytes

NAME = "published.csv"


_HEAD = ["address", "since"]


@dataclass(frozen=True, slots=True)
class PublishedAddress:
    """An address relative to the site (empty for the home page), its first release, and its line in the list."""

    address: str
    since: str
    line: int


def read_published(source: Path) -> tuple[PublishedAddress, ...]:
    """Return the published addresses in the order of their list; none when there is no list yet.

    Raises InputError for a list that cannot be read, for each line that is no entry, and for an address twice.
    """
    path = source / NAME
    if not path.exists():
        return ()
    text = decode(read_bytes(path, NAME, "a list of addresses"), NAME)
    rows = list(_rows(text))
    refuse(_wrong_rows(rows))
    return tuple(PublishedAddress(row[0], row[1], line) for line, row in rows)


def _rows(text: str) -> Iterator[tuple[int, list[str]]]:
    """Yield each line of the list after its head: its number, counted from 1, and its cells."""
    for line, row in enumerate(csv.reader(text.replace("\0", "\ufffd").splitlines(keepends=True)), 1):
        if (line, row) != (1, _HEAD):
            yield line, row


def _wrong_rows(rows: Iterable[tuple[int, list[str]]]) -> Iterator[Problem]:
    lines: dict[str, int] = {}
    for line, row in rows:
        if len(row) != 2 or not row[1]:
            message = f"“{','.join(row)}” is no entry; expected an address and its first release"
            yield Problem("A101", NAME, line, message)
        elif row[0] in lines:
            message = f"“{row[0]}” stands on line {lines[row[0]]} already; expected each address once"
            yield Problem("A102", NAME, line, message)
        else:
            lines[row[0]] = line


def vanished(published: Iterable[PublishedAddress], addresses: Iterable[str]) -> Iterator[Problem]:
    """Yield a problem for each published address that is not among the addresses that the site has now."""
    present = set(addresses)
    for entry in published:
        if entry.address not in present:
            message = f"{entry.address or 'the home page'}, published since {entry.since}, would vanish"
            expected = "expected it, or its id in retired.toml or retired-entries.toml with the reason"
            yield Problem("A201", NAME, entry.line, f"{message}; {expected}")


def new_addresses(published: Iterable[PublishedAddress], addresses: Iterable[str]) -> list[str]:
    """Return the addresses that the site has and the list has not, each once, in their order."""
    known = {entry.address for entry in published}
    return [address for address in dict.fromkeys(addresses) if address not in known]


def unlisted(published: Sequence[PublishedAddress], addresses: Iterable[str]) -> Iterator[Problem]:
    """Yield one problem when the site has addresses that a list, which is there, has not."""
    new = new_addresses(published, addresses)
    if published and new:
        more = f" and {len(new) - 1} more" if len(new) > 1 else ""
        message = f"{new[0] or 'the home page'}{more} would be published and not listed"
        yield Problem(
            "A202", NAME, published[-1].line, f"{message}; expected all (.venv/bin/python -m tools ids --accept)"
        )


def extended(published: Iterable[PublishedAddress], new: Iterable[str], release: str) -> str:
    """Return the text of the list with new addresses at its end, first published in `release`."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(_HEAD)
    writer.writerows((entry.address, entry.since) for entry in published)
    writer.writerows((address, release) for address in new)
    return text.getvalue()
