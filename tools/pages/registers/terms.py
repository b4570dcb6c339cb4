"""The page of the terms of an edition for translators: by domain, each with its renderings and places."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from tools.language.languages import Language, own_first
from tools.pages.html import Markup, element
from tools.pages.markdown import block, bullets, heading, joined
from tools.pages.registers.page import EditionPage, other_names, quotation
from tools.registers.edition import TERMS, Edition
from tools.registers.terms import TermData, TermPlaceData

_Rendering = tuple[str | None, ...]  # the words in each language, the reader's own first, and why there are none


def terms_page(edition: Edition, language: Language) -> str:
    """Write every term by domain, one line a term, with what it stands for in the other language folded under it."""
    page = EditionPage(edition, language)
    return page.write(TERMS, [f"{TERMS}.csv", f"{TERMS}.json"], [_counts(page)], list(_by_domain(page)))


def _counts(page: EditionPage) -> str:
    """Say how many terms and places there are, and how many of the terms both readers listed."""
    terms = page.edition.terms
    both = sum({"a", "b"} <= set(term.readings) for term in terms)
    places = sum(len(term.places) for term in terms)
    return page.wording.terms_counts.format(count=len(terms), places=places, both=both, one=len(terms) - both)


def _by_domain(page: EditionPage) -> Iterator[Markup]:
    for domain, name in page.wording.domains.items():
        terms = [term for term in page.edition.terms if term.domain == domain]
        if terms:
            yield heading(2, f"domain-{domain}", name)
        yield from (_entry(term, page) for term in terms)


def _entry(term: TermData, page: EditionPage) -> Markup:
    """Write a line with the first form in each language, and folded under it all renderings with their places."""
    own, *others = own_first(page.language)
    count = element("span", {"class": "counts"}, str(len(term.places)))
    names = other_names((term.forms[other.code][0], other) for other in others if term.forms[other.code])
    summary = element("summary", {"class": "term"}, _first(term, own), *names, " ", count)
    renderings = block("div", {"class": "renderings"}, [bullets(_renderings(term, page))])
    details = block("details", {"class": "concordance"}, [summary, renderings, *page.note(term)])
    return block("div", {"class": "entry", "id": term.id}, [details])


def _first(term: TermData, language: Language) -> str:
    """Return the form in a language that names the term; that of another one where it has none."""
    forms = (*term.forms[language.code], *(form for forms in term.forms.values() for form in forms))
    return forms[0]


def _renderings(term: TermData, page: EditionPage) -> Iterator[Markup]:
    """Yield a line for each pair of words that the report prints, with links to its places."""
    renderings: dict[_Rendering, list[TermPlaceData]] = {}
    for place in term.places:
        words = [place.quote.get(language.code) for language in own_first(page.language)]
        why = place.why[page.language.code] if place.why else None
        renderings.setdefault((*words, why), []).append(place)
    for (*words, why), places in renderings.items():
        pair = joined(_quotations(words, page), " · ")
        reason = page.wording.bracketed.format(why) if why else ""
        links = joined(_links(places, page), page.wording.separator)
        yield joined([pair, reason, page.wording.colon, links])


def _quotations(words: Sequence[str | None], page: EditionPage) -> Iterator[Markup]:
    """Yield the words of each language, the reader's own first, or that there are none."""
    for quoted, language in zip(words, own_first(page.language), strict=True):
        if quoted:
            yield quotation(quoted, language, page.language)
        else:
            yield joined([page.wording.nothing_printed])


def _links(places: Sequence[TermPlaceData], page: EditionPage) -> Iterator[Markup]:
    """Yield a link to each passage by its number, with how often it has the words where that is more than once."""
    passages = (page.passages.quoted(place.segment, place.quote, place.start) for place in places)
    for passage, times in Counter(passages).items():
        yield joined([page.passage(passage), f" ×{times}" if times > 1 else ""])
