"""What the pages of the registers say, in each language."""

from __future__ import annotations

from dataclasses import dataclass

from tools.language.languages import Code


@dataclass(frozen=True, slots=True)
class RegisterWording:
    """The words of the register pages in one language. `{…}` is filled in."""

    glossary: str
    glossary_intro: str
    figures: str
    figures_intro: str
    documents: str
    documents_intro: str
    columns: str
    columns_intro: str
    errata: str
    errata_intro: tuple[str, ...]
    errata_counts: str
    errata_readings: str
    of_year: str
    registers: str
    headline: str
    all_figures: str
    index: str
    by_name: dict[Code, str]
    by_abbreviation: str
    language: dict[Code, str]
    official: str
    official_source: str
    also: str
    defined: str
    part_of: str
    note: str
    passages: str
    one_passage: str
    in_passages: str
    in_one_passage: str
    counts: str
    mentions: str
    place: str
    not_named: str
    in_year: str
    value: str
    label: str
    period: str
    bodies: str
    change: str
    chapters: str
    up: str
    down: str
    previous: str
    quoted: str
    download: str
    issuers: str
    variants: str
    by_issuer: str
    facts: str
    outcome: str
    case_figures: str
    read_column: str
    printed: dict[Code, str]
    nothing_printed: str
    erratum_sign: str
    kinds: dict[str, str]
    document_kinds: dict[str, str]
    themes: dict[str, str]
    qualifiers: dict[str, str]
    bounds: dict[str, str]
    severities: dict[str, str]
    severity_means: dict[str, str]
    erratum_kinds: dict[str, str]
    separator: str
    colon: str


