"""Pages written by hand: source/pages/<language>/*.md, copied as they stand into docs/."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from tools.language.languages import LANGUAGES


def prose_pages(source: Path) -> Iterator[tuple[str, bytes]]:
    """Yield (path under docs/, bytes) of every hand-written page; none without such a folder."""
    for language in LANGUAGES:
        folder = source / "pages" / language.code
        for path in sorted(folder.glob("*.md")):
            yield f"{language.code}/{path.name}", path.read_bytes()
