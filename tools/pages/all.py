"""Every page of every edition, and every address that they give."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tools.addresses.published import fingerprint
from tools.addresses.urls import (
    identity_url,
    page_file,
    page_url,
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
from tools.pages.registers.documents import documents_page
from tools.pages.registers.errata import errata_page
from tools.pages.registers.figures import figures_page
from tools.pages.registers.glossary import glossary_page
from tools.pages.registers.terms import terms_page
from tools.registers.edition import CASES, DOCUMENTS, ERRATA, FIGURES, GLOSSARY, TERMS, Edition
from tools.report.model import Report, segment_text


def pages(editions: Sequence[Edition]) -> Iterator[tuple[str, bytes]]:
    """Yield (path under docs/, bytes) of every page of the texts in every language; the newest edition is the first."""
    reports = [edition.report for edition in editions]
    for language in LANGUAGES:
        yield _file(language, "index.md", home(editions, language))
        yield _file(language, DOWNLOADS, downloads_page(editions, language))
        for report in reports:
            yield _file(language, f"{report.year}/index.md", contents_page(report, language))
            for part, segments in parts(report):
                yield _file(language, page_file(report.year, part), part_page(segments, language, report.retired))
                yield _file(language, parallel_file(report.year, part), parallel_page(report, segments, language))


def _file(language: Language, path: str, text: str) -> tuple[str, bytes]:
    return f"{language.code}/{path}", text.encode("utf-8")


_PAGES = {
    FIGURES: figures_page,
    DOCUMENTS: documents_page,
    CASES: cases_page,
    ERRATA: errata_page,
    TERMS: terms_page,
}


def register_pages(editions: Sequence[Edition]) -> Iterator[tuple[str, bytes]]:
    """Yield (path under docs/, bytes) of every register page in every language; none for a register without entries."""
    for language in LANGUAGES:
        if any(edition.glossary for edition in editions):
            yield f"{language.code}/{GLOSSARY}.md", glossary_page(editions, language).encode("utf-8")
        for edition in editions:
            for name, _ in edition.entries():
                text = _PAGES[name](edition, language)
                yield f"{language.code}/{edition.year}/{name}.md", text.encode("utf-8")


def addresses(editions: Sequence[Edition]) -> Iterator[str]:
    """Yield every address that the editions give: pages, ids in them, identity pages, register pages, their entries."""
    yield from _addresses_of_texts([edition.report for edition in editions])
    yield from register_addresses(editions)


def fingerprints(reports: Sequence[Report]) -> dict[str, str]:
    """Return the fingerprint of each segment's plain texts by its permanent address; for a retired id an empty one."""
    found = {}
    for report in reports:
        for segment in report.segments:
            texts = (segment_text(segment, code) for code in sorted(segment.texts))
            found[identity_url(report.year, segment.id)] = fingerprint(texts)
        found |= {identity_url(report.year, record.id): "" for record in report.retired}
    return found


def _addresses_of_texts(reports: Sequence[Report]) -> Iterator[str]:
    for language in LANGUAGES:
        yield from (f"{language.prefix}{page}" for page in ("", "cite/", "about/", "search/", "downloads/"))
    for report in reports:
        yield from (f"{language.prefix}{report.year}/" for language in LANGUAGES)
        for part in dict.fromkeys(segment.part for segment in report.segments):
            for language in LANGUAGES:
                yield from (page_url(report.year, part, language), parallel_url(report.year, part, language))
        living = [(segment.id, segment.part) for segment in report.segments]
        for identifier, part in (*living, *((record.id, record.part) for record in report.retired)):
            yield identity_url(report.year, identifier)
            for language in LANGUAGES:
                yield segment_url(report.year, part, identifier, language)
                yield f"{parallel_url(report.year, part, language)}#{identifier}"


def register_addresses(editions: Sequence[Edition]) -> Iterator[str]:
    """Yield the addresses of the register pages and of every entry in them, in every language."""
    shared = dict.fromkeys(entry.id for edition in editions for entry in edition.glossary)
    for language in LANGUAGES:
        if shared:
            yield from _page(f"{language.prefix}{GLOSSARY}/", [*shared, *_retired(editions, GLOSSARY)])
        for edition in editions:
            for page, ids in edition.entries():
                yield from _page(register_url(edition.year, page, language), [*ids, *_retired([edition], page)])


def _retired(editions: Sequence[Edition], page: str) -> list[str]:
    return [entry.id for edition in editions for entry in edition.retired_from(page)]


def _page(url: str, ids: Sequence[str]) -> Iterator[str]:
    yield url
    yield from (f"{url}#{identifier}" for identifier in ids)
