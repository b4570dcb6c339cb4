"""What the matcher answers of the blind queries, as a table."""

from __future__ import annotations

from tests.search.blind import FIRST, answers_to, blind_queries, tallies, unanswered


def report_of_matcher(*, held: bool) -> str:
    """Ask the matcher the blind queries, or those held back; returns a table and what was answered wrong."""
    found = answers_to(blind_queries(held=held))
    counted = tallies(found)
    lines = [f"blind queries{', held back' if held else ''}", "| | Chinese | English |", "|---|---|---|"]
    for kind in (*FIRST, "absent"):
        cells = [f"{tally.share:.3f} of {tally.asked}" for tally in (counted[kind, code] for code in ("zh", "en"))]
        lines.append(f"| {kind} | {' | '.join(cells)} |")
    lines += [f"find nothing: {'; '.join(unanswered(found)) or 'none'}", "not answered:"]
    lines += [
        f"  {kind} {query}: {', '.join(ids)}"
        for (kind, _), tally in counted.items()
        for query, ids in tally.wrong.items()
    ]
    return "\n".join(lines) + "\n"
