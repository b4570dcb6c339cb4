"""Pictures for sharing: 1200 × 630, the same bytes each time, and one for all that has a page of its own."""

from __future__ import annotations

import struct
from itertools import islice

from tests.downloads.conftest import SITE
from tools.addresses.pictures import HEIGHT, WIDTH
from tools.downloads.book import Book
from tools.downloads.pictures import draw, pictures


def test_there_is_one_for_home_each_part_register_passage_and_figure(book: Book) -> None:
    names = [picture.name for picture in pictures(book)]
    assert len(names) == len(set(names))
    assert {"home-zh", "home-en", "chapter-4-zh", "conclusion-en", "glossary-en", "id-c4-s1-p3"} <= set(names)
    assert {f"id-{figure.id}" for figure in book.registers.figures} <= set(names)


def test_they_are_of_the_right_size_and_the_same_each_time(book: Book) -> None:
    some = tuple(islice(pictures(book), 2))
    drawn = dict(draw(some))
    assert drawn == dict(draw(some))
    for content in drawn.values():
        assert content[:8] == b"\x89PNG\r\n\x1a\n"
        assert struct.unpack(">II", content[16:24]) == (WIDTH, HEIGHT)


def test_every_picture_says_that_this_is_unofficial_and_where_it_is_from(book: Book) -> None:
    for picture in pictures(book):
        assert "非官方" in picture.below or "Unofficial" in picture.below
        assert SITE.partition("://")[2].rstrip("/") in picture.below
        assert all(words for *_, words in picture.lines)
