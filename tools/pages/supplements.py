"""Notes and tables in the pages of the text, and the pages of appendices: their lines stand as printed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from tools.files.report_txt import Line
from tools.language.languages import LANGUAGES, Language, glue_after
from tools.pages.html import Markup, element
from tools.pages.markdown import block, document, heading, paragraph
from tools.report.model import Supplement
from tools.report.text import marked, plain

_CELLS = re.compile(r"\t+| {2,}")


def supplements_after(
    ids: Iterable[str], supplements: Sequence[Supplement], language: Language, *, is_row: bool = False
) -> Iterator[Markup]:
    """Write the notes and tables that stand after the last of these segments or their column.

    With `is_row`, write them as rows of a page that has the languages side by side, the reader's own first.
    """
    hosts = {*ids}
    for supplement in supplements:
        if supplement.after in hosts and is_row:
            yield _row(supplement, language)
        elif supplement.after in hosts and language.code in supplement.lines:
            yield block("section", {"id": supplement.id, "class": "supplement"}, _content(supplement, language))


def _row(supplement: Supplement, language: Language) -> Markup:
    languages = [language, *(other for other in LANGUAGES if other is not language)]
    cells = [block("div", {"class": "cell", "lang": each.tag}, _content(supplement, each)) for each in languages]
    return block("div", {"id": supplement.id, "class": "row"}, cells)


def _content(supplement: Supplement, language: Language) -> list[Markup]:
    """Write what a language prints of a supplement: nothing where the other one alone has it."""
    lines = [line.text.strip() for line in supplement.lines.get(language.code, ())]
    if not lines:
        return []
    return _table(lines) if supplement.kind == "table" else [paragraph(marked(_joined(lines, language)))]


def _joined(lines: Sequence[str], language: Language) -> str:
    """Return the lines of a note as one: they end where the page does."""
    words = lines[0]
    for line in lines[1:]:
        words += glue_after(words, language) + line
    return words


def _table(lines: Sequence[str]) -> list[Markup]:
    """Write a table: its caption, and its rows in cells where each has as many, otherwise line by line."""
    rows = [[cell.strip() for cell in _CELLS.split(line)] for line in lines]
    head = next((index for index, row in enumerate(rows) if len(row) > 1), len(rows))
    caption = [paragraph(marked(line)) for line in lines[:head]]
    if len({len(row) for row in rows[head:]}) == 1:
        return [*caption, element("table", {}, *_rows(rows[head:]))]
    return [*caption, *(paragraph(marked(line)) for line in lines[head:])]


def _rows(rows: Sequence[Sequence[str]]) -> Iterator[Markup]:
    """Write the rows of a table; the first one heads it unless it has figures."""
    is_headed = not any(re.search(r"\d", cell) for cell in rows[0])
    for index, row in enumerate(rows):
        name, attributes = ("th", {"scope": "col"}) if is_headed and not index else ("td", {})
        yield element("tr", {}, *(element(name, attributes, plain(marked(cell))) for cell in row))


def appendices(supplements: Sequence[Supplement]) -> list[Supplement]:
    """Return the appendices among the supplements, each of which has a page."""
    return [supplement for supplement in supplements if supplement.kind == "appendix"]


def appendix_page(appendix: Supplement, language: Language) -> str:
    """Write the page of an appendix; where this language does not print it, as the other one does."""
    lines, tag = _lines_of(appendix, language)
    title, *rest = (line.text.strip() for line in lines)
    blocks = [heading(1, appendix.id, plain(marked(title))), *(paragraph(marked(line)) for line in rest)]
    return document(blocks if tag == language.tag else [block("div", {"lang": tag}, blocks)])


def appendix_title(appendix: Supplement, language: Language) -> str:
    """Return the first line of an appendix, in this language where it is printed there."""
    return _lines_of(appendix, language)[0][0].text.strip().replace("*", "")


def _lines_of(appendix: Supplement, language: Language) -> tuple[tuple[Line, ...], str]:
    """Return the lines of an appendix and the tag of the language that they are in."""
    printed = next(each for each in (language, *LANGUAGES) if each.code in appendix.lines)
    return appendix.lines[printed.code], printed.tag
