"""What the conversion accepts in a text, the pages show to the letter; what they could not show, it refuses."""

from __future__ import annotations

import markdown
import pytest

from tests.layouts.makers import replace
from tests.layouts.outcome import FOLDER, report_of
from tools.addresses.urls import REPOSITORY_IN_PAGES, SITE_IN_EXAMPLES
from tools.data.report import report_data
from tools.files.errors import InputError
from tools.pages.all import pages
from tools.registers.edition import Edition
from tools.report.model import Report
from tools.site.page import with_addresses
from tools.site.verify import _reading_pages, page_problems

SHOWN = (
    *("!!! note", "??? x", "# x", "> x", "```", "~~~", ":::", "| a | b |", "[x]: //evil.example/", "=====", "<!-- x"),
    *(
        "<script>alert()</script>",
        "{{ x }}",
        "{% x %}",
        "{: #x }",
        "&amp;",
        "&#42;",
        "[a](b)",
        "![a](b)",
        "[^a]",
        "_a_",
    ),
    *("a  b", "a\\", "<https://x.example/>", "https://x.example/", SITE_IN_EXAMPLES, REPOSITORY_IN_PAGES, "[TOC]"),
    *("<p markdown>", "</section>", "<![CDATA[", "<?php ?>", "wzxhzdk:a", "klzzwxh:a", "amp", "𠮷", "é", "x" * 40),
)
REFUSED = ("\t", "\x1c", "\x02a\x03", "\u202e", "\u200e", "\ue000", "\ufffd", "\u2066")
MENDED = ("\u2028", "\u2029", "\u0085", "\x0b", "\u00a0", "\u3000", "\u200b", "\u00ad", "\ufeff")


def made(words: str, *, at_start: bool) -> Report:
    """The small report with words put before, or into, one paragraph in each language."""
    text = (FOLDER / "report.txt").read_text(encoding="utf-8")
    for paragraph in ("茶叶质量关系千家万户", "Tea quality concerns every household"):
        text = replace(
            text, paragraph, f"{words} {paragraph}" if at_start else f"{paragraph[:4]}{words}{paragraph[4:]}"
        )
    return report_of(text, {}, "")


def faults(report: Report) -> list[str]:
    """What is wrong with the reading pages of a report, as MkDocs makes them of their Markdown."""
    written = dict(pages((Edition(report, ()),)))
    found = []
    for page in _reading_pages(report_data(report)):
        folder = "" if page.file.startswith("en/") else "zh/"
        source = written[f"{folder}{page.file.removesuffix('/index.html')}.md"].decode()
        html = markdown.markdown(with_addresses(source, "http://site.example/", ""), extensions=["md_in_html", "toc"])
        found += [str(problem) for problem in page_problems(html.encode(), page)]
    return found


@pytest.mark.parametrize("at_start", [True, False], ids=["at the beginning", "inside"])
def test_what_looks_like_markup_is_shown_as_it_is_written(at_start: bool) -> None:
    wrong = {}
    for words in SHOWN:
        try:
            wrong[words] = faults(made(words, at_start=at_start))
        except InputError as error:
            wrong[words] = [str(error)]
    assert {words: told for words, told in wrong.items() if told} == {}


@pytest.mark.parametrize("character", REFUSED, ids=ascii)
def test_a_character_that_no_page_could_show_is_refused(character: str) -> None:
    with pytest.raises(InputError, match=r"F104|R243|R223"):
        made(character, at_start=False)


@pytest.mark.parametrize("character", MENDED, ids=ascii)
def test_a_blank_or_sign_that_is_mended_leaves_pages_that_show_the_text(character: str) -> None:
    assert faults(made(character, at_start=False)) == []
