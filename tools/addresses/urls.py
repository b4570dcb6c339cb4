"""Where each part and segment is published: ids in pages, pages under any base path.

The addresses are fixed for good (DESIGN: Ids, Addresses); nothing here depends on a title.
"""

from __future__ import annotations

import re

from tools.addresses.ids import chapter_number
from tools.language.languages import Language


def page_name(part: str) -> str:
    """Return the name of a part's page: `c4` → `chapter-4`, `preface` → `preface`."""
    chapter = chapter_number(part)
    return f"chapter-{chapter}" if chapter else part


def page_file(year: int, part: str) -> str:
    """Return the Markdown file of a part, under docs/<language>/: `2024/chapter-4.md`."""
    return f"{year}/{page_name(part)}.md"


def page_url(year: int, part: str, language: Language) -> str:
    """Return the address of a part's page, relative to the site: `en/2024/chapter-4/`."""
    return f"{language.prefix}{year}/{page_name(part)}/"


def segment_url(year: int, part: str, segment: str, language: Language) -> str:
    """Return the address of a segment in its reading page: `2024/chapter-4/#c4-s1-p3`."""
    return f"{page_url(year, part, language)}#{segment}"


def parallel_file(year: int, part: str) -> str:
    """Return the Markdown file of a part in both languages side by side: `2024/parallel/chapter-4.md`."""
    return f"{year}/parallel/{page_name(part)}.md"


def parallel_url(year: int, part: str, language: Language) -> str:
    """Return the address of a part side by side: `en/2024/parallel/chapter-4/`."""
    return f"{language.prefix}{year}/parallel/{page_name(part)}/"


def identity_url(year: int, segment: str) -> str:
    """Return the permanent address of a segment: `id/2024/c4-s1-p3/`."""
    return f"id/{year}/{segment}/"


def embed_url(year: int, identifier: str, language: Language) -> str:
    """Return the address of a passage or figure to embed: `en/embed/2024/c4-s1-p3/`."""
    return f"{language.prefix}embed/{year}/{identifier}/"


def pair_identity_url(year: int, segment: str, pair: str) -> str:
    """Return the permanent address of a pair of sentences: `id/2024/c4-s1-p3/#c4-s1-p3.2`."""
    return f"{identity_url(year, segment)}#{pair}"


def root_of(url: str) -> str:
    """Return what leads from a page to the site's root: `../../` from `2024/chapter-4/`."""
    return "../" * url.count("/")


def register_url(year: int, page: str, language: Language) -> str:
    """Return the address of a register's page: `en/2024/figures/`."""
    return f"{language.prefix}{year}/{page}/"


def figure_url(year: int, figure: str, language: Language) -> str:
    """Return the address of the page of a figure: `en/2024/figures/figure-c4-s3-p1-2/`."""
    return f"{register_url(year, 'figures', language)}{figure}/"


def edition_of(url: str, language: Language) -> str:
    """Return the year of the edition that a page belongs to, by its address relative to the site; empty for none."""
    found = re.match(r"(\d{4})/", url.removeprefix(language.prefix))
    return found[1] if found else ""


PAGE = "search.md"


# Stands for the address of the site in examples; the site puts its own in.
SITE_IN_EXAMPLES = "https://SITE/"
# Stands for the repository; the site puts its own in, or leaves the line out where it names none.
REPOSITORY_IN_PAGES = "https://REPOSITORY/"
