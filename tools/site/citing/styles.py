"""The citation styles, as data: what each prints of this report, with the source of each rule.

Every style says that this is an unofficial reading edition, and none gives a date or a place of publication, for the
report states neither. Where an edition.toml tells where the issuer published the report, `citations` adds that to each.
A style's form of the Chinese text is Chinese where its manual has a Chinese form. The manuals of Chicago, OSCOLA,
Bluebook and MLA are for English prose and have none; they cite it in English, romanized, with the English title in
brackets. Han characters are never set in italics.

In the templates, `{place}` is the place with its printed page, `{accessed}` the day of access or what stands for it,
and the other names are those of `tools.site.citing.citations.fields`. `<em>` is italics.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from tools.language.languages import Code, Wordings
from tools.site.citing.places import CHINESE, ENGLISH, PlaceWords

# How a day is written: 2026-11-25, 2026年11月25日, November 25, 2026, Nov. 25, 2026, 25 November 2026, 25 Nov. 2026.
Day = Literal["iso", "zh", "us", "us-short", "gb", "gb-short"]


@dataclass(frozen=True, slots=True)
class Form:
    """A style's way to cite the text of one language: its language, its words, its templates."""

    written: Code
    day: Day | None  # None: the style takes no day of access for a text that does not change
    words: PlaceWords
    reference: str
    note: str


@dataclass(frozen=True, slots=True)
class Style:
    """A citation style: its id, its name for readers of each language, whether it cites in notes or in the text."""

    id: str
    name: Wordings
    cites_in: Literal["note", "text"]
    forms: dict[Code, Form]


# GB/T 7714—2015: 主要责任者. 题名: 其他题名信息[R/OL]. 引文页码[引用日期]. 获取和访问路径. Corporate bodies stay as the
# source has them (8.1.4), so not in capitals; dates are YYYY-MM-DD in brackets of the standard's own (8.4.4); where no
# page is known the place stands as it is (8.5).
_GBT_2015 = Style(
    id="gbt7714-2015",
    name={"zh": "GB/T 7714—2015", "en": "GB/T 7714—2015"},
    cites_in="note",
    forms={
        "zh": Form(
            written="zh",
            day="iso",
            words=replace(CHINESE, page=": {n}"),
            reference="{issuer_zh}. {title_zh}: {edition}[R/OL]. [{accessed}]. {url}.",
            note="{issuer_zh}. {title_zh}: {edition}[R/OL]. {place}[{accessed}]. {url}.",
        ),
        "en": Form(
            written="en",
            day="iso",
            words=replace(ENGLISH, page=": {n}"),
            reference="{issuer_en}. {title_en}: {edition}[R/OL]. [{accessed}]. {url}.",
            note="{issuer_en}. {title_en}: {edition}[R/OL]. {place}[{accessed}]. {url}.",
        ),
    },
)

# GB/T 7714—2025, in force since 1 July 2026: reports have no 引用日期 among their elements (8.8); “.” and “[ ]” are
# half-width, the other signs full-width, in entries of Western languages too.
_GBT_2025 = Style(
    id="gbt7714-2025",
    name={"zh": "GB/T 7714—2025", "en": "GB/T 7714—2025"},
    cites_in="note",
    forms={
        "zh": Form(
            written="zh",
            day=None,
            words=replace(CHINESE, page="：{n}"),
            reference="{issuer_zh}. {title_zh}：{edition}[R/OL]. {url}.",
            note="{issuer_zh}. {title_zh}：{edition}[R/OL]. {place}. {url}.",
        ),
        "en": Form(
            written="en",
            day=None,
            words=replace(ENGLISH, page="：{n}"),
            reference="{issuer_en}. {title_en}：{edition}[R/OL]. {url}.",
            note="{issuer_en}. {title_en}：{edition}[R/OL]. {place}. {url}.",
        ),
    },
)

