"""The parts of a Word file that python-docx has no words for: bookmarks, links, fields, languages, shades."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from tools.language.languages import Code, Language

# Of the columns of a register, by their number, in twentieths of a point.
_WIDTHS = {2: (5600, 3400), 3: (1400, 3000, 4600)}
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


def set_date(comment: Any, made: datetime) -> None:
    """Say when a comment was made: Word shows it."""
    comment._comment_elm.set(_qualified("w:date"), f"{made:%Y-%m-%dT%H:%M:%SZ}")


def add_rows(table: Any, rows: Iterable[Sequence[Sequence[tuple[Code, str]]]]) -> None:
    """Add rows to a table: of each cell the lines, a language each, in the style of their language.

    They are written as XML: python-docx looks a table through for each cell, which takes minutes for hundreds of rows.
    """
    table.autofit = False
    for cells in rows:
        written = [_cell(lines, width) for lines, width in zip(cells, _WIDTHS[len(cells)], strict=True)]
        table._tbl.append(tag("w:tr", children=written))


def _cell(lines: Sequence[tuple[Code, str]], width: int) -> Any:
    properties = tag("w:tcPr", children=[tag("w:tcW", {"w:w": str(width), "w:type": "dxa"})])
    return tag("w:tc", children=[properties, *_lines(lines)])


def _lines(lines: Sequence[tuple[Code, str]]) -> list[Any]:
    """Return the paragraphs of a cell, which must have one."""
    return [_line(f"Text{code}", words) for code, words in lines] or [tag("w:p")]


def _line(style: str, words: str) -> Any:
    text = tag("w:t", {"xml:space": "preserve"})
    text.text = words
    size = tag("w:rPr", children=[tag("w:sz", {"w:val": "17"})])  # half points
    above = tag("w:pPr", children=[tag("w:pStyle", {"w:val": style}), tag("w:spacing", {"w:after": "0"})])
    return tag("w:p", children=[above, tag("w:r", children=[size, text])])


def _qualified(key: str) -> str:
    from docx.oxml.ns import qn

    return str(qn(key))
