"""The text that each extractor gives from one PDF of the report, kept so that a test needs no extractor.

`python -m tests.pdf.extracts` typesets the PDF anew and writes the texts, with the records that answer what the
converter asks. It needs requirements/bench.txt, and pdftotext from the system.
"""

from __future__ import annotations

import lzma
from pathlib import Path

from tests.pdf.answers import answered
from tests.pdf.extract import EXTRACTORS
from tests.pdf.outcome import report
from tests.pdf.typeset import Paging, typeset

FOLDER = Path(__file__).with_name("extracts")


def file_of(extractor: str) -> Path:
    """The file that the text of an extractor is kept in; its records stand beside it."""
    return FOLDER / f"{extractor.replace(' ', '')}.txt.xz"


def text_of(extractor: str) -> str:
    """The text that an extractor gave."""
    return lzma.decompress(file_of(extractor).read_bytes()).decode("utf-8")


def records_of(extractor: str) -> str:
    """The records of edition.toml that answer what the converter asks of this text."""
    return file_of(extractor).with_suffix("").with_suffix(".toml").read_text(encoding="utf-8")


def main() -> None:
    """Write the texts and their records."""
    FOLDER.mkdir(exist_ok=True)
    pdf = typeset(report(), Paging())
    for name, extract in EXTRACTORS.items():
        text = extract(pdf)
        result, records = answered(text)
        print(f"{name}: {result.result}, {len(records)} records")
        file_of(name).write_bytes(lzma.compress(text.encode("utf-8"), preset=9))
        words = "".join(records).lstrip() or "# Nothing is asked.\n"
        file_of(name).with_suffix("").with_suffix(".toml").write_text(words, encoding="utf-8")


if __name__ == "__main__":
    main()
