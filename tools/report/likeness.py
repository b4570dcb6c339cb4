"""See the clauses of a passage as they are matched: their lengths, their beginnings, and what both languages print."""

from __future__ import annotations

import re
from bisect import bisect
from dataclasses import dataclass, replace

from tools.language.languages import EN, ZH, Code
from tools.language.sentences import Clause
from tools.report.anchors import Anchor, bodies, large_numbers, places_of_anchors
from tools.report.matching import Unit, Weight
from tools.report.passages import Passage

# What it costs when one side of a pair does not print what the other does, by what that is.
_WEIGHTS = {"number": 2.0, "title": 1.5, "body": 1.5, "latin": 1.5, "word": 0.7}
_LEADING: dict[Code, int] = {"zh": 20, "en": 80}  # characters in which a sentence names the body that it is about
_REFERS_BACK = re.compile(r"(It|This|That|These|Those|They|The (aim|purpose|goal)|As a result|Subsequently)\b")


@dataclass(frozen=True, slots=True)
class Likeness:
    """The clauses of each language as they are matched, and what their anchors count."""

    first: tuple[Unit, ...]
    second: tuple[Unit, ...]
    weights: tuple[Weight, ...]


def likeness(passage: Passage) -> Likeness:
    """Return the clauses of a passage as they are matched; an anchor is one where both languages print it."""
    printed = {code: _printed(passage, code) for code in passage.clauses}
    shared = set[Anchor]().union(*printed[ZH.code]) & set[Anchor]().union(*printed[EN.code])
    bits = {anchor: 1 << number for number, anchor in enumerate(shared)}
    weights = tuple(
        Weight(sum(bit for (name, _), bit in bits.items() if name == kind), cost) for kind, cost in _WEIGHTS.items()
    )
    return Likeness(_units(passage, ZH.code, printed, bits), _units(passage, EN.code, printed, bits), weights)


def _printed(passage: Passage, code: Code) -> list[set[Anchor]]:
    """Return what each clause of a language prints that the other may print, too."""
    text, starts = passage.texts[code], [clause.start for clause in passage.clauses[code]]
    clauses = (text[clause.start : clause.end] for clause in passage.clauses[code])
    printed: list[set[Anchor]] = [{("number", value) for value in large_numbers(words, code)} for words in clauses]
    for place, anchor in (*places_of_anchors(text, code), *_numbered_titles(passage, code)):
        printed[bisect(starts, place) - 1].add(anchor)
    return printed


def _numbered_titles(passage: Passage, code: Code) -> list[tuple[int, Anchor]]:
    """Return where titles begin, with their numbers; none where one language has more: who knows which are partners."""
    titles = passage.titles(code)
    if len({len(passage.titles(each)) for each in passage.texts}) > 1:
        return []
    return [(start, ("title", number)) for number, (start, _) in enumerate(titles)]


def _units(
    passage: Passage, code: Code, printed: dict[Code, list[set[Anchor]]], bits: dict[Anchor, int]
) -> tuple[Unit, ...]:
    continuing, alone = passage.continuing(code), passage.alone(code)
    return tuple(
        replace(
            _unit(passage.texts[code], clause, code),
            anchors=sum(bits.get(anchor, 0) for anchor in anchors),
            continues=number in continuing,
            is_alone=number in alone,
        )
        for number, (clause, anchors) in enumerate(zip(passage.clauses[code], printed[code], strict=True))
    )


def _unit(text: str, clause: Clause, code: Code) -> Unit:
    words = text[clause.start : clause.end]
    leads = sum(1 << body for body in bodies(words[: _LEADING[code]], code))
    refers_back = code == EN.code and _REFERS_BACK.match(words) is not None
    return Unit(len(words), clause.is_weak, leads=leads, refers_back=refers_back)
