"""What every register page needs of an edition: texts, numbers, labels, and links to its passages."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from tools.addresses.numbering import margin_number, short_place
from tools.addresses.urls import page_name
from tools.language.languages import Code, Language
from tools.language.register_words import REGISTER_WORDING
from tools.pages.markdown import escape_attribute, escape_html, escape_inside
from tools.report.model import Report, Segment, segment_text

_CLOSING = "”’》）)\"'"


class Passages:
    """The segments of one edition, by id, for links and excerpts."""

    def __init__(self, report: Report) -> None:
        self.report = report

    @cached_property
    def segments(self) -> dict[str, Segment]:
        return {segment.id: segment for segment in self.report.segments}

    @cached_property
    def order(self) -> dict[str, int]:
        return {segment.id: position for position, segment in enumerate(self.report.segments)}

    def text(self, segment: str, code: Code) -> str:
        """The plain text of a segment, as report.json has it."""
        return segment_text(self.segments[segment], code)

    def number(self, segment: str, language: Language) -> str:
        """The number that the reader sees: `4.1 ¶3`."""
        return margin_number(self.segments[segment], language)

    def link(self, segment: str, language: Language, folder: str, words: str = "") -> str:
        """A link to the passage in the reading page, by its number; `folder` leads to the edition's folder."""
        target = f"{folder}{page_name(self.segments[segment].part)}.md#{segment}"
        return f"[{escape_inside(words or self.number(segment, language))}]({target})"

    def part(self, segment: str) -> str:
        return self.segments[segment].part

    def chapter(self, part: str, language: Language) -> str:
        """The short name of a part: `4`, `Preface`."""
        return short_place(self.segments[part], language)

    def sorted(self, segments: Iterable[str]) -> list[str]:
        """Ids of segments, each once, in reading order."""
        return sorted(set(segments), key=self.order.__getitem__)


def sentences(text: str, language: Language) -> Iterator[tuple[int, int]]:
    """(start, end) of every sentence of a text; together they are the whole text."""
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


def excerpt(text: str, spans: Sequence[tuple[int, int]], language: Language) -> str:
    """The sentences that hold some of the spans, as Markdown, with the spans in `<mark>`; `…` for others between."""
    parts: list[str] = []
    skipped = False
    for start, end in sentences(text, language):
        inside = [span for span in spans if start <= span[0] < end]
        if not inside:
            skipped = True
            continue
        if skipped:
            parts.append("…")
        skipped = False
        parts.append(_marked(text, start, max(end, inside[-1][1]), inside))
    if skipped and parts:
        parts.append("…")
    return re.sub(r"\s+", " ", language.glue.join(part.strip() for part in parts))


def _marked(text: str, start: int, end: int, spans: Sequence[tuple[int, int]]) -> str:
    written, position = "", start
    for low, high in spans:
        written += f"{escape_inside(text[position:low])}<mark>{escape_inside(text[low:high])}</mark>"
        position = high
    return written + escape_inside(text[position:end])


def in_language(markdown: str, language: Language, page: Language) -> str:
    """Words in a language of their own on a page in another one."""
    return markdown if language is page else f'<span lang="{language.tag}">{markdown}</span>'


def heading_with(level: int, identifier: str, words: str, more: str = "", label: str = "") -> str:
    """A heading whose words are followed by other elements; `label` is what contents lists call it."""
    called = f' data-toc-label="{escape_attribute(label)}"' if label else ""
    return f'<h{level} id="{identifier}"{called} markdown>{escape_html(words)}{more}</h{level}>'


def downloads(year: int, files: Sequence[str], language: Language, depth: int) -> str:
    """Links to data files, which are no pages: so they are HTML, relative to a page `depth` folders deep."""
    wording = REGISTER_WORDING[language.code]
    folder = "../" * (depth + language.prefix.count("/")) + f"data/{year}/"
    links = " · ".join(f'<a href="{folder}{name}">{name}</a>' for name in files)
    return f'<p class="downloads">{wording.download}{wording.colon}{links}</p>'


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table of Markdown cells, as GitHub and Python-Markdown read it."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)
