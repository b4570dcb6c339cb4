"""The page of agencies and terms, which all editions share."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from tools.addresses.ids import full_id, id_in_edition
from tools.language.languages import LANGUAGES, Language, language_of, own_first
from tools.language.register_words import REGISTER_WORDING
from tools.pages.html import Markup, element
from tools.pages.markdown import block, bullets, document, escape, heading, joined, link, table
from tools.pages.registers.page import EditionPage, bar, downloads, note, official_names, other_names, tombstones
from tools.pages.registers.passages import Passages, excerpt, in_language, linked
from tools.registers.edition import GLOSSARY, Edition
from tools.registers.glossary import EntryData, name
from tools.registers.notes import printed_place


@dataclass(frozen=True)
class EditionMentions:
    """The entries that one edition mentions, by their ids, and its passages."""

    passages: Passages
    entries: Mapping[str, EntryData]

    @property
    def year(self) -> int:
        """The edition's year."""
        return self.passages.report.year


def glossary_page(editions: Sequence[Edition], language: Language) -> str:
    """Write every entry that some edition mentions, by kind, with all its passages; the newest edition first."""
    wording = REGISTER_WORDING[language.code]
    mentions = [
        EditionMentions(Passages(edition.report), {entry.id: entry for entry in edition.glossary})
        for edition in editions
    ]
    content = [
        heading(2, "index", wording.index),
        *_indexes(list(_newest(mentions).values()), language),
        *_by_kind(mentions, language),
        *_tombstones(editions, language),
    ]
    return document(
        [
            heading(1, GLOSSARY, wording.glossary),
            escape(wording.glossary_intro),
            *(downloads(edition.year, [f"{GLOSSARY}.json"], language, 1) for edition in mentions if edition.entries),
            block("div", {"class": f"register {GLOSSARY}"}, content),
        ]
    )


def _tombstones(editions: Sequence[Edition], language: Language) -> Iterator[Markup]:
    pages = [EditionPage(edition, language) for edition in editions]
    retired = [(page, entry) for page in pages for entry in page.edition.retired_from(GLOSSARY)]
    return tombstones([(entry, page.instead(entry, f"{page.edition.year}/", "")) for page, entry in retired], language)


def _newest(editions: Sequence[EditionMentions]) -> dict[str, EntryData]:
    """Return all entries by their ids, each as the newest edition that mentions it has it."""
    entries: dict[str, EntryData] = {}
    for edition in editions:
        entries = {**edition.entries, **entries}
    return entries


def _by_kind(editions: Sequence[EditionMentions], language: Language) -> Iterator[Markup]:
    entries = _newest(editions)
    for kind, title in REGISTER_WORDING[language.code].kinds.items():
        of_kind = [entry for entry in entries.values() if entry.kind == kind]
        if of_kind:
            yield heading(2, f"kind-{kind}", title)
        yield from (_entry(entry, entries, editions, language) for entry in of_kind)


# The indexes


def _indexes(entries: Sequence[EntryData], page: Language) -> Iterator[Markup]:
    """Yield an index by the names in each language, and one by abbreviation."""
    wording = REGISTER_WORDING[page.code]
    for language in LANGUAGES:
        listed = ((printed, entry.id) for entry in entries for printed in entry.names.get(language.code, ()))
        full = (pair for pair in listed if not _is_abbreviation(pair[0], language))
        yield _index(wording.by_name[language.code], full, language, page)
    abbreviations = ((entry.abbr, entry.id) for entry in entries if entry.abbr)
    yield _index(wording.by_abbreviation, abbreviations, page, page)


def _is_abbreviation(printed: str, language: Language) -> bool:
    """Tell an abbreviation by its capitals, which only languages with blanks between words have."""
    return bool(language.glue) and " " not in printed and printed == printed.upper()


def _index(title: str, listed: Iterable[tuple[str, str]], language: Language, page: Language) -> Markup:
    """Write links to entries under a title, in order; `listed` are (name, id)."""
    links = (in_language(link(words, f"#{entry}"), language, page) for words, entry in _in_order(listed))
    return block("details", {"class": "index"}, [element("summary", {}, title), joined(links, " · ")])


