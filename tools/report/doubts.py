"""Settle by the other language where a paragraph ends that nothing in print tells.

In a text that is set to a width a paragraph may end in a full line. Where neither a blank line nor an indent tells,
the ends of the other language's paragraphs do. What is in doubt in both languages at one place is asked for.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from tools.addresses.ids import section_id
from tools.files.edition_toml import AlignmentRecord, PairedWords
from tools.files.errors import Problem
from tools.language.languages import EN, ZH, Code
from tools.report.context import Context
from tools.report.model import Doubt, LanguageText, Part, Section
from tools.report.partners import Side, chinese_side, distance, english_side, misfit
from tools.report.text import Text, spans

# Two ways to pair the paragraphs of a section have to differ by so much, as `distance` counts, for one to be taken.
_MARGIN = 1.0


@dataclass(frozen=True)
class Flow:
    """Running text of one language in units: `ends` has after each but the last the doubt whether it is an end."""

    units: tuple[str, ...]
    ends: tuple[Doubt | None, ...]

    @property
    def doubts(self) -> tuple[Doubt, ...]:
        """Return what is in doubt."""
        return tuple(filter(None, self.ends))


@dataclass(frozen=True, slots=True)
class Settled:
    """What was decided, by the language and the line: whether the paragraph goes on; and what has to be asked for."""

    decisions: Mapping[Code, Mapping[int, bool]]
    problems: tuple[Problem, ...] = ()


Doubts = Mapping[Code, Sequence[Doubt]]


def settle(
    texts: Mapping[Code, LanguageText],
    doubts: Doubts,
    contexts: Mapping[Code, Context],
    alignment: AlignmentRecord,
) -> Settled:
    """Return where the paragraphs end that are in doubt: those of columns as long as there are any, then the others.

    `alignment` has the ids that stand for several paragraphs of a language, and the words that tell partners apart.
    Texts whose parts or sections differ are left as they are, for the alignment to judge.
    """
    counts = {exception.id: exception.paragraphs for exception in alignment.exceptions}
    decided: dict[Code, dict[int, bool]] = {ZH.code: {}, EN.code: {}}
    problems: list[Problem] = []
    for pair in _columns(texts, doubts, alignment.words):
        _take(_column_end(pair), decided, problems, contexts)
    if not any(decided.values()) and not problems:
        for prefix, pair in _sections(texts, doubts, contexts, alignment.words):
            uneven = {
                number: counts[f"{prefix}-p{number}"] for number in range(1, 99) if f"{prefix}-p{number}" in counts
            }
            outcome = _counted_ends(pair, uneven) if uneven else _section_ends(pair)
            _take(outcome, decided, problems, contexts)
    return Settled(decided, tuple(problems))


@dataclass(frozen=True)
class _Pair:
    """The same running text in both languages."""

    chinese: Flow
    english: Flow
    words: tuple[PairedWords, ...] = ()

    @cached_property
    def _sides(self) -> dict[tuple[Code, int, int], Side]:
        return {}

    def _side(self, code: Code, start: int, end: int) -> Side:
        key = (code, start, end)
        if key not in self._sides:
            if code == ZH.code:
                side = chinese_side("".join(self.chinese.units[start:end]), self.words)
            else:
                side = english_side(" ".join(self.english.units[start:end]), words=self.words)
            self._sides[key] = side
        return self._sides[key]

    def cost(self, place: _Group) -> float:
        """Return how far the units of a group are from saying the same."""
        return distance(self._side(ZH.code, *place.chinese), self._side(EN.code, *place.english))

    def fits(self, place: _Group) -> bool:
        """Tell whether the units of a group can be partners."""
        return not misfit(self._side(ZH.code, *place.chinese), self._side(EN.code, *place.english))


@dataclass(frozen=True, slots=True)
class _Group:
    """Units that are one paragraph: from one index up to another in each language."""

    chinese: tuple[int, int]
    english: tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Outcome:
    """Ends that were settled (True: the paragraph goes on) by language and line, and doubts that have to be asked."""

    chinese: Mapping[int, bool]
    english: Mapping[int, bool]
    asked: tuple[tuple[Code, Doubt], ...] = ()


def _take(
    outcome: _Outcome,
    decided: dict[Code, dict[int, bool]],
    problems: list[Problem],
    contexts: Mapping[Code, Context],
) -> None:
    decided[ZH.code] |= outcome.chinese
    decided[EN.code] |= outcome.english
    problems += [unclear_end(doubt.line, doubt.text, contexts[code]) for code, doubt in outcome.asked]


def unclear_end(line: int, text: str, context: Context) -> Problem:
    """Return the problem that nothing tells whether a paragraph ends with a line."""
    return context.problem(
        "R236",
        line,
        f"“…{text[-20:]}” fills its line, and neither print nor the other language tells whether its paragraph ends "
        f"there; expected a [[cut]] in {context.edition_toml.name} (goes_on = true or false)",
    )


def _columns(texts: Mapping[Code, LanguageText], doubts: Doubts, words: tuple[PairedWords, ...]) -> Iterator[_Pair]:
    """Yield the columns that have one paragraph with a doubt in it in either language."""
    english = {column.number: column for column in texts[EN.code].columns}
    for column in texts[ZH.code].columns:
        partner = english.get(column.number)
        if partner and len(column.paragraphs) == len(partner.paragraphs) == 1:
            flows = (_flow(column.paragraphs, doubts[ZH.code]), _flow(partner.paragraphs, doubts[EN.code]))
            pair = _Pair(*flows, words)
            if pair.chinese.doubts or pair.english.doubts:
                yield pair


def _sections(
    texts: Mapping[Code, LanguageText],
    doubts: Doubts,
    contexts: Mapping[Code, Context],
    words: tuple[PairedWords, ...],
) -> Iterator[tuple[str, _Pair]]:
    """Yield the sections with a doubt in either language, with the beginning of their paragraphs' ids."""
    for part, partner in zip(texts[ZH.code].parts, texts[EN.code].parts, strict=False):
        if part.id == partner.id and len(part.sections) == len(partner.sections):
            for section, other in zip(part.sections, partner.sections, strict=True):
                flows = (
                    _section_flow(section, doubts[ZH.code], contexts[ZH.code]),
                    _section_flow(other, doubts[EN.code], contexts[EN.code]),
                )
                if flows[0].units and flows[1].units and (flows[0].doubts or flows[1].doubts):
                    yield _prefix(part, section), _Pair(*flows, words)


