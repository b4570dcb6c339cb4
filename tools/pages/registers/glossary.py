"""The page of agencies and terms, which all editions share."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tools.language.languages import LANGUAGES, Language, language_of, own_first
from tools.language.register_words import REGISTER_WORDING
from tools.pages.markdown import block, document, escape, escape_html, escape_inside, heading
from tools.pages.registers.passages import Passages, downloads, excerpt, heading_with, in_language, table
from tools.registers.edition import GLOSSARY, Edition
from tools.registers.glossary import EntryData, MentionData, name


@dataclass(frozen=True)
class EditionMentions:
    """The mentions that one edition has, by entry."""

    passages: Passages
    entries: dict[str, EntryData]

    @property
    def year(self) -> int:
        return self.passages.report.year


def glossary_page(editions: Sequence[Edition], language: Language) -> str:
    """Every entry that some edition mentions, grouped by kind, with all its passages; the newest edition first."""
    wording = REGISTER_WORDING[language.code]
    mentions = [
        EditionMentions(Passages(edition.report), {entry.id: entry for entry in edition.glossary})
        for edition in editions
    ]
    entries: dict[str, EntryData] = {}
    for mentioned in mentions:
        entries = {**mentioned.entries, **entries}
    blocks = [heading(1, "glossary", wording.glossary), escape(wording.glossary_intro)]
    blocks += [heading(2, "index", wording.index), *_indexes(list(entries.values()), language)]
    for kind, title in wording.kinds.items():
        own = [entry for entry in entries.values() if entry.kind == kind]
        if own:
            blocks.append(heading(2, f"kind-{kind}", title))
            blocks += [_entry(entry, entries, mentions, language) for entry in own]
    data = [downloads(edition.year, [f"{GLOSSARY}.json"], language, 1) for edition in mentions if edition.entries]
    return document([*blocks[:2], *data, block("div", blocks[2:], class_="register glossary")])


# The indexes


def _indexes(entries: Sequence[EntryData], page: Language) -> Iterator[str]:
    wording = REGISTER_WORDING[page.code]
    for language in LANGUAGES:
        listed = [(one, entry.id) for entry in entries for one in entry.names.get(language.code, ())]
        if language.glue:
            listed = [(one, entry) for one, entry in listed if " " in one or one != one.upper()]
        yield _index(wording.by_name[language.code], _in_order(listed), language, page)
    abbreviations = [(entry.abbr, entry.id) for entry in entries if entry.abbr]
    yield _index(wording.by_abbreviation, _in_order(abbreviations), page, page)


def _index(title: str, listed: Sequence[tuple[str, str]], language: Language, page: Language) -> str:
    links = " · ".join(in_language(f"[{escape_inside(words)}](#{entry})", language, page) for words, entry in listed)
    return block("details", [f"<summary>{escape_html(title)}</summary>", links], class_="index")


def _in_order(listed: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    """By letters, and Chinese by sound: GB 2312 sorts its common characters by pinyin."""
    return sorted(dict.fromkeys(listed), key=lambda pair: pair[0].lower().encode("gb18030"))


# An entry


def _entry(
    entry: EntryData, entries: dict[str, EntryData], editions: Sequence[EditionMentions], language: Language
) -> str:
    wording = REGISTER_WORDING[language.code]
    facts = [*_facts(entry, entries, language), *_definition(entry, editions, language)]
    content = [_title(entry, language), *(["\n".join(facts)] if facts else [])]
    if entry.note:
        content.append(
            f'<p class="note" markdown>{wording.note}{wording.colon}{escape_html(entry.note[language.code])}</p>'
        )
    for edition in editions:
        if entry.id in edition.entries:
            content += _concordance(edition.entries[entry.id], edition, language, named=len(editions) > 1)
    return block("div", content, class_="entry")


def _title(entry: EntryData, language: Language) -> str:
    own, *others = [(name(entry, other.code), other) for other in own_first(language)]
    words = own[0]
    more = ""
    if entry.abbr and entry.abbr != words:
        more += f' <span class="abbr">{escape_html(entry.abbr)}</span>'
    for other, other_language in others:
        if other not in (words, entry.abbr):
            more += f' <span class="other" lang="{other_language.tag}">{escape_html(other)}</span>'
    label = f"{entry.abbr} {words}" if entry.abbr and entry.abbr != words else words
    return heading_with(3, entry.id, words, more, label)


def _facts(entry: EntryData, entries: dict[str, EntryData], language: Language) -> Iterator[str]:
    """The names that the heading does not show, and what there is of: standard name, the body above."""
    wording = REGISTER_WORDING[language.code]
    for other in own_first(language):
        names = entry.names.get(other.code, [])
        if set(names) - {name(entry, other.code), entry.abbr}:
            said = " · ".join(in_language(escape_inside(one), other, language) for one in names)
            yield f"- {wording.language[other.code]}{wording.colon}{said}"
    if entry.official:
        yield f"- {wording.official}{wording.colon}{_official(entry, language)}"
    if entry.also:
        also = [
            in_language(escape_inside(one), other, language)
            for other in own_first(language)
            for one in entry.also.get(other.code, [])
        ]
        yield f"- {wording.also}{wording.colon}{' · '.join(also)}"
    if entry.part_of and entry.part_of in entries:
        above = name(entries[entry.part_of], language.code)
        yield f"- {wording.part_of}{wording.colon}[{escape_inside(above)}](#{entry.part_of})"


def _definition(entry: EntryData, editions: Sequence[EditionMentions], language: Language) -> Iterator[str]:
    """Where the newest edition that defines the abbreviation does so."""
    wording = REGISTER_WORDING[language.code]
    for edition in editions:
        own = edition.entries.get(entry.id)
        for code, first in (own.defined or {}).items() if own else ():
            link = edition.passages.link(first.segment, language, f"{edition.year}/")
            words = in_language(escape_inside(first.text), language_of(code), language)
            yield f"- {wording.defined}{wording.colon}{words} {link}"
            return


def _official(entry: EntryData, language: Language) -> str:
    official = entry.official
    assert official is not None
    names = [(getattr(official, other.code), other) for other in own_first(language)]
    said = " · ".join(in_language(escape_inside(one), other, language) for one, other in names if one)
    source = REGISTER_WORDING[language.code].official_source.format(source=official.source)
    return f"{said} ({escape_inside(source)})" if language.glue else f"{said}（{escape_inside(source)}）"


def _concordance(entry: EntryData, edition: EditionMentions, language: Language, *, named: bool) -> Iterator[str]:
    """Where an edition names the entry: how often in each chapter, and all passages in both languages."""
    wording = REGISTER_WORDING[language.code]
    passages = edition.passages
    segments = passages.sorted(one.segment for mentions in entry.mentions.values() for one in mentions)
    yield _strip(Counter(passages.part(segment) for segment in segments), passages, language)
    title = wording.one_passage if len(segments) == 1 else wording.passages.format(count=len(segments))
    counts = wording.counts.format(**{code: len(mentions) for code, mentions in entry.mentions.items()})
    if named:
        title = f"{wording.in_year.format(year=edition.year)}{wording.colon}{title}"
    summary = f'<summary>{escape_html(title)} <span class="counts">{escape_html(counts)}</span></summary>'
    columns = own_first(language)
    head = [wording.place, *(wording.language[other.code] for other in columns)]
    rows = (
        [passages.link(segment, language, f"{edition.year}/")]
        + [_passage(entry, segment, other, passages, language) for other in columns]
        for segment in segments
    )
    yield block("details", [summary, table(head, rows)], class_="concordance")


def _strip(parts: Counter[str], passages: Passages, language: Language) -> str:
    """Passages by chapter: a few words a chapter, drawn as bars by the style sheet."""
    wording = REGISTER_WORDING[language.code]
    most = max(parts.values())
    bars = " ".join(
        f'<span style="--share: {count / most:.2f}">{passages.chapter(part, language)}{wording.colon}{count}</span>'
        for part, count in sorted(parts.items(), key=lambda pair: passages.order[pair[0]])
    )
    return f'<p class="strip" markdown><span class="strip-title">{wording.mentions}</span> {bars}</p>'


def _passage(entry: EntryData, segment: str, own: Language, passages: Passages, page: Language) -> str:
    found: list[MentionData] = [one for one in entry.mentions.get(own.code, []) if one.segment == segment]
    if not found:
        return f'<span class="not-named">{REGISTER_WORDING[page.code].not_named}</span>'
    spans = [(one.start, one.start + len(one.text)) for one in found]
    return in_language(excerpt(passages.text(segment, own.code), spans, own), own, page)
