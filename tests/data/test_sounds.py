"""How characters sound: one sound each, and no more than a text can use."""

from __future__ import annotations

import json

import jsonschema
import pytest

from tests.support.registers import with_chapters
from tools.data.sounds import sounds_data, sounds_files
from tools.files.toml_file import loads
from tools.registers.edition import Edition
from tools.registers.synonyms import FILE, SynonymsRecord
from tools.report.model import Report


def test_characters_that_sound_alike_stand_together() -> None:
    sounds = sounds_data(["知识产权"]).sounds
    assert set("权全拳劝") <= set(sounds["quan"]) and "知" in sounds["zhi"]


def test_a_sound_that_no_text_has_is_left_out() -> None:
    assert sorted(sounds_data(["海关"]).sounds) == ["guan", "hai"]


@pytest.mark.parametrize(("text", "sound"), [("银行，行业，行业", "hang"), ("行动，执行，银行", "xing")])
def test_a_character_sounds_as_it_mostly_does_in_the_texts(text: str, sound: str) -> None:
    sounds = sounds_data([text]).sounds
    assert [name for name, characters in sounds.items() if "行" in characters] == [sound]


def test_the_table_stands_where_other_words_do_and_obeys_its_schema(report: Report) -> None:
    synonyms = loads('[questions.zh]\ndate = ["何时"]\n', FILE, SynonymsRecord).record
    edition = Edition(with_chapters(report, "权"), synonyms=synonyms)
    files = dict(sounds_files([edition]))
    jsonschema.validate(json.loads(files["search/sounds.json"]), json.loads(files["search/sounds.schema.json"]))
    assert dict(sounds_files([Edition(edition.report)])) == {}
