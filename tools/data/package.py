"""datapackage.json: the files of an edition as tools for data sets read them (Frictionless Data Package 1.0)."""

from __future__ import annotations

import csv
import hashlib
import io
from collections.abc import Mapping
from typing import Any

from tools.files.data_record import encode
from tools.language.languages import LANGUAGES
from tools.language.site_words import WORDING
from tools.report.model import Report

NAME = "datapackage.json"

_NUMBERS = frozenset({"value", "previous"})
_INTEGERS = frozenset({"start_zh", "start_en"})
_NAMES = {"csv": "table", "jsonl": "lines"}  # what is added to the name of a file that another one has in JSON
_MEDIA_TYPES = {
    "json": "application/json",
    "jsonl": "application/jsonl",
    "csv": "text/csv",
    "tmx": "application/x-tmx+xml",
    "xlf": "application/xliff+xml",
    "tbx": "application/x-tbx+xml",
}

_TYPES = {"csv": "table", "json": "json"}  # as frictionless reads them

_LICENCE = {
    "name": "CC-BY-4.0",
    "title": "CC BY 4.0 for the editors' work; the report's text is its issuer's and not ours to license",
    "path": "https://creativecommons.org/licenses/by/4.0/",
}


def package(report: Report, files: Mapping[str, bytes]) -> bytes:
    """Return datapackage.json of an edition; `files` are its data files by name, schemas among them."""
    original = LANGUAGES[0].code
    return encode(
        {
            "profile": "data-package",
            "name": f"ipr-report-{report.year}",
            "title": " / ".join(f"{report.record.title[language.code]} ({report.year})" for language in LANGUAGES),
            "description": " ".join(WORDING[language.code].honest for language in reversed(LANGUAGES)),
            "licenses": [_LICENCE],
            "sources": [{"title": f"{report.record.issuer[original]}：{report.record.title[original]}"}],
            "resources": [
                _resource(name, content, files)
                for name, content in sorted(files.items())
                if not name.endswith(".schema.json")
            ],
        }
    )


def _resource(name: str, content: bytes, files: Mapping[str, bytes]) -> dict[str, Any]:
    stem, _, form = name.rpartition(".")
    described: dict[str, Any] = {
        "name": stem if form == "json" else f"{stem}-{_NAMES.get(form, form)}",
        "path": name,
        "type": _TYPES.get(form, "file"),
        "format": form,
        "mediatype": _MEDIA_TYPES[form],
        "encoding": "utf-8",
        "bytes": len(content),
        "hash": f"sha256:{hashlib.sha256(content).hexdigest()}",
    }
    if form == "csv":
        return {"profile": "tabular-data-resource", **described, "schema": _table(content)}
    schema = f"{stem}.schema.json"
    has_schema = form == "json" and schema in files
    return {"profile": "data-resource", **described, **({"jsonSchema": schema} if has_schema else {})}


def _table(content: bytes) -> dict[str, Any]:
    """Return the Table Schema of a CSV file, from its first line; a byte order mark is no part of it."""
    columns = next(csv.reader(io.StringIO(content.decode("utf-8-sig"))))
    return {"fields": [{"name": column, "type": _type(column)} for column in columns], "missingValues": [""]}


def _type(column: str) -> str:
    if column in _NUMBERS:
        return "number"
    return "integer" if column in _INTEGERS else "string"
