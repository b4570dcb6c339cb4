"""Ready citations of a segment in every style: the templates of styles.py, filled in with what the report states."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import date
from html import escape
from string import Formatter

from markupsafe import Markup

from tools.addresses.urls import identity_url
from tools.data.report import ReportData, SegmentData
from tools.language.languages import Code, Language, Wordings, language_of
from tools.language.written_numbers import day_in_words
from tools.site.citing.places import WORDS, printed_page, words_of_place
from tools.site.citing.styles import EDITION, STYLES, Form, Style


@dataclass(frozen=True, slots=True)
class Citation:
    """A text in one style, as HTML: the entry of the bibliography, and the note or reference in the text."""

    style: Style
    written: Language
    reference: Markup
    note: Markup


def title(report: ReportData, language: Language) -> str:
    """Give the title with the year of the edition, as the cover has it."""
    return _with_year(report.title[language.code], report, language.code)


def _with_year(name: str, report: ReportData, code: Code) -> str:
    return name + ("（{}）" if language_of(code).glue == "" else " ({})").format(report.edition)


def named_place(report: ReportData, segment: SegmentData, language: Language) -> str:
    """Name a segment by the report's title and its place there: what a link or a quotation says of its source."""
    place = words_of_place(segment, WORDS[language.code])
    return f"{title(report, language)}, {place}" if language.glue else f"《{title(report, language)}》{place}"


def citations(report: ReportData, segment: SegmentData, language: Language, site: str) -> Iterator[Citation]:
    """Cite the text of a segment in one language in every style, `site` being the address of the site.

    A style that needs what the edition does not give (a romanized title) is left out.
    """
    page = printed_page(segment, report.segments, language.code)
    url = site + identity_url(int(report.edition), segment.id)
    for style in STYLES:
        form = style.forms[language.code]
        place = escape(words_of_place(segment, form.words, page), quote=False)
        yield from _filled(style, report, language, _Blanks(place, escape(url, quote=False), _accessed(form)))


def open_citations(report: ReportData, language: Language) -> Iterator[Citation]:
    """Cite a report in every style with `{place}`, `{url}` and `{accessed}` left open, for a script to fill in."""
    for style in STYLES:
        yield from _filled(style, report, language, _Blanks("{place}", "{url}", "{accessed}"))


@dataclass(frozen=True, slots=True)
class _Blanks:
    """What a template may name besides the edition's names, as HTML."""

    place: str
    url: str
    accessed: str


def _filled(style: Style, report: ReportData, language: Language, blanks: _Blanks) -> Iterator[Citation]:
    """Yield a style's citation; none where the edition does not give what the style needs."""
    form = style.forms[language.code]
    edition = EDITION[form.written]
    given = _marked(fields(report), form.written) | asdict(blanks)
    given |= {"edition": edition, "edition_capital": edition.capitalize()}
    if _names_in(form) <= set(given):
        reference, note = (template.format_map(given) for template in (form.reference, form.note))
        official = _official(report, form.written)
        if style.cites_in == "note":
            note = _with_sentence(note, official)
        yield Citation(style, language_of(form.written), Markup(_with_sentence(reference, official)), Markup(note))


_OFFICIAL: Wordings = {"zh": "官方发布：{}", "en": "Official publication: {}"}
_SENTENCE_END = ".。"


def _official(report: ReportData, written: Code) -> str:
    """Word where and when the issuer published the report, as HTML; nothing where the edition does not tell."""
    if not (published := report.published):
        return ""
    language = language_of(written)
    day = day_in_words(date.fromisoformat(published.date), language) if published.date else ""
    form = "{url} ({day})" if language.glue else "{url}（{day}）"
    address = escape(published.url, quote=False)
    return _OFFICIAL[written].format(form.format(url=address, day=day) if day else address)


def _with_sentence(citation: str, sentence: str) -> str:
    """Add a sentence to a citation: one of its own, or after a semicolon where the style ends without a full stop."""
    if not sentence:
        return citation
    end = citation[-1]
    if end not in _SENTENCE_END:
        return f"{citation}; {sentence[0].lower()}{sentence[1:]}"
    return f"{citation}{'' if end == '。' else ' '}{sentence}{end}"


def fields(report: ReportData) -> dict[str, str]:
    """Give what a template may name of an edition: titles with their year, issuers, by name, as plain text.

    Without a `[citation]` in edition.toml the English names stand whole, and what only it can give is missing.
    """
    names = {f"issuer_{code}": issuer for code, issuer in report.issuer.items()}
    names |= {f"title_{code}": _with_year(name, report, code) for code, name in report.title.items()}
    if not (given := report.citation):
        return names | {"short_issuer": names["issuer_en"], "short_title_en": names["title_en"]}
    return names | {
        "romanized_issuer": given.romanized_issuer,
        "romanized_title": _with_year(given.romanized_title, report, "en"),
        "sentence_title": _with_year(given.sentence_title, report, "en"),
        "short_issuer": given.short_issuer,
        **{f"short_title_{code}": name for code, name in given.short_title.items()},
    }


def _marked(names: dict[str, str], written: Code) -> dict[str, str]:
    """Give the names as HTML, the Chinese ones marked as Chinese in a citation that is written in English."""
    han = language_of("zh").tag
    escaped = {name: escape(text, quote=False) for name, text in names.items()}
    if written == "zh":
        return escaped
    return escaped | {name: f'<span lang="{han}">{escaped[name]}</span>' for name in ("issuer_zh", "title_zh")}


def _names_in(form: Form) -> set[str]:
    parsed = Formatter().parse(form.reference + form.note)
    return {name for _, name, _, _ in parsed if name}


_DAY_OF_ACCESS: Wordings = {"zh": "引用日期", "en": "date of access"}


def _accessed(form: Form) -> str:
    """Give what stands for the day of access until the reader's browser writes it; the brackets go with it.

    Those of GB/T 7714 are the standard's own: they stand in its template and stay.
    """
    words = _DAY_OF_ACCESS[form.written]
    shown = words if form.day == "iso" else f"[{words}]"
    return f'<span class="accessed" data-date="{form.day}">{shown}</span>'
