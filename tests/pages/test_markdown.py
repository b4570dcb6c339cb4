"""Nothing in the text can turn into markup, for GitHub's renderer and for Python-Markdown."""

from __future__ import annotations

import cmarkgfm
import markdown
import pytest
from bs4 import BeautifulSoup, Tag
from cmarkgfm.cmark import Options
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tools.pages.markdown import block, escape, heading, paragraph
from tools.report.text import Piece, html, plain

MARKUP = st.text(st.sampled_from("*_`[]()<>&#+-=.!1 2a字。：“》~|^$:\\{}\"'/é"), min_size=1, max_size=24)
PRINTED = MARKUP.map(lambda text: " ".join(text.split())).filter(bool)


def python_markdown(text: str) -> str:
    return markdown.markdown(text, extensions=["md_in_html", "toc"])


def github(text: str) -> str:
    return str(cmarkgfm.github_flavored_markdown_to_html(text, options=Options.CMARK_OPT_UNSAFE))


RENDERERS = pytest.mark.parametrize("render", [python_markdown, github])


def only(soup: BeautifulSoup, selector: str) -> Tag:
    found = soup.select(selector)
    assert len(found) == 1, f"{selector}: {len(found)} in {soup}"
    return found[0]


@RENDERERS
@settings(deadline=None, max_examples=300)
@given(PRINTED)
@example("1. first")
@example("2024 is *not* _emphasis_")
@example("# 5")
@example("+ - * >")
@example("<b>&amp;</b>")
@example("[a](b)![c]")
@example("```")
@example("a  \\b")
def test_plain_text_comes_out_as_it_is(render, text: str) -> None:  # type: ignore[no-untyped-def]
    soup = BeautifulSoup(render(block("div", [escape(text)], id="x")), "html.parser")
    shown = only(soup, "div#x > p")
    assert shown.get_text() == text
    assert shown.find(True) is None


@RENDERERS
@settings(deadline=None, max_examples=300)
@given(PRINTED)
def test_a_heading_comes_out_as_it_is(render, text: str) -> None:  # type: ignore[no-untyped-def]
    shown = only(BeautifulSoup(render(heading(2, "x", text)), "html.parser"), "h2#x")
    assert shown.get_text() == text
    assert shown.find(True) is None


@RENDERERS
@settings(deadline=None, max_examples=300)
@given(st.lists(PRINTED, min_size=1, max_size=5), st.booleans())
def test_italics_come_out_as_emphasis(render, texts: list[str], first: bool) -> None:  # type: ignore[no-untyped-def]
    pieces, position = [], 0
    for number, text in enumerate(texts):
        pieces.append(Piece(text, position, (number % 2 == 0) is first))
        position += len(text)
    shown = only(BeautifulSoup(render(block("div", [paragraph(tuple(pieces))], id="x")), "html.parser"), "div#x > p")
    assert shown.get_text() == plain(tuple(pieces))
    assert shown.decode_contents(formatter="minimal") == html(tuple(pieces))
