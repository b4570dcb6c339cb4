"""Pages written by hand: source/pages/<language>/*.md, copied as they stand into docs/."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from tools.languages import LANGUAGES

# Stands for the address of the site in examples; the site puts its own in.
SITE_IN_EXAMPLES = "https://SITE/"


def prose_pages(source: Path) -> Iterator[tuple[str, bytes]]:
    """(path under docs/, bytes) of every hand-written page; none without such a folder."""
    for language in LANGUAGES:
        folder = source / "pages" / language.code
        for path in sorted(folder.glob("*.md")):
            yield f"{language.code}/{path.name}", path.read_bytes()