# 法学引注手册, second edition: body, 《title》, address (rule 80); without a date of publication the day
# of access (rule 54); the edition in （） after the title; the place before the address (rules 76, 81).
_LAW = Style(
    id="law",
    name={"zh": "《法学引注手册》（第二版）", "en": "Legal Citation Manual (Faxue Yinzhu Shouce), 2nd ed."},
    cites_in="note",
    forms={
        "zh": Form(
            written="zh",
            day="zh",
            words=CHINESE,
            reference="{issuer_zh}：《{title_zh}》（{edition}），{url}，{accessed}访问。",
            note="{issuer_zh}：《{title_zh}》（{edition}），{place}，{url}，{accessed}访问。",
        ),
        "en": Form(
            written="en",
            day="us-short",
            words=ENGLISH,
            reference="{issuer_en}, <em>{title_en}</em>, {edition}, {url} (last visited {accessed}).",
            note="{issuer_en}, <em>{title_en}</em>, {edition}, {place}, {url} (last visited {accessed}).",
        ),
    },
)

# APA Publication Manual, 7th ed.: 9.17 (n.d.), 9.19 (sentence case, italics), 9.21–22 ([description]), 9.24 (no
# publisher that is the author), 9.16 (a retrieval date only for works that change), 8.13 and 8.28 (parts in the text).
_APA = Style(
    id="apa",
    name={"zh": "APA（第7版）", "en": "APA, 7th ed."},
    cites_in="text",
    forms={
        "zh": Form(
            written="zh",
            day=None,
            words=CHINESE,
            reference="{issuer_zh}（无日期）。{title_zh}［{edition}］。{url}",
            note="（{issuer_zh}，无日期，{place}）",
        ),
        "en": Form(
            written="en",
            day=None,
            words=replace(
                ENGLISH,
                preface="Preface",
                conclusion="Conclusion",
                chapter="Chapter {capital}",
                section="Section {small}",
                column="Column {n}",
            ),
            reference="{issuer_en}. (n.d.). <em>{sentence_title}</em> [{edition_capital}]. {url}",
            note="({issuer_en}, n.d., {place})",
        ),
    },
)

# The Chicago Manual of Style, 18th ed., notes and bibliography: without a date of publication the day of access
# (13.15, 14.104); “n.d.” is for author-date. The translation of a title stands in brackets, in sentence case.
_CHICAGO_WORDS = replace(ENGLISH, chapter="chap. {capital}")
_CHICAGO = Style(
    id="chicago",
    name={"zh": "芝加哥（第18版，注释与书目）", "en": "Chicago, 18th ed. (notes and bibliography)"},
    cites_in="note",
    forms={
        "zh": Form(
            written="en",
            day="us",
            words=_CHICAGO_WORDS,
            reference=(
                "{romanized_issuer} {issuer_zh}. <em>{romanized_title}</em> {title_zh} [{sentence_title}]."
                " {edition_capital}. Accessed {accessed}. {url}."
            ),
            note=(
                "{romanized_issuer} {issuer_zh}, <em>{romanized_title}</em> {title_zh} [{sentence_title}],"
                " {edition}, {place}, accessed {accessed}, {url}."
            ),
        ),
        "en": Form(
            written="en",
            day="us",
            words=_CHICAGO_WORDS,
            reference="{issuer_en}. <em>{title_en}</em>. {edition_capital}. Accessed {accessed}. {url}.",
            note="{issuer_en}, <em>{title_en}</em>, {edition}, {place}, accessed {accessed}, {url}.",
        ),
    },
)

