"""What Zotero makes of the authors in a page's Highwire tags, as far as it can cut a name in two.

Its translator of embedded metadata takes several names out of one `citation_author` at semicolons, and out of the only
one of a page at commas between names of several words. It cuts each name at its comma, or else before its last word.
Signs at the ends of a name are dropped first: with a comma at its end and none within, a name is neither.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Creator:
    """A creator of an item in Zotero: a body has a last name only."""

    last: str
    first: str = ""


def creators(authors: list[str]) -> list[Creator]:
    """Give the creators of a page by the contents of its `citation_author` elements."""
    names = [name for author in authors for name in author.split(";")]
    if len(names) == 1:
        names = _names_of_several_words(names[0])
    return [_creator(name) for name in names if name.strip(" ,.;-")]


def _names_of_several_words(names: str) -> list[str]:
    parts = [part.strip() for part in names.split(",")]
    return parts if len(parts) > 1 and all(" " in part for part in parts[:2]) else [names]


def _creator(name: str) -> Creator:
    bare = " ".join(name.split()).strip(" .,/[]:")
    if "," in name:
        last, _, first = bare.partition(",")
        return Creator(last.strip(), first.strip())
    first, _, last = bare.rpartition(" ")
    return Creator(last, first)
