"""The page of the laws, documents, reports and campaigns that an edition cites."""

from __future__ import annotations

from collections.abc import Iterator

from tools.language.languages import Language, own_first
from tools.language.register_words import REGISTER_WORDING
from tools.pages.markdown import block, document, escape, escape_html, escape_inside, heading
from tools.pages.registers.passages import Passages, downloads, heading_with, in_language
from tools.registers.documents import DocumentData, DocumentMentionData
from tools.registers.edition import DOCUMENTS, Edition


def documents_page(edition: Edition, language: Language) -> str:
    """Every document by kind, with both titles, its issuers and passages; an index by issuer."""
    wording = REGISTER_WORDING[language.code]
    title = wording.of_year.format(title=wording.documents, year=edition.year)
    content = [heading(2, "issuers", wording.by_issuer), *_by_issuer(edition, language)]
    for kind, name in wording.document_kinds.items():
        own = [one for one in edition.documents if one.kind == kind]
        if own:
            content.append(heading(2, f"kind-{kind}", name))
            content += [_entry(one, edition, language) for one in own]
    register = block("div", content, class_="register documents")
    data = downloads(edition.year, [f"{DOCUMENTS}.json"], language, 2)
    return document([heading(1, DOCUMENTS, title), escape(wording.documents_intro), data, register])


def _by_issuer(edition: Edition, language: Language) -> Iterator[str]:
    """Who issued what: a list a body, the bodies with the most documents first."""
    names = edition.names()
    issued: dict[str, list[DocumentData]] = {}
    for one in edition.documents:
        for issuer in issuers(one):
            issued.setdefault(issuer, []).append(one)
    for issuer, own in sorted(issued.items(), key=lambda pair: -len(pair[1])):
        links = "\n".join(f"- [{escape_inside(one.title[language.code])}](#{one.id})" for one in own)
        said = f'{escape_html(names[issuer][language.code])} <span class="counts">{len(own)}</span>'
        yield block("details", [f"<summary>{said}</summary>", links], class_="index")


def issuers(one: DocumentData) -> list[str]:
    """The ids of the bodies that issued or ran it."""
    return [*one.issuers, *(body.id for body in one.bodies)]


def _entry(one: DocumentData, edition: Edition, language: Language) -> str:
    wording = REGISTER_WORDING[language.code]
    own, *others = own_first(language)
    more = "".join(
        f' <span class="other" lang="{other.tag}">{escape_html(one.title[other.code])}</span>' for other in others
    )
    facts = [f"- {words}" for words in _facts(one, edition, language)]
    content = [heading_with(3, one.id, one.title[own.code], more, one.title[own.code]), "\n".join(facts)]
    if one.note:
        note = f"{wording.note}{wording.colon}{escape_html(one.note[language.code])}"
        content.append(f'<p class="note" markdown>{note}</p>')
    return block("div", content, class_="entry")


def _facts(one: DocumentData, edition: Edition, language: Language) -> Iterator[str]:
    wording, names = REGISTER_WORDING[language.code], edition.names()
    listed = {entry.id for entry in edition.glossary}
    acting = [
        f"[{escape_inside(names[issuer][language.code])}](../glossary.md#{issuer})"
        if issuer in listed
        else escape_inside(names[issuer][language.code])
        for issuer in issuers(one)
    ]
    if one.carried_out_by:
        acting.append(escape_inside(one.carried_out_by[language.code]))
    if acting:
        yield f"{wording.issuers}{wording.colon}{wording.separator.join(acting)}"
    variants = [
        in_language(escape_inside(variant[other.code]), other, language)
        for variant in one.variants
        for other in own_first(language)
        if other.code in variant
    ]
    if variants:
        yield f"{wording.variants}{wording.colon}{' · '.join(variants)}"
    passages = Passages(edition.report)
    for mention in one.mentions:
        yield f"{passages.link(mention.segment, language, '')} {_cited(mention, language)}"


def _cited(mention: DocumentMentionData, language: Language) -> str:
    """The words that cite it, in both languages where both have it."""
    said = [
        in_language(f"<q>{escape_inside(mention.quote[other.code])}</q>", other, language)
        for other in own_first(language)
        if other.code in mention.quote
    ]
    return " · ".join(said)
