"""How a page shows the value of a figure: in a normal form, and beside it the words as printed."""

from __future__ import annotations

from collections.abc import Iterator

from tools.language.languages import Language
from tools.language.printed_numbers import MONTHS, printed_qualifier
from tools.language.register_words import REGISTER_WORDING
from tools.language.written_numbers import number_and_unit, with_qualifier, written_rank
from tools.pages.html import Markup, element
from tools.registers.figures import FigureData


def value_and_unit(figure: FigureData, language: Language) -> tuple[str, str]:
    """Return the value in plain text with the report's qualifier, and the unit with what stands before it."""
    if figure.kind == "rank":
        return written_rank(figure.value, language), ""
    number, unit = number_and_unit(figure.value, figure.unit[language.code], language)
    return (with_qualifier(number, _qualifier(figure, language), language) if figure.qualifier else number), unit


def _qualifier(figure: FigureData, language: Language) -> str:
    """Return the word that limits a value, as the report prints it in this language if it does; nothing for none."""
    if not figure.qualifier:
        return ""
    printed = printed_qualifier(figure.quote.get(language.code, ""), language.code, figure.qualifier)
    return printed or REGISTER_WORDING[language.code].qualifiers[figure.qualifier]


def as_printed(figure: FigureData, language: Language) -> Iterator[Markup]:
    """Yield the words of the report that print the value, where it has them in this language."""
    if words := figure.quote.get(language.code):
        yield Markup(" ")
        label = REGISTER_WORDING[language.code].as_printed
        yield element("small", {"class": "as-printed"}, label.format(words=words))


def bound_word(figure: FigureData, language: Language) -> str:
    """Return the word for the end of a span that a value is; of a length of time, shortest or longest."""
    wording = REGISTER_WORDING[language.code]
    words = wording.bounds_of_time if figure.unit.get(language.code) == MONTHS[language.code] else wording.bounds
    return words[figure.bound] if figure.bound else ""
