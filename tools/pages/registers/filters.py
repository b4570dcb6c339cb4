"""What the entries of a register can be filtered by, and the form above them, which a script makes work."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields

from tools.addresses.ids import chapter_number
from tools.language.filter_words import FILTER_WORDING, FilterWording
from tools.language.languages import Language
from tools.pages.html import Markup, element, opening
from tools.pages.registers.page import EditionPage, bracketed
from tools.pages.registers.passages import Passages
from tools.report.model import label

# A choice of one thing is none.
_LEAST_CHOICE = 2


@dataclass(frozen=True, slots=True)
class Facets:
    """What an entry can be filtered by: its bodies, the chapters of its passages, its kind and severity.

    Chapters are told as addresses tell them: `preface`, `4`. The names of the fields are those in addresses, too.
    """

    body: tuple[str, ...] = ()
    chapter: tuple[str, ...] = ()
    kind: tuple[str, ...] = ()
    severity: tuple[str, ...] = ()

    def attributes(self) -> dict[str, str | None]:
        """Return the attributes of an entry that the script reads: `data-body="samr gacc"`."""
        values = ((facet.name, getattr(self, facet.name)) for facet in fields(self))
        return {f"data-{name}": " ".join(of_facet) for name, of_facet in values if of_facet}


@dataclass(frozen=True, slots=True)
class Option:
    """A value that can be chosen: what a list calls it, and what a sentence does."""

    value: str
    name: str
    short: str = ""


@dataclass(frozen=True)
class FilterForm:
    """The form above a register in a language: its facets' options by their names, and the orders of its entries.

    `needs_script` is what it says where no script runs, if that is something else than on other pages.
    """

    language: Language
    options: Mapping[str, Sequence[Option]]
    orders: tuple[str, ...] = ()
    needs_script: str = ""

    @property
    def wording(self) -> FilterWording:
        """The words of the filters in the page's language."""
        return FILTER_WORDING[self.language.code]

    def write(self, entries: Sequence[Facets]) -> Markup:
        """Write the form with the choices that the entries leave, and how many entries there are."""
        wording = self.wording
        script = element("noscript", {}, element("p", {}, self.needs_script or wording.needs_script))
        attributes = {"type": "search", "name": "words", "placeholder": wording.hint, "autocomplete": "off"}
        words = opening("input", {**attributes, "aria-label": wording.words})
        count = wording.entries.format(count=len(entries))
        status = element("p", {"class": "shown"}, element("span", {"role": "status"}, count))
        attributes = {"class": "filters", "role": "search", "aria-label": wording.filter}
        return element("form", attributes, script, words, *self._choices(entries), *self._order(), status)

    def _choices(self, entries: Sequence[Facets]) -> Iterator[Markup]:
        """Yield a list to choose from for each facet that tells entries apart."""
        for name, title in self.wording.facets.items():
            counts = Counter(value for entry in entries for value in getattr(entry, name))
            options = [option for option in self.options.get(name, ()) if counts[option.value]]
            if len(options) >= _LEAST_CHOICE:
                legend = element("legend", {}, title)
                boxes = (_box(name, option, counts[option.value]) for option in options)
                choices = element("fieldset", {}, legend, *boxes)
                summary = element("summary", {}, title, element("span", {"class": "chosen"}))
                yield element("details", {"class": "choice", "name": "filter"}, summary, choices)

    def _order(self) -> Iterator[Markup]:
        """Yield a list of the orders to choose from; the first one is that of the page."""
        if self.orders:
            first, *_ = self.orders
            names = self.wording.orders
            options = (element("option", {"value": "" if key == first else key}, names[key]) for key in self.orders)
            yield element("select", {"name": "order", "aria-label": self.wording.order}, *options)


def _box(facet: str, option: Option, count: int) -> Markup:
    """Write a box to tick, with how many entries there are."""
    short = {"data-short": option.short} if option.short else {}
    box = opening("input", {"type": "checkbox", "name": facet, "value": option.value, **short})
    name = element("span", {}, option.name)
    return element("label", {}, box, name, element("span", {"class": "count"}, str(count)))


def chapters(segments: Iterable[str], passages: Passages) -> tuple[str, ...]:
    """Return the chapters that segments stand in, each once, in reading order."""
    parts = (passages.part(segment) for segment in passages.sorted(segments))
    return tuple(dict.fromkeys(_chapter(part) for part in parts))


def _chapter(part: str) -> str:
    return str(chapter_number(part) or part)


def chapter_options(page: EditionPage) -> list[Option]:
    """Return the parts of the report as they are offered."""
    headings = [segment for segment in page.edition.report.segments if segment.id == segment.part]
    return [
        Option(_chapter(part.id), label(part, page.language.code, page.edition.report), _short_chapter(part.id, page))
        for part in headings
    ]


def _short_chapter(part: str, page: EditionPage) -> str:
    number = chapter_number(part)
    return FILTER_WORDING[page.language.code].chapter.format(number=number) if number else ""


def body_options(page: EditionPage) -> list[Option]:
    """Return all bodies by their names, Chinese ones by sound, with the abbreviation where there is one."""
    other = {entry.id for entry in page.edition.glossary if not entry.can_act}
    names = ((body, names[page.language.code]) for body, names in page.names.items() if body not in other)
    in_order = sorted(names, key=lambda pair: pair[1].lower().encode("gb18030"))
    return [_body_option(identifier, name, page) for identifier, name in in_order]


def _body_option(identifier: str, name: str, page: EditionPage) -> Option:
    abbreviation = page.abbreviations.get(identifier, "")
    known = {"", name}
    return Option(
        identifier, name if abbreviation in known else name + bracketed(abbreviation, page.language), abbreviation
    )


def kind_options(names: Mapping[str, str]) -> list[Option]:
    """Return the kinds of a register, or its severities, as they are offered."""
    return [Option(value, name) for value, name in names.items()]
