"""The figures of an edition: every number that counts something, and where the others stand.

source/<year>/figures.toml quotes each; every digit string of the text is in one quotation.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Literal

import msgspec

from tools.addresses.ids import lead_paragraph
from tools.files.edition_toml import Record
from tools.files.errors import Problem
from tools.language.languages import Code, Wordings
from tools.language.printed_numbers import Number, Qualifier, wrong_qualifiers, wrong_ranks, wrong_units, wrong_values
from tools.registers.bodies import Body, BodyData, divided, wrong_agencies, wrong_bodies
from tools.registers.errata import Erratum, quoted_by_erratum
from tools.registers.evidence import Check
from tools.registers.notes import segments_named, written, wrong_note
from tools.registers.quotations import (
    Quotation,
    Quote,
    SegmentTexts,
    located,
    missing_wordings,
    parted_quotations,
    path_near,
    repeated_ids,
    right,
    starts,
    wrong_numbered_id,
    wrong_quotations,
)

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


class Figure(Record, frozen=True, kw_only=True):
    """A number that counts or measures something, or a rank; the fields are explained in figures.toml."""

    id: str
    segment: str
    quote: Quote
    kind: Literal["amount", "rank"] = "amount"
    value: Number
    unit: Wordings = msgspec.field(default_factory=dict)
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
    group: str | None = None
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


class FigureGroup(Record, frozen=True):
    """Figures that may be compared: what their chart is called, and whether the home page shows it."""

    id: str
    title: Wordings
    headline: bool = False


class FiguresRecord(Record, frozen=True):
    """The content of figures.toml; `mixed_units` names the groups whose figures have several units."""

    mixed_units: tuple[str, ...] = ()
    group: tuple[FigureGroup, ...] = ()
    body: tuple[Body, ...] = ()
    figure: tuple[Figure, ...] = ()
    number: tuple[OtherNumber, ...] = ()


class FigureData(Figure, frozen=True, kw_only=True, omit_defaults=True):
    """figures.json is a list of these; `start` counts characters of the segment's plain text, from 0.

    `note_segments` are the passages that the note names; `group_title` is what its group is called, and
    `group_headline` says that the home page shows the chart of that.
    """

    start: dict[Code, int]
    bodies: list[BodyData] = msgspec.field(default_factory=list)
    note_segments: list[str] = msgspec.field(default_factory=list)
    group_title: Wordings | None = None
    group_headline: bool = False


def figures_data(record: FiguresRecord, texts: SegmentTexts) -> tuple[FigureData, ...]:
    """Return the records of figures.json, in the order of the text."""
    order = {segment: position for position, segment in enumerate(texts)}
    figures = [_figure_data(figure, record, texts) for figure in record.figure]
    return tuple(sorted(figures, key=lambda figure: (order[figure.segment], next(iter(figure.start.values())))))


def _figure_data(figure: Figure, record: FiguresRecord, texts: SegmentTexts) -> FigureData:
    fields = msgspec.structs.asdict(figure)
    fields["agencies"], bodies = divided(figure.agencies, record.body)
    fields["note"], named = written(figure.note), segments_named(figure.note)
    for group in record.group:
        if group.id == figure.group:
            fields |= {"group_title": group.title, "group_headline": group.headline}
    start = starts(figure.quote, texts[figure.segment])
    return FigureData(**fields, bodies=bodies, start=start, note_segments=named)


def wrong_figures(check: Check[FiguresRecord], errata: Sequence[Erratum] | None) -> Iterator[Problem]:
    """Yield whatever is wrong in figures.toml.

    An erratum that quotes a figure explains that its languages differ; None (errata.toml cannot
    be read) explains all of them.
    """
    figures, quotations = check.record.figure, _quotations(check.record)
    yield from repeated_ids(check.file, "figure", (figure.id for figure in figures))
    yield from wrong_quotations(check.file, quotations, check.texts)
    yield from parted_quotations(check.file, quotations, check.evidence.report)
    for number, figure in enumerate(figures):
        path = f"$.figure[{number}]"
        yield from wrong_numbered_id(check.file, path, "figure", figure.id, figure.segment)
        yield from _wrong_wordings(check, path, figure)
        yield from _wrong_numbers(check, path, figure)
        yield from _wrong_periods(check, path, figure)
        yield from _wrong_links(check, path, figure)
        yield from wrong_agencies(check, f"{path}.agencies", figure.agencies)
        if errata is not None and not quoted_by_erratum(errata, quotations[number], check.texts):
            yield from _unexplained(check, path, figure)
    for number, other in enumerate(check.record.number):
        path, name = f"$.number[{number}].note", f"note of a {other.kind}"
        yield from wrong_note(check.file, path, name, other.note, check.texts)
    yield from _wrong_groups(check)
    yield from _wrong_titles(check)
    yield from wrong_bodies(check, {agency for figure in figures for agency in figure.agencies})
    yield from _uncovered(check, quotations)


def _quotations(record: FiguresRecord) -> tuple[Quotation, ...]:
    """Return what the figures quote, and then what the other numbers do, in the order of figures.toml."""
    return (
        *(
            Quotation(f"$.figure[{number}]", figure.segment, figure.quote, figure.id)
            for number, figure in enumerate(record.figure)
        ),
        *(
            Quotation(f"$.number[{number}]", other.segment, other.quote, f"a number ({other.kind})")
            for number, other in enumerate(record.number)
        ),
    )


def _wrong_wordings(check: Check[FiguresRecord], path: str, figure: Figure) -> Iterator[Problem]:
    """Yield a problem for each wording that a language lacks, and for a reckoned value without a note."""
    unit = None if figure.kind == "rank" else figure.unit
    for name, wordings in (("unit", unit), ("label", figure.label)):
        yield from missing_wordings(check.file, f"{path}.{name}", f"{name} of {figure.id}", wordings)
    yield from wrong_note(check.file, f"{path}.note", f"note of {figure.id}", figure.note, check.texts)
    if figure.printed and not figure.note:
        message = f"{figure.id} has no note; expected how its value is reckoned"
        yield check.problem("N108", f"{path}.printed", message)


def _wrong_numbers(check: Check[FiguresRecord], path: str, figure: Figure) -> Iterator[Problem]:
    """Yield problems of a value or a unit that is not printed."""
    for message in wrong_numbers(figure):
        yield check.problem("N101", f"{path}.value", message)
    if figure.kind == "rank":
        yield from _wrong_rank(check, path, figure)
        return
    texts = check.texts.get(figure.segment, {})
    for message in wrong_units(_right_quote(figure, texts), figure.unit, texts):
        yield check.problem("N102", f"{path}.unit", message)


def wrong_numbers(figure: Figure) -> Iterator[str]:
    """Yield what is wrong where a quotation of a figure does not print its value, or its rank."""
    others = (figure.printed or {}) | (figure.differs or {})
    if figure.kind == "rank":
        yield from wrong_ranks(figure.quote, figure.value, others)
    else:
        yield from wrong_values(figure.quote, figure.unit, figure.value, others)


def _wrong_rank(check: Check[FiguresRecord], path: str, figure: Figure) -> Iterator[Problem]:
    """Yield a problem for each field of a rank that only an amount can have."""
    for name in ("unit", "qualifier", "direction", "change_of", "previous", "bound", "group"):
        if getattr(figure, name):
            yield check.problem("N113", f"{path}.{name}", f"the rank {figure.id} has a {name}; expected none")


def _right_quote(figure: Figure, texts: Mapping[Code, str]) -> Quote:
    """Return the words that stand once in the segment's text, by language."""
    return {code: figure.quote[code] for code in right(figure.quote, texts)}


