"""Say what is wrong with the values of a TOML file, in words: unknown and missing keys, values of a wrong type."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal, get_args, get_origin, get_type_hints

import msgspec

_UNKNOWN = re.compile(r"unknown field `([^`]+)`")
_MISSING = re.compile(r"missing required field `([^`]+)`")
_TYPE = re.compile(r"Expected `([^`]+)`, got `([^`]+)`")
_VALUE = re.compile(r"Invalid enum value '?(.+?)'?(?: - at|$)")
_AT = re.compile(r" - at (`key` in )?`([^`]+)`")
_STEP = re.compile(r"\.(\w+)|\[(?:\d+|\.\.\.)\]")

_TYPE_WORDS = {
    "str": "a text in quotation marks",
    "int": "a whole number",
    "float": "a number with decimals",
    "bool": "true or false",
    "array": "a list",
    "object": "a table",
}


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong at the value that `path` (`$.cut[0].why`) leads to."""

    code: str
    path: str
    message: str


def faults(values: Mapping[str, Any], kind: type) -> Iterator[Fault]:
    """Yield what keeps `values` from being a record of type `kind`: of each record in its lists, and of itself."""
    kinds = get_type_hints(kind)
    head = dict(values)
    for key, value in values.items():
        element = _record_type(kinds.get(key))
        if element and isinstance(value, list):
            head[key] = []
            for number, record in enumerate(value):
                yield from _faults_of_one(record, element, f"$.{key}[{number}]")
    yield from _faults_of_one(head, kind, "$")


def _record_type(kind: Any) -> type | None:
    """Return the type of the records that a list of them holds; None for any other type."""
    element = get_args(kind)[0] if get_origin(kind) is tuple else None
    return element if isinstance(element, type) and issubclass(element, msgspec.Struct) else None


def _faults_of_one(value: Any, kind: type, path: str) -> Iterator[Fault]:
    """Yield the first fault of a record, and after an unknown key what is wrong besides it."""
    try:
        msgspec.convert(value, kind)
    except msgspec.ValidationError as error:
        fault = _fault(str(error), kind, path)
        yield fault
        above, _, key = fault.path.rpartition(".")
        if fault.code == "F202" and above == path:
            yield from _faults_of_one({name: value[name] for name in value if name != key}, kind, path)


def _fault(error: str, kind: type, path: str) -> Fault:
    """Return what msgspec says of a value of type `kind` that stands at `path`, in our words."""
    at = _AT.search(error)
    inside = at[2] if at else "$"
    there = path + inside.removeprefix("$")
    if match := _UNKNOWN.search(error):
        known = " or ".join(field.encode_name for field in msgspec.structs.fields(_type_at(kind, inside)))
        return Fault("F202", f"{there}.{match[1]}", f"the key “{match[1]}” is unknown here; expected {known}")
    if match := _MISSING.search(error):
        return Fault("F203", there, f"the key “{match[1]}” is missing; expected it in this record")
    if match := _VALUE.search(error):
        return _wrong_choice(match[1], _type_at(kind, inside), there, is_key=bool(at and at[1]))
    name = "this element" if there.endswith("]") else f"“{there.rpartition('.')[2]}”"
    if match := _TYPE.search(error):
        return Fault("F204", there, f"{name} is {_words(match[2])}; expected {_words(match[1])}")
    return Fault("F204", there, f"{name} is wrong ({error}); expected a value as in the other records")


def _wrong_choice(value: str, kind: Any, path: str, *, is_key: bool) -> Fault:
    """Return the fault of a value, or of the key of a table, that is none of those listed in its type."""
    if is_key:
        expected = " or ".join(map(str, get_args(get_args(kind)[0])))
        return Fault("F204", f"{path}.{value}", f"“{value}” is no key of this table; expected {expected}")
    expected = " or ".join(map(str, get_args(kind)))
    return Fault("F204", path, f"“{value}” is none of the values that may stand here; expected {expected}")


def _type_at(kind: Any, path: str) -> Any:
    """Return the type of the value at `path` within a value of type `kind`."""
    for step in _STEP.finditer(path):
        inside = get_type_hints(kind)[step[1]] if step[1] else get_args(kind)[1 if get_origin(kind) is dict else 0]
        kind = _without_none(inside)
    return kind


def _without_none(kind: Any) -> Any:
    """Return the type that a value of an optional key has."""
    if get_origin(kind) in {None, Literal, tuple, dict, list}:
        return kind
    return next(choice for choice in get_args(kind) if choice is not type(None))


def _words(types: str) -> str:
    """Say types as msgspec names them, `int | null`, as TOML has them."""
    names = [name for name in types.split(" | ") if name != "null"]
    return " or ".join(_TYPE_WORDS.get(name, name) for name in names)
