"""How a page shows, beside the value of a figure, the words as printed."""

from __future__ import annotations

from collections.abc import Iterator

from tools.language.languages import Language
from tools.language.register_words import REGISTER_WORDING
from tools.pages.html import Markup, element
from tools.registers.figures import FigureData


def as_printed(figure: FigureData, language: Language) -> Iterator[Markup]:
    """Yield the words of the report that print the value, where it has them in this language."""
    if words := figure.quote.get(language.code):
        yield Markup(" ")
        label = REGISTER_WORDING[language.code].as_printed
        yield element("small", {"class": "as-printed"}, label.format(words=words))
