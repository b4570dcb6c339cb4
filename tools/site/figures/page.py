"""What the page of a figure shows: the figure, its words in the report, its group, and how to cite and take it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from html import escape as escape_html

from markupsafe import Markup, escape

from tools.addresses.numbering import margin_number
from tools.addresses.urls import identity_url, register_url, root_of
from tools.charts.chart import Chart, chart
from tools.charts.on_page import chart_on_page
from tools.charts.picture import WIDTH, Card, picture
from tools.data.report import SegmentData
from tools.files.data_record import encode
from tools.language.figure_words import FIGURE_WORDING, FigureWording
from tools.language.languages import LANGUAGES, ORIGINAL, Language, own_first
from tools.language.register_words import REGISTER_WORDING, RegisterWording
from tools.registers.edition import FIGURES
from tools.registers.figures import FigureData
from tools.registers.notes import printed_place
from tools.registers.titles import register_titles
from tools.registers.values import bound_word, change, previous_value, printed_words, value_and_unit
from tools.site.citing import metadata
from tools.site.citing.citations import Citation, named_place, title
from tools.site.figures.context import Body, Context
from tools.site.figures.sentence import marked_sentence, pair_of

_LARGE = 10_000  # the least that Chinese writes with a large unit


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words of the report in a language: those that print the value, and their sentence as HTML with them marked."""

    language: Language
    name: str
    words: str
    sentence: Markup


@dataclass(frozen=True, slots=True)
class Way:
    """Another figure, as a page leads to it: its id, and what is said of it."""

    id: str
    words: str


