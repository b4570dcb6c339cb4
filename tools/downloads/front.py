"""What stands before the text of a book: what it says of itself, and its contents."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from tools.data.report import SegmentData
from tools.downloads.book import Book, Part, label, parts
from tools.downloads.markup import Markup, element, lines
from tools.downloads.passages import in_language
from tools.language.download_words import DOWNLOAD_WORDS
from tools.language.languages import Language
from tools.language.site_words import WORDING


def front(book: Book, languages: tuple[Language, ...]) -> Iterator[Markup]:
    """Yield what a book says of itself in each language: the issuer, that it is unofficial, the licence, its date."""
    for language in languages:
        statements = (element("p", {}, words) for words in imprint(book, language))
        yield element("div", {"class": "front", **in_language(language)}, *statements)


def imprint(book: Book, language: Language) -> Iterator[str]:
    """Yield the same as plain words."""
    words = DOWNLOAD_WORDS[language.code]
    yield book.report.issuer[language.code]
    yield WORDING[language.code].honest
    yield words.licence
    yield words.made.format(date=book.made.date().isoformat())
    if book.site:
        yield words.address.format(address=book.address("c1-s1-p1"))


def contents(
    book: Book, languages: tuple[Language, ...], attributes: Mapping[str, str | None], file: str = ""
) -> Markup:
    """Write the contents: parts with their sections; `file` is the name of the file of a part, where `{}` is its id."""
    items = [_item(part, languages, file.format(part.heading.id)) for part in parts(book.report)]
    if book.has_notes:
        link = element(
            "a", {"href": f"{file.format('registers')}#registers"}, DOWNLOAD_WORDS[languages[0].code].appendix
        )
        items.append(element("li", {}, link))
    title = element("h2", {}, WORDING[languages[0].code].contents)
    return element("nav", attributes, lines(title, element("ol", {}, lines(*items))))


def _item(part: Part, languages: tuple[Language, ...], file: str) -> Markup:
    sections = [element("li", {}, _link(section, languages, file)) for section in part.sections]
    inner = [element("ol", {}, lines(*sections))] if sections else []
    return element("li", {}, _link(part.heading, languages, file), *inner)


def _link(segment: SegmentData, languages: tuple[Language, ...], file: str) -> Markup:
    words = " / ".join(label(segment, language) for language in languages)
    return element("a", {"href": f"{file}#{segment.id}"}, words)
