"""Passages and chapters as Markdown: the text as printed, and what has to go with it wherever it is quoted."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tools.addresses.ids import is_paragraph
from tools.addresses.numbering import margin_number
from tools.addresses.urls import identity_url
from tools.data.report import SegmentData
from tools.language.languages import LANGUAGES, Language
from tools.language.program_words import PROGRAM_WORDS
from tools.language.register_words import REGISTER_WORDING
from tools.language.site_words import WORDING
from tools.site.citing.citations import title
from tools.site.programs.passages import Asked, DivergenceData, PassageData, divergence

_MARKUP = re.compile(r"[\\`*_<>\[\]#~|&]")
_LIST_AT_START = re.compile(r"^(\d+)([.)])(?=\s)|^([-+=:])", re.MULTILINE)
_LEVELS = {"section": 2, "subsection": 3, "column": 3}


def escaped(text: str) -> str:
    """Return plain text as Markdown that shows it (CommonMark 0.31, 2.4)."""
    inside = _MARKUP.sub(lambda match: f"\\{match[0]}", text)
    return _LIST_AT_START.sub(lambda match: f"{match[1]}\\{match[2]}" if match[1] else f"\\{match[3]}", inside)


def written_passage(passage: PassageData) -> str:
    """Write a passage in both languages, the original first."""
    blocks = [f"# {escaped(passage.title['zh'])} · {escaped(passage.title['en'])}"]
    for language in LANGUAGES:
        blocks += _passage(passage, language)
    return _document(blocks)


def _passage(passage: PassageData, language: Language) -> Iterator[str]:
    code, words = language.code, PROGRAM_WORDS[language.code]
    yield f"## {escaped(passage.place[code][:1].upper() + passage.place[code][1:])} ({passage.number[code]})"
    yield "\n".join(f"> {line}".rstrip() for line in escaped(passage.text[code]).split("\n"))
    yield f"{words.address}{words.colon}<{passage.url}>"
    yield f"{words.cite}{words.colon}{escaped(passage.cite[code])}"
    yield escaped(passage.notice[code])
    yield from _divergences(passage.divergences, language)


def written_chapter(asked: Asked, segments: Sequence[SegmentData], language: Language) -> str:
    """Write a part of the report in one language: `segments` are those of the part, its heading first."""
    code, words = language.code, PROGRAM_WORDS[language.code]
    first = segments[0]
    blocks = [f"# {escaped(first.text[code])}"]
    blocks.append(f"{escaped(title(asked.report, language))}{words.colon}<{asked.site}{first.url[code]}>")
    blocks.append(escaped(WORDING[code].honest))
    for segment in segments[1:]:
        blocks += _segment(asked, segment, language)
    errata = [divergence(erratum, asked) for erratum in asked.divergences(segments)]
    return _document([*blocks, *_divergences(errata, language, level=2)])


def _segment(asked: Asked, segment: SegmentData, language: Language) -> Iterator[str]:
    """Yield a heading, or the number of a paragraph, which leads to its permanent address, and its text."""
    text = escaped(segment.text[language.code])
    if not is_paragraph(segment):
        yield f"{'#' * _LEVELS[segment.kind]} {text}"
        return
    address = asked.site + identity_url(asked.year, segment.id)
    yield f"[{escaped(margin_number(segment, language))}]({address})"
    yield text


def _divergences(errata: Sequence[DivergenceData], language: Language, level: int = 3) -> Iterator[str]:
    words, wording = PROGRAM_WORDS[language.code], REGISTER_WORDING[language.code]
    yield f"{'#' * level} {words.divergences}"
    if not errata:
        yield words.no_divergences
        return
    yield "\n".join(
        f"- {wording.erratum_kinds[erratum.kind]}{words.colon}{escaped(erratum.note[language.code])} "
        f"<{erratum.url[language.code]}>"
        for erratum in errata
    )


def _document(blocks: Sequence[str]) -> str:
    return "\n\n".join(blocks) + "\n"
