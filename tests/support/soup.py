"""Read built pages: elements that must be there, and attributes as text."""

from __future__ import annotations

import re
from pathlib import Path

from bs4 import BeautifulSoup, Tag


def read_page(path: Path) -> BeautifulSoup:
    """Parse an HTML file, or the index.html of a folder."""
    file = path / "index.html" if path.is_dir() else path
    return BeautifulSoup(file.read_bytes(), "html.parser")


def html_pages(site: Path) -> list[Path]:
    """Return the HTML files of a site; of those of figures and of those to embed, which are alike, every tenth."""
    pages = sorted(site.rglob("*.html"))
    alike = [
        [path for path in pages if re.match(kind, path.relative_to(site).as_posix())]
        for kind in (r".*/figures/figure-", r"(en/)?embed/")
    ]
    return [path for path in pages if path not in set().union(*alike)] + [path for kind in alike for path in kind[::10]]


def select_one(page: Tag, selector: str) -> Tag:
    """Return the only element that a CSS selector finds; any other number fails the test."""
    found = page.select(selector)
    assert len(found) == 1, f"{len(found)} elements are {selector}"
    return found[0]


def by_id(page: Tag, name: str) -> Tag:
    """Return the element with an id, which must be there."""
    element = page.find(id=name)
    assert isinstance(element, Tag), f"no element has the id {name}"
    return element


def attribute(element: Tag, name: str) -> str:
    """Return an attribute that must be there; of several values the words, with blanks between."""
    value = element[name]
    return value if isinstance(value, str) else " ".join(value)


def title_of(page: BeautifulSoup) -> str:
    """Return what the title element of a page says."""
    return select_one(page, "head > title").get_text()


def description_of(page: BeautifulSoup) -> str:
    """Return what a page says of itself for search engines."""
    return attribute(select_one(page, 'meta[name="description"]'), "content")


def canonical_of(page: BeautifulSoup) -> str:
    """Return the address that a page gives as its own."""
    return attribute(select_one(page, 'link[rel="canonical"]'), "href")
