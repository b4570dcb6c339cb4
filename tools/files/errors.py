"""The one exception for bad input, and the notices that are not errors."""

from __future__ import annotations


class InputError(Exception):
    """Something in an input file is wrong; nothing has been written.

    `str()` of it is one line: ``file:line: what is wrong, and what was expected``.
    """

    def __init__(self, file: str, line: int, message: str) -> None:
        message = message.replace("\n", "\\n")  # a quotation may have a line end
        super().__init__(f"{file}:{line}: {message}")
        self.file = file
        self.line = line
        self.message = message


class InputErrors(Exception):
    """Several things are wrong that do not hide one another; `errors` has each."""

    def __init__(self, errors: tuple[InputError, ...]) -> None:
        super().__init__("\n".join(map(str, errors)))
        self.errors = errors
