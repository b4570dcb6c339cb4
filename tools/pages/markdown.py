"""Write Markdown that means the same to CommonMark, to GitHub and to Python-Markdown.

Structure is plain HTML elements with blank lines around their content, so that every
renderer keeps the ids and reads the content as Markdown (Python-Markdown through its own
`md_in_html`, which the attribute `markdown` asks for). Text is escaped, so that nothing in
the report can turn into markup.
"""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence

from tools.pages.html import FILLED_IN, Markup, element, is_plain, one_line, opening
from tools.report.text import Text, runs

# Python-Markdown knows backslash escapes for some punctuation only; the rest are entities.
_BACKSLASHED = re.compile(r"[\\`*_{}\[\]]")


_ENTITIES = re.compile(rf"[~|^$]|{FILLED_IN}")


_LINE_START = re.compile(r"(\d+)([.)])(?=\s|$)")


_MARKERS_AT_START = re.compile(r"[#+:=-]")


def escape(text: str) -> Markup:
    """Escape plain text of one line that begins a paragraph."""
    start, line = "", text
    if match := _LINE_START.match(line):
        start, line = f"{match[1]}\\{match[2]}", line[match.end() :]
    elif _MARKERS_AT_START.match(line):
        start, line = f"&#{ord(line[0])};", line[1:]
    return Markup(start + escape_inside(line))


def escape_inside(text: str) -> Markup:
    """Escape plain text in the middle of a line; a bare `|` would end the cell of a table."""
    if is_plain(text):
        return Markup(text)
    entities = html.escape(one_line(text), quote=False)
    entities = _ENTITIES.sub(lambda match: f"&#{ord(match[0])};", entities)
    return Markup(_BACKSLASHED.sub(lambda match: f"\\{match[0]}", entities))


def joined(parts: Iterable[str], separator: str = "") -> Markup:
    """Join parts of a line, the separator between them; those that are plain text are escaped."""
    return Markup(_inline(separator).join(map(_inline, parts)))


def _inline(part: str) -> Markup:
    return part if isinstance(part, Markup) else escape_inside(part)


def paragraph(text: Text) -> Markup:
    """Write a paragraph of the report as one line, its italics as emphasis."""
    parts: list[Markup] = []
    written = list(runs(text))
    for number, (characters, italic) in enumerate(written):
        escaped = escape_inside(characters) if number else escape(characters)
        if italic:
            before = written[number - 1][0][-1:] if number else ""
            after = written[number + 1][0][:1] if number + 1 < len(written) else ""
            escaped = _emphasised(escaped, before, characters, after)
        parts.append(escaped)
    return joined(parts)


def _emphasised(escaped: Markup, before: str, characters: str, after: str) -> Markup:
    """Write `*…*`, or `<em>` where CommonMark would not take the stars for emphasis.

    Between a blank or punctuation outside and no blank inside they always are (CommonMark
    0.31, 6.2: left- and right-flanking delimiter runs).
    """
    apart = all(not edge or edge.isspace() or unicodedata.category(edge)[0] in "PS" for edge in (before, after))
    blank = characters[0].isspace() or characters[-1].isspace()
    return Markup(f"*{escaped}*") if apart and not blank else element("em", {}, escaped)


def strong(words: str) -> Markup:
    """Write words in bold; they begin and end with no blank."""
    return Markup(f"**{escape_inside(words)}**")


def heading(level: int, identifier: str, words: str, *more: Markup, label: str | None = None) -> Markup:
    """Write a heading with an id of its own; `more` follows its words, `label` is what contents lists call it."""
    called = {"data-toc-label": label} if label else {}
    return element(f"h{level}", {"id": identifier, **called, "markdown": None}, words, *more)


def block(name: str, attributes: Mapping[str, str | None], content: Sequence[Markup]) -> Markup:
    """Write an HTML element around blocks of Markdown."""
    return Markup("\n\n".join([opening(name, {**attributes, "markdown": None}), *content, f"</{name}>"]))


def document(blocks: Sequence[Markup]) -> str:
    """Write a Markdown file."""
    return "\n\n".join(blocks) + "\n"


def link(words: str, target: str, title: str = "") -> Markup:
    """Write a link to another Markdown file, relative to this one, or to an `#id` of this one."""
    shown = f' "{escape_inside(title).replace(chr(34), "&quot;")}"' if title else ""
    return Markup(f"[{_inline(words)}]({target}{shown})")


def bullets(items: Iterable[Markup]) -> Markup:
    """Write a bullet list, an item a line."""
    return nested_list((0, item) for item in items)


def nested_list(items: Iterable[tuple[int, Markup]]) -> Markup:
    """Write a bullet list of (depth from 0, Markdown of one line)."""
    return Markup("\n".join(f"{'    ' * depth}- {words}" for depth, words in items))


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> Markup:
    """Write a table, as GitHub and Python-Markdown read it; cells that are plain text are escaped."""
    rule = [Markup("---")] * len(head)
    return Markup("\n".join(f"| {joined(cells, Markup(' | '))} |" for cells in (head, rule, *rows)))
