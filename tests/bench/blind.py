"""What the matcher answers of the blind queries, and what each of its means adds, as tables."""

from __future__ import annotations

import json
from collections.abc import Sequence

from tests.search.blind import FIRST, Query, answers_to, blind_queries, tallies, unanswered
from tests.support.node import node


def report_of_matcher(*, held: bool) -> str:
    """Ask the matcher the blind queries, or those held back; returns tables and what was answered wrong."""
    queries = blind_queries(held=held)
    found = answers_to(queries)
    counted = tallies(found)
    lines = [f"blind queries{', held back' if held else ''}", "", "| | Chinese | English |", "|---|---|---|"]
    for kind in (*FIRST, "absent"):
        cells = [f"{tally.share:.3f} of {tally.asked}" for tally in (counted[kind, code] for code in ("zh", "en"))]
        lines.append(f"| {kind} | {' | '.join(cells)} |")
    lines += ["", f"find nothing: {'; '.join(unanswered(found)) or 'none'}", "not answered:"]
    for (kind, _), tally in counted.items():
        lines += [f"  {kind} {query}: {', '.join(ids)}" for query, ids in tally.wrong.items()]
    return "\n".join([*lines, "", *_ablation(queries)]) + "\n"


def _ablation(queries: Sequence[Query]) -> list[str]:
    """Return the table of what is answered with one more means at each step.

    Of the queries that have an answer: those answered among the first as asked for, those where something else stands
    there, those that find nothing; of absent terms those that find something, and those of them without a word of it.
    """
    head = "| | answered | something else | nothing | absent, found | unsaid |"
    table = [head, "|---|---|---|---|---|---|"]
    steps: dict[str, list[int]] = {}
    for page in ("zh", "en"):
        asked = [query for query in queries if query.page == page]
        given = json.dumps({"language": page, "queries": [query.query for query in asked]})
        for name, answers in json.loads(node("tests/search/ablation.js", given=given)):
            counts = steps.setdefault(name, [0] * 5)
            for query, answer in zip(asked, answers, strict=True):
                for place, counts_here in enumerate(_outcome(query, answer["ids"], answer["isSaid"])):
                    counts[place] += counts_here
    return table + [f"| {name} | {' | '.join(map(str, counts))} |" for name, counts in steps.items()]


def _outcome(query: Query, ids: Sequence[str], is_said: bool) -> tuple[bool, bool, bool, bool, bool]:
    """Return in which columns of the table an answer counts."""
    if query.kind == "absent":
        return False, False, False, bool(ids), bool(ids) and not is_said
    answered = bool(query.right & set(ids[: FIRST[query.kind]]))
    return answered, bool(ids) and not answered, not ids, False, False
