"""What the downloads say of themselves, and what their page says of them, in each language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from tools.language.languages import Code


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
    ),
}
