"""The sentence of the report that prints a figure, with the printed words marked."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup, escape

from tools.data.sentences import PairData
from tools.language.languages import Language
from tools.registers.figures import FigureData


def pair_of(figure: FigureData, pairs: Sequence[PairData]) -> PairData | None:
    """Return the pair of sentences that prints a figure; None where its words go over the end of one."""
    for pair in pairs:
        printed = {"zh": "".join(pair.zh), "en": " ".join(pair.en)}
        if any(words in printed[code] for code, words in figure.quote.items()):
            return pair
    return None


def marked_sentence(figure: FigureData, pair: PairData, language: Language) -> Markup:
    """Return the sentence of a pair in one language as HTML, the words that print the figure in a mark."""
    sentences = {"zh": pair.zh, "en": pair.en}[language.code]
    text = language.glue.join(sentences)
    before, words, after = text.partition(figure.quote.get(language.code) or text)
    if not after and not before:
        return escape(text)
    return Markup("{}<mark>{}</mark>{}").format(before, words, after)
