"""What a built site needs for its search: a description for browsers."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from xml.sax.saxutils import escape

from tools.data.report import ReportData
from tools.language.languages import LANGUAGES, Language
from tools.language.site_words import WORDING


def publish(site: Path, site_url: str, reports: Sequence[ReportData]) -> None:
    """Write an OpenSearch file a language."""
    for language in LANGUAGES:
        title = reports[0].title[language.code]
        (site / f"opensearch-{language.code}.xml").write_text(
            open_search(site_url, title, language), encoding="utf-8", newline="\n"
        )


def open_search(site_url: str, title: str, language: Language) -> str:
    """Return the OpenSearch description of the results page in one language; `site_url` ends in a slash."""
    wording = WORDING[language.code]
    address = escape(f"{site_url}{language.prefix}search/?q=", {'"': "&quot;"})
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>{escape(wording.search_short)}</ShortName>
  <LongName>{escape(title[:48])}</LongName>
  <Description>{escape(wording.search_is)}</Description>
  <Language>{language.tag}</Language>
  <InputEncoding>UTF-8</InputEncoding>
  <Image height="16" width="16" type="image/svg+xml">{escape(site_url)}assets/favicon.svg</Image>
  <Url type="text/html" template="{address}{{searchTerms}}"/>
</OpenSearchDescription>
"""
