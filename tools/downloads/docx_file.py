"""The report as a Word file: real headings, a bookmark for each segment, both languages as tables of two columns."""

from __future__ import annotations

import importlib.metadata
import io
import zipfile
from collections.abc import Iterator
from itertools import count
from typing import Any

from tools.addresses.numbering import margin_number
from tools.data.report import SegmentData
from tools.downloads.appendix import appendix
from tools.downloads.book import Block, Book, label, parts
from tools.downloads.front import imprint
from tools.downloads.missing import Missing
from tools.downloads.notes import Note
from tools.downloads.word_xml import (
    add_bookmark,
    add_link,
    add_page_number,
    add_rows,
    repeat_as_head,
    set_date,
    set_fonts,
    set_language,
    shade,
)
from tools.downloads.zip_file import zipped
from tools.language.download_words import DOWNLOAD_WORDS
from tools.language.languages import LANGUAGES, Language
from tools.language.site_words import WORDING

Languages = tuple[Language, ...]

_LIBRARY = "python-docx"
_LEVELS = {"section": 2, "column": 3}
_NUMBER = "Number"
_APPENDIX = "registers"
_A4, _MARGIN = (7_560_000, 10_692_000), 900_000  # 210 × 297 and 25 mm, in English metric units


def needs() -> str:
    """Name the library with its version. Raises Missing when it is not installed."""
    try:
        return f"{_LIBRARY} {importlib.metadata.version(_LIBRARY)}"
    except importlib.metadata.PackageNotFoundError:
        raise Missing(f"the package {_LIBRARY} is not installed; `make downloads` installs it") from None


def docx_file(book: Book, languages: Languages) -> bytes:
    """Return the Word file of a book in these languages."""
    import docx

    writer = _Writer(docx.Document(), book, languages)
    writer.write()
    out = io.BytesIO()
    writer.document.save(out)
    with zipfile.ZipFile(out) as archive:
        return zipped([(name, archive.read(name)) for name in archive.namelist()], book.made)


