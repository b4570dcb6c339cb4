"""The other words as the search takes them: grouped, folded, small, and the same every time."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import jsonschema
import opencc

from tests.support.making import MADE_UP, ROOT, copy_editions
from tools.build import build_all
from tools.data.search import search_text
from tools.data.synonyms import synonyms_data, synonyms_files
from tools.files.toml_file import loads
from tools.language.languages import Code
from tools.registers.edition import Edition
from tools.registers.synonyms import FILE, SynonymsRecord
from tools.report.model import Report

WORDS = """[[synonym]]
why = "Words of other places, and a wider one."
zh.printed = ["假冒"]
zh.asked = ["赝品"]
zh.near = ["伪造"]
en.printed = ["trade secret", "technical secrets"]
en.asked = ["business secret"]
en.mutual = true
[questions.zh]
amount = ["几", "多少"]
date = ["何时"]
"""


def edition_with(report: Report, toml: str) -> Edition:
    return Edition(report, synonyms=loads(toml, FILE, SynonymsRecord).record)


def groups(report: Report, code: Code) -> list[tuple[list[str], list[str], bool]]:
    edition = edition_with(report, WORDS)
    data = synonyms_data(edition.synonyms, code, [edition])
    return [(group.asked, group.printed, group.near) for group in data.groups[code]]


def test_near_words_are_a_group_of_their_own(report: Report) -> None:
    assert groups(report, "zh") == [(["赝品"], ["假冒"], False), (["伪造"], ["假冒"], True)]


def test_printed_words_that_stand_for_one_another_are_asked_too(report: Report) -> None:
    secrets = ["trade secret", "technical secrets"]
    assert groups(report, "en") == [(["business secret", *secrets], secrets, False)]


def test_words_of_questions_are_looked_for_longest_first(report: Report) -> None:
    edition = edition_with(report, WORDS)
    assert synonyms_data(edition.synonyms, "zh", [edition]).questions["zh"].amount == ["多少", "几"]


def test_traditional_characters_are_folded_once(report: Report) -> None:
    edition = edition_with(report, WORDS)
    own = synonyms_data(edition.synonyms, "zh", [edition]).folds
    assert "贗赝" in own and "幾几" in own
    of_text = search_text(edition, "zh").folds
    assert "偽伪" in of_text and "偽伪" not in own
    assert synonyms_data(edition.synonyms, "en", [edition]).folds == ""


def test_the_files_obey_their_schema_and_are_always_the_same(report: Report) -> None:
    files = dict(synonyms_files([edition_with(report, WORDS)]))
    assert sorted(files) == ["search/synonyms-en.json", "search/synonyms-zh.json", "search/synonyms.schema.json"]
    for code in ("zh", "en"):
        jsonschema.validate(
            json.loads(files[f"search/synonyms-{code}.json"]), json.loads(files["search/synonyms.schema.json"])
        )
    assert dict(synonyms_files([edition_with(report, WORDS)])) == files


def test_without_other_words_there_are_no_files(report: Report) -> None:
    assert list(synonyms_files([Edition(report)])) == []


def test_the_files_go_when_the_list_does(tmp_path: Path) -> None:
    source, data = copy_editions(tmp_path / "source", MADE_UP), tmp_path / "data"
    (source / FILE).write_text('[questions.zh]\ndate = ["何时"]\n', encoding="utf-8")
    build_all(source, tmp_path / "docs", data)
    assert (data / "search" / "synonyms-zh.json").exists()
    (source / FILE).unlink()
    build_all(source, tmp_path / "docs", data)
    assert [path.name for path in data.iterdir()] == ["2025"]


def test_each_published_file_stays_small() -> None:
    for name, most in (("synonyms-zh", 24_000), ("synonyms-en", 24_000), ("sounds", 10_000)):
        content = (ROOT / "data" / "search" / f"{name}.json").read_bytes()
        assert len(gzip.compress(content, 9, mtime=0)) < most, name


def test_no_asked_word_is_written_in_traditional_characters() -> None:
    simplified = opencc.OpenCC("t2s")
    data = json.loads((ROOT / "data" / "search" / "synonyms-zh.json").read_bytes())
    for asked, printed, _ in data["groups"]["zh"]:
        for word in (*asked, *printed):
            assert simplified.convert(word) == word, word
