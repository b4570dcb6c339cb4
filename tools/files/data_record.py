"""What the records of all data files have in common."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import msgspec

Content = msgspec.Struct | Sequence[msgspec.Struct] | dict[str, Any]  # what a data file holds


class DataRecord(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Base class of the records in data files: frozen, unknown keys rejected, keys with their default left out."""


def encode(content: Content) -> bytes:
    """Return the bytes of a data file with this content: JSON in UTF-8, indented by 1, one line end at its end."""
    return msgspec.json.format(msgspec.json.encode(content), indent=1) + b"\n"
