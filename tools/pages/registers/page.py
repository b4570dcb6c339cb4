"""What the pages of the registers have in common: the frame, the data to download, and the parts of an entry."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from tools.language.languages import Language, Wordings, own_first
from tools.language.register_words import REGISTER_WORDING, RegisterWording
from tools.pages.html import Markup, element
from tools.pages.markdown import block, document, escape, heading, joined, link
from tools.pages.registers.passages import Passages, in_language
from tools.registers.edition import GLOSSARY, Edition
from tools.registers.official import OfficialData
from tools.registers.titles import register_intros, register_titles


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

    def named(self, name: str, words: Iterable[str]) -> Markup:
        """Write a line that says what its words are: `Place: 4.1 ¶3`."""
        return joined([name, self.wording.colon, *words])

    def write(self, register: str, files: Sequence[str], intro: Sequence[str], content: Sequence[Markup]) -> str:
        """Write the page: title, what it is with `intro` at the end, downloads, and the content of the register."""
        title = register_titles(self.language)[register]
        paragraphs = [*register_intros(self.language)[register], *intro]
        return document(
            [
                heading(1, register, self.wording.of_year.format(title=title, year=self.edition.year)),
                *map(escape, paragraphs),
                downloads(self.edition.year, files, self.language, 2),
                block("div", {"class": f"register {register}"}, content),
            ]
        )


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


def note(words: Wordings | None, language: Language) -> Iterator[Markup]:
    """Yield the note of an entry that has one."""
    if words:
        wording = REGISTER_WORDING[language.code]
        yield element("p", {"class": "note", "markdown": None}, wording.note, wording.colon, words[language.code])


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
    return in_language(element("q", {}, words), language, page)
