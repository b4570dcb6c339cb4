"""The notes of a page at the end of its text, for those who print it: on paper a sign needs its note."""

from __future__ import annotations

from bs4 import BeautifulSoup, Tag

from tools.addresses.numbering import margin_number
from tools.data.load import PublishedRegisters
from tools.language.languages import Code
from tools.language.site_words import WORDING
from tools.registers.errata import ErratumData
from tools.site.navigation import PartPage

_COLON: dict[Code, str] = {"zh": "：", "en": ": "}


def add_printed_notes(soup: BeautifulSoup, registers: PublishedRegisters, page: PartPage) -> None:
    """Add, at the end of a page of the text, the notes whose signs are important; the screen does not show them."""
    numbers = {
        segment.id: margin_number(segment, page.language)
        for segment in page.report.segments
        if segment.part == page.part.id
    }
    marked = [erratum for erratum in registers.errata if erratum.mark and erratum.segment in numbers]
    if marked:
        section = soup.new_tag("aside", attrs={"class": "printed-notes"})
        section.append(_element(soup, "div", WORDING[page.language.code].printed_notes))
        for erratum in sorted(marked, key=lambda erratum: list(numbers).index(erratum.segment)):
            section.append(_note(soup, erratum, numbers[erratum.segment], page.language.code))
        soup.append(section)


def _note(soup: BeautifulSoup, erratum: ErratumData, number: str, code: Code) -> Tag:
    """Write a note: the number of its place, the words that it is about, what it says."""
    note = soup.new_tag("p")
    note.extend([_element(soup, "b", number), " "])
    if quote := erratum.quote.get(code):
        note.extend([_element(soup, "i", quote), _COLON[code]])
    note.append(" ".join(words[code] for words in (erratum.note, erratum.place_note) if words))
    return note


def _element(soup: BeautifulSoup, name: str, words: str) -> Tag:
    element = soup.new_tag(name)
    element.string = words
    return element
