"""The report as TEI P5: a text in each language, and every segment pointing to its counterparts (`@corresp`).

Ids are those of the segments after the language's code (`zh-c4-s1-p3`), since an id is given once in a file; `@n` is
the segment's own. TEI P5 Guidelines, 4 (text structure), 17.2 (correspondence).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tools.data.report import SegmentData
from tools.downloads.book import Block, Book, Part, Run, paragraphs, parts
from tools.downloads.markup import Markup, element, joined, lines
from tools.language.download_words import DOWNLOAD_WORDS
from tools.language.languages import LANGUAGES, ORIGINAL, Language
from tools.language.site_words import WORDING

_NAMESPACE = "http://www.tei-c.org/ns/1.0"


def tei_file(book: Book) -> bytes:
    """Return the TEI file of a book, in UTF-8."""
    texts = element("group", {}, lines(*(_text(book, language) for language in LANGUAGES)))
    document = lines(_header(book), element("text", {}, lines(texts)))
    root = element("TEI", {"xmlns": _NAMESPACE, "xml:lang": ORIGINAL.tag}, document)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{root}\n'.encode()


# What the file is


def _header(book: Book) -> Markup:
    languages = [element("language", {"ident": language.tag}, language.name) for language in LANGUAGES]
    profile = element("profileDesc", {}, lines(element("langUsage", {}, lines(*languages))))
    return element("teiHeader", {}, lines(_file(book), _encoding(book), profile))


def _file(book: Book) -> Markup:
    titles = [element("title", _language(language), book.title(language)) for language in LANGUAGES]
    issuers = [element("author", _language(language), book.report.issuer[language.code]) for language in LANGUAGES]
    return element(
        "fileDesc",
        {},
        lines(
            element("titleStmt", {}, lines(*titles, *issuers)),
            element("publicationStmt", {}, lines(*_availability(book))),
            element("sourceDesc", {}, lines(element("bibl", {}, lines(*titles, *issuers)))),
        ),
    )


def _availability(book: Book) -> Iterator[Markup]:
    day = book.made.date().isoformat()
    yield element("distributor", {}, "Contributors to ipr-report")
    yield element("date", {"when": day}, day)
    statements = [
        element("p", _language(language), words)
        for language in LANGUAGES
        for words in (WORDING[language.code].honest, DOWNLOAD_WORDS[language.code].licence)
    ]
    yield element("availability", {}, lines(*statements))


def _encoding(book: Book) -> Markup:
    source = f"Made from {book.report.source.file}, SHA-256 {book.report.source.sha256}."
    ids = (
        "@n is the id of a segment, the same in both languages; xml:id is the same after the language's code; @corresp "
        f"leads to the other language. The permanent address of a segment is {book.site}id/{book.year}/@n/."
    )
    return element("encodingDesc", {}, lines(element("p", {}, source), element("p", {}, ids)))


# The text


def _text(book: Book, language: Language) -> Markup:
    body = element("body", {}, lines(*(_part(part, language) for part in parts(book.report))))
    return element("text", _language(language), lines(body))


def _part(part: Part, language: Language) -> Markup:
    sections: list[list[Block]] = [[]]
    for block in part.blocks:
        if block.segment.kind == "section":
            sections.append([])
        sections[-1].append(block)
    before = _blocks(sections[0], language)
    divisions = (_section(blocks, language) for blocks in sections[1:])
    head = element("head", {}, _words(part.heading, language))
    return element("div", _marks(part.heading, language), lines(head, *before, *divisions))


def _section(blocks: Sequence[Block], language: Language) -> Markup:
    heading = blocks[0].segment
    head = element("head", {}, _words(heading, language))
    return element("div", _marks(heading, language), lines(head, *_blocks(blocks[1:], language)))


def _blocks(blocks: Sequence[Block], language: Language) -> Iterator[Markup]:
    for block in blocks:
        if block.is_column:
            yield _column(block, language)
        else:
            yield from _paragraphs(block.segment, language)


def _column(block: Block, language: Language) -> Markup:
    head = element("head", {}, _words(block.segment, language))
    texts = (text for segment in block.inside for text in _paragraphs(segment, language))
    body = element("body", {}, lines(head, *texts))
    return element("floatingText", _marks(block.segment, language), lines(body))


def _paragraphs(segment: SegmentData, language: Language) -> Iterator[Markup]:
    """Yield the paragraphs of a segment; those after the first say which one they go on from."""
    for number, runs in enumerate(paragraphs(segment, language.code)):
        goes_on: dict[str, str | None] = {"prev": f"#{_id(segment, language)}"}
        yield element("p", goes_on if number else _marks(segment, language, typed=False), _inline(runs))


def _marks(segment: SegmentData, language: Language, *, typed: bool = True) -> dict[str, str | None]:
    others = (f"#{_id(segment, other)}" for other in LANGUAGES if other is not language)
    marks: dict[str, str | None] = {"type": segment.kind} if typed else {}
    return {**marks, "xml:id": _id(segment, language), "n": segment.id, "corresp": " ".join(others)}


def _id(segment: SegmentData, language: Language) -> str:
    return f"{language.code}-{segment.id}"


def _language(language: Language) -> dict[str, str | None]:
    return {"xml:lang": language.tag}


def _words(segment: SegmentData, language: Language) -> Markup:
    return _inline(paragraphs(segment, language.code)[0])


def _inline(runs: tuple[Run, ...]) -> Markup:
    return joined(*(element("hi", {"rend": "italic"}, run.words) if run.is_italic else run.words for run in runs))
