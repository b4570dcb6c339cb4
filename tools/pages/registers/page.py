"""What the pages of the registers have in common: the frame, the data to download, and the parts of an entry."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol

from tools.language.languages import Code, Language, Wordings, own_first
from tools.language.register_words import REGISTER_WORDING, RegisterWording
from tools.pages.html import Markup, element
from tools.pages.markdown import block, document, escape, heading, joined, link
from tools.pages.registers.passages import Passages, in_language, linked
from tools.registers.edition import GLOSSARY, Edition
from tools.registers.notes import printed_place
from tools.registers.official import OfficialData
from tools.registers.retired import RetiredEntryData
from tools.registers.titles import register_intros, register_titles
from tools.report.model import Pair


class Noted(Protocol):
    """A record that may have a note."""

    @property
    def note(self) -> Wordings | None:
        """Its note, in every language."""

    @property
    def note_segments(self) -> list[str]:
        """The ids of the segments that the note names."""


class Quoting(Protocol):
    """A record that quotes a segment."""

    @property
    def segment(self) -> str:
        """The id of the segment."""

    @property
    def quote(self) -> Mapping[Code, str | None]:
        """The words as printed, by language."""

    @property
    def start(self) -> Mapping[Code, int]:
        """Where they begin in the segment's plain text."""


@dataclass(frozen=True)
class EditionPage:
    """A register page of one edition in one language: what its entries are made from."""

    edition: Edition
    language: Language

    @cached_property
    def wording(self) -> RegisterWording:
        """The words of the registers in the page's language."""
        return REGISTER_WORDING[self.language.code]

    @cached_property
    def passages(self) -> Passages:
        """The segments of the edition, for links and excerpts."""
        return Passages(self.edition.report)

    @cached_property
    def pairs(self) -> dict[str, list[Pair]]:
        """The pairs of sentences by segment."""
        pairs: dict[str, list[Pair]] = {}
        for pair in self.edition.report.pairs:
            pairs.setdefault(pair.segment, []).append(pair)
        return pairs

    @cached_property
    def mentions(self) -> dict[tuple[Code, str], list[tuple[int, int, str]]]:
        """Where the texts name bodies: start, end and id of each, by language and segment."""
        mentions: dict[tuple[Code, str], list[tuple[int, int, str]]] = {}
        for entry in self.edition.glossary:
            for code, of_language in entry.mentions.items():
                for mention in of_language:
                    span = (mention.start, mention.start + len(mention.text), entry.id)
                    mentions.setdefault((code, mention.segment), []).append(span)
        return mentions

    @cached_property
    def bodies_named(self) -> dict[str, set[str]]:
        """The ids of the bodies that each segment names in some language, by segments in the order of the report."""
        named: dict[str, set[str]] = {segment: set() for segment in self.passages.order}
        for (_, segment), mentions in self.mentions.items():
            named[segment] |= {body for _, _, body in mentions}
        return named

    @cached_property
    def names(self) -> dict[str, Wordings]:
        """What the bodies that act in the records are called, by their ids."""
        return self.edition.names()

    @cached_property
    def abbreviations(self) -> dict[str, str]:
        """The abbreviations of the glossary's entries by id; none on a Chinese page, where names are short."""
        listed = self.edition.glossary if self.language.glue else ()
        return {entry.id: entry.abbr for entry in listed if entry.abbr}

    @cached_property
    def entries(self) -> frozenset[str]:
        """The ids of the glossary's entries."""
        return frozenset(entry.id for entry in self.edition.glossary)

    def body(self, identifier: str | None, name: str) -> Markup:
        """Write the name of a body, as a link to its entry where the glossary has one."""
        return link(name, f"../{GLOSSARY}.md#{identifier}") if identifier in self.entries else joined([name])

    def short_body(self, identifier: str) -> Markup:
        """Write a body by its abbreviation where the page's language has one, its name being the link's title."""
        name, abbreviation = self.names[identifier][self.language.code], self.abbreviations.get(identifier)
        if not abbreviation:
            return self.body(identifier, name)
        return link(abbreviation, f"../{GLOSSARY}.md#{identifier}", title=name)

    def passage(self, segment: str, words: str = "") -> Markup:
        """Write a link to a passage, by its number unless there are other words."""
        return self.passages.link(segment, self.language, "", words)

    def place(self, record: Quoting, words: str = "") -> Markup:
        """Write a link to where a record's quotation stands: to the pair of sentences where one holds all of it."""
        return self.passage(self.passages.quoted(record.segment, record.quote, record.start), words)

    def prose(self, words: str, segments: Iterable[str]) -> Markup:
        """Write a sentence of ours that names these segments by their printed places, which become links."""
        places = {segment: printed_place(segment, self.language.code) for segment in segments}
        return linked(words, {place: self.passage(segment, place) for segment, place in places.items()})

    def note(self, record: Noted) -> Iterator[Markup]:
        """Yield the note of a record that has one."""
        if record.note:
            words = self.prose(record.note[self.language.code], record.note_segments)
            yield note(words, self.language)

    def named(self, name: str, words: Iterable[str]) -> Markup:
        """Write a line that says what its words are: `Place: 4.1 ¶3`."""
        return joined([name, self.wording.colon, *words])

    def _tombstones(self, register: str) -> Iterator[Markup]:
        entries = self.edition.retired_from(register)
        return tombstones([(entry, self.instead(entry, "", "../")) for entry in entries], self.language)

    def instead(self, entry: RetiredEntryData, folder: str, up: str) -> Markup:
        """Write a link to what stands for a retired entry: a passage by its place, an entry by its register's title.

        `folder` leads to the edition's folder, `up` to the one above it.
        """
        if entry.to in self.passages.segments:
            return self.passages.link(entry.to, self.language, folder, printed_place(entry.to, self.language.code))
        [page] = [page for page, ids in self.edition.all_entries().items() if entry.to in ids]
        file = f"{up if page == GLOSSARY else folder}{page}.md"
        return link(self.wording.retired_link.format(register_titles(self.language)[page]), f"{file}#{entry.to}")

    def write(self, register: str, files: Sequence[str], intro: Sequence[str], content: Sequence[Markup]) -> str:
        """Write the page: title, what it is with `intro` at the end, downloads, and the content of the register."""
        title = register_titles(self.language)[register]
        paragraphs = [*register_intros(self.language)[register], *intro]
        return document(
            [
                heading(1, register, self.wording.of_year.format(title=title, year=self.edition.year)),
                *map(escape, paragraphs),
                downloads(self.edition.year, files, self.language, 2),
                block("div", {"class": f"register {register}"}, [*content, *self._tombstones(register)]),
            ]
        )


