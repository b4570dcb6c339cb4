"""The JSON Schema of a published data file."""

from __future__ import annotations

from functools import cache
from typing import Any

import msgspec

from tools.files.data_record import encode

_DIALECT = "https://json-schema.org/draft/2020-12/schema"


@cache
def schema(content: Any) -> bytes:
    """Return the JSON Schema (2020-12) of a file that holds this type; it allows no key that it does not list."""
    return encode({"$schema": _DIALECT, **msgspec.json.schema(content)})
