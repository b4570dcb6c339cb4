"""Bodies and terms of an edition as SKOS in Turtle: a concept each, with its names in both languages (W3C SKOS, 2009).

A concept is called by the address of its entry: `glossary/#samr`, `2024/terms/#trade-secret`.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence

from tools.downloads.book import Book
from tools.language.download_words import DOWNLOAD_WORDS
from tools.language.languages import LANGUAGES, Code, Wordings, language_of
from tools.language.register_words import REGISTER_WORDING
from tools.language.site_words import WORDING
from tools.registers.edition import GLOSSARY, TERMS
from tools.registers.glossary import EntryData
from tools.registers.terms import TermData

_PREFIXES = (
    "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"
    "@prefix dcterms: <http://purl.org/dc/terms/> .\n"
    "@prefix xsd: <http://www.w3.org/2001/XMLSchema#> ."
)
_LONE = "https://ipr-report.invalid/"  # stands for the address of the site where that is not known

Statements = Iterator[tuple[str, str]]  # a property and its value


def skos_file(book: Book) -> bytes:
    """Return the SKOS file of a book, in UTF-8."""
    blocks = [_PREFIXES, _scheme(book, GLOSSARY, f"{GLOSSARY}/"), _scheme(book, TERMS, f"{book.year}/{TERMS}/")]
    blocks += [_resource(_body(book, entry.id), _of_body(book, entry)) for entry in book.registers.glossary]
    blocks += [_resource(_term(book, term.id), _of_term(book, term)) for term in book.registers.terms]
    return ("\n\n".join(blocks) + "\n").encode()


def _site(book: Book) -> str:
    return book.site or _LONE


def _scheme(book: Book, register: str, address: str) -> str:
    titles = {code: getattr(wording, register) for code, wording in REGISTER_WORDING.items()}
    statements = [("a", "skos:ConceptScheme"), *_in_each("dcterms:title", titles)]
    for language in LANGUAGES:
        statements += _in_each("dcterms:description", {language.code: WORDING[language.code].honest})
        statements += _in_each("dcterms:rights", {language.code: DOWNLOAD_WORDS[language.code].licence})
    statements.append(("dcterms:created", f'"{book.made.date().isoformat()}"^^xsd:date'))
    return _resource(f"<{_site(book)}{address}>", statements)


def _body(book: Book, identifier: str) -> str:
    return f"<{_site(book)}{GLOSSARY}/#{identifier}>"


def _term(book: Book, identifier: str) -> str:
    return f"<{_site(book)}{book.year}/{TERMS}/#{identifier}>"


def _of_body(book: Book, entry: EntryData) -> Statements:
    yield "a", "skos:Concept"
    yield "skos:inScheme", f"<{_site(book)}{GLOSSARY}/>"
    yield from _names(entry.names)
    if entry.abbr:
        yield "skos:notation", _quoted(entry.abbr)
    if entry.part_of:
        yield "skos:broader", _body(book, entry.part_of)
    yield from _hidden(entry.also)
    yield from _in_each("skos:note", entry.note or {})


def _of_term(book: Book, term: TermData) -> Statements:
    yield "a", "skos:Concept"
    yield "skos:inScheme", f"<{_site(book)}{book.year}/{TERMS}/>"
    yield from _names(term.forms)
    yield from _in_each("skos:note", term.note or {})
    for segment in dict.fromkeys(place.segment for place in term.places):
        yield "dcterms:isReferencedBy", f"<{_site(book)}id/{book.year}/{segment}/>"


def _names(names: Mapping[Code, Sequence[str]]) -> Statements:
    """Yield the first name of each language as the preferred one, the others as alternatives."""
    for code, found in names.items():
        for number, name in enumerate(dict.fromkeys(found)):
            yield "skos:altLabel" if number else "skos:prefLabel", _tagged(name, code)


def _hidden(names: Mapping[Code, Sequence[str]] | None) -> Statements:
    """Yield names that readers use and the report does not print."""
    for code, found in (names or {}).items():
        yield from (("skos:hiddenLabel", _tagged(name, code)) for name in dict.fromkeys(found))


def _in_each(name: str, words: Wordings) -> Statements:
    for code, text in words.items():
        yield name, _tagged(text, code)


def _tagged(words: str, code: Code) -> str:
    return f"{_quoted(words)}@{language_of(code).tag}"


def _quoted(words: str) -> str:
    """Return a string of Turtle: its escapes are those of JSON (RDF 1.1 Turtle, 6.4)."""
    return json.dumps(words, ensure_ascii=False)


def _resource(name: str, statements: Statements | Sequence[tuple[str, str]]) -> str:
    written = [f"{key} {value}" for key, value in statements]
    return f"{name} " + " ;\n  ".join(written) + " ."
