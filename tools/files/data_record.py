"""What the records of all data files have in common."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import msgspec

Content = msgspec.Struct | Sequence[msgspec.Struct] | dict[str, Any]  # what a data file holds


class DataRecord(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """What every record of a data file is: read-only, with the keys that its schema lists."""


def encode(content: Content) -> bytes:
    """A data file (a record, a list of records, a schema): JSON in UTF-8, indented, one line end at its end."""
    return msgspec.json.format(msgspec.json.encode(content), indent=1) + b"\n"
