"""The registers of an edition as the site needs them, read from data/<year>/: where to mark what."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from tools.addresses.ids import is_paragraph
from tools.data.load import PublishedRegisters, texts
from tools.data.report import ReportData
from tools.language.languages import LANGUAGES, Code, Language
from tools.language.register_words import REGISTER_WORDING
from tools.registers.edition import DOCUMENTS, ERRATA, GLOSSARY
from tools.registers.errata import OF_BOTH_LANGUAGES
from tools.registers.glossary import CANNOT_ACT
from tools.site.text.marks import Mark, linked

PlacedMarks = dict[tuple[str, Code], list[Mark]]  # by segment and language


def register_addresses(year: str, page: Language) -> dict[str, str]:
    """Return, by the kind of a mark, the address of its register up to the id of an entry, relative to the site."""
    return {
        "mention": f"{page.prefix}{GLOSSARY}/#",
        "document": f"{page.prefix}{year}/{DOCUMENTS}/#",
        "erratum": f"{page.prefix}{year}/{ERRATA}/#",
    }


def marks_by_segment(registers: PublishedRegisters, report: ReportData, page: Language) -> PlacedMarks:
    """Return all marks of an edition by segment and language; they lead to register pages in the page's language.

    Important are the errata that have `mark`, and where a section, its columns included, first names a body in its
    running text.
    """
    marks: PlacedMarks = {}
    plain = texts(report)
    addresses = register_addresses(registers.year, page)
    for segment, code, mark in (
        *_mentions(registers, addresses["mention"]),
        *_documents(registers, addresses["document"]),
        *_errata(registers, plain, page, addresses["erratum"]),
    ):
        marks.setdefault((segment, code), []).append(mark)
    bodies = {entry.id for entry in registers.glossary if entry.kind not in CANNOT_ACT}
    for language in LANGUAGES:
        for segment, mark in list(_first_mentions(report, marks, language.code)):
            if mark.entry in bodies:
                placed = marks[segment, language.code]
                placed[placed.index(mark)] = replace(mark, is_important=True)
    return marks


def _first_mentions(report: ReportData, marks: PlacedMarks, code: Code) -> Iterator[tuple[str, Mark]]:
    """Yield the first mention of each entry in the paragraphs of a section, with its segment."""
    seen = set()
    for segment in report.segments:
        for mark in linked(marks.get((segment.id, code), ())) if is_paragraph(segment) else ():
            place = (segment.part, segment.section, mark.entry)
            if mark.kind == "mention" and place not in seen:
                seen.add(place)
                yield segment.id, mark


Placed = Iterator[tuple[str, Code, Mark]]


def _mentions(registers: PublishedRegisters, register: str) -> Placed:
    for entry in registers.glossary:
        for code, mentions in entry.mentions.items():
            for mention in mentions:
                end = mention.start + len(mention.text)
                mark = Mark(mention.start, end, "mention", entry.id, register + entry.id, is_important=False)
                yield mention.segment, code, mark


def _documents(registers: PublishedRegisters, register: str) -> Placed:
    for document in registers.documents:
        for cited in document.mentions:
            for code, start in cited.start.items():
                end, target = start + len(cited.quote[code]), register + document.id
                yield cited.segment, code, Mark(start, end, "document", document.id, target, is_important=False)


def _errata(
    registers: PublishedRegisters, plain: Mapping[str, Mapping[Code, str]], page: Language, register: str
) -> Placed:
    """Yield the errata, each after its words; what one language lacks, at the end of the passage there."""
    wording = REGISTER_WORDING[page.code]
    for erratum in registers.errata:
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
            target, rank = register + erratum.id, erratum.severity
            yield (
                *(erratum.segment, language.code),
                Mark(end, end, "erratum", erratum.id, target, label, rank, erratum.mark),
            )
