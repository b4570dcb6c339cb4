"""XML and HTML: one function writes every element, and escapes what it is given."""

from __future__ import annotations

import html
from collections.abc import Mapping


class Markup(str):
    """XML as it goes into a file; any other string is plain text and still to be escaped."""

    __slots__ = ()


def element(name: str, attributes: Mapping[str, str | None], *children: str) -> Markup:
    """Write an element; an attribute that is None is left out."""
    given = "".join(f' {key}="{html.escape(value)}"' for key, value in attributes.items() if value is not None)
    return Markup(f"<{name}{given}>{joined(*children)}</{name}>") if children else Markup(f"<{name}{given}/>")


def joined(*children: str) -> Markup:
    """Join content; what is plain text is escaped."""
    return Markup(
        "".join(child if isinstance(child, Markup) else html.escape(child, quote=False) for child in children)
    )


def lines(*children: str) -> Markup:
    """Join content, each on a line of its own."""
    return Markup("\n" + "\n".join(joined(child) for child in children) + "\n")
