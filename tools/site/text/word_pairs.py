"""The words that say the same in both languages, as far as the registers know: a file an edition, fetched on first use.

Bodies are paired within a pair of sentences; documents, terms and figures are quoted in both languages.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import msgspec

from tools.data.load import PublishedRegisters
from tools.language.languages import LANGUAGES, Code
from tools.registers.documents import DocumentMentionData
from tools.registers.figures import FigureData
from tools.registers.terms import TermPlaceData
from tools.site.text.marks import SegmentTexts
from tools.site.text.sentences import Pairs, PairsOfPassage

Span = tuple[int, int]  # (start, end) in characters of a segment's plain text
WordPair = dict[Code, list[Span]]


def word_pair_file(year: str) -> str:
    """Return the path, under the site, of the word pairs of an edition."""
    return f"assets/word-pairs/{year}.json"


def word_pair_files(
    registers: Mapping[str, PublishedRegisters], texts: Mapping[str, SegmentTexts], pairs: Mapping[str, Pairs]
) -> Iterator[tuple[str, bytes]]:
    """Yield (path under the site, bytes) of the word pairs of every edition, by segment.

    A pair is written as its places in the original and in the other language: start, end, start, end …
    """
    for year, published in registers.items():
        found: dict[str, list[list[list[int]]]] = {}
        for segment, pair in (*_bodies(published, texts[year], pairs[year]), *_quoted(published)):
            written = [[place for span in pair[language.code] for place in span] for language in LANGUAGES]
            if written not in found.setdefault(segment, []):
                found[segment].append(written)
        yield word_pair_file(year), msgspec.json.encode(found) + b"\n"


def _quoted(registers: PublishedRegisters) -> Iterator[tuple[str, WordPair]]:
    """Yield the quotations in both languages, with their segments."""
    quoting: list[DocumentMentionData | TermPlaceData | FigureData] = [
        *(mention for document in registers.documents for mention in document.mentions),
        *(place for term in registers.terms for place in term.places),
        *registers.figures,
    ]
    for record in quoting:
        if len(record.start) == len(LANGUAGES):
            spans = {code: [(start, start + len(record.quote[code]))] for code, start in record.start.items()}
            yield record.segment, spans


def _bodies(registers: PublishedRegisters, texts: SegmentTexts, pairs: Pairs) -> Iterator[tuple[str, WordPair]]:
    """Yield where both languages of a pair of sentences name a body, with the segment."""
    for entry in registers.glossary:
        named: dict[tuple[str, str], WordPair] = {}
        for code, mentions in entry.mentions.items():
            for mention in mentions:
                passage = PairsOfPassage(code, pairs[mention.segment], is_own=False)
                sentence = _pair_at(mention.start, passage, texts[mention.segment][code])
                words = (mention.start, mention.start + len(mention.text))
                named.setdefault((mention.segment, sentence), {}).setdefault(code, []).append(words)
        yield from ((segment, pair) for (segment, _), pair in named.items() if len(pair) == len(LANGUAGES))


def _pair_at(place: int, passage: PairsOfPassage, text: str) -> str:
    """Return the id of the pair in which a character of a text stands."""
    return next(name for name, start, end in passage.places(text) if start <= place < end)
