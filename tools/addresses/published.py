"""Read and extend the list of published addresses, source/published.csv: address, first release, fingerprint.

An address may not vanish (a retired id says why), and that of a segment may not come to name another one: its line has
a fingerprint of the segment's text.
"""

from __future__ import annotations

import csv
import hashlib
import io
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from tools.addresses.ids import segment_of_pair
from tools.files.errors import Problem, refuse
from tools.files.utf8 import decode, read_bytes

NAME = "published.csv"


_HEAD = ["address", "since", "text"]


_RELEASE = re.compile(r"\d+\.\d+(\.\d+)?")


_FINGERPRINT = re.compile(r"[0-9a-f]{12}")


Fingerprints = Mapping[str, str]  # by the permanent address of a segment; empty for a retired one


@dataclass(frozen=True, slots=True)
class PublishedAddress:
    """An address relative to the site (empty for the home page), its first release, and its line in the list.

    `fingerprint` is that of the segment's text, where the address is that of a segment.
    """

    address: str
    since: str
    line: int
    fingerprint: str = ""


def fingerprint(texts: Iterable[str]) -> str:
    """Return 12 hexadecimal digits that tell the texts of a segment, one a language, from all others."""
    return hashlib.sha256("\0".join(texts).encode("utf-8")).hexdigest()[:12]


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
    return tuple(PublishedAddress(row[0], row[1], line, *row[2:]) for line, row in rows)


def _rows(text: str) -> Iterator[tuple[int, list[str]]]:
    """Yield each line of the list after its head: its number, counted from 1, and its cells."""
    for number, line in enumerate(text.splitlines(), 1):
        row = _cells(line.replace("\0", "\ufffd"))
        if number > 1 or row not in (_HEAD, _HEAD[:2]):
            yield number, row


def _cells(line: str) -> list[str]:
    """Return the cells of one line; a quotation mark that is left open ends with it."""
    try:
        return next(csv.reader([line]), [])
    except csv.Error:  # a cell longer than the reader takes
        return [line]


def _wrong_rows(rows: Iterable[tuple[int, list[str]]]) -> Iterator[Problem]:
    lines: dict[str, int] = {}
    for line, row in rows:
        if not _is_entry(row):
            message = (
                f"“{','.join(row)[:80]}” is no entry; expected an address, its first release, a fingerprint or nothing"
            )
            yield Problem("A101", NAME, line, message)
        elif row[0] in lines:
            message = f"“{row[0]}” stands on line {lines[row[0]]} already; expected each address once"
            yield Problem("A102", NAME, line, message)
        else:
            lines[row[0]] = line


def _is_entry(row: Sequence[str]) -> bool:
    return (
        len(row) in {2, 3}
        and bool(_RELEASE.fullmatch(row[1]))
        and all(not cell or _FINGERPRINT.fullmatch(cell) for cell in row[2:])
    )


def moved(published: Sequence[PublishedAddress], fingerprints: Fingerprints) -> Iterator[Problem]:
    """Yield a problem for each published address whose text is another segment's now: ids keep what they name."""
    listed = {entry.address: entry.fingerprint for entry in published}
    now = {text: address for address, text in fingerprints.items() if text and listed.get(address) != text}
    elsewhere = (
        entry
        for entry in published
        if entry.fingerprint in now and fingerprints.get(entry.address) not in {"", entry.fingerprint}
        if fingerprints.get(_address_of_segment(entry.address) or "") != ""  # its segment is retired
    )
    for entry in _without_parts(elsewhere):
        message = f"the text that {entry.address} names since {entry.since} is that of {now[entry.fingerprint]} now"
        expected = "expected ids that keep what they name (a paragraph put in or taken out moves those after it)"
        yield Problem("A203", NAME, entry.line, f"{message}; {expected}")


def changed(published: Iterable[PublishedAddress], fingerprints: Fingerprints) -> list[PublishedAddress]:
    """Return the published segments whose text is not the one that was accepted."""
    return _without_parts(
        entry
        for entry in published
        if entry.fingerprint and (fingerprints.get(entry.address) or entry.fingerprint) != entry.fingerprint
    )


def _without_parts(entries: Iterable[PublishedAddress]) -> list[PublishedAddress]:
    """Return the entries without those of a pair of sentences whose segment is among them, too."""
    found = list(entries)
    addresses = {entry.address for entry in found}
    return [entry for entry in found if _address_of_segment(entry.address) not in addresses]


def _address_of_segment(address: str) -> str | None:
    """Return the address of the segment, on the same page, that the pair at an address is of; None for any other."""
    page, _, fragment = address.partition("#")
    segment = segment_of_pair(fragment)
    if not segment:
        return None
    return page if page.endswith(f"/{segment}/") else f"{page}#{segment}"


def unaccepted(published: Iterable[PublishedAddress], fingerprints: Fingerprints) -> Iterator[Problem]:
    """Yield a problem for each published segment whose text has changed and was not accepted."""
    for entry in changed(published, fingerprints):
        message = f"the text of {entry.address} has changed since it was last accepted"
        expected = "expected that it be looked at and accepted (.venv/bin/python -m tools ids --accept)"
        yield Problem("A204", NAME, entry.line, f"{message}; {expected}")


def vanished(published: Iterable[PublishedAddress], addresses: Iterable[str]) -> Iterator[Problem]:
    """Yield a problem for each published address that is not among the addresses that the site has now."""
    present = set(addresses)
    for entry in _without_parts(entry for entry in published if entry.address not in present):
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


def extended(
    published: Iterable[PublishedAddress], new: Iterable[str], release: str, fingerprints: Fingerprints
) -> str:
    """Return the text of the list with new addresses at its end, first published in `release`, all texts accepted."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(_HEAD)
    for entry in published:
        writer.writerow((entry.address, entry.since, fingerprints.get(entry.address) or entry.fingerprint))
    writer.writerows((address, release, fingerprints.get(address, "")) for address in new)
    return text.getvalue()