def _wrong_periods(check: Check[FiguresRecord], path: str, figure: Figure) -> Iterator[Problem]:
    """Yield problems of a period of another form, or of a year that the text does not have."""
    for name, period in (("period", figure.period), ("previous_period", figure.previous_period or "")):
        if not _PERIOD.fullmatch(period):
            message = f"the period “{period}” is none; expected a year, a month (2024-03), a span (2017-2023) or “”"
            yield check.problem("N104", f"{path}.{name}", message)
    if figure.headline and not figure.period:
        message = f"the headline {figure.id} has no period; expected a year or a month"
        yield check.problem("N114", f"{path}.period", message)
    near = _texts_near(check, figure.segment)
    for year in re.findall(r"\d{4}", figure.period):
        if near and not any(year in text for text in near):
            message = f"neither {figure.segment} nor the chapter's first paragraph says {year}; expected a year of them"
            yield check.problem("N105", f"{path}.period", message)
    if (figure.previous is None) != (figure.previous_period is None):
        message = "previous and previous_period go together; expected both or none"
        given = "previous_period" if figure.previous is None else "previous"
        yield check.problem("N107", f"{path}.{given}", message)


def _texts_near(check: Check[FiguresRecord], segment: str) -> tuple[str, ...]:
    """Return the texts that may name the year of a figure, its segment and the first paragraph of its part."""
    if segment not in check.texts:
        return ()
    first = check.texts.get(lead_paragraph(segment), {})
    return (*check.texts[segment].values(), *first.values())


