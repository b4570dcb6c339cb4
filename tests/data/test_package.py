"""datapackage.json names every data file of the edition, as it is, and the columns of its tables."""

from __future__ import annotations

import csv
import hashlib
import io
import json
from pathlib import Path

from tests.support.making import ROOT

FOLDER = ROOT / "data" / "2024"


def test_it_names_every_file_as_it_is() -> None:
    resources = json.loads((FOLDER / "datapackage.json").read_bytes())["resources"]
    assert len({resource["name"] for resource in resources}) == len(resources) >= 11
    for resource in resources:
        content = (FOLDER / resource["path"]).read_bytes()
        assert resource["hash"] == f"sha256:{hashlib.sha256(content).hexdigest()}", resource["path"]
        assert resource["bytes"] == len(content)
        assert Path(FOLDER / resource.get("jsonSchema", resource["path"])).exists()


def test_the_cells_of_its_tables_have_the_types_that_it_gives() -> None:
    resources = json.loads((FOLDER / "datapackage.json").read_bytes())["resources"]
    tables = [resource for resource in resources if "schema" in resource]
    assert {table["path"] for table in tables} == {"figures.csv", "sentences.csv", "terms.csv"}
    kinds = {"number": float, "integer": int, "string": str}
    for table in tables:
        rows = list(csv.DictReader(io.StringIO((FOLDER / table["path"]).read_text(encoding="utf-8-sig"))))
        assert list(rows[0]) == [field["name"] for field in table["schema"]["fields"]]
        for field in table["schema"]["fields"]:
            for row in rows:
                assert row[field["name"]] == "" or kinds[field["type"]](row[field["name"]]) is not None
