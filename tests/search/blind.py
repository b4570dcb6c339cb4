"""The blind queries of tests/cases/search-blind/: written from readers' tasks by someone who had not seen the matcher.

Every third record of a language is held: nothing reads it but `python -m tests.bench.search --held`, at the end.
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from tests.support.making import ROOT
from tests.support.node import node

FOLDER = ROOT / "tests" / "cases" / "search-blind"
#: Among how many passages the right one has to be, by the file of the queries.
FIRST = {"straight": 1, "other-words": 3, "across": 3}


@dataclass(frozen=True)
class Query:
    """What a reader typed; `page` is the language of the pages that it was typed on."""

    kind: str
    query: str
    language: str
    page: str
    right: frozenset[str]


@dataclass(frozen=True)
class Tally:
    """How many queries of a kind and language were asked, and those that were not answered as they should be."""

    asked: int
    wrong: Mapping[str, Sequence[str]]

    @property
    def share(self) -> float:
        return 1 - len(self.wrong) / self.asked


Answers = dict[Query, dict[str, Any]]


def blind_queries(*, held: bool = False) -> list[Query]:
    """The queries that may be read, or those held back."""
    return [query for kind in (*FIRST, "absent") for query in _of_file(kind, held)]


def _of_file(kind: str, held: bool) -> Iterator[Query]:
    records = tomllib.loads((FOLDER / f"{kind}.toml").read_text(encoding="utf-8"))["query"]
    for record in records:
        if record.get("held", False) is held:
            page = record.get("page", record["language"])
            yield Query(kind, record["query"], record["language"], page, frozenset(record.get("right", ())))


def answers_to(queries: Sequence[Query]) -> Answers:
    """What the matcher finds, as tests/search/answer.js tells it; Node runs once for each language of pages."""
    found: Answers = {}
    for page in ("zh", "en"):
        asked = [query for query in queries if query.page == page]
        given = json.dumps({"language": page, "queries": [query.query for query in asked]})
        found |= dict(zip(asked, json.loads(node("tests/search/answer.js", given=given)), strict=True))
    return found


def tallies(found: Answers) -> dict[tuple[str, str], Tally]:
    """The tally of each kind and language; of absent terms those are wrong that find something without a remark."""
    counted = {}
    for kind, language in dict.fromkeys((query.kind, query.language) for query in found):
        answers = {query: answer for query, answer in found.items() if (query.kind, query.language) == (kind, language)}
        wrong = {query.query: answer["ids"][:3] for query, answer in answers.items() if not _is_right(query, answer)}
        counted[kind, language] = Tally(len(answers), wrong)
    return counted


def _is_right(query: Query, answer: Mapping[str, Any]) -> bool:
    if query.kind == "absent":
        return not answer["ids"] or bool(answer["remarks"])
    return bool(query.right & set(answer["ids"][: FIRST[query.kind]]))


def unanswered(found: Answers) -> list[str]:
    """The queries with an answer that find nothing."""
    return [query.query for query, answer in found.items() if query.right and not answer["ids"]]
