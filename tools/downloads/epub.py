"""The report as an EPUB 3.3: a file a part, navigation, landmarks, the pages of the print that the contents name."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from pathlib import Path

from tools.data.report import SegmentData
from tools.downloads.book import Book, Part, label, parts
from tools.downloads.front import contents, front
from tools.downloads.markup import Markup, element, lines
from tools.downloads.passages import Passages, in_language
from tools.downloads.zip_file import zipped
from tools.language.download_words import DOWNLOAD_WORDS
from tools.language.languages import Language
from tools.language.site_words import WORDING

Languages = tuple[Language, ...]

_STYLE = Path(__file__).with_name("epub.css")
_CONTAINER = """\
<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
"""
_XHTML = "application/xhtml+xml"
_APPENDIX = "registers"


def epub(book: Book, languages: Languages) -> bytes:
    """Return the EPUB of a book in these languages."""
    return zipped(_files(book, languages), book.made)


def _files(book: Book, languages: Languages) -> Iterator[tuple[str, bytes]]:
    text, passages = parts(book.report), Passages(book, languages, 1)
    yield "mimetype", b"application/epub+zip"
    yield "META-INF/container.xml", _CONTAINER.encode()
    yield "EPUB/package.opf", _package(book, languages)
    yield "EPUB/epub.css", _STYLE.read_bytes()
    yield "EPUB/nav.xhtml", _navigation(book, languages)
    yield "EPUB/title.xhtml", _title_page(book, languages)
    for part in text:
        yield f"EPUB/{part.heading.id}.xhtml", _page(label(part.heading, languages[0]), passages.part(part), languages)
    for registers in passages.appendix():
        yield f"EPUB/{_APPENDIX}.xhtml", _page(DOWNLOAD_WORDS[languages[0].code].appendix, registers, languages)


def _page(title: str, body: Markup, languages: Languages) -> bytes:
    style = element("link", {"rel": "stylesheet", "type": "text/css", "href": "epub.css"})
    names = {"xmlns": "http://www.w3.org/1999/xhtml", "xmlns:epub": "http://www.idpf.org/2007/ops"}
    head = element("head", {}, lines(element("title", {}, title), style))
    page = element("html", {**names, **in_language(languages[0])}, lines(head, element("body", {}, lines(body))))
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html>\n{page}\n'.encode()


def _title_page(book: Book, languages: Languages) -> bytes:
    first, *others = languages
    titles = [element("h1", in_language(first), book.title(first))]
    titles += [element("p", in_language(language), book.title(language)) for language in others]
    body = element("section", {"epub:type": "titlepage"}, lines(*titles, *front(book, languages)))
    return _page(book.title(first), body, languages)


# Navigation


def _navigation(book: Book, languages: Languages) -> bytes:
    text, words = parts(book.report), DOWNLOAD_WORDS[languages[0].code]
    tables = [contents(book, languages, {"epub:type": "toc", "id": "toc", "role": "doc-toc"}, "{}.xhtml")]
    marks = ((words.title_page, "title.xhtml", "titlepage"), (WORDING[languages[0].code].contents, "#toc", "toc"))
    begins = (WORDING[languages[0].code].start, f"{text[0].heading.id}.xhtml", "bodymatter")
    items = [
        element("li", {}, element("a", {"href": target, "epub:type": kind}, name))
        for name, target, kind in (*marks, begins)
    ]
    tables.append(_table("landmarks", words.landmarks, items))
    if pages := [element("li", {}, element("a", {"href": at}, page)) for page, at in _pages(text, languages[0])]:
        tables.append(_table("page-list", words.pages, pages))
    return _page(WORDING[languages[0].code].contents, lines(*tables), languages)


def _table(kind: str, title: str, items: list[Markup]) -> Markup:
    return element("nav", {"epub:type": kind, "hidden": "hidden"}, element("h2", {}, title), element("ol", {}, *items))


def _pages(text: tuple[Part, ...], language: Language) -> Iterator[tuple[str, str]]:
    """Yield the printed pages that the contents of a language name, each with the first heading on it."""
    known: set[int] = set()
    for part in text:
        for heading in (part.heading, *part.sections):
            page = _page_of(heading, language)
            if page is not None and page not in known:
                known.add(page)
                yield str(page), f"{part.heading.id}.xhtml#{heading.id}"


def _page_of(heading: SegmentData, language: Language) -> int | None:
    return (heading.page or {}).get(language.code)


# The package


def _package(book: Book, languages: Languages) -> bytes:
    manifest = element("manifest", {}, lines(*_manifest(book)))
    names = ["title", "nav", *_names(book)]
    spine = element("spine", {}, lines(*(element("itemref", {"idref": name}) for name in names)))
    attributes = {
        "xmlns": "http://www.idpf.org/2007/opf",
        "version": "3.0",
        "unique-identifier": "identifier",
        "xml:lang": languages[0].tag,
    }
    metadata = element("metadata", {"xmlns:dc": "http://purl.org/dc/elements/1.1/"}, lines(*_metadata(book, languages)))
    package = element("package", attributes, lines(metadata, manifest, spine))
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{package}\n'.encode()


def _names(book: Book) -> tuple[str, ...]:
    """Return the names of the files that have the text, in reading order."""
    return (*(part.heading.id for part in parts(book.report)), *([_APPENDIX] if book.has_notes else ()))


def _manifest(book: Book) -> Iterator[Markup]:
    yield element("item", {"id": "style", "href": "epub.css", "media-type": "text/css"})
    yield element("item", {"id": "nav", "href": "nav.xhtml", "media-type": _XHTML, "properties": "nav"})
    for name in ("title", *_names(book)):
        yield element("item", {"id": name, "href": f"{name}.xhtml", "media-type": _XHTML})


def _metadata(book: Book, languages: Languages) -> Iterator[Markup]:
    yield element("dc:identifier", {"id": "identifier"}, f"urn:uuid:{_identifier(book, languages)}")
    yield from (element("dc:title", {"xml:lang": language.tag}, book.title(language)) for language in languages)
    yield from (element("dc:language", {}, language.tag) for language in languages)
    for language in languages:
        yield element("dc:creator", {"xml:lang": language.tag}, book.report.issuer[language.code])
        yield element("dc:description", {"xml:lang": language.tag}, WORDING[language.code].honest)
        yield element("dc:rights", {"xml:lang": language.tag}, DOWNLOAD_WORDS[language.code].licence)
    yield _meta("dcterms:modified", f"{book.made:%Y-%m-%dT%H:%M:%SZ}")
    yield from _accessibility(book, languages)


def _accessibility(book: Book, languages: Languages) -> Iterator[Markup]:
    """Yield what a reader may count on (EPUB Accessibility 1.1)."""
    yield _meta("schema:accessMode", "textual")
    yield _meta("schema:accessModeSufficient", "textual")
    features = ["tableOfContents", "readingOrder", "structuralNavigation"]
    if any(_pages(parts(book.report), languages[0])):
        features.append("pageNavigation")
        yield _meta("pageBreakSource", book.title(languages[0]))
    yield from (_meta("schema:accessibilityFeature", feature) for feature in features)
    yield _meta("schema:accessibilityHazard", "none")
    yield _meta("schema:accessibilitySummary", DOWNLOAD_WORDS[languages[0].code].accessible)


def _meta(name: str, content: str) -> Markup:
    return element("meta", {"property": name}, content)


def _identifier(book: Book, languages: Languages) -> uuid.UUID:
    """Return the identifier of this variant of an edition: the same for each version of it."""
    variant = "-".join(language.code for language in languages) + ("-notes" if book.has_notes else "")
    return uuid.uuid5(uuid.NAMESPACE_URL, f"ipr-report:{book.year}:{variant}:epub")
