"""Which characters a font has, and which of a book it lacks: a typesetter would print an empty box for them."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from functools import cache

from tools.downloads.book import Book
from tools.files.errors import Problem
from tools.language.languages import Language

_GROUPS = 12  # the format of a table `cmap` that has all of Unicode


@cache
def characters(font: bytes) -> frozenset[str]:
    """Return the characters of an OpenType font, from its table `cmap` (OpenType 1.9, format 12)."""
    table = _table(font, b"cmap")
    found: set[str] = set()
    for number in range(struct.unpack_from(">H", font, table + 2)[0]):
        start = table + struct.unpack_from(">I", font, table + 4 + 8 * number + 4)[0]
        if struct.unpack_from(">H", font, start)[0] == _GROUPS:
            for group in range(struct.unpack_from(">I", font, start + 12)[0]):
                first, last, _ = struct.unpack_from(">III", font, start + 16 + 12 * group)
                found |= set(map(chr, range(first, last + 1)))
    return frozenset(found)


def _table(font: bytes, name: bytes) -> int:
    """Return where a table of a font begins. Raises ValueError when it has none of this name."""
    for number in range(struct.unpack_from(">H", font, 4)[0]):
        tag, _, start, _ = struct.unpack_from(">4sIII", font, 12 + 16 * number)
        if tag == name:
            return int(start)
    raise ValueError(f"the font has no table {name.decode()}")


def without_glyph(book: Book, languages: tuple[Language, ...], known: frozenset[str]) -> Iterator[Problem]:
    """Yield a problem for each character of a segment that is not among those of the font."""
    for segment in book.report.segments:
        for language in languages:
            for character in sorted(set(segment.text[language.code]) - known - {"\n"}):
                message = (
                    f"no font of the books has the character {character} (U+{ord(character):04X}) of {segment.id}; "
                    "expected one that Noto Serif SC has"
                )
                yield Problem("P101", f"data/{book.year}/report.json", 1, message)
