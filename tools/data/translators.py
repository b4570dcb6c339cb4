"""What translators take with them: the pairs of sentences as a memory, as lines and as a table; bodies and terms.

A table is there twice: as programs for data read it, and with a byte order mark, without which spreadsheets take UTF-8
for another encoding.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator, Sequence

from tools.data.concepts import Concept, concepts
from tools.data.tbx import tbx_file
from tools.data.tmx import tmx_file
from tools.data.units import Unit, units
from tools.data.xliff import xliff_file
from tools.language.languages import LANGUAGES, ORIGINAL
from tools.registers.edition import Edition

_CODES = [language.code for language in LANGUAGES]
_BETWEEN_FORMS = " | "


def translators_files(edition: Edition) -> Iterator[tuple[str, bytes]]:
    """Yield (name, bytes) of each file for translators."""
    memory, termbase = list(units(edition)), list(concepts(edition))
    title = f"{edition.report.record.title[ORIGINAL.code]} ({edition.year})"
    yield f"report-{edition.year}.tmx", tmx_file(memory)
    yield f"report-{edition.year}.xlf", xliff_file(memory, edition.year)
    yield f"report-{edition.year}.tbx", tbx_file(termbase, title)
    yield "sentences.jsonl", _lines(memory)
    yield from _tables("sentences", _sentences(memory))
    yield from _tables("termbase", _termbase(termbase))


def _lines(memory: Sequence[Unit]) -> bytes:
    lines = (json.dumps({"id": unit.id, **unit.texts}, ensure_ascii=False) for unit in memory)
    return "".join(f"{line}\n" for line in lines).encode("utf-8")


def _sentences(memory: Sequence[Unit]) -> Iterator[Sequence[str]]:
    yield ["id", *_CODES, "address"]
    for unit in memory:
        yield [unit.id, *(unit.texts[code] for code in _CODES), unit.address]


def _termbase(termbase: Sequence[Concept]) -> Iterator[Sequence[str]]:
    """Yield one row a concept; several forms of a language stand in one cell."""
    yield ["id", "register", "subject", *_CODES, *(f"note_{code}" for code in _CODES), "address"]
    for concept in termbase:
        forms = (_BETWEEN_FORMS.join(each.form for each in concept.designations.get(code, ())) for code in _CODES)
        notes = ((concept.note or {}).get(code, "") for code in _CODES)
        yield [concept.id, concept.register, concept.subject, *forms, *notes, concept.address]


def _tables(name: str, rows: Iterable[Sequence[str]]) -> Iterator[tuple[str, bytes]]:
    """Yield a table (RFC 4180, UTF-8) as it is, and for spreadsheets."""
    out = io.StringIO()
    csv.writer(out, lineterminator="\r\n").writerows(rows)
    yield f"{name}.csv", out.getvalue().encode("utf-8")
    yield f"{name}-spreadsheet.csv", out.getvalue().encode("utf-8-sig")
