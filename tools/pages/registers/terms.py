"""The page of the terms of an edition for translators: by domain, each with its renderings and places."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tools.language.languages import Language, own_first
from tools.pages.html import Markup, element
from tools.pages.markdown import block, bullets, heading, joined
from tools.pages.registers.entries import counted, entry, group, in_other, named
from tools.pages.registers.filters import Facets, FilterForm, chapter_options, chapters, kind_options
from tools.pages.registers.page import EditionPage, quotation
from tools.registers.edition import TERMS, Edition
from tools.registers.terms import TermData, TermPlaceData
from tools.report.model import Pair, pair_texts

_Rendering = tuple[str | None, ...]  # the words in each language, the reader's own first, and why there are none


def terms_page(edition: Edition, language: Language) -> str:
    """Write every term by domain, one line a term, with what it stands for in the other language folded under it."""
    page = EditionPage(edition, language)
    content = [_filters(page), *_by_domain(page)]
    return page.write(TERMS, [f"{TERMS}.csv", f"{TERMS}.json"], [_counts(page)], content)


def _filters(page: EditionPage) -> Markup:
    options = {"chapter": chapter_options(page), "kind": kind_options(page.wording.domains)}
    form = FilterForm(page.language, options, ("kind", "zh", "en", "places"))
    return form.write([_facets(term, page) for term in page.edition.terms])


def _facets(term: TermData, page: EditionPage) -> Facets:
    """Return what a term can be filtered by: the chapters of its places, and its domain."""
    return Facets(chapter=chapters((place.segment for place in term.places), page.passages), kind=(term.domain,))


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
            yield group(len(terms), [_entry(term, page) for term in terms], page.language)


def _entry(term: TermData, page: EditionPage) -> Markup:
    """Write a line with the first form in each language, and folded under it all renderings with their places."""
    own, *others = own_first(page.language)
    line = [named(_first(term, own))]
    for other in others:
        if term.forms[other.code]:
            line += [Markup(" "), in_other(term.forms[other.code][0], other)]
    line += [Markup(" "), counted(str(len(term.places)))]
    renderings = block("div", {"class": "renderings"}, [bullets(_renderings(term, page))])
    return entry(term.id, _facets(term, page), line, [renderings, *page.note(term)])


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
        yield joined([pair, reason, *_links(places, page)])


def _quotations(words: Sequence[str | None], page: EditionPage) -> Iterator[Markup]:
    """Yield the words of each language, the reader's own first, or that there are none."""
    for quoted, language in zip(words, own_first(page.language), strict=True):
        if quoted:
            yield quotation(quoted, language, page.language)
        else:
            yield joined([page.wording.nothing_printed])


def _links(places: Sequence[TermPlaceData], page: EditionPage) -> Iterator[Markup]:
    """Yield a link to each segment by its number, with how often it has the words where that is more than once.

    It leads to the pair of sentences where one has them all.

    The script finds the pairs of sentences by the words; where these alone would not tell, their numbers are said.
    """
    segments: dict[str, list[TermPlaceData]] = {}
    for place in places:
        segments.setdefault(place.segment, []).append(place)
    for segment, in_segment in segments.items():
        before = page.wording.separator if segment != places[0].segment else page.wording.colon
        times = f" ×{len(in_segment)}" if len(in_segment) > 1 else ""
        pairs = list(dict.fromkeys(_pair(place, page) for place in in_segment))
        attributes = {} if pairs == _with_words(in_segment[0], page) else {"data-pairs": " ".join(pairs)}
        alone = f"{segment}.{pairs[0]}" if pairs[0] and len(pairs) == 1 < len(page.pairs[segment]) else segment
        yield element("span", attributes, before, page.passage(alone), times)


def _pair(place: TermPlaceData, page: EditionPage) -> str:
    """Return the number of the pair of sentences in which the words of a place begin; empty where there is none."""
    for pair in page.pairs.get(place.segment, ()):
        for code, start in place.start.items():
            if any(first <= start < end for first, end in pair.spans[code]):
                return _number(pair)
    return ""


def _with_words(place: TermPlaceData, page: EditionPage) -> list[str]:
    """Return the numbers of the pairs of a segment whose sentences have the words of a place in every language."""
    found = []
    for pair in page.pairs.get(place.segment, ()):
        texts = pair_texts(pair, page.passages.segments[place.segment])
        if all(any(words in text for text in texts[code]) for code, words in place.quote.items() if words):
            found.append(_number(pair))
    return found


def _number(pair: Pair) -> str:
    return pair.id.removeprefix(f"{pair.segment}.")