class _Writer:
    """Writes a book into a document, block after block."""

    def __init__(self, document: Any, book: Book, languages: Languages) -> None:
        self.document, self.book, self.languages = document, book, languages
        self._bookmarks = count(1)

    def write(self) -> None:
        """Write all of it."""
        self._set_properties()
        self._set_styles()
        self._write_edges()
        self._write_front()
        for part in parts(self.book.report):
            self._heading(part.heading).paragraph_format.page_break_before = True
            for section in _sections(part.blocks):
                self._section(section)
        self._appendix()

    def _appendix(self) -> None:
        """Write the registers as tables; nothing in a book without notes."""
        tables = appendix(self.book, self.languages)
        if tables:
            words = DOWNLOAD_WORDS[self.languages[0].code].appendix
            heading = self.document.add_heading(words, 1)
            heading.paragraph_format.page_break_before = True
            add_bookmark(heading, next(self._bookmarks), _APPENDIX)
        for table in tables:
            title = " / ".join(table.title[language.code] for language in self.languages)
            self.document.add_heading(title, 2)
            add_rows(self._table(len(table.cells[0])), table.cells)

    # What the file is, and how it looks

    def _set_properties(self) -> None:
        first, properties = self.languages[0], self.document.core_properties
        properties.title = self.book.title(first)
        properties.author = properties.last_modified_by = self.book.report.issuer[first.code]
        properties.comments = " ".join(WORDING[language.code].honest for language in self.languages)
        properties.language = first.tag
        properties.created = properties.modified = self.book.made.replace(tzinfo=None)

    def _set_styles(self) -> None:
        styles = self.document.styles
        set_fonts(styles["Normal"], "Times New Roman", "SimSun")
        for name in ("Title", "Heading 1", "Heading 2", "Heading 3"):
            set_fonts(styles[name], "Times New Roman", "SimHei")
        for language in LANGUAGES:
            set_language(self._style(f"Text {language.code}"), language)
        self._style(_NUMBER).font.size = 100_000  # 8 points, in English metric units of 12,700
        styles[_NUMBER].paragraph_format.keep_with_next = True
        styles[_NUMBER].paragraph_format.space_after = 0

    def _style(self, name: str) -> Any:
        style = self.document.styles.add_style(name, 1)  # of paragraphs
        style.base_style = self.document.styles["Normal"]
        return style

    def _write_edges(self) -> None:
        first, section = self.languages[0], self.document.sections[0]
        section.page_width, section.page_height = _A4
        section.left_margin = section.right_margin = _MARGIN
        words = (WORDING[first.code].short_name, self.book.year, DOWNLOAD_WORDS[first.code].unofficial)
        section.header.paragraphs[0].text = " · ".join(words)
        add_page_number(section.footer.paragraphs[0])

    def _write_front(self) -> None:
        for language in self.languages:
            self.document.add_paragraph(self.book.title(language), style="Title")
            for words in imprint(self.book, language):
                self.document.add_paragraph(words, style=f"Text {language.code}")
        title = self.document.add_paragraph(WORDING[self.languages[0].code].contents, style="Subtitle")
        title.paragraph_format.page_break_before = True
        for part in parts(self.book.report):
            for depth, heading in enumerate((part.heading, *part.sections)):
                self._entry(heading, min(depth, 1))
        if self.book.has_notes:
            self._contents_line(DOWNLOAD_WORDS[self.languages[0].code].appendix, _APPENDIX, 0)

    def _entry(self, heading: SegmentData, depth: int) -> None:
        words = " / ".join(label(heading, language) for language in self.languages)
        self._contents_line(words, heading.id, depth)

    def _contents_line(self, words: str, target: str, depth: int) -> None:
        """Write a line of the contents, which leads to its heading."""
        entry = self.document.add_paragraph()
        entry.paragraph_format.left_indent = depth * 228_600  # a quarter of an inch
        entry.paragraph_format.space_after = 0
        add_link(entry, words, f"#{target}")

    # The text

    def _heading(self, segment: SegmentData, place: Any = None) -> Any:
        """Write a heading, a line of it a language; `place` is the cell that it stands in, if any."""
        level = f"Heading {_LEVELS.get(segment.kind, 1)}"
        paragraph = place.paragraphs[0] if place else self.document.add_paragraph()
        paragraph.style = self.document.styles[level]
        for number, language in enumerate(self.languages):
            if number:
                paragraph.add_run().add_break()
            self._words(paragraph, self.book.paragraphs(segment, language.code)[0])
        add_bookmark(paragraph, next(self._bookmarks), segment.id)
        return paragraph

    def _words(self, paragraph: Any, runs: Any) -> None:
        for run in runs:
            if run.note:
                self._comment(paragraph.runs[-1], run.note)
            else:
                paragraph.add_run(run.words).italic = run.is_italic or None

    def _comment(self, run: Any, note: Note) -> None:
        """Write a note as a comment on the words before it, dated as the book is."""
        words = "\n".join(note.words[language.code] for language in self.languages)
        author = DOWNLOAD_WORDS[self.languages[0].code].notes
        comment = self.document.add_comment(run, text=words, author=author, initials=str(note.number))
        set_date(comment, self.book.made)

    def _section(self, blocks: list[Block]) -> None:
        """Write a section's heading and what stands below; with two languages as a table with a row a segment."""
        if blocks[0].segment.kind == "section":
            self._heading(blocks[0].segment)
            blocks = blocks[1:]
        if len(self.languages) == 1:
            for block in blocks:
                self._alone(block)
        elif blocks:
            self._facing(blocks)

    def _alone(self, block: Block) -> None:
        if not block.is_column:
            self._passage(block.segment, self.document)
            return
        cell = self._table(1).add_row().cells[0]
        self._heading(block.segment, cell)
        shade(cell)
        for segment in block.inside:
            self._passage(segment, cell)
        self.document.add_paragraph().paragraph_format.space_after = 0

    def _passage(self, segment: SegmentData, place: Any) -> None:
        self._number(segment, place.add_paragraph())
        self._texts(segment, self.languages[0], place)

    def _number(self, segment: SegmentData, paragraph: Any) -> None:
        """Write the number of a segment, which leads to its permanent address where that is known."""
        paragraph.style = self.document.styles[_NUMBER]
        target = self.book.address(segment.id) if self.book.site else f"#{segment.id}"
        add_link(paragraph, margin_number(segment, self.languages[0]), target)
        add_bookmark(paragraph, next(self._bookmarks), segment.id)

    def _texts(self, segment: SegmentData, language: Language, place: Any) -> None:
        for runs in self.book.paragraphs(segment, language.code):
            paragraph = place.add_paragraph(style=self.document.styles[f"Text {language.code}"])
            self._words(paragraph, runs)

    def _table(self, columns: int) -> Any:
        return self.document.add_table(0, columns, style="Table Grid")

    def _facing(self, blocks: list[Block]) -> None:
        table = self._table(len(self.languages))
        head = table.add_row()
        for cell, language in zip(head.cells, self.languages, strict=True):
            cell.paragraphs[0].text = language.name
        repeat_as_head(head)
        for block in blocks:
            self._facing_block(block, table)

    def _facing_block(self, block: Block, table: Any) -> None:
        if block.is_column:
            cells = table.add_row().cells
            self._heading(block.segment, cells[0].merge(cells[-1]))
            shade(cells[0])
        for segment in block.inside or (block.segment,):
            self._row(segment, table.add_row().cells, shaded=block.is_column)

    def _row(self, segment: SegmentData, cells: Any, *, shaded: bool) -> None:
        number = cells[0].paragraphs[0]
        self._number(segment, number)
        number.paragraph_format.keep_with_next = False  # of a row it would keep the whole table on one page
        for cell, language in zip(cells, self.languages, strict=True):
            self._texts(segment, language, cell)
            if shaded:
                shade(cell)


def _sections(blocks: tuple[Block, ...]) -> Iterator[list[Block]]:
    """Yield what stands before the first section, if anything, and then each section with its heading."""
    section: list[Block] = []
    for block in blocks:
        if block.segment.kind == "section":
            yield from [section] if section else []
            section = []
        section.append(block)
    yield section
