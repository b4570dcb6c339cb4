"""What an edition cites: laws, rules, plans, reports, treaties, campaigns, and every place that cites them.

source/<year>/documents.toml quotes each; every 《…》 and every title in italics is in one quotation.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Literal

import msgspec

from tools.files.data_record import DataRecord
from tools.files.edition_toml import Record
from tools.files.errors import Problem
from tools.files.toml_file import TomlFile
from tools.language.languages import LANGUAGES, Code, Wordings
from tools.registers.bodies import Body, BodyData, divided, unknown, wrong_bodies
from tools.registers.glossary import Entry
from tools.registers.quotations import Quotations, Quote, SegmentTexts, both, repeated, starts
from tools.report.model import Segment
from tools.report.text import plain, runs

_TITLE_BRACKETS = re.compile(r"《[^《》]*》")


_ENCLOSING = {"《": "》", "“": "”"}


def bare(quote: str, code: Code) -> str:
    """A title as printed, without the marks that enclose it, layout blanks, and the English article.

    An English one begins with a capital.
    """
    text = quote.strip()
    while len(text) > 1 and _ENCLOSING.get(text[0]) == text[-1] and not set(text[1:-1]) & {text[0], text[-1]}:
        text = text[1:-1]
    if code == "zh":
        return re.sub(r"\s", "", text)
    text = re.sub(r"^[Tt]he ", "", text)
    return text[:1].upper() + text[1:]


def marked_titles(segment: Segment, code: Code) -> Iterator[tuple[int, int]]:
    """Where the text marks a title: 《…》, and italics."""
    position = 0
    for text in segment.texts.get(code, ()):
        for match in _TITLE_BRACKETS.finditer(plain(text)):
            yield position + match.start(), position + match.end()
        for characters, italic in runs(text):
            if italic:
                yield position, position + len(characters)
            position += len(characters)
        position += len("\n\n")


FILE = "documents.toml"


DocumentKind = Literal[
    "law",
    "rule",
    "interpretation",
    "policy",
    "plan",
    "guideline",
    "standard",
    "catalogue",
    "report",
    "treaty",
    "statement",
    "campaign",
    "event",
]


_ID = re.compile(r"document(-[a-z0-9]+)+")


class DocumentMention(Record, frozen=True):
    """One place that cites a document, as printed, marks included."""

    segment: str
    zh: str | None = None
    en: str | None = None

    @property
    def quote(self) -> Quote:
        found: dict[Code, str | None] = {"zh": self.zh, "en": self.en}
        return {code: words for code, words in found.items() if words is not None}


class Document(Record, frozen=True):
    """Something that the report cites; the fields are explained in documents.toml."""

    id: str
    kind: DocumentKind
    title: Wordings
    issuers: tuple[str, ...]
    mentions: tuple[DocumentMention, ...]
    variants: tuple[Wordings, ...] = ()
    issuers_in: dict[Code, tuple[str, ...]] | None = None
    carried_out_by: Wordings | None = None
    note: Wordings | None = None

    def titles(self, code: Code) -> set[str]:
        return {wordings[code] for wordings in (self.title, *self.variants) if code in wordings}


class DocumentsRecord(Record, frozen=True):
    """source/<year>/documents.toml"""

    body: tuple[Body, ...] = ()
    document: tuple[Document, ...] = ()


class DocumentMentionData(DocumentMention, frozen=True, kw_only=True, omit_defaults=True):
    """A place that cites the document; `start` counts characters of the segment's plain text, from 0."""

    start: dict[Code, int]


class DocumentData(DataRecord, frozen=True):
    """documents.json is a list of these."""

    id: str
    kind: DocumentKind
    title: Wordings
    issuers: tuple[str, ...]
    mentions: list[DocumentMentionData]
    bodies: list[BodyData] = msgspec.field(default_factory=list)
    variants: tuple[Wordings, ...] = ()
    issuers_in: dict[Code, tuple[str, ...]] | None = None
    carried_out_by: Wordings | None = None
    note: Wordings | None = None


