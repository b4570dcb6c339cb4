"""The value of a figure in plain text, in a normal form that is the same for all figures."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tools.language.languages import Language
from tools.language.printed_numbers import MONTHS, printed_qualifier
from tools.language.register_words import REGISTER_WORDING
from tools.language.written_numbers import number_and_unit, with_qualifier, with_unit, written_rank
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


def printed_words(figure: FigureData, language: Language) -> str:
    """Return the words of the report that print the value; the value where the language does not have them alone.

    A quotation has other words before the number where that would not tell the place: “accepted 479,900”.
    """
    quote = figure.quote.get(language.code) or ""
    before = re.split(r"\d", quote, maxsplit=1)[0].strip()
    is_alone = before == quote.strip() or before.casefold() in ("", "top", "前", _qualifier(figure, language))
    return quote if quote and is_alone else "".join(value_and_unit(figure, language))


def bound_word(figure: FigureData, language: Language) -> str:
    """Return the word for the end of a span that a value is; of a length of time, shortest or longest."""
    wording = REGISTER_WORDING[language.code]
    words = wording.bounds_of_time if figure.unit.get(language.code) == MONTHS[language.code] else wording.bounds
    return words[figure.bound] if figure.bound else ""


def changes(figures: Sequence[FigureData]) -> dict[str, FigureData]:
    """Return the figures that say how another one changed, by the id of that one."""
    return {figure.change_of: figure for figure in figures if figure.change_of}


def change(figure: FigureData, language: Language) -> str:
    """Write a figure that is a change in plain text: `↑ rise 29.5%`."""
    wording = REGISTER_WORDING[language.code]
    arrow = {"up": wording.up, "down": wording.down}[figure.direction or "up"]
    return f"{arrow} {with_unit(figure.value, figure.unit[language.code], language)}"


def previous_value(figure: FigureData, language: Language) -> str:
    """Return what the value was in the period before, where the report gives it; nothing else."""
    if figure.previous is None:
        return ""
    value = with_unit(figure.previous, figure.unit[language.code], language)
    return REGISTER_WORDING[language.code].previous.format(period=figure.previous_period, value=value)