def _in_order(listed: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """Sort by letters, and Chinese by sound: GB 2312 has its common characters in the order of pinyin."""
    return sorted(dict.fromkeys(listed), key=lambda pair: pair[0].lower().encode("gb18030"))


# An entry


def _entry(
    entry: EntryData, entries: Mapping[str, EntryData], editions: Sequence[EditionMentions], language: Language
) -> Markup:
    facts = [*_facts(entry, entries, language), *_definition(entry, editions, language)]
    content = [_title(entry, language), *([bullets(facts)] if facts else []), *_note(entry, editions, language)]
    for edition in editions:
        if _is_mentioned(entry, edition):
            content += _concordance(edition.entries[entry.id], edition, language, is_only=len(editions) == 1)
    return block("div", {"class": "entry"}, content)


def _is_mentioned(entry: EntryData, edition: EditionMentions) -> bool:
    return entry.id in edition.entries and any(edition.entries[entry.id].mentions.values())


def _title(entry: EntryData, language: Language) -> Markup:
    """Write the heading: the name in the reader's language, then the abbreviation and the others if they are new."""
    words, *others = [name(entry, other.code) for other in own_first(language)]
    abbreviation = entry.abbr if entry.abbr != words else None
    more = [Markup(" "), element("span", {"class": "abbr"}, abbreviation)] if abbreviation else []
    known = {words, entry.abbr}
    pairs = zip(others, own_first(language)[1:], strict=True)
    more += other_names((other, spoken) for other, spoken in pairs if other not in known)
    return heading(3, entry.id, words, *more, label=f"{abbreviation} {words}" if abbreviation else words)


def _facts(entry: EntryData, entries: Mapping[str, EntryData], language: Language) -> Iterator[Markup]:
    """Yield what the heading does not show: other printed names, the official one, readers' own, the parent body."""
    wording = REGISTER_WORDING[language.code]
    for other in own_first(language):
        names = entry.names.get(other.code, [])
        if set(names) - {name(entry, other.code), entry.abbr}:
            printed = (in_language(words, other, language) for words in names)
            yield joined([wording.language[other.code], wording.colon, joined(printed, " · ")])
    if entry.official:
        yield joined([wording.official, wording.colon, official_names(entry.official, language)])
    if entry.also:
        yield joined([wording.also, wording.colon, _also(entry, language)])
    if entry.part_of and entry.part_of in entries:
        parent = link(name(entries[entry.part_of], language.code), f"#{entry.part_of}")
        yield joined([wording.part_of, wording.colon, parent])
    parts = [
        link(name(other, language.code), f"#{other.id}") for other in entries.values() if other.part_of == entry.id
    ]
    if parts:
        yield joined([wording.has_parts, wording.colon, joined(parts, wording.separator)])


def _note(entry: EntryData, editions: Sequence[EditionMentions], language: Language) -> Iterator[Markup]:
    """Yield the note of an entry that has one, the places that it names as links."""
    if entry.note:
        links = {
            printed_place(segment, language.code): _place(segment, editions, language)
            for segment in entry.note_segments
        }
        yield note(linked(entry.note[language.code], links), language)


def _place(full: str, editions: Sequence[EditionMentions], language: Language) -> Markup:
    """Write a link to a passage of an edition, `2024/c1-s3-p1`, under its printed place."""
    [edition] = [edition for edition in editions if full == full_id(edition.year, id_in_edition(full))]
    words = printed_place(full, language.code)
    return edition.passages.link(id_in_edition(full), language, f"{edition.year}/", words)


def _also(entry: EntryData, language: Language) -> Markup:
    also = entry.also or {}
    names = ((words, other) for other in own_first(language) for words in also.get(other.code, []))
    return joined((in_language(words, other, language) for words, other in names), " · ")


def _definition(entry: EntryData, editions: Sequence[EditionMentions], language: Language) -> Iterator[Markup]:
    """Yield where the newest edition that defines the abbreviation does so, in the first language that does."""
    wording = REGISTER_WORDING[language.code]
    for edition in editions:
        mentioned = edition.entries.get(entry.id)
        for code, definition in (mentioned.defined or {}).items() if mentioned else ():
            words = in_language(definition.text, language_of(code), language)
            passage = edition.passages.link(definition.segment, language, f"{edition.year}/")
            yield joined([wording.defined, wording.colon, words, " ", passage])
            return


# Where it is mentioned


def _concordance(entry: EntryData, edition: EditionMentions, language: Language, *, is_only: bool) -> Iterator[Markup]:
    """Yield how often each chapter of an edition names the entry, and all passages in both languages."""
    passages = edition.passages
    segments = passages.sorted(mention.segment for mentions in entry.mentions.values() for mention in mentions)
    yield _strip(Counter(passages.part(segment) for segment in segments), passages, language)
    year = None if is_only else edition.year
    summary = _summary(entry, len(segments), year, language)
    yield block("details", {"class": "concordance"}, [summary, _passages(entry, segments, edition, language)])


def _strip(parts: Counter[str], passages: Passages, language: Language) -> Markup:
    """Write the count of passages by chapter: a few words a chapter, before a bar."""
    wording = REGISTER_WORDING[language.code]
    most = max(parts.values())
    bars = (
        element(
            "span",
            {"class": "chapter-count"},
            bar(count / most),
            f"{passages.chapter(part, language)}{wording.colon}{count}",
        )
        for part, count in sorted(parts.items(), key=lambda pair: passages.order[pair[0]])
    )
    title = element("span", {"class": "strip-title"}, wording.mentions)
    return element("p", {"class": "strip", "markdown": None}, title, " ", joined(bars, " "))


def _summary(entry: EntryData, passages: int, year: int | None, language: Language) -> Markup:
    """Write how many passages there are, and mentions in each language; the year where editions are told apart."""
    wording = REGISTER_WORDING[language.code]
    title = wording.one_passage if passages == 1 else wording.passages.format(count=passages)
    if year is not None:
        title = f"{wording.in_year.format(year=year)}{wording.colon}{title}"
    mentions = {code: len(mentions) for code, mentions in entry.mentions.items()}
    counts = element("span", {"class": "counts"}, wording.counts.format(**mentions))
    return element("summary", {}, title, " ", counts)


def _passages(entry: EntryData, segments: Sequence[str], edition: EditionMentions, page: Language) -> Markup:
    """Write a table of the passages: the place, and what each language says there."""
    wording = REGISTER_WORDING[page.code]
    languages = own_first(page)
    rows = (
        [
            edition.passages.link(segment, page, f"{edition.year}/"),
            *(_passage(entry, segment, other, edition.passages, page) for other in languages),
        ]
        for segment in segments
    )
    return table([wording.place, *(wording.language[other.code] for other in languages)], rows)


def _passage(entry: EntryData, segment: str, language: Language, passages: Passages, page: Language) -> Markup:
    """Write the sentences of a segment that name the entry in one language, or that none does."""
    mentions = [mention for mention in entry.mentions.get(language.code, []) if mention.segment == segment]
    if not mentions:
        return element("span", {"class": "not-named"}, REGISTER_WORDING[page.code].not_named)
    spans = [(mention.start, mention.start + len(mention.text)) for mention in mentions]
    return in_language(excerpt(passages.text(segment, language.code), spans, language), language, page)
