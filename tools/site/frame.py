"""The site's own page around a content that is no page of MkDocs: identity pages and the page for wrong addresses.

The theme writes it once a language and depth, and it is taken apart: what differs from page to page is put between, so
that a hundred pages take no longer than their own content.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from jinja2 import Environment
from markupsafe import Markup

from tools.language.languages import LANGUAGES, Language
from tools.site.navigation import Neighbour

TEMPLATE = "frame.html"
GAP = "<!-- here another template goes on -->"


@dataclass(frozen=True, slots=True)
class Frame:
    """The page in one language as HTML: what stands before, between and after what a page says itself.

    Such a page has both languages, and carries the words of header and footer in the other one, too.
    """

    language: Language
    start: Markup
    styles: Markup
    to_header: Markup
    header: Markup
    opening: Markup
    closing: Markup
    footer: Markup
    end: Markup

    @property
    def words(self) -> Markup:
        """Return header and footer for their words and links alone: without what scripts and pictures have inside."""
        return Markup(_NO_WORDS.sub(r"\1\3", str(self.header + self.footer)))


_NO_WORDS = re.compile(r"(<(script|svg)\b[^>]*>).*?(</\2>)", re.DOTALL)


def frame(environment: Environment, context: Mapping[str, Any], language: Language) -> Frame:
    """Write the frame with the theme's templates in a language; `context` is what they are told of any page."""
    html = environment.get_template(TEMPLATE).render({**context, "page": None, "gap": GAP})
    return Frame(language, *map(Markup, html.split(GAP)))


def both_languages() -> list[Neighbour]:
    """Return where the language switch leads on a page that has all of them: to the part in each, by its code."""
    return [Neighbour(language.tag, language.name, f"#{language.code}") for language in LANGUAGES]
