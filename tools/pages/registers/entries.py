"""An entry of a register as a line that opens, and groups of entries."""

from __future__ import annotations

from collections.abc import Sequence

from tools.language.filter_words import FILTER_WORDING
from tools.language.languages import Language
from tools.pages.html import Markup, element
from tools.pages.markdown import block
from tools.pages.registers.filters import Facets


def entry(identifier: str, facets: Facets, line: Sequence[str], content: Sequence[Markup]) -> Markup:
    """Write an entry: the line that names it, and what opens under it."""
    attributes = {"class": "entry", "id": identifier, **facets.attributes()}
    return block("details", attributes, [element("summary", {}, *line), *content])


def group(count: int, entries: Sequence[Markup], language: Language) -> Markup:
    """Write entries that are many, folded under how many there are; their heading stands before them."""
    summary = element("summary", {}, FILTER_WORDING[language.code].entries.format(count=count))
    return block("details", {"class": "group"}, [summary, *entries])


def named(words: str) -> Markup:
    """Write the words of a line that name its entry."""
    return element("span", {"class": "name"}, words)


def in_other(words: str, language: Language) -> Markup:
    """Write the words of a line in another language than the page's."""
    return element("span", {"class": "other", "lang": language.tag}, words)


def counted(words: str) -> Markup:
    """Write how much there is of an entry, at the end of its line."""
    return element("span", {"class": "counts"}, words)
