"""What a built site needs for its search: short scripts, and a description for browsers."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from xml.sax.saxutils import escape

import rcssmin
import rjsmin

from tools.data.report import ReportData
from tools.language.languages import LANGUAGES, Language
from tools.language.site_words import WORDING

_SHORTENED = {".js": rjsmin.jsmin, ".css": rcssmin.cssmin}


def publish(site: Path, site_url: str, reports: Sequence[ReportData]) -> None:
    """Take comments and blanks out of the search's scripts, and write an OpenSearch file a language."""
    for path in sorted((site / "assets" / "search").iterdir()):
        if shorten := _SHORTENED.get(path.suffix):
            path.write_text(shorten(path.read_text(encoding="utf-8")), encoding="utf-8")
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
