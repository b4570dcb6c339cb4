"""Say what is wrong with values of the right type: blank texts, characters that nobody sees, a record twice."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from tools.files.toml_faults import Fault

# A figure has no period where the report names none; that is said by an empty one.
_MAY_BE_EMPTY = ("period",)


def content_faults(values: Mapping[str, Any]) -> Iterator[Fault]:
    """Yield the faults of the texts and of the lists of records in `values`, the content of a file."""
    for key, value in values.items():
        if isinstance(value, list):
            yield from _repetitions(value, key)
    for path, text in _texts(values, "$"):
        yield from _text_faults(text, path)


def _texts(value: Any, path: str) -> Iterator[tuple[str, str]]:
    """Yield (path, text) of each text in a value that stands at `path` (`$.cut[0].why`)."""
    if isinstance(value, str):
        yield path, value
    inside = value.items() if isinstance(value, dict) else ()
    for key, item in inside:
        yield from _texts(item, f"{path}.{key}")
    for index, item in enumerate(value if isinstance(value, list) else ()):
        yield from _texts(item, f"{path}[{index}]")


def _text_faults(text: str, path: str) -> Iterator[Fault]:
    name = _name(path)
    if not text.strip() and not path.endswith(_MAY_BE_EMPTY):
        yield Fault("F205", path, f"{name} is empty; expected words, or no such line")
    if text.isprintable() and "\ufffd" not in text:  # nearly every text; it has no sign of the category C
        return
    unseen = next((sign for sign in text if sign not in "\n\t" and not is_seen(sign)), None)
    if unseen:
        message = f"{name} has the character U+{ord(unseen):04X}, which prints nothing; expected text only"
        yield Fault("F206", path, message)


def is_seen(character: str) -> bool:
    """Tell whether a character prints something: no control, format, private-use or unassigned one, nor U+FFFD."""
    return unicodedata.category(character)[0] != "C" and character not in "\ufffd\u2028\u2029"


def _repetitions(records: Sequence[Any], key: str) -> Iterator[Fault]:
    """Yield a fault for each record of the list `key` that is equal to one before it."""
    for index, record in enumerate(records):
        first = records.index(record)
        if first < index:
            message = f"this is the same as number {first + 1} of {key}; expected each once"
            yield Fault("F207", f"$.{key}[{index}]", message)


def _name(path: str) -> str:
    return "this element" if path.endswith("]") else f"“{path.rpartition('.')[2]}”"
