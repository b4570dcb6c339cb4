"""What the cards of the marks show: one small file an edition and language, fetched on first use."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import msgspec

from tools.data.load import PublishedRegisters
from tools.language.languages import LANGUAGES, Code, Language, Wordings
from tools.language.register_words import REGISTER_WORDING, RegisterWording
from tools.registers.glossary import EntryData, name


class Card(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What the card of an entry shows: its names or, of an erratum, what is printed; its kind, and a sentence."""

    names: Wordings | None = None
    quotes: Wordings | None = None
    kind: str
    said: str
    abbr: str | None = None


def card_files(registers: Mapping[str, PublishedRegisters]) -> Iterator[tuple[str, bytes]]:
    """Yield (path under the site, bytes) of the cards of every edition in every language."""
    for year, published in registers.items():
        for language in LANGUAGES:
            yield card_file(year, language), msgspec.json.encode(dict(cards(published, language))) + b"\n"


def card_file(year: str, language: Language) -> str:
    """Return the path, under the site, of the cards of an edition in a language."""
    return f"assets/cards/{year}-{language.code}.json"


def cards(registers: PublishedRegisters, language: Language) -> Iterator[tuple[str, Card]]:
    """Yield (id, card) of every entry of the glossary, every document and every erratum."""
    wording = REGISTER_WORDING[language.code]
    for entry in registers.glossary:
        kind, passages = wording.kinds[entry.kind], _counted(entry, wording)
        yield entry.id, Card(names=_names(entry), kind=kind, said=passages, abbr=entry.abbr)
    for document in registers.documents:
        passages = _passages({mention.segment for mention in document.mentions}, wording)
        kind = wording.document_kinds[document.kind]
        yield document.id, Card(names=document.shown(document.title), kind=kind, said=passages)
    for erratum in registers.errata:
        kind = f"{wording.erratum_kinds[erratum.kind]} · {wording.severities[erratum.severity]}"
        quotes: Wordings = {code: words or wording.nothing_printed for code, words in erratum.quote.items()}
        yield erratum.id, Card(quotes=quotes, kind=kind, said=erratum.note[language.code])


def _names(entry: EntryData) -> dict[Code, str]:
    return {language.code: name(entry, language.code) for language in LANGUAGES}


def _counted(entry: EntryData, wording: RegisterWording) -> str:
    segments = {mention.segment for mentions in entry.mentions.values() for mention in mentions}
    return f"{_passages(segments, wording)} · {counts(entry.mentions, wording)}"


def counts(mentions: Mapping[Code, Sequence[object]], wording: RegisterWording) -> str:
    """Return how often each language names an entry, in words."""
    return wording.counts.format(**{code: len(listed) for code, listed in mentions.items()})


def _passages(segments: set[str], wording: RegisterWording) -> str:
    return wording.in_one_passage if len(segments) == 1 else wording.in_passages.format(count=len(segments))
