"""What the cards of the marks show: one small file an edition and language, fetched on first use."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import msgspec

from tools.data.load import PublishedRegisters
from tools.language.languages import LANGUAGES, Code, Language
from tools.language.register_words import REGISTER_WORDING, RegisterWording
from tools.registers.glossary import EntryData, name

Card = dict[str, Any]


def card_files(registers: Mapping[str, PublishedRegisters]) -> Iterator[tuple[str, bytes]]:
    """(path under the site, bytes) of the cards of every edition in every language."""
    for year, own in registers.items():
        for language in LANGUAGES:
            yield card_file(year, language), msgspec.json.encode(dict(cards(own, language))) + b"\n"


def card_file(year: str, language: Language) -> str:
    return f"assets/cards/{year}-{language.code}.json"


def cards(registers: PublishedRegisters, language: Language) -> Iterator[tuple[str, Card]]:
    """The card of every entry by its id: words in both languages, what it is, how often it is named."""
    wording = REGISTER_WORDING[language.code]
    for entry in registers.glossary:
        card: Card = {"names": _names(entry), "kind": wording.kinds[entry.kind], "said": _counted(entry, wording)}
        yield entry.id, card | ({"abbr": entry.abbr} if entry.abbr else {})
    for document in registers.documents:
        count = len({mention.segment for mention in document.mentions})
        yield (
            document.id,
            {
                "names": document.title,
                "kind": wording.document_kinds[document.kind],
                "said": _passages(count, wording),
            },
        )
    for erratum in registers.errata:
        kind = f"{wording.erratum_kinds[erratum.kind]} · {wording.severities[erratum.severity]}"
        quotes = {code: words or wording.nothing_printed for code, words in erratum.quote.items()}
        yield erratum.id, {"quotes": quotes, "kind": kind, "said": erratum.note[language.code]}


def _names(entry: EntryData) -> dict[Code, str]:
    return {language.code: name(entry, language.code) for language in LANGUAGES}


def _counted(entry: EntryData, wording: RegisterWording) -> str:
    segments = {one.segment for mentions in entry.mentions.values() for one in mentions}
    return f"{_passages(len(segments), wording)} · {counts(entry.mentions, wording)}"


def counts(mentions: Mapping[Code, Sequence[object]], wording: RegisterWording) -> str:
    """How often each language names an entry."""
    return wording.counts.format(**{code: len(found) for code, found in mentions.items()})


def _passages(count: int, wording: RegisterWording) -> str:
    return wording.in_one_passage if count == 1 else wording.in_passages.format(count=count)
