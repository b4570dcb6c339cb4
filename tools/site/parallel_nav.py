"""The navigation of the pages side by side: their chapters lead to one another and not back into the text."""

from __future__ import annotations

from collections.abc import Mapping
from copy import copy
from typing import Any

from mkdocs.structure.nav import Navigation


def parallel_navigation(nav: Navigation, pages: Mapping[str, Any]) -> Navigation:
    """Return the navigation with pages side by side in the places of the pages of the text.

    `pages` are MkDocs' pages side by side by the address of the page of the text with the same part. Each gets the
    group that it stands in as its parent, so that MkDocs marks both while it builds the page.
    """
    replaced = Navigation([_entry(item, pages) for item in nav.items], nav.pages)
    replaced.homepage = nav.homepage
    return replaced


def _entry(item: Any, pages: Mapping[str, Any]) -> Any:
    """Return the page side by side for one of the text, a group with its entries replaced, else the item itself."""
    if not item.children:
        return pages.get(item.url, item)
    group = copy(item)
    group.children = [_entry(child, pages) for child in item.children]
    for child, replaced in zip(item.children, group.children, strict=True):
        if replaced is not child:
            replaced.parent = group
    return group