def _wrong_links(check: Check[FiguresRecord], path: str, figure: Figure) -> Iterator[Problem]:
    """Yield a problem for a change of no other figure, or of one without a direction."""
    others = {other.id for other in check.record.figure} - {figure.id}
    if figure.change_of is not None and (figure.change_of not in others or not figure.direction):
        message = f"“{figure.change_of}” is no other figure, or there is no direction; expected both"
        yield check.problem("N106", f"{path}.change_of", message)


def _wrong_groups(check: Check[FiguresRecord]) -> Iterator[Problem]:
    """Yield problems of a group that has one figure or none, or several units that mixed_units does not allow."""
    groups: dict[str, list[int]] = defaultdict(list)
    for number, figure in enumerate(check.record.figure):
        if figure.group is not None:
            groups[figure.group].append(number)
    for group in (*groups, *(name for name in check.record.mixed_units if name not in groups)):
        members = groups.get(group, [])
        path = f"$.figure[{members[-1]}].group" if members else "$.mixed_units"
        units = {tuple(sorted(check.record.figure[number].unit.items())) for number in members}
        if len(members) < 2:
            message = f"unknown group “{group}”; expected two or more figures of it, which may be compared"
            yield check.problem("N111", path, message)
        if len(units) > 1 and group not in check.record.mixed_units:
            message = (
                f"the figures of the group “{group}” have several units; expected one, or the group in mixed_units"
            )
            yield check.problem("N112", path, message)


def _wrong_titles(check: Check[FiguresRecord]) -> Iterator[Problem]:
    """Yield problems of a group that has no title, or of a title that no group has."""
    yield from repeated_ids(check.file, "group", (group.id for group in check.record.group))
    used = {figure.group: f"$.figure[{number}].group" for number, figure in enumerate(check.record.figure)}
    titles = {group.id: f"$.group[{number}]" for number, group in enumerate(check.record.group)}
    for name, path in used.items():
        if name and name not in titles:
            yield check.problem("N115", path, f"the group “{name}” has no title; expected a [[group]] with this id")
    for number, group in enumerate(check.record.group):
        if group.id not in used:
            message = f"no figure has the group “{group.id}”; expected two or more that may be compared"
            yield check.problem("N111", f"$.group[{number}].id", message)
        yield from missing_wordings(check.file, f"$.group[{number}].title", f"title of {group.id}", group.title)


def _unexplained(check: Check[FiguresRecord], path: str, figure: Figure) -> Iterator[Problem]:
    """Yield problems that an erratum would explain: a qualifier or a number that both languages do not share."""
    texts = check.texts.get(figure.segment, {})
    for message in wrong_qualifiers(_right_quote(figure, texts), figure.qualifier, texts):
        yield check.problem("N103", f"{path}.qualifier", message)
    if figure.differs or set(texts) - set(figure.quote):
        message = f"{figure.id} is not the same in both languages; expected an erratum that quotes it"
        yield check.problem("N109", f"{path}.quote", message)


def digit_strings(text: str) -> list[tuple[int, int]]:
    """Return the (start, end) of every number in digits, its separators included: `1,234,567.8`."""
    return [digits.span() for digits in _DIGITS.finditer(text)]


def _uncovered(check: Check[FiguresRecord], quotations: Sequence[Quotation]) -> Iterator[Problem]:
    """Yield a problem for each digit string that no quotation holds; none is in two, as they do not overlap."""
    places = located(quotations, check.texts)
    for segment, texts in check.texts.items():
        for code, text in texts.items():
            for start, end in digit_strings(text):
                if not any(quoted.holds(start, end) for quoted in places.get((segment, code), ())):
                    where = f"{segment} (“{text[max(0, start - 12) : end + 12]}”)"
                    message = f"“{text[start:end]}” in {where} is in no record; expected a figure or a number"
                    yield check.problem("N110", path_near(segment, quotations), message)
