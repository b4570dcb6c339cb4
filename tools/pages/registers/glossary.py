"""The page of agencies and terms, which all editions share, and those of what older editions mention."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from tools.addresses.ids import full_id, id_in_edition
from tools.language.languages import LANGUAGES, Language, language_of, own_first
from tools.language.register_words import REGISTER_WORDING
from tools.pages.html import Markup, element
from tools.pages.markdown import block, bullets, document, escape, heading, joined, link, table
from tools.pages.registers.entries import counted, in_other, named
from tools.pages.registers.entries import entry as line_entry
from tools.pages.registers.filters import Facets, FilterForm, chapter_options, chapters, kind_options
from tools.pages.registers.page import EditionPage, bar, downloads, note, official_names, tombstones
from tools.pages.registers.passages import Passages, excerpt, in_language, linked
from tools.registers.edition import GLOSSARY, Edition
from tools.registers.glossary import EntryData, name
from tools.registers.notes import printed_place


@dataclass(frozen=True)
class EditionMentions:
    """The entries that one edition mentions, by their ids, its passages, and what leads from the page to its folder."""

    passages: Passages
    entries: Mapping[str, EntryData]
    folder: str

    @property
    def year(self) -> int:
        """The edition's year."""
        return self.passages.report.year

    def mentions(self, entry: str) -> bool:
        """Tell whether the text of this edition has the entry."""
        return entry in self.entries and any(self.entries[entry].mentions.values())

    def segments(self, entry: str) -> list[str]:
        """Return the ids of the segments that mention an entry, in reading order."""
        mentions = self.entries[entry].mentions.values() if entry in self.entries else ()
        return self.passages.sorted(mention.segment for of_language in mentions for mention in of_language)


@dataclass(frozen=True)
class GlossaryPage:
    """A page in one language of what `shown` mentions, and of what stands on the pages of the `others`, newest first.

    Every edition is among `editions`, since a note may name its passages.
    """

    language: Language
    editions: tuple[EditionMentions, ...]
    shown: EditionMentions
    others: tuple[EditionMentions, ...]

    @cached_property
    def entries(self) -> dict[str, EntryData]:
        """The entries of all these editions by their ids, each as the newest that mentions it has it."""
        entries: dict[str, EntryData] = {}
        for edition in (self.shown, *self.others):
            entries = {**edition.entries, **entries}
        return entries


def glossary_page(editions: Sequence[Edition], language: Language) -> str:
    """Write every entry that some edition mentions, by kind: the passages of the newest, links to those of others."""
    page = _page(editions, language, shared_with(editions), "")
    return _written(page, editions, list(_tombstones(editions, language)))


def older_glossary_page(edition: Edition, editions: Sequence[Edition], language: Language) -> str:
    """Write every entry that an older edition mentions, by kind, with all its passages."""
    return _written(_page(editions, language, edition, "../"), editions, [])


def shared_with(editions: Sequence[Edition]) -> Edition:
    """Return the edition whose passages stand on the page that all share: the newest that has some."""
    return next(edition for edition in editions if edition.glossary)


def older_editions(editions: Sequence[Edition]) -> list[Edition]:
    """Return the editions whose passages stand on a page of their own."""
    with_some = [edition for edition in editions if edition.glossary]
    return with_some[1:]


def _page(editions: Sequence[Edition], language: Language, shown: Edition, up: str) -> GlossaryPage:
    """Return the page of an edition; `up` leads from it to the folder of the language, empty on the shared one."""
    every = [_mentions(edition, up, shown) for edition in editions]
    [of_shown] = [each for each, edition in zip(every, editions, strict=True) if edition is shown]
    others = () if up else tuple(each for each in every if each.entries and each is not of_shown)
    return GlossaryPage(language, tuple(every), of_shown, others)


def _mentions(edition: Edition, up: str, shown: Edition) -> EditionMentions:
    folder = "" if up and edition is shown else f"{up}{edition.year}/"
    return EditionMentions(Passages(edition.report), {entry.id: entry for entry in edition.glossary}, folder)


def _written(page: GlossaryPage, editions: Sequence[Edition], tombstones: Sequence[Markup]) -> str:
    wording, year = REGISTER_WORDING[page.language.code], page.shown.year
    is_shared, title = bool(page.shown.folder), wording.glossary
    content = [
        _filters(page, next(edition for edition in editions if edition.year == year)),
        *_by_kind(page),
        *tombstones,
        heading(2, "index", wording.index),
        *_indexes(list(page.entries.values()), page.language),
    ]
    return document(
        [
            heading(1, GLOSSARY, title if is_shared else wording.of_year.format(title=title, year=year)),
            escape(wording.glossary_intro),
            downloads(year, [f"{GLOSSARY}.json"], page.language, 1 if is_shared else 2),
            *([joined(map(_page_of(page.language), page.others), " · ")] if page.others else []),
            block("div", {"class": f"register {GLOSSARY}"}, content),
        ]
    )


def _page_of(language: Language) -> Callable[[EditionMentions], Markup]:
    """Return what writes a link to the page of an older edition."""
    wording = REGISTER_WORDING[language.code]
    return lambda edition: link(
        wording.of_year.format(title=wording.glossary, year=edition.year), f"{edition.folder}{GLOSSARY}.md"
    )


def _filters(page: GlossaryPage, edition: Edition) -> Markup:
    shown = EditionPage(edition, page.language)
    options = {"chapter": chapter_options(shown), "kind": kind_options(shown.wording.kinds)}
    form = FilterForm(page.language, options, ("kind", "name", "passages"))
    return form.write([_facets(entry, page) for entry in page.entries.values()])


