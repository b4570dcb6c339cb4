"""Find how a report names and numbers its headings, where that is not as in 2024."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import dropwhile

from tools.draft.openings import Part, without_page
from tools.files.edition_toml import FormsRecord
from tools.language.forms import fold, form, proposal, usual_forms
from tools.language.languages import Language, LineKind, writes

_LONGEST_HEADING = {"zh": 45, "en": 170}  # in characters; as in the looks of lines
_NO_CONCLUSION = ("附录", "附件", "大事记", "appendix", "annex")


def forms_draft(contents: Part | None, text: Part | None, language: Language) -> FormsRecord:
    """Return the forms that the contents suggest, or the text where there are none; nothing where they are the usual.

    Columns are looked for in the text, since contents seldom list them.
    """
    lines = tuple(line for line in (text.lines if text else ()) if len(line) <= _LONGEST_HEADING[language.code])
    listed = tuple(line for line in (contents.lines[1:] if contents else ()) if writes(language, line))
    entries = tuple(map(without_page, listed))
    headings = entries or lines[1:]
    chapter = _chapter(headings, language)
    return FormsRecord(
        preface=_word(entries[0], language) if entries else None,
        conclusion=_conclusion(listed, language),
        chapter=None if chapter == language.chapter else chapter,
        section=_section(headings, chapter, language) if chapter else None,
        column=_column(lines, language),
    )


def _opens_first(example: str, line: str) -> bool:
    """Tell whether a line is the first heading of a form."""
    return form(example).number(fold(line)) == 1


def _candidates(line: str, kind: LineKind, language: Language, *, has_chapters: bool) -> Iterator[str]:
    """Yield the forms in which a line may be the first heading of a kind: the usual one, then a well-known one."""
    yield language.chapter if kind == "chapter" else language.section
    suggested = proposal(line, language, has_chapters=has_chapters)
    if suggested and suggested.kind == kind:
        yield suggested.example
    if kind == "section":
        yield language.chapter  # 第一章, and under it 一、


def _first(line: str, kind: LineKind, language: Language, *, has_chapters: bool) -> str | None:
    examples = _candidates(line, kind, language, has_chapters=has_chapters)
    return next((example for example in examples if _opens_first(example, line)), None)


def _chapter(headings: Sequence[str], language: Language) -> str | None:
    """Return the form of the first heading that may be a chapter's, the usual one included."""
    found = (_first(line, "chapter", language, has_chapters=False) for line in headings)
    return next(filter(None, found), None)


def _section(headings: Sequence[str], chapter: str, language: Language) -> str | None:
    """Return the form of the first heading under the first chapter, None where it is the usual one or there is none."""
    behind = list(dropwhile(lambda line: not _opens_first(chapter, line), headings))[1:]
    for line in behind:
        found = _first(line, "section", language, has_chapters=True)
        if found and found != chapter:
            return None if found == language.section else found
    return None


def _column(lines: Sequence[str], language: Language) -> str | None:
    usual = usual_forms(language)
    if any(usual.marker(line).kind == "column" for line in lines):
        return None
    suggested = (proposal(line, language, has_chapters=True) for line in lines)
    examples = (each.example for each in suggested if each and each.kind == "column")
    return next((example for example in examples if any(_opens_first(example, line) for line in lines)), None)


def _conclusion(listed: Sequence[str], language: Language) -> str | None:
    """Return the last entry of the contents where it may be a word for the conclusion."""
    if not listed or fold(listed[-1]).casefold().startswith(_NO_CONCLUSION):
        return None
    is_of_page = _has_page(listed[0]) and not _has_page(listed[-1])  # a running head, most often
    return None if is_of_page else _word(without_page(listed[-1]), language)


def _has_page(line: str) -> bool:
    return without_page(line) != line


def _word(entry: str, language: Language) -> str | None:
    """Return an entry that may be a word of its own for an end of the text: short, without number or punctuation."""
    is_known = usual_forms(language).marker(entry).kind != "prose" or proposal(entry, language, has_chapters=False)
    is_short = len(entry.split()) <= 3 if language.glue else len(entry) <= 8
    is_word = is_short and not entry[:1].islower() and not re.search(r"[\d.,;:，。；：、]", entry)
    return fold(entry) if is_word and not is_known else None