# OSCOLA, 4th ed.: a source without an ISBN has its title in roman within single quotation marks (3.4.1); pinpoints at
# the end, not in the bibliography (3.1.3); <address> accessed day month year (3.1.4); no full stop in the bibliography.
_OSCOLA_WORDS = replace(
    ENGLISH,
    chapter="ch {capital}",
    section="s {small}",
    paragraph="para {n}",
    paragraphs="paras {n}–{last}",
    page=", {n}",
)
_OSCOLA = Style(
    id="oscola",
    name={"zh": "OSCOLA（第4版）", "en": "OSCOLA, 4th ed."},
    cites_in="note",
    forms={
        "zh": Form(
            written="en",
            day="gb",
            words=_OSCOLA_WORDS,
            reference=(
                "{romanized_issuer}, ‘{romanized_title}’ [{title_en}] ({edition}) &lt;{url}&gt; accessed {accessed}"
            ),
            note=(
                "{romanized_issuer}, ‘{romanized_title}’ [{title_en}] ({edition})"
                " {place} &lt;{url}&gt; accessed {accessed}."
            ),
        ),
        "en": Form(
            written="en",
            day="gb",
            words=_OSCOLA_WORDS,
            reference="{issuer_en}, ‘{title_en}’ ({edition}) &lt;{url}&gt; accessed {accessed}",
            note="{issuer_en}, ‘{title_en}’ ({edition}) {place} &lt;{url}&gt; accessed {accessed}.",
        ),
    },
)

# The Bluebook: author abbreviated by T6 (15.1), italic title, address, “last visited” where there is no date (18.2.2);
# § and ¶ (3.3), “at” before a page (3.2); for a foreign title romanization, characters and translation (20.2).
# It has no bibliography: the reference is the citation without a pincite.
_BLUEBOOK_WORDS = replace(
    ENGLISH,
    section="§ {small}",
    paragraph="¶ {n}",
    paragraphs="¶¶ {n}–{last}",
    page=", at {n}",
)
_BLUEBOOK_CHINESE = (
    "{romanized_issuer} ({issuer_zh}) [{short_issuer}], <em>{romanized_title}</em> ({title_zh}) [<em>{title_en}</em>]"
)
_BLUEBOOK = Style(
    id="bluebook",
    name={"zh": "Bluebook", "en": "Bluebook"},
    cites_in="note",
    forms={
        "zh": Form(
            written="en",
            day="us-short",
            words=_BLUEBOOK_WORDS,
            reference=_BLUEBOOK_CHINESE + " ({edition}), {url} (last visited {accessed}).",
            note=_BLUEBOOK_CHINESE + " {place} ({edition}), {url} (last visited {accessed}).",
        ),
        "en": Form(
            written="en",
            day="us-short",
            words=_BLUEBOOK_WORDS,
            reference="{short_issuer}, <em>{title_en}</em> ({edition}), {url} (last visited {accessed}).",
            note="{short_issuer}, <em>{title_en}</em> {place} ({edition}), {url} (last visited {accessed}).",
        ),
    },
)

# MLA Handbook, 9th ed.: a body that is author and publisher stands as publisher, the title first (5.19–22); the
# edition as version (5.48–51); without a date the day of access; in the text the short title (6.18–20).
_MLA_WORDS = replace(ENGLISH, paragraph="par. {n}", paragraphs="pars. {n}–{last}")
_MLA = Style(
    id="mla",
    name={"zh": "MLA（第9版）", "en": "MLA, 9th ed."},
    cites_in="text",
    forms={
        "zh": Form(
            written="en",
            day="gb-short",
            words=_MLA_WORDS,
            reference=(
                "<em>{romanized_title}</em> [<em>{title_en}</em>]. {edition_capital}, {romanized_issuer}, {url}."
                " Accessed {accessed}."
            ),
            note="(<em>{short_title_zh}</em>, {place})",
        ),
        "en": Form(
            written="en",
            day="gb-short",
            words=_MLA_WORDS,
            reference="<em>{title_en}</em>. {edition_capital}, {issuer_en}, {url}. Accessed {accessed}.",
            note="(<em>{short_title_en}</em>, {place})",
        ),
    },
)

STYLES = (_GBT_2025, _GBT_2015, _LAW, _APA, _CHICAGO, _OSCOLA, _BLUEBOOK, _MLA)
EDITION: Wordings = {"zh": "非官方阅读版", "en": "unofficial reading edition"}
