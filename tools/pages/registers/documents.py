"""The page of the laws, documents, reports and campaigns that an edition cites."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tools.language.languages import Language, own_first
from tools.pages.html import Markup, element
from tools.pages.markdown import block, bullets, heading, joined, link
from tools.pages.registers.entries import entry, in_other, named
from tools.pages.registers.filters import Facets, FilterForm, body_options, chapter_options, chapters, kind_options
from tools.pages.registers.page import EditionPage, bracketed, official_names, quotation
from tools.pages.registers.passages import in_language
from tools.registers.documents import DocumentData, DocumentMentionData
from tools.registers.edition import DOCUMENTS, Edition


def documents_page(edition: Edition, language: Language) -> str:
    """Write every document by kind, with both titles, its issuers and passages; after them an index by issuer."""
    page = EditionPage(edition, language)
    content = [_filters(page), *_by_kind(page), heading(2, "issuers", page.wording.by_issuer), *_by_issuer(page)]
    return page.write(DOCUMENTS, [f"{DOCUMENTS}.json"], [], content)


def _filters(page: EditionPage) -> Markup:
    kinds = kind_options(page.wording.document_kinds)
    options = {"body": body_options(page), "chapter": chapter_options(page), "kind": kinds}
    return FilterForm(page.language, options).write([facets(document, page) for document in page.edition.documents])


def facets(document: DocumentData, page: EditionPage) -> Facets:
    """Return what a document can be filtered by: all who are named as having issued or run it, in any language."""
    named_in = (issuer for language in own_first(page.language) for issuer in document.issuers_named(language.code))
    cited = chapters((mention.segment for mention in document.mentions), page.passages)
    return Facets(tuple(dict.fromkeys(named_in)), cited, (document.kind,))


def _by_issuer(page: EditionPage) -> Iterator[Markup]:
    """Yield a list of the documents of each body, the bodies with the most documents first."""
    code = page.language.code
    issued: dict[str, list[DocumentData]] = {}
    for document in page.edition.documents:
        for issuer in document.issuers_named(code):
            issued.setdefault(issuer, []).append(document)
    for issuer, documents in sorted(issued.items(), key=lambda pair: -len(pair[1])):
        count = element("span", {"class": "counts"}, str(len(documents)))
        summary = element("summary", {}, page.names[issuer][code], " ", count)
        links = bullets(_listed(document, page) for document in documents)
        yield block("details", {"class": "index"}, [summary, links])


def _listed(document: DocumentData, page: EditionPage) -> Markup:
    """Write a link to a document, and whom the other languages name where they name others."""
    words = document.shown(document.title)[page.language.code]
    return joined([link(words, f"#{document.id}"), *_bracketed(_named_elsewhere(document, page), page)])


def _bracketed(words: str, page: EditionPage) -> list[str]:
    return [bracketed(words, page.language)] if words else []


def _named_elsewhere(document: DocumentData, page: EditionPage) -> str:
    """Say whom the other languages name as issuers where they name others, and that one names none."""
    if document.issuers_in is None:
        return ""
    issuers = {other: document.issuers_named(other.code) for other in own_first(page.language)}
    noted = (other for other, ids in issuers.items() if other is not page.language or not ids)
    return page.wording.clause.join(_named_in(other, issuers[other], page) for other in noted)


def _named_in(language: Language, issuers: Sequence[str], page: EditionPage) -> str:
    """Say whom the text in a language names as issuers."""
    name, code = page.wording.language[language.code], page.language.code
    if not issuers:
        return page.wording.issuers_unnamed.format(language=name)
    names = page.wording.separator.join(page.names[issuer][code] for issuer in issuers)
    return page.wording.issuers_in.format(language=name, names=names)


def _by_kind(page: EditionPage) -> Iterator[Markup]:
    for kind, name in page.wording.document_kinds.items():
        documents = [document for document in page.edition.documents if document.kind == kind]
        if documents:
            yield heading(2, f"kind-{kind}", name)
        yield from (_entry(document, page) for document in documents)


def _entry(document: DocumentData, page: EditionPage) -> Markup:
    facts = [
        *_issuers(document, page),
        *_official(document, page),
        *_variants(document, page),
        *_mentions(document, page),
    ]
    title, (own, *others) = document.shown(document.title), own_first(page.language)
    line = [named(title[own.code]), *(in_other(title[other.code], other) for other in others)]
    return entry(document.id, facets(document, page), line, [bullets(facts), *page.note(document)])


def _issuers(document: DocumentData, page: EditionPage) -> Iterator[Markup]:
    code = page.language.code
    bodies = [page.body(issuer, page.names[issuer][code]) for issuer in document.issuers_named(code)]
    if document.carried_out_by:
        bodies.append(joined([document.carried_out_by[code]]))
    elsewhere = _named_elsewhere(document, page)
    if bodies:
        words = [joined(bodies, page.wording.separator), *_bracketed(elsewhere, page)]
        yield page.named(page.wording.issuers, words)
    elif elsewhere:
        yield page.named(page.wording.issuers, [elsewhere])


def _official(document: DocumentData, page: EditionPage) -> Iterator[Markup]:
    """Yield the official title, where the report's is another one."""
    if document.official:
        yield page.named(page.wording.official_title, [official_names(document.official, page.language)])


def _variants(document: DocumentData, page: EditionPage) -> Iterator[Markup]:
    variants = [
        in_language(variant[other.code], other, page.language)
        for variant in map(document.shown, document.variants)
        for other in own_first(page.language)
        if other.code in variant
    ]
    if variants:
        yield page.named(page.wording.variants, [joined(variants, " · ")])


def _mentions(document: DocumentData, page: EditionPage) -> Iterator[Markup]:
    """Yield the passages that cite it by its title, then each that words it otherwise, with its words."""
    as_titled = [mention for mention in document.mentions if not _other_words(mention, document, page.language)]
    quoted = page.passages.quoted
    places = dict.fromkeys(quoted(mention.segment, mention.quote, mention.start) for mention in as_titled)
    if places:
        yield page.named(page.wording.place, [joined(map(page.passage, places), page.wording.separator)])
    for mention in document.mentions:
        if words := _other_words(mention, document, page.language):
            yield joined([page.place(mention), joined(words, " · ")], " ")


def _other_words(mention: DocumentMentionData, document: DocumentData, page: Language) -> list[Markup]:
    """Return the words that cite it, in each language whose words are not those of the title."""
    title = document.shown(document.title)
    quoted = ((mention.quote[other.code], other) for other in own_first(page) if other.code in mention.quote)
    return [quotation(words, other, page) for words, other in quoted if not _same(words, title[other.code])]


def _same(words: str, title: str) -> bool:
    """Say whether words are a title, whatever marks enclose it."""
    return words.strip("《》“”‘’ ").casefold() == title.strip("《》“”‘’ ").casefold()
