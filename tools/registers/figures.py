"""The figures of an edition: every number that counts something, and where the others stand.

source/<year>/figures.toml quotes each; every digit string of the text is in one quotation.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Literal

import msgspec

from tools.addresses.ids import is_entry_id, lead_paragraph
from tools.files.edition_toml import Record
from tools.files.errors import Problem
from tools.files.toml_file import TomlFile
from tools.language.languages import Code, Wordings
from tools.language.printed_numbers import Number, Qualifier, wrong_qualifiers, wrong_units, wrong_values
from tools.registers.bodies import Body, BodyData, divided, unknown, wrong_bodies
from tools.registers.errata import Erratum, quoted_by_erratum
from tools.registers.glossary import Entry
from tools.registers.quotations import Quotations, Quote, SegmentTexts, both, repeated, starts

FILE = "figures.toml"


Theme = Literal[
    "economy",
    "registration",
    "innovation",
    "coordination",
    "enforcement",
    "copyright",
    "customs",
    "police",
    "procuratorate",
    "courts",
    "services",
    "publicity",
    "international",
    "cases",
]


NumberKind = Literal["date", "name", "article", "serial", "ordinal", "heading", "reference", "indefinite"]


_DIGITS = re.compile(r"[0-9]+(?:[.,][0-9]+)*")


_PERIOD = re.compile(r"(\d{4}(-(0[1-9]|1[0-2]))?|\d{4}-\d{4})?")


class Figure(Record, frozen=True):
    """A number that counts or measures something; the fields are explained in figures.toml."""

    id: str
    segment: str
    quote: Quote
    value: Number
    unit: Wordings
    label: Wordings
    period: str
    agencies: tuple[str, ...]
    theme: Theme
    qualifier: Qualifier | None = None
    direction: Literal["up", "down"] | None = None
    change_of: str | None = None
    previous: Number | None = None
    previous_period: str | None = None
    bound: Literal["low", "high"] | None = None
    headline: bool = False
    printed: dict[Code, Number] | None = None
    differs: dict[Code, Number] | None = None
    note: Wordings | None = None


class OtherNumber(Record, frozen=True):
    """A number that counts nothing: a date, the number of an article, part of a name."""

    segment: str
    quote: Quote
    kind: NumberKind
    note: Wordings | None = None


class FiguresRecord(Record, frozen=True):
    """source/<year>/figures.toml"""

    body: tuple[Body, ...] = ()
    figure: tuple[Figure, ...] = ()
    number: tuple[OtherNumber, ...] = ()


class FigureData(Figure, frozen=True, kw_only=True, omit_defaults=True):
    """figures.json is a list of these; `start` counts characters of the segment's plain text, from 0."""

    start: dict[Code, int]
    bodies: list[BodyData] = msgspec.field(default_factory=list)


def figures_data(record: FiguresRecord, texts: SegmentTexts) -> list[FigureData]:
    """figures.json of an edition, in the order of the text."""
    order = {segment: number for number, segment in enumerate(texts)}
    found = []
    for figure in record.figure:
        fields = msgspec.structs.asdict(figure)
        fields["agencies"], bodies = divided(figure.agencies, record.body)
        found.append(FigureData(**fields, bodies=bodies, start=starts(figure.quote, texts[figure.segment])))
    return sorted(found, key=lambda one: (order[one.segment], next(iter(one.start.values()))))


def wrong_figures(
    file: TomlFile[FiguresRecord], texts: SegmentTexts, known: Mapping[str, Entry], errata: tuple[Erratum, ...]
) -> Iterator[Problem]:
    """Whatever is wrong in figures.toml."""
    record = file.record
    quotations = Quotations(file, texts)
    yield from repeated(file, "figure", (figure.id for figure in record.figure))
    for number, figure in enumerate(record.figure):
        path = f"$.figure[{number}]"
        yield from quotations.wrong(path, figure.segment, figure.quote, figure.id)
        yield from _wrong_words(file, path, figure, texts)
        yield from unknown(file, f"{path}.agencies", figure.agencies, known, record.body)
        yield from _wrong_links(file, path, figure)
        if not quoted_by_erratum(errata, figure.segment, figure.quote, texts):
            yield from _unexplained(file, path, figure, texts[figure.segment])
    for number, other in enumerate(record.number):
        path = f"$.number[{number}]"
        yield from quotations.wrong(path, other.segment, other.quote, f"a number ({other.kind})")
        yield from both(file, f"{path}.note", "note", other.note)
    used = {agency for figure in record.figure for agency in figure.agencies}
    yield from wrong_bodies(file, record.body, known, used, texts)
    yield from _uncovered(quotations)


