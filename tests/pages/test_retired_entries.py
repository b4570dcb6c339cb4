"""The address of an entry that is kept no longer still answers: why it is gone, and where to look."""

from __future__ import annotations

from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from tests.pages.test_markdown import python_markdown
from tests.registers.making import edition_in, write
from tests.support.making import MADE_UP
from tools.language.languages import EN, ZH, Language
from tools.pages.all import register_addresses, register_pages
from tools.registers.edition import Edition
from tools.report.convert import read_report


@pytest.fixture
def edition(tmp_path: Path) -> Edition:
    return edition_in(write(tmp_path), read_report(MADE_UP))


@pytest.mark.parametrize(
    ("page", "identifier", "language", "words", "target"),
    [
        (
            "2025/figures.md",
            "figure-c1-s1-p1-9",
            EN,
            "This entry is no longer kept. It counts nothing. See the entry in “Cases”.",
            "columns.md#case-1",
        ),
        (
            "2025/figures.md",
            "figure-c1-s1-p1-9",
            ZH,
            "此条目不再收录。不是数据。见“专栏案例”中的条目。",
            "columns.md#case-1",
        ),
        (
            "2025/errata.md",
            "erratum-preface-p1-9",
            EN,
            "This entry is no longer kept. It is part of another one. See the preface, paragraph 1.",
            "preface.md#preface-p1",
        ),
        ("glossary.md", "mou", ZH, "此条目不再收录。改了名。见“术语对照”中的条目。", "2025/terms.md#new-variety"),
    ],
)
def test_a_retired_entry_says_why_and_leads_on(
    edition: Edition, page: str, identifier: str, language: Language, words: str, target: str
) -> None:
    written = dict(register_pages([edition]))[f"{language.code}/{page}"].decode("utf-8")
    [tombstone] = BeautifulSoup(python_markdown(written), "html.parser").find_all(id=identifier)
    assert tombstone.get_text().strip() == words
    assert [link["href"] for link in tombstone.select("a")] == [target]


def test_the_addresses_of_retired_entries_stay(edition: Edition) -> None:
    addresses = list(register_addresses([edition]))
    for address in ("2025/figures/#figure-c1-s1-p1-9", "en/glossary/#mou", "en/2025/errata/#erratum-preface-p1-9"):
        assert addresses.count(address) == 1
