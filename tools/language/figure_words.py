"""What the page of a figure says, in each language."""

from __future__ import annotations

from dataclasses import dataclass

from tools.language.languages import Code


@dataclass(frozen=True, slots=True)
class FigureWording:
    """The words of the page of a figure in one language. `{…}` is filled in."""

    title: str
    trail: str
    period: str
    no_period: str
    theme: str
    place: str
    change: str
    is_change: str
    sentence: str
    group: str
    cite: str
    cite_how: str
    other_styles: str
    address: str
    take: str
    picture: str
    embed: str
    source: str
    before: str
    after: str
    retired: str


FIGURE_WORDING: dict[Code, FigureWording] = {
    "zh": FigureWording(
        title="{label}：{value}",
        trail="所在位置",
        period="时间",
        no_period="报告未写明",
        theme="类别",
        place="出处",
        change="增减",
        is_change="所指数据",
        sentence="原文",
        group="可比的数据",
        cite="引用此数据",
        cite_how="按数据所在段落引用，该段永久链接：",
        other_styles="其他引用格式和文献管理软件文件",
        address="本页链接",
        take="下载与嵌入",
        picture="图片（SVG）",
        embed="嵌入网页的代码",
        source="{title}，{place}",
        before="上一项",
        after="下一项",
        retired="此条目不再收录",
    ),
    "en": FigureWording(
        title="{label}: {value}",
        trail="Where this stands",
        period="Period",
        no_period="not stated in the report",
        theme="Theme",
        place="Place",
        change="Change",
        is_change="Change of",
        sentence="In the report",
        group="Figures to compare",
        cite="Cite this figure",
        cite_how="A figure is cited by its paragraph, whose permanent address is ",
        other_styles="Other styles, and files for reference managers",
        address="Address of this page",
        take="Download and embed",
        picture="Picture (SVG)",
        embed="Code to embed",
        source="{title}, {place}",
        before="Previous",
        after="Next",
        retired="This entry is no longer kept",
    ),
}