def tombstones(entries: Sequence[tuple[RetiredEntryData, Markup]], language: Language) -> Iterator[Markup]:
    """Yield where entries stood that are kept no longer: why, and the link that comes with each."""
    wording = REGISTER_WORDING[language.code]
    if entries:
        yield heading(2, "retired-entries", wording.retired)
    for entry, instead in entries:
        words = joined([wording.retired_note, entry.why[language.code], *_looked_up(instead, language)])
        yield block("div", {"id": entry.id, "class": "note"}, [words])


def _looked_up(link_to: Markup, language: Language) -> list[str]:
    """Return the sentence that sends a reader elsewhere, a blank before it where the language has blanks."""
    before, after = REGISTER_WORDING[language.code].retired_to.split("{}")
    return [language.glue, before, link_to, after]


def downloads(year: int, files: Sequence[str], language: Language, depth: int) -> Markup:
    """Write links to data files, which are no pages: so they are HTML, relative to a page `depth` folders deep."""
    wording = REGISTER_WORDING[language.code]
    folder = "../" * (depth + language.prefix.count("/")) + f"data/{year}/"
    links = joined((element("a", {"href": folder + name}, name) for name in files), " · ")
    return element("p", {"class": "downloads"}, wording.download, wording.colon, links)


def bar(share: float) -> Markup:
    """Draw a share (0 to 1) of the width that there is; the words beside it say the same."""
    drawn = element("rect", {"width": f"{max(share, 0.01):.1%}", "height": "100%"})
    return element("svg", {"class": "bar", "aria-hidden": "true"}, drawn)


def other_names(names: Iterable[tuple[str, Language]]) -> Iterator[Markup]:
    """Yield what follows the words of an entry's heading: its names in the other languages."""
    for name, language in names:
        yield Markup(" ")
        yield element("span", {"class": "other", "lang": language.tag}, name)


def titled(level: int, identifier: str, title: Wordings, language: Language) -> Markup:
    """Write the heading of an entry: its title in the reader's own language, then in the others."""
    own, *others = own_first(language)
    more = other_names((title[other.code], other) for other in others)
    return heading(level, identifier, title[own.code], *more, label=title[own.code])


def note(words: str, language: Language) -> Markup:
    """Write the note of an entry, its words plain or Markup."""
    wording = REGISTER_WORDING[language.code]
    return block("div", {"class": "note"}, [joined([wording.note, wording.colon, words])])


def bracketed(words: str, language: Language) -> str:
    """Return words in the brackets of a language, to stand after others: ` (words)`, `（words）`."""
    return f" ({words})" if language.glue else f"（{words}）"


def official_names(official: OfficialData, language: Language) -> Markup:
    """Write the standard names and, in brackets, where we have them from."""
    names = [(getattr(official, other.code), other) for other in own_first(language)]
    standard = joined((in_language(words, other, language) for words, other in names if words), " · ")
    source = REGISTER_WORDING[language.code].official_source.format(source=official.source[language.code])
    return joined([standard, bracketed(source, language)])


def quotation(words: str, language: Language, page: Language) -> Markup:
    """Write words of the report in quotation marks, on a page in this or in another language."""
    return element("q", {} if language is page else {"lang": language.tag}, words)
