"""What the records of all data files have in common."""

from __future__ import annotations

import msgspec

from tools.languages import Code

Wordings = dict[Code, str]


class DataRecord(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """What every record of a data file is: read-only, with the keys that its schema lists."""
