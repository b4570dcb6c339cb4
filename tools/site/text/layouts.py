"""What a page in both languages offers its reader: how they stand, one alone to copy, the other on tap.

Without the script none of it is shown: then wide windows have columns, and narrow ones one language below the other.
"""

from __future__ import annotations

from typing import Any

from bs4 import BeautifulSoup, Tag

from tools.addresses.urls import identity_url
from tools.language.languages import Language, own_first
from tools.language.site_words import WORDING, Wording

PARALLEL = "div.parallel"


def add_layouts(soup: BeautifulSoup, language: Language, year: int) -> None:
    """Add the choice of a layout and the buttons that copy, and to each row the button that shows its counterpart.

    `soup` is a page in both languages whose rows have their controls, `language` the page's own, `year` that of its
    edition. A number learns the path of its permanent address, which print has beside it.
    """
    wording = WORDING[language.code]
    parallel = soup.select_one(PARALLEL)
    if parallel is None:
        return
    parallel.insert_before(_bar(soup, wording, language))
    parallel.insert(0, _heads(soup, language))
    for number in parallel.select(".row > .controls > .number"):
        controls: Any = number.parent
        number["data-path"] = identity_url(year, str(controls["data-segment"]))
        label = f"{number.get_text()}: {wording.counterpart}"
        attributes = {"class": "counterpart", "aria-expanded": "false", "aria-label": label}
        number.insert_after(_button(soup, wording.counterpart, attributes))


def _bar(soup: BeautifulSoup, wording: Wording, language: Language) -> Tag:
    bar = soup.new_tag("div", attrs={"class": "layout-bar"})
    bar.append(_choice(soup, wording))
    copies = soup.new_tag("p", attrs={"class": "copies"})
    for column, words in zip(own_first(language), (wording.copy_own, wording.copy_other), strict=True):
        copies.append(_button(soup, words, {"class": "copy-language", "data-language": column.tag}))
    bar.append(copies)
    return bar


def _choice(soup: BeautifulSoup, wording: Wording) -> Tag:
    """Make one switch of four positions; the script sets the one that is shown."""
    fieldset = soup.new_tag("fieldset", attrs={"class": "layouts"})
    legend = soup.new_tag("legend")
    legend.string = wording.layout
    fieldset.append(legend)
    for layout, words in (
        ("columns", wording.in_columns),
        ("interleaved", wording.interleaved),
        ("sentences", wording.by_sentence),
        ("single", wording.on_tap),
    ):
        label = soup.new_tag("label")
        label.append(soup.new_tag("input", attrs={"type": "radio", "name": "layout", "value": layout}))
        text = soup.new_tag("span")
        text.string = words
        label.append(text)
        fieldset.append(label)
    return fieldset


def _heads(soup: BeautifulSoup, language: Language) -> Tag:
    """Make the heads of the two columns, which print repeats on every page."""
    heads = soup.new_tag("div", attrs={"class": "heads", "aria-hidden": "true"})
    for column in own_first(language):
        head = soup.new_tag("span", attrs={"lang": column.tag})
        head.string = column.name
        heads.append(head)
    return heads


def _button(soup: BeautifulSoup, words: str, attributes: dict[str, str]) -> Tag:
    button = soup.new_tag("button", attrs={"type": "button", **attributes})
    button.string = words
    return button