def _prefix(part: Part, section: Section) -> str:
    return section_id(part.id, section.number, section.subsection) if section.number else part.id


def _flow(paragraphs: Sequence[Text], doubts: Sequence[Doubt], between: Mapping[int, Doubt] | None = None) -> Flow:
    """Return paragraphs as units; `between` has, by its number, the doubt whether one goes on in the next one."""
    starts = {doubt.start: doubt for doubt in doubts if doubt.start is not None}
    units: list[str] = []
    ends: list[Doubt | None] = []
    for number, paragraph in enumerate(paragraphs, 1):
        units.append("")
        for piece in paragraph:
            if piece.start in starts and units[-1]:
                ends.append(starts[piece.start])
                units.append("")
            units[-1] += piece.text
        ends.append((between or {}).get(number))
    return Flow(tuple(units), tuple(ends[:-1]))


def _section_flow(section: Section, doubts: Sequence[Doubt], context: Context) -> Flow:
    around = {column.after for column in section.columns}
    open_ends = {doubt.line: doubt for doubt in doubts if doubt.start is None}
    between = {
        number: open_ends[line]
        for number, paragraph in enumerate(section.paragraphs, 1)
        if number in around and (line := context.source.line_of(list(spans(paragraph))[-1][0])) in open_ends
    }
    return _flow(section.paragraphs, doubts, between)


def _column_end(pair: _Pair) -> _Outcome:
    """Settle how many units of either language are the column's; the others follow it."""
    chinese, english = pair.chinese, pair.english
    ways = sorted(
        (pair.cost(_Group((0, one), (0, other))), one, other)
        for one in range(1, len(chinese.units) + 1)
        for other in range(1, len(english.units) + 1)
    )
    (best, one, other), *others = ways
    rivals = [(way[1], way[2]) for way in others if way[0] - best < _MARGIN]
    if rivals:
        asked = {(ZH.code, chinese.ends[min(one, rival[0]) - 1]) for rival in rivals if rival[0] != one}
        asked |= {(EN.code, english.ends[min(other, rival[1]) - 1]) for rival in rivals if rival[1] != other}
        return _Outcome({}, {}, tuple((code, doubt) for code, doubt in asked if doubt))
    return _Outcome(_column_decisions(chinese, one), _column_decisions(english, other))


def _column_decisions(flow: Flow, count: int) -> dict[int, bool]:
    return {doubt.line: index + 1 < count for index, doubt in enumerate(flow.ends[:count]) if doubt}


@dataclass(frozen=True, slots=True)
class _Way:
    """One way to pair the units of two flows, and how far its pairs are from saying the same."""

    cost: float
    groups: tuple[_Group, ...] = ()


def _section_ends(pair: _Pair) -> _Outcome:
    """Settle the ends of the paragraphs of a section: each certain end of one language is an end of the other, too."""
    chinese, english = pair.chinese, pair.english
    ways = _ways(pair)
    if not ways:
        return _Outcome({}, {}, _all_doubts(pair))
    best, *others = ways
    asked = tuple(_between(best, others[0], pair)) if others and others[0].cost - best.cost < _MARGIN else ()
    return _Outcome(
        _decisions(chinese, {group.chinese[1] for group in best.groups}),
        _decisions(english, {group.english[1] for group in best.groups}),
        asked or tuple(_both_in_doubt(best, pair)),
    )


