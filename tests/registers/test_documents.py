"""A document is cited under its title or a variant of it, and every title that the text marks is cited."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.registers.making import edition_in, problems_in, write
from tools.language.languages import Code
from tools.registers.documents import bare, marked_titles
from tools.report.model import Report, Segment
from tools.report.text import Piece


@pytest.mark.parametrize(
    ("quote", "code", "title"),
    [
        ("《商标法》", "zh", "商标法"),
        ("“铁拳”", "zh", "铁拳"),
        ("《甲》和《乙》", "zh", "《甲》和《乙》"),
        ("《商标 法》", "zh", "商标法"),
        ("The Trademark Law", "en", "Trademark Law"),
        ("the Trademark Law", "en", "Trademark Law"),
        ("trademark guidelines", "en", "Trademark guidelines"),
        ("Theory of Law", "en", "Theory of Law"),
        ("“Iron Fist”", "en", "Iron Fist"),
        ("", "en", ""),
    ],
)
def test_a_title_is_compared_without_marks_blanks_and_article(quote: str, code: Code, title: str) -> None:
    assert bare(quote, code) == title


def test_titles_are_found_in_brackets_and_italics_of_every_paragraph() -> None:
    first = (Piece("见《甲法》，", 0), Piece("The Act", 6, italic=True))
    second = (Piece("又《乙法》", 20),)
    segment = Segment("c1-p1", "paragraph", "c1", 0, 1, {"zh": (first, second)})
    text = "见《甲法》，The Act\n\n又《乙法》"
    assert [text[start:end] for start, end in marked_titles(segment, "zh")] == ["《甲法》", "The Act", "《乙法》"]
    assert list(marked_titles(segment, "en")) == []


def test_a_mention_may_be_a_variant_of_the_title(tmp_path: Path, made_up: Report) -> None:
    variant = 'variants = [{ zh = "茶叶包装指引（一）", en = "Packaging Guidelines (I)" }]\nissuers = []'
    changes = (
        (
            "documents.toml",
            'title = { zh = "茶叶包装指引（一）", en = "Packaging Guidelines (I)" }\nissuers = []',
            variant,
        ),
        ("documents.toml", 'kind = "guideline"\n', 'kind = "guideline"\ntitle = { zh = "《茶叶包装指引（一）》" }\n'),
    )
    assert problems_in(write(tmp_path, *changes), made_up) == ()
    assert edition_in(tmp_path, made_up).documents[1].variants[0]["en"] == "Packaging Guidelines (I)"
