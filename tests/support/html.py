"""Read HTML in tests: elements that have to be there, and attributes as text."""

from __future__ import annotations

from bs4 import BeautifulSoup, Tag


def only(within: BeautifulSoup | Tag, selector: str) -> Tag:
    """Return the first element that a CSS selector finds; fails where there is none."""
    element = within.select_one(selector)
    assert element is not None, f"no element is {selector}"
    return element


def attribute(element: Tag, name: str) -> str:
    """Return an attribute as text; fails where there is none."""
    value = element[name]
    return value if isinstance(value, str) else " ".join(value)
