"""The TEI file has the whole text in both languages, and each segment points to its counterpart."""

from __future__ import annotations

from collections.abc import Callable
from xml.etree import ElementTree

import pytest

from tools.downloads.book import Book
from tools.downloads.tei import tei_file
from tools.language.languages import LANGUAGES, Language

TEI = "{http://www.tei-c.org/ns/1.0}"
ID = "{http://www.w3.org/XML/1998/namespace}id"


@pytest.fixture(scope="module")
def root(book: Book) -> ElementTree.Element:
    return ElementTree.fromstring(tei_file(book))


def words(element: ElementTree.Element) -> str:
    head = element.find(f"{TEI}head") if element.tag == f"{TEI}div" else element.find(f"{TEI}body/{TEI}head")
    return "".join((element if element.tag == f"{TEI}p" else head).itertext())  # type: ignore[union-attr]


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.code)
def test_the_text_is_that_of_report_json_segment_by_segment(
    root: ElementTree.Element, texts: Callable[[Language], dict[str, str]], language: Language
) -> None:
    found: dict[str, str] = {}
    for element in root.iter():
        identifier, begun = element.get(ID, ""), element.get("prev", "")
        if identifier.startswith(f"{language.code}-"):
            found[element.get("n", "")] = words(element)
        elif begun.startswith(f"#{language.code}-"):
            found[begun.removeprefix(f"#{language.code}-")] += "\n\n" + words(element)
    assert found == texts(language)


def test_every_segment_points_to_the_other_language_and_back(root: ElementTree.Element) -> None:
    targets = {element.get(ID): element.get("corresp") for element in root.iter() if element.get("corresp")}
    assert len(targets) == 2 * 93
    for identifier, target in targets.items():
        assert targets[(target or "")[1:]] == f"#{identifier}"
