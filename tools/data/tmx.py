"""The pairs of sentences as a translation memory: TMX 1.4b of LISA OSCAR.

A unit has the pair's id and address, and as notes what the errata say of it.
"""

from __future__ import annotations

from collections.abc import Sequence
from xml.etree import ElementTree as xml

from tools import VERSION
from tools.data.units import Unit
from tools.data.xml_file import LANG, child, xml_file
from tools.language.languages import LANGUAGES, ORIGINAL

_DOCTYPE = '<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n'
_HEADER = {
    "creationtool": "report-converter",
    "creationtoolversion": VERSION,
    "segtype": "sentence",
    "o-tmf": "sentences.json",
    "adminlang": "en",
    "srclang": ORIGINAL.tag,
    "datatype": "plaintext",
}


def tmx_file(units: Sequence[Unit]) -> bytes:
    """Return the memory of some units."""
    root = xml.Element("tmx", version="1.4")
    child(root, "header", **_HEADER)
    body = child(root, "body")
    for unit in units:
        body.append(_unit(unit))
    return xml_file(root, _DOCTYPE)


def _unit(unit: Unit) -> xml.Element:
    element = xml.Element("tu", tuid=unit.id)
    for wordings in unit.notes:
        for language in LANGUAGES:
            child(element, "note", wordings[language.code], **{LANG: language.tag})
    child(element, "prop", unit.address, type="x-address")
    for language in LANGUAGES:
        variant = child(element, "tuv", **{LANG: language.tag})
        child(variant, "seg", unit.texts[language.code])
    return element
