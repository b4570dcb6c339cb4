"""make fuzz: mutated inputs, each to be read without loss or refused in lines."""

from __future__ import annotations

import re
import sys
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from random import SystemRandom

import click

from tests.fuzz.oracle import Verdict, verdict
from tests.fuzz.run import Trial, trials
from tests.fuzz.targets import TARGETS, Target
from tests.support.making import ROOT

FOUND = ROOT / ".cache" / "fuzz"


@click.command()
@click.option("--count", default=100_000, show_default=True, help="How many inputs.")
@click.option("--seed", type=int, help="What makes the same run again; a new one is drawn and said without it.")
@click.option("--target", default="", help="Mutate only files whose target begins so.")
@click.option("--try", "again", type=click.Path(path_type=Path, exists=True), help="Try one input that was kept.")
def main(count: int, seed: int | None, target: str, again: Path | None) -> None:
    """Mutate inputs, and keep those that are not taken as they have to be.

    Example: python -m tests.fuzz --count 1000 --seed 7
    """
    if again:
        found = verdict(next(each for each in TARGETS if each.name == again.parent.name).files_with(again.read_bytes()))
        click.echo(f"{found.outcome}\n{found.fault}")
        sys.exit(bool(found.fault))
    seed = SystemRandom().randrange(10**6) if seed is None else seed
    targets = [each for each in TARGETS if each.name.startswith(target)]
    click.echo(f"seed {seed}, {count} inputs of {len(targets)} files")
    faults = _run(seed, count, targets)
    for fault, times in faults.most_common():
        click.echo(f"{times:6} {fault}", err=True)
    sys.exit(bool(faults))


def _run(seed: int, count: int, targets: Sequence[Target]) -> Counter[str]:
    """Try the inputs, tell from time to time how far it is, and return how often each fault was found."""
    faults: Counter[str] = Counter()
    taken: Counter[str] = Counter()
    told = time.monotonic()
    for trial in trials(seed, count, targets):
        taken["read" if trial.verdict.outcome == "read" else "refused"] += not trial.verdict.fault
        if trial.verdict.fault:
            kind = fault_kind(trial.verdict)
            faults[kind] += 1
            if faults[kind] <= 3:
                _keep(seed, trial)
        if time.monotonic() - told > 10 or trial.number + 1 == count:
            told = time.monotonic()
            _tell(trial.number + 1, count, taken, faults)
    return faults


def _tell(done: int, count: int, taken: Counter[str], faults: Counter[str]) -> None:
    click.echo(
        f"{done:>7} of {count}: {taken['read']} read, {taken['refused']} refused, {faults.total()} with a fault",
        err=True,
    )


def fault_kind(found: Verdict) -> str:
    """Return what the same fault of another input has in common with this one: its last place in tools/, its words."""
    places = re.findall(r'File "[^"]*/(tools/[^"]+)", line (\d+)', found.fault)
    last = found.fault.strip().split("\n")[-1][:100]
    return f"{found.outcome[:40]} {':'.join(places[-1]) if places else ''} {re.sub(r'[0-9]+|“.*?”', '#', last)}"


def _keep(seed: int, trial: Trial) -> None:
    """Write an input down, and tell how it is tried again."""
    path = FOUND / trial.target.name / f"{seed}-{trial.number}{Path(trial.target.path).suffix}"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(trial.content)
    click.echo(f"{fault_kind(trial.verdict)}\n  python -m tests.fuzz --try {path.relative_to(ROOT)}", err=True)


if __name__ == "__main__":
    main()
