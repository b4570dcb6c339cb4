"""A wrong line of synonyms.toml is named, with all others that are wrong."""

from __future__ import annotations

import tomllib
from typing import Any

import pytest

from tests.support.making import CASES_FOLDER, assert_told
from tools.files.errors import InputError, Problem, refuse
from tools.files.toml_file import loads
from tools.language.languages import Code
from tools.registers.glossary import Entry, Glossary
from tools.registers.official import OfficialName
from tools.registers.synonyms import FILE, SynonymsRecord
from tools.registers.synonyms_checks import wrong_synonyms

BAD = tomllib.loads((CASES_FOLDER / "bad_synonyms.toml").read_text(encoding="utf-8"))["case"]

BASE = """[[synonym]]
why = "Customs law."
zh.printed = ["扣留"]
zh.asked = ["查扣"]
en.printed = ["detained"]
en.asked = ["seize", "seizure"]
en.near = ["confiscated"]
en.also_printed = ["confiscated"]
zh.near = ["没收"]
zh.also_printed = ["没收"]
[[synonym]]
why = "Two words for one thing."
zh.printed = ["商业秘密", "技术秘密"]
zh.mutual = true
en.printed = ["trade secret", "technical secret"]
en.mutual = true
# In one language
[[synonym]]
why = "In Chinese only."
only = "zh"
zh = { printed = ["茶叶"], asked = ["茗"] }
[questions.zh]
amount = ["多少"]
filler = ["了吗"]
"""
TEXTS: dict[str, dict[Code, str]] = {
    "2030/c1": {"zh": "扣留茶叶，没收侵权货物。", "en": "Tea was detained, infringing goods were confiscated."},
    "2030/c1-p1": {"zh": "商业秘密、技术秘密。", "en": "Trade secret protection; a technical secret."},
}
CUSTOMS = Glossary(
    (
        Entry(
            "gac",
            "agency",
            {"zh": ("海关总署",), "en": ("General Administration of Customs",)},
            official=OfficialName({"zh": "自用名称", "en": "its own name"}, zh="中华人民共和国海关总署"),
        ),
    )
)


def problems_in(toml: str, glossary: Glossary | None = CUSTOMS) -> list[Problem]:
    return list(wrong_synonyms(loads(toml, FILE, SynonymsRecord), TEXTS, glossary))


def test_the_records_that_the_cases_change_are_good() -> None:
    assert problems_in(BASE) == []


@pytest.mark.parametrize("case", BAD, ids=lambda case: case["name"])
def test_a_wrong_record_is_refused_with_its_line(case: dict[str, Any]) -> None:
    assert BASE.count(case["old"]) == 1
    with pytest.raises(InputError) as caught:
        refuse(problems_in(BASE.replace(case["old"], case["new"])))
    assert_told(caught.value, case)


def test_names_are_not_asked_of_a_glossary_that_cannot_be_read() -> None:
    wrong = BASE.replace('zh.asked = ["查扣"]', 'zh.asked = ["查扣", "海关总署"]')
    assert [problem.code for problem in problems_in(wrong)] == ["W106"]
    assert problems_in(wrong, None) == []


def test_what_is_wrong_in_several_records_is_told_in_one_run() -> None:
    wrong = BASE.replace('only = "zh"', "").replace('["detained"]', '["held"]').replace('["了吗"]', '["多少"]')
    assert sorted(problem.code for problem in problems_in(wrong)) == ["W101", "W102", "W110"]
