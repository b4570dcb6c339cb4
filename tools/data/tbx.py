"""The bodies and terms as a termbase: TBX-Basic of ISO 30042:2008.

The dialects of ISO 30042:2019 name the same elements otherwise, and the programs that were tried refuse those:
Translate Toolkit 3.20 and OmegaT 3.6.
"""

from __future__ import annotations

from collections.abc import Iterable
from xml.etree import ElementTree as xml

from tools.data.concepts import Concept, Designation
from tools.data.xml_file import LANG, child, xml_file
from tools.language.languages import LANGUAGES, language_of

_DOCTYPE = '<!DOCTYPE martif SYSTEM "TBXBasiccoreStructV02.dtd">\n'


def tbx_file(concepts: Iterable[Concept], title: str) -> bytes:
    """Return the termbase of some concepts; the title says of which report they are."""
    root = xml.Element("martif", {"type": "TBX-Basic", LANG: "en"})
    header = child(root, "martifHeader")
    description = child(header, "fileDesc")
    child(child(description, "sourceDesc"), "p", title)
    child(child(header, "encodingDesc"), "p", "TBXBasicXCSV02.xcs", type="XCSURI")
    body = child(child(root, "text"), "body")
    for concept in concepts:
        body.append(_entry(concept))
    return xml_file(root, _DOCTYPE)


def _entry(concept: Concept) -> xml.Element:
    """Return a concept; its id has that of its register before it, since a file gives an id once."""
    entry = xml.Element("termEntry", id=f"{concept.register}-{concept.id}")
    child(entry, "descrip", concept.subject, type="subjectField")
    child(entry, "admin", concept.address, type="source")
    for language in LANGUAGES if concept.note else ():
        child(entry, "note", (concept.note or {})[language.code], **{LANG: language.tag})
    for code, designations in concept.designations.items():
        section = child(entry, "langSet", **{LANG: language_of(code).tag})
        for designation in designations:
            _add_term(section, designation)
    return entry


def _add_term(section: xml.Element, designation: Designation) -> None:
    group = child(section, "tig")
    child(group, "term", designation.form)
    if designation.is_abbreviation:
        child(group, "termNote", "abbreviation", type="termType")
    if designation.pair:
        child(group, "admin", designation.pair, type="source")