def documents_data(record: DocumentsRecord, texts: SegmentTexts) -> list[DocumentData]:
    """documents.json of an edition, in the order of its records."""
    found = []
    for document in record.document:
        fields = msgspec.structs.asdict(document)
        fields["issuers"], bodies = divided(document.issuers, record.body)
        fields["mentions"] = [
            DocumentMentionData(one.segment, one.zh, one.en, start=starts(one.quote, texts[one.segment]))
            for one in document.mentions
        ]
        found.append(DocumentData(**fields, bodies=bodies))
    return found


def wrong_documents(
    file: TomlFile[DocumentsRecord], segments: tuple[Segment, ...], texts: SegmentTexts, known: Mapping[str, Entry]
) -> Iterator[Problem]:
    """Whatever is wrong in documents.toml."""
    record = file.record
    quotations = Quotations(file, texts)
    yield from repeated(file, "document", (document.id for document in record.document))
    named: set[str] = set()
    for number, document in enumerate(record.document):
        path = f"$.document[{number}]"
        if not _ID.fullmatch(document.id):
            yield file.problem(
                "D101", f"{path}.id", f"“{document.id}” is no id; expected “document-” and lower-case words"
            )
        for place, mention in enumerate(document.mentions):
            at = f"{path}.mentions[{place}]"
            yield from quotations.wrong(at, mention.segment, mention.quote, document.id)
            yield from _wrong_titles(file, at, document, mention)
        yield from _wrong_words(file, path, document)
        yield from unknown(file, f"{path}.issuers", document.issuers, known, record.body)
        named |= set(document.issuers)
        for issuers in (document.issuers_in or {}).values():
            yield from unknown(file, f"{path}.issuers_in", issuers, known, record.body)
            named |= set(issuers)
    yield from wrong_bodies(file, record.body, known, named, texts)
    yield from _uncovered(quotations, segments)


def _wrong_titles(
    file: TomlFile[DocumentsRecord], path: str, document: Document, mention: DocumentMention
) -> Iterator[Problem]:
    """Quotations that are not the document's title."""
    for code, words in mention.quote.items():
        allowed = {bare(title, code) for title in document.titles(code)}
        if bare(words, code) not in allowed:
            yield file.problem(
                "D102", path, f"“{words}” is not the title of {document.id}; expected it, or a variant that it is"
            )


def _wrong_words(file: TomlFile[DocumentsRecord], path: str, document: Document) -> Iterator[Problem]:
    """Titles that no mention prints, and words that a language lacks."""
    if not document.title or not document.mentions:
        yield file.problem("D103", path, f"{document.id} has no title or no mention; expected one of each at the least")
    for language in LANGUAGES:
        code = language.code
        printed = {bare(one.quote[code], code) for one in document.mentions if code in one.quote}
        for title in sorted(document.titles(code)):
            if bare(title, code) not in printed:
                yield file.problem(
                    "D104", f"{path}.title", f"“{title}” is in no mention of {document.id}; expected it printed"
                )
    yield from both(file, f"{path}.note", f"note of {document.id}", document.note)
    yield from both(file, f"{path}.carried_out_by", f"carried_out_by of {document.id}", document.carried_out_by)


def _uncovered(quotations: Quotations, segments: tuple[Segment, ...]) -> Iterator[Problem]:
    """Marked titles that no mention holds. (None is in two, since mentions do not overlap.)"""
    for segment in segments:
        for code in segment.texts:
            for start, end in marked_titles(segment, code):
                if not any(quoted.holds(start, end) for quoted in quotations.of(segment.id, code)):
                    title = quotations.texts[segment.id][code][start:end]
                    message = f"“{title}” in {segment.id} is in no mention; expected a document that it cites"
                    yield quotations.missing("D105", segment.id, message)
