"""Mutate inputs and judge what becomes of them, one after the other, from a seed that gives the same run again."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random

from tests.fuzz.mutate import mutated
from tests.fuzz.oracle import Verdict, verdict
from tests.fuzz.targets import TARGETS, Target

_KEPT = 400  # inputs of a target that are mutated further


@dataclass(frozen=True)
class Trial:
    """One mutated input, the number of its trial, and what became of it."""

    number: int
    target: Target
    content: bytes
    verdict: Verdict


def trials(seed: int, count: int, targets: Sequence[Target] = TARGETS) -> Iterator[Trial]:
    """Yield so many trials. An input that is taken as none before it was is mutated further later."""
    random = Random(seed)
    seen: dict[str, Counter[str]] = defaultdict(Counter)
    inputs = {target.name: [target.files[target.path]] for target in targets}
    for number in range(count):
        [target] = random.choices(targets, [target.share for target in targets])
        pool = inputs[target.name]
        start = pool[0] if random.random() < 0.6 else random.choice(pool)
        content = mutated(start, target.mutations, random)
        found = verdict(target.files_with(content))
        seen[target.name][found.outcome] += 1
        if seen[target.name][found.outcome] == 1 and not found.fault and len(pool) < _KEPT:
            pool.append(content)
        yield Trial(number, target, content, found)
