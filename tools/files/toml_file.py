"""Read a TOML file into a typed record, and know on which line each of its values stands."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Generic, TypeVar

import msgspec

from tools.files.errors import InputError, Problem

Record = TypeVar("Record")


_TABLE = re.compile(r"\s*(\[\[?)\s*([\w.\"'-]+)\s*\]\]?")


_KEY = re.compile(r"\s*([\w.\"'-]+)\s*=\s*(.*)")


_UNKNOWN = re.compile(r"unknown field `([^`]+)`")


_AT = re.compile(r" - at (?:`key` in )?`([^`]+)`")


@dataclass(frozen=True)
class TomlFile(Generic[Record]):
    """A record and the places of its values. `name` is what messages call the file."""

    name: str
    record: Record
    lines: dict[str, int]

    def line(self, path: str) -> int:
        """The line of the value at `path` (`$.cut[0].why`), or of what holds it; 1 at the least."""
        while path:
            for known in (path, f"{path}[0]"):
                if known in self.lines:
                    return self.lines[known]
            path = path[: max(path.rfind("."), path.rfind("["), 0)]
        return 1

    def problem(self, code: str, path: str, message: str) -> Problem:
        """Return a problem at the line of the value at `path`."""
        return Problem(code, self.name, self.line(path), message)


def load(path: Path, name: str, kind: type[Record]) -> TomlFile[Record]:
    """Read `path` as a record of type `kind`.

    Raises InputError, with its line, when the file is missing, not TOML, or holds an
    unknown key or a value of a wrong type.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(Problem("F201", name, 1, f"cannot be read ({error}); expected a TOML file")) from None
    return loads(text, name, kind)


def loads(text: str, name: str, kind: type[Record]) -> TomlFile[Record]:
    """The record in `text`; see `load`."""
    try:
        values = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        place = re.search(r"at line (\d+)", str(error))
        line = int(place[1]) if place else text.count("\n") + 1
        raise InputError(Problem("F202", name, line, f"not TOML: {error}")) from None
    lines = dict(_places(text))
    try:
        record = msgspec.convert(values, kind)
    except msgspec.ValidationError as error:
        message = str(error)
        path = match[1] if (match := _AT.search(message)) else "$"
        if unknown := _UNKNOWN.search(message):
            path = f"{path}.{unknown[1]}"
        bare: TomlFile[Any] = TomlFile(name, None, lines)
        raise InputError(bare.problem("F203", path, f"{_AT.sub('', message)} (in {path})")) from None
    return TomlFile(name, record, lines)


def _places(text: str) -> Iterator[tuple[str, int]]:
    """(path, line) of every table, key and element of an array that starts a line.

    The text has been parsed, so this only has to recognise where things begin: one key or
    one array element a line, as all our files are written.
    """
    counts: dict[str, int] = {}
    table, array, fence = "$", None, None
    for number, line in enumerate(text.split("\n"), 1):
        if fence:
            fence = None if fence in line else fence
        elif array:
            if line.lstrip().startswith("]"):
                array = None
            elif line.strip() and not line.lstrip().startswith("#"):
                counts[array] = counts.get(array, -1) + 1
                yield f"{array}[{counts[array]}]", number
        elif match := _TABLE.match(line):
            table = f"$.{match[2]}"
            if match[1] == "[[":
                counts[table] = counts.get(table, -1) + 1
                table = f"{table}[{counts[table]}]"
            yield table, number
        elif match := _KEY.match(line):
            yield f"{table}.{match[1]}", number
            value = match[2].strip()
            array = f"{table}.{match[1]}" if value == "[" else None
            fence = next((quotes for quotes in ('"""', "'''") if value.count(quotes) == 1), None)
