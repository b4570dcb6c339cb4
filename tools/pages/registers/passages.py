"""The passages that a register quotes: their numbers, links to them, and excerpts of their sentences."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import pairwise

from tools.addresses.ids import segment_of_pair
from tools.addresses.numbering import margin_number, short_place
from tools.addresses.urls import page_name
from tools.language.languages import Code, Language
from tools.pages.html import Markup, element
from tools.pages.markdown import joined, link
from tools.report.model import Pair, Report, Segment, segment_text

# How many characters of a long sentence stand before and after words that are marked, and how many say as much as
# one Chinese character.
_REACH, _LATIN_FOR_CHINESE = 72, 3
_CLOSING = "”’》）)\"'"


class Passages:
    """The segments of one edition by id, for the links, numbers and excerpts of its register pages."""

    def __init__(self, report: Report) -> None:
        self.report = report

    @cached_property
    def segments(self) -> dict[str, Segment]:
        """The segments by id."""
        return {segment.id: segment for segment in self.report.segments}

    @cached_property
    def order(self) -> dict[str, int]:
        """The place of each segment in reading order, from 0, by id."""
        return {segment.id: position for position, segment in enumerate(self.report.segments)}

    def text(self, segment: str, code: Code) -> str:
        """Return the plain text of a segment, as report.json has it."""
        return segment_text(self.segments[segment], code)

    def number(self, segment: str, language: Language) -> str:
        """Return the number that the reader sees: `4.1 ¶3`."""
        return margin_number(self.segments[segment], language)

    def link(self, passage: str, language: Language, folder: str = "", words: str = "") -> Markup:
        """Write a link to a segment or pair in the reading page, by its number unless there are other words.

        `folder` leads from the page to the edition's folder: `2024/`.
        """
        segment = segment_of_pair(passage) or passage
        target = f"{folder}{page_name(self.segments[segment].part)}.md#{passage}"
        return link(words or self.number(segment, language), target)

    def quoted(self, segment: str, quote: Mapping[Code, str | None], start: Mapping[Code, int]) -> str:
        """Return the id of the pair in which all of a quotation lies; that of the segment where it is one or none is.

        `start` counts characters of the segment's plain text, by language.
        """
        pairs = self._pairs.get(segment, [])
        places = [(code, place, place + len(quote.get(code) or "")) for code, place in start.items()]
        holding = [pair.id for pair in pairs if places and all(_holds(pair, *place) for place in places)]
        return holding[0] if len(pairs) > 1 and len(holding) == 1 else segment

    @cached_property
    def _pairs(self) -> dict[str, list[Pair]]:
        pairs: dict[str, list[Pair]] = {}
        for pair in self.report.pairs:
            pairs.setdefault(pair.segment, []).append(pair)
        return pairs

    def part(self, segment: str) -> str:
        """Return the id of the part that a segment stands in."""
        return self.segments[segment].part

    def chapter(self, part: str, language: Language) -> str:
        """Return the short name of a part: `4`, `Preface`."""
        return short_place(self.segments[part], language)

    def sorted(self, segments: Iterable[str]) -> list[str]:
        """Return the ids of segments, each once, in reading order."""
        return sorted(set(segments), key=self.order.__getitem__)


def _holds(pair: Pair, code: Code, start: int, end: int) -> bool:
    """Tell whether characters of a language stand in a pair, from the first of its sentences to the last."""
    spans = pair.spans[code]
    return bool(spans) and spans[0][0] <= start and end <= spans[-1][1]


def linked(words: str, links: Mapping[str, Markup]) -> Markup:
    """Write a sentence of ours; `links` are what stands for some of its words, such as printed places."""
    if not links:
        return joined([words])
    longest_first = sorted(links, key=len, reverse=True)
    parts = re.split(f"({'|'.join(map(re.escape, longest_first))})", words)
    return joined(links.get(part, part) for part in parts)


def sentences(text: str, language: Language) -> Iterator[tuple[int, int]]:
    """Yield (start, end) of every sentence of a text, in characters; together they are all of the text."""
    start = 0
    after = "" if language.glue == "" else r"(?=\s)"
    for match in re.finditer(rf"[{re.escape(language.sentence_ends)}][{re.escape(_CLOSING)}]*{after}", text):
        end = match.end()
        if text[:end].endswith(language.never_ends) or text[end : end + 2].strip()[:1].islower():
            continue
        yield start, end
        start = end
    if start < len(text):
        yield start, len(text)


def excerpt(text: str, spans: Sequence[tuple[int, int]], language: Language) -> Markup:
    """Write the sentences in which some of the spans begin, the spans in `<mark>`, with `…` for what is left out.

    `spans` are (start, end) in characters of the text, in order and apart. Of a long sentence there is what stands
    around the spans, as in the lines of a concordance.
    """
    parts: list[Markup] = []
    skipped = False
    for start, end in sentences(text, language):
        inside = [span for span in spans if start <= span[0] < end]
        if inside:
            parts += [Markup("…")] * skipped + [_marked(text, (start, end), inside, language)]
        skipped = not inside
    if skipped and parts:
        parts.append(Markup("…"))
    written = re.sub(r"\s+", " ", language.glue.join(part.strip() for part in parts))
    return Markup(re.sub(r"…(\s*…)+", "…", written))


def _marked(text: str, sentence: tuple[int, int], spans: Sequence[tuple[int, int]], language: Language) -> Markup:
    """Write a sentence with its spans marked, and of what is between them only what stands near one."""
    start, end = sentence
    edges = [start, *(edge for span in spans for edge in span), end]
    parts: list[str] = []
    for number, (low, high) in enumerate(pairwise(edges)):
        if number % 2:
            parts.append(element("mark", {}, text[low:high]))
        else:
            parts.append(_near(text[low:high], low > start, high < end, language))
    return joined(parts)


def _near(words: str, follows: bool, precedes: bool, language: Language) -> str:
    """Return the words that are near the span that they follow or precede, with `…` for the others."""
    reach = _REACH if language.glue else _REACH // _LATIN_FOR_CHINESE
    if len(words) <= reach * (follows + precedes):
        return words
    head, tail = words[: reach if follows else 0], words[len(words) - reach if precedes else len(words) :]
    if language.glue:
        head, tail = head.rpartition(" ")[0], tail.partition(" ")[2]
    return f"{head} … {tail}" if language.glue else f"{head}…{tail}"


def in_language(words: str, language: Language, page: Language) -> Markup:
    """Write words, plain or Markup, in a language of their own on a page in another one."""
    return joined([words]) if language is page else element("span", {"lang": language.tag}, words)
