"""The pages of the registers: agencies and terms, figures, documents, columns, errata."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tools.languages import LANGUAGES
from tools.register_pages.columns import columns_page
from tools.register_pages.documents import documents_page
from tools.register_pages.errata import errata_page
from tools.register_pages.figures import figures_page
from tools.register_pages.glossary import glossary_page
from tools.registered import COLUMNS, DOCUMENTS, ERRATA, FIGURES, GLOSSARY, Registered

_PAGES = {FIGURES: figures_page, DOCUMENTS: documents_page, COLUMNS: columns_page, ERRATA: errata_page}


def register_pages(editions: Sequence[Registered]) -> Iterator[tuple[str, bytes]]:
    """(path under docs/, bytes) of every register page in every language; none for a register without entries."""
    for language in LANGUAGES:
        if any(edition.glossary for edition in editions):
            yield f"{language.code}/{GLOSSARY}.md", glossary_page(editions, language).encode("utf-8")
        for edition in editions:
            for name, _ in edition.entries():
                text = _PAGES[name](edition, language)
                yield f"{language.code}/{edition.year}/{name}.md", text.encode("utf-8")
