"""What is proposed for edition.toml: as good as what a maintainer would write who knows the forms."""

from __future__ import annotations

import pytest

from tests.layouts.outcome import Case, Document, cases, expected, made
from tests.support.making import REAL
from tools.draft.cover import CoverDraft, cover_draft
from tools.draft.edition import edition_draft, edition_toml
from tools.files.edition_toml import AlignmentRecord, EditionRecord
from tools.files.errors import InputError
from tools.files.report_txt import from_bytes, read
from tools.files.toml_file import load, loads
from tools.language.languages import LANGUAGES
from tools.report.convert import convert
from tools.report.model import Report, segment_text

# The layouts that a proposal is about; those of pages, characters and so on are the converter's alone.
CASES = [case for case in cases() if case["family"] in {"columns", "contents", "cover", "words"}]


def proposed(text: str, year: int) -> Report:
    source = from_bytes(text.encode("utf-8"), "report.txt")
    toml = edition_toml(edition_draft(year, source))
    edition = loads(toml, "edition.toml", EditionRecord)
    return convert(source, edition, loads("", "alignment.toml", AlignmentRecord))


def document(report: Report) -> Document:
    return {(s.id, language.code): segment_text(s, language.code) for s in report.segments for language in LANGUAGES}


def is_worded(case: Case) -> bool:
    """Tell whether a layout differs in the forms of its headings or in words alone, which `new` proposes."""
    records = case.get("records", "")
    return "[forms." in records and "[[" not in records


def test_many_layouts_differ_in_forms_and_words_alone() -> None:
    assert sum(map(is_worded, CASES)) >= 20


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['family']}: {case['name']}")
def test_what_is_proposed_reads_a_layout_right_or_asks_what_its_maintainer_would_be_asked(case: Case) -> None:
    try:
        report = proposed(made(case), 2030)
    except InputError as error:
        assert not is_worded(case), error
        assert {problem.code for problem in error.problems} == set(case.get("codes", ())), error
    else:
        assert document(report) == expected(case)


def test_the_proposal_for_the_real_report_is_what_its_edition_toml_has() -> None:
    source = read(REAL / "report.txt", "report.txt")
    draft = loads(edition_toml(edition_draft(2024, source)), "edition.toml", EditionRecord).record
    record = load(REAL / "edition.toml", "edition.toml", EditionRecord).record
    assert (draft.title, draft.issuer, draft.source, draft.opens, draft.forms) == (
        record.title,
        record.issuer,
        record.source,
        record.opens,
        record.forms,
    )


def test_what_was_not_found_stands_as_open_in_the_proposal() -> None:
    source = from_bytes("报告\n\n没有标题的文字。\n".encode(), "report.txt")
    toml = edition_toml(edition_draft(2030, source))
    assert '# OPEN: no line was found that opens the text: en = "…"' in toml
    assert '# OPEN: who issues the report, as the cover prints it: zh = "…"' in toml
    loads(toml, "edition.toml", EditionRecord)


def test_a_title_that_the_series_had_is_found_though_blank_lines_part_it() -> None:
    text = (REAL / "report.txt").read_text(encoding="utf-8")
    cover = text[: text.index("目 录")].replace("\n", "\n\n").replace("Annual Report", "A Look")
    known = CoverDraft({"en": "A Look on China's Combating of IPR Infringement and Counterfeiting"}, {})
    assert cover_draft([line.strip() for line in cover.split("\n")], known).title["en"] == known.title["en"]
