"""Write XML for other programs: indented, in UTF-8, each file with the heading that its format asks for."""

from __future__ import annotations

from xml.etree import ElementTree as xml

LANG = "{http://www.w3.org/XML/1998/namespace}lang"

_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'


def xml_file(root: xml.Element, doctype: str = "") -> bytes:
    """Return the bytes of a file; `doctype` is a line that names the document type, or empty."""
    xml.indent(root, " ")
    return (_DECLARATION + doctype + xml.tostring(root, encoding="unicode") + "\n").encode("utf-8")


def child(parent: xml.Element, name: str, text: str | None = None, **attributes: str) -> xml.Element:
    """Return a new last element of `parent`."""
    element = xml.SubElement(parent, name, attributes)
    element.text = text
    return element
