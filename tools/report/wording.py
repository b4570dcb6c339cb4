"""Compare the wording of headings and titles without what typesetting alone may change."""

from __future__ import annotations

import re
import unicodedata
from functools import cache


@cache
def comparable(wording: str) -> str:
    """Return a heading without what typesetting alone may change."""
    folded = unicodedata.normalize("NFKC", wording).replace("’", "'").replace("*", "")
    return re.sub(r"\s+", " ", re.sub(r"(?<=[^A-Za-z0-9]) | (?=[^A-Za-z0-9])", "", folded)).strip().rstrip(".。")
