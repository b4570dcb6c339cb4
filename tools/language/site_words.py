"""The few sentences that the edition itself says, in each language."""

from __future__ import annotations

from dataclasses import dataclass

from tools.language.languages import Code


@dataclass(frozen=True, slots=True)
class Wording:
    """What generated pages and the site say in one language. `{…}` is filled in."""

    home: str
    edition: str
    contents: str
    contents_of: str
    year: str
    start: str
    what: str
    honest: str
    page: str
    editions: str
    data: str
    column: str
    parallel: str
    parallel_of: str
    layout: str
    in_columns: str
    interleaved: str
    by_sentence: str
    on_tap: str
    copy_own: str
    copy_other: str
    counterpart: str
    reading: str
    identity: str
    cite: str
    about: str
    published_at: str
    published_on: str
    text_alone: str
    source_of: str
    size: str
    repairs_of: str
    repairs_head: tuple[str, str]
    moved_columns: str
    divergences: str
    counted: str
    retired: str
    retired_note: str
    retired_to: str
    link_to: str
    actions: str
    actions_on: str
    in_context: str
    cite_this: str
    entry: str
    note: str
    in_text: str
    for_managers: str
    file_of_all: str
    printed_on: str
    printed_between: str
    address: str
    trail: str
    before: str
    after: str
    search: str
    search_button: str
    search_short: str
    search_is: str
    search_how: tuple[tuple[str, str], ...]
    search_without: str
    search_browser: str
    short_name: str
    skip: str
    menu: str
    nav: str
    on_this_page: str
    dark: str
    notes: str
    printed_notes: str
    neighbours: str
    previous: str
    next: str


