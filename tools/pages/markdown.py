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

from tools.report.text import Text, runs

# Python-Markdown knows backslash escapes for some punctuation only; the rest are entities.
_BACKSLASHED = re.compile(r"[\\`*_{}\[\]]")


_ENTITIES = re.compile(r"[~|^$]")


_LINE_START = re.compile(r"(\d+)([.)])(?=\s|$)")


_MARKERS_AT_START = re.compile(r"[#+:=-]")


def escape(text: str) -> str:
    """Plain text of one line as Markdown that begins a paragraph."""
    start, line = "", text
    if match := _LINE_START.match(line):
        start, line = f"{match[1]}\\{match[2]}", line[match.end() :]
    elif _MARKERS_AT_START.match(line):
        start, line = f"&#{ord(line[0])};", line[1:]
    return start + escape_inside(line)


def escape_inside(text: str) -> str:
    """Plain text as Markdown in the middle of a line."""
    entities = html.escape(text, quote=False)
    entities = _ENTITIES.sub(lambda match: f"&#{ord(match[0])};", entities)
    return _BACKSLASHED.sub(lambda match: f"\\{match[0]}", entities)


def escape_html(text: str) -> str:
    """Plain text inside an HTML heading, which some renderers read as Markdown and some do not."""
    return re.sub(r"[\\`*_{}\[\]~|^$]", lambda match: f"&#{ord(match[0])};", html.escape(text, quote=False))


def escape_attribute(text: str) -> str:
    """Plain text as the value of an HTML attribute between double quotes."""
    return escape_html(text).replace('"', "&quot;")


def paragraph(text: Text) -> str:
    """A paragraph of the report as one line of Markdown, its italics as emphasis."""
    parts: list[str] = []
    written = list(runs(text))
    for number, (characters, italic) in enumerate(written):
        escaped = escape_inside(characters) if number else escape(characters)
        if italic:
            before = written[number - 1][0][-1:] if number else ""
            after = written[number + 1][0][:1] if number + 1 < len(written) else ""
            escaped = _emphasised(escaped, before, characters, after)
        parts.append(escaped)
    return "".join(parts)


def _emphasised(escaped: str, before: str, characters: str, after: str) -> str:
    """`*…*`, or `<em>` where CommonMark would not take the stars for emphasis.

    Between a blank or punctuation outside and no blank inside they always are (CommonMark
    0.31, 6.2: left- and right-flanking delimiter runs).
    """
    apart = all(not edge or edge.isspace() or unicodedata.category(edge)[0] in "PS" for edge in (before, after))
    blank = characters[0].isspace() or characters[-1].isspace()
    return f"*{escaped}*" if apart and not blank else f"<em>{escaped}</em>"


def heading(level: int, identifier: str, words: str) -> str:
    """A heading with an id of its own."""
    return f'<h{level} id="{identifier}" markdown>{escape_html(words)}</h{level}>'


def block(element: str, content: list[str], **attributes: str) -> str:
    """An HTML element around blocks of Markdown; `class_` and `aria_label` are attributes, too."""
    names = {name: name.rstrip("_").replace("_", "-") for name in attributes}
    written = "".join(f' {names[name]}="{html.escape(value)}"' for name, value in attributes.items())
    return "\n\n".join([f"<{element}{written} markdown>", *content, f"</{element}>"])


def document(blocks: list[str]) -> str:
    """A Markdown file."""
    return "\n\n".join(blocks) + "\n"


def link(words: str, target: str) -> str:
    """A link to another Markdown file, relative to this one."""
    return f"[{escape_inside(words)}]({target})"


def nested_list(items: list[tuple[int, str]]) -> str:
    """A bullet list of (depth from 0, Markdown of one line)."""
    return "\n".join(f"{'    ' * depth}- {words}" for depth, words in items)
