"""What the downloads say of themselves, and what their page says of them, in each language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from tools.language.languages import Code


@dataclass(frozen=True, slots=True)
class FormatWords:
    """What a format is called, and what it is for."""

    title: str
    purpose: str


@dataclass(frozen=True, slots=True)
class DownloadWords:
    """The words of the downloads in one language. `{…}` is filled in."""

    title: str
    intro: tuple[str, ...]
    find: str
    found: str
    unofficial: str
    licence: str
    made: str
    address: str
    title_page: str
    landmarks: str
    pages: str
    accessible: str
    formats: Mapping[str, FormatWords]
    keep: str
    keep_what: str
    variants: Mapping[str, str]
    with_notes: str
    notes: str
    back: str
    appendix: str
    between: str
    file: str
    size: str
    not_made: str
    data: str
    data_purpose: str
    licences: str


DOWNLOAD_WORDS: Mapping[Code, DownloadWords] = {
    "zh": DownloadWords(
        title="下载",
        intro=(
            "整份报告可以下载后阅读、打印、编辑或分析。所有文件由同一份数据生成，各段编号与本站一致。",
            "这些文件均为非官方版本，与官方发布的文本不一致的，以官方发布的文本为准。",
        ),
        find="在本文件中查找",
        found="{count}段",
        unofficial="非官方阅读版",
        licence=(
            "报告文本不属于本版，本版无权许可他人使用；"
            "编者的工作（标注、说明、编号等）采用知识共享署名 4.0 国际许可协议。"
        ),
        made="本文件生成日期：{date}",
        address="段落编号即其永久链接：{address}",
        title_page="书名页",
        landmarks="导航点",
        pages="印刷本页码",
        accessible="全文为文字，无图片；有目录、标题层级和印刷本页码可供导航，语言均已标明。",
        formats={
            "pdf": FormatWords("PDF", "供打印和按页阅读：有目录、页码和书签，段落编号即永久链接；对照版左右分栏。"),
            "epub": FormatWords("EPUB", "供电子书阅读器和手机离线阅读，字号可调；对照版逐段对照。"),
            "docx": FormatWords("Word", "供编辑、批注和摘录：标题用标准样式，各段有书签；对照版为两栏表格。"),
            "html": FormatWords("单个网页文件", "用浏览器打开即可阅读和查找，无须联网。"),
            "tmx": FormatWords("TMX", "供翻译软件使用的翻译记忆库：全部逐句对照，已知差异附说明。"),
            "xlf": FormatWords("XLIFF", "供翻译软件打开的双语文件：XLIFF格式，逐段逐句对照。"),
            "tbx": FormatWords("TBX", "供术语管理软件使用的术语库：中英文术语及其译法。"),
            "tei.xml": FormatWords("TEI", "供语料库和数字人文研究：TEI P5格式，两种语言逐段互相指向。"),
            "sqlite": FormatWords("SQLite", "正文和各项索引合为一个数据库，可用SQL查询，也可在Datasette中打开。"),
            "skos.ttl": FormatWords(
                "SKOS", "机构和术语的中英文名称及其关系，供知识图谱和叙词表软件使用（Turtle 格式）。"
            ),
            "pictures": FormatWords("分享图片", "各章、各段和各项数据的预览图，供在网页和社交媒体上分享时使用。"),
            "site": FormatWords(
                "整个网站", "解压后打开 index.html，无须联网即可阅读全部网页；搜索请用上面的单个网页文件。"
            ),
            "sums": FormatWords("校验值", "以上各文件的SHA-256校验值，可用 sha256sum --check 核对。"),
        },
        keep="离线阅读",
        keep_what=(
            "可将本站各页和搜索保存在浏览器中，断网时仍可阅读。只有您点击后才会保存，随时可以删除；联网时显示的始终是最新版本。"
            "此功能需要启用脚本。"
        ),
        variants={"zh": "中文", "en": "英文", "zh-en": "中英对照"},
        with_notes="{}，附校记和索引",
        notes="校记",
        back="返回正文",
        appendix="附录：索引",
        between="、",
        file="{}：{}",
        size="，{size} KB，{date}",
        not_made="（本站未提供此文件）",
        data="数据文件",
        data_purpose="正文和各项索引另有JSON和CSV文件，各附格式说明；datapackage.json列出全部文件。",
        licences="许可",
    ),
    "en": DownloadWords(
        title="Downloads",
        intro=(
            "The whole report to read, print, edit or analyse. All files are made from the same data, and their "
            "paragraphs have the numbers that they have here.",
            "All of them are unofficial; the official publication prevails in case of any discrepancy.",
        ),
        find="Find in this file",
        found="{count} passages",
        unofficial="Unofficial reading edition",
        licence=(
            "The report's text is its issuer's, and not ours to license; the editors' work (labels, notes, numbering) "
            "is under CC BY 4.0."
        ),
        made="This file was made on {date}.",
        address="The number of a paragraph is its permanent address: {address}",
        title_page="Title page",
        landmarks="Landmarks",
        pages="Pages of the print",
        accessible="All text, no images; contents, headings and printed pages lead through it, languages are marked.",
        formats={
            "pdf": FormatWords(
                "PDF",
                "To print and to read by the page: contents, page numbers and bookmarks; the number of a paragraph "
                "leads to its permanent address. With both languages in facing columns, too.",
            ),
            "epub": FormatWords(
                "EPUB",
                "To read on an e-reader or a phone, offline, in the size that suits you; with both languages, "
                "paragraph by paragraph.",
            ),
            "docx": FormatWords(
                "Word",
                "To edit, annotate and excerpt: headings in real styles, a bookmark for each paragraph; with both "
                "languages as a table of two columns.",
            ),
            "html": FormatWords("One web page", "To open in any browser, without a connection; it has a search."),
            "tmx": FormatWords(
                "TMX", "A translation memory of all pairs of sentences, with the known differences as notes."
            ),
            "xlf": FormatWords("XLIFF", "Both languages, sentence by sentence, to open in a translator's tool."),
            "tbx": FormatWords("TBX", "The terms of the field with their renderings, for terminology tools."),
            "tei.xml": FormatWords(
                "TEI", "For corpora and digital humanities: TEI P5, with each segment pointing to its counterpart."
            ),
            "sqlite": FormatWords(
                "SQLite", "The text and all registers as one database, to query with SQL or to open in Datasette."
            ),
            "skos.ttl": FormatWords(
                "SKOS",
                "Bodies and terms with their names in both languages, for vocabularies and linked data (Turtle).",
            ),
            "pictures": FormatWords(
                "Pictures to share", "A preview of each chapter, passage and figure, for pages and social media."
            ),
            "site": FormatWords(
                "The whole site",
                "Unpack it and open index.html: every page, without a connection. The one web page above has a search.",
            ),
            "sums": FormatWords("Checksums", "The SHA-256 of all of these files, as sha256sum --check reads them."),
        },
        keep="Read offline",
        keep_what=(
            "Your browser can keep the pages and the search of this site for when there is no connection. It does so "
            "only when you ask, and forgets them when you say so; with a connection you always see the newest version. "
            "This needs scripts."
        ),
        variants={"zh": "Chinese", "en": "English", "zh-en": "Both languages"},
        with_notes="{}, with notes and registers",
        notes="Textual notes",
        back="Back to the text",
        appendix="Appendix: registers",
        between=", ",
        file="{}: {}",
        size=", {size} KB, {date}",
        not_made=" (not provided here)",
        data="Data files",
        data_purpose=(
            "The text and the registers are also JSON and CSV files, each with its schema; datapackage.json lists "
            "them all."
        ),
        licences="Licences",
    ),
}
