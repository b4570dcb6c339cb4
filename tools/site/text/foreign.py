"""Say of Chinese characters in an English text that they are Chinese, so that they are read out and set as such."""

from __future__ import annotations

import re

from bs4 import BeautifulSoup, Tag
from bs4.element import NavigableString

from tools.language.languages import EN, ZH, Language

FOREIGN = f'span[lang="{ZH.tag}"]'
_HAN = re.compile(r"([㐀-鿿]+)")


def add_languages(soup: BeautifulSoup, language: Language) -> None:
    """Put each run of Chinese characters in the English text of a page, whose language is given, into a span."""
    for string in soup.find_all(string=_HAN):
        around = string.find_parent(lang=True)
        if (around["lang"] if around else language.tag) == EN.tag:
            string.replace_with(*_pieces(soup, string))


def _pieces(soup: BeautifulSoup, string: NavigableString) -> list[Tag | NavigableString]:
    pieces: list[Tag | NavigableString] = []
    for number, words in enumerate(_HAN.split(string)):
        if number % 2:
            pieces.append(soup.new_tag("span", attrs={"lang": ZH.tag}, string=words))
        elif words:
            pieces.append(NavigableString(words))
    return pieces


def without_languages(element: Tag) -> Tag:
    """Take these spans out of an element, leaving the words in them, and return it."""
    for span in element.select(FOREIGN):
        span.unwrap()
    element.smooth()
    return element
