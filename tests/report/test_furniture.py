"""Page numbers count up past the numbers that the contents print."""

from __future__ import annotations

from tests.support.making import edition_of, source_of
from tools.language.languages import EN
from tools.report.context import Context
from tools.report.furniture import page_furniture

TEXT = "Words of a page, as long as a page is at the least, and then some more.\n"


def rules(contents: str, text: str) -> dict[int, str]:
    """What belongs to the pages of contents and text, by line; a form feed begins a page, and is not of its line."""
    written = contents + text
    feeds = frozenset(number for number, line in enumerate(written.split("\n"), 1) if line.startswith("\f"))
    source = source_of(written.replace("\f", ""))
    first = contents.count("\n")
    context = Context(source, edition_of(), EN)
    return dict(page_furniture(source.lines[:first], source.lines[first:], frozenset(), context, feeds).rules)


def test_the_page_of_an_entry_on_a_line_of_its_own_does_not_break_the_count() -> None:
    contents = "Contents\nI. Tea .... 3\n1\n\fii. Gardens in the mountains\n12\niii. Gardens in the plain .... 14\n2\n"
    text = "".join(f"\f{TEXT}{number}\n" for number in (3, 4, 5))
    assert rules(contents, text) == dict.fromkeys([3, 7, 9, 11, 13], "page-number")


def test_of_two_numbers_at_the_end_of_a_page_of_contents_the_last_one_is_the_pages() -> None:
    contents = "Contents\nI. Tea .... 3\n1\n\fII. Gardens ....\n58\n2\n"
    text = "".join(f"\f{TEXT}{number}\n" for number in (3, 4))
    assert rules(contents, text) == dict.fromkeys([3, 6, 8, 10], "page-number")


def test_a_number_in_the_text_that_does_not_count_on_is_no_page() -> None:
    text = "".join(f"\f{TEXT}{number}\n" for number in (1, 2, 9, 4))
    assert rules("Contents\n", text) == {}
