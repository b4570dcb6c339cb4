"""The report as one HTML file that works from a disk: contents, text, a search; it loads nothing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from tools.downloads.book import Book, parts
from tools.downloads.front import contents, front
from tools.downloads.markup import Markup, element, lines
from tools.downloads.passages import Passages, in_language
from tools.language.download_words import DOWNLOAD_WORDS
from tools.language.languages import Language

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
            contents(book, languages, {"class": "contents"}),
            element("main", {}, lines(*(passages.part(part) for part in text), *passages.appendix())),
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


def _search(language: Language) -> Markup:
    words = DOWNLOAD_WORDS[language.code]
    field = element("input", {"type": "search", "id": "find", "aria-label": words.find, "placeholder": words.find})
    found = element("output", {"for": "find", "data-found": words.found}, "")
    return element("form", {"class": "find", "role": "search", "hidden": ""}, field, " ", found)
