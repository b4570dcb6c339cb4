"""The parts of a Word file that python-docx has no words for: bookmarks, links, fields, languages, shades."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from tools.language.languages import Language

_LINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"


def tag(name: str, attributes: dict[str, str] | None = None, children: Sequence[Any] = ()) -> Any:
    """Return an element of WordprocessingML; names are written with their prefix (`w:shd`)."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    element = OxmlElement(name)
    for key, value in (attributes or {}).items():
        element.set(qn(key), value)
    for child in children:
        element.append(child)
    return element


def add_bookmark(paragraph: Any, number: int, name: str) -> None:
    """Put a bookmark around all that a paragraph has. Word takes no hyphens: `c4-s1-p3` is `c4_s1_p3`."""
    attributes = {"w:id": str(number), "w:name": bookmark_name(name)}
    begins = [child.tag.endswith("}pPr") for child in paragraph._p].count(True)
    paragraph._p.insert(begins, tag("w:bookmarkStart", attributes))
    paragraph._p.append(tag("w:bookmarkEnd", {"w:id": str(number)}))


def bookmark_name(segment: str) -> str:
    """Return the name of a segment's bookmark."""
    return segment.replace("-", "_")


def add_link(paragraph: Any, words: str, target: str) -> None:
    """Add words that lead to an address, or to a bookmark where the target begins with `#`."""
    run = paragraph.add_run(words)
    if target.startswith("#"):
        attributes = {"w:anchor": bookmark_name(target[1:])}
    else:
        attributes = {"r:id": paragraph.part.relate_to(target, _LINK, is_external=True)}
    paragraph._p.append(tag("w:hyperlink", {**attributes, "w:history": "1"}, [run._r]))


def add_page_number(paragraph: Any) -> None:
    """Add a field that shows the number of the page."""
    paragraph._p.append(tag("w:fldSimple", {"w:instr": "PAGE"}, [tag("w:r", children=[tag("w:t")])]))


def set_fonts(style: Any, latin: str, chinese: str) -> None:
    """Set the fonts of a style for Latin letters and for Chinese characters."""
    style.font.name = latin
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    theme = [key for key in fonts.attrib if "heme" in key]
    for key in theme:
        del fonts.attrib[key]
    for key, font in (("w:hAnsi", latin), ("w:cs", latin), ("w:eastAsia", chinese)):
        fonts.set(_qualified(key), font)


def set_language(style: Any, language: Language) -> None:
    """Set the language that the text of a style is in."""
    code = {"zh": "zh-CN", "en": "en-US"}[language.code]
    style.element.get_or_add_rPr().append(tag("w:lang", {"w:val": code, "w:eastAsia": code}))


def shade(cell: Any) -> None:
    """Shade a cell of a table, as printed boxes are."""
    cell._tc.get_or_add_tcPr().append(tag("w:shd", {"w:val": "clear", "w:color": "auto", "w:fill": "F3F4F6"}))


def repeat_as_head(row: Any) -> None:
    """Let a row stand again at the head of each page."""
    row._tr.get_or_add_trPr().append(tag("w:tblHeader", {"w:val": "true"}))


def _qualified(key: str) -> str:
    from docx.oxml.ns import qn

    return str(qn(key))
