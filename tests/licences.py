"""List the licence of every package that is installed, of Python and of Node, a line each.

What has none of the licences that are known to allow its use fails the command.

Example: python -m tests.licences
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path

from tests.support.making import ROOT

# As they are written in the packages; all let one use, change and pass on, or leave alone what is built with them.
ALLOWED = re.compile(
    r"\b(MIT|MIT-0|BSD|0BSD|Apache|ISC|PSF|PSFL|Python|Python Software Foundation|MPL|Mozilla|Unlicense|CC0|CC-BY|HPND|"
    r"BlueOak|OFL|Zlib|LGPL\w*|WTFPL|Public Domain|ZPL|EUPL|AGPL\w*|GPL\w*|GNU)\b",
    re.IGNORECASE,
)
# What names none in its package, and the licence that stands in its repository.
ELSEWHERE = {"svg-tags": "MIT"}
# The beginnings of licences that are printed whole.
TEXTS = {"Permission is hereby granted, free of charge": "MIT", "Redistribution and use in source and binary": "BSD"}


def _named(text: str) -> str:
    """Return the name of a licence that is given as its text."""
    known = (name for start, name in TEXTS.items() if start in " ".join(text.split()))
    return next(known, text.strip()[:60]) if "\n" in text.strip() else text.strip()


def python_packages() -> Iterator[tuple[str, str]]:
    """Yield name with version, and licence, of each package of the virtual environment."""
    for found in metadata.distributions():
        fields = found.metadata
        classifiers = [line for line in fields.get_all("Classifier") or () if line.startswith("License ::")]
        named = [line.rpartition("::")[2].strip() for line in classifiers]
        expressions = [
            *(fields.get_all("License-Expression") or ()),
            " or ".join(named),
            *(fields.get_all("License") or ()),
        ]
        text = next(filter(None, expressions), "")
        yield f"{fields['Name']} {found.version}", _named(text)


def node_packages() -> Iterator[tuple[str, str]]:
    """Yield name with version, and licence, of each package that the lock file names and is installed."""
    lock = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))
    for folder in lock["packages"]:
        path = ROOT / Path(folder) / "package.json"
        if folder and path.is_file():
            package = json.loads(path.read_text(encoding="utf-8"))
            yield (
                f"{package['name']} {package['version']}",
                str(package.get("license") or ELSEWHERE.get(package["name"], "")),
            )


def main() -> int:
    """Print all licences; return 1 where one is not known."""
    found = sorted({*python_packages(), *node_packages()}, key=lambda pair: pair[0].lower())
    unknown = [name for name, licence in found if not ALLOWED.search(licence)]
    for name, licence in found:
        print(f"{name:40} {licence or 'none named'}")
    for name in unknown:
        print(f"{name}: has no licence that is known; expected one of tests/licences.py", file=sys.stderr)
    return 1 if unknown else 0


if __name__ == "__main__":
    sys.exit(main())