REGISTER_WORDING: dict[Code, RegisterWording] = {
    "zh": RegisterWording(
        glossary="机构与术语",
        glossary_intro=(
            "报告提到的机构、国际组织、国家和术语：两种语言的名称、缩写，以及每一处提及。名称照报告所印；"
            "报告未写全称的，另附正式全称及其来源。"
        ),
        figures="数字",
        figures_intro=(
            "报告中计数或计量的每一个数字，案例中的也在内：数值、单位、所计对象、时期和机构，各附所在段落。"
            "“近”“约”“余”等限定词照原文列出。条形只在同一主题内单位相同、可以相比的数字之间比较长短。"
        ),
        documents="文件与行动",
        documents_intro="报告引用的法律、法规、文件、报告、条约、专项行动和活动：两种语言的名称、发布或组织机构，以及引用它的段落。",
        columns="专栏案例",
        columns_intro="报告以专栏刊出的案例：案情、办理机构、结果和数字。概述由编者据原文写成，每句都有引文为据。",
        errata="勘误与两种文本的差异",
        errata_intro=(
            "正文一律照印，不作改动。这里列出中英文内容不一致之处、印刷错误和前后不一的名称，并说明各印作什么；"
            "我们只陈述事实，不替发布机构改正。",
            "做法：把对齐后的全部段落逐句对读两遍，由两次独立的阅读各自列出，再逐条比较、核对引文；每条引文都由程序在原文中核实。",
            "“重要”指只读一种语言的读者可能对谁、什么、何时或多少产生误解；“次要”指有所缺失、增添或错误，但不致误解；"
            "其余为“文字”。",
        ),
        errata_counts="共 {count} 条：重要 {major} 条，次要 {minor} 条，文字 {style} 条。",
        errata_readings="其中 {both} 条两次阅读都已发现，{one} 条只见于一次阅读，{editor} 条在比较时补入。",
        of_year="{title}（{year}）",
        registers="按索引查阅",
        headline="{year} 年的主要数字",
        all_figures="全部 {count} 个数字",
        index="索引",
        by_name={"zh": "按中文名称", "en": "按英文名称"},
        by_abbreviation="按缩写",
        language={"zh": "中文", "en": "英文"},
        official="正式全称",
        official_source="来源：{source}",
        also="也称（报告未用）",
        defined="首次写明",
        part_of="隶属",
        note="说明",
        passages="提及它的 {count} 段",
        one_passage="提及它的 1 段",
        in_passages="见于 {count} 段",
        in_one_passage="见于 1 段",
        counts="中文 {zh} 处，英文 {en} 处",
        mentions="各章提及的段数",
        place="出处",
        not_named="（此处未直称其名）",
        in_year="{year} 年度报告",
        value="数值",
        label="所计对象",
        period="时期",
        bodies="机构",
        change="限定与变化",
        chapters="章",
        up="↑ 增长",
        down="↓ 下降",
        previous="上期 {value}",
        quoted="原文",
        download="下载数据",
        issuers="发布或组织机构",
        variants="报告中的其他写法",
        by_issuer="按机构",
        facts="案情",
        outcome="结果",
        case_figures="数字",
        read_column="阅读全文",
        printed={"zh": "中文印作", "en": "英文印作"},
        nothing_printed="（无对应文字）",
        erratum_sign="勘误：{kind}（{severity}）",
        kinds={
            "party": "党的机构",
            "agency": "国家机关",
            "judiciary": "司法机关",
            "local": "地方机构",
            "international": "国际组织",
            "country": "国家",
            "term": "术语",
        },
        document_kinds={
            "law": "法律",
            "rule": "法规、规章和管理办法",
            "interpretation": "司法解释",
            "policy": "政策文件",
            "plan": "规划、方案和工作要点",
            "guideline": "指引和指南",
            "standard": "标准",
            "catalogue": "目录和清单",
            "report": "报告",
            "treaty": "条约和协定",
            "statement": "声明和倡议",
            "campaign": "专项行动",
            "event": "宣传活动和会议",
        },
        themes={
            "economy": "经济形势",
            "registration": "授权与登记",
            "innovation": "创新",
            "coordination": "统筹协调",
            "enforcement": "行政执法",
            "copyright": "版权",
            "customs": "海关",
            "police": "公安",
            "procuratorate": "检察",
            "courts": "审判",
            "services": "监管服务",
            "publicity": "宣传",
            "international": "国际合作",
            "cases": "专栏案例",
        },
        qualifiers={"nearly": "近", "about": "约", "over": "超过"},
        bounds={"low": "最低", "high": "最高"},
        severities={"major": "重要", "minor": "次要", "style": "文字"},
        severity_means={
            "major": "只读一种语言的读者可能误解谁、什么、何时或多少。",
            "minor": "有所缺失、增添或错误，但不致误解。",
            "style": "其余。",
        },
        erratum_kinds={
            "differs": "两文不一",
            "omitted": "缺漏",
            "added": "增添",
            "misprint": "误印",
            "inconsistent": "前后不一",
            "mistranslated": "译文有误",
        },
        separator="、",
        colon="：",
    ),
    "en": RegisterWording(
        glossary="Agencies and terms",
        glossary_intro=(
            "The agencies, international organisations, countries and terms that the report names: their names in "
            "both languages, their abbreviations, and every mention. Names stand as the report prints them; where it "
            "never gives the full name, the standard one is added with its source."
        ),
        figures="Figures",
        figures_intro=(
            "Every number of the report that counts or measures something, those of the cases included: value, unit, "
            "what it counts, period and bodies, each with its paragraph. “Nearly”, “about” and “over” stand as "
            "in the text. Bars compare lengths only among figures of one theme and unit that belong together."
        ),
        documents="Documents and campaigns",
        documents_intro=(
            "The laws, rules, documents, reports, treaties, campaigns and events that the report cites: both titles, "
            "who issued or ran them, and the passages."
        ),
        columns="Cases",
        columns_intro=(
            "The cases that the report prints in boxes: what happened, who acted, how it ended, and the figures. The "
            "summaries are ours; each sentence is borne by a quotation."
        ),
        errata="Errata and divergences",
        errata_intro=(
            "The text stands as printed, unchanged. Here are the places where the Chinese and the English differ in "
            "content, the misprints and the inconsistent names, with what is printed where. We state facts; we do not "
            "correct the issuer.",
            "How it was made: all aligned passages were read sentence by sentence in two independent readings, the two "
            "lists were compared record by record, and every quotation is verified against the text by a program.",
            "Major: a reader of one language could be misled about who, what, when or how much. Minor: something is "
            "lost, added or wrong without misleading. Style: the rest.",
        ),
        errata_counts="{count} records: {major} major, {minor} minor, {style} of style.",
        errata_readings=(
            "Both readings saw {both} of them, one reading alone {one}; {editor} were added in the comparison."
        ),
        of_year="{title} ({year})",
        registers="Look things up",
        headline="{year} in figures",
        all_figures="All {count} figures",
        index="Index",
        by_name={"zh": "By Chinese name", "en": "By English name"},
        by_abbreviation="By abbreviation",
        language={"zh": "Chinese", "en": "English"},
        official="Standard full name",
        official_source="source: {source}",
        also="Also called (not in the report)",
        defined="Defined",
        part_of="Part of",
        note="Note",
        passages="The {count} passages that name it",
        one_passage="The one passage that names it",
        in_passages="in {count} passages",
        in_one_passage="in one passage",
        counts="{zh} in Chinese, {en} in English",
        mentions="Passages by chapter",
        place="Place",
        not_named="(not by name here)",
        in_year="In the {year} report",
        value="Value",
        label="What it counts",
        period="Period",
        bodies="Bodies",
        change="Qualifier, change",
        chapters="chapter",
        up="↑ rise",
        down="↓ fall",
        previous="before: {value}",
        quoted="As printed",
        download="Download the data",
        issuers="Issued or run by",
        variants="Other forms in the report",
        by_issuer="By body",
        facts="What happened",
        outcome="Outcome",
        case_figures="Figures",
        read_column="Read the whole column",
        printed={"zh": "Chinese", "en": "English"},
        nothing_printed="(nothing that corresponds)",
        erratum_sign="Erratum: {kind} ({severity})",
        kinds={
            "party": "Party bodies",
            "agency": "State agencies",
            "judiciary": "Judiciary",
            "local": "Local bodies",
            "international": "International organisations",
            "country": "Countries",
            "term": "Terms",
        },
        document_kinds={
            "law": "Laws",
            "rule": "Regulations, rules and measures",
            "interpretation": "Judicial interpretations",
            "policy": "Policy documents",
            "plan": "Plans and priorities",
            "guideline": "Guidelines",
            "standard": "Standards",
            "catalogue": "Catalogues and lists",
            "report": "Reports",
            "treaty": "Treaties and agreements",
            "statement": "Statements and appeals",
            "campaign": "Enforcement campaigns and special actions",
            "event": "Publicity activities and conferences",
        },
        themes={
            "economy": "The economy",
            "registration": "Grants and registrations",
            "innovation": "Innovation",
            "coordination": "Coordination",
            "enforcement": "Administrative enforcement",
            "copyright": "Copyright",
            "customs": "Customs",
            "police": "Police",
            "procuratorate": "Procuratorates",
            "courts": "Courts",
            "services": "Regulatory services",
            "publicity": "Publicity",
            "international": "International cooperation",
            "cases": "The cases in the columns",
        },
        qualifiers={"nearly": "nearly", "about": "about", "over": "over"},
        bounds={"low": "lowest", "high": "highest"},
        severities={"major": "Major", "minor": "Minor", "style": "Style"},
        severity_means={
            "major": "A reader of one language could be misled about who, what, when or how much.",
            "minor": "Something is lost, added or wrong without misleading.",
            "style": "The rest.",
        },
        erratum_kinds={
            "differs": "the languages differ",
            "omitted": "omitted",
            "added": "added",
            "misprint": "misprint",
            "inconsistent": "inconsistent",
            "mistranslated": "mistranslated",
        },
        separator=", ",
        colon=": ",
    ),
}
