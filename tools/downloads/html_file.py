"""The report as one HTML file that works from a disk: contents, text, a search; it loads nothing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from tools.data.report import SegmentData
from tools.downloads.book import Book, Part, label, parts
from tools.downloads.markup import Markup, element, lines
from tools.downloads.passages import Passages, in_language
from tools.language.download_words import DOWNLOAD_WORDS
from tools.language.languages import Language
from tools.language.site_words import WORDING

_HERE = Path(__file__).parent


def html_file(book: Book, languages: tuple[Language, ...]) -> bytes:
    """Return the HTML file of a book in these languages, in UTF-8."""
    page = element("html", in_language(languages[0]), lines(_head(book, languages), _body(book, languages)))
    return f"<!doctype html>\n{page}\n".encode()


def _head(book: Book, languages: tuple[Language, ...]) -> Markup:
    title = " / ".join(book.title(language) for language in languages)
    return element(
        "head",
        {},
        lines(
            element("meta", {"charset": "utf-8"}),
            element("title", {}, title),
            element("meta", {"name": "viewport", "content": "width=device-width, initial-scale=1"}),
            element("meta", {"name": "author", "content": book.report.issuer[languages[0].code]}),
            element("style", {}, _asset("book.css")),
        ),
    )


def _body(book: Book, languages: tuple[Language, ...]) -> Markup:
    passages, text = Passages(book, languages, 2), parts(book.report)
    kind = "bilingual" if len(languages) > 1 else "monolingual"
    return element(
        "body",
        {"class": kind},
        lines(
            element("header", {}, lines(*_titles(book, languages), *front(book, languages))),
            _search(languages[0]),
            contents(text, languages, "h2"),
            element("main", {}, lines(*(passages.part(part) for part in text))),
            element("script", {}, _asset("find.js")),
        ),
    )


def _asset(name: str) -> Markup:
    return Markup("\n" + (_HERE / name).read_text(encoding="utf-8"))


def _titles(book: Book, languages: tuple[Language, ...]) -> Iterator[Markup]:
    first, *others = languages
    yield element("h1", {}, book.title(first))
    for language in others:
        yield element("p", {"class": "title", **in_language(language)}, book.title(language))


def front(book: Book, languages: tuple[Language, ...]) -> Iterator[Markup]:
    """Yield what a book says of itself in each language: the issuer, that it is unofficial, the licence, its date."""
    for language in languages:
        words = DOWNLOAD_WORDS[language.code]
        statements = [book.report.issuer[language.code], WORDING[language.code].honest, words.licence]
        statements.append(words.made.format(date=book.made.date().isoformat()))
        if book.site:
            statements.append(words.address.format(address=book.address("c1-s1-p1")))
        yield element(
            "div", {"class": "front", **in_language(language)}, *(element("p", {}, words) for words in statements)
        )


def _search(language: Language) -> Markup:
    words = DOWNLOAD_WORDS[language.code]
    field = element("input", {"type": "search", "id": "find", "aria-label": words.find, "placeholder": words.find})
    found = element("output", {"for": "find", "data-found": words.found}, "")
    return element("form", {"class": "find", "role": "search", "hidden": ""}, field, " ", found)


def contents(text: tuple[Part, ...], languages: tuple[Language, ...], level: str, prefix: str = "") -> Markup:
    """Write the contents: parts with their sections; `prefix` leads to the file of a part, where `{}` is its id."""
    items = (_item(part, languages, prefix.format(part.heading.id)) for part in text)
    title = element(level, {}, WORDING[languages[0].code].contents)
    return element("nav", {"class": "contents"}, lines(title, element("ol", {}, lines(*items))))


def _item(part: Part, languages: tuple[Language, ...], file: str) -> Markup:
    sections = [element("li", {}, _link(section, languages, file)) for section in part.sections]
    inner = [element("ol", {}, lines(*sections))] if sections else []
    return element("li", {}, _link(part.heading, languages, file), *inner)


def _link(segment: SegmentData, languages: tuple[Language, ...], file: str) -> Markup:
    words = " / ".join(label(segment, language) for language in languages)
    return element("a", {"href": f"{file}#{segment.id}"}, words)
