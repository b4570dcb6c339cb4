"""Records are read with the lines of their values, and every fault is told in words."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Literal

import pytest

from tests.support.making import CASES_FOLDER
from tools.files.edition_toml import Record
from tools.files.errors import InputError
from tools.files.toml_file import load, loads

CASES = tomllib.loads((CASES_FOLDER / "toml_faults.toml").read_text(encoding="utf-8"))["case"]


class Tea(Record, frozen=True):
    """A record in a list."""

    name: str
    kind: Literal["green", "black"]
    grams: int | float = 1
    sold: bool = False
    places: tuple[str, ...] = ()
    labels: dict[Literal["zh", "en"], str] = {}  # noqa: RUF012
    note: str | None = None


class Head(Record, frozen=True):
    """A table."""

    year: int


class Shop(Record, frozen=True):
    """A file."""

    title: str
    head: Head
    tea: tuple[Tea, ...] = ()


GOOD = (
    '''\
title = """
a text of
year = 1
several lines"""

[head]
year = 2025

# a comment
[[tea]]
name = "Longjing"
kind = "green"
places = [
  # where
  "Hangzhou",
  "Shaoxing",
]
labels.zh = "龙井"

[[tea]]
name = '''
    + "'''"
    + """one
[[tea]]
two"""
    + "'''"
    + """
kind = "black"
"""
)


@pytest.mark.parametrize(
    ("path", "line"),
    [
        ("$.title", 1),
        ("$.head", 6),
        ("$.head.year", 7),
        ("$.tea[0]", 10),
        ("$.tea[0].kind", 12),
        ("$.tea[0].places", 13),
        ("$.tea[0].places[0]", 15),
        ("$.tea[0].places[1]", 16),
        ("$.tea[0].places[7]", 13),
        ("$.tea[0].labels.zh", 18),
        ("$.tea[0].note", 10),
        ("$.tea[1]", 20),
        ("$.tea[1].name", 21),
        ("$.tea[1].kind", 24),
        ("$.tea", 10),
        ("$.gone", 1),
        ("$.year", 1),
    ],
)
def test_every_value_has_its_line_also_after_texts_of_several_lines(path: str, line: int) -> None:
    assert loads(GOOD, "shop.toml", Shop).line(path) == line


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_a_fault_is_told_in_words_with_its_line(case: dict[str, str]) -> None:
    assert GOOD.count(case["old"]) == 1
    with pytest.raises(InputError) as caught:
        loads(GOOD.replace(case["old"], case["new"]), "shop.toml", Shop)
    assert len(caught.value.problems) == 1
    assert str(caught.value).startswith(case["begins"])
    assert "; expected " in str(caught.value)


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("a = " + "[" * 3000 + "]" * 3000, "F201 shop.toml:1: this is not TOML: its brackets are nested too deep"),
        ("a = " + "{a = " * 2000 + "1" + "}" * 2000, "F201 shop.toml:1: this is not TOML: its brackets are nested"),
        ("year = " + "9" * 5000, "F201 shop.toml:1: this is not TOML: Exceeds the limit"),
        ("year = 2024-02-30", "F201 shop.toml:1: this is not TOML: Invalid date"),
        (".".join("a" * 3000) + " = 1", "F202 shop.toml:1: the key “a” is unknown here"),
    ],
    ids=["lists", "tables", "digits", "date", "dotted key"],
)
def test_what_a_parser_cannot_hold_is_one_line(text: str, begins: str) -> None:
    with pytest.raises(InputError) as caught:
        loads(text, "shop.toml", Shop)
    assert str(caught.value.problems[0]).startswith(begins)
    assert "\n" not in str(caught.value.problems[0])


def test_a_byte_order_mark_is_no_part_of_the_first_key() -> None:
    assert loads("\ufefftitle = 1".replace("1", '"x"') + "\n[head]\nyear = 1", "shop.toml", Shop).line("$.title") == 1


def test_all_records_of_a_file_are_told_at_once() -> None:
    text = GOOD.replace('"Longjing"', "1").replace("year = 2025", 'year = "x"').replace('"black"', '"red"')
    with pytest.raises(InputError) as caught:
        loads(text, "shop.toml", Shop)
    assert [(problem.code, problem.line) for problem in caught.value.problems] == [
        ("F204", 7),
        ("F204", 11),
        ("F204", 24),
    ]


def test_two_unknown_keys_of_a_record_are_told_and_nothing_that_follows_from_them() -> None:
    with pytest.raises(InputError) as caught:
        loads(GOOD.replace('kind = "green"', 'kind = "green"\nprice = 1\ncolour = 2'), "shop.toml", Shop)
    assert [(problem.code, problem.line) for problem in caught.value.problems] == [("F202", 13), ("F202", 14)]


@pytest.mark.parametrize(
    ("raw", "problem"),
    [
        (None, "F101 shop.toml:1: the file cannot be read (No such file or directory); expected a TOML file"),
        (b'title = "x"\nname = "\xc1\xfa"\n', "F102 shop.toml:2: byte 0xc1 is not UTF-8; expected a file in UTF-8"),
    ],
)
def test_a_file_that_cannot_be_read_is_one_line(raw: bytes | None, problem: str, tmp_path: Path) -> None:
    if raw is not None:
        (tmp_path / "shop.toml").write_bytes(raw)
    with pytest.raises(InputError) as caught:
        load(tmp_path / "shop.toml", "shop.toml", Shop)
    assert str(caught.value) == problem
