"""Read a file's bytes and decode them, so that what cannot be read is a problem with its line."""

from __future__ import annotations

from pathlib import Path

from tools.files.errors import InputError, Problem


def read_bytes(path: Path, name: str, content: str) -> bytes:
    """Return the bytes of the file at `path`; `name` is what messages call it, `content` what it should hold.

    Raises InputError when the file is missing or may not be read.
    """
    try:
        return path.read_bytes()
    except OSError as error:
        message = f"the file cannot be read ({error.strerror}); expected {content}"
        raise InputError(Problem("F101", name, 1, message)) from None


def decode(raw: bytes, name: str) -> str:
    """Return bytes in UTF-8 as text. Raises InputError, with the line, for bytes that are none."""
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        message = f"byte 0x{raw[error.start]:02x} is not UTF-8; expected a file in UTF-8"
        raise InputError(Problem("F102", name, line, message)) from None
