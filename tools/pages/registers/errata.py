"""The page of the errata of an edition: by severity, then by chapter, with what is printed where."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby

from tools.language.filter_words import FILTER_WORDING
from tools.language.languages import Language, Wordings, own_first
from tools.pages.html import Markup, element
from tools.pages.markdown import block, bullets, escape, heading, joined
from tools.pages.registers.entries import entry, named
from tools.pages.registers.filters import Facets, FilterForm, body_options, chapter_options, chapters, kind_options
from tools.pages.registers.page import EditionPage, quotation
from tools.registers.edition import ERRATA, Edition
from tools.registers.errata import ErratumData, Severity
from tools.report.model import label

SEVERITIES: tuple[Severity, ...] = ("major", "minor", "style")


def errata_page(edition: Edition, language: Language) -> str:
    """Write how the list was made, and every erratum."""
    page = EditionPage(edition, language)
    return page.write(ERRATA, [f"{ERRATA}.json"], [_counts(page)], [_filters(page), *_by_severity(page)])


def _filters(page: EditionPage) -> Markup:
    kinds, severities = kind_options(page.wording.erratum_kinds), kind_options(page.wording.severities)
    options = {"body": body_options(page), "chapter": chapter_options(page), "kind": kinds, "severity": severities}
    series: dict[str, list[ErratumData]] = {}
    for erratum in page.edition.errata:
        series.setdefault(erratum.series or erratum.id, []).append(erratum)
    return FilterForm(page.language, options).write([_facets(errata, page) for errata in series.values()])


def _facets(errata: Sequence[ErratumData], page: EditionPage) -> Facets:
    """Return what the places of an entry can be filtered by; its bodies are those that the quotations name."""
    bodies = (body for erratum in errata for body in _bodies(erratum, page))
    segments = chapters((erratum.segment for erratum in errata), page.passages)
    return Facets(tuple(dict.fromkeys(bodies)), segments, (errata[0].kind,), (errata[0].severity,))


def _bodies(erratum: ErratumData, page: EditionPage) -> Iterator[str]:
    """Yield the bodies of the glossary whose mentions touch what is quoted, in any language."""
    for code, first in erratum.start.items():
        last = first + len(erratum.quote.get(code) or "")
        for start, end, body in page.mentions.get((code, erratum.segment), ()):
            if first < end and start < last:
                yield body


def _counts(page: EditionPage) -> str:
    """Say how many errata there are of each severity, a series being one, and which of the two readings saw them."""
    errata = page.edition.errata
    severities = Counter({erratum.series or erratum.id: erratum.severity for erratum in errata}.values())
    readers = Counter(len({"a", "b"} & set(erratum.readings)) for erratum in errata)
    counts = {name: severities[name] for name in SEVERITIES}
    counted = page.wording.errata_counts.format(count=severities.total(), places=len(errata), **counts)
    seen = page.wording.errata_readings.format(both=readers[2], one=readers[1], editor=readers[0])
    return f"{counted}{page.language.glue}{seen}"


def _by_severity(page: EditionPage) -> Iterator[Markup]:
    for severity, name in page.wording.severities.items():
        errata = [erratum for erratum in page.edition.errata if erratum.severity == severity]
        if errata:
            yield heading(2, severity, name)
            yield escape(page.wording.severity_means[severity])
            yield from _all_series(errata, severity, page)
            yield from _by_chapter([erratum for erratum in errata if not erratum.series], severity, page)


def _all_series(errata: Sequence[ErratumData], severity: str, page: EditionPage) -> Iterator[Markup]:
    """Yield the series of a severity, before the chapters, since their places stand in several."""
    series: dict[str, list[ErratumData]] = {}
    for erratum in errata:
        if erratum.series:
            series.setdefault(erratum.series, []).append(erratum)
    if series:
        yield heading(3, f"{severity}-series", page.wording.series)
    yield from (_series(identifier, places, page) for identifier, places in series.items())


def _series(identifier: str, places: Sequence[ErratumData], page: EditionPage) -> Markup:
    """Write a series as one entry: its number of places and the note, and each place as a link that keeps its id."""
    line = [named(page.wording.series_places.format(count=len(places))), Markup(" "), _kind(places[0], page)]
    content = [_note(places[0], page), bullets(_place(each, page) for each in places)]
    return entry(identifier, _facets(places, page), line, content)


def _place(erratum: ErratumData, page: EditionPage) -> Markup:
    """Write a place of a series: a link under its printed place, both quotations, and its own note."""
    quoted = ((erratum.quote.get(language.code), language) for language in own_first(page.language))
    words = joined((quotation(quote, language, page.language) for quote, language in quoted if quote), " · ")
    own_note = [Markup("<br>"), _prose(erratum.place_note, erratum, page)] if erratum.place_note else []
    return element("span", {"id": erratum.id}, page.place(erratum), Markup(" "), words, *own_note)


def _by_chapter(errata: Sequence[ErratumData], severity: str, page: EditionPage) -> Iterator[Markup]:
    passages = page.passages
    ordered = sorted(errata, key=lambda erratum: passages.order[erratum.segment])
    for part, group in groupby(ordered, key=lambda erratum: passages.part(erratum.segment)):
        title = label(passages.segments[part], page.language.code, page.edition.report)
        yield heading(3, f"{severity}-{part}", title)
        yield from (_entry(erratum, page) for erratum in group)


def _entry(erratum: ErratumData, page: EditionPage) -> Markup:
    """Write the place and kind of an erratum and what a language prints; under it what the other does, and the note."""
    number = page.passages.number(erratum.segment, page.language)
    [language, quoted] = next(_quoted(erratum, page))
    line = [named(number), Markup(" "), _kind(erratum, page), Markup(" "), quoted]
    others = [other for other in own_first(page.language) if other is not language]
    printed = [page.named(page.wording.printed[other.code], [_printed(erratum, other, page)]) for other in others]
    place = page.place(erratum, FILTER_WORDING[page.language.code].in_text)
    return entry(erratum.id, _facets([erratum], page), line, [bullets([*printed, place]), _note(erratum, page)])


def _quoted(erratum: ErratumData, page: EditionPage) -> Iterator[tuple[Language, Markup]]:
    """Yield the languages that print something, the page's own first, with what they print."""
    for language in own_first(page.language):
        if quote := erratum.quote.get(language.code):
            yield language, quotation(quote, language, page.language)


def _kind(erratum: ErratumData, page: EditionPage) -> Markup:
    return element("span", {"class": "kind"}, page.wording.erratum_kinds[erratum.kind])


def _note(erratum: ErratumData, page: EditionPage) -> Markup:
    return block("div", {"class": "note"}, [_prose(erratum.note, erratum, page)])


def _prose(note: Wordings, erratum: ErratumData, page: EditionPage) -> Markup:
    return page.prose(note[page.language.code], erratum.note_segments)


def _printed(erratum: ErratumData, language: Language, page: EditionPage) -> Markup:
    """Write what a language prints, or that it prints nothing."""
    quote = erratum.quote.get(language.code)
    return quotation(quote, language, page.language) if quote else joined([page.wording.nothing_printed])
