"""openapi.json: the addresses that programs may ask for, all of them files that stand still (OpenAPI 3.1)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import msgspec

from tools import VERSION
from tools.addresses.downloads import FOLDER, downloads
from tools.addresses.urls import page_name
from tools.data.files import REGISTER_FILES
from tools.files.data_record import encode
from tools.language.languages import LANGUAGES
from tools.language.site_words import WORDING
from tools.site.citing.records import WRITERS
from tools.site.programs.passages import Asked, PassageData, RetiredPassageData

_REFERENCES = "#/components/schemas/{name}"
_DESCRIPTION = (
    "Every address is a file that stands still; there is no key and no limit. Ids are the same in both languages and "
    "stay for good. "
)


def openapi(editions: Sequence[Asked]) -> bytes:
    """Return the description of the addresses of all editions."""
    kinds = (PassageData, RetiredPassageData)
    _, schemas = msgspec.json.schema_components(kinds, ref_template=_REFERENCES)
    newest = editions[0]
    return encode(
        {
            "openapi": "3.1.0",
            "info": {
                "title": newest.report.title["en"],
                "version": VERSION,
                "description": _DESCRIPTION + " ".join(WORDING[language.code].honest for language in LANGUAGES),
                "license": {"name": "CC BY 4.0 for the editors' work", "identifier": "CC-BY-4.0"},
            },
            "servers": [{"url": newest.site or "/"}],
            "paths": _paths(editions),
            "components": {"schemas": schemas},
        }
    )


def _paths(editions: Sequence[Asked]) -> dict[str, Any]:
    """Return the addresses with their parameters, and what each of them gives."""
    newest = editions[0]
    year = _parameter("year", [asked.report.edition for asked in editions], "The edition.")
    segments = [segment.id for segment in newest.report.segments]
    segment = _parameter("segment", None, f"The id of a segment, as report.json has it: {', '.join(segments[:4])} …")
    segment |= {"example": "c4-s1-p3"}
    parts = dict.fromkeys(page_name(each.part) for each in newest.report.segments)
    part = _parameter("part", list(parts), "A part of the report.")
    register = _parameter("file", sorted(["report", "sentences", *REGISTER_FILES]), "A data file.")
    passage = {
        "oneOf": [{"$ref": _REFERENCES.format(name=kind.__name__)} for kind in (PassageData, RetiredPassageData)]
    }
    found: dict[str, Any] = {
        "/id/{year}/{segment}.json": _get("passage", [year, segment], "application/json", passage),
        "/id/{year}/{segment}.md": _get("passageAsMarkdown", [year, segment], "text/markdown"),
        "/id/{year}/{segment}/": _get("passageAsPage", [year, segment], "text/html"),
        "/{year}/{part}.md": _get("partInChinese", [year, part], "text/markdown"),
        "/en/{year}/{part}.md": _get("partInEnglish", [year, part], "text/markdown"),
        "/data/{year}/{file}.json": _get("data", [year, register], "application/json"),
        "/data/{year}/{file}.schema.json": _get("schema", [year, register], "application/schema+json"),
        "/data/{year}/datapackage.json": _get("dataPackage", [year], "application/json"),
    }
    for form in WRITERS:
        name = f"record{form.name.replace('-', '')}"
        found[f"/id/{{year}}/{{segment}}/{form.file}"] = _get(name, [year, segment], form.media_type)
    names = [file.name.replace(newest.report.edition, "{year}") for file in downloads(newest.report.edition)]
    return found | {f"/{FOLDER}/{{year}}/{name}": _get(name, [year], "application/octet-stream") for name in names}


def _parameter(name: str, values: Sequence[str] | None, what: str) -> dict[str, Any]:
    schema = {"type": "string", **({"enum": list(values)} if values else {})}
    return {"name": name, "in": "path", "required": True, "description": what, "schema": schema}


def _get(name: str, parameters: Sequence[dict[str, Any]], media_type: str, schema: Any = None) -> dict[str, Any]:
    content = {media_type: {"schema": schema} if schema else {}}
    answers = {"200": {"description": "The file.", "content": content}, "404": {"description": "There is none."}}
    return {"get": {"operationId": name, "parameters": list(parameters), "responses": answers}}
