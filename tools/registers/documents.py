"""What an edition cites: laws, rules, plans, reports, treaties, campaigns, and every place that cites them.

source/<year>/documents.toml quotes each; every 《…》 and every title in italics is in one quotation.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

import msgspec

from tools.files.data_record import DataRecord
from tools.files.edition_toml import Record
from tools.files.errors import Problem
from tools.language.languages import LANGUAGES, Code, Wordings
from tools.registers.bodies import Body, BodyData, divided, wrong_agencies, wrong_bodies
from tools.registers.evidence import Check
from tools.registers.notes import segments_named, written, wrong_note
from tools.registers.official import OfficialData, OfficialName, official_data, wrong_official
from tools.registers.quotations import (
    Quotation,
    Quote,
    SegmentTexts,
    located,
    missing_wordings,
    parted_quotations,
    path_near,
    repeated_ids,
    starts,
    wrong_quotations,
)
from tools.report.model import Segment
from tools.report.text import plain, runs

_TITLE_BRACKETS = re.compile(r"《[^《》]*》")


_ENCLOSING = {"《": "》", "“": "”"}


def bare(quote: str, code: Code) -> str:
    """Return a title as printed, without the marks that enclose it, layout blanks, and the English article.

    An English title begins with a capital.
    """
    text = quote.strip()
    while len(text) > 1 and _ENCLOSING.get(text[0]) == text[-1] and not set(text[1:-1]) & {text[0], text[-1]}:
        text = text[1:-1]
    if code == "zh":
        return re.sub(r"\s", "", text)
    text = re.sub(r"^[Tt]he ", "", text)
    return text[:1].upper() + text[1:]


def marked_titles(segment: Segment, code: Code) -> Iterator[tuple[int, int]]:
    """Yield the (start, end) of each title that the plain text of a segment marks: 《…》, and italics."""
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
        """The words as printed, in each language that cites the document here."""
        printed: dict[Code, str | None] = {"zh": self.zh, "en": self.en}
        return {code: words for code, words in printed.items() if words is not None}


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
    official: OfficialName | None = None
    note: Wordings | None = None

    def titles(self, code: Code) -> set[str]:
        """Return the title and its variants in a language."""
        return {wordings[code] for wordings in (self.title, *self.variants) if code in wordings}


class DocumentsRecord(Record, frozen=True):
    """The content of source/<year>/documents.toml."""

    body: tuple[Body, ...] = ()
    document: tuple[Document, ...] = ()


class DocumentMentionData(DocumentMention, frozen=True, kw_only=True, omit_defaults=True):
    """A place that cites the document; `start` counts characters of the segment's plain text, from 0."""

    start: dict[Code, int]


class DocumentData(DataRecord, frozen=True):
    """documents.json is a list of these.

    `issuers` and `bodies` have all who issued or ran it; `issuers_in`, where the languages name others, those
    of each language, of both kinds. `note_segments` are the passages that the note names.
    """

    id: str
    kind: DocumentKind
    title: Wordings
    issuers: tuple[str, ...]
    mentions: list[DocumentMentionData]
    bodies: list[BodyData] = msgspec.field(default_factory=list)
    variants: tuple[Wordings, ...] = ()
    issuers_in: dict[Code, tuple[str, ...]] | None = None
    carried_out_by: Wordings | None = None
    official: OfficialData | None = None
    note: Wordings | None = None
    note_segments: list[str] = msgspec.field(default_factory=list)

    def issuers_named(self, code: Code) -> tuple[str, ...]:
        """Return the ids of the bodies that the text in a language names as having issued or run it."""
        if self.issuers_in is not None:
            return self.issuers_in[code]
        return (*self.issuers, *(body.id for body in self.bodies))

    def shown(self, title: Wordings) -> Wordings:
        """Return the title or a variant as a reader is shown it: the Chinese in the marks that the report prints."""
        return {code: self._marked(words) if code == "zh" else words for code, words in title.items()}

    def _marked(self, title: str) -> str:
        printed = (re.sub(r"\s", "", mention.zh) for mention in self.mentions if mention.zh)
        enclosed = (words for words in printed if words in {f"《{title}》", f"“{title}”"})
        return next(enclosed, title)


def documents_data(record: DocumentsRecord, texts: SegmentTexts) -> tuple[DocumentData, ...]:
    """Return the records of documents.json, in the order of documents.toml."""
    return tuple(_document_data(document, record, texts) for document in record.document)


