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
