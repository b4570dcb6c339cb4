"""The page of the errata of an edition: by severity, then by chapter, with what is printed where."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby

from tools.language.languages import Language, Wordings, own_first
from tools.pages.html import Markup, element
from tools.pages.markdown import block, bullets, escape, heading, joined
from tools.pages.registers.page import EditionPage, quotation
from tools.registers.edition import ERRATA, Edition
from tools.registers.errata import ErratumData, Severity
from tools.report.model import label

SEVERITIES: tuple[Severity, ...] = ("major", "minor", "style")


def errata_page(edition: Edition, language: Language) -> str:
    """Write how the list was made, and every erratum."""
    page = EditionPage(edition, language)
    return page.write(ERRATA, [f"{ERRATA}.json"], [_counts(page)], list(_by_severity(page)))


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
    """Write a series as one entry: the note, then each place as a link, which keeps the id of the place."""
    count = page.wording.series_places.format(count=len(places))
    title = heading(4, identifier, count, Markup(" "), _kind(places[0], page))
    return block(
        "div", {"class": "entry"}, [title, _note(places[0], page), bullets(_place(each, page) for each in places)]
    )


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
    """Write the place and kind of an erratum, both quotations, and the note."""
    number = page.passages.number(erratum.segment, page.language)
    title = heading(4, erratum.id, number, Markup(" "), _kind(erratum, page))
    place = page.named(page.wording.place, [page.place(erratum)])
    content = [title, bullets([place, *_printed(erratum, page)]), _note(erratum, page)]
    return block("div", {"class": "entry"}, content)


def _kind(erratum: ErratumData, page: EditionPage) -> Markup:
    return element("span", {"class": "kind"}, page.wording.erratum_kinds[erratum.kind])


def _note(erratum: ErratumData, page: EditionPage) -> Markup:
    return block("div", {"class": "note"}, [_prose(erratum.note, erratum, page)])


def _prose(note: Wordings, erratum: ErratumData, page: EditionPage) -> Markup:
    return page.prose(note[page.language.code], erratum.note_segments)


def _printed(erratum: ErratumData, page: EditionPage) -> Iterator[Markup]:
    """Yield what each language prints, if it prints anything."""
    for language in own_first(page.language):
        quote = erratum.quote.get(language.code)
        words = quotation(quote, language, page.language) if quote else joined([page.wording.nothing_printed])
        yield page.named(page.wording.printed[language.code], [words])
