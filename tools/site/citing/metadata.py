"""What reference managers and search engines read in the head of a page.

Highwire tags as for a report (Zotero: embedded metadata), Dublin Core, and schema.org.
Nothing is said that the source does not state: there is no date of publication.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from tools.addresses.urls import page_url
from tools.data.report import ReportData, SegmentData
from tools.language.languages import LANGUAGES, ORIGINAL, Language, Wordings
from tools.site.citing.citations import title


@dataclass(frozen=True, slots=True)
class MetaTag:
    """A meta element of a page: its name, its content, and the content in the languages that a script may put first."""

    name: str
    content: str
    others: Wordings


def tags(report: ReportData, url: str, language: Language, site: str) -> list[MetaTag]:
    """Give the meta elements of a reading page at an address relative to `site`."""
    return [MetaTag(name, content, {}) for name, content in _contents(report, url, language, site)]


def identity_tags(report: ReportData, url: str, site: str) -> list[MetaTag]:
    """Give the meta elements of an identity page: the Chinese ones, with what they say where English comes first.

    A page has one author and one language for a reference manager, which would make two works of two.
    """
    others = {other.code: dict(_contents(report, url, other, site)) for other in LANGUAGES if other is not ORIGINAL}
    return [
        MetaTag(name, content, {code: told[name] for code, told in others.items() if told[name] != content})
        for name, content in _contents(report, url, ORIGINAL, site)
    ]


def _contents(report: ReportData, url: str, language: Language, site: str) -> list[tuple[str, str]]:
    issuer, name = report.issuer[language.code], title(report, language)
    return [
        ("citation_title", name),
        ("citation_author", f"{issuer},"),  # the comma keeps a corporate author whole in Zotero
        ("citation_technical_report_institution", issuer),
        ("citation_language", language.tag),
        ("citation_public_url", site + url),
        ("DC.title", name),
        ("DC.creator", issuer),
        ("DC.publisher", issuer),
        ("DC.type", "Report"),
        ("DC.language", language.tag),
        ("DC.identifier", site + url),
        ("DC.isPartOf", f"{site}{language.prefix}{report.edition}/"),
    ]


_LOCALES: Wordings = {"zh": "zh_CN", "en": "en_US"}  # Open Graph wants a territory


def preview(title: str, description: str, url: str, language: Language, name: str) -> list[MetaTag]:
    """Give what a pasted link shows of a page (Open Graph): `url` is absolute, `name` the site's."""
    others = [MetaTag("og:locale:alternate", _LOCALES[other.code], {}) for other in LANGUAGES if other is not language]
    return [
        MetaTag("og:type", "article" if title != name else "website", {}),
        MetaTag("og:site_name", name, {}),
        MetaTag("og:title", title, {}),
        MetaTag("og:description", description, {}),
        MetaTag("og:url", url, {}),
        MetaTag("og:locale", _LOCALES[language.code], {}),
        *others,
    ]


def json_ld(report: ReportData, part: SegmentData, language: Language, site: str) -> str:
    """Return schema.org of a page, as JSON for a script element: the chapter, its report, and their translations."""
    work = _report(report, language, site)
    for other in LANGUAGES:
        if other is not language:
            work["workTranslation"] = {
                "@type": "Report",
                "@id": _report_id(report, other, site),
                "inLanguage": other.tag,
            }
    if language is not ORIGINAL:
        work["translationOfWork"] = {
            "@type": "Report",
            "@id": _report_id(report, ORIGINAL, site),
            "inLanguage": ORIGINAL.tag,
        }
    url = site + page_url(int(report.edition), part.part, language)
    chapter = {
        "@context": "https://schema.org",
        "@type": "Chapter",
        "@id": url,
        "url": url,
        "name": part.text[language.code],
        "inLanguage": language.tag,
        "isPartOf": work,
        "workTranslation": [
            {"@type": "Chapter", "@id": site + page_url(int(report.edition), part.part, other), "inLanguage": other.tag}
            for other in LANGUAGES
            if other is not language
        ],
    }
    return json.dumps(chapter, ensure_ascii=False, indent=1).replace("<", "\\u003c")


def _report_id(report: ReportData, language: Language, site: str) -> str:
    return f"{site}{language.prefix}{report.edition}/"


def _report(report: ReportData, language: Language, site: str) -> dict[str, Any]:
    identifier = _report_id(report, language, site)
    return {
        "@type": "Report",
        "@id": identifier,
        "url": identifier,
        "name": title(report, language),
        "inLanguage": language.tag,
        "author": {"@type": "Organization", "name": report.issuer[language.code]},
        **_published(report),
        "isPartOf": {"@type": "CreativeWorkSeries", "name": report.title[language.code], "url": site + language.prefix},
    }


def _published(report: ReportData) -> dict[str, Any]:
    """Give where and when the issuer published a report, as far as the edition tells it."""
    if report.published is None:
        return {}
    day = {"datePublished": report.published.date} if report.published.date else {}
    return {"sameAs": report.published.url, **day}