def _counted_ends(pair: _Pair, uneven: Mapping[int, Mapping[Code, int]]) -> _Outcome:
    """Settle the ends of a section with segments of several paragraphs, where their number leaves no choice."""
    chinese, english = pair.chinese, pair.english
    if chinese.doubts and english.doubts:
        return _Outcome({}, {}, _all_doubts(pair))
    code, flow, other = (ZH.code, chinese, english) if chinese.doubts else (EN.code, english, chinese)
    wanted, rest, number = 0, len(other.units), 0
    other_code = EN.code if code == ZH.code else ZH.code
    while rest > 0:
        number += 1
        paragraphs = uneven.get(number, {})
        wanted += paragraphs.get(code, 1)
        rest -= paragraphs.get(other_code, 1)
    more = wanted - 1 - sum(end is None for end in flow.ends)
    if more not in {0, len(flow.doubts)}:
        return _Outcome({}, {}, _all_doubts(pair))
    decisions = {doubt.line: more == 0 for doubt in flow.doubts}
    return _Outcome(decisions, {}) if code == ZH.code else _Outcome({}, decisions)


def _all_doubts(pair: _Pair) -> tuple[tuple[Code, Doubt], ...]:
    chinese = ((ZH.code, doubt) for doubt in pair.chinese.doubts)
    return (*chinese, *((EN.code, doubt) for doubt in pair.english.doubts))


def _decisions(flow: Flow, ends: Collection[int]) -> dict[int, bool]:
    return {doubt.line: index not in ends for index, doubt in enumerate(flow.ends, 1) if doubt}


def _ways(pair: _Pair) -> list[_Way]:
    """Return the two ways that fit best, the better one first; none where certain ends have no partner."""
    chinese, english = pair.chinese, pair.english
    table: dict[tuple[int, int], list[_Way]] = {(0, 0): [_Way(0.0)]}
    for one in range(1, len(chinese.units) + 1):
        for other in range(1, len(english.units) + 1):
            if not _may_end(pair, one, other):
                continue
            ways = [
                _Way(way.cost + pair.cost(group), (*way.groups, group))
                for group in _groups(pair, one, other)
                for way in table.get((group.chinese[0], group.english[0]), ())
            ]
            table[one, other] = sorted(ways, key=lambda way: way.cost)[:2]
    return table.get((len(chinese.units), len(english.units)), [])


def _may_end(pair: _Pair, one: int, other: int) -> bool:
    """Tell whether a paragraph may end after so many units of each language: not where both are in doubt."""
    is_last = (one == len(pair.chinese.units), other == len(pair.english.units))
    if any(is_last):
        return all(is_last)
    return pair.chinese.ends[one - 1] is None or pair.english.ends[other - 1] is None


def _groups(pair: _Pair, one: int, other: int) -> Iterator[_Group]:
    """Yield the groups that end after so many units of each language and have no certain end inside."""
    for start in _starts(pair.chinese, one):
        for partner in _starts(pair.english, other):
            yield _Group((start, one), (partner, other))


def _starts(flow: Flow, end: int) -> Iterator[int]:
    for start in range(end - 1, -1, -1):
        yield start
        if start and flow.ends[start - 1] is None:
            return


def _between(best: _Way, rival: _Way, pair: _Pair) -> Iterator[tuple[Code, Doubt]]:
    """Yield the doubts that two ways settle otherwise."""
    for code, flow, ends in (
        (ZH.code, pair.chinese, [{group.chinese[1] for group in way.groups} for way in (best, rival)]),
        (EN.code, pair.english, [{group.english[1] for group in way.groups} for way in (best, rival)]),
    ):
        for place in sorted(ends[0] ^ ends[1]):
            doubt = flow.ends[place - 1]
            if doubt:
                yield code, doubt


def _both_in_doubt(way: _Way, pair: _Pair) -> Iterator[tuple[Code, Doubt]]:
    """Yield the doubts of the Chinese at which the English is in doubt, too, and both halves could be partners."""
    for group in way.groups:
        for one in range(group.chinese[0] + 1, group.chinese[1]):
            for other in range(group.english[0] + 1, group.english[1]):
                first = _Group((group.chinese[0], one), (group.english[0], other))
                second = _Group((one, group.chinese[1]), (other, group.english[1]))
                doubt = pair.chinese.ends[one - 1]
                if doubt and pair.fits(first) and pair.fits(second):
                    yield ZH.code, doubt
