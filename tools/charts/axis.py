"""An axis that begins at zero, marked at round numbers."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import count

_MOST_STEPS = 3  # more numbers would touch one another where a chart is narrow
_ROUND = (Decimal(1), Decimal(2), Decimal(5))


def marks(largest: int | float) -> tuple[Decimal, ...]:
    """Return the round numbers at which an axis is marked that goes from 0 to the largest value.

    They are 1, 2 or 5 times a power of ten apart, at most four of them, and none is above the largest value.
    """
    top = Decimal(str(largest))
    step = next(each for each in _steps(top) if top / each < _MOST_STEPS + 1)
    return tuple(step * number for number in range(int(top / step) + 1))


def _steps(top: Decimal) -> Iterator[Decimal]:
    """Yield round numbers, each larger than the one before, the first smaller than what is needed."""
    first = (top or Decimal(1)).adjusted() - 2
    return (each.scaleb(first + power) for power in count() for each in _ROUND)
