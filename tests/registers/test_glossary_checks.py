"""A wrong line of glossary.toml is named, with all others that are wrong."""

from __future__ import annotations

import tomllib
from typing import Any

import pytest

from tests.support.making import CASES_FOLDER, assert_told
from tools.files.errors import InputError, Problem, refuse
from tools.files.toml_file import loads
from tools.language.languages import Code
from tools.registers.glossary import FILE, Glossary, GlossaryRecord
from tools.registers.glossary_checks import wrong_glossary

BAD = tomllib.loads((CASES_FOLDER / "bad_glossary.toml").read_text(encoding="utf-8"))["case"]

BASE = """[[entry]]
id = "spc"
abbr = "SPC"
kind = "judiciary"
names.zh = ["最高人民法院"]
names.en = [
  "Supreme Court",
  "SPC",
]

# The World Bank
[[entry]]
id = "world-bank"
kind = "international"
names.zh = ["世界银行"]
names.en = ["World Bank"]
# more exceptions
[[entry]]
id = "us"
abbr = "US"
kind = "country"
names.zh = ["美"]
names.en = ["US"]
only_in = { "美" = ["中美"] }
exceptions = [
  { language = "en", quote = "US dollars", why = "A currency." },
  { segment = "2030/c1-p1", language = "en", quote = "US style", why = "A manner." },
]
"""
TEXTS: dict[str, dict[Code, str]] = {
    "2030/c1": {"zh": "一、最高人民法院", "en": "I. The Supreme Court (SPC)"},
    "2030/c1-p1": {"zh": "世界银行、中美签署，2美元。", "en": "The World Bank lends in US style, and the US pays."},
    "2030/c1-p2": {"zh": "两美元。", "en": "The World Bank lends 2 US dollars; Courts often agree."},
}


def problems_in(toml: str) -> list[Problem]:
    return list(wrong_glossary(loads(toml, FILE, GlossaryRecord), TEXTS))


def test_the_glossary_that_the_cases_change_is_good() -> None:
    assert problems_in(BASE) == []
    glossary = Glossary(loads(BASE, FILE, GlossaryRecord).record.entry)
    mentions = glossary.mentions("2030/c1-p1", "en", TEXTS["2030/c1-p1"]["en"])
    assert [(mention.entry, mention.text) for mention in mentions] == [("world-bank", "World Bank"), ("us", "US")]


@pytest.mark.parametrize("case", BAD, ids=lambda case: case["name"])
def test_a_wrong_glossary_is_refused_with_its_line(case: dict[str, Any]) -> None:
    assert BASE.count(case["old"]) == 1
    with pytest.raises(InputError) as caught:
        refuse(problems_in(BASE.replace(case["old"], case["new"])))
    assert_told(caught.value, case)


def test_an_entry_with_a_wrong_name_is_told_that_and_not_that_its_exception_excludes_nothing() -> None:
    wrong = (
        BASE.replace('names.en = ["US"]', 'names.en = ["USA"]').replace('abbr = "US"\n', "").replace('"us"', '"usa"')
    )
    assert [problem.code for problem in problems_in(wrong)] == ["G104"]


def test_what_is_wrong_in_several_entries_is_told_in_one_run() -> None:
    wrong = BASE.replace('id = "spc"', 'id = "court"').replace('quote = "US style"', 'quote = "UK style"')
    wrong = wrong.replace('"中美"', '"英美"').replace('names.zh = ["世界银行"]', 'names.zh = ["世行"]')
    assert sorted(problem.code for problem in problems_in(wrong)) == ["G104", "G107", "Q103", "Q203"]


def test_phrases_of_a_name_that_is_none_are_not_looked_for() -> None:
    wrong = BASE.replace('only_in = { "美" = ["中美"] }', 'only_in = { "英" = ["英镑"] }')
    assert [problem.code for problem in problems_in(wrong)] == ["G106"]


def test_an_exception_is_held_against_all_others_of_its_entry_but_itself() -> None:
    two = BASE.replace('quote = "US style"', 'quote = "lends in US style"').replace(
        "  { segment", '  { language = "en", quote = "US pays", why = "Another." },\n  { segment'
    )
    assert problems_in(two) == []
