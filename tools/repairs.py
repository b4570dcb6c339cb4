"""The record of one repair: what the PDF extraction broke, and how it was mended."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Rule = Literal[
    "cover-lines",
    "layout-blank",
    "page-break",
    "page-break-after-hyphen",
    "column-float",
    "recorded-cut",
    "italics-rejoined",
    "recorded-italics",
]

RULES: dict[Rule, str] = {
    "cover-lines": "A title or issuer set in several lines is one wording.",
    "layout-blank": "A blank that only spaces out a heading or breaks a title is not text.",
    "page-break": "A sentence that a page break cut goes on: with nothing between in Chinese, one blank in English.",
    "page-break-after-hyphen": "A line that ends in a hyphen or dash goes on without a blank; the hyphen is kept.",
    "column-float": "A column that stands inside a paragraph is set after it.",
    "recorded-cut": "edition.toml says whether the paragraph goes on, where no rule can tell.",
    "italics-rejoined": "Italics that end at a cut and begin again after it are one title.",
    "recorded-italics": "edition.toml says where an italic title ends that a page break cut.",
}


@dataclass(frozen=True, slots=True)
class Repair:
    """`lines` are the 1-based lines of report.txt that the repair touches, in order."""

    rule: Rule
    language: str
    lines: tuple[int, ...]
    detail: str
