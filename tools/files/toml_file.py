"""Read a TOML file into a typed record, and know on which line each of its values stands."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Generic, TypeVar

import msgspec

from tools.files.errors import InputError, Problem, refuse
from tools.files.toml_contents import content_faults
from tools.files.toml_faults import Fault, faults
from tools.files.utf8 import decode, read_bytes

Record = TypeVar("Record")


_TABLE = re.compile(r"\s*(\[\[?)\s*([\w.\"'-]+)\s*\]\]?")


_KEY = re.compile(r"\s*([\w.\"'-]+)\s*=\s*(.*)")


_FENCES = ('"""', "'''")


@dataclass(frozen=True)
class TomlFile(Generic[Record]):
    """A record and the lines of its values. `name` is what messages call the file.

    `lines` has the line, counted from 1, of each path such as `$.cut[0].why`.
    """

    name: str
    record: Record
    lines: Mapping[str, int]

    def line(self, path: str) -> int:
        """Return the line of the value at `path` (`$.cut[0].why`), or of what holds it; 1 at the least."""
        return _line(self.lines, path)

    def problem(self, code: str, path: str, message: str) -> Problem:
        """Return a problem at the line of the value at `path`."""
        return Problem(code, self.name, self.line(path), message)


def load(path: Path, name: str, kind: type[Record]) -> TomlFile[Record]:
    """Read the file at `path` as a record of type `kind`.

    Raises InputError, with its lines, when the file cannot be read, is not TOML, has an unknown key, lacks one,
    or has a value of a wrong type.
    """
    return loads(decode(read_bytes(path, name, "a TOML file"), name), name, kind)


def loads(text: str, name: str, kind: type[Record]) -> TomlFile[Record]:
    """Return the record in `text`; see `load` for what is raised."""
    values = _values(text.removeprefix("\ufeff"), name)
    lines = dict(_places(text))

    def problems(found: Iterable[Fault]) -> Iterator[Problem]:
        return (Problem(fault.code, name, _line(lines, fault.path), fault.message) for fault in found)

    refuse(problems(faults(values, kind)))
    refuse(problems(content_faults(values)))
    return TomlFile(name, msgspec.convert(values, kind), lines)


def _values(text: str, name: str) -> dict[str, Any]:
    """Return what the TOML in `text` says; raises InputError where it is none, or more than a parser can hold."""
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise InputError(_syntax_problem(text, name, str(error))) from None
    except RecursionError:
        raise InputError(_syntax_problem(text, name, "its brackets are nested too deep")) from None
    except ValueError as error:  # a number of thousands of digits, a date that no calendar has
        raise InputError(_syntax_problem(text, name, str(error))) from None


def _line(lines: Mapping[str, int], path: str) -> int:
    while path:
        inside = (place for place in lines if place.startswith((f"{path}[", f"{path}.")))
        known = path if path in lines else next(inside, "") if path != "$" else ""
        if known:
            return lines[known]
        path = path[: max(path.rfind("."), path.rfind("["), 0)]
    return 1


def _syntax_problem(text: str, name: str, error: str) -> Problem:
    """Return the problem that the parser tells, at its line; at the last line with text when it is the end."""
    place = re.search(r"at line (\d+)", error)
    line = int(place[1]) if place else text.rstrip().count("\n") + 1
    return Problem("F201", name, line, f"this is not TOML: {error}; expected tables, and keys with their values")


def _places(text: str) -> Iterator[tuple[str, int]]:
    """Yield (path, line) of every table, key and element of an array that starts a line.

    The text has been parsed, so this only has to recognise where things begin: one key or
    one array element a line, as all our files are written.
    """
    reader = _PlaceReader()
    for number, line in enumerate(text.split("\n"), 1):
        if path := reader.path(line):
            yield path, number


@dataclass
class _PlaceReader:
    """Where the reading of a TOML text stands: in which table, list or text of several lines.

    `counts` has the index of the last element of each array; `fence` closes the text of several lines.
    """

    table: str = "$"
    array: str = ""
    fence: str = ""

    def __post_init__(self) -> None:
        self.counts: dict[str, int] = {}

    def path(self, line: str) -> str:
        """Return the path of what begins on the next line; nothing when nothing does."""
        if self.fence:
            self.fence = "" if self.fence in line else self.fence
        elif self.array:
            return self._element(line.strip())
        elif match := _TABLE.match(line):
            self.table = self._next(f"$.{match[2]}") if match[1] == "[[" else f"$.{match[2]}"
            return self.table
        elif match := _KEY.match(line):
            return self._key(f"{self.table}.{match[1]}", match[2].strip())
        return ""

    def _element(self, line: str) -> str:
        if line.startswith("]"):
            self.array = ""
        return self._next(self.array) if self.array and line and not line.startswith("#") else ""

    def _key(self, path: str, value: str) -> str:
        self.array = path if value == "[" else ""
        self.fence = next((quotes for quotes in _FENCES if value.count(quotes) == 1), "")
        return path

    def _next(self, array: str) -> str:
        self.counts[array] = self.counts.get(array, -1) + 1
        return f"{array}[{self.counts[array]}]"
