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
    terms: str
    terms_intro: str
    terms_counts: str
    domains: dict[str, str]
    bracketed: str
    of_year: str
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
    has_parts: str
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
    up: str
    down: str
    previous: str
    quoted: str
    as_printed: str
    ranks: str
    charts: str
    pictures: str
    chart_unit: str
    chart_units: str
    chart_no_period: str
    chart_shows: str
    chart_between: str
    chart_table: str
    download: str
    issuers: str
    issuers_in: str
    issuers_unnamed: str
    official_title: str
    variants: str
    by_issuer: str
    facts: str
    outcome: str
    case_figures: str
    read_column: str
    printed: dict[Code, str]
    nothing_printed: str
    erratum_sign: str
    series: str
    series_places: str
    kinds: dict[str, str]
    document_kinds: dict[str, str]
    themes: dict[str, str]
    qualifiers: dict[str, str]
    bounds: dict[str, str]
    bounds_of_time: dict[str, str]
    severities: dict[str, str]
    severity_means: dict[str, str]
    erratum_kinds: dict[str, str]
    retired: str
    retired_note: str
    retired_to: str
    retired_link: str
    separator: str
    clause: str
    colon: str


REGISTER_WORDING: dict[Code, RegisterWording] = {
    "zh": RegisterWording(
        glossary="机构与缩略语",
        glossary_intro=(
            "收录报告提及的机构和国际组织，以及英文用缩写的国家和术语，列出中英文名称、缩写和全部出处。名称依报告原文；"
            "报告未用全称的，另注规范全称及来源。检察机关、市场监管部门等泛称和会议不单列。"
        ),
        figures="数据一览",
        figures_intro=(
            "收录报告（含专栏案例）中用于计数、计量的全部数字和国际排名，列明数值、单位、指标、时间、机构和出处。"
            "数值统一写法，旁附原文用语；限定词依原文。条形图只用于同一口径的数字。"
        ),
        documents="文件与行动",
        documents_intro="收录报告提及的法律法规、政策文件、报告、条约、专项行动和活动，列出中英文名称、发布或组织机构及出处。",
        columns="专栏案例",
        columns_intro="汇集报告各专栏所载案例的案情、办理机构、处理结果和数据。概述为本站编写，逐句附有原文依据。",
        errata="校记",
        errata_intro=(
            "正文一律照印，不作改动。此处列出中英文内容不一致、印误和前后不一之处，并列出两种文本的原文。"
            "本站只作记录，不代发布机构更正。",
            "校读方法：中英文逐段对齐后，先后两次独立逐句校读，各自列出差异，再逐条比对；所有引文均由程序与原文核对。",
            "“重要”：只读一种文本的读者可能误解主体、事项、时间或数量；“一般”：内容有缺失、增添或不同，但不致误解；"
            "“文字”：其余用词、语法和排印问题。",
        ),
        errata_counts="共{count}条，涉及{places}处：重要{major}条，一般{minor}条，文字{style}条。",
        errata_readings="两次校读均发现{both}处，仅一次发现{one}处，比对和复核时补入{editor}处。",
        terms="术语对照",
        terms_intro=(
            "供译者参考。收录报告中法律、执法、海关、司法、知识产权、市场监管和政策方面的术语，列出各种译法及全部出处，"
            "用词依报告原文，不作推荐。由两人分别通读全文、各自列出术语，再逐条比对；所有引文均由程序与原文核对，"
            "并确认所列中文术语无一处遗漏。"
            "机构名称见“机构与缩略语”，文件名称见“文件与行动”。"
        ),
        terms_counts="共{count}条，{places}处；两人均列出{both}条，仅一人列出{one}条。",
        domains={
            "law": "法律",
            "enforcement": "行政和刑事执法",
            "courts": "审判",
            "procuratorate": "检察",
            "customs": "海关与寄递",
            "market": "市场监管",
            "registration": "专利、商标等的申请与授权",
            "copyright": "版权",
            "policy": "政策",
            "economy": "经济",
            "international": "国际合作",
            "services": "服务",
        },
        bracketed="（{}）",
        of_year="{title}（{year}）",
        headline="{year}年度报告主要数据",
        all_figures="全部{count}项数据",
        index="索引",
        by_name={"zh": "按中文名称", "en": "按英文名称"},
        by_abbreviation="按缩写",
        language={"zh": "中文", "en": "英文"},
        official="规范全称",
        official_source="来源：{source}",
        also="其他称谓（报告未用）",
        defined="缩写首次释义",
        part_of="隶属",
        has_parts="所属机构（报告提及）",
        note="说明",
        passages="提及段落（{count}）",
        one_passage="提及段落（1）",
        in_passages="见于{count}段",
        in_one_passage="见于1段",
        counts="中文{zh}处，英文{en}处",
        mentions="各章提及的段数",
        place="出处",
        not_named="（此处未出现名称）",
        in_year="{year}年度报告",
        value="数值",
        label="指标",
        period="时间",
        bodies="机构",
        change="限值与增减",
        up="↑ 增长",
        down="↓ 下降",
        previous="{period}年为{value}",
        quoted="原文",
        as_printed="原文：{words}",
        ranks="国际排名",
        charts="图表：可比的数据",
        pictures="图看{year}年",
        chart_unit="单位：{unit}",
        chart_units="单位见各项",
        chart_no_period="报告未写明时间",
        chart_shows="条形图，从零起，由大到小：{bars}。",
        chart_between="；",
        chart_table="以表格查看",
        download="下载数据",
        issuers="发布或组织机构",
        issuers_in="{language}印作{names}",
        issuers_unnamed="{language}未写明",
        official_title="正式名称",
        variants="报告中的异称",
        by_issuer="按机构",
        facts="案情",
        outcome="处理结果",
        case_figures="数据",
        read_column="查看专栏全文",
        printed={"zh": "中文原文", "en": "英文原文"},
        nothing_printed="（无对应文字）",
        series="多处相同",
        series_places="{count}处",
        erratum_sign="校记：{kind}（{severity}）",
        kinds={
            "party": "党的机构",
            "agency": "中央行政机关",
            "judiciary": "司法机关",
            "local": "地方机构",
            "international": "国际组织",
            "country": "国家",
            "term": "其他缩略语",
        },
        document_kinds={
            "law": "法律",
            "rule": "行政法规、规章和规范性文件",
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
            "event": "活动、会议、展会和纪念日",
        },
        themes={
            "economy": "经济形势",
            "registration": "授权、注册与登记",
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
        qualifiers={"nearly": "近", "about": "约", "over": "逾"},
        bounds={"low": "最低", "high": "最高"},
        bounds_of_time={"low": "最短", "high": "最长"},
        severities={"major": "重要", "minor": "一般", "style": "文字"},
        severity_means={
            "major": "只读一种文本的读者可能误解主体、事项、时间或数量。",
            "minor": "内容有缺失、增添或不同，但不致误解。",
            "style": "其余用词、语法和排印问题。",
        },
        erratum_kinds={
            "differs": "中英不一致",
            "chinese-only": "仅中文有",
            "english-only": "仅英文有",
            "meaning": "词义不同",
            "misprint": "印误",
            "usage": "语法与用语",
            "inconsistent": "前后不一",
        },
        retired="不再收录的条目",
        retired_note="此条目不再收录。",
        retired_to="见{}。",
        retired_link="“{}”中的条目",
        separator="、",
        clause="，",
        colon="：",
    ),
    "en": RegisterWording(
        glossary="Agencies and abbreviations",
        glossary_intro=(
            "The agencies and international organizations that the report names, and the countries and terms that its "
            "English abbreviates: names in both languages, abbreviations, and every mention. Names stand as the report "
            "prints them; where it never gives the full name, the standard one is added with its source. General names "
            "(procuratorial bodies, market regulatory authorities) and meetings have no entries."
        ),
        figures="Figures",
        figures_intro=(
            "Every number of the report that counts, measures or ranks, including those in the boxed cases: value, "
            "unit, what it counts, period and bodies, each with its paragraph. Values are written in one way, "
            "with the words as printed beside them; qualifiers are the report's own. Bars are drawn only among figures "
            "that count the same kind of thing."
        ),
        documents="Documents and campaigns",
        documents_intro=(
            "The laws, rules, documents, reports, treaties, campaigns and events that the report cites: both titles, "
            "who issued or ran them, and the passages."
        ),
        columns="Cases",
        columns_intro=(
            "The cases that the report prints in boxes: what happened, who acted, how it ended, and the figures. The "
            "summaries are ours; each sentence is supported by a quotation."
        ),
        errata="Textual notes",
        errata_intro=(
            "The text stands as printed, unchanged. Listed below are the places where the Chinese and the English "
            "differ in content, the misprints and the inconsistencies, with the wording of each. We record what is "
            "printed and correct nothing.",
            "How the list was made: all aligned passages were read sentence by sentence in two independent readings, "
            "the two lists were compared record by record, and a program checks every quotation against the text.",
            "Major: a reader of one language could be misled about who, what, when or how much. Minor: something is "
            "lost, added or different, but a reader would not be misled. Style: other points of wording, grammar and "
            "typography.",
        ),
        errata_counts="{count:,} records on {places:,} places: {major} major, {minor} minor, {style} stylistic.",
        errata_readings=(
            "{both} places were found in both readings and {one} in only one; {editor} were added when the two lists "
            "were compared and read over."
        ),
        terms="Terms for translators",
        terms_intro=(
            "The terms of law, enforcement, customs, the courts, intellectual property, market "
            "regulation and policy in the report, each with all its renderings and places. The words are those of the "
            "report; none is recommended. Two readers went through the whole report and listed the terms "
            "independently, and the two lists were compared. A program checks every quotation against the text, and "
            "that no place of a listed Chinese form is left out. Names of bodies are under “Agencies and "
            "abbreviations”, "
            "titles under “Documents and campaigns”."
        ),
        terms_counts="{count:,} terms in {places:,} places; both readers listed {both}, one reader alone {one}.",
        domains={
            "law": "Law",
            "enforcement": "Administrative and criminal enforcement",
            "courts": "Courts",
            "procuratorate": "Procuratorates",
            "customs": "Customs and the post",
            "market": "Market regulation",
            "registration": "Patents, trademarks and other registered rights",
            "copyright": "Copyright",
            "policy": "Policy",
            "economy": "The economy",
            "international": "International cooperation",
            "services": "Services",
        },
        bracketed=" ({})",
        of_year="{title} ({year})",
        headline="The {year} report in figures",
        all_figures="All {count} figures",
        index="Index",
        by_name={"zh": "By Chinese name", "en": "By English name"},
        by_abbreviation="By abbreviation",
        language={"zh": "Chinese", "en": "English"},
        official="Standard full name",
        official_source="source: {source}",
        also="Also called (not in the report)",
        defined="First defined",
        part_of="Part of",
        has_parts="Its bodies in the report",
        note="Note",
        passages="Named in {count} passages",
        one_passage="Named in one passage",
        in_passages="in {count} passages",
        in_one_passage="in one passage",
        counts="{zh} in Chinese, {en} in English",
        mentions="Passages by chapter",
        place="Place",
        not_named="(not named here)",
        in_year="In the {year} report",
        value="Value",
        label="What it counts",
        period="Period",
        bodies="Bodies",
        change="Bound, change",
        up="↑ up",
        down="↓ down",
        previous="{value} in {period}",
        quoted="As printed",
        as_printed="as printed: {words}",
        ranks="International rankings",
        charts="Charts: figures to compare",
        pictures="{year} in pictures",
        chart_unit="in {unit}",
        chart_units="units as given with each",
        chart_no_period="no period stated",
        chart_shows="Bars from zero, the largest first. {bars}.",
        chart_between="; ",
        chart_table="As a table",
        download="Download the data",
        issuers="Issued or run by",
        issuers_in="{names} in the {language}",
        issuers_unnamed="not named in the {language}",
        official_title="Official title",
        variants="Also worded in the report as",
        by_issuer="By body",
        facts="What happened",
        outcome="Outcome",
        case_figures="Figures",
        read_column="Read the whole column",
        printed={"zh": "Chinese", "en": "English"},
        nothing_printed="(no counterpart)",
        series="In several places",
        series_places="{count} places",
        erratum_sign="Textual note: {kind} ({severity})",
        kinds={
            "party": "Party bodies",
            "agency": "Central government agencies",
            "judiciary": "Judiciary",
            "local": "Local bodies",
            "international": "International organizations",
            "country": "Countries",
            "term": "Other abbreviations",
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
            "event": "Activities, conferences, fairs and observances",
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
            "cases": "Cases in the columns",
        },
        qualifiers={"nearly": "nearly", "about": "about", "over": "over"},
        bounds={"low": "lowest", "high": "highest"},
        bounds_of_time={"low": "shortest", "high": "longest"},
        severities={"major": "Major", "minor": "Minor", "style": "Style"},
        severity_means={
            "major": "A reader of one language could be misled about who, what, when or how much.",
            "minor": "Something is lost, added or different, but a reader would not be misled.",
            "style": "Other points of wording, grammar and typography.",
        },
        erratum_kinds={
            "differs": "differs",
            "chinese-only": "Chinese only",
            "english-only": "English only",
            "meaning": "different meaning",
            "misprint": "misprint",
            "usage": "usage",
            "inconsistent": "inconsistent",
        },
        retired="Entries no longer kept",
        retired_note="This entry is no longer kept. ",
        retired_to="See {}.",
        retired_link="the entry in “{}”",
        separator=", ",
        clause="; ",
        colon=": ",
    ),
}
