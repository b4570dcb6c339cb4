"""What hand-written pages are filled with: sources, repairs, what stays as printed, registers."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from msgspec import structs

from tests.support.making import ROOT
from tools.files.edition_toml import Published
from tools.files.errors import InputError
from tools.language.languages import EN, LANGUAGES, ZH
from tools.pages.about import FILLINGS, RULES_IN_CHINESE
from tools.pages.by_hand import filled, prose_pages, unknown_fillings
from tools.pages.home import home
from tools.registers.edition import Edition
from tools.report.model import RULES, Report

PUBLISHED = Published("https://example.org/report", {"zh": "某网站", "en": "A site"}, date(2025, 4, 22))


@pytest.fixture
def published(report: Report) -> Edition:
    return Edition(replace(report, record=structs.replace(report.record, published=PUBLISHED)))


def test_a_page_says_honestly_that_the_place_of_publication_is_not_known(report: Report) -> None:
    texts = [filled("<!-- edition: sources -->", [Edition(report)], language) for language in (ZH, EN)]
    assert "在何处、何日发布，未作记录" in texts[0] and "共523行、69764字符" in texts[0]
    assert "is not recorded" in texts[1] and "523 lines and 69,764 characters" in texts[1]
    assert all(report.source.sha256 in text for text in texts)


def test_the_official_publication_is_linked_where_it_is_recorded(published: Edition) -> None:
    for language, words in ((ZH, "某网站，2025年4月22日"), (EN, "A site, April 22, 2025")):
        link = f'<a href="https://example.org/report" rel="external">{words}</a>'
        page = filled("<!-- edition: sources -->", [published], language)
        assert link in page and "未作记录" not in page and "not recorded" not in page
        assert link in home([published], language)


def test_no_link_stands_where_no_publication_is_recorded(report: Report) -> None:
    assert not any("external" in home([Edition(report)], language) for language in LANGUAGES)


def test_every_rule_of_the_ledger_has_its_words_in_chinese() -> None:
    assert RULES_IN_CHINESE.keys() == RULES.keys()


def test_the_repairs_are_those_of_the_ledger(report: Report) -> None:
    page = filled("<!-- edition: repairs -->", [Edition(report)], EN)
    _, _, *rows = [line for line in page.splitlines() if line.startswith("| ")]
    counts = [int(row.split(" | ")[1].strip(" |")) for row in rows]
    assert sum(counts) == len(report.repairs) and f"{len(report.repairs)} repairs" in page


def test_what_no_edition_gives_is_told_with_its_line(tmp_path: Path) -> None:
    [problem] = unknown_fillings("One.\n\n<!-- edition: weather -->\n<!-- edition: sources -->\n", "pages/en/x.md")
    assert str(problem) == (f"F208 pages/en/x.md:3: nothing is called “weather”; expected one of {', '.join(FILLINGS)}")
    (tmp_path / "pages" / "en").mkdir(parents=True)
    (tmp_path / "pages" / "en" / "x.md").write_text("<!-- edition: weather -->\n", encoding="utf-8")
    with pytest.raises(InputError, match="F208"):
        list(prose_pages(tmp_path, []))


def test_a_comment_of_another_kind_stays() -> None:
    assert filled("<!-- a note -->\nText.\n", [], EN) == "<!-- a note -->\nText.\n"


def test_both_languages_have_the_same_pages_with_the_same_parts() -> None:
    folders = [ROOT / "source" / "pages" / language.code for language in LANGUAGES]
    names = [sorted(path.name for path in folder.iterdir()) for folder in folders]
    assert names[0] == names[1] and "about.md" in names[0]
    ids = [
        [line.split('"')[1] for line in (f / "about.md").read_text("utf-8").splitlines() if line.startswith("<h")]
        for f in folders
    ]
    assert ids[0] == ids[1]
