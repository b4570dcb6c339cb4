"""HTML within Markdown: one function writes every element, and escapes what it is given."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping

# What the site fills in on pages by hand (SITE_IN_EXAMPLES, REPOSITORY_IN_PAGES); in a text it is no more than text.
FILLED_IN = r"(?<=https://)[SR](?=ITE/|EPOSITORY/)"
# What Markdown would read as its own; some renderers do so inside of HTML, and some do not.
_MARKS = re.compile(rf"[\\`*_{{}}\[\]~|^$]|{FILLED_IN}")
# A text is one line, as in HTML: in Markdown a second one, or blanks at its beginning, could begin something else.
_LINE_ENDS = re.compile(r"\s*[\n\t]\s*|^\s\s+")


# What escaping can change; nearly every text has none of it.
_SPECIAL = re.compile(r"[\\`*_{}\[\]~|^$&<>\n\t]|^\s\s|https://")


class Markup(str):
    """Markdown or HTML as it goes into a page; any other string is plain text and still to be escaped."""

    __slots__ = ()


def escape_html(text: str) -> Markup:
    """Escape plain text that stands inside an HTML element."""
    if is_plain(text):
        return Markup(text)
    return Markup(_MARKS.sub(lambda match: f"&#{ord(match[0])};", html.escape(one_line(text), quote=False)))


def is_plain(text: str) -> bool:
    """Tell whether a text reads the same in HTML and inside a line of Markdown, with nothing escaped."""
    return not _SPECIAL.search(text)


def one_line(text: str) -> str:
    """Return a text with a blank for each line end."""
    return _LINE_ENDS.sub(" ", text)


def opening(name: str, attributes: Mapping[str, str | None]) -> Markup:
    """Write the opening tag of an element; the values of its attributes are plain text, None is no value."""
    return Markup(f"<{name}{''.join(_attribute(key, value) for key, value in attributes.items())}>")


def _attribute(name: str, value: str | None) -> str:
    if value is None:
        return f" {name}"
    return f' {name}="{escape_html(value).replace(chr(34), "&quot;")}"'


def element(name: str, attributes: Mapping[str, str | None], *children: str) -> Markup:
    """Write an element on one line; children that are plain text are escaped, Markup stands as it is."""
    content = (child if isinstance(child, Markup) else escape_html(child) for child in children)
    return Markup(f"{opening(name, attributes)}{''.join(content)}</{name}>")