@dataclass(frozen=True)
class FigurePage:
    """The page of a figure in one language. Addresses are relative to the site, unless they are called absolute."""

    context: Context
    figure: FigureData
    language: Language

    @property
    def wording(self) -> FigureWording:
        """The words of such pages."""
        return FIGURE_WORDING[self.language.code]

    @property
    def register_wording(self) -> RegisterWording:
        """The words of the registers."""
        return REGISTER_WORDING[self.language.code]

    @property
    def url(self) -> str:
        """The address of the page."""
        return self.context.url(self.figure.id, self.language)

    @property
    def address(self) -> str:
        """The absolute address of the page."""
        return self.context.site + self.url

    @property
    def root(self) -> str:
        """What leads from the page to the site's root."""
        return root_of(self.url)

    @property
    def register(self) -> tuple[str, str]:
        """The address and the title of the register."""
        return register_url(self.context.year, FIGURES, self.language), register_titles(self.language)[FIGURES]

    @property
    def title(self) -> str:
        """The title of the report with its year."""
        return title(self.context.report, self.language)

    @property
    def files(self) -> str:
        """What leads from the page to the folder with the record, which is the same for all languages."""
        return "" if self.language is ORIGINAL else self.root + self.context.url(self.figure.id, ORIGINAL)

    @property
    def segment(self) -> SegmentData:
        """The paragraph that prints the figure."""
        return self.context.segments[self.figure.segment]

    @property
    def place(self) -> str:
        """The number of the paragraph."""
        return margin_number(self.segment, self.language)

    @property
    def identity(self) -> str:
        """The permanent address of the paragraph."""
        return identity_url(self.context.year, self.figure.segment)

    @property
    def label(self) -> str:
        """What is counted."""
        return self.figure.label[self.language.code]

    @property
    def printed(self) -> str:
        """The value as the report prints it."""
        return printed_words(self.figure, self.language)

    @property
    def value(self) -> tuple[str, str]:
        """The value in its normal form, and its unit."""
        return value_and_unit(self.figure, self.language)

    @property
    def digits(self) -> str:
        """The value digit by digit, where its normal form has a large unit of the language."""
        digits = f"{self.figure.value:,}"
        return "" if self.figure.value < _LARGE or digits in self.value[0] else digits

    @property
    def heading(self) -> str:
        """What the page is called."""
        return self.wording.title.format(label=self.label, value=self.printed)

    @property
    def description(self) -> str:
        """What a search engine may show."""
        place = named_place(self.context.report, self.segment, self.language)
        return f"{self.heading}{self.register_wording.clause}{place}"

    @property
    def preview(self) -> list[metadata.MetaTag]:
        """What a pasted link shows."""
        shown = f"{self.heading} · {self.title}"
        return metadata.preview(shown, self.description, self.address, self.language, self.title)

    @property
    def alternates(self) -> list[tuple[str, str]]:
        """The language tag and the absolute address of the page in every language."""
        return [(other.tag, self.context.site + self.context.url(self.figure.id, other)) for other in LANGUAGES]

    @property
    def quotations(self) -> list[Quotation]:
        """The printed words and their sentence, in the page's language and then in the others."""
        return list(self._quotations())

    def _quotations(self) -> Iterator[Quotation]:
        pair = pair_of(self.figure, self.context.pairs.get(self.figure.segment, ()))
        for language in own_first(self.language):
            name, words = self.register_wording.printed[language.code], self.figure.quote.get(language.code, "")
            whole = escape(self.segment.text[language.code])
            sentence = marked_sentence(self.figure, pair, language) if pair else whole
            yield Quotation(language, name, words, sentence)

    @property
    def bodies(self) -> list[Body]:
        """Who acts."""
        return self.context.bodies(self.figure, self.language)

    @property
    def theme(self) -> str:
        """The name of the theme."""
        return self.register_wording.themes[self.figure.theme]

    @property
    def qualities(self) -> list[str]:
        """Which end of a span the value is, which way it went, and what it was before."""
        wording, direction = self.register_wording, self.figure.direction
        way = {"up": wording.up, "down": wording.down, None: ""}[direction]
        words = bound_word(self.figure, self.language), way, previous_value(self.figure, self.language)
        return [word for word in words if word]

    @property
    def changed_by(self) -> Way | None:
        """The figure that says how this one changed."""
        other = self.context.changes.get(self.figure.id)
        return Way(other.id, change(other, self.language)) if other else None

    @property
    def change_of(self) -> Way | None:
        """The figure whose change this one is."""
        return self._way(self.context.figures.get(self.figure.change_of or ""))

    def _way(self, figure: FigureData | None) -> Way | None:
        if figure is None:
            return None
        label, printed = figure.label[self.language.code], printed_words(figure, self.language)
        return Way(figure.id, self.wording.title.format(label=label, value=printed))

    @property
    def beside(self) -> tuple[Way | None, Way | None]:
        """The figures before and after this one in its theme."""
        figures = self.context.themes[self.figure.theme]
        place = figures.index(self.figure)
        before = figures[place - 1] if place else None
        return self._way(before), self._way(next(iter(figures[place + 1 : place + 2]), None))

    @property
    def note(self) -> Markup:
        """What a reader should know, with links to the passages that it names."""
        words = escape((self.figure.note or {}).get(self.language.code, ""))
        for segment in self.figure.note_segments:
            place = escape(printed_place(segment, self.language.code))
            url = self.root + self.context.segments[segment].url[self.language.code]
            words = words.replace(place, Markup('<a href="{}">{}</a>').format(url, place))
        return words

    @cached_property
    def drawn(self) -> Chart | None:
        """The chart of the figure's group, in which it is marked; none for a figure of no group."""
        group = self.context.groups.get(self.figure.group or "")
        return chart(group, self.language, self.figure.id) if group else None

    @property
    def chart(self) -> Markup:
        """That chart as HTML; nothing for a figure of no group."""
        return Markup(chart_on_page(self.drawn, lambda other: f"../{other}/")) if self.drawn else Markup("")

    @cached_property
    def picture(self) -> tuple[str, int]:
        """The picture of the figure as an SVG file, and its height."""
        facts = [*(body.short or body.name for body in self.bodies), self.figure.period or self.wording.no_period]
        source = named_place(self.context.report, self.segment, self.language)
        card = Card(self.printed, self.label, " · ".join(facts), source, self.address, self.language.tag)
        return picture(card, self.drawn)

    @property
    def citations(self) -> tuple[Citation, ...]:
        """The paragraph cited, in the styles that come first."""
        return self.context.cited(self.figure.segment, self.language)

    @property
    def record(self) -> str:
        """The figure as figures.json has it."""
        return encode(self.figure).decode("utf-8").strip()

    @property
    def embed(self) -> str:
        """HTML that shows the picture on another page, with a link to this one."""
        words, address = escape_html(self.heading), escape_html(self.address)
        size = f'width="{WIDTH}" height="{self.picture[1]}"'
        source = f'<p><a href="{address}">{escape_html(self.title)}</a></p>'
        return f'<a href="{address}"><img src="{address}figure.svg" alt="{words}" {size}></a>\n{source}'
