"""Find title and issuer on the cover of a report, in each language."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from tools.language.languages import LANGUAGES, Code, Language, Wordings, writes

_DIGITS = r"(?:\d{4}|[〇○零一二三四五六七八九]{4})"
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_IN_YEAR = r"年(?:度|[\d一二三四五六七八九十]+月.*)?|版"
_DATE = re.compile(rf"[(（]?{_DIGITS}(?:{_IN_YEAR})?[)）]?|(?:\d{{1,2}} )?(?:{_MONTHS})[\d ,]*", re.IGNORECASE)
_YEAR_BESIDE = re.compile(rf"^{_DIGITS}(?:年度?)?\s*|\s*[(（]{_DIGITS}(?:年度?|版)?[)）]$")

# Words that end (Chinese) or begin (English) a title, and those that do so with the name of a body.
_TITLE: Mapping[Code, str] = {"zh": "(?:报告|白皮书|年报|公报|蓝皮书)$", "en": "^(?:The )?(?:Annual |White |Report)"}
_ISSUER: Mapping[Code, str] = {
    "zh": "(?:办公室|小组|委员会|[总]?局|部|署|院|中心|协会)$",
    "en": "^(?:The )?(?:Office|Ministry|General|State|National|Administration|Bureau|Department|Commission|Committee)",
}


@dataclass(frozen=True, slots=True)
class CoverDraft:
    """Title and issuer by language, as far as they are known."""

    title: Wordings = field(default_factory=dict)
    issuer: Wordings = field(default_factory=dict)


def cover_draft(lines: Sequence[str], known: CoverDraft) -> CoverDraft:
    """Return the title and the issuer that the lines of a cover print; `known` has those of the edition before.

    What the edition before has is looked for first, since the series keeps its names; then come words that end or
    begin a title or the name of a body.
    """
    title: Wordings = {}
    issuer: Wordings = {}
    for language in LANGUAGES:
        rest = tuple(map(_without_year, lines))
        wanted = [(title, known.title, _TITLE), (issuer, known.issuer, _ISSUER)]
        for wordings, before, words in reversed(wanted) if language.glue else wanted:
            span = _known(rest, language, before.get(language.code, "")) or _worded(rest, language, words)
            if span:
                wordings[language.code] = _joined(rest[span[0] : span[1]], language)
                rest = (*rest[: span[0]], "", *rest[span[1] :])
    return CoverDraft(title, issuer)


def _without_year(line: str) -> str:
    """Return a line without the year, which is the edition's and no part of a name; nothing for a date."""
    return "" if _DATE.fullmatch(line.strip()) else _YEAR_BESIDE.sub("", line.strip())


def _known(lines: Sequence[str], language: Language, wording: str) -> tuple[int, int] | None:
    """Return the span of lines that read so together, blank ones among them or none."""
    spans = _spans(range(len(lines)))
    return next((span for span in spans if wording and _joined(lines[span[0] : span[1]], language) == wording), None)


def _worded(lines: Sequence[str], language: Language, words: Mapping[Code, str]) -> tuple[int, int] | None:
    """Return the longest span of lines of the language, no blank one among them, that has such words."""
    ours = groupby(range(len(lines)), key=lambda index: bool(lines[index]) and writes(language, lines[index]))
    spans = (span for is_ours, run in ours if is_ours for span in _spans(list(run)))
    worded = (s for s in spans if _has(words[language.code], _joined(lines[s[0] : s[1]], language)))
    return max(worded, key=lambda span: span[1] - span[0], default=None)


def _has(words: str, wording: str) -> bool:
    return bool(re.search(words, wording, re.IGNORECASE))


def _spans(indexes: Sequence[int]) -> Iterator[tuple[int, int]]:
    return ((start, end + 1) for start in indexes for end in indexes if start <= end)


def _joined(lines: Sequence[str], language: Language) -> str:
    """Return lines as one wording; in a script without blanks a blank on a cover is layout."""
    joined = language.glue.join(filter(None, lines))
    return joined if language.glue else joined.replace(" ", "")
