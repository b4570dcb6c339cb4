"""The pairs of sentences as XLIFF 2.1 (OASIS Standard, 13 February 2018): a group a segment, a unit a pair.

The translation is the published one and therefore final; programs are asked not to part a unit, since its id is an
address. Its notes are its address and what the errata say of it.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from xml.etree import ElementTree as xml

from tools.data.units import Unit
from tools.data.xml_file import child, xml_file
from tools.language.languages import LANGUAGES, ORIGINAL

_NAMESPACE = "urn:oasis:names:tc:xliff:document:2.0"  # of all versions 2


def xliff_file(units: Sequence[Unit], year: int) -> bytes:
    """Return the file of an edition's units, from the original into the other language."""
    [target] = (language for language in LANGUAGES if language != ORIGINAL)
    root = xml.Element("xliff", xmlns=_NAMESPACE, version="2.1", srcLang=ORIGINAL.tag, trgLang=target.tag)
    file = child(root, "file", id=f"report-{year}", canResegment="no", original="sentences.json")
    for segment, members in groupby(units, key=lambda unit: unit.segment):
        group = child(file, "group", id=segment)
        for unit in members:
            _add_unit(group, unit, unit.texts[target.code])
    return xml_file(root)


def _add_unit(group: xml.Element, unit: Unit, translation: str) -> None:
    element = child(group, "unit", id=unit.id)
    notes = child(element, "notes")
    child(notes, "note", unit.address, category="address")
    for wordings in unit.notes:
        for language in LANGUAGES:
            child(notes, "note", wordings[language.code], category=f"erratum-{language.code}")
    segment = child(element, "segment", state="final")
    child(segment, "source", unit.texts[ORIGINAL.code])
    child(segment, "target", translation)
