"""The registers of an edition as the site needs them, read from data/<year>/: where to mark what."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from tools.data.load import PublishedRegisters, texts
from tools.data.report import ReportData
from tools.language.languages import LANGUAGES, Code, Language
from tools.language.register_words import REGISTER_WORDING
from tools.registers.edition import DOCUMENTS, ERRATA, GLOSSARY
from tools.registers.errata import OF_BOTH_LANGUAGES
from tools.site.text.marks import Mark


def marks_by_segment(
    registers: PublishedRegisters, report: ReportData, page: Language
) -> dict[tuple[str, Code], list[Mark]]:
    """Return all marks of an edition by segment and language; they lead to register pages in the page's language."""
    marks: dict[tuple[str, Code], list[Mark]] = {}
    plain = texts(report)
    for segment, code, mark in (
        *_mentions(registers, page),
        *_documents(registers, page),
        *_errata(registers, plain, page),
    ):
        marks.setdefault((segment, code), []).append(mark)
    return marks


Placed = Iterator[tuple[str, Code, Mark]]


def _mentions(registers: PublishedRegisters, page: Language) -> Placed:
    for entry in registers.glossary:
        for code, mentions in entry.mentions.items():
            for mention in mentions:
                end = mention.start + len(mention.text)
                target = f"{page.prefix}{GLOSSARY}/#{entry.id}"
                yield mention.segment, code, Mark(mention.start, end, "mention", entry.id, target)


def _documents(registers: PublishedRegisters, page: Language) -> Placed:
    for document in registers.documents:
        target = f"{page.prefix}{registers.year}/{DOCUMENTS}/#{document.id}"
        for cited in document.mentions:
            for code, start in cited.start.items():
                mark = Mark(start, start + len(cited.quote[code]), "document", document.id, target)
                yield cited.segment, code, mark


def _errata(registers: PublishedRegisters, plain: Mapping[str, Mapping[Code, str]], page: Language) -> Placed:
    """Yield the marked errata, each after its words; what one language lacks, at the end of the passage there."""
    wording = REGISTER_WORDING[page.code]
    for erratum in (erratum for erratum in registers.errata if erratum.mark):
        target = f"{page.prefix}{registers.year}/{ERRATA}/#{erratum.id}"
        label = wording.erratum_sign.format(
            kind=wording.erratum_kinds[erratum.kind], severity=wording.severities[erratum.severity]
        )
        for language in LANGUAGES:
            quote = erratum.quote.get(language.code)
            if quote:
                end = erratum.start[language.code] + len(quote)
            elif erratum.kind in OF_BOTH_LANGUAGES:
                end = len(plain[erratum.segment][language.code])
            else:
                continue
            mark = Mark(end, end, "erratum", erratum.id, target, label, erratum.severity)
            yield erratum.segment, language.code, mark
