"""The register of everything ever published: source/published.csv, an address and its first release a line.

An address may change what it shows (a retired id says why), but it may not vanish.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from pathlib import Path

from tools.files.errors import InputError, Problem

NAME = "published.csv"


def read_published(source: Path) -> dict[str, str]:
    """The first release of every published address; empty when there is no register yet.

    Raises InputError for a line that is no entry, and for an address twice.
    """
    path = source / NAME
    if not path.exists():
        return {}
    try:
        text = path.read_bytes().decode("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(Problem("A101", NAME, 1, f"cannot be read ({error}); expected a table in UTF-8")) from None
    register: dict[str, str] = {}
    for number, row in enumerate(csv.reader(text.replace("\0", "\ufffd").splitlines(keepends=True)), 1):
        if number == 1 and row == ["address", "since"]:
            continue
        if len(row) != 2 or not row[1] or row[0] in register:
            raise InputError(
                Problem(
                    "A102",
                    NAME,
                    number,
                    f"“{','.join(row)}” is no entry; expected an address, once, and its first release",
                )
            )
        register[row[0]] = row[1]
    return register


def check(register: dict[str, str], addresses: Iterable[str]) -> None:
    """Raise InputError when a published address is not among the addresses that are given now."""
    given = set(addresses)
    for number, (address, since) in enumerate(register.items(), 2):
        if address not in given:
            raise InputError(
                Problem(
                    "A103",
                    NAME,
                    number,
                    f"{address or 'the home page'}, published since {since}, would vanish; "
                    "expected it, or its id in retired.toml with the reason",
                )
            )


def unaccepted(register: dict[str, str], addresses: Iterable[str]) -> list[str]:
    """The addresses that are given and not yet in the register, each once, in their order."""
    return [address for address in dict.fromkeys(addresses) if address not in register]


def written(register: dict[str, str], new: Sequence[str], release: str) -> str:
    """The register with new addresses at its end."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(["address", "since"])
    writer.writerows(register.items())
    writer.writerows((address, release) for address in new)
    return out.getvalue()