def _document_data(document: Document, record: DocumentsRecord, texts: SegmentTexts) -> DocumentData:
    fields = msgspec.structs.asdict(document)
    fields["issuers"], _ = divided(document.issuers, record.body)
    _, bodies = divided(tuple(dict.fromkeys(_issuers(document))), record.body)
    if document.issuers_in is not None:
        codes = (language.code for language in LANGUAGES)
        fields["issuers_in"] = {code: document.issuers_in.get(code, document.issuers) for code in codes}
    fields["official"] = official_data(document.official)
    fields["note"], fields["note_segments"] = written(document.note), segments_named(document.note)
    fields["mentions"] = [
        DocumentMentionData(
            mention.segment, mention.zh, mention.en, start=starts(mention.quote, texts[mention.segment])
        )
        for mention in document.mentions
    ]
    return DocumentData(**fields, bodies=bodies)


def wrong_documents(check: Check[DocumentsRecord]) -> Iterator[Problem]:
    """Yield whatever is wrong in documents.toml."""
    documents, quotations = check.record.document, _quotations(check.record)
    yield from repeated_ids(check.file, "document", (document.id for document in documents))
    yield from wrong_quotations(check.file, quotations, check.texts)
    yield from parted_quotations(check.file, quotations, check.evidence.report)
    for number, document in enumerate(documents):
        path = f"$.document[{number}]"
        if not _ID.fullmatch(document.id):
            message = f"“{document.id}” is no id; expected “document-” and lower-case words"
            yield check.problem("Q102", f"{path}.id", message)
        yield from _wrong_wordings(check, path, document)
        yield from _wrong_titles(check, path, document)
        yield from wrong_official(check.file, path, document.id, document.official)
        yield from wrong_agencies(check, f"{path}.issuers", document.issuers)
        for issuers in (document.issuers_in or {}).values():
            yield from wrong_agencies(check, f"{path}.issuers_in", issuers)
    yield from wrong_bodies(check, {issuer for document in documents for issuer in _issuers(document)})
    yield from _uncovered(check, quotations)


def _quotations(record: DocumentsRecord) -> tuple[Quotation, ...]:
    """Return what the mentions quote, in the order of documents.toml."""
    return tuple(
        Quotation(f"$.document[{number}].mentions[{place}]", mention.segment, mention.quote, document.id)
        for number, document in enumerate(record.document)
        for place, mention in enumerate(document.mentions)
    )


def _issuers(document: Document) -> Iterator[str]:
    """Yield the ids of all who issued a document, those of one language alone included."""
    yield from document.issuers
    for issuers in (document.issuers_in or {}).values():
        yield from issuers


def _wrong_wordings(check: Check[DocumentsRecord], path: str, document: Document) -> Iterator[Problem]:
    """Yield a problem for a document without title or mention, and for each wording that a language lacks."""
    if not document.title or not document.mentions:
        message = f"{document.id} has no title or no mention; expected one of each at the least"
        yield check.problem("D102", path, message)
    carried_out_by = f"carried_out_by of {document.id}"
    yield from missing_wordings(check.file, f"{path}.carried_out_by", carried_out_by, document.carried_out_by)
    yield from wrong_note(check.file, f"{path}.note", f"note of {document.id}", document.note, check.texts)


def _wrong_titles(check: Check[DocumentsRecord], path: str, document: Document) -> Iterator[Problem]:
    """Yield a problem for each mention that is not a title of the document, and each title in no mention."""
    for place, mention in enumerate(document.mentions):
        for code, words in mention.quote.items():
            if bare(words, code) not in {bare(title, code) for title in document.titles(code)}:
                message = f"“{words}” is not the title of {document.id}; expected it, or a variant that it is"
                yield check.problem("D101", f"{path}.mentions[{place}]", message)
    for language in LANGUAGES:
        code = language.code
        printed = {bare(mention.quote[code], code) for mention in document.mentions if code in mention.quote}
        for title in sorted(document.titles(code)):
            if bare(title, code) not in printed:
                message = f"“{title}” is in no mention of {document.id}; expected it printed"
                yield check.problem("D103", f"{path}.title", message)


def _uncovered(check: Check[DocumentsRecord], quotations: tuple[Quotation, ...]) -> Iterator[Problem]:
    """Yield a problem for each marked title that no mention holds; none is in two, as mentions do not overlap."""
    places = located(quotations, check.texts)
    for segment in check.evidence.report.segments:
        for code in segment.texts:
            for start, end in marked_titles(segment, code):
                if not any(quoted.holds(start, end) for quoted in places.get((segment.id, code), ())):
                    title = check.texts[segment.id][code][start:end]
                    message = f"“{title}” in {segment.id} is in no mention; expected a document that it cites"
                    yield check.problem("D104", path_near(segment.id, quotations), message)
