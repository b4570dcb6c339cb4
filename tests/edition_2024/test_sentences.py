"""The pairs of 2024 as published: every register finds both its languages in the same pair."""

from __future__ import annotations

import json
from itertools import pairwise

from tools.registers.edition import Edition


def test_the_pairs_are_listed_in_the_order_of_the_text(raw: dict[str, bytes]) -> None:
    pairs = json.loads(raw["2024/sentences.json"])
    segments = [segment["id"] for segment in json.loads(raw["2024/report.json"])["segments"]]
    assert list(dict.fromkeys(pair["segment"] for pair in pairs)) == segments and len(pairs) == 220
    numbers = [int(pair["id"].removeprefix(f"{pair['segment']}.")) for pair in pairs]
    assert all(after in {1, before + 1} for before, after in pairwise(numbers))
    assert (sum(len(pair["zh"]) for pair in pairs), sum(len(pair["en"]) for pair in pairs)) == (220, 304)
    assert next(pair for pair in pairs if pair["id"] == "c4-s1-p2.4")["url"]["en"] == "en/2024/chapter-4/#c4-s1-p2.4"


def test_the_bodies_that_one_language_alone_names_are_listed(raw: dict[str, bytes]) -> None:
    pairs = json.loads(raw["2024/sentences.json"])
    assert {pair["id"]: pair["named_alone"] for pair in pairs if "named_alone" in pair} == {
        "c2-s1-p1.1": {"en": ["cpc"]},  # spelled out in the title of the Resolution
        "c3-s2-p1.1": {"zh": ["spc"], "en": ["spp"]},  # an erratum
        "c3-s3-p1.2": {"en": ["samr"]},  # the English says the subject again
        "c3-s3-p1.5": {"en": ["samr"]},
    }


def test_terms_are_quoted_from_both_sides_of_one_pair(edition: Edition) -> None:
    places = [(place, term.id) for term in edition.terms for place in term.places if len(place.start) > 1]
    assert len(places) > 500
    for place, term in places:
        pairs = [pair for pair in edition.report.pairs if pair.segment == place.segment]
        holds = [
            [spans[0][0] <= place.start[code] < spans[-1][1] for code, spans in pair.spans.items()] for pair in pairs
        ]
        assert holds.count([True, True]) == 1, term
