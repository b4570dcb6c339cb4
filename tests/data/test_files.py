"""report.json and ledger.json say what DESIGN promised, and obey the schemas beside them."""

from __future__ import annotations

import json
import re

import jsonschema
import pytest

from tests.support.making import REAL, files_of
from tools.data.files import DATA_FILES
from tools.data.report import ReportData
from tools.report.model import Report

ID = re.compile(r"(preface|conclusion|c\d+|c\d+-s\d+|column-\d+)(-p\d+)?")


@pytest.fixture(scope="module")
def files(report: Report) -> dict[str, bytes]:
    return files_of(REAL, report)


@pytest.mark.parametrize("name", DATA_FILES)
def test_every_data_file_obeys_its_schema(files: dict[str, bytes], name: str) -> None:
    schema = json.loads(files[f"2024/{name}.schema.json"])
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(json.loads(files[f"2024/{name}.json"]), schema)


@pytest.mark.parametrize("name", DATA_FILES)
def test_the_schemas_allow_no_key_that_they_do_not_list(files: dict[str, bytes], name: str) -> None:
    value = json.loads(files[f"2024/{name}.json"])
    (value[0] if isinstance(value, list) else value)["surprise"] = 1
    with pytest.raises(jsonschema.ValidationError, match="surprise"):
        jsonschema.validate(value, json.loads(files[f"2024/{name}.schema.json"]))


def test_a_segment_has_the_fields_of_the_design(files: dict[str, bytes]) -> None:
    segments = {segment["id"]: segment for segment in json.loads(files["2024/report.json"])["segments"]}
    section = segments["c4-s1"]
    assert (section["kind"], section["part"], section["section"], section["number"]) == ("section", "c4", 1, 1)
    assert section["page"] == {"zh": 11, "en": 41}
    assert section["text"]["zh"] == "（一）开展重点领域治理。"
    third = segments["c4-s1-p3"]
    assert (third["kind"], third["number"], third["section"]) == ("paragraph", 3, 1)
    assert third["lines"] == {"zh": [173, 175], "en": [389, 391]}
    assert third["url"] == {"zh": "2024/chapter-4/#c4-s1-p3", "en": "en/2024/chapter-4/#c4-s1-p3"}
    assert "page" not in third and "after" not in third
    assert segments["conclusion"]["page"] == {"en": 64}
    assert segments["preface"]["number"] is None
    assert segments["c4-p1"]["section"] == 0
    column = segments["column-3-p1"]
    assert (column["part"], column["section"], column["after"], column["number"]) == ("c4", 3, "c4-s3-p1", 1)


def test_a_misprinted_heading_stays_as_printed_and_navigation_reads_right(data: ReportData) -> None:
    chapter = next(segment for segment in data.segments if segment.id == "c8")
    assert chapter.text["en"] == "VIII. PVigorous Advancement of International Cooperation"
    assert chapter.label and chapter.label["en"] == "VIII. Vigorous Advancement of International Cooperation"


def test_every_id_has_the_form_of_its_kind(data: ReportData) -> None:
    assert all(ID.fullmatch(segment.id) for segment in data.segments)


def test_the_text_is_that_of_its_html(data: ReportData) -> None:
    for segment in data.segments:
        for code, html in segment.html.items():
            bare = html.replace("</p><p>", "\n\n").replace("<p>", "").replace("</p>", "")
            bare = bare.replace("<em>", "").replace("</em>", "").replace("&amp;", "&")
            assert bare == segment.text[code]