def _wrong_words(file: TomlFile[FiguresRecord], path: str, figure: Figure, texts: SegmentTexts) -> Iterator[Problem]:
    """A value, unit, qualifier or period that is not what the text says."""
    for name, wordings in (("unit", figure.unit), ("label", figure.label), ("note", figure.note)):
        yield from both(file, f"{path}.{name}", f"{name} of {figure.id}", wordings)
    own = texts[figure.segment]
    others = (figure.printed or {}) | (figure.differs or {})
    for message in wrong_values(figure.quote, figure.unit, figure.value, others):
        yield file.problem("N101", f"{path}.value", message)
    for message in wrong_units(figure.quote, figure.unit, own):
        yield file.problem("N102", f"{path}.unit", message)
    if not _PERIOD.fullmatch(figure.period):
        message = f"the period “{figure.period}” is none; expected a year, a month (2024-03), a span (2017-2023) or “”"
        yield file.problem("N103", f"{path}.period", message)
    lead = texts.get(lead_paragraph(figure.segment), {})
    for year in re.findall(r"\d{4}", figure.period):
        if not any(year in one for text in (own, lead) for one in text.values()):
            message = f"neither {figure.segment} nor the chapter's first paragraph says {year}; expected a year of them"
            yield file.problem("N104", f"{path}.period", message)


def _wrong_links(file: TomlFile[FiguresRecord], path: str, figure: Figure) -> Iterator[Problem]:
    """An id of another form, or a change of nothing."""
    if not is_entry_id(figure.id, "figure", figure.segment):
        message = f"the id “{figure.id}” is none of {figure.segment}; expected “figure-{figure.segment}-” and a number"
        yield file.problem("N105", f"{path}.id", message)
    ids = {other.id for other in file.record.figure} - {figure.id}
    if figure.change_of and (figure.change_of not in ids or not figure.direction):
        message = f"“{figure.change_of}” is no other figure, or there is no direction; expected both"
        yield file.problem("N106", f"{path}.change_of", message)
    if (figure.previous is None) != (figure.previous_period is None):
        yield file.problem(
            "N107", f"{path}.previous", "previous and previous_period go together; expected both or none"
        )
    if figure.printed and not figure.note:
        yield file.problem("N108", f"{path}.printed", f"{figure.id} has no note; expected how its value is reckoned")


def _unexplained(
    file: TomlFile[FiguresRecord], path: str, figure: Figure, texts: Mapping[Code, str]
) -> Iterator[Problem]:
    """What only an erratum that quotes the figure could explain: it is not the same in both languages."""
    for message in wrong_qualifiers(figure.quote, figure.qualifier, texts):
        yield file.problem("N109", f"{path}.qualifier", message)
    if figure.differs or set(texts) - set(figure.quote):
        message = f"{figure.id} is not the same in both languages; expected an erratum that quotes it"
        yield file.problem("N110", f"{path}.quote", message)


def _uncovered(quotations: Quotations) -> Iterator[Problem]:
    """Digits that no quotation holds. (None is in two, since quotations do not overlap.)"""
    for segment, texts in quotations.texts.items():
        for code, text in texts.items():
            for digits in _DIGITS.finditer(text):
                if not any(quoted.holds(*digits.span()) for quoted in quotations.of(segment, code)):
                    around = text[max(0, digits.start() - 12) : digits.end() + 12]
                    message = f"“{digits[0]}” in {segment} (“{around}”) is in no record; expected a figure or a number"
                    yield quotations.missing("N111", segment, message)
