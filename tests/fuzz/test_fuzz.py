"""A short run of `make fuzz`, and that what judges its inputs sees each fault."""

from __future__ import annotations

import os
import time
from dataclasses import replace
from random import Random, SystemRandom
from typing import Any

import pytest

from tests.fuzz import oracle
from tests.fuzz.mutate import mutated
from tests.fuzz.run import trials
from tests.fuzz.targets import TARGETS
from tools.files.errors import InputError, Problem
from tools.registers.edition import EDITION_FILES
from tools.report.model import Report

SMALL = tuple(target for target in TARGETS if target.project in {"alone", "small"})
BY_NAME = {target.name: target for target in TARGETS}


def test_mutated_inputs_are_read_without_loss_or_refused_in_lines() -> None:
    seed = 1 if os.environ.get("CI") else SystemRandom().randrange(10**6)
    found = list(trials(seed, 120, SMALL))
    faults = {f"{trial.target.name} {trial.number}: {trial.verdict.fault[-300:]}" for trial in found}
    assert {fault for fault in faults if not fault.endswith(": ")} == set(), f"seed {seed}"
    outcomes = {trial.verdict.outcome for trial in found}
    assert "read" in outcomes and len(outcomes) > 20


@pytest.mark.parametrize("name", ["edition", "figures"])
def test_what_is_mutated_is_good_as_it_stands(name: str) -> None:
    assert oracle.verdict(BY_NAME[name].files) == oracle.Verdict("read")


def test_the_same_seed_gives_the_same_inputs() -> None:
    target = BY_NAME["figures"]
    first, again = ([mutated(target.files[target.path], target.mutations, Random(7)) for _ in range(3)] for _ in "ab")
    assert first == again
    assert {mutated(target.files[target.path], target.mutations, Random(seed)) for seed in range(9)} > {first[0]}


def raising(*_: Any) -> Any:
    raise KeyError("p1")


def idle(*_: Any) -> Any:
    began = time.process_time()
    while time.process_time() - began < 9:
        pass


@pytest.mark.parametrize(
    ("failing", "outcome", "fault"), [(raising, "traceback", "KeyError: 'p1'"), (idle, "hang", "_Hang")]
)
def test_a_traceback_and_a_hang_are_faults(
    monkeypatch: pytest.MonkeyPatch, failing: Any, outcome: str, fault: str
) -> None:
    monkeypatch.setattr(oracle, "_BROKEN_OFF_AFTER", 0.3)
    monkeypatch.setattr(oracle, "generated", failing)
    found = oracle.verdict(BY_NAME["edition"].files)
    assert found.outcome == outcome and fault in found.fault


def test_a_text_that_its_accounts_do_not_have_is_a_loss(report: Report) -> None:
    assert list(oracle.losses(report)) == []
    first, _, *others = report.accounts
    [text] = [each for each in report.accounts if each.what == "c1-s1-p1" and each.language == "zh"][:1]
    shorter = replace(text, start=text.start + 1)
    cases = {
        "the ledger goes from": (first, *others),
        "the ledger ends at": report.accounts[:-1],
        "c1-s1-p1 in 中文 is not": tuple(shorter if each == text else each for each in report.accounts),
    }
    for fault, accounts in cases.items():
        assert any(told.startswith(fault) for told in oracle.losses(replace(report, accounts=accounts))), fault


def test_a_refusal_that_says_nothing_of_what_was_expected_is_a_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    def refusing(*_: Any) -> Any:
        raise InputError(Problem("R999", "report.txt", 1, "this is wrong"))

    monkeypatch.setattr(oracle, "read_editions", refusing)
    assert oracle.verdict(BY_NAME["edition"].files).fault == "R999 report.txt:1: this is wrong"


def test_every_kind_of_file_in_source_is_mutated() -> None:
    names = {target.path.rpartition("/")[2] for target in SMALL}
    assert names == {"report.txt", "published.csv", "glossary.toml", *EDITION_FILES}
