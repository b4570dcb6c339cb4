"""Pages written by hand: source/pages/<language>/*.md; the editions fill in what a comment asks for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from tools.files.errors import Problem, refuse
from tools.files.utf8 import decode, read_bytes
from tools.language.languages import LANGUAGES, Language
from tools.pages.about import FILLINGS
from tools.registers.edition import Edition

_WANTED = re.compile(r"^<!-- edition: (.*) -->$", re.MULTILINE)


def prose_pages(source: Path, editions: Sequence[Edition]) -> Iterator[tuple[str, bytes]]:
    """Yield (path under docs/, bytes) of every hand-written page; none without such a folder.

    Raises InputError for a page that is no UTF-8, or that asks the editions for what they do not give.
    """
    for language in LANGUAGES:
        folder = source / "pages" / language.code
        for path in sorted(folder.glob("*.md")):
            name = f"pages/{language.code}/{path.name}"
            text = decode(read_bytes(path, name, "a page"), name)
            refuse(unknown_fillings(text, name))
            yield f"{language.code}/{path.name}", filled(text, editions, language).encode("utf-8")


def unknown_fillings(text: str, name: str) -> Iterator[Problem]:
    """Yield a problem for each comment of the page `name` that asks for what there is none of."""
    for wanted in _WANTED.finditer(text):
        if wanted[1] not in FILLINGS:
            message = f"nothing is called “{wanted[1]}”; expected one of {', '.join(FILLINGS)}"
            yield Problem("F208", name, text.count("\n", 0, wanted.start()) + 1, message)


def filled(text: str, editions: Sequence[Edition], language: Language) -> str:
    """Return the page with what its comments ask for in their places; the newest edition is the first."""
    return _WANTED.sub(lambda wanted: FILLINGS[wanted[1]](editions, language), text)
