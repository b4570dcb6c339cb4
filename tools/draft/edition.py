"""Write the proposal for edition.toml."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

import msgspec

from tools.draft.cover import CoverDraft, cover_draft
from tools.draft.forms import forms_draft
from tools.draft.openings import Parts, parts
from tools.files.edition_toml import CitationNames, EditionRecord, FormsRecord
from tools.files.report_txt import Source
from tools.language.languages import LANGUAGES, Code, Wordings
from tools.report.convert import printed_lines
from tools.report.wording import comparable


@dataclass(frozen=True, slots=True)
class Extraction:
    """The program that took the text out of a PDF, with its version, and the SHA-256 of that PDF."""

    extractor: str
    pdf_sha256: str


@dataclass(frozen=True, slots=True)
class EditionDraft:
    """What is proposed for the edition of a year, as far as its text shows it."""

    year: int
    source: Source
    cover: CoverDraft
    parts: Parts
    forms: Mapping[Code, FormsRecord]
    citation: CitationNames | None = None
    extraction: Extraction | None = None


def edition_draft(
    year: int, source: Source, before: EditionRecord | None = None, extraction: Extraction | None = None
) -> EditionDraft:
    """Return what the text of a report suggests, and what it has in common with the edition before."""
    found = parts([line.text for line in printed_lines(source)])
    forms = {
        language.code: forms_draft(found.contents.get(language.code), found.text.get(language.code), language)
        for language in LANGUAGES
    }
    cover = cover_draft(found.cover, CoverDraft(before.title, before.issuer) if before else CoverDraft())
    citation = before.citation if before and _is_alike(cover, before) else None
    return EditionDraft(year, source, cover, found, forms, citation, extraction)


def _is_alike(cover: CoverDraft, before: EditionRecord) -> bool:
    """Tell whether title and issuer are those of the edition before, but for typesetting such as the apostrophe."""
    pairs = ((cover.title, before.title), (cover.issuer, before.issuer))
    return all(
        comparable(ours.get(code, "")) == comparable(theirs.get(code, ""))
        for ours, theirs in pairs
        for code in (language.code for language in LANGUAGES)
    )


def edition_toml(draft: EditionDraft) -> str:
    """Return the proposal as the text of edition.toml; what is open stands in it as a comment that says so."""
    return "\n".join(
        (
            *_head(draft.year),
            *_wordings("title", draft.cover.title, "the title as the cover prints it, without the year"),
            *_wordings("issuer", draft.cover.issuer, "who issues the report, as the cover prints it"),
            *_source(draft),
            *_PUBLISHED,
            *(_citation(draft.citation) if draft.citation else _CITATION),
            *_opens(draft.parts),
            *_forms(draft.forms),
            "",
        )
    )


def _head(year: int) -> Iterator[str]:
    yield f"# The {year} edition: what no rule can know about report.txt."
    yield "# Proposed by `python -m tools new`: hold each line against the report. What is marked OPEN waits for you."
    yield from ("", f"year = {year}")


def _wordings(table: str, wordings: Wordings, what: str) -> Iterator[str]:
    yield from ("", f"[{table}]")
    for language in LANGUAGES:
        if language.code in wordings:
            yield f"{language.code} = {_quoted(wordings[language.code])}"
        else:
            yield f'# OPEN: {what}: {language.code} = "…"'


def _source(draft: EditionDraft) -> Iterator[str]:
    yield from ("", "[source]", f"file = {_quoted(draft.source.name)}", f"sha256 = {_quoted(draft.source.sha256)}")
    if draft.extraction:
        yield f"extractor = {_quoted(draft.extraction.extractor)}"
        yield f"pdf_sha256 = {_quoted(draft.extraction.pdf_sha256)}"


_PUBLISHED = (
    "",
    "# OPEN: where the issuer published the report. Fill in and take the # away; `date` only where the day is known.",
    "# [published]",
    '# url = "https://…"',
    '# name = { zh = "…", en = "…" }',
    "# date = 2000-01-31",
)
_CITATION = (
    "",
    "# OPEN: what citation styles want of title and issuer; without it the styles that need it are left out.",
    "# [citation]",
    '# romanized_title = "…"',
    '# romanized_issuer = "…"',
    '# sentence_title = "…"',
    '# short_issuer = "…"',
    '# short_title = { zh = "…", en = "…" }',
)


def _citation(names: CitationNames) -> Iterator[str]:
    yield from ("", "# As in the newest edition here, which has the same title and issuer.", "[citation]")
    for key, value in msgspec.structs.asdict(names).items():
        inside = value.items() if isinstance(value, dict) else ()
        yield f"{key} = {_table(inside) if inside else _quoted(value)}"


def _table(values: Iterable[tuple[str, str]]) -> str:
    return f"{{ {', '.join(f'{key} = {_quoted(value)}' for key, value in values)} }}"


def _opens(parts: Parts) -> Iterator[str]:
    yield from ("", "# The line that opens each part, whole. What stands before the first of them is the cover.")
    for table, found in (("contents", parts.contents), ("text", parts.text)):
        yield from (f"[opens.{table}]", *_openings(table, {code: part.opens for code, part in found.items()}), "")


def _openings(table: str, lines: Mapping[Code, str]) -> Iterator[str]:
    for language in LANGUAGES:
        if language.code in lines:
            yield f"{language.code} = {_quoted(lines[language.code])}"
        elif table == "text":
            yield f'# OPEN: no line was found that opens the text: {language.code} = "…"'


def _forms(forms: Mapping[Code, FormsRecord]) -> Iterator[str]:
    suggested = {code: _suggested(record) for code, record in forms.items() if _suggested(record)}
    if suggested:
        yield "# How this edition names and numbers its parts, as the first one begins, where that is not as in 2024."
    for code, examples in suggested.items():
        yield from (f"[forms.{code}]", *(f"{kind} = {_quoted(example)}" for kind, example in examples.items()), "")


def _suggested(record: FormsRecord) -> dict[str, str]:
    return {kind: example for kind, example in msgspec.structs.asdict(record).items() if example}


def _quoted(words: str) -> str:
    """Return words as a string of TOML, which escapes them as JSON does."""
    return json.dumps(words, ensure_ascii=False)
