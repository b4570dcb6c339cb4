"""A note names passages by their ids; readers see printed places, and the data say which passages they are."""

from __future__ import annotations

import json
from pathlib import Path

from tests.registers.making import edition_in, write
from tools.data.files import data_files
from tools.language.languages import Wordings
from tools.registers.notes import segments_named, written
from tools.report.model import Report


def test_a_note_prints_the_place_of_a_passage_in_each_language() -> None:
    note = written({"zh": "见{c4-s2-p2}和{column-3}。", "en": "See {c4-s2-p2} and {2024/preface-p1}."})
    assert note == {
        "zh": "见第四章第（二）节第2段和专栏三。",
        "en": "See chapter IV, section ii, paragraph 2 and the preface, paragraph 1.",
    }
    assert written(None) is None


def test_the_passages_of_several_notes_are_each_named_once() -> None:
    notes: tuple[Wordings | None, ...] = (
        {"zh": "见{c2}、{c1}", "en": "See {c2}, {c1}"},
        None,
        {"zh": "又见{c1}{c3}", "en": "Also {c3}, {c1}"},
    )
    assert segments_named(*notes) == ["c2", "c1", "c3"]


def test_every_register_publishes_its_notes_with_printed_places_and_the_ids(tmp_path: Path, made_up: Report) -> None:
    note = 'note = { zh = "见{c1-s2-p1}。", en = "See {c1-s2-p1}." }'
    write(
        tmp_path,
        ("errata.toml", 'note = { zh = "动词不同。", en = "The verbs differ." }', note),
        ("errata.toml", 'note = { zh = "又注", en = "Another note" }', 'note = { zh = "{c1}", en = "{c1}" }'),
        ("documents.toml", 'note = { zh = "注", en = "A note" }', note),
        ("terms.toml", 'note = { zh = "单复数不一。", en = "Singular and plural." }', note),
        ("figures.toml", "headline = true", note),
        ("columns.toml", 'id = "column-1"', f'id = "column-1"\n{note}'),
        ("glossary.toml", 'id = "mu"', f'id = "mu"\n{note.replace("{c1", "{2025/c1")}'),
    )
    files = dict(data_files(edition_in(tmp_path, made_up)))
    found = {
        name: [record for record in json.loads(files[f"2025/{name}.json"]) if record.get("note_segments")]
        for name in ("errata", "documents", "terms", "figures", "columns", "glossary")
    }
    assert {name: records[0]["note"]["en"] for name, records in found.items()} == dict.fromkeys(
        found, "See chapter I, section ii, paragraph 1."
    )
    named = {name: [record["note_segments"] for record in records] for name, records in found.items()}
    assert named.pop("errata") == [["c1-s2-p1"], ["c1-s2-p1", "c1"]]
    assert named.pop("glossary") == [["2025/c1-s2-p1"]]
    assert set(map(str, named.values())) == {"[['c1-s2-p1']]"}