def _facets(entry: EntryData, page: GlossaryPage) -> Facets:
    """Return what an entry can be filtered by: the chapters of the edition that is shown, and its kind."""
    return Facets(chapter=chapters(page.shown.segments(entry.id), page.shown.passages), kind=(entry.kind,))


def _tombstones(editions: Sequence[Edition], language: Language) -> Iterator[Markup]:
    pages = [EditionPage(edition, language) for edition in editions]
    retired = [(page, entry) for page in pages for entry in page.edition.retired_from(GLOSSARY)]
    return tombstones([(entry, page.instead(entry, f"{page.edition.year}/", "")) for page, entry in retired], language)


def _by_kind(page: GlossaryPage) -> Iterator[Markup]:
    for kind, title in REGISTER_WORDING[page.language.code].kinds.items():
        of_kind = [entry for entry in page.entries.values() if entry.kind == kind]
        if of_kind:
            yield heading(2, f"kind-{kind}", title)
        yield from (_entry(entry, page) for entry in of_kind)


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


def _entry(entry: EntryData, page: GlossaryPage) -> Markup:
    facts = [*_facts(entry, page.entries, page.language), *_definition(entry, page), *_elsewhere(entry, page)]
    content = [*([bullets(facts)] if facts else []), *_note(entry, page)]
    if page.shown.mentions(entry.id):
        content += _concordance(page.shown.entries[entry.id], page)
    return line_entry(entry.id, _facets(entry, page), list(_line(entry, page)), content)


def _line(entry: EntryData, page: GlossaryPage) -> Iterator[Markup]:
    """Yield the name in the reader's language, the abbreviation and the others if they are new, and the passages."""
    words, *others = [name(entry, other.code) for other in own_first(page.language)]
    yield named(words)
    if entry.abbr and entry.abbr != words:
        yield Markup(" ")
        yield element("span", {"class": "abbr"}, entry.abbr)
    yield Markup(" ")
    yield counted(_passages_in(page.shown.segments(entry.id), page.language))
    for other, language in zip(others, own_first(page.language)[1:], strict=True):
        if other not in {words, entry.abbr}:
            yield Markup(" ")
            yield in_other(other, language)


def _passages_in(segments: Sequence[str], language: Language) -> str:
    """Say in how many passages something is named; nothing for none."""
    wording = REGISTER_WORDING[language.code]
    if len(segments) == 1:
        return wording.in_one_passage
    return wording.in_passages.format(count=len(segments)) if segments else ""


def _elsewhere(entry: EntryData, page: GlossaryPage) -> Iterator[Markup]:
    """Yield a link to the passages of each other edition that mentions an entry."""
    wording = REGISTER_WORDING[page.language.code]
    for edition in page.others:
        if edition.mentions(entry.id):
            year = link(wording.in_year.format(year=edition.year), f"{edition.folder}{GLOSSARY}.md#{entry.id}")
            yield joined([year, wording.colon, _passages_in(edition.segments(entry.id), page.language)])


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


def _note(entry: EntryData, page: GlossaryPage) -> Iterator[Markup]:
    """Yield the note of an entry that has one, the places that it names as links."""
    if entry.note:
        links = {printed_place(segment, page.language.code): _place(segment, page) for segment in entry.note_segments}
        yield note(linked(entry.note[page.language.code], links), page.language)


def _place(full: str, page: GlossaryPage) -> Markup:
    """Write a link to a passage of an edition, `2024/c1-s3-p1`, under its printed place."""
    [edition] = [edition for edition in page.editions if full == full_id(edition.year, id_in_edition(full))]
    words = printed_place(full, page.language.code)
    return edition.passages.link(id_in_edition(full), page.language, edition.folder, words)


def _also(entry: EntryData, language: Language) -> Markup:
    also = entry.also or {}
    names = ((words, other) for other in own_first(language) for words in also.get(other.code, []))
    return joined((in_language(words, other, language) for words, other in names), " · ")


def _definition(entry: EntryData, page: GlossaryPage) -> Iterator[Markup]:
    """Yield where the newest edition that defines the abbreviation does so, in the first language that does."""
    wording = REGISTER_WORDING[page.language.code]
    for edition in (page.shown, *page.others):
        mentioned = edition.entries.get(entry.id)
        for code, definition in (mentioned.defined or {}).items() if mentioned else ():
            words = in_language(definition.text, language_of(code), page.language)
            passage = edition.passages.link(definition.segment, page.language, edition.folder)
            yield joined([wording.defined, wording.colon, words, " ", passage])
            return


# Where it is mentioned


def _concordance(entry: EntryData, page: GlossaryPage) -> Iterator[Markup]:
    """Yield how often each chapter of the edition names the entry, and all passages in both languages."""
    passages, segments = page.shown.passages, page.shown.segments(entry.id)
    counts = Counter(passages.part(segment) for segment in segments)
    yield _strip(counts, entry, passages, page.language)
    yield block("div", {"class": "concordance"}, [_passages(entry, segments, page.shown, page.language)])


def _strip(parts: Counter[str], entry: EntryData, passages: Passages, language: Language) -> Markup:
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
    counts = wording.counts.format(**{code: len(mentions) for code, mentions in entry.mentions.items()})
    title = element("span", {"class": "strip-title"}, wording.mentions, wording.bracketed.format(counts))
    return element("p", {"class": "strip", "markdown": None}, title, " ", joined(bars, " "))


def _passages(entry: EntryData, segments: Sequence[str], edition: EditionMentions, page: Language) -> Markup:
    """Write a table of the passages: the place, and what each language says there."""
    wording = REGISTER_WORDING[page.code]
    languages = own_first(page)
    rows = (
        [
            edition.passages.link(segment, page, edition.folder),
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
