"""The register of everything ever published: source/published.csv, an address and its first release a line.

An address may change what it shows (a retired id says why), but it may not vanish.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from pathlib import Path

from tools import registered
from tools.addresses import identity_url, page_url, parallel_url, segment_url
from tools.errors import InputError
from tools.languages import LANGUAGES
from tools.pipeline import Report
from tools.registered import Registered

NAME = "published.csv"


def addresses(editions: Sequence[Registered]) -> Iterator[str]:
    """Every address that the editions give: pages, ids in them, identity pages, register pages and their entries."""
    yield from _addresses_of_texts([edition.report for edition in editions])
    yield from registered.addresses(editions)


def _addresses_of_texts(reports: Sequence[Report]) -> Iterator[str]:
    for language in LANGUAGES:
        yield from (f"{language.prefix}{page}" for page in ("", "cite/", "search/"))
    for report in reports:
        yield from (f"{language.prefix}{report.year}/" for language in LANGUAGES)
        for part in dict.fromkeys(segment.part for segment in report.segments):
            for language in LANGUAGES:
                yield from (page_url(report.year, part, language), parallel_url(report.year, part, language))
        living = [(segment.id, segment.part) for segment in report.segments]
        for identifier, part in (*living, *((record.id, record.part) for record in report.retired)):
            yield identity_url(report.year, identifier)
            for language in LANGUAGES:
                yield segment_url(report.year, part, identifier, language)
                yield f"{parallel_url(report.year, part, language)}#{identifier}"


def read_register(source: Path) -> dict[str, str]:
    """The first release of every published address; empty when there is no register yet.

    Raises InputError for a line that is no entry, and for an address twice.
    """
    path = source / NAME
    if not path.exists():
        return {}
    register: dict[str, str] = {}
    for number, row in enumerate(csv.reader(io.StringIO(path.read_text(encoding="utf-8"))), 1):
        if number == 1 and row == ["address", "since"]:
            continue
        if len(row) != 2 or not row[1] or row[0] in register:
            raise InputError(
                NAME, number, f"“{','.join(row)}” is no entry; expected an address, once, and its first release"
            )
        register[row[0]] = row[1]
    return register


def check(register: dict[str, str], editions: Sequence[Registered]) -> None:
    """Raise InputError when a published address would vanish."""
    given = set(addresses(editions))
    for number, (address, since) in enumerate(register.items(), 2):
        if address not in given:
            raise InputError(
                NAME,
                number,
                f"{address or 'the home page'}, published since {since}, would vanish; "
                "expected it, or its id in retired.toml with the reason",
            )


def unaccepted(register: dict[str, str], editions: Sequence[Registered]) -> list[str]:
    """The addresses that are given and not yet in the register, in the order of the report."""
    return [address for address in dict.fromkeys(addresses(editions)) if address not in register]


def written(register: dict[str, str], new: Sequence[str], release: str) -> str:
    """The register with new addresses at its end."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(["address", "since"])
    writer.writerows(register.items())
    writer.writerows((address, release) for address in new)
    return out.getvalue()