WORDING: dict[Code, Wording] = {
    "zh": Wording(
        home="首页",
        edition="{year}年度报告",
        contents="目录",
        contents_of="{title}（{year}）",
        year="{year}年度",
        start="从头读起",
        what="本站提供这份年度报告的中英文全文，可逐段阅读、检索和引用；每段编号固定，中英文一致。",
        honest="本站为非官方阅读版，文字录自官方公开文本，未作改动；如有出入，以官方发布的文本为准。",
        page="第{page}页",
        editions="各年度报告",
        data="数据",
        column="专栏{chinese}",
        parallel="中英对照",
        parallel_of="{heading}（中英对照）",
        layout="对照方式",
        in_columns="分栏",
        interleaved="逐段",
        by_sentence="逐句",
        on_tap="点按看英文",
        copy_own="复制中文",
        copy_other="复制英文",
        counterpart="英文",
        reading="返回正文",
        identity="永久链接与引用格式",
        cite="引用与链接说明",
        about="关于本站",
        published_at="官方发布：",
        published_on="{name}，{date}",
        text_alone="本站所据仅为提取所得的文本。官方文本在何处、何日发布，未作记录，故此处不列发布地址和日期。",
        source_of="《{title}（{year}）》，{issuer}发布。",
        size="文本共{lines}行、{characters}字符，SHA-256校验值为",
        repairs_of="{year}年度共修复{count}处，涉及的行和依据的规则逐一列在",
        repairs_head=("修复了什么", "处数"),
        moved_columns="{year}年度有{count}个专栏在两种语言中排印位置不同，本站统一置于中文所在之处。",
        divergences="{year}年度查出中英文不一致、用语或印刷有误之处{count}处，其中{major}处涉及实质内容，一律照录不改，载于",
        counted="{title}：{count}条",
        retired="已停用的编号",
        retired_note="编号{id}已停用。{why}",
        retired_to="现编号为{id}。",
        link_to="{number}的链接",
        actions="链接、复制与引用",
        actions_on="{number}：链接、复制与引用",
        in_context="在正文中查看",
        cite_this="引用本段",
        entry="文献条目",
        note="注释",
        in_text="文内引用",
        for_managers="导入文献管理软件，或贴入网页",
        file_of_all="{file}（含中英文）",
        printed_on="印刷本：第{page}页（据报告目录）",
        printed_between="印刷本：第{first}页至第{last}页之间（据报告目录）",
        address="永久链接",
        trail="所在位置",
        before="上文",
        after="下文",
        search="搜索报告",
        search_button="搜索",
        search_short="打击侵权假冒年报",
        search_is="检索年度报告的中英文全文，直达所在段落。",
        search_how=(
            ("侵犯商业秘密 公安", "先列含有全部词语的段落；没有时列出最接近的，并划去未含的词语"),
            ("海关查扣了多少货物？", "可用问句和别的说法，查得的同义词会注明"),
            ("“惩罚性赔偿”", "引号内精确匹配"),
            ("28.7万、8160万", "同时查出287,000；也查出四舍五入后相同的数字"),
            ("4.1、四（一）、专栏三、第15页", "直达该节、专栏或印刷页"),
            ("SAMR、市場監管", "用英文缩写、繁体字也能查到中文段落"),
        ),
        search_without="搜索须启用JavaScript；未启用时，可打开",
        search_browser="，在各章页面使用浏览器的“查找”功能（Ctrl+F）；全文另见数据文件：",
        short_name="打击侵权假冒年报",
        skip="跳至正文",
        menu="目录",
        nav="全站目录",
        on_this_page="本页",
        dark="深色",
        notes="注记",
        printed_notes="校记",
        neighbours="前后篇",
        previous="上一篇",
        next="下一篇",
    ),
    "en": Wording(
        home="Home",
        edition="{year} report",
        contents="Contents",
        contents_of="{title} ({year})",
        year="{year}",
        start="Start reading",
        what=(
            "Read, search and cite this annual report in Chinese and English: every paragraph has a permanent "
            "number, the same in both languages."
        ),
        honest=(
            "This is an unofficial reading edition. The text is taken unchanged from the official publication, "
            "which prevails in case of any discrepancy."
        ),
        page="p. {page}",
        editions="Editions",
        data="Data",
        column="Column {n}",
        parallel="Side by side",
        parallel_of="{heading} (side by side)",
        layout="Layout",
        in_columns="Columns",
        interleaved="Interleaved",
        by_sentence="By sentence",
        on_tap="Chinese on tap",
        copy_own="Copy English",
        copy_other="Copy Chinese",
        counterpart="Chinese",
        reading="Back to the text",
        identity="Permanent address and citations",
        cite="How to cite and link",
        about="About this edition",
        published_at="Official publication: ",
        published_on="{name}, {date}",
        text_alone=(
            "What this edition was made from is the extracted text alone. Where and when the official text was "
            "published is not recorded, so no address and no date of publication stand here."
        ),
        source_of="{title} ({year}). Issuer: {issuer}.",
        size="The text has {lines} lines and {characters} characters; its SHA-256 checksum is",
        repairs_of="{year}: {count} repairs, each with its lines and its rule in",
        repairs_head=("What was mended", "Places"),
        moved_columns=(
            "{year}: columns printed elsewhere in one language: {count}. Here they stand where the Chinese has them."
        ),
        divergences=(
            "{year}: {count} places where the languages differ, or wording or print is at fault, {major} of them "
            "major. All stay as printed, and are described in"
        ),
        counted="{title}: {count}",
        retired="Retired numbers",
        retired_note="The number {id} is retired. {why}",
        retired_to="It is now {id}.",
        link_to="Link to {number}",
        actions="Link, copy, cite",
        actions_on="{number}: link, copy, cite",
        in_context="Read in context",
        cite_this="Cite this passage",
        entry="bibliography entry",
        note="note",
        in_text="reference in the text",
        for_managers="For reference managers and web pages",
        file_of_all="{file} (both languages)",
        printed_on="In print: p. {page} (from the report's contents)",
        printed_between="In print: between p. {first} and p. {last} (from the report's contents)",
        address="Permanent address",
        trail="Where this stands",
        before="Before",
        after="After",
        search="Search the report",
        search_button="Search",
        search_short="IPR report",
        search_is="Search the full text in Chinese and English, and go straight to the paragraph.",
        search_how=(
            (
                "trade secret police",
                "passages with all words; when there are none, those with most, the others struck out",
            ),
            (
                "how many goods did customs seize?",
                "questions and other words will do; it is said which words were found instead",
            ),
            ("“punitive damages”", "in quotation marks: exact phrase"),
            ("287,000", "also finds 28.7万; “81.6 million” finds the number that rounds to it"),
            ("4.1, IV.i, Column 3, p. 46", "goes to the section, the column or the printed page"),
            ("海关", "Chinese words also find the English passages"),
        ),
        search_without="Search requires JavaScript. Without it, open the",
        search_browser=(
            " and use your browser's own search (Ctrl+F) on the page of a chapter; "
            "the full text is also in this data file:"
        ),
        short_name="IPR Annual Report",
        skip="Skip to the text",
        menu="Contents",
        nav="Contents of the site",
        on_this_page="On this page",
        dark="Dark colours",
        notes="Notes",
        printed_notes="Textual notes",
        neighbours="Previous and next",
        previous="Previous",
        next="Next",
    ),
}
