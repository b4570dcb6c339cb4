"""A segment as a record for reference managers: BibTeX, RIS and CSL-JSON, of one language or of all.

There is no day of access, for a file that stands still cannot know the reader's day; and a date only where the edition
tells when the report was published, for the report states none. That this is an unofficial reading edition stands where
each format has the type of a report, which styles print.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from tools.addresses.urls import identity_url
from tools.data.report import ReportData, SegmentData
from tools.language.languages import LANGUAGES, Language, Wordings
from tools.language.site_words import WORDING
from tools.site.citing.citations import title
from tools.site.citing.places import WORDS, printed_page, words_of_place
from tools.site.citing.styles import EDITION

_LOCALES: Wordings = {"zh": "zh-CN", "en": "en-US"}  # reference managers choose a style's language by it
_BABEL: Wordings = {"zh": "chinese", "en": "english"}  # what biblatex calls the language


@dataclass(frozen=True, slots=True)
class Work:
    """The report as a segment of it is cited in one language."""

    id: str
    title: str
    issuer: str
    edition: str
    note: str
    url: str
    locale: str
    babel: str
    date: str | None = None


def work(report: ReportData, segment: SegmentData, language: Language, site: str) -> Work:
    """Give the record of a segment in one language; its address begins with `site`."""
    code = language.code
    return Work(
        id=f"ipr-report-{report.edition}-{segment.id}-{code}",
        title=title(report, language),
        issuer=report.issuer[code],
        edition=EDITION[code],
        note=_note(report, segment, language),
        url=site + identity_url(int(report.edition), segment.id),
        locale=_LOCALES[code],
        babel=_BABEL[code],
        date=report.published.date if report.published else None,
    )


def _note(report: ReportData, segment: SegmentData, language: Language) -> str:
    """Word the place in the report, and where the report was published if the edition tells it."""
    place = words_of_place(segment, WORDS[language.code], printed_page(segment, report.segments, language.code))
    if report.published is None:
        return place
    return f"{place}{'. ' if language.glue else '。'}{WORDING[language.code].published_at}{report.published.url}"


def bibtex(works: Sequence[Work]) -> str:
    """Write works as BibTeX (`@techreport`); the second braces keep a name and capitals as they are."""
    return "\n".join(map(_bibtex_entry, works))


def _bibtex_entry(work: Work) -> str:
    issuer = _bibtex_escaped(work.issuer)
    values = {
        "author": f"{{{issuer}}}",
        "title": f"{{{_bibtex_escaped(work.title)}}}",
        "type": _bibtex_escaped(work.edition.capitalize()),
        "institution": f"{{{issuer}}}",
        "note": _bibtex_escaped(work.note),
        "url": work.url,
        "language": work.locale,
        "langid": work.babel,
    }
    if work.date:
        values |= {"year": work.date[:4], "date": work.date}
    lines = ",\n".join(f"  {name} = {{{value}}}" for name, value in values.items())
    return f"@techreport{{{work.id},\n{lines}\n}}\n"


_BIBTEX_SPECIAL = {"\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"}


def _bibtex_escaped(text: str) -> str:
    return re.sub(r"[\\~^&%$#_{}]", lambda match: _BIBTEX_SPECIAL.get(match[0], "\\" + match[0]), text)


def ris(works: Sequence[Work]) -> str:
    """Write works as RIS (type RPRT); the comma after an author's name says that it is the whole of it."""
    return "\n".join(map(_ris_entry, works))


def _ris_entry(work: Work) -> str:
    rows = [
        ("TY", "RPRT"),
        ("ID", work.id),
        ("AU", f"{work.issuer},"),
        ("TI", work.title),
        ("M3", work.edition.capitalize()),
        ("PB", work.issuer),
        ("LA", work.locale),
        ("N1", work.note),
        ("UR", work.url),
        *([("PY", work.date[:4]), ("DA", work.date.replace("-", "/"))] if work.date else []),
        ("ER", ""),
    ]
    return "".join(f"{tag}  - {value}\n" for tag, value in rows)


def csl_json(works: Sequence[Work]) -> str:
    """Write works as a list of CSL-JSON items; `literal` keeps a corporate author whole."""
    return json.dumps([_csl_item(work) for work in works], ensure_ascii=False, indent=2) + "\n"


def _csl_item(work: Work) -> dict[str, Any]:
    issued = {"issued": {"date-parts": [list(map(int, work.date.split("-")))]}} if work.date else {}
    return issued | {
        "id": work.id,
        "type": "report",
        "title": work.title,
        "author": [{"literal": work.issuer}],
        "genre": work.edition,
        "publisher": work.issuer,
        "language": work.locale,
        "URL": work.url,
        "note": work.note,
    }


@dataclass(frozen=True, slots=True)
class Format:
    """A format of records: its name, the name of its file beside the identity page, its media type."""

    name: str
    file: str
    media_type: str


BIBTEX = Format("BibTeX", "cite.bib", "application/x-bibtex")
RIS = Format("RIS", "cite.ris", "application/x-research-info-systems")
CSL_JSON = Format("CSL-JSON", "cite.json", "application/vnd.citationstyles.csl+json")
WRITERS = {BIBTEX: bibtex, RIS: ris, CSL_JSON: csl_json}


def record_files(report: ReportData, segment: SegmentData, site: str) -> Iterator[tuple[str, bytes]]:
    """Give (path under the site, bytes) of a segment's record in each format, with all languages in each file."""
    works = [work(report, segment, language, site) for language in LANGUAGES]
    for kind, written in WRITERS.items():
        yield f"{identity_url(int(report.edition), segment.id)}{kind.file}", written(works).encode("utf-8")
