"""What is said where a library or a font is not there."""

from __future__ import annotations


class Missing(Exception):
    """Raised when a format cannot be made here; `str()` says what is missing and what brings it."""
