"""Every page of every edition, and every address that they give."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from tools.addresses.ids import segment_of_pair
from tools.addresses.published import PublishedAddress, fingerprint
from tools.addresses.urls import (
    figure_url,
    identity_url,
    page_file,
    page_url,
    pair_identity_url,
    parallel_file,
    parallel_url,
    register_url,
    segment_url,
)
from tools.language.languages import LANGUAGES, Language
from tools.pages.contents import contents_page
from tools.pages.downloads import FILE as DOWNLOADS
from tools.pages.downloads import downloads_page
from tools.pages.home import home
from tools.pages.parallel import parallel_page
from tools.pages.reading import part_page, parts
from tools.pages.registers.cases import cases_page
from tools.pages.registers.compare import compare_page, compared_ids, has_comparison
from tools.pages.registers.documents import documents_page
from tools.pages.registers.errata import errata_page
from tools.pages.registers.figures import figures_page
from tools.pages.registers.glossary import glossary_page, older_editions, older_glossary_page
from tools.pages.registers.terms import terms_page
from tools.pages.supplements import appendices, appendix_page
from tools.registers.edition import CASES, COMPARE, DOCUMENTS, ERRATA, FIGURES, GLOSSARY, TERMS, Edition
from tools.report.model import Report, Supplement, pair_texts, segment_text


def pages(editions: Sequence[Edition]) -> Iterator[tuple[str, bytes]]:
    """Yield (path under docs/, bytes) of every page of the texts in every language; the newest edition is the first."""
    reports = [edition.report for edition in editions]
    for language in LANGUAGES:
        yield _file(language, "index.md", home(editions, language))
        yield _file(language, DOWNLOADS, downloads_page(editions, language))
        for report in reports:
            yield _file(language, f"{report.year}/index.md", contents_page(report, language))
            for part, segments in parts(report):
                page = part_page(segments, language, report.retired, report.supplements)
                yield _file(language, page_file(report.year, part), page)
                yield _file(language, parallel_file(report.year, part), parallel_page(report, segments, language))
            for appendix in appendices(report.supplements):
                yield _file(language, page_file(report.year, appendix.id), appendix_page(appendix, language))


def _file(language: Language, path: str, text: str) -> tuple[str, bytes]:
    return f"{language.code}/{path}", text.encode("utf-8")


_PAGES = {
    FIGURES: figures_page,
    DOCUMENTS: documents_page,
    CASES: cases_page,
    ERRATA: errata_page,
    TERMS: terms_page,
}


_PAGES_OF_THE_SITE = ("", "cite/", "about/", "accessibility/", "search/", "downloads/")


def register_pages(editions: Sequence[Edition]) -> Iterator[tuple[str, bytes]]:
    """Yield (path under docs/, bytes) of every register page in every language; none for a register without entries."""
    for language in LANGUAGES:
        if any(edition.glossary for edition in editions):
            yield _file(language, f"{GLOSSARY}.md", glossary_page(editions, language))
        for edition in older_editions(editions):
            page = older_glossary_page(edition, editions, language)
            yield _file(language, f"{edition.year}/{GLOSSARY}.md", page)
        for edition in editions:
            if has_comparison(edition):
                yield _file(language, f"{edition.year}/{COMPARE}.md", compare_page(edition, language))
            for name, _ in edition.entries():
                yield _file(language, f"{edition.year}/{name}.md", _PAGES[name](edition, language))


def addresses(editions: Sequence[Edition]) -> Iterator[str]:
    """Yield every address that the editions give: pages, ids in them, identity pages, register pages, their entries."""
    yield from _addresses_of_texts([edition.report for edition in editions])
    yield from register_addresses(editions)


def fingerprints(reports: Sequence[Report]) -> dict[str, str]:
    """Return the fingerprint of the texts of each segment and pair by its permanent address; of a retired id none.

    A note, table or appendix has none: its text in a language is known by the address where it is read.
    """
    found = {}
    for report in reports:
        for segment in report.segments:
            texts = (segment_text(segment, code) for code in sorted(segment.texts))
            found[identity_url(report.year, segment.id)] = fingerprint(texts)
        found |= dict(_fingerprints_of_pairs(report))
        found |= dict(_fingerprints_of_supplements(report))
        found |= {_permanent(report.year, record.id): "" for record in report.retired}
    return found


def _fingerprints_of_pairs(report: Report) -> Iterator[tuple[str, str]]:
    segments = {segment.id: segment for segment in report.segments}
    for pair in report.pairs:
        texts = sorted(pair_texts(pair, segments[pair.segment]).items())
        lines = ("".join(f"{sentence}\n" for sentence in sentences) for _, sentences in texts)
        yield pair_identity_url(report.year, pair.segment, pair.id), fingerprint(lines)


def _fingerprints_of_supplements(report: Report) -> Iterator[tuple[str, str]]:
    for supplement in report.supplements:
        for language in LANGUAGES:
            if lines := supplement.lines.get(language.code):
                address = segment_url(report.year, supplement.part, supplement.id, language)
                yield address, fingerprint(f"{line.text.strip()}\n" for line in lines)


def _permanent(year: int, identifier: str) -> str:
    """Return the permanent address of a segment or of a pair."""
    segment = segment_of_pair(identifier)
    return pair_identity_url(year, segment, identifier) if segment else identity_url(year, identifier)


def of_retired_segments(published: Iterable[PublishedAddress], reports: Sequence[Report]) -> Iterator[str]:
    """Yield the published addresses of pairs whose segment is retired: they lead to where that stood."""
    retired = {(str(report.year), record.id) for report in reports for record in report.retired}
    for entry in published:
        page, _, fragment = entry.address.partition("#")
        if any((year, segment_of_pair(fragment)) in retired for year in page.split("/")):
            yield entry.address


def _addresses_of_texts(reports: Sequence[Report]) -> Iterator[str]:
    for language in LANGUAGES:
        yield from (f"{language.prefix}{page}" for page in _PAGES_OF_THE_SITE)
    for report in reports:
        yield from (f"{language.prefix}{report.year}/" for language in LANGUAGES)
        for part in dict.fromkeys(segment.part for segment in report.segments):
            for language in LANGUAGES:
                yield from (page_url(report.year, part, language), parallel_url(report.year, part, language))
        parts = {segment.id: segment.part for segment in report.segments}
        pairs = ((pair.id, parts[pair.segment]) for pair in report.pairs)
        for identifier, part in (*parts.items(), *((each.id, each.part) for each in report.retired), *pairs):
            yield _permanent(report.year, identifier)
            for language in LANGUAGES:
                yield segment_url(report.year, part, identifier, language)
                yield f"{parallel_url(report.year, part, language)}#{identifier}"
        for supplement in report.supplements:
            yield from _addresses_of(supplement, report.year)


def _addresses_of(supplement: Supplement, year: int) -> Iterator[str]:
    """Yield the addresses of an appendix, or of a note or table on the pages of the languages that print it."""
    for language in LANGUAGES:
        if supplement.kind == "appendix":
            yield page_url(year, supplement.id, language)
            yield segment_url(year, supplement.id, supplement.id, language)
        else:
            if language.code in supplement.lines:
                yield segment_url(year, supplement.part, supplement.id, language)
            yield f"{parallel_url(year, supplement.part, language)}#{supplement.id}"


def register_addresses(editions: Sequence[Edition]) -> Iterator[str]:
    """Yield the addresses of the register pages and of every entry in them, in every language."""
    shared = dict.fromkeys(entry.id for edition in editions for entry in edition.glossary)
    for language in LANGUAGES:
        if shared:
            yield from _page(f"{language.prefix}{GLOSSARY}/", [*shared, *_retired(editions, GLOSSARY)])
        for edition in older_editions(editions):
            ids = [entry.id for entry in edition.glossary]
            yield from _page(register_url(edition.year, GLOSSARY, language), ids)
        for edition in editions:
            if has_comparison(edition):
                yield from _page(register_url(edition.year, COMPARE, language), compared_ids(edition))
            for page, ids in edition.entries():
                yield from _page(register_url(edition.year, page, language), [*ids, *_retired([edition], page)])
            figures = [figure.id for figure in edition.figures]
            for identifier in (*figures, *(_retired([edition], FIGURES) if figures else ())):
                yield figure_url(edition.year, identifier, language)


def _retired(editions: Sequence[Edition], page: str) -> list[str]:
    return [entry.id for edition in editions for entry in edition.retired_from(page)]


def _page(url: str, ids: Sequence[str]) -> Iterator[str]:
    yield url
    yield from (f"{url}#{identifier}" for identifier in ids)
