"""Nothing in the text can turn into markup, for GitHub's renderer and for Python-Markdown."""

from __future__ import annotations

from collections.abc import Callable
from html import unescape

import cmarkgfm
import markdown
import pytest
from bs4 import BeautifulSoup, Tag
from cmarkgfm.cmark import Options
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tools.pages.html import Markup, element
from tools.pages.markdown import block, escape, heading, joined, link, nested_list, paragraph, strong, table
from tools.report.text import Piece, html, plain

MARKUP = st.text(st.sampled_from("*_`[]()<>&#+-=.!1 2a字。：“》~|^$:\\{}\"'/é"), min_size=1, max_size=24)
PRINTED = MARKUP.map(lambda text: " ".join(text.split())).filter(bool)


def python_markdown(text: str) -> str:
    return markdown.markdown(text, extensions=["md_in_html", "toc", "tables"])


def github(text: str) -> str:
    return str(cmarkgfm.github_flavored_markdown_to_html(text, options=Options.CMARK_OPT_UNSAFE))


Render = Callable[[str], str]
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
def test_plain_text_comes_out_as_it_is(render: Render, text: str) -> None:
    soup = BeautifulSoup(render(block("div", {"id": "x"}, [escape(text)])), "html.parser")
    shown = only(soup, "div#x > p")
    assert shown.get_text() == text
    assert shown.find(True) is None


@RENDERERS
@settings(deadline=None, max_examples=300)
@given(PRINTED)
def test_a_heading_comes_out_as_it_is(render: Render, text: str) -> None:
    shown = only(BeautifulSoup(render(heading(2, "x", text)), "html.parser"), "h2#x")
    assert shown.get_text() == text
    assert shown.find(True) is None


@RENDERERS
@settings(deadline=None, max_examples=300)
@given(st.lists(PRINTED, min_size=1, max_size=5), st.booleans())
def test_italics_come_out_as_emphasis(render: Render, texts: list[str], first: bool) -> None:
    pieces, position = [], 0
    for number, text in enumerate(texts):
        pieces.append(Piece(text, position, (number % 2 == 0) is first))
        position += len(text)
    shown = only(
        BeautifulSoup(render(block("div", {"id": "x"}, [paragraph(tuple(pieces))])), "html.parser"), "div#x > p"
    )
    assert shown.get_text() == plain(tuple(pieces))
    assert shown.decode_contents(formatter="minimal") == html(tuple(pieces))


@RENDERERS
@settings(max_examples=300)
@given(PRINTED)
@example("a|b")
def test_a_cell_of_a_table_comes_out_as_it_is(render: Render, text: str) -> None:
    cells = [text, element("q", {}, text), link(text, "#x")]
    shown = BeautifulSoup(render(table(["1", "2", "3"], [cells])), "html.parser").select("tbody td")
    assert [cell.get_text() for cell in shown] == [text, text, text]
    assert [[tag.name for tag in cell.find_all(True)] for cell in shown] == [[], ["q"], ["a"]]


@RENDERERS
@settings(max_examples=300)
@given(PRINTED)
@example('A "quoted" title')
@example('" onclick="alert(1)')
@example("It's <b>&amp;")
def test_an_attribute_of_any_element_comes_out_as_it_is(render: Render, text: str) -> None:
    within = element("span", {"id": "y", "title": text}, text)
    title = heading(2, "z", text, label=text)
    soup = BeautifulSoup(
        render(block("div", {"id": "x", "title": text}, [joined(["1", within]), title])), "html.parser"
    )
    assert only(soup, "#y")["title"] == text and only(soup, "#y").get_text() == text
    # Python-Markdown reads an entity of a block's attribute twice, and moves a heading's label to its contents list.
    assert unescape(str(only(soup, "#x")["title"])) == unescape(text)
    assert unescape(str(only(soup, "#z").get("data-toc-label", text))) == unescape(text)
    attributes = {attribute for tag in soup.find_all(True) for attribute in tag.attrs}
    assert attributes <= {"id", "title", "data-toc-label", "markdown"}


def test_markup_is_not_escaped_again_and_plain_text_is_once() -> None:
    assert element("p", {"class": "a", "markdown": None}, "<b> & *", Markup("<i>*</i>")) == (
        '<p class="a" markdown>&lt;b&gt; &amp; &#42;<i>*</i></p>'
    )
    assert joined(["1 * 2", Markup("*x*"), "|"], "*") == r"1 \* 2\**x*\*&#124;"
    assert strong("a*b") == r"**a\*b**"


def test_a_list_is_as_deep_as_its_items() -> None:
    assert nested_list([(0, Markup("a")), (1, Markup("b"))]) == "- a\n    - b"
