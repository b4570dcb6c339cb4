"""What the Markdown for programs says besides the report, in each language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from tools.language.languages import Code


@dataclass(frozen=True, slots=True)
class ProgramWords:
    """The words of one language. `{…}` is filled in."""

    address: str
    cite: str
    divergences: str
    no_divergences: str
    other_language: str
    colon: str


PROGRAM_WORDS: Mapping[Code, ProgramWords] = {
    "zh": ProgramWords(
        address="永久链接",
        cite="引用格式",
        divergences="中英差异与印误",
        no_divergences="未发现中英差异或印误。",
        other_language="英文",
        colon="：",
    ),
    "en": ProgramWords(
        address="Permanent address",
        cite="How to cite",
        divergences="Divergences and misprints",
        no_divergences="No divergence or misprint is known.",
        other_language="Chinese",
        colon=": ",
    ),
}
