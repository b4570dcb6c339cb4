"""The search, asked what its makers had not seen: tests/cases/search-blind/."""

from __future__ import annotations

import pytest

from tests.search.blind import Answers, answers_to, blind_queries, tallies, unanswered

#: The share of queries that must be answered as they should be, by their file.
LEAST = {"straight": 0.99, "other-words": 0.95, "across": 0.98}


@pytest.fixture(scope="module")
def found() -> Answers:
    return answers_to(blind_queries())


@pytest.mark.parametrize("kind", LEAST)
@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_passage_is_found_for_queries_that_the_search_was_not_made_from(
    found: Answers, kind: str, language: str
) -> None:
    tally = tallies(found)[kind, language]
    assert tally.share >= LEAST[kind], tally.wrong


def test_every_query_that_has_an_answer_finds_something(found: Answers) -> None:
    assert unanswered(found) == []


def test_no_absent_term_finds_something_without_its_being_said(found: Answers) -> None:
    assert {key: tally.wrong for key, tally in tallies(found).items() if key[0] == "absent" and tally.wrong} == {}


def test_held_queries_are_a_third_and_no_test_asks_them() -> None:
    open_ones, held = blind_queries(), blind_queries(held=True)
    assert not set(open_ones) & set(held) and len(open_ones) + len(held) >= 780
    assert 0.3 < len(held) / (len(open_ones) + len(held)) < 0.35
