"""ledger.json: every character of report.txt in one account, and every repair."""

from __future__ import annotations

from typing import Literal

from tools.data.report import SourceData, source_data
from tools.files.data_record import DataRecord
from tools.report.model import RULES, Report, Rule


class AccountData(DataRecord, frozen=True):
    """Characters `start` up to `end` of report.txt (counted in characters from 0), and what they are."""

    line: int
    start: int
    end: int
    kind: Literal["text", "contents", "artefact", "furniture", "note", "table", "appendix"]
    what: str
    language: str = ""


class RepairData(DataRecord, frozen=True):
    """What the extraction broke on these 1-based lines, and the rule that mended it."""

    rule: Rule
    language: str
    lines: list[int]
    detail: str


class PlacementData(DataRecord, frozen=True):
    """A column that this language prints elsewhere than the original."""

    column: str
    language: str
    printed_after: str
    line: int


class LedgerData(DataRecord, frozen=True):
    """ledger.json: every character of report.txt in one account, and every repair."""

    edition: str
    source: SourceData
    rules: dict[str, str]
    repairs: list[RepairData]
    placements: list[PlacementData]
    accounts: list[AccountData]


def ledger_data(report: Report) -> LedgerData:
    """Return ledger.json of an edition: its rules, repairs, placements and accounts."""
    return LedgerData(
        edition=str(report.year),
        source=source_data(report),
        rules={str(rule): explanation for rule, explanation in RULES.items()},
        repairs=[RepairData(r.rule, r.language, list(r.lines), r.detail) for r in report.repairs],
        placements=[PlacementData(p.column, p.language, p.printed_after, p.line) for p in report.placements],
        accounts=[
            AccountData(report.source.line_of(a.start), a.start, a.end, a.kind, a.what, a.language)
            for a in report.accounts
        ],
    )
