"""What is wrong in the input: problems, each with its code, place and words, and the one exception for them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong in an input file.

    `code` stays the same for good (ERRORS.md lists cause and remedy), `line` counts from 1, and
    `message` says what is wrong and what was expected. `str()` gives one line:
    ``R104 report.txt:215: what is wrong; expected what is right``.
    """

    code: str
    file: str
    line: int
    message: str

    def __str__(self) -> str:
        message = self.message.replace("\r", "\\r").replace("\n", "\\n")  # a quotation may have a line end
        return f"{self.code} {self.file}:{self.line}: {message}"


class InputError(Exception):
    """Raised when input files are wrong; nothing has been written. `problems` has at least one.

    `str()` gives a line for each problem, by file and line.
    """

    def __init__(self, *problems: Problem) -> None:
        self.problems = tuple(sorted(problems, key=lambda problem: (problem.file, problem.line)))
        super().__init__("\n".join(map(str, self.problems)))


def refuse(problems: Iterable[Problem]) -> None:
    """Raise InputError with all of these problems, if there are any."""
    distinct = tuple(dict.fromkeys(problems))
    if distinct:
        raise InputError(*distinct)


@dataclass(frozen=True, slots=True)
class Code:
    """What a code of a problem means to a maintainer: how it comes about, and how to mend it."""

    code: str
    cause: str
    remedy: str
